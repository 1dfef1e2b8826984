// Owns what tests of a report's sentences ask of the first failure that a text tells.
import assert from 'node:assert/strict';
import { summarize } from './checkRule';
import { stack } from './soundFlows';

/** Records of one day as a log. */
export const records = (date: string, text: string): string => `${stack(date, text).join('\r\n')}\r\n`;

/** The first failure of a text with its steps in English, one a line, and the logs that are asked for. */
export function told(text: string, name?: string) {
  const { failures, missingLogs } = summarize(text, name);
  const [failure] = failures;
  assert.ok(failure, 'a failure is told');
  return { failure, missingLogs, steps: failure.nextSteps.map(({ text: { en } }) => en).join('\n') };
}
