// Tests logs of one case that do not fit each other at once: another time zone, a session that one log begins and the next
// one ends, a history without times of day, and which older logs are asked for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { caseOf } from '../support/checkRule';
import { eventTable, wu } from '../support/eventRows';
import { servicing, updating } from '../support/excerpts/excerpt';

const raw = String.raw;

const rollup = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4001.1.1';
const session = '31100021_100000071';
const component = 'amd64_sample-printing_31bf3856ad364e35_10.0.19041.3001_none_3c51a8f0d2e4b697';
const corrupt = '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT';
const ok = '0x00000000 - S_OK';

const begins = (hour: string, id = session): string => raw`
${hour}:00:00 I CBS Session: ${id} initialized by client UpdateAgentLCU.
${hour}:00:01 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: ${id}, Package: ${rollup}, Identifier: KB5099050`;
const damage = (hour: string): string => raw`
${hour}:02:00 I CSI 00000a01 Hashes for file member [l:15]'sampleprint.dll' do not match.
 Expected: {l:32 ml:33 b:${'5d'.repeat(32)}}.
 Actual: {l:32 b:${'c3'.repeat(32)}}.
${hour}:02:00 I CSI 00000a02 Warning: Unable to repair payload file ([l:15]'sampleprint.dll') for component ([l:77 ml:140]'${component}') from backups directory with disposition (2). Disposition (0) means success while anything else is a failure.`;
const goesOn = (hour: string): string =>
  Array.from(
    { length: 20 },
    (_, k) =>
      `${hour}:03:${10 + k} I CBS Appl: Evaluating package applicability for package Package_${k}_for_KB5099050~31bf3856ad364e35~amd64~~19041.4001.1.1, applicable state: Installed`,
  ).join('\n');
const ends = (hour: string, code: string, id = session): string => raw`
${hour}:06:00 I CBS Exec: Processing complete.  Session: ${id}, Package: ${rollup}, Identifier: KB5099050 [HRESULT = ${code}]
${hour}:06:00 I CBS Session: ${id} finalized. Reboot required: no [HRESULT = ${code}]`;

const day = '2024-02-01';
const failed = (hour = '09', on = day, id = session): string =>
  servicing(on, begins(hour, id) + damage(hour) + ends(hour, corrupt, id));

const client = (hour: string, on = '2024/02/01'): string =>
  updating(
    on,
    raw`
${hour}:00:00 Agent * START * Installing updates CallerId = UpdateOrchestrator
${hour}:00:00 Agent   Title = Sample Update (KB5099050)
${hour}:00:00 Agent   UpdateId = {1F2E3D4C-5B6A-4789-9ABC-0123456789AB}.1
${hour}:06:02 Agent LogHistory called. idUpdate={1F2E3D4C-5B6A-4789-9ABC-0123456789AB}.1, resultMapped=80073712, resultUnMapped=0`,
  );

describe('a log that was converted in another time zone', () => {
  it('tells no second attempt, and the report says of which zone it is', () => {
    for (const hour of ['01', '06', '17']) {
      const result = caseOf({ 'CBS.log': failed(), 'WindowsUpdate.log': client(hour) });
      assert.equal(result.failures.length, 1);
      assert.deepEqual(
        result.attempts.map(({ source, end }) => [source, end]),
        [[0, `${day}T09:06:00`]],
      );
      assert.match(
        renderMarkdown(result, { language: 'en' }),
        /another time zone .* 2024-02-01 \d\d:06:02 here .* 09:06:00 in CBS\.log/,
      );
      assert.match(renderMarkdown(result, { language: 'zh-cn' }), /不在同一时区.*09:06:00/);
    }
  });

  it('is compared by that difference: what went in afterwards takes the failure back', () => {
    const at = (hour: string): string =>
      eventTable([
        wu.installed(`${day} ${hour}:30:00`, 'KB5099050'),
        wu.failed(`${day} ${hour}:06:02`, 'KB5099050', '0x80073712'),
      ]);
    const { verdict } = caseOf({ 'CBS.log': failed(), 'System.csv': at('04') });
    assert.notEqual(verdict, 'failed');
  });

  it('is none where both logs agree, where tries lie a day apart, and where times fit no zone', () => {
    const same = caseOf({ 'CBS.log': failed(), 'WindowsUpdate.log': client('09') });
    assert.equal(same.attempts.length, 1);
    assert.doesNotMatch(renderMarkdown(same, { language: 'en' }), /time zone/);
    const dayBefore = caseOf({ 'CBS.log': failed(), 'WindowsUpdate.log': client('09', '2024/01/31') });
    assert.equal(dayBefore.attempts.length, 2);
    const between = caseOf({
      'CBS.log': failed(),
      'WindowsUpdate.log': client('08').replaceAll(':06:', ':19:'),
    });
    assert.equal(between.attempts.length, 2);
  });

  it('is told by what most failures agree on', () => {
    const twice = `${failed()}${failed('11', '2024-02-02', '31100022_100000072')}`;
    const result = caseOf({
      'CBS.log': twice,
      'WindowsUpdate.log': `${client('07')}${client('09', '2024/02/02')}`,
    });
    assert.equal(result.attempts.length, 2);
  });
});

