// Fuzzes the readers of exported event logs: whatever the text is, whole or in pieces it gives the same result, and no
// line is lost.
import { isDeepStrictEqual } from 'node:util';
import { analyzeText, createAnalysis } from '../../../analyzer/src/index';
import { eventSamples } from '../../support/samples/events';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'eventExports',
  seeds: () => Object.values(eventSamples).map((text) => new TextEncoder().encode(text)),
  run,
};

async function run(input: Uint8Array): Promise<void> {
  const text = new TextDecoder().decode(input);
  const whole = analyzeText(text, { strict: true });
  const machine = createAnalysis({ strict: true });
  const size = 1 + (input.length % 97);
  for (let at = 0; at < text.length; at += size) machine.push(text.slice(at, at + size));
  if (!isDeepStrictEqual(machine.finish(), whole)) throw new Error(`another result in pieces of ${size}`);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (whole.lineCount !== count) throw new Error(`${whole.lineCount} lines of ${count}`);
  const covered = new Set(whole.records.line).size + whole.continuationLines + whole.unparsedLines;
  if (covered < count) throw new Error(`${count - covered} lines that nothing accounts for`);
}
