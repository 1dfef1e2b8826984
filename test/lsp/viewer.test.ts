// Owns the protocol tests of the log viewer: the worker that reads files in pieces, and what the server says of lines.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ViewerEvent, ViewerMarks } from '../../protocol/src/index';
import { sampleEventLog } from '../support/sampleEventLog';
import { startViewerThread, type ViewerThread } from '../support/viewerThread';
import { failedInstall, lines } from './logs';
import { startClient } from './lspClient';

let folder: string;
let thread: ViewerThread;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-viewer-'));
});
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  thread = startViewerThread();
});
afterEach(() => thread.stop());

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const isDone =
  (kind: 'counted' | 'filtered' | 'found') =>
  (event: ViewerEvent): boolean =>
    event.kind === kind && event.isDone;

async function open(file: string, log = 1): Promise<number> {
  const name = path.basename(file);
  await thread.call(log, 'open', { path: file, name, language: 'en' });
  const counted = await thread.event(log, isDone('counted'));
  await thread.event(log, ({ kind }) => kind === 'coloured');
  return counted.kind === 'counted' ? counted.total : 0;
}

const padding =
  '2024-03-04 08:59:59, Info                  CBS    Appl: Evaluating package applicability for package\r\n';
const large = `${padding.repeat(300_000)}${failedInstall}`;

test('a large log is opened at once, counted, and shown by line with colours, names of codes and times', async () => {
  const file = write('CBS.log', large);
  const opened = await thread.call(1, 'open', { path: file, name: 'CBS.log', language: 'en' });
  assert.equal(opened.size, Buffer.byteLength(large));
  assert.equal(opened.first.rows[0]?.text, padding.trimEnd());
  const total = await thread.event(1, isDone('counted'));
  assert.ok(total.kind === 'counted' && total.total === 300_013, JSON.stringify(total));
  await thread.event(1, ({ kind }) => kind === 'coloured');
  const { rows } = await thread.call(1, 'rows', { from: 300_000, count: 13 });
  assert.deepEqual(
    rows.map(({ line, text }) => [line, text]),
    failedInstall
      .split('\r\n')
      .slice(0, 13)
      .map((text, index) => [300_000 + index, text]),
  );
  const failing = rows[lines.chineseText];
  const kinds = failing?.spans.map(([start, end, kind]) => [failing.text.slice(start, end), kind]);
  assert.deepEqual(kinds?.slice(0, 4), [
    ['2024-03-04 09:00:06', 'time'],
    ['Info', 'info'],
    ['CBS', 'component'],
    ['0x80073712', 'failingCode'],
  ]);
  assert.equal(rows[lines.session]?.delta, 1_000);
  assert.ok(rows[lines.gle]?.hints.some(([, label]) => label === 'E_FAIL'));
});

test('a hover explains a code in the reader’s language', async () => {
  const file = write('hover.log', failedInstall);
  await thread.call(1, 'open', { path: file, name: 'hover.log', language: 'zh-cn' });
  const text = failedInstall.split('\r\n')[lines.chineseText] ?? '';
  const hover = await thread.call(1, 'hover', {
    line: lines.chineseText,
    character: text.indexOf('0x80073712') + 3,
  });
  assert.match(hover?.markdown ?? '', /ERROR_SXS_COMPONENT_STORE_CORRUPT/);
  assert.match(hover?.markdown ?? '', /[\u4e00-\u9fff]/);
});

test('filter and search tell their counts, keep line numbers, and are taken back', async () => {
  await open(write('filter.log', large));
  assert.equal(await thread.call(1, 'filter', { filter: { levels: ['error'] } }), null);
  const filtered = await thread.event(1, isDone('filtered'));
  assert.ok(filtered.kind === 'filtered' && filtered.total === 3);
  const { rows } = await thread.call(1, 'rows', { from: 0, count: 9 });
  assert.deepEqual(
    rows.map(({ line }) => line - 300_000),
    [7, 8, 9],
  );
  await thread.call(1, 'find', { query: { text: 'corrupt', isRegex: false, isCaseSensitive: false } });
  const found = await thread.event(1, isDone('found'));
  assert.ok(found.kind === 'found' && found.total === 1);
  assert.deepEqual(await thread.call(1, 'nextMatch', { line: 0, isBackward: false }), {
    line: 300_008,
    row: 1,
    ordinal: 1,
  });
  await thread.call(1, 'filter', { filter: null });
  assert.equal((await thread.call(1, 'rows', { from: 0, count: 1 })).total, 300_013);
});

test('an expression that RE2 cannot have is refused in a sentence, a wild one takes no time', async () => {
  await open(write('expression.log', `${'a'.repeat(9_000)}\n`.repeat(50)));
  const refused = await thread.call(1, 'find', {
    query: { text: '(a)\\1', isRegex: true, isCaseSensitive: true },
  });
  assert.match(refused?.sentence ?? '', /\.$/);
  const unclosed = await thread.call(1, 'find', {
    query: { text: '((', isRegex: true, isCaseSensitive: false },
  });
  assert.match(unclosed?.sentence ?? '', /`\(\(`/);
  await thread.call(1, 'find', { query: { text: '(a+)+b', isRegex: true, isCaseSensitive: true } });
  const found = await thread.event(1, isDone('found'));
  assert.ok(found.kind === 'found' && found.total === 0);
});

