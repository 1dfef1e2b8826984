// Tests logs of one case that do not fit each other at once: another time zone, a session that one log begins and the next
// one ends, a history without times of day, and which older logs are asked for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, type CaseResult, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { eventTable, wu } from '../support/eventRows';
import { servicing, updating } from '../support/excerpts/excerpt';

const raw = String.raw;

function caseOf(logs: Readonly<Record<string, string>>): CaseResult {
  return summarizeCase(
    Object.entries(logs).map(([path, text]) => ({
      path,
      analysis: analyzeText(text, { fileName: path, strict: true }),
    })),
  );
}

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
