// Fuzzes the reading of text logs of all kinds: whatever the bytes are, the analysis ends without throwing, its records
// lie in the text one after the other, and the text gives the same records in one piece and in parts.
import { type Analysis, createAnalysis, summarizeCase } from '../../../analyzer/src/index';
import { createTextStream } from '../../../sources/src/index';
import { kindSamples } from '../../support/samples/index';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'text',
  seeds: () => kindSamples.map(({ text }) => new TextEncoder().encode(text)),
  run,
};

async function run(input: Uint8Array): Promise<void> {
  const whole = analyze(input, input.length + 1);
  checkSpans(whole);
  summarizeCase([{ path: 'sample.log', analysis: whole }]);
  const parts = analyze(input, 61);
  if (parts.records.count !== whole.records.count || parts.kind !== whole.kind)
    throw new Error(`${whole.records.count} records in one piece, ${parts.records.count} in parts`);
  if (parts.records.line.some((line, k) => line !== whole.records.line[k]))
    throw new Error('records that begin elsewhere when the text comes in parts');
}

function analyze(input: Uint8Array, size: number): Analysis {
  const stream = createTextStream();
  const machine = createAnalysis({ strict: true });
  for (let at = 0; at < input.length; at += size) machine.push(stream.write(input.subarray(at, at + size)));
  machine.push(stream.end());
  return machine.finish();
}

/** The records begin one after the other within the text, so that their spans together are the text. */
function checkSpans({ records, lineCount, facts }: Analysis): void {
  let before = -1;
  for (const line of records.line) {
    if (line < before || line >= lineCount)
      throw new Error(`a record at ${line} after ${before} of ${lineCount} lines`);
    before = line;
  }
  for (const fact of facts)
    if (fact.lineCount < 1 || fact.line + fact.lineCount > lineCount)
      throw new Error(`a fact of ${fact.lineCount} lines at ${fact.line} of ${lineCount}`);
}
