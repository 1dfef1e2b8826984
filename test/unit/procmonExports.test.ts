// Tests the exports of Process Monitor: columns by name, times of several countries, XML, rows copied without names.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, createAnalysis } from '../../analyzer/src/index';
import * as samples from '../support/samples/procmon';

const withDate = '2023-11-28T';

const exportsOfOne: readonly (readonly [name: string, text: string, date: string])[] = [
  ['CSV', samples.procmonCsv, ''],
  ['CSV with other columns', samples.procmonCsvColumns, withDate],
  ['CSV of a German system', samples.procmonCsvGerman, withDate],
  ['CSV of a Chinese system', samples.procmonCsvChinese, withDate],
  ['rows copied', samples.procmonCopied, ''],
  ['XML', samples.procmonXml, ''],
];

describe('an export of Process Monitor', () => {
  for (const [name, text, date] of exportsOfOne)
    it(`says the same as ${name}`, () => {
      const analysis = analyzeText(text, { strict: true });
      assert.equal(analysis.kind, 'procmon');
      assert.equal(analysis.records.count, samples.procmonSays.length);
      assert.equal(analysis.firstTime, `${date}09:05:07.1000001`);
      assert.equal(analysis.lastTime, `${date}13:05:07.2000000`);
      const [fact] = analysis.facts;
      assert.equal(fact?.text.startsWith(`${date}${samples.procmonSays[0] ?? ''}`), true, fact?.text);
      assert.equal(fact?.shape, 'procmon.failure');
      assert.equal(fact?.component, 'TiWorker.exe');
    });

  it('keeps the place of each record in the text', () => {
    const analysis = analyzeText(samples.procmonCsv);
    assert.deepEqual([...analysis.records.line], [1, 2, 3, 6]);
    assert.equal(analysis.lineCount, 7);
    assert.equal(analysis.unparsedLines, 1);
  });

  it('has no date where day and month cannot be told apart', () => {
    const dated = (date: string): string | undefined =>
      analyzeText(
        `"Date & Time","Time of Day","Process Name","PID","Operation","Path","Result"\n"${date}","9:05:07.1000001 AM","a.exe","4","CloseFile","C:\\a","SUCCESS"\n`,
      ).firstTime;
    assert.equal(dated('10/11/2023 9:05:07 AM'), '09:05:07.1000001');
    assert.equal(dated('07/08/2023 09:05:07'), '09:05:07.1000001');
    assert.equal(dated('7/8/2023 9:05:07 AM'), '2023-07-08T09:05:07.1000001');
    assert.equal(dated('13/08/2023 09:05:07'), '2023-08-13T09:05:07.1000001');
    assert.equal(dated('8/13/2023 9:05:07 AM'), '2023-08-13T09:05:07.1000001');
    assert.equal(dated('2023-08-13 09:05:07'), '2023-08-13T09:05:07.1000001');
    assert.equal(dated('99/99/2023 09:05:07'), '09:05:07.1000001');
  });

  it('has no time where the half of the day is named in a way that nobody knows', () => {
    const text =
      '"Time of Day","Process Name","PID","Operation","Path","Result"\n"9:05:07.1 XY","a.exe","4","CloseFile","C:\\a","SUCCESS"\n';
    const analysis = analyzeText(text);
    assert.equal(analysis.records.count, 1);
    assert.equal(analysis.firstTime, undefined);
  });

  it('goes on behind a second row of names, with its columns', () => {
    const second =
      '"Operation","Result","Path","Process Name","PID"\r\n"ReadFile","SUCCESS","C:\\b","b.exe","5"\r\n';
    const analysis = analyzeText(`${samples.procmonCsv}${second}`);
    assert.equal(analysis.records.count, samples.procmonSays.length + 1);
    assert.equal(analysis.records.components.at(-1), 'b.exe');
  });

  it('is known by its second row where the first was cut or is words of whoever sent it', () => {
    const [names = '', ...rows] = samples.procmonCsv.split('\r\n');
    const [first = '', ...rest] = rows;
    for (const start of [
      first.slice(9),
      first.slice(first.indexOf('","')),
      first.slice(30),
      'My capture:',
      names.slice(4),
    ]) {
      const analysis = analyzeText([start, ...rest].join('\r\n'), { strict: true });
      assert.equal(analysis.kind, 'procmon', start);
      assert.deepEqual([...analysis.records.line], [1, 2, 5], start);
    }
    const cut = ['', first.slice(30), ...rest].join('\r\n');
    const whole = analyzeText(cut, { strict: true });
    assert.deepEqual([...whole.records.line], [2, 3, 6]);
    for (const size of [1, 7, 64]) {
      const machine = createAnalysis({ strict: true });
      for (let at = 0; at < cut.length; at += size) machine.push(cut.slice(at, at + size));
      assert.deepEqual(machine.finish(), whole);
    }
    const copied = samples.procmonCopied.slice(20);
    assert.equal(analyzeText(copied).records.count, samples.procmonSays.length - 1);
  });

  it('is not seen in a table of something else that has a column of that name', () => {
    assert.notEqual(analyzeText('Operation,Result\nadd,3\n').kind, 'procmon');
    assert.notEqual(analyzeText('<procmon2><event/></procmon2>').kind, 'procmon');
  });
});
