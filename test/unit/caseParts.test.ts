// Tests the parts of a case that stand beside its failures: the time line, the owners of damaged files, the place of an
// upgrade.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';

const raw = String.raw;

function caseOf(...logs: readonly (readonly [string, string])[]): CaseResult {
  return summarizeCase(
    logs.map(([path, text]) => ({ path, analysis: analyzeText(text, { fileName: path, strict: true }) })),
  );
}

const attempt = (hour: string, session: string, code: string): string => raw`
${hour}:00:00 I CBS Session: ${session} initialized by client WindowsUpdateAgent.
${hour}:00:01 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${session}, Package: Package_for_KB50990${session.slice(-2)}~31bf3856ad364e35~amd64~~10.0.1.1
${hour}:05:00 E CBS Failed to stage C:\Windows\Temp\sample.dll [HRESULT = ${code}]
${hour}:06:00 I CBS Exec: Processing complete.  Session: ${session}, Package: Package_for_KB50990${session.slice(-2)}~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = ${code}]`;

const ok = '0x00000000 - S_OK';
const denied = '0x80070005 - E_ACCESSDENIED';
const day = '2024-02-01';

describe('the time line', () => {
  it('tells start, cause and end of the hours around a failure, in order of time', () => {
    const text = attempt('08', '31100001_100000021', ok) + attempt('09', '31100002_100000022', denied);
    const { timeline } = summarize(servicing(day, text));
    assert.deepEqual(
      timeline.map(({ time, event, code }) => [time.slice(11, 16), event, code]),
      [
        ['08:06', 'succeeded', null],
        ['09:00', 'started', null],
        ['09:05', 'cause', '0x80070005'],
        ['09:06', 'failed', '0x80070005'],
      ],
    );
    assert.match(timeline.at(-1)?.target ?? '', /KB5099022/);
  });

  it('leaves out what happened hours away', () => {
    const text = attempt('02', '31100001_100000021', ok) + attempt('08', '31100003_100000023', ok);
    const { timeline } = summarize(servicing(day, text + attempt('09', '31100002_100000022', denied)));
    assert.ok(timeline.length > 0 && timeline.every(({ time }) => time >= `${day}T08:`));
  });

  it('is empty where one operation is all there is to tell', () => {
    assert.deepEqual(summarize(servicing(day, attempt('09', '31100002_100000022', denied))).timeline, []);
  });

  it('joins the logs of a case by their times and says which log each event is from', () => {
    const one = servicing(day, attempt('08', '31100001_100000021', ok));
    const other = servicing(day, attempt('09', '31100002_100000022', denied));
    const { timeline } = caseOf(['CBS.log', other], ['CbsPersist_sample.log', one]);
    const times = timeline.map(({ time }) => time);
    assert.deepEqual(times, [...times].sort());
    assert.deepEqual([...new Set(timeline.map(({ source }) => source))].sort(), [0, 1]);
  });
});

