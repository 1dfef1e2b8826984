// Tests what several logs of one machine say together: work that a later log shows done, one cause told once, attempts
// that several logs repeat, and what is older than the failure that somebody asks about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { caseOf } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';

const raw = String.raw;

const rollup = (version: string): string => `Package_for_RollupFix~31bf3856ad364e35~amd64~~${version}`;
const ok = '0x00000000 - S_OK';
const inUse = '0x80070020 - ERROR_SHARING_VIOLATION';

/** A session about one package that ends with a code. */
const attempt = (
  hour: string,
  id: string,
  name: string,
  code: string,
  ...inner: readonly string[]
): string => raw`
${hour}:00:00 I CBS Session: ${id} initialized by client UpdateAgentLCU.
${hour}:00:01 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: ${id}, Package: ${name}, Identifier: KB5099050
${inner.join('\n')}
${hour}:06:00 I CBS Exec: Processing complete.  Session: ${id}, Package: ${name}, Identifier: KB5099050 [HRESULT = ${code}]
${hour}:06:00 I CBS Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`;

const older = rollup('19041.4001.1.1');
const failed = servicing(
  '2024-02-01',
  attempt(
    '22',
    '31100001_100000051',
    older,
    inUse,
    '22:05:00 E CBS Failed to commit. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]',
  ),
);
const done = (name: string, day = '2024-02-02'): string =>
  servicing(day, attempt('08', '31100002_100000052', name, ok));