describe('a history without times of day', () => {
  const history = (times: number): string =>
    [
      'Update history',
      'Quality Updates',
      ...Array.from(
        { length: times },
        () => 'Sample Update (KB5099050)\nFailed to install on 2/1/2024 - 0x80073712',
      ),
      '',
    ].join('\n');

  it('lists attempts that another log tells, and those that none tells', () => {
    assert.equal(caseOf({ 'CBS.log': failed(), 'history.txt': history(1) }).attempts.length, 1);
    assert.equal(caseOf({ 'CBS.log': failed(), 'history.txt': history(2) }).attempts.length, 2);
  });
});

describe('a session that one log begins and the next one ends', () => {
  const older = servicing(day, begins('09') + damage('09') + goesOn('09'));
  const newer = (code: string): string => servicing(day, goesOn('09') + ends('09', code));

  it('came out as the next one says', () => {
    const done = caseOf({ 'CBS.log': newer(ok), 'CbsPersist_20240201090400.log': older });
    assert.equal(done.verdict, 'succeeded');
    assert.equal(done.attempts.length, 1);
    const result = caseOf({ 'CBS.log': newer(corrupt), 'CbsPersist_20240201090400.log': older });
    assert.deepEqual(
      result.failures.map(({ class: id, hresult, operation }) => [
        id,
        hresult,
        operation.start,
        operation.end,
      ]),
      [['csi.payload.hash-mismatch', '0x80073712', `${day}T09:00:00`, `${day}T09:06:00`]],
    );
    assert.deepEqual(
      result.attempts.map(({ start, end }) => [start, end]),
      [[`${day}T09:00:00`, `${day}T09:06:00`]],
    );
  });

  it('stays open where the next log tells of another session', () => {
    const other = newer(ok)
      .replaceAll(session, '31100029_100000079')
      .replaceAll('KB5099050', 'KB5099051')
      .replaceAll('RollupFix', 'KB5099051');
    assert.equal(caseOf({ 'CBS.log': other, 'CbsPersist_20240201090400.log': older }).verdict, 'failed');
  });

  it('went well with all that stands before its end in the next log', () => {
    const rest = (code: string): string => servicing(day, damage('09') + goesOn('09') + ends('09', code));
    assert.equal(caseOf({ 'CBS.log': rest(ok) }).verdict, 'succeeded');
    assert.equal(caseOf({ 'CBS.log': rest(corrupt) }).failures[0]?.class, 'csi.payload.hash-mismatch');
  });

  it('is asked for where only its end is there, and no beginning is made up', () => {
    const { failures, missingLogs } = caseOf({ 'CBS.log': newer(corrupt) });
    assert.equal(failures[0]?.operation.start, null);
    assert.equal(missingLogs[0], raw`C:\Windows\Logs\CBS\CbsPersist_*`);
    assert.doesNotMatch(failures[0]?.title.en ?? '', /Failed to/);
  });
});