describe('damaged files', () => {
  const member = (file: string, component: string): string =>
    raw`
10:00:01 I CSI 0000000a [SR] Cannot repair member file [l:12]'${file}' of ${component}, version 10.0.19041.2006, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch`;
  const owner = raw`
10:00:01 I CSI 0000000b [SR] This component was referenced by [l:101]'Package_12_for_KB5099051~31bf3856ad364e35~amd64~~10.0.1.3.5099051-31_neutral'`;

  it('are told with component, package and KB of their owner, and the line that names them', () => {
    const { corruption } = summarize(servicing(day, member('one.dll', 'Sample-Core') + owner));
    assert.deepEqual(corruption.files, [
      {
        source: 0,
        line: 1,
        name: 'Sample-Core 10.0.19041.2006 amd64 one.dll',
        component: 'Sample-Core 10.0.19041.2006 amd64',
        package: 'Package_12_for_KB5099051~31bf3856ad364e35~amd64~~10.0.1.3',
        kb: 'KB5099051',
      },
    ]);
  });

  it('have no package where the log names none', () => {
    const [file] = summarize(servicing(day, member('one.dll', 'Sample-Core'))).corruption.files;
    assert.deepEqual([file?.package, file?.kb], [null, null]);
  });

  it('are counted once however often they are named', () => {
    const twice = member('one.dll', 'Sample-Core') + member('one.dll', 'Sample-Core');
    assert.equal(summarize(servicing(day, twice)).corruption.unrepairedTotal, 1);
  });

  it('are counted for each architecture: the store has a copy of its own for each', () => {
    const of = (arch: string) => member('one.dll', 'Sample-Core').replace('arch amd64', `arch ${arch}`);
    const { corruption } = summarize(
      servicing(day, of('amd64') + of('Host= amd64 Guest= x86') + of('amd64') + of('Host= amd64 Guest= x86')),
    );
    assert.deepEqual(corruption.unrepaired, [
      'Sample-Core 10.0.19041.2006 amd64 one.dll',
      'Sample-Core 10.0.19041.2006 wow64 one.dll',
    ]);
  });

  it('stand grouped under their owner in the report', () => {
    const text = member('one.dll', 'Sample-Core') + owner + member('two.dll', 'Sample-Core') + owner;
    const report = renderMarkdown(summarize(servicing(day, text)), { language: 'en' });
    assert.match(
      report,
      /- `Sample-Core 10\.0\.19041\.2006 amd64` · `Package_12_for_KB5099051[^`]*` · `KB5099051`\n {2}- `one\.dll`.*\n {2}- `two\.dll`/,
    );
  });
});

describe('the place of an upgrade', () => {
  const rows = (records: string): readonly string[] =>
    (summarize(servicing(day, records), 'setupact.log').failures[0]?.details ?? []).map(
      ({ label, value }) => `${label.en}: ${value}`,
    );

  it('is told by phase, operation and object', () => {
    const told = rows(raw`
11:00:00 I SP OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS
11:00:01 I SP Executing operation: Apply WIM file D:\sources\install.wim, index 1
11:01:00 E SP SPWIMCallback: Error in apply of C:\$WINDOWS.~BT\NewOS\Windows\sample.dll. GLE [5]
11:01:01 E SP CApplyWIM: Failure while applying image 1 for D:\sources\install.wim. Error 0x80070005[gle=0x00000005]
11:01:02 E SP Operation failed: Apply WIM file D:\sources\install.wim, index 1. Error: 0x80070005[gle=0x000000b7]
11:01:03 E SP ExecuteOperations: Main operation execution failed. Error: 0x80070005`);
    assert.ok(told.includes('Phase: Safe OS'), told.join(' | '));
    assert.ok(
      told.some((row) => row.startsWith('Failed operation: Apply WIM file D:\\sources\\install.wim')),
    );
    assert.ok(told.some((row) => row.includes('sample.dll')));
  });

  it('is read from the extend code where that is all there is', () => {
    const told = rows(raw`
11:00:00 I MOUPG SetupHost Logging Begin
11:40:00 I MOUPG Initiating rollback/uninstall, phase = SafeOS
11:40:02 I MOUPG ImageExit: Initializing SetupResult: [0xc1900101]
11:40:02 I MOUPG ImageExit: Initializing Extended: [0x20017]`);
    assert.ok(told.includes('Extend code: 0x20017'), told.join(' | '));
    assert.ok(
      told.some((row) => /^Phase and operation: .*SAFE.*BOOT/i.test(row)),
      told.join(' | '),
    );
  });

  it('has no row for what no record says', () => {
    assert.ok(
      !rows(raw`
11:00:00 E MOUPG CSetupHost::Execute(412): Result = 0x80070057
11:00:01 I MOUPG ImageExit: Initializing SetupResult: [0x80070057]`).some((row) => /^Phase/.test(row)),
    );
  });
});

describe('attempts that failed for one cause', () => {
  const three = ['07', '08', '09'].map((hour, n) =>
    attempt(hour, `3110000${n}_100000021`, '0x80070490 - ERROR_NOT_FOUND').replace(
      'C:\\Windows\\Temp\\sample.dll ',
      '',
    ),
  );

  it('are one failure that says how many they were, and from when to when', () => {
    const { failures, attempts } = summarize(servicing(day, three.join('')));
    assert.equal(failures.length, 1);
    assert.equal(attempts.length, 3);
    const row = failures[0]?.details.find(({ label }) => label.en === 'Failed attempts');
    assert.equal(row?.value, `3 (${day} 07:06:00 – ${day} 09:06:00)`);
  });

  it('are not counted where there is only one', () => {
    const [failure] = summarize(servicing(day, three[0] ?? '')).failures;
    assert.ok(!failure?.details.some(({ label }) => label.en === 'Failed attempts'));
  });
});

describe('the steps and lists of a report', () => {
  const item = (name: string): string =>
    `(f)\tCSI Payload File Missing\t0x00000000\t${name}.dll\tx86_${name}_31bf3856ad364e35_6.1.7601.17514_none_0123456789abcdef`;
  const readiness = [
    '=================================',
    'Checking System Update Readiness.',
    'Binary Version 6.1.7601.21645',
    item('sampleone'),
    item('sampletwo'),
    'Summary:',
    'Seconds executed: 90',
    ' Found 2 errors',
    '  CSI Payload File Missing Total count: 2',
    '',
  ].join('\r\n');

  it('are those of the Windows version: before Windows 8 another tool repairs', () => {
    const { failures } = summarize(readiness);
    const told = failures.flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text.en)).join('\n');
    assert.match(told, /Readiness Tool/);
    assert.match(told, /Windows\\CheckSUR\\packages/);
    assert.doesNotMatch(told, /RestoreHealth/);
  });

  it('are set apart in the way of each language', () => {
    const { failures } = caseOf(['CheckSUR.log', readiness]);
    assert.match(failures[0]?.title.en ?? '', /sampleone\.dll, sampletwo\.dll/);
    assert.match(failures[0]?.title.zh ?? '', /sampleone\.dll、sampletwo\.dll/);
  });

  it('ask nothing about an update where a server did not answer', () => {
    const text = [
      '2017-05-04\t18:00:07:807\t1676\t117c\tWS\tWARNING: Nws Failure: errorCode=0x803d0013',
      '2017-05-04\t18:00:07:854\t1676\t117c\tWS\tWARNING: A secure connection to the server wsus.example.com failed, error 0x80072f8f',
      '2017-05-04\t18:00:07:854\t1676\t117c\tWS\tFATAL: OnCallFailure failed with hr=0x80072f8f',
    ].join('\r\n');
    const { failures, missingLogs } = summarize(`${text}\r\n`);
    assert.ok(failures.every(({ notProved }) => notProved.every(({ en }) => !/Which update/.test(en))));
    assert.ok(!missingLogs.some((path) => path.includes('CBS')));
  });
});