/** A command that turns a feature on, which ends well or for want of files. */
function featureOn(day: string, isDone: boolean): string {
  const dism = (time: string, level: string, text: string): string =>
    `${day} ${time}, ${level.padEnd(22)}DISM   ${text}`;
  const ladder = [
    'DISM Package Manager: PID=4100 TID=5200 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
    'DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F',
  ];
  return [
    dism('10:00:00', 'Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
    dism(
      '10:00:00',
      'Info',
      `DISM.EXE: Executing command line: dism /online /enable-feature /featurename:NetFx3 /all${isDone ? ' /source:D:\\sources\\sxs /limitaccess' : ''}`,
    ),
    ...(isDone ? [] : ladder.map((text) => dism('10:00:05', 'Error', text))),
    dism('10:00:09', 'Info', 'DISM.EXE: Image session has been closed. Reboot required=no.'),
    dism('10:00:09', 'Info', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
  ].join('\n');
}

describe('what failed in one log and was done in another', () => {
  it('is no failure once the same package, or a later cumulative one, went in', () => {
    for (const name of [older, rollup('19041.4101.1.3')]) {
      const { verdict, failures, attempts } = caseOf({ 'CBS.log': done(name), 'CbsPersist_1.log': failed });
      assert.equal(verdict, 'succeeded');
      assert.deepEqual(failures, []);
      assert.deepEqual(
        attempts.map(({ result }) => result),
        ['0x80070020', '0x00000000'],
      );
    }
  });

  it('is no failure once the same feature was turned on, by a command that says where its files are', () => {
    const isOn = {
      'dism.log': featureOn('2024-02-02', true),
      'setup/dism.log': featureOn('2024-02-01', false),
    };
    assert.deepEqual(caseOf(isOn).failures, []);
    const before = {
      'dism.log': featureOn('2024-02-01', false),
      'setup/dism.log': featureOn('2024-01-31', true),
    };
    assert.deepEqual(
      caseOf(before).failures.map(({ operation }) => operation.kind),
      ['feature'],
    );
    const other = {
      'dism.log': featureOn('2024-02-02', true).replaceAll('NetFx3', 'TelnetClient'),
      'setup/dism.log': featureOn('2024-02-01', false),
    };
    assert.equal(caseOf(other).verdict, 'failed');
  });

  it('stays one where the success was before it, or of another package', () => {
    for (const other of [
      done(older, '2024-01-31'),
      done('Sample-Package~31bf3856ad364e35~amd64~~10.0.1.1').replaceAll('KB5099050', 'KB5099051'),
    ])
      assert.equal(caseOf({ 'CBS.log': failed, 'CbsPersist_1.log': other }).verdict, 'failed');
  });

  it('counts by the update where another log tells the success', () => {
    const event =
      'Level,Date and Time,Source,Event ID,Task Category\r\n' +
      'Information,2/2/2024 8:20:00 AM,Microsoft-Windows-WindowsUpdateClient,19,Windows Update Agent,"Installation Successful: Windows successfully installed the following update: Sample Update (KB5099050)"\r\n';
    assert.deepEqual(caseOf({ 'CBS.log': failed, 'System.csv': event }).failures, []);
    const another = event.replace('KB5099050', 'KB5099059');
    assert.equal(caseOf({ 'CBS.log': failed, 'System.csv': another }).failures.length, 1);
  });

  it('counts by the update where the log of the update client tells the success', () => {
    const client = (title: string, mapped: string, time = '08:20:00'): string =>
      [
        `2024/02/02 ${time}.1234567 4100  5200  Agent             Title = ${title}`,
        `2024/02/02 ${time}.1234567 4100  5200  Agent             UpdateId = 1F2E3D4C-5B6A-4789-9ABC-0123456789AB.1`,
        `2024/02/02 ${time}.2234567 4100  5200  Agent           LogHistory called. idUpdate={1F2E3D4C-5B6A-4789-9ABC-0123456789AB}.1, resultMapped=${mapped}, resultUnMapped=0`,
        '',
      ].join('\r\n');
    const failuresWith = (log: string): number =>
      caseOf({ 'CBS.log': failed, 'WindowsUpdate.log': log }).failures.length;
    assert.equal(failuresWith(client('Sample Update (KB5099050)', '0')), 0);
    assert.equal(failuresWith(client('Sample Update (KB5099059)', '0')), 1);
    assert.equal(
      failuresWith(client('Sample Update (KB5099050)', '0').replaceAll('2024/02/02', '2024/01/30')),
      1,
    );
  });

  it('is no failure once DISM did the same work, wherever from', () => {
    const command = (day: string, words: string, ...inner: readonly string[]): string =>
      [
        'DISM.EXE: <----- Starting Dism.exe session ----->',
        `DISM.EXE: Executing command line: dism /online /enable-feature /featurename:${words}`,
        ...inner,
        'DISM.EXE: <----- Ending Dism.exe session ----->',
        '',
      ]
        .map((text, k) => (text === '' ? '' : `${day} 10:00:0${k}, Info                  DISM   ${text}`))
        .join('\r\n');
    const missing = command(
      '2024-02-01',
      'SampleFeature /all',
      'DISM Package Manager: PID=4100 TID=5200 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
      'DISM Package Manager: PID=4100 TID=5200 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
    );
    const verdictWith = (later: string): string =>
      caseOf({ 'dism.log': later, 'dism.log.bak': missing }).verdict;
    assert.equal(
      verdictWith(command('2024-02-02', 'SampleFeature /all /source:D:\\sxs /limitaccess')),
      'succeeded',
    );
    assert.equal(verdictWith(command('2024-02-02', 'AnotherFeature /all')), 'failed');
    assert.equal(verdictWith(command('2024-01-31', 'SampleFeature /all')), 'failed');
  });

  it('was downloaded where servicing was given it afterwards', () => {
    const wu = [
      '2024/02/01 07:00:00.1234567 4100  5200  Agent           * START * Installing updates CallerId = UpdateOrchestrator',
      '2024/02/01 07:00:00.1234567 4100  5200  Agent             Title = Sample Update (KB5099050)',
      '2024/02/01 07:00:00.1234567 4100  5200  Agent             UpdateId = 1F2E3D4C-5B6A-4789-9ABC-0123456789AB.1',
      '2024/02/01 07:00:01.1234567 4100  5200  DownloadManager Error 0x80d02002 occurred while downloading update 1F2E3D4C-5B6A-4789-9ABC-0123456789AB.1; notifying dependent calls.',
      '',
    ].join('\r\n');
    assert.deepEqual(
      caseOf({ 'WindowsUpdate.log': wu }).failures.map(({ hresult }) => hresult),
      ['0x80d02002'],
    );
    const both = caseOf({ 'CBS.log': failed, 'WindowsUpdate.log': wu });
    assert.deepEqual(
      both.failures.map(({ hresult }) => hresult),
      ['0x80070020'],
    );
  });
});

const file = 'sampleprint.exe';
const component = 'amd64_sample-printing_31bf3856ad364e35_10.0.19041.3001_none_3c51a8f0d2e4b697';
const mismatch = (time: string, sequence: string): string => raw`
${time} I CSI ${sequence} Hashes for file member [l:15]'${file}' do not match.
 Expected: {l:32 ml:33 b:${'5d'.repeat(32)}}.
 Actual: {l:32 b:${'c3'.repeat(32)}}.
${time} I CSI ${sequence} Warning: Unable to repair payload file ([l:15]'${file}') for component ([l:77 ml:140]'${component}') from backups directory with disposition (2). Disposition (0) means success while anything else is a failure.`;
const corrupt = '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT';
const damaged = servicing(
  '2024-02-01',
  attempt(
    '09',
    '31100003_100000053',
    older,
    corrupt,
    mismatch('09:04:00', '00000a01'),
    "09:04:01 E CSI 00000a02 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]",
  ),
);
const item = `${component}\\${file}`;
const repair = raw`
10:00:00 I CBS Session: 31100004_100000054 initialized by client DISM Package Manager Provider.
10:00:01 I CBS Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 31100004_100000054
${mismatch('10:02:00', '00000b01')}
10:03:00 I CBS Repr: Not able to find replacement file for component ${component}, file ${file} from any local source
10:03:00 I CBS (p)	CSI Payload Corrupt	(n)			${item}
10:03:00 I CBS Total Detected Corruption:	1
10:03:00 I CBS Total Repaired Corruption:	0
10:03:00 I CBS CheckSur: hrStatus: 0x800f081f [CBS_E_SOURCE_MISSING], download Result: 0x00000000 [S_OK]
10:03:01 I CBS Exec: Processing complete, session(Corruption Repairing): 31100004_100000054 [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]
10:03:01 E CBS Session: 31100004_100000054 failed to perform store corruption detect and repair operation. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]
10:03:01 I CBS Session: 31100004_100000054 finalized. Reboot required: no [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]`;
const dism = [
  '2024-02-01 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
  '2024-02-01 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth',
  '2024-02-01 10:03:02, Info                  DISM   DISM Package Manager: PID=4100 TID=5200  Error in operation: (null) (CBS HRESULT=0x800f081f) - CCbsConUIHandler::Error',
  '2024-02-01 10:03:02, Error                 DISM   DISM Package Manager: PID=4100 TID=5200 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
  '2024-02-01 10:03:02, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
  '',
].join('\r\n');

describe('a repair that failed because of what the update had stumbled over', () => {
  const both = `${damaged}${servicing('2024-02-01', repair)}`;

  it('is told with it, in one log and in several', () => {
    const cases: readonly Readonly<Record<string, string>>[] = [
      { 'CBS.log': both },
      { 'CBS.log': both, 'dism.log': dism },
    ];
    for (const logs of cases) {
      const { failures, findings } = caseOf(logs);
      assert.deepEqual(
        failures.map(({ hresult, operation }) => [hresult, operation.kind]),
        [['0x80073712', 'install']],
      );
      const row = failures[0]?.details.find(({ label }) => label.en === 'Repair that failed as well');
      assert.equal(row?.value, '2024-02-01 10:03:01 · 0x800f081f · CBS_E_SOURCE_MISSING');
      assert.deepEqual(findings, []);
    }
  });

  it('is not advised once more', () => {
    const steps = (logs: Readonly<Record<string, string>>): string =>
      caseOf(logs)
        .failures.flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text.en))
        .join('\n');
    assert.match(steps({ 'CBS.log': damaged }), /RestoreHealth`/);
    assert.doesNotMatch(steps({ 'CBS.log': both }), /RestoreHealth`/);
    assert.match(steps({ 'CBS.log': both }), /RestoreHealth \/Source:/);
  });

  it('is a failure of its own where another file stopped it', () => {
    const other = `${damaged}${servicing('2024-02-01', repair.replaceAll(file, 'sampleother.dll'))}`;
    assert.equal(caseOf({ 'CBS.log': other }).failures.length, 2);
  });
});