describe('the older logs of servicing', () => {
  it('are asked for where those here do not reach back to the failure', () => {
    const asked = (hour: string, on: string): boolean =>
      caseOf({
        'CBS.log': servicing(day, begins('09') + goesOn('09') + ends('09', ok)),
        'WindowsUpdate.log': client(hour, on)
          .replaceAll('KB5099050', 'KB5099059')
          .replaceAll('80073712', '80070490'),
      }).missingLogs.some((path) => path.endsWith('CbsPersist_*'));
    assert.equal(asked('09', '2024/01/25'), true);
    assert.equal(asked('09', '2024/02/01'), false);
  });
});

describe('the time line of a case', () => {
  it('tells the end of an attempt once, by the log of who did the work, and no cause that nothing proves', () => {
    const two = {
      'CBS.log': `${failed()}${failed('11', day, '31100022_100000072')}`,
      'WindowsUpdate.log': client('09'),
    };
    const ended = caseOf(two).timeline.filter(({ event }) => event === 'failed');
    assert.deepEqual(
      ended.map(({ source }) => source),
      [0, 0],
    );
    const bare = `${client('05')}${client('09')}`.replaceAll('80073712', '80070490');
    assert.ok(caseOf({ 'WindowsUpdate.log': bare }).timeline.every(({ event }) => event !== 'cause'));
  });
});

describe('damage that a repair in another log put right', () => {
  const item = `${component}\\sampleprint.dll`;
  const check = (hour: string, fixed: string): string => raw`
${hour}:00:00 I CBS Session: 31100025_100000075 initialized by client DISM Package Manager Provider.
${hour}:00:01 I CBS Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 31100025_100000075
${hour}:03:00 I CBS (p)	CSI Payload Corrupt	(w)	${fixed}		${item}
${hour}:03:00 I CBS Total Detected Corruption:	1
${hour}:03:00 I CBS Total Repaired Corruption:	${fixed === '' ? 0 : 1}
${hour}:03:01 I CBS Exec: Processing complete, session(Corruption Repairing): 31100025_100000075 [HRESULT = ${ok}]
${hour}:03:01 I CBS Session: 31100025_100000075 finalized. Reboot required: no [HRESULT = ${ok}]`;

  it('is damage no more, and the update is what is left to do', () => {
    const result = caseOf({
      'CBS.log': servicing(day, check('12', '(Fixed)')),
      'CbsPersist_20240201100000.log': failed(),
    });
    const [failure] = result.failures;
    assert.equal(failure?.class, 'csi.payload.hash-mismatch');
    assert.match(failure?.title.en ?? '', /sampleprint\.dll .*repaired since/);
    assert.match(failure?.explanation.zh ?? '', /2024-02-01 12:03:00 .*已被修复/);
    assert.match(failure?.nextSteps[0]?.text.en ?? '', /^Install the update again/);
    assert.equal(result.corruption.unrepairedTotal, 0);
    assert.equal(result.corruption.repairedTotal, 1);
  });

  it('stays damage where the repair came before or left it', () => {
    const cases: readonly Readonly<Record<string, string>>[] = [
      { 'CBS.log': failed(), 'CbsPersist_20240201080000.log': servicing(day, check('07', '(Fixed)')) },
      { 'CBS.log': servicing(day, check('12', '')), 'CbsPersist_20240201100000.log': failed() },
    ];
    for (const logs of cases) {
      const result = caseOf(logs);
      assert.match(result.failures[0]?.title.en ?? '', /is damaged/);
      assert.equal(result.corruption.unrepairedTotal, 1);
    }
  });
});

