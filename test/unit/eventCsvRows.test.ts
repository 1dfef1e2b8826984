// How tables of separated values become rows: separators, quotes, line ends, limits, any chunking.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
// The row reader is no part of the facade: nothing outside the analyzer reads tables.
import { type CsvRow, createCsvRowReader } from '../../analyzer/src/formats/dialects/csvRows';

function rowsOf(...chunks: readonly string[]): { rows: CsvRow[]; totals: unknown } {
  const rows: CsvRow[] = [];
  const reader = createCsvRowReader((row) => {
    rows.push(row);
    return true;
  });
  for (const chunk of chunks) reader.push(chunk);
  return { rows, totals: reader.finish() };
}

const cells = (...chunks: readonly string[]): readonly (readonly string[])[] =>
  rowsOf(...chunks).rows.map((row) => row.cells);

describe('rows of a table', () => {
  const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      'commas',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b;c,d\n1;2;3,4',
      [
        ['a', 'b', 'c,d'],
        ['1', '2', '3,4'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a byte order mark', '\uFEFF"a","b"', [['a', 'b']]],
    ['a row of one cell before the columns', '#TYPE x\na,b\n', [['#TYPE x'], ['a', 'b']]],
    [
      'separators and line breaks in quotes',
      'a,b\n"1,\r\n2",3',
      [
        ['a', 'b'],
        ['1,\r\n2', '3'],
      ],
    ],
    ['doubled quotes', '"a ""b""","","""",c', [['a "b"', '', '"', 'c']]],
    [
      'quotes that are not doubled',
      '"a "b" c","d"\n"e","f"',
      [
        ['a "b" c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a quote inside a bare cell',
      'a"b,c\n"d",e',
      [
        ['a"b', 'c'],
        ['d', 'e'],
      ],
    ],
    ['an empty last cell behind quotes', '"a",\n', [['a', '']]],
    [
      'blank lines',
      'a,b\n\n \n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a quote left open at the end',
      'a,b\n1,"2\n3',
      [
        ['a', 'b'],
        ['1', '2\n3'],
      ],
    ],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      assert.deepEqual(cells(text), expected);
      assert.deepEqual(cells(...text), expected);
    });
});

describe('lines of a table', () => {
  it('counts a row of several lines once and keeps its place', () => {
    const { rows, totals } = rowsOf('a,b\r\n\r\n1,"x\r\ny\nz"\r\n2,w');
    assert.deepEqual(
      rows.map(({ line, lineCount }) => [line, lineCount]),
      [
        [0, 1],
        [2, 3],
        [5, 1],
      ],
    );
    assert.deepEqual(totals, {
      length: 22,
      lineCount: 6,
      recordCount: 3,
      continuationLines: 2,
      unparsedLines: 1,
      crlf: 4,
      lf: 1,
      longLines: 0,
      nulCharacters: 0,
    });
  });
});

describe('a table that is not one', () => {
  const filler = 'x,y\n'.repeat(40_000);
  it('loses one row to a quote that nothing closes, not the file', () => {
    const text = `a,b\n1,"2\n${filler}`;
    const whole = rowsOf(text);
    assert.deepEqual(whole.rows[1]?.cells, ['1', '2']);
    assert.equal(whole.rows.length, 40_002);
    assert.deepEqual(rowsOf(...(text.match(/[\s\S]{1,4097}/g) ?? [])), whole);
  });
  it('takes quotes for text when they are never closed', () => {
    const text = `a,b\n${`"1,2\n${filler}`.repeat(20)}`;
    const { rows } = rowsOf(text);
    assert.equal(rows.length, 1 + 20 * 40_001);
    assert.deepEqual(rows.at(-40_001)?.cells, ['"1', '2']);
  });
  it('cuts a line without end', () => {
    const text = `a,b\n${'x'.repeat(1_000_000)}\n1,2`;
    const whole = rowsOf(text);
    assert.deepEqual(
      whole.rows.map((row) => row.cells.join().length),
      [3, 131_072, 3],
    );
    assert.equal((whole.totals as { longLines: number }).longLines, 1);
    assert.deepEqual(rowsOf(...(text.match(/[\s\S]{1,65537}/g) ?? [])), whole);
  });
});

it('gives the same rows however the text is cut', () => {
  const sign = fc.constantFrom('a', '1', '"', '"', ',', ';', '\t', '\n', '\r', '\r\n', '","', '""', '"\r\n"');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 4 }), (parts, cuts) => {
      const text = parts.join('');
      const at = [0, ...cuts.map((each) => each % (text.length + 1)).sort((a, b) => a - b), text.length];
      const chunks = at.slice(1).map((end, k) => text.slice(at[k], end));
      const whole = rowsOf(text);
      assert.deepEqual(rowsOf(...chunks), whole);
      const counted = whole.totals as { lineCount: number; continuationLines: number; unparsedLines: number };
      const lines = text.split(/\r\n|\n|\r/);
      assert.equal(counted.lineCount, lines.at(-1) === '' ? lines.length - 1 : lines.length);
      assert.equal(whole.rows.length + counted.continuationLines + counted.unparsedLines, counted.lineCount);
    }),
    { numRuns: 500 },
  );
});
