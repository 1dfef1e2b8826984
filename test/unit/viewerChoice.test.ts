// Tests what the viewer's filter and search choose: the same lines as a look at the whole log would, with their own
// numbers, wherever records are cut by blocks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ViewerFilter, ViewerQuery } from '../../protocol/src/index';
import { compileChecked } from '../../userrules/src/index';
import { blockSize, createTextTest, type TextTest, type ViewedLog } from '../../viewer/src/index';
import { memoryFile, viewed } from '../support/viewedText';

const filler = 'a record that fills the block with words nobody looks for';

/** Records of several kinds over some blocks; every hundredth has further lines, one of them a whole block of lines. */
function makeLines(): string[] {
  const lines: string[] = [];
  for (let i = 0; lines.length < 4_000; i++) {
    lines.push(recordLine(i));
    if (i % 100 === 3) lines.push('  a further line', '  that names needle');
    if (i === 700) for (let each = 0; each < 900; each++) lines.push(`  detail ${each} ${filler} ${filler}`);
  }
  return lines;
}

function recordLine(i: number): string {
  const [hours, minutes, seconds] = [9 + Math.floor(i / 1_800), Math.floor(i / 30) % 60, i % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const level = i % 50 === 3 ? 'Error' : i % 50 === 4 ? 'Warning' : 'Info';
  const component = i % 3 === 0 ? 'CSI' : 'CBS';
  const message = i % 50 === 3 ? `Failed to stage, attempt ${i} [HRESULT = 0x80073712]` : filler;
  return `2024-03-04 ${hours}:${minutes}:${seconds}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;
}

const lines = makeLines();
const content = `${lines.join('\r\n')}\r\n`;

/** Records of the log: the number of their first line, and their lines. */
const records = lines.reduce<{ first: number; lines: string[] }[]>((all, line, index) => {
  if (/^\d{4}-/.test(line)) all.push({ first: index, lines: [line] });
  else all.at(-1)?.lines.push(line);
  return all;
}, []);

function expected(passes: (record: { first: number; lines: string[] }) => boolean): number[] {
  return records.filter(passes).flatMap(({ first, lines: own }) => own.map((_, index) => first + index));
}

function testOf(query: ViewerQuery): TextTest {
  const made = createTextTest(query, compileChecked);
  assert.ok(!('problem' in made));
  return made;
}

async function open(): Promise<ViewedLog> {
  const { log } = viewed(memoryFile(content));
  await log.count();
  return log;
}

async function shown(log: ViewedLog, filter: ViewerFilter): Promise<number[]> {
  const words =
    filter.text === undefined
      ? undefined
      : testOf({ text: filter.text, isRegex: filter.isRegex === true, isCaseSensitive: false });
  log.setFilter(filter, words);
  await log.count();
  const total = log.rows(0, 1).total;
  const found: number[] = [];
  for (let row = 0; row < total; row += 333) found.push(...log.rows(row, 333).rows.map(({ line }) => line));
  assert.equal(found.length, total);
  return found;
}

const isError = ({ lines: own }: { lines: string[] }): boolean => own[0]?.includes(', Error') === true;

test('the log of these tests has records across the edges of blocks', () => {
  assert.ok(content.length > blockSize * 5);
  assert.ok(records.some(({ lines: own }) => own.join('\r\n').length > blockSize));
});

const filters: readonly (readonly [
  string,
  ViewerFilter,
  (record: { first: number; lines: string[] }) => boolean,
])[] = [
  ['a level', { levels: ['error'] }, isError],
  ['a component', { components: ['CSI'] }, ({ lines: own }) => / CSI {4}/.test(own[0] ?? '')],
  [
    'words in a further line',
    { text: 'NEEDLE' },
    ({ lines: own }) => own.some((line) => line.includes('needle')),
  ],
  [
    'an expression',
    { text: 'attempt \\d+03 ', isRegex: true },
    ({ lines: own }) => own.some((line) => /attempt \d+03 /.test(line)),
  ],
  [
    'a code in another notation',
    { code: '-2147010798' },
    ({ lines: own }) => own.some((line) => line.includes('80073712')),
  ],
  [
    'a time',
    { from: '2024-03-04 09:10', to: '2024-03-04 09:12' },
    ({ lines: own }) => /^\S+ 09:1[012]/.test(own[0] ?? ''),
  ],
  ['lines of a session', { lines: { start: 100, end: 400 } }, ({ first }) => 100 <= first && first <= 400],
  [
    'parts that must all hold',
    { levels: ['error'], text: 'needle', lines: { start: 0, end: 999 } },
    (record) => isError(record) && record.first < 1_000 && record.lines.length > 1,
  ],
];

for (const [name, filter, passes] of filters) {
  test(`a filter shows whole records with their own numbers: ${name}`, async () => {
    const wanted = expected(passes);
    assert.ok(wanted.length > 0 && wanted.length < lines.length);
    assert.deepEqual(await shown(await open(), filter), wanted);
  });
}

test('only evidence shows the records that hold a line that proves something', async () => {
  const log = await open();
  const proof = records.filter(isError).slice(0, 2);
  log.setEvidence(proof.map(({ first }) => first));
  assert.deepEqual(
    await shown(log, { onlyEvidence: true }),
    proof.flatMap(({ first, lines: own }) => own.map((_, index) => first + index)),
  );
});

test('repeats become one row that says how many they were', async () => {
  const log = await open();
  log.setFilter({ foldsRepeats: true, components: ['CBS'] }, undefined);
  await log.count();
  const { rows, total } = log.rows(0, 2_000);
  assert.ok(total < expected(({ lines: own }) => / CBS {4}/.test(own[0] ?? '')).length / 2);
  assert.ok(rows.some(({ repeats }) => (repeats ?? 0) > 5));
});

test('a line leads to its row among filtered ones, or to the one before it', async () => {
  const log = await open();
  const found = await shown(log, { levels: ['error'] });
  for (const [row, line] of found.entries()) assert.equal(log.rowOf(line), row);
  const [first = 0, ...rest] = found;
  const gap = rest.find((line, index) => line > (found[index] ?? first) + 1) ?? 0;
  assert.equal(log.rowOf(gap - 1), found.indexOf(gap) - 1);
});

async function matches(log: ViewedLog, query: ViewerQuery): Promise<number[]> {
  log.setQuery(query, testOf(query));
  await log.count();
  const found: number[] = [];
  for (let line = -1; ; ) {
    const next = await log.nextMatch(line, false);
    if (next === undefined || next.line <= line) break;
    assert.equal(next.ordinal, found.length + 1);
    found.push(next.line);
    line = next.line;
  }
  return found;
}

const linesWith = (expression: RegExp): number[] =>
  lines.flatMap((line, index) => (expression.test(line) ? [index] : []));

test('a search goes from match to match, in either case or in one, by words or an expression', async () => {
  const log = await open();
  const [words, exact, expression] = [
    { text: 'failed TO stage', isRegex: false, isCaseSensitive: false },
    { text: 'failed to stage', isRegex: false, isCaseSensitive: true },
    { text: 'attempt \\d{3,4} |needle$', isRegex: true, isCaseSensitive: true },
  ];
  assert.deepEqual(await matches(log, words as ViewerQuery), linesWith(/Failed to stage/));
  assert.deepEqual(await matches(log, exact as ViewerQuery), []);
  assert.deepEqual(await matches(log, expression as ViewerQuery), linesWith(/attempt \d{3,4} |needle$/));
});

test('a search backwards goes round the beginning', async () => {
  const log = await open();
  const all = await matches(log, { text: 'needle', isRegex: false, isCaseSensitive: false });
  assert.equal((await log.nextMatch(all[1] ?? 0, true))?.line, all[0]);
  assert.equal((await log.nextMatch(all[0] ?? 0, true))?.line, all.at(-1));
  assert.equal((await log.nextMatch(all.at(-1) ?? 0, false))?.line, all[0]);
});

test('with a filter the search looks only at what is shown', async () => {
  const log = await open();
  await shown(log, { levels: ['error'], text: 'needle' });
  const shownLines = new Set(
    expected((record) => isError(record) && record.lines.some((line) => line.includes('needle'))),
  );
  const found = await matches(log, { text: 'attempt', isRegex: false, isCaseSensitive: false });
  assert.ok(found.length > 0);
  assert.deepEqual(
    found,
    linesWith(/attempt/).filter((line) => shownLines.has(line)),
  );
});

test('places of matches are told with the rows', async () => {
  const log = await open();
  await matches(log, { text: 'e', isRegex: false, isCaseSensitive: true });
  const [row] = log.rows(0, 1).rows;
  assert.deepEqual(
    row?.hits,
    [...(lines[0] ?? '').matchAll(/e/g)].map(({ index }) => [index, index + 1]),
  );
});

test('a filter that another one replaces stops telling', async () => {
  const { log, events } = viewed(memoryFile(content));
  await log.count();
  log.setFilter({ levels: ['info'] }, undefined);
  const first = log.count();
  log.setFilter({ levels: ['warning'] }, undefined);
  await first;
  const told = events.filter((event) => event.kind === 'filtered');
  const warnings = expected(({ lines: own }) => own[0]?.includes(', Warning') === true).length;
  assert.deepEqual(told.at(-1), { kind: 'filtered', total: warnings, share: 1, isDone: true });
});

test('what grows is filtered on', async () => {
  const file = memoryFile(content);
  const { log } = viewed(file);
  await log.count();
  const before = await shown(log, { levels: ['error'] });
  file.bytes = Buffer.from(
    `${content}2024-03-04 12:00:00, Error                 CBS    One more\r\n  with a further line\r\n`,
  );
  log.grown();
  await log.count();
  const { total, rows } = log.rows(before.length, 5);
  assert.equal(total, before.length + 2);
  assert.deepEqual(
    rows.map(({ line }) => line),
    [lines.length, lines.length + 1],
  );
});

test('rows beyond what is counted are shown by their place, those at the estimated end too', () => {
  const many = Array.from(
    { length: 40_000 },
    (_, i) => `2024-03-04 09:00:00, Info                  CBS    line ${i}`,
  );
  const { log } = viewed(memoryFile(`${many.join('\r\n')}\r\n`));
  log.text.indexNext();
  const { total, isCounted } = log.rows(0, 1);
  assert.ok(!isCounted && Math.abs(total - many.length) < 4_000, `${total}`);
  const { rows } = log.rows(total - 50, 50);
  assert.ok(rows.length >= 25, `${rows.length} rows`);
  assert.ok(rows.every(({ isExact, text }) => !isExact && / line 3\d{4}$/.test(text)));
});
