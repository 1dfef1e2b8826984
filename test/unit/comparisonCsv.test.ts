// Tests the CSV form of a comparison: quoting, the mark that Excel needs, and cells that a spreadsheet would calculate.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareCases, renderComparisonCsv } from '../../analyzer/src/index';
import { cause, row } from '../support/comparedCases';

/** Reads RFC 4180 as a spreadsheet does. */
function parse(text: string): string[][] {
  assert.ok(text.startsWith('\uFEFF'));
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

test('a row per case with the number of its group, quoted where it has to be', () => {
  const title = { en: 'Denied, "here"\r\nand there', zh: '拒绝访问' };
  const comparison = compareCases([
    row('a/one.log', [cause({ title })]),
    row('b/two.log', [cause()]),
    { path: 'c/bad.zip', tried: [], problems: ['bad.zip is damaged.', 'Really.'] },
  ]);
  const rows = parse(renderComparisonCsv(comparison, 'en'));
  assert.ok(rows.every((cells) => cells.length === 12));
  assert.deepEqual(
    rows.map(([group, name]) => [group, name]),
    [
      ['Group', 'Case'],
      ['1', 'one.log'],
      ['1', 'two.log'],
      ['2', 'bad.zip'],
    ],
  );
  assert.match(rows[1]?.[6] ?? '', /^Denied, "here" and there/);
  assert.equal(rows[3]?.[6], 'bad.zip is damaged.; Really.');
  assert.equal(rows[1]?.[8], '0x80070005');
  assert.equal(rows[1]?.[11], 'a/one.log');
  assert.equal(parse(renderComparisonCsv(comparison, 'zh-cn'))[0]?.[4], '现象');
});

test('no cell is a formula, whoever named the log or wrote into it', () => {
  for (const start of ['=', '+', '-', '@', '\t=', ' =', '＝', '＋', '－', '＠']) {
    const text = `${start}HYPERLINK("https://example.com";"x")`;
    const comparison = compareCases([
      row(text, [cause({ title: { en: text, zh: text }, culprit: { kind: 'service', name: text } })]),
    ]);
    const cells = parse(renderComparisonCsv(comparison, 'en'))[1] ?? [];
    assert.equal(cells.length, 12);
    for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/, start);
    assert.ok(
      cells.some((cell) => cell.startsWith("'")),
      start,
    );
  }
});

test('a name that is harmless stays as it is', () => {
  const cells = parse(renderComparisonCsv(compareCases([row('案例 1-2=3', [cause()])]), 'zh-cn'))[1];
  assert.equal(cells?.[1], '案例 1-2=3');
});
