// How tables of separated values are read, seen through exports of events: separators, quotes, line ends, limits.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyzeText, createAnalysis } from '../../analyzer/src/index';

/** Columns of which the last holds the sentence; the events are ones that become facts. */
const header = 'Level,Date and Time,Source,Event ID,Task Category,Message\n';
const row = (message: string): string =>
  `Error,2023-04-19 13:14:09,Microsoft-Windows-WindowsUpdateClient,20,None,${message}`;

/** The sentences that were read, line breaks inside them as `|`. */
function sentencesOf(text: string): string[] {
  return analyzeText(text, { strict: true }).facts.map(({ text: record }) =>
    record.slice(record.indexOf('] ') + 2).replace(/\n\s+/g, '|'),
  );
}

function pushed(parts: Iterable<string>): Analysis {
  const machine = createAnalysis({ strict: true });
  for (const part of parts) machine.push(part);
  return machine.finish();
}

describe('cells of a table', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['bare', row('0x80070005 here'), ['0x80070005 here']],
    ['in quotes, with separators and line breaks', row('"a, b\r\nc",'), ['a, b|c']],
    ['with doubled quotes', row('"say ""no"" twice"'), ['say "no" twice']],
    ['with quotes that are not doubled', row('"say "no" twice"'), ['say "no" twice']],
    ['in quotes, with blanks behind them', `${row('"a, b\nc"')}  \n${row('"d"')}  `, ['a, b|c', 'd']],
    ['with a quote inside a bare cell', row('5" disk'), ['5" disk']],
    ['more of them than columns', row('a,b'), ['a']],
    [
      'that go on in rows without quotes',
      `${row('first')}\n\nsecond, third\n${row('next')}`,
      ['first|second,  third', 'next'],
    ],
    ['whose quotes the text leaves open', row('"a\nb'), ['a|b']],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      assert.deepEqual(sentencesOf(header + text), expected);
      assert.deepEqual(sentencesOf((header + text).replace(/(?<!\r)\n/g, '\r')), expected);
    });

  it('separated by tabs or semicolons', () => {
    for (const separator of [';', '\t']) {
      const text = `${header}${row('found')}\n`.replaceAll(',', separator);
      assert.deepEqual(sentencesOf(text), ['found']);
    }
  });
  it('in rows that a title, a separator and a type stand before', () => {
    for (const first of ['sep=,\n', '#TYPE Selected.Something\r\n', '\uFEFF', '\n\nExport\n'])
      assert.deepEqual(sentencesOf(first + header + row('x')), ['x']);
  });
});

describe('lines of a table', () => {
  it('are counted once, and a row of several lines keeps its place', () => {
    const analysis = analyzeText(`${header}\r\n${row('"x\r\ny\nz"')}\r\n${row('w')}`);
    assert.deepEqual(
      analysis.facts.map(({ line, lineCount }) => [line, lineCount]),
      [
        [2, 3],
        [5, 1],
      ],
    );
    assert.equal(analysis.lineCount, 6);
    assert.equal(analysis.records.count + analysis.continuationLines + analysis.unparsedLines, 6);
    assert.equal(analysis.eol, 'mixed');
  });
});

describe('a table that is not one', () => {
  const rows = `${row('x')}\n`.repeat(3_000);
  it('loses one row to a quote that nothing closes, not the file', () => {
    const text = `${header}${row('"open')}\n${rows}`;
    const whole = analyzeText(text);
    assert.equal(whole.records.count, 3_001);
    assert.deepEqual(pushed(text.match(/[\s\S]{1,4097}/g) ?? []), whole);
  });
  it('takes quotes for text when they are never closed', () => {
    const text = header + `${row('"open')}\n${rows}`.repeat(20);
    assert.equal(analyzeText(text).records.count, 20 * 3_001);
  });
  it('cuts a line without end', () => {
    const text = `${header}${row('x'.repeat(1_000_000))}\n${row('y')}`;
    const whole = analyzeText(text);
    assert.deepEqual([whole.records.count, whole.problems.map(({ code }) => code)], [2, ['lineTooLong']]);
    assert.deepEqual(pushed(text.match(/[\s\S]{1,65537}/g) ?? []), whole);
  });
});

it('takes values from cells that name them where a converter left the whole out', () => {
  const names =
    'TimeCreated,EventId,Level,Provider,Channel,MapDescription,PayloadData1,PayloadData2,PayloadData3\n';
  const cells = '"Update Title: Sample Update (KB5000001)",ErrorCode: 0x80070070,';
  const text = `${names}2023-04-19 13:14:09.1,20,Error,Microsoft-Windows-WindowsUpdateClient,System,Installation failed,${cells}\n`;
  const [fact] = analyzeText(text, { strict: true }).facts;
  assert.deepEqual([fact?.fields.title, fact?.fields.result], ['Sample Update (KB5000001)', '0x80070070']);
});

it('gives the same records however the text is cut, and accounts for every line', () => {
  const part = fc.constantFrom(
    'a',
    '1',
    '"',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '","',
    '""',
    `\n${row('"')}`,
    row('x'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (parts, size) => {
      const text = header + parts.join('');
      const whole = analyzeText(text, { strict: true });
      assert.deepEqual(pushed(text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []), whole);
      const lines = text.split(/\r\n|\n|\r/);
      assert.equal(whole.lineCount, lines.at(-1) === '' ? lines.length - 1 : lines.length);
      assert.equal(whole.records.count + whole.continuationLines + whole.unparsedLines, whole.lineCount);
    }),
    { numRuns: 300 },
  );
});
