// Tests the viewer's index of lines: every kind of line end and encoding gives the lines that the text has, wherever a
// block is cut; numbers beyond 32 bits stay exact.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  blockSize,
  countLineStarts,
  createBlockTally,
  findLineStarts,
  unitShapeOf,
  unitsOf,
} from '../../viewer/src/index';
import { indexed, logTextOf, memoryFile } from '../support/viewedText';

/** As the editor splits a text; behind the last line end no line begins. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function textsFrom(content: string | Uint8Array, line: number, count: number): string[] {
  return indexed(content)
    .linesFrom(line, count)
    .map(({ text }) => text);
}

test('lines end at CRLF, LF and CR, with and without one at the end', () => {
  for (const text of ['', 'a', 'a\n', 'a\r\nb', 'a\rb\nc\r\nd\r\n', '\n\n', '\r\r\n\n', 'a\r']) {
    assert.equal(indexed(text).lines.total, linesOf(text).length, JSON.stringify(text));
    assert.deepEqual(textsFrom(text, 0, 10), linesOf(text), JSON.stringify(text));
  }
});

test('counting and finding agree for any bytes, cut anywhere', () => {
  const ends = fc.array(fc.constantFrom(10, 13, 65, 0), { maxLength: 60 });
  fc.assert(
    fc.property(
      ends,
      fc.nat(60),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
      (units, cut, encoding) => {
        const shape = unitShapeOf(encoding);
        const bytes = Uint8Array.from(
          units.flatMap((unit) =>
            shape.width === 1 ? [unit] : encoding === 'utf-16le' ? [unit, 0] : [0, unit],
          ),
        );
        const all = unitsOf(bytes, shape);
        const at = Math.min(cut, all.length);
        const starts = findLineStarts(all, shape.lf, shape);
        assert.equal(countLineStarts(all, shape.lf, shape), starts.length);
        const first = countLineStarts(all.subarray(0, at), shape.lf, shape);
        const rest = countLineStarts(all.subarray(at), at === 0 ? shape.lf : (all[at - 1] ?? 0), shape);
        assert.equal(first + rest, starts.length);
        const text = String.fromCharCode(...units);
        assert.equal(starts.length, linesOf(text).length);
      },
    ),
  );
});

const chinese = '无法解析程序包，正在回退';
const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16LE with its mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16BE with its mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
];

for (const [name, encode] of encodings) {
  test(`a log of several blocks in ${name} gives every line by its number`, () => {
    const ends = ['\r\n', '\n', '\r'];
    const lines = Array.from(
      { length: 9_000 },
      (_, i) => `${i} ${i % 7 === 0 ? chinese : 'Info CBS'} ${'x'.repeat(i % 90)}`,
    );
    const content = encode(lines.map((line, i) => line + ends[i % 3]).join(''));
    const log = indexed(content);
    assert.ok(log.blockCount() > 4);
    assert.equal(log.lines.total, lines.length);
    for (const at of [0, 1, 4_499, 8_990]) {
      const found = log.linesFrom(at, 5);
      assert.deepEqual(
        found.map(({ line, text }) => [line, text]),
        lines.slice(at, at + 5).map((text, i) => [at + i, text]),
      );
      assert.equal(log.lineOfOffset(found[2]?.offset ?? 0), at + 2);
    }
  });
}

test('a log that is plain for long and then Chinese in its ANSI page is read', () => {
  const gbk = Buffer.from(
    'cede b7a8 bde2 cef6 b3cc d0f2 b0fc a3ac d5fd d4da bbd8 cdcb'.replaceAll(' ', ''),
    'hex',
  );
  const plain = Buffer.from('plain text\r\n'.repeat(10_000));
  const log = indexed(Buffer.concat([plain, gbk, Buffer.from('\r\nend')]));
  assert.deepEqual(
    log.linesFrom(10_000, 2).map(({ text }) => text),
    [chinese, 'end'],
  );
});

/** Of a longer line no more is shown. */
const maxLineBytes = 16_384;

test('a line longer than many blocks is one line, cut where it is shown and whole where it is copied', () => {
  const long = `begin ${'y'.repeat(blockSize * 5)} end`;
  const log = indexed(`first\n${long}\nlast`);
  assert.equal(log.lines.total, 3);
  const [shown] = log.linesFrom(1, 1);
  assert.equal(shown?.text.length, maxLineBytes);
  assert.equal((shown?.cut ?? 0) + maxLineBytes, long.length + 1);
  assert.equal(log.lineAt(shown?.offset ?? 0), long);
  assert.deepEqual(textsFrom(`first\n${long}\nlast`, 2, 3), ['last']);
});

test('a CRLF that two blocks share ends one line', () => {
  const text = `${'z'.repeat(blockSize - 1)}\r\nnext`;
  assert.equal(indexed(text).lines.total, 2);
  assert.deepEqual(textsFrom(text, 1, 1), ['next']);
});

test('lines that are not counted yet are shown by their place', () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `line ${i} of a log that is long enough`);
  const log = logTextOf(memoryFile(`${lines.join('\n')}\n`));
  log.indexNext();
  assert.ok(!log.isIndexed());
  const [shown] = log.linesAt(Math.floor(log.file.size / 2), 1, 30_000);
  assert.match(shown?.text ?? '', /^line 29\d{3} of a log|^line 3\d{4} of a log/);
});

test('a file that grows is counted on from where it ended', () => {
  const file = memoryFile('one\ntw');
  const log = logTextOf(file);
  while (log.indexNext());
  assert.equal(log.lines.total, 2);
  file.bytes = Buffer.from('one\ntwo\nthree\n');
  log.grown();
  while (log.indexNext());
  assert.deepEqual(
    log.linesFrom(0, 9).map(({ text }) => text),
    ['one', 'two', 'three'],
  );
});

test('sums beyond 32 bits stay exact', () => {
  const tally = createBlockTally();
  const perBlock = 40_000;
  const blocks = 150_000;
  for (let block = 0; block < blocks; block++) tally.add(perBlock);
  assert.equal(tally.total, perBlock * blocks);
  assert.ok(tally.total > 2 ** 32);
  const line = 2 ** 32 + 12_345;
  const block = tally.blockOf(line);
  assert.ok(tally.before(block) <= line && line < tally.before(block + 1));
  tally.cutTo(10);
  assert.equal(tally.total, perBlock * 10);
});

test('a block beyond the 4 GB mark is asked for by its place, to the byte', () => {
  // Only what is asked for exists: zeros, and two lines behind the mark.
  const tail = Buffer.from('\nfar line\nlast line\n');
  const size = 5 * 2 ** 32 + tail.length;
  const asked: number[] = [];
  const file = {
    bytes: tail,
    size,
    read(offset: number, length: number) {
      asked.push(offset);
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const from = size - tail.length - offset;
      if (from >= 0 && from < bytes.length) bytes.set(tail.subarray(0, bytes.length - from), from);
      else if (from < 0) bytes.set(tail.subarray(-from, -from + bytes.length));
      return bytes;
    },
  };
  const log = logTextOf(file);
  assert.deepEqual(
    log.linesAt(size - tail.length + 1, 5, 7).map(({ line, offset, text }) => [line, offset, text]),
    [
      [7, size - 19, 'far line'],
      [8, size - 10, 'last line'],
    ],
  );
  assert.ok(asked.some((offset) => offset > 2 ** 32));
});
