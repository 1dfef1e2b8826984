// Owns the time line as data: lanes, bars and marks, one axis for local and UTC times, what has no date, both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language, TimeLine, TimeLineItem } from '../../analyzer/src/index';
import { analyzeText, courseOf, summarizeCase, timeLineOf } from '../../analyzer/src/index';
import { failedInstall, healthy, hostile, lines, session } from '../lsp/logs';

interface Log {
  readonly path: string;
  readonly text: string;
}

function timeLine(logs: readonly Log[], language: Language = 'en'): TimeLine {
  const sources = logs.map(({ path, text }) => ({ path, analysis: analyzeText(text, { fileName: path }) }));
  const courses = sources.map(({ analysis }) => courseOf(analysis));
  return timeLineOf({ name: 'customer.zip', result: summarizeCase(sources), courses }, language);
}

function cbs(text: string, path = 'CBS.log'): Log {
  return { path, text };
}

function record(time: string, message: string): string {
  return `${time}, Info                  CBS    ${message}\r\n`;
}

function begin(time: string, id: string): string {
  return record(time, `Session: ${id} initialized by client DISM Package Manager Provider`);
}

function end(time: string, id: string, reboot = 'no'): string {
  return record(time, `Session: ${id} finalized. Reboot required: ${reboot} [HRESULT = 0x00000000 - S_OK]`);
}

function itemOf(line: TimeLine, kind: TimeLineItem['kind']): TimeLineItem {
  const item = line.lanes
    .flatMap(({ items, undated }) => [...items, ...undated])
    .find((each) => each.kind === kind);
  assert.ok(item !== undefined, `there is no ${kind}`);
  return item;
}

/** An event as the reader of .evtx files writes it. */
function event(time: string, provider: string, sentence: string): string {
  return `${time} Information ${provider} [System #7] ${sentence}\n`;
}

test('a failed session is a bar with its times, its code and its record; its cause is a mark', () => {
  const line = timeLine([cbs(failedInstall)]);
  assert.equal(
    line.summary,
    'logs: 1, operations: 1, failed operations: 1, distinct failures: 1, starts of the computer: 0',
  );
  const bar = itemOf(line, 'session');
  assert.equal(bar.shape, 'bar');
  assert.equal(bar.outcome, 'failed');
  assert.equal(bar.title, 'Session KB5000001');
  assert.deepEqual(bar.place, { source: 0, line: lines.session });
  assert.deepEqual([bar.from, bar.to], [Date.UTC(2024, 2, 4, 9, 0, 1), Date.UTC(2024, 2, 4, 9, 0, 7)]);
  assert.equal(bar.isOpen, false);
  assert.deepEqual(bar.lines, [
    'It failed with 0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT.',
    'From 2024-03-04 09:00:01 to 2024-03-04 09:00:07',
    'Asked for by WindowsUpdateAgent',
    'About Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2',
    `About ${session}`,
    'CBS.log, line 3',
  ]);
  assert.match(bar.accessibleLabel, /^Session KB5000001; failed 0x80073712 .*; 2024-03-04 09:00:01$/);
  const cause = itemOf(line, 'failure');
  assert.equal(cause.shape, 'mark');
  assert.deepEqual(cause.place, { source: 0, line: lines.cause });
  assert.equal(cause.from, Date.UTC(2024, 2, 4, 9, 0, 5));
  assert.match(cause.accessibleLabel, /^Cause of a failure: .*manifest is damaged.*; 2024-03-04 09:00:05$/);
});

test('in Chinese every sentence is Chinese but what the log itself says', () => {
  const line = timeLine([cbs(failedInstall)], 'zh-cn');
  const items = line.lanes.flatMap((lane) => lane.items);
  const texts = [
    line.summary,
    ...line.lanes.map(({ accessibleLabel }) => accessibleLabel),
    ...line.legend.map(({ text }) => text),
    ...items.flatMap(({ title, accessibleLabel, lines: told }) => [title, accessibleLabel, ...told]),
  ];
  for (const text of texts) assert.match(text, /[\u4e00-\u9fff]/);
  for (const text of texts) assert.doesNotMatch(text, /\{\w+\}/);
});

