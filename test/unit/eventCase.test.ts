// Events beside the logs they repeat: one cause is told once, the lower layer owns it, times of two zones meet.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  analyzeText,
  type CaseResult,
  diagnosticsOf,
  hoverAt,
  renderMarkdown,
  summarizeCase,
  toSummaryJson,
} from '../../analyzer/src/index';
import { type EventRow, eventTable, wu } from '../support/eventRows';
import { fixture, record } from '../support/logs';
import { assertSummary } from '../support/schema';

function caseOf(logs: Readonly<Record<string, string>>): CaseResult {
  return summarizeCase(
    Object.entries(logs).map(([path, text]) => ({ path, analysis: analyzeText(text, { strict: true }) })),
  );
}

describe('the client abort and its event', () => {
  const result = caseOf({
    'CBS.log': fixture('cases/d-client-abort/CBS.log'),
    'WindowsUpdate.log': fixture('cases/d-client-abort/WindowsUpdate.log'),
    'events.csv': fixture('cases/d-client-abort/events.csv'),
  });
  it('are one failure, which CBS.log owns and the event follows', () => {
    const owners = result.failures.filter(({ evidence }) => evidence.some(({ source }) => source === 2));
    assert.deepEqual(
      owners.map(({ class: id, hresult, rootCause }) => [id, hresult, rootCause?.source]),
      [['txn.hang-or-abort', '0x800f0821', 0]],
    );
    const events = owners[0]?.evidence.filter(({ source }) => source === 2);
    assert.deepEqual(
      events?.map(({ line, role }) => [line, role]),
      [[2, 'consequence']],
    );
    assert.deepEqual(owners[0]?.kbs, ['KB5016623']);
    assert.ok(owners[0]?.codeChain.some(({ code }) => code === '0x8024001e'));
  });
  it('are one attempt, which the event gives its update', () => {
    const attempts = result.attempts.filter((attempt) => attempt.result === '0x8024001e');
    assert.deepEqual(
      attempts.map(({ source, kb }) => [source, kb]),
      [[1, 'KB5016623']],
    );
    assert.deepEqual(
      result.errorCounts.map(({ code, count }) => [code, count]),
      [
        ['0x80070570', 4],
        ['0x8024001e', 1],
        ['0x80070490', 1],
      ],
    );
  });
  it('are told by the event alone where it is all there is', () => {
    const alone = caseOf({ 'events.csv': fixture('cases/d-client-abort/events.csv') });
    assert.deepEqual(
      alone.failures.map(({ class: id, hresult, kbs, confidence }) => [id, hresult, kbs, confidence]),
      [['wu.cancelled-or-service-stopped', '0x8024001e', ['KB5016623'], 'medium']],
    );
    assert.deepEqual(alone.missingLogs, [
      'C:\\Windows\\Logs\\CBS\\CBS.log',
      'WindowsUpdate.log (Get-WindowsUpdateLog)',
    ]);
  });
});

/** A CBS.log of one session that failed, local time; `utc` is what CSI prints for the same moment. */
function cbsLog(kb: string, code: string, utc?: string): string {
  const id = '31012345_1234567890';
  const stamp = utc === undefined ? '' : `@${utc}`;
  return [
    record(
      'Info',
      'CBS',
      `Exec: Processing started.  Client: WindowsUpdateAgent, Session(Initiating): ${id}, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: ${kb}`,
      '2023-04-19 13:10:05',
    ),
    record(
      'Info',
      'CSI',
      `00000012${stamp} WcpInitialize: wcp.dll version 10.0.19041.2846 (WinBuild.160101.0800)`,
      '2023-04-19 13:14:00',
    ),
    record(
      'Info',
      'CBS',
      `Exec: Processing complete.  Session: ${id}, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: ${kb} [HRESULT = ${code}]`,
      '2023-04-19 13:14:05',
    ),
  ].join('\r\n');
}

