// Owns the protocol tests of logs that are merged by time in the viewer: rows with their files, the ways to and from a
// file's lines, a filter by file, what cannot be merged, and a file that grows meanwhile.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { ViewerOpened, ViewerRow } from '../../protocol/src/index';
import { startViewerThread, type ViewerThread } from '../support/viewerThread';

let folder: string;
let thread: ViewerThread;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-merged-'));
});
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  thread = startViewerThread();
});
afterEach(() => thread.stop());

/** A minute of each hour; the logs are written by turns. */
function linesOf(count: number, text: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => text(n));
}

function timeOf(seconds: number): string {
  return new Date(Date.UTC(2024, 2, 4, 8) + seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');
}

const cbs = linesOf(4_000, (n) => `${timeOf(n * 2)}, Info                  CBS    Plan: 第 ${n} 个包`);
const dism = linesOf(
  900,
  (n) =>
    `${timeOf(n * 9 + 1)}, ${n % 300 === 7 ? 'Error' : 'Info'}                 DISM   DISM Package Manager: PID=400 TID=404 Step ${n}`,
);
const update = linesOf(
  700,
  (n) => `${timeOf(n * 11).replaceAll('-', '/')}.5000000 1234 5678  Agent           Call ${n}`,
);

const utcEvents = JSON.stringify(
  Array.from({ length: 3 }, (_, n) => ({
    TimeCreated: `2024-03-04T09:00:0${n}.000Z`,
    Id: 20,
    LevelDisplayName: 'Error',
    ProviderName: 'Microsoft-Windows-WindowsUpdateClient',
    Message:
      'Installation Failure: Windows failed to install the following update with error 0x80073712: Update',
  })),
);

function write(name: string, content: string | Uint8Array): { path: string; name: string } {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return { path: file, name };
}

function threeLogs(): { path: string; name: string }[] {
  // Each in an encoding and with line ends of its own, the second without an end of its last line.
  return [
    write('CBS.log', `\uFEFF${cbs.join('\r\n')}\r\n`),
    write('dism.log', dism.join('\n')),
    write('WindowsUpdate.log', `${update.join('\r\n')}\r\n`),
  ];
}

async function open(parts: { path: string; name: string }[]): Promise<ViewerOpened> {
  return thread.call(1, 'open', { path: '', name: 'merged', language: 'en', parts });
}

const counted = () => thread.event(1, (event) => event.kind === 'counted' && event.isDone);

function written({ partLine }: ViewerRow): string | undefined {
  return [cbs, dism, update][partLine?.part ?? -1]?.[partLine?.line ?? -1];
}

test('rows come by time, each with its file and its own line, and lead there and back', async () => {
  const opened = await open(threeLogs());
  assert.deepEqual(opened.parts, ['CBS.log', 'dism.log', 'WindowsUpdate.log']);
  assert.deepEqual(
    opened.first.rows.slice(0, 4).map(({ partLine }) => partLine),
    [
      { part: 0, line: 0 },
      { part: 2, line: 0 },
      { part: 1, line: 0 },
      { part: 0, line: 1 },
    ],
  );
  const told = await counted();
  assert.equal(told.kind === 'counted' && told.total, 5_600);
  await thread.event(1, ({ kind }) => kind === 'coloured');
  const { rows } = await thread.call(1, 'rows', { from: 3_000, count: 600 });
  assert.equal(rows.length, 600);
  for (const row of rows) assert.equal(row.text, written(row));
  assert.ok(rows.every((row, at) => at === 0 || (row.time ?? 0) >= (rows[at - 1]?.time ?? 0)));
  const { row, line } = await thread.call(1, 'rowOfPart', { part: 1, line: 899 });
  const [found] = (await thread.call(1, 'rows', { from: row, count: 1 })).rows;
  assert.equal(found?.text, dism[899]);
  assert.deepEqual(await thread.call(1, 'partLine', { line }), { part: 1, line: 899 });
  assert.deepEqual(await thread.call(1, 'linesOfPart', { part: 0, lines: [0, 1] }), [0, 3]);
});

test('a filter by file and level, and a search, find what the files hold', async () => {
  await open(threeLogs());
  await counted();
  await thread.event(1, ({ kind }) => kind === 'coloured');
  await thread.call(1, 'filter', { filter: { part: 2 } });
  const only = await thread.event(1, (event) => event.kind === 'filtered' && event.isDone);
  assert.equal(only.kind === 'filtered' && only.total, update.length);
  thread.forget();
  await thread.call(1, 'filter', { filter: { part: 1, levels: ['error'] } });
  await thread.event(1, (event) => event.kind === 'filtered' && event.isDone);
  const { rows } = await thread.call(1, 'rows', { from: 0, count: 10 });
  assert.deepEqual(
    rows.map(({ partLine }) => partLine),
    [7, 307, 607].map((line) => ({ part: 1, line })),
  );
  await thread.call(1, 'filter', { filter: null });
  await thread.call(1, 'find', { query: { text: '第 3999 个包', isRegex: false, isCaseSensitive: true } });
  const match = await thread.call(1, 'nextMatch', { line: 0, isBackward: false });
  assert.deepEqual(await thread.call(1, 'partLine', { line: match?.line ?? 0 }), { part: 0, line: 3_999 });
});

test('what cannot be merged is named, with what to do', async () => {
  const [first, second] = threeLogs();
  assert.ok(first !== undefined && second !== undefined);
  const notes = write('notes.txt', 'read me first\r\nthen call\r\n');
  await assert.rejects(open([first, notes]), /notes\.txt cannot be merged by time/);
  const utc = write('events.json', utcEvents);
  await assert.rejects(open([first, utc]), /events\.json gives its times in UTC/);
  const gone = { path: path.join(folder, 'gone.log'), name: 'gone.log' };
  await assert.rejects(open([first, gone]), /gone\.log does not exist/);
  assert.equal((await open([first, second])).parts?.length, 2);
});

test('a log in UTF-16 and one whose newest record comes first stand in the order of time', async () => {
  const wide = write('setupact.log', Buffer.from(`\uFEFF${dism.join('\r\n')}`, 'utf16le'));
  const newest = write('WindowsUpdate.log', update.toReversed().join('\r\n'));
  const opened = await open([wide, newest]);
  assert.deepEqual(
    opened.first.rows.slice(0, 4).map(({ text, partLine }) => [text, partLine]),
    [
      [update[0], { part: 1, line: update.length - 1 }],
      [dism[0], { part: 0, line: 0 }],
      [dism[1], { part: 0, line: 1 }],
      [update[1], { part: 1, line: update.length - 2 }],
    ],
  );
});

test('pieces of a log that were put together in another order are sorted, a clock set back by an hour is not', async () => {
  const [first] = threeLogs();
  assert.ok(first !== undefined);
  const later = dism.slice(0, 3).map((line) => line.replace('2024-03-04', '2024-03-05'));
  const pieces = [...later, ...dism.slice(0, 300)];
  const { first: sorted } = await open([first, write('dism.log', pieces.join('\n'))]);
  const own = sorted.rows.filter(({ partLine }) => partLine?.part === 1);
  assert.deepEqual(own[0]?.partLine, { part: 1, line: 3 });
  const setBack = [...dism.slice(0, 300), ...dism.slice(200, 600)];
  const kept = write('dism.log', setBack.join('\n'));
  const { total } = (
    await thread.call(2, 'open', { path: '', name: 'm', language: 'en', parts: [kept, first] })
  ).first;
  const { rows } = await thread.call(2, 'rows', { from: 0, count: total });
  const lines = rows.flatMap(({ partLine }) => (partLine?.part === 0 ? [partLine.line] : []));
  assert.ok(lines.length > 300);
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  );
});

