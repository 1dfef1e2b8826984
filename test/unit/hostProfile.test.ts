// Owns the checks of what the benchmark reads from a processor profile: only time of the extension's own calls counts.
import assert from 'node:assert/strict';
import type { Profiler } from 'node:inspector';
import { test } from 'node:test';
import { longestRuns } from '../integration/hostProfile';

const own = '/extensions/example.logs-1.0.0/dist/client.js';
const editor = '/out/extensionHostProcess.js';

function node(
  id: number,
  functionName: string,
  url: string,
  children: readonly number[] = [],
): Profiler.ProfileNode {
  const callFrame = { functionName, scriptId: String(id), url, lineNumber: 0, columnNumber: 0 };
  return { id, callFrame, children: [...children] };
}

/** Root, the editor, our code below it, what our code calls in the editor, the collector, nothing to do. */
const nodes = [
  node(1, '(root)', '', [2, 5, 6]),
  node(2, 'deliver', editor, [3]),
  node(3, 'openWithoutText', own, [4]),
  node(4, 'lineAt', editor),
  node(5, '(garbage collector)', ''),
  node(6, '(idle)', ''),
];

/** @param samples nodes with milliseconds */
function profileOf(...samples: readonly (readonly [node: number, milliseconds: number])[]): Profiler.Profile {
  const deltas = samples.map(([, milliseconds]) => milliseconds * 1_000);
  return {
    nodes,
    startTime: 0,
    endTime: 0,
    samples: [...samples.map(([id]) => id), 6],
    timeDeltas: [0, ...deltas],
  };
}

test('what our code calls is ours, what calls it is not', () => {
  assert.equal(longestRuns(profileOf([2, 300], [3, 4], [4, 5], [2, 200]), 'example.logs').code, 9);
});

test('a pause ends a run; the longest counts', () => {
  assert.equal(longestRuns(profileOf([3, 4], [6, 1], [3, 7], [2, 1], [3, 2]), 'example.logs').code, 7);
});

test('the collector belongs to whoever ran before it, and is told apart from code', () => {
  const profile = profileOf([2, 10], [5, 90], [3, 4], [5, 6], [3, 2], [5, 1], [6, 1], [5, 50]);
  assert.deepEqual(longestRuns(profile, 'example.logs'), { withCollector: 13, code: 6 });
});

test('without our code there is nothing', () => {
  assert.equal(longestRuns(profileOf([3, 4], [4, 5]), 'another.extension').code, 0);
});
