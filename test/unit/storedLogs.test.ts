// Tests exports of stores of logs: long ones, those with the newest entry first, with entries of several lines, cut ones.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Analysis,
  analyzeText,
  analyzingText,
  createAnalysis,
  summarizeCase,
} from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const package1 = 'Package_for_KB5099123~31bf3856ad364e35~amd64~~19041.1.1.4';

function attempt(day: string, session: string, result: string): readonly string[] {
  return [
    `${day} 05:06:07, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: ${session}, Package: ${package1}, Identifier: KB5099123`,
    `${day} 05:06:10, Info                  CBS    Exec: Processing complete.  Session: ${session}, Package: ${package1}, Identifier: KB5099123 [HRESULT = ${result}]`,
    `${day} 05:06:11, Info                  CBS    Session: ${session} finalized. Reboot required: no [HRESULT = ${result}]`,
  ];
}
const failed = attempt('2024-03-04', '30409734_1', '0x80070005 - E_ACCESSDENIED');
const installed = attempt('2024-03-05', '30409999_2', '0x00000000');

/** Records of days before, with names so long that few of them make a long text. */
function earlier(length: number): readonly string[] {
  const line = (k: number): string =>
    `2024-02-${String(10 + (k % 18)).padStart(2, '0')} 05:00:00, Info                  CBS    Appl: Evaluating applicability of package Package_${k}_for_KB5090001, path: C:\\Sample\\${'cabinet\\'.repeat(400)}`;
  return Array.from({ length: Math.ceil(length / line(0).length) }, (_, k) => line(k)).sort();
}

type Export = (entries: readonly string[]) => string;
const objectOf = (message: string): string =>
  JSON.stringify({ '@timestamp': 'sample', host: 'pc01', message });
const lines: Export = (entries) => entries.map((entry) => `${objectOf(entry)}\n`).join('');
const list: Export = (entries) => `[${entries.map(objectOf).join(',')}]`;
const hits: Export = (entries) =>
  JSON.stringify({
    took: 3,
    hits: { hits: entries.map((message) => ({ _index: 'logs', _source: { message } })) },
  });
const table: Export = (entries) =>
  `"_time",host,"_raw"\n${entries.map((entry) => `"sample",pc01,"${entry.replace(/"/g, '""')}"\n`).join('')}`;
const writers: Readonly<Record<string, Export>> = {
  'objects, one in a line': lines,
  'objects in one line': list,
  'objects inside another': hits,
  'a table': table,
};

function said(analysis: Analysis): unknown {
  const { verdict, failures } = summarizeCase([{ path: 'export', analysis }]);
  const [failure] = failures;
  return {
    verdict,
    class: failure?.class,
    code: failure?.hresult,

    kbs: failure?.kbs,
  };
}

/** The same text as it comes from a file. */
function analyzePieces(text: string, size: number): Analysis {
  const machine = createAnalysis({ countsOnly: true });
  for (let at = 0; at < text.length; at += size) machine.push(text.slice(at, at + size));
  return machine.finish();
}

describe('exports of stores of logs', () => {
  const expected = said(analyzeText(`${failed.join('\n')}\n`));

  for (const [name, write] of Object.entries(writers)) {
    for (const length of [3_000, 1_500_000, 9_500_000]) {
      it(`say the same as ${name} of ${length} characters`, () => {
        const text = write([...earlier(length), ...failed]);
        const whole = analyzeText(text);
        assert.deepEqual(said(whole), expected);
        assert.equal(whole.length, text.length);
        assert.equal(whole.lineCount, text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
        const { facts, records } = analyzePieces(text, 100_003);
        assert.deepEqual([facts, records.count], [whole.facts, whole.records.count]);
      });
    }

    for (const length of [0, 1_500_000, 9_500_000]) {
      it(`prove nothing with the newest first as ${name} behind ${length} characters`, () => {
        const text = write([...earlier(length), ...failed, ...installed].reverse());
        const { verdict, sources } = summarize(text);
        assert.notEqual(verdict, 'no-failure');
        assert.notEqual(verdict, 'succeeded');
        assert.match(sources[0]?.notices?.map(({ en }) => en).join() ?? '', /oldest to the newest/);
      });
    }

    it(`say the same as ${name} with entries of several lines`, () => {
      const several =
        '2024-03-04 05:06:09, Info                  CSI    00000006 Performing 1 operations as follows:\n  (0)  LockComponentPath: flags: 0\n  (1)  Install: flags: 0';
      const text = write([failed[0] ?? '', several, ...failed.slice(1)]);
      assert.deepEqual(said(analyzeText(text)), expected);
      assert.equal(analyzeText(text).records.count, 4);
    });
  }

  it('are read in the editor as from a file', () => {
    for (const write of [lines, list, table]) {
      const text = write([...earlier(2_500_000), ...failed]);
      const work = analyzingText(text, { strict: true });
      let step = work.next();
      while (!step.done) step = work.next();
      assert.deepEqual(said(step.value.analysis), expected);
    }
  });

  it('are in order where the lines of each entry are', () => {
    const batches = [[...failed.slice(0, 2)], [...failed.slice(2), ...installed]].map((batch) =>
      batch.join('\n'),
    );
    assert.deepEqual(
      said(analyzeText(lines(batches))),
      said(analyzeText([...failed, ...installed].join('\n'))),
    );
    assert.equal(summarize(lines([...batches].reverse())).verdict, 'inconclusive');
  });

  it('may be cut in the last row of a table', () => {
    assert.deepEqual(said(analyzeText(`${table(failed)}"sample",pc`)), expected);
  });

  it('keep a log that stands in another field than the lines', () => {
    const text = [
      { message: 'Step 1 has ended', output: failed.join('\n') },
      { message: 'Step 2 has ended', output: '' },
    ];
    assert.deepEqual(said(analyzeText(text.map((each) => `${JSON.stringify(each)}\n`).join(''))), expected);
  });

  it('keep what stands behind them', () => {
    const text = `${list(earlier(3_000))}\n${failed.join('\n')}\n`;
    assert.deepEqual(summarize(text).failures[0]?.hresult, '0x80070005');
  });

  it('take time in proportion to their length', () => {
    const beginning = lines(earlier(3_000));
    for (const piece of ['{"message":"', '{', '"', '\\', '\n', 'x'])
      analyzePieces(beginning + piece.repeat(9_000_000 / piece.length), 65_536);
  });
});