test('logs of a folder are told by what they hold, and by their clock', () => {
  const events =
    'Level,Date and Time,Source,Event ID,Task Category\nError,2024/3/4 9:15:12,Example,20,None,"Failed"\n';
  const files = [
    ...threeLogs(),
    write('list.csv', events),
    write('notes.txt', '2024-03-04 09:00:00 called the customer\r\nread me first\r\n'),
    write('people.csv', 'Name,Phone\nExample,1234\n'),
    write('events.json', utcEvents),
    write('wide.txt', Buffer.from(`\uFEFF${dism.slice(0, 9).join('\r\n')}`, 'utf16le')),
    write(
      'binary.log',
      Uint8Array.from({ length: 900 }, (_, n) => n % 7),
    ),
    { path: path.join(folder, 'gone.log') },
    // Which number is the day, nothing says.
    write('open.csv', events.replace('2024/3/4', '3/4/2024')),
  ];
  const script = path.resolve(__dirname, '..', '..', '..', 'dist', 'viewer.js');
  const found: unknown = createRequire(script)(script).mergeableFiles(files.map((file) => file.path));
  assert.deepEqual(found, { local: [0, 1, 2, 3, 7], utc: [6], undated: [10] });
});

test('a file that grows is told of', async () => {
  const parts = threeLogs();
  await open(parts);
  await counted();
  await thread.call(1, 'watch', { isWatching: true });
  appendFileSync(parts[1]?.path ?? '', '\nmore');
  const event = await thread.event(1, ({ kind }) => kind === 'changed');
  assert.deepEqual(event, { kind: 'changed', how: 'partChanged' });
});
