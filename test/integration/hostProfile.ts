// Owns reading a processor profile of the extension host: for how long at a time an extension's own code ran.
import type { Profiler } from 'node:inspector';

/** In milliseconds. */
export interface LongestRuns {
  /** With the collector that ran in between or behind it: mostly for what others left. */
  readonly withCollector: number;
  readonly code: number;
}

/**
 * The longest times without a pause in which code of an extension ran, with all that it called.
 * @param part of the path of the extension's scripts
 */
export function longestRuns(profile: Profiler.Profile, part: string): LongestRuns {
  const own = ownNodes(profile, part);
  const collector = nodesNamed(profile, '(garbage collector)');
  const { samples = [], timeDeltas = [] } = profile;
  const longest = { withCollector: 0, code: 0 };
  const run = { withCollector: 0, code: 0 };
  samples.forEach((node, index) => {
    // A sample stands for the time until the next one.
    const time = (timeDeltas[index + 1] ?? 0) / 1_000;
    const isCollected = run.withCollector > 0 && collector.has(node);
    run.withCollector = own.has(node) || isCollected ? run.withCollector + time : 0;
    if (!isCollected) run.code = own.has(node) ? run.code + time : 0;
    longest.withCollector = Math.max(longest.withCollector, run.withCollector);
    longest.code = Math.max(longest.code, run.code);
  });
  return longest;
}

/** The nodes of the call tree in the extension's scripts, and all below them. */
function ownNodes({ nodes }: Profiler.Profile, part: string): ReadonlySet<number> {
  const own = new Set<number>();
  // A parent stands before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.includes(part)) own.add(id);
    if (own.has(id)) for (const child of children) own.add(child);
  }
  return own;
}

function nodesNamed({ nodes }: Profiler.Profile, name: string): ReadonlySet<number> {
  return new Set(nodes.filter(({ callFrame }) => callFrame.functionName === name).map(({ id }) => id));
}