describe('what is tried', () => {
  it('names what was no installation, and is tried again as what it was', () => {
    const repair = raw`
13:00:00 I CBS Session: 31100026_100000076 initialized by client DISM Package Manager Provider.
13:00:01 I CBS Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 31100026_100000076
13:03:01 I CBS Exec: Processing complete, session(Corruption Repairing): 31100026_100000076 [HRESULT = ${ok}]
13:03:01 I CBS Session: 31100026_100000076 finalized. Reboot required: no [HRESULT = ${ok}]`;
    const report = renderMarkdown(caseOf({ 'CBS.log': `${failed()}${servicing(day, repair)}` }), {
      language: 'en',
    });
    assert.match(report, /\| Time \| Update or operation \|/);
    assert.match(report, /13:03:01 \| Repair \| succeeded/);
    assert.doesNotMatch(
      renderMarkdown(caseOf({ 'CBS.log': `${failed()}${failed('11', day, '31100022_100000072')}` }), {
        language: 'en',
      }),
      /or operation/,
    );
  });

  it('is one where servicing ends before a restart and the event comes behind it', () => {
    const done = servicing(day, begins('09') + ends('09', ok));
    const event = (on: string): string =>
      eventTable([
        wu.installed(`${on} 10:30:00`, 'KB5099050'),
        wu.failed('2024-01-20 08:00:00', 'KB5099050', '0x80070020'),
      ]);
    const count = (on: string): number =>
      caseOf({ 'CBS.log': done, 'System.csv': event(on) }).attempts.filter(
        ({ result }) => result === '0x00000000',
      ).length;
    assert.equal(count(day), 1);
    assert.equal(count('2024-02-05'), 2);
  });

  it('asks for no log of servicing where a search failed, and to search again', () => {
    const search = updating(
      '2024/02/01',
      raw`
08:00:00 Agent * START * Finding updates CallerId = UpdateOrchestrator  Id = 9
08:00:05 WebServices WS error: There was an error communicating with the endpoint at 'https://wsus.example.com:8531/ClientWebService/client.asmx'.
08:00:05 WebServices *FAILED* [80072F8F] Web service call
08:00:09 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 9, Exit code = 0x80072F8F`,
    );
    const log = (name: string, text: string, clock = '08:00:09'): string =>
      `<![LOG[${text}]LOG]!><time="${clock}.123-000" date="02-01-2024" component="${name}" context="" type="3" thread="42" file="sample.cpp:1">\r\n`;
    const agent = log(
      'ScanAgent',
      'ScanJob({1A2B3C4D-1111-2222-3333-444455556666}): CScanJob::OnScanComplete -Scan Failed with Error=0x80072f8f',
    );
    const { failures, missingLogs } = caseOf({ 'ScanAgent.log': agent, 'WindowsUpdate.log': search });
    assert.deepEqual(
      failures.map(({ rootCause }) => rootCause?.culprit?.name),
      ['wsus.example.com:8531'],
    );
    assert.deepEqual(missingLogs, []);
    const steps = failures[0]?.nextSteps.map(({ text }) => text.en).join('\n') ?? '';
    assert.match(steps, /Look for updates again/);
    assert.doesNotMatch(steps, /Install the update again/);
    const handler =
      log('WUAHandler', 'OnSearchComplete - Failed to end search job. Error = 0x80072f8f.') +
      log('WUAHandler', 'Async searching of updates using WUAgent started.', '09:00:00') +
      log('WUAHandler', 'Successfully completed scan.', '09:00:30');
    const later = caseOf({ 'WUAHandler.log': handler, 'WindowsUpdate.log': search });
    assert.equal(later.verdict, 'no-failure');
    assert.match(renderMarkdown(later, { language: 'en' }), /^# No failure is left open/);
  });
});

describe('an upgrade that several logs tell', () => {
  const setup = [
    '2024-06-11 10:00:02, Info                  MOUPG  SetupHost Logging Begin',
    '2024-06-11 10:58:00, Info                  SP     Executing operation: Install drivers for first boot',
    '2024-06-11 10:59:01, Error                 SP     Operation failed: Install drivers for first boot. Error: 0x80070005[gle=0x000000b7]',
    '2024-06-11 10:59:05, Info                  SP     Execution phase [First boot] exiting with HRESULT [0x80070005]',
    '',
  ].join('\r\n');
  const rollback = [
    '2024-06-11 11:10:31, Info                  SP     Initiating rollback/uninstall, phase = 3',
    '2024-06-11 11:10:31, Info                  SP     Current result string: 2147942405',
    '2024-06-11 11:32:00, Info                  MOUPG  SetupHost: Reporting post reboot event -> [0x80070005, 0x30007]',
    '',
  ].join('\r\n');
  const driver = [
    '[Device Install Log]',
    '     OS Version = 10.0.22621',
    '[BeginLog]',
    '>>>  [Setup Import Driver Package - C:\\Drivers\\samplenet.inf]',
    '>>>  Section start 2024/06/11 10:58:59.100',
    '!!!  sto:      Failed to copy driver package. Error = 0x00000005',
    '<<<  Section end 2024/06/11 10:59:01.000',
    '<<<  [Exit status: FAILURE(0x00000005)]',
    '',
  ].join('\r\n');
  const event = (date: string, title: string): string =>
    `Level,Date and Time,Source,Event ID,Task Category\r\nError,${date},Microsoft-Windows-WindowsUpdateClient,20,Windows Update Agent,"Installation Failure: Windows failed to install the following update with error 0x80070005: ${title}."\r\n`;
  const logs = {
    'Panther/setupact.log': setup,
    'Panther/setuperr.log': `${setup.split('\r\n')[2]}\r\n`,
    'Rollback/setupact.log': rollback,
    'setupapi.dev.log': driver,
  };

  it('is one failure of an upgrade, with what the rollback and the event say of it', () => {
    for (const date of ['2024-06-11 11:45:00', '6/11/2024 11:45:00 AM']) {
      const result = caseOf({
        ...logs,
        'System.csv': event(date, 'Feature update to Windows 11, version 22H2'),
      });
      assert.deepEqual(
        result.failures.map(({ class: id, operation }) => [id, operation.kind]),
        [['drv.install-failed', 'upgrade']],
      );
      assert.equal(result.attempts.length, 1);
      assert.ok(result.failures[0]?.evidence.some(({ source }) => source === 4));
      const report = renderMarkdown(result, { language: 'en' });
      assert.match(report, /^# Upgrade failed: a driver could not be installed: C:/);
      assert.equal(report.match(/^.*Operation failed: Install drivers.*$/gm)?.length, 1);
    }
  });

  it('is not what an update failed with in the same hour', () => {
    const other = event('2024-06-11 11:45:00', 'Sample Update (KB5099051)');
    assert.equal(caseOf({ ...logs, 'System.csv': other }).failures.length, 2);
  });
});

describe('a console beside the logs of its command', () => {
  const feature = 'Microsoft-Windows-NetFx3-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.17763.1';
  const none = '0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS';
  const log = servicing(
    day,
    raw`
11:00:00 I CBS Session: 31100027_100000077 initialized by client DISM Package Manager Provider.
11:00:01 I CBS Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31100027_100000077, Package: ${feature}, Identifier: NetFx3~~~~
11:00:07 E CBS Failed to get Features on Demand from WU. [HRESULT = ${none}]
11:00:08 I CBS Exec: Processing complete.  Session: 31100027_100000077, Package: ${feature}, Identifier: NetFx3~~~~ [HRESULT = ${none}]
11:00:08 I CBS Session: 31100027_100000077 finalized. Reboot required: no [HRESULT = ${none}]`,
  );
  const copied = [
    raw`C:\Windows\system32>dism /online /enable-feature /featurename:NetFx3 /all`,
    '',
    'Deployment Image Servicing and Management tool',
    'Version: 10.0.17763.5206',
    '',
    'Error: 0x800f0954',
    '',
    'DISM failed. No operation was performed.',
    '',
  ].join('\r\n');

  it('is the same attempt, and a feature is no update that a further log would name', () => {
    const { failures, attempts, missingLogs } = caseOf({ 'CBS.log': log, 'console.txt': copied });
    assert.deepEqual(
      failures.map(({ class: id }) => id),
      ['src.fod.wsus-has-none'],
    );
    assert.equal(attempts.length, 1);
    assert.deepEqual(missingLogs, []);
    const told = failures.flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text.en)).join('\n');
    assert.match(told, /Features on Demand or language media/);
    assert.doesNotMatch(told, /RestoreHealth/);
  });

  it('is another attempt where it names another feature', () => {
    const other = copied.replace('NetFx3', 'SampleFeature');
    assert.equal(caseOf({ 'CBS.log': log, 'console.txt': other }).failures.length, 2);
  });
});