const reported = (day: string, hour: string, kb = 'KB5099050'): string =>
  `{0000000B-1A2B-4C3D-8E9F-0A1B2C3D4E5F}\t${day} ${hour}:06:04:123+0800\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{1F2E3D4C-5B6A-4789-9ABC-0123456789AB}\t201\t80070020\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x80070020: Sample Update (${kb}).\r\n`;

describe('one failure that several logs tell', () => {
  it('is one attempt, in order of time', () => {
    const early = servicing(
      '2024-01-30',
      attempt('07', '31100005_100000055', 'Sample-Package~31bf3856ad364e35~amd64~~10.0.1.1', ok),
    );
    const { attempts, errorCounts, failures } = caseOf({
      'CBS.log': failed,
      'CbsPersist_1.log': early.replaceAll('KB5099050', 'KB5099051'),
      'ReportingEvents.log': reported('2024-02-01', '22'),
    });
    assert.equal(failures.length, 1);
    assert.deepEqual(
      attempts.map(({ source, kb }) => [source, kb]),
      [
        [1, 'KB5099051'],
        [0, 'KB5099050'],
      ],
    );
    assert.deepEqual(
      errorCounts.map(({ code, count }) => [code, count]),
      [['0x80070020', 1]],
    );
  });

  it('is one where the other log has the zone of another machine', () => {
    const far = { 'CBS.log': failed, 'ReportingEvents.log': reported('2024-02-01', '14') };
    assert.equal(caseOf(far).failures.length, 1);
    const other = { 'CBS.log': failed, 'ReportingEvents.log': reported('2024-02-01', '14', 'KB5099060') };
    assert.equal(caseOf(other).failures.length, 2);
  });
});