test('rows are answered while a search goes on, and the search ends when it is taken back', async () => {
  await open(write('busy.log', large));
  await thread.call(1, 'find', {
    query: { text: '(?:x|y)+[a-z]+ nowhere', isRegex: true, isCaseSensitive: false },
  });
  const { rows } = await thread.call(1, 'rows', { from: 299_990, count: 20 });
  assert.equal(rows.length, 20);
  await thread.call(1, 'find', { query: null });
  thread.forget();
  await thread.call(1, 'find', { query: { text: '14098', isRegex: false, isCaseSensitive: true } });
  const found = await thread.event(1, isDone('found'));
  assert.ok(found.kind === 'found' && found.total === 1);
});

test('selected rows are copied as the file has them, filtered or not', async () => {
  await open(write('copy.log', large));
  const copied = await thread.call(1, 'text', { from: 300_004, to: 300_006 });
  assert.equal(copied.text, failedInstall.split('\r\n').slice(4, 7).join('\n'));
  assert.deepEqual([copied.lines, copied.isCut], [3, false]);
});

test('a log that grows is followed; cut, replaced and deleted files are told', async () => {
  const growing = write('growing.log', failedInstall);
  await open(growing);
  await thread.call(1, 'watch', { isWatching: true });
  thread.forget();
  appendFileSync(growing, 'one more\r\n');
  await thread.event(1, ({ kind }) => kind === 'grown');
  const counted = await thread.event(1, isDone('counted'));
  assert.ok(counted.kind === 'counted' && counted.total === 14);
  const changes: readonly (readonly [number, string, string, (file: string) => void])[] = [
    [2, 'cut.log', 'truncated', (file) => truncateSync(file, 100)],
    [3, 'deleted.log', 'gone', unlinkSync],
    [
      4,
      'rotated.log',
      'replaced',
      (file) => {
        renameSync(file, `${file}.old`);
        writeFileSync(file, failedInstall);
      },
    ],
    [
      5,
      'rewritten.log',
      'replaced',
      (file) => writeFileSync(file, `another ${failedInstall} that is longer`),
    ],
  ];
  for (const [log, name, how, change] of changes) {
    const file = write(name, failedInstall);
    await open(file, log);
    await thread.call(log, 'watch', { isWatching: true });
    change(file);
    const told = await thread.event(log, ({ kind }) => kind === 'changed');
    assert.deepEqual(told, { kind: 'changed', how }, name);
    // What is still there can still be read.
    assert.ok((await thread.call(log, 'rows', { from: 0, count: 5 })).rows.length <= 5);
  }
});

test('an event log is no text for the viewer: it says where it can be read', async () => {
  const path = write('System.evtx', sampleEventLog());
  await assert.rejects(
    thread.call(1, 'open', { path, name: 'System.evtx', language: 'en' }),
    /System\.evtx is a binary log: open it from the Explorer.*export them as CSV/,
  );
  await assert.rejects(
    thread.call(1, 'open', { path, name: 'System.evtx', language: 'zh-cn' }),
    /System\.evtx 是二进制日志.*导出为 CSV/,
  );
});

test('a binary or missing file is refused in one sentence that names it', async () => {
  const binary = write(
    'image.log',
    Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256),
  );
  await assert.rejects(
    thread.call(1, 'open', { path: binary, name: 'image.log', language: 'en' }),
    /image\.log/,
  );
  const missing = path.join(folder, 'missing.log');
  await assert.rejects(
    thread.call(2, 'open', { path: missing, name: 'missing.log', language: 'zh-cn' }),
    /missing\.log.*[\u4e00-\u9fff]|[\u4e00-\u9fff].*missing\.log/,
  );
});

test('an empty log has no rows, and ten logs are counted side by side', async () => {
  assert.equal(await countedEmpty(), 0);
  const file = write('ten.log', large);
  const totals = await Promise.all(Array.from({ length: 10 }, (_, log) => open(file, log + 10)));
  assert.deepEqual(totals, Array(10).fill(300_013));
});

async function countedEmpty(): Promise<number> {
  const file = write('empty.log', '');
  const opened = await thread.call(1, 'open', { path: file, name: 'empty.log', language: 'en' });
  return opened.first.total;
}

test('the server names failures, proofs and sessions by line after a summary by path', async () => {
  const client = await startClient();
  try {
    const uri = pathToFileURL(write('marks.log', failedInstall)).toString();
    await client.request('servicing/summarizeFailure', { uri });
    const marks = await client.request<ViewerMarks>('servicing/viewerMarks', { uri });
    assert.deepEqual(
      marks.failures.map(({ line }) => line),
      [lines.cause],
    );
    assert.ok(marks.evidence.some(({ line, role }) => line === lines.cause && role === 'cause'));
    const session = marks.operations.find(({ isSession }) => isSession);
    assert.deepEqual([session?.startLine, session?.endLine, session?.outcome], [2, 12, 'failed']);
    assert.deepEqual(await client.request('servicing/viewerMarks', { uri: 'file:///unknown.log' }), {
      failures: [],
      evidence: [],
      operations: [],
    });
  } finally {
    await client.stop();
  }
});

test('the answer to a filter comes before what it tells, also for a log of one block', async () => {
  await open(write('small.log', failedInstall));
  thread.forget();
  const order: string[] = [];
  const told = thread.event(1, isDone('filtered')).then(() => order.push('event'));
  await thread.call(1, 'filter', { filter: { levels: ['error'] } }).then(() => order.push('answer'));
  await told;
  assert.deepEqual(order, ['answer', 'event']);
  assert.equal((await thread.call(1, 'rows', { from: 0, count: 9 })).total, 3);
});
