// Tests that a sound log stays sound: whatever error-like records stand between its own, in whatever order, and wherever
// the log was rolled over or copied in the middle of its work.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { type SoundFlow, servicingFlows } from '../support/soundFlows';
import { deploymentFlows } from '../support/soundFlowsDeployment';
import { updateFlows } from '../support/soundFlowsUpdate';

const rounds = 4;
const cuts = 8;

/** Park and Miller's numbers: the same ones each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** The work in its order, every piece of noise somewhere between, several times. */
function mixed({ work, noise }: SoundFlow, next: (below: number) => number): string {
  const slots = [...noise, ...noise, ...noise, ...noise].map(
    (record) => [next(work.length + 1), next(1_000_000), record] as const,
  );
  slots.sort((a, b) => a[1] - b[1]);
  return Array.from({ length: work.length + 1 }, (_, k) => [
    ...slots.filter(([at]) => at === k).map(([, , record]) => record),
    ...work.slice(k, k + 1),
  ])
    .flat()
    .map((record) => `${record}\r\n`)
    .join('');
}

function loud(text: string, { fileName }: SoundFlow): string[] {
  const { verdict, failures, findings } = summarize(text, fileName);
  return [
    ...failures.map(({ class: id, rootCause }) => `${id}: ${rootCause?.text}`),
    ...(verdict === 'failed' && failures.length === 0 ? ['failed'] : []),
    ...findings
      .filter(({ severity }) => severity !== 'information')
      .map(({ rule, line }) => `${rule} at ${line}: ${text.split('\n')[line - 1]}`),
  ];
}

describe('a sound log', () => {
  for (const flow of [...servicingFlows, ...deploymentFlows, ...updateFlows]) {
    it(`of ${flow.name} is sound without noise`, () => {
      assert.deepEqual(loud(flow.work.map((record) => `${record}\r\n`).join(''), flow), []);
    });

    it(`of ${flow.name} is sound among noise in any order, wherever it was cut`, () => {
      const next = numbers(20_250_312);
      for (let round = 0; round < rounds; round++) {
        const text = mixed(flow, next);
        assert.deepEqual(loud(text, flow), [], `round ${round}`);
        for (let cut = 0; cut < cuts; cut++) {
          const from = next(text.length / 2);
          // A file that is still written to ends with a whole line.
          const end = text.indexOf('\n', from + text.length / 2 + next(text.length / 2)) + 1 || undefined;
          const part = text.slice(cut % 4 === 0 ? 0 : from, end);
          assert.deepEqual(loud(part, flow), [], `round ${round}, ${from} to ${end}`);
        }
      }
    });
  }
});
