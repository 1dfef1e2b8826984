// Tests which kind each log is taken for, whatever it is called, quoted or cut into, and that its records cover it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyzeText, createAnalysis } from '../../analyzer/src/index';
import { type KindSample, kindSamples } from '../support/samples/index';
import { hashTable } from '../support/samples/listings';
import { cbsLog, dismLog } from '../support/samples/servicing';
import { currentLog } from '../support/samples/update';

const quoted = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');

const variants: readonly {
  readonly name: string;
  readonly of: (sample: KindSample) => string | undefined;
}[] = [
  { name: 'as it is', of: ({ text }) => text },
  { name: 'with line feeds', of: ({ text }) => text.replace(/\r\n/g, '\n') },
  { name: 'with carriage returns and line feeds', of: ({ text }) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'behind a byte order mark', of: ({ text }) => `\uFEFF${text.replace(/^\uFEFF/, '')}` },
  { name: 'without its last line end', of: ({ text }) => text.trimEnd() },
  { name: 'quoted in a mail', of: (sample) => (sample.isTree === true ? undefined : quoted(sample.text)) },
];

const fileNames = ['', 'sample.txt', 'CBS.log', 'setupact.log', 'dism.log', 'setupapi.dev.log'];

describe('the kind of a log', () => {
  for (const sample of kindSamples) {
    it(`takes ${sample.name} for ${sample.kind}`, () => {
      for (const { name, of } of variants) {
        const text = of(sample);
        if (text === undefined) continue;
        for (const fileName of fileNames)
          assert.equal(analyzeText(text, { fileName }).kind, sample.kind, `${name}, called "${fileName}"`);
      }
    });
  }

  it('is that of the majority; the facts of all kinds are there', () => {
    const mixed = analyzeText(cbsLog + dismLog.repeat(2));
    assert.equal(mixed.kind, 'dism');
    const shapes = new Set(mixed.facts.map(({ shape }) => shape.split('.')[0]));
    for (const part of ['cbs', 'csi', 'dism']) assert.ok(shapes.has(part), part);
    assert.equal(analyzeText(cbsLog.repeat(3) + dismLog).kind, 'cbs');
  });

  it('is found in a mail that holds three logs', () => {
    const mail = ['Hello,', 'see below.', '', currentLog, 'and this:', cbsLog, 'and:', hashTable].join('\n');
    const analysis = analyzeText(mail);
    assert.equal(analysis.kind, 'cbs');
    const shapes = new Set(analysis.facts.map(({ shape }) => shape));
    for (const shape of ['wu.scan.end', 'csi.payload.hash', 'hash.file']) assert.ok(shapes.has(shape), shape);
  });

  it('is unknown for prose, for tables and for code', () => {
    for (const text of [
      'Dear all,\nthe update failed. Error 5 or so.\n',
      'a,b,c\n1,2,3\n',
      '<html><body>Source | State</body></html>\n',
      '{ "name": "sample" }\n',
      'function f() {\n     inf = 1;\n}\n',
      '=================================\nSummary\n=================================\n',
      '[section]\nkey=value\n',
    ])
      assert.equal(analyzeText(text).kind, 'unknown', text);
  });
});

/** Every line belongs to one record, or lies before the first one. */
function assertCovered(text: string, analysis: Analysis): void {
  const { records, lineCount, length } = analysis;
  assert.equal(length, text.length);
  assert.equal(lineCount, text.replace(/^\uFEFF/, '') === '' ? 0 : countLines(text.replace(/^\uFEFF/, '')));
  let before = -1;
  for (const line of records.line) {
    assert.ok(line >= before && line < lineCount, `line ${line} after ${before} of ${lineCount}`);
    before = line;
  }
  for (const fact of analysis.facts) {
    assert.equal(records.line[fact.record], fact.line);
    assert.ok(fact.lineCount >= 1 && fact.line + fact.lineCount <= lineCount, fact.shape);
  }
}

function countLines(text: string): number {
  const ends = text.match(/\r\n|\n|\r/g)?.length ?? 0;
  return /[\r\n]$/.test(text) ? ends : ends + 1;
}

function inParts(text: string, sizes: readonly number[]): Analysis {
  const machine = createAnalysis();
  let at = 0;
  for (let k = 0; at < text.length; k++) {
    const size = sizes[k % sizes.length] ?? 1;
    machine.push(text.slice(at, at + size));
    at += size;
  }
  return machine.finish();
}

describe('the records of every kind', () => {
  for (const sample of kindSamples)
    it(`cover ${sample.name}, whole and by line, with the same result`, () => {
      const whole = analyzeText(sample.text);
      assertCovered(sample.text, whole);
      const machine = createAnalysis();
      for (const line of sample.text.split(/(?<=\n)/)) machine.push(line);
      assert.deepEqual(machine.finish(), whole);
    });

  it('are the same however the text is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kindSamples),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
        ({ text }, sizes) => {
          assert.deepEqual(inParts(text, sizes), analyzeText(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cover any mixture of lines', () => {
    const lines = kindSamples.flatMap(({ text }) => text.split(/(?<=\n)/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), (chosen) => {
        const text = chosen.join('');
        assertCovered(text, analyzeText(text, { strict: true }));
      }),
      { numRuns: 80 },
    );
  });
});