test('starts of the computer and of services, stops and demanded restarts are marks', () => {
  const text =
    record('2024-03-04 09:00:00', 'TI: --- Initializing Trusted Installer ---') +
    record('2024-03-04 09:00:00', 'TI: Last boot time: 2024-03-04 08:58:50.492') +
    begin('2024-03-04 09:00:01', '31000001_1') +
    end('2024-03-04 09:00:09', '31000001_1', 'yes') +
    record('2024-03-04 09:04:00', 'Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP') +
    record('2024-03-04 10:00:00', 'TI: --- Initializing Trusted Installer ---') +
    record('2024-03-04 10:00:00', 'TI: Last boot time: 2024-03-04 08:58:50.492');
  const line = timeLine([cbs(text)]);
  const marks = line.lanes[0]?.items.filter(({ shape }) => shape === 'mark') ?? [];
  assert.deepEqual(
    marks.map(({ kind, title }) => [kind, title]),
    [
      ['boot', 'The computer was started'],
      ['service-start', 'The service TrustedInstaller was started'],
      ['restart-required', 'A restart is required'],
      ['service-stop', 'The service TrustedInstaller was stopped'],
      ['service-start', 'The service TrustedInstaller was started'],
    ],
  );
  const boot = itemOf(line, 'boot');
  assert.equal(boot.from, Date.UTC(2024, 2, 4, 8, 58, 50, 492));
  assert.equal(boot.place.line, 1);
  assert.deepEqual(itemOf(line, 'service-stop').lines.slice(0, 2), [
    'At 2024-03-04 09:04:00',
    'The record says SHUTDOWN_REASON_AUTOSTOP.',
  ]);
});

test('events tell when the system started, stopped, or lost its power', () => {
  const kernel = 'Microsoft-Windows-Kernel-General';
  const text =
    event('2024-03-04T01:00:00.500Z', `${kernel}/13`, 'The operating system is shutting down.') +
    event('2024-03-04T01:02:00.000Z', `${kernel}/12`, 'The operating system started.') +
    event(
      '2024-03-04T03:00:00.000Z',
      'Microsoft-Windows-Kernel-Power/41',
      'The system has rebooted without cleanly shutting down first.',
    );
  const line = timeLine([{ path: 'System.evtx', text }]);
  assert.deepEqual(
    line.lanes[0]?.items.map(({ kind, from }) => [kind, from]),
    [
      ['shutdown', Date.UTC(2024, 2, 4, 1, 0, 0, 500)],
      ['boot', Date.UTC(2024, 2, 4, 1, 2)],
      ['power-lost', Date.UTC(2024, 2, 4, 3)],
    ],
  );
  assert.match(line.summary, /starts of the computer: 1$/);
});

test('a start that several logs tell of is counted once', () => {
  const local =
    record('2024-03-04 09:00:00', 'TI: --- Initializing Trusted Installer ---') +
    record('2024-03-04 09:00:00', 'TI: Last boot time: 2024-03-04 08:58:50.492');
  const again = local.replaceAll('08:58:50.492', '08:58:51.000');
  const later = local.replaceAll('2024-03-04', '2024-03-05');
  const line = timeLine([cbs(local, 'a/CBS.log'), cbs(again, 'b/CBS.log'), cbs(later, 'c/CBS.log')]);
  assert.match(line.summary, /starts of the computer: 2$/);
});

test('a failure whose cause is not known is not called one', () => {
  const text =
    begin('2024-03-04 09:00:01', '31000001_1') +
    record(
      '2024-03-04 09:00:02',
      'Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001',
    ) +
    record(
      '2024-03-04 09:00:09',
      'Exec: Processing complete.  Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001 [HRESULT = 0x80004005 - E_FAIL]',
    );
  assert.match(
    itemOf(timeLine([cbs(text)]), 'failure').accessibleLabel,
    /^Failure: .*; 2024-03-04 09:00:09$/,
  );
});

test('UTC times stand beside local ones by the zone that a log proves, and are told as written', () => {
  const boot = event(
    '2024-03-04T08:00:03.000Z',
    'Microsoft-Windows-Kernel-General/12',
    'The operating system started.',
  );
  const line = timeLine([cbs(failedInstall), { path: 'System.evtx', text: boot }]);
  const item = itemOf(line, 'boot');
  // CSI stamps 09:00:05 as 08:00:05 UTC: local time is an hour ahead.
  assert.equal(item.from, Date.UTC(2024, 2, 4, 9, 0, 3));
  assert.match(item.accessibleLabel, /2024-03-04 08:00:03 UTC$/);
  assert.match(line.lanes[1]?.notes.join() ?? '', /times of this log are UTC; they stand where they belong/);
});