describe('an event that tells of a search that failed', () => {
  const search = (code: string): string =>
    [
      '2024/02/01 08:00:00.1234567 4100  5200  Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 9',
      `2024/02/01 08:00:09.1234567 4100  5200  Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 9, Exit code = ${code}`,
      '',
    ].join('\r\n');
  const told = (date: string): string =>
    `Level,Date and Time,Source,Event ID,Task Category\r\nError,${date},Microsoft-Windows-WindowsUpdateClient,25,Windows Update Agent,"Windows Update failed to check for updates with error 0x80244022."\r\n`;

  it('is the same failure, also where its date can be read two ways, and another one with another code', () => {
    for (const date of ['2/1/2024 8:00:09 AM', '2024/2/7 9:00:00'])
      assert.equal(
        caseOf({ 'WindowsUpdate.log': search('0x80244022'), 'System.csv': told(date) }).failures.length,
        1,
      );
    const other = caseOf({
      'WindowsUpdate.log': search('0x8024402c'),
      'System.csv': told('2024/2/7 9:00:00'),
    });
    assert.equal(other.failures.length, 2);
  });
});

describe('what failed weeks before', () => {
  const old = [
    '[Device Install Log]',
    '     OS Version = 10.0.19045',
    '[BeginLog]',
    '>>>  [Setup Import Driver Package - D:\\sample\\sample.inf]',
    '>>>  Section start 2023/08/02 10:15:00.100',
    '!!!  sto: Driver package failed signature validation. Error = 0x800F0242',
    '<<<  Section end 2023/08/02 10:15:04.500',
    '<<<  [Exit status: FAILURE(0x800f0242)]',
    '',
  ].join('\r\n');

  it('comes behind the last failure, however much its log says of it', () => {
    const order = (setupapi: string): readonly (string | null)[] =>
      caseOf({ 'a-setupapi.dev.log': setupapi, 'CBS.log': failed }).failures.map(({ hresult }) => hresult);
    assert.deepEqual(order(old), ['0x80070020', '0x800f0242']);
    assert.deepEqual(order(old.replaceAll('2023/08/02', '2024/02/01')), ['0x800f0242', '0x80070020']);
  });
});

describe('the report of a case folder', () => {
  it('says that what failed at first was done, and lists it as such', () => {
    const result = caseOf({ 'CBS.log': done(older), 'CbsPersist_1.log': failed });
    const [en, zh] = [
      renderMarkdown(result, { language: 'en' }),
      renderMarkdown(result, { language: 'zh-cn' }),
    ];
    assert.match(en, /^# Succeeded in the end/);
    assert.doesNotMatch(en, /no record proves a failure|is none/);
    assert.match(zh, /^# 最终成功/);
    const sound = renderMarkdown(caseOf({ 'CBS.log': done(older) }), { language: 'en' });
    assert.match(sound, /^# Succeeded: no failure is recorded/);
  });

  it('asks first for the log of servicing where only callers tell of a failure', () => {
    const alone = reported('2024-02-01', '22').replace(/80070020/gi, '800f0922');
    const { failures, missingLogs } = caseOf({ 'ReportingEvents.log': alone });
    assert.match(failures[0]?.nextSteps[0]?.text.en ?? '', /^Collect .*CBS\\CBS\.log/);
    assert.ok(missingLogs.some((path) => path.endsWith('CBS.log')));
    assert.equal(failures[0]?.notProved.length, 0);
  });

  it('tells the failed repair in both languages', () => {
    const result = caseOf({ 'CBS.log': `${damaged}${servicing('2024-02-01', repair)}` });
    assert.match(renderMarkdown(result, { language: 'en' }), /Repair that failed as well \| .*0x800f081f/);
    assert.match(renderMarkdown(result, { language: 'zh-cn' }), /同样失败的修复 \| .*0x800f081f/);
  });
});