/** The event of the update client as .evtx and XML hold it: UTC. */
const xmlEvent = (kb: string, code: string, time: string): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>20</EventID><Level>2</Level><TimeCreated SystemTime='${time}'/><Channel>System</Channel></System><EventData><Data Name='errorCode'>${code}</Data><Data Name='updateTitle'>Cumulative Update${kb === '' ? '' : ` (${kb})`}</Data></EventData></Event>`;

describe('times of two zones', () => {
  const failuresOf = (cbs: string, events: string): number =>
    caseOf({ 'CBS.log': cbs, 'System.xml': events }).failures.length;

  it('meet where the log proves the zone', () => {
    const cbs = cbsLog('KB5099123', '0x800f0988', '2023/4/19:05:14:00.123');
    assert.equal(failuresOf(cbs, xmlEvent('', '0x80070643', '2023-04-19T05:14:09.0Z')), 1);
    assert.equal(failuresOf(cbs, xmlEvent('', '0x80070643', '2023-04-19T13:14:09.0Z')), 2);
  });
  it('do not meet by chance where it does not', () => {
    const cbs = cbsLog('KB5099123', '0x800f0988');
    assert.equal(failuresOf(cbs, xmlEvent('', '0x80070643', '2023-04-19T05:14:09.0Z')), 2);
    assert.equal(failuresOf(cbs, xmlEvent('KB5099123', '0x800f0988', '2023-04-19T05:14:09.0Z')), 1);
    assert.equal(failuresOf(cbs, xmlEvent('KB5099124', '0x800f0988', '2023-04-19T05:14:09.0Z')), 2);
  });
  it('keep the mark of UTC where they are shown', () => {
    const { sources, failures } = caseOf({
      'System.xml': xmlEvent('', '0x80073712', '2023-04-19T05:14:09.5Z'),
    });
    assert.deepEqual(
      [sources[0]?.first, sources[0]?.last],
      ['2023-04-19T05:14:09.5Z', '2023-04-19T05:14:09.5Z'],
    );
    assert.equal(failures[0]?.operation.end, '2023-04-19T05:14:09.5Z');
  });
});

describe('what is written of events', () => {
  const zoned = caseOf({ 'System.xml': xmlEvent('KB5099123', '0x80073712', '2023-04-19T05:14:09.5Z') });
  const open = caseOf({
    'System.csv':
      'Level,Date and Time,Source,Event ID,Task Category\nError,4/9/2023 1:14:09 PM,Microsoft-Windows-WindowsUpdateClient,20,None,0x80073712: Update (KB5099123)',
  });
  it('is what the schema describes, times of UTC and of no known order included', () => {
    for (const result of [zoned, open]) assertSummary(toSummaryJson(result, 'en'));
    assert.equal(toSummaryJson(zoned, 'en').attempts[0]?.end, '2023-04-19T05:14:09.5Z');
    assert.equal(toSummaryJson(open, 'en').attempts[0]?.end, null);
    assert.equal(toSummaryJson(open, 'en').sources[0]?.first, '4/9/2023 1:14:09 PM');
  });
  it('says UTC where a time is', () => {
    assert.match(renderMarkdown(zoned, { language: 'en' }), /2023-04-19 05:14:09 UTC/);
  });
});

describe('events that speak for a failure', () => {
  const ntfs: EventRow = {
    time: '2023-04-18 09:00:00',
    provider: 'Ntfs',
    id: 55,
    level: 'Error',
    message: 'A corruption was discovered in the file system structure on volume C:.',
  };
  const corrupt = [
    record(
      'Error',
      'CSI',
      '00000010 (F) STATUS_FILE_CORRUPT_ERROR #12# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), handle = {provider=NULL, handle=0, name= ("null")}, da = (SYNCHRONIZE), oa = @0x1->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[31]\'\\??\\C:\\Program Files\\Sample\'; a:(OBJ_CASE_INSENSITIVE)}, iosb = @0x2, as = (null), fa = 0, sa = 0, cd = 1, co = 1, eab = NULL, eal = 0, disp = Invalid)',
      '2023-04-19 13:14:00',
    ),
    cbsLog('KB5099123', '0x80070570').split('\r\n').at(-1),
  ].join('\r\n');

  it('stand beside it as context', () => {
    const { failures } = caseOf({ 'CBS.log': corrupt, 'System.csv': eventTable([ntfs]) });
    assert.deepEqual(
      failures.map(({ class: id }) => id),
      ['env.disk-corrupt'],
    );
    assert.ok(failures[0]?.evidence.some(({ source, role }) => source === 1 && role === 'context'));
  });
  it('make no failure by themselves', () => {
    const { verdict, findings } = caseOf({ 'System.csv': eventTable([ntfs, ntfs]) });
    assert.equal(verdict, 'no-failure');
    assert.deepEqual(
      findings.map(({ rule, severity, count, culprit }) => [rule, severity, count, culprit?.name]),
      [['env.disk-corrupt', 'warning', 2, 'C:']],
    );
  });
  it('of a controller alone are no damage and no warning', () => {
    const path = '\\Device\\Harddisk2\\DR5';
    const event = (id: number, message: string): EventRow => ({
      time: '2023-04-19 13:13:00',
      provider: 'disk',
      id,
      message,
    });
    const controller = event(11, `The driver detected a controller error on ${path}.`);
    const [quiet] = caseOf({ 'System.csv': eventTable([controller]) }).findings;
    assert.deepEqual([quiet?.severity, quiet?.culprit?.name], ['information', path]);
    assert.doesNotMatch(quiet?.message.en ?? '', /reports damage/);
    const block = event(7, `The device, ${path}, has a bad block.`);
    const [loud] = caseOf({ 'System.csv': eventTable([controller, block]) }).findings;
    assert.equal(loud?.severity, 'warning');
  });
});

describe('the editor', () => {
  const before: EventRow = {
    time: '2023-04-19 13:20:00',
    provider: 'Some Source',
    id: 1,
    message: 'first\r\n\r\nsecond',
  };
  const text = eventTable([before, wu.failed('2023-04-19 13:14:09', 'KB5099124', '0x8024001E')]);
  it('marks the row of the event, whatever stands before it', () => {
    const [diagnostic] = diagnosticsOf(caseOf({ 'System.csv': text }), { language: 'en', rules: {} });
    assert.deepEqual([diagnostic?.startLine, diagnostic?.endLine], [4, 4]);
    assert.match(text.split('\r\n')[4] ?? '', /KB5099124/);
  });
  it('explains the code in it', () => {
    const line = text.split('\r\n')[4] ?? '';
    const hover = hoverAt(line, line.indexOf('0x8024001E') + 3, { language: 'en', lineNumber: 4 });
    assert.match(hover?.markdown ?? '', /WU_E_SERVICE_STOP/);
  });
});

describe('an update that failed in servicing’s log and was installed by another name', () => {
  const identity = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19045.2846.1.8';
  const session = 'Session: 31063901_2912233445, Package: ';
  const servicingOf = (day: string): string =>
    [
      record(
        'Info',
        'CBS',
        `Exec: Processing started.  ${session}${identity}, Client: UpdateAgentLCU`,
        `${day} 12:00:00`,
      ),
      record(
        'Error',
        'CBS',
        'Failed to resolve package [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
        `${day} 12:00:30`,
      ),
      record(
        'Info',
        'CBS',
        `Exec: Processing complete.  ${session}${identity} [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
        `${day} 12:01:00`,
      ),
    ].join('\n');
  const installed = wu.installed('2023-04-29 13:14:09', 'KB5099124');
  const failuresWith = (row: EventRow, day = '2023-04-12') =>
    caseOf({ 'CBS.log': servicingOf(day), 'System.csv': eventTable([row]) }).failures;
  const titled = (from: string, to: string): EventRow => ({
    ...installed,
    message: installed.message?.replace(from, to) ?? '',
  });
  const title = installed.message?.slice(installed.message.indexOf('2023-04')) ?? '';
  it('is made good by the cumulative update of the month in which it failed', () => {
    assert.deepEqual(failuresWith(installed), []);
  });
  it('is by that of a later month, in any language, where a preview or an out-of-band release may have failed', () => {
    for (const [day, name] of [
      [
        '2023-04-03',
        '2023-04 Cumulative Update for Windows 11, version 22H2 for x64-based Systems (KB5099124)',
      ],
      [
        '2023-03-29',
        '2023-04 Cumulative Update Preview for Windows 10 Version 22H2 for x64-based Systems (KB5099124)',
      ],
      [
        '2023-03-29',
        '2023-04 Cumulative Update for Microsoft server operating system version 21H2 (KB5099124)',
      ],
      ['2023-03-29', '2023-04 Security Monthly Quality Rollup for Windows Server 2012 R2 (KB5099124)'],
      [
        '2023-03-29',
        '2023-04 Kumulatives Update für Windows 10 Version 22H2 für x64-basierte Systeme (KB5099124)',
      ],
      ['2023-03-29', '2023-04 适用于 Windows 10 Version 22H2 的累积更新，适合基于 x64 的系统 (KB5099124)'],
      [
        '2023-03-29',
        '2023-04 x64 ベース システム用 Windows 10 Version 22H2 の累積更新プログラム (KB5099124)',
      ],
    ] as const)
      assert.deepEqual(failuresWith(titled(title, name), day), [], name);
  });
  it('is not by that of the month where a preview or an out-of-band release may have failed', () => {
    for (const day of ['2023-04-18', '2023-04-27'])
      assert.equal(failuresWith(installed, day)[0]?.hresult, '0x80073712', day);
  });
  it('is not by the cumulative update of another product', () => {
    for (const name of [
      '2023-04 Cumulative Security Update for Internet Explorer 11 for Windows 10 x64-based systems (KB5099124)',
      '2023-04 Cumulative Update Preview for Azure Connected Machine for x64-based Systems (KB5099124)',
      '2023-04 Cumulative Update for .NET Framework 3.5 and 4.8 for Windows 10 Version 22H2 (KB5099124)',
      '2023-04 适用于 Windows 10 Version 22H2 的 .NET Framework 3.5 和 4.8 累积更新 (KB5099124)',
      '2023-04 适用于 Windows 10 的 Internet Explorer 11 累积更新 (KB5099124)',
    ])
      assert.equal(failuresWith(titled(title, name), '2023-03-15')[0]?.hresult, '0x80073712', name);
  });
  it('is not by that of an earlier month, of .NET, or one that went in before', () => {
    for (const row of [
      titled('2023-04', '2023-03'),
      titled('Update for', 'Update for .NET Framework 4.8 for'),
      { ...installed, time: '2023-04-11 13:14:09' },
    ])
      assert.equal(failuresWith(row)[0]?.hresult, '0x80073712');
  });
});

describe('logs of two machines', () => {
  it('are not joined by a code when they name other updates', () => {
    const events = eventTable([wu.failed('2023-04-19 13:14:09', 'KB5099124', '0x800F0988')]);
    const { failures } = caseOf({ 'CBS.log': cbsLog('KB5099123', '0x800f0988'), 'System.csv': events });
    assert.deepEqual(failures.flatMap(({ kbs }) => kbs).sort(), ['KB5099123', 'KB5099124']);
  });
});