test('UTC times that no log relates to the local ones are listed, not placed', () => {
  const boot = event(
    '2024-03-04T08:00:03.000Z',
    'Microsoft-Windows-Kernel-General/12',
    'The operating system started.',
  );
  const line = timeLine([cbs(healthy), { path: 'System.evtx', text: boot }]);
  const lane = line.lanes[1];
  assert.equal(lane?.items.length, 0);
  assert.equal(lane?.undated.length, 1);
  assert.match(lane?.notes.join() ?? '', /no log of the case tells the time zone/);
});

test('an operation without an end is open, up to its last record', () => {
  const text =
    begin('2024-03-04 09:00:01', '31000001_1') +
    record(
      '2024-03-04 09:00:02',
      'Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31000001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001',
    );
  const bar = itemOf(timeLine([cbs(text)]), 'session');
  assert.equal(bar.outcome, 'unknown');
  assert.equal(bar.isOpen, true);
  assert.equal(bar.to, Date.UTC(2024, 2, 4, 9, 0, 2));
  assert.equal(bar.lines[0], 'The log shows no end of it.');
  assert.match(bar.accessibleLabel, /outcome not in the log/);
});

test('what runs at once stands in rows under each other, what follows in the first one again', () => {
  const text =
    begin('2024-03-04 09:00:00', '31000001_1') +
    begin('2024-03-04 09:00:10', '31000001_2') +
    end('2024-03-04 09:00:20', '31000001_2') +
    end('2024-03-04 09:00:30', '31000001_1') +
    begin('2024-03-04 09:00:30', '31000001_3') +
    end('2024-03-04 09:00:40', '31000001_3');
  const [lane] = timeLine([cbs(text)]).lanes;
  assert.deepEqual(
    lane?.items.map(({ row }) => row),
    [0, 1, 0],
  );
  assert.equal(lane?.rows, 2);
});

test('records without a date are told, not placed; the hint says why nothing is drawn', () => {
  const text = failedInstall
    .replace(/^[\d-]+ [\d:]+, Info {18}/gm, '')
    .replace(/^[\d-]+ [\d:]+, Error {17}/gm, '');
  const line = timeLine([cbs(text)]);
  assert.equal(line.from, undefined);
  const undated = line.lanes.flatMap((lane) => lane.undated);
  assert.ok(undated.length > 0, 'the records without a date are listed');
  for (const { from, lines: told } of undated) {
    assert.equal(from, undefined);
    assert.ok(told.includes('The record has no date.'));
  }
  assert.match(line.hint, /No record of these logs has a date/);
});

test('a case in which nothing ran says what to do, and which logs it has', () => {
  const line = timeLine([
    cbs('2024-03-04 09:00:00, Info                  CBS    Something else\r\n', 'a/CBS.log'),
  ]);
  assert.deepEqual(line.lanes, []);
  assert.match(line.hint, /Summarize a folder or an archive/);
  assert.equal(line.silent, 'Nothing ran in these logs: a/CBS.log.');
});

test('the same log gives the same ids, and no two items share one', () => {
  const logs = [cbs(failedInstall, 'a/CBS.log'), cbs(healthy, 'b/CBS.log')];
  const ids = (line: TimeLine): string[] => line.lanes.flatMap(({ items }) => items.map(({ id }) => id));
  assert.deepEqual(ids(timeLine(logs)), ids(timeLine(logs, 'zh-cn')));
  assert.equal(new Set(ids(timeLine(logs))).size, ids(timeLine(logs)).length);
});

test('a log with thousands of uneventful operations draws a bounded number and keeps what failed', () => {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const time = (n: number): string =>
    `2024-03-04 ${pad(Math.floor(n / 3600))}:${pad(Math.floor(n / 60) % 60)}:${pad(n % 60)}`;
  const text = Array.from(
    { length: 5_200 },
    (_, n) => begin(time(n), `31000001_${n}`) + end(time(n), `31000001_${n}`),
  ).join('');
  const [lane] = timeLine([cbs(text + failedInstall)]).lanes;
  const bars = lane?.items.filter(({ shape }) => shape === 'bar') ?? [];
  assert.ok(bars.length > 500 && bars.length <= 5_000, `${bars.length} bars`);
  assert.equal(bars.filter(({ outcome }) => outcome === 'failed').length, 1);
});

test('what a log says stays text, with its control characters made visible', () => {
  const line = timeLine([cbs(hostile)]);
  const told = JSON.stringify(line);
  assert.ok(told.includes('<img src=x onerror=alert(1)>'), 'the text of the log is there as it is');
  assert.doesNotMatch(told, /\\u001b/);
});
