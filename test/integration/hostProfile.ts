// Owns reading a processor profile of the extension host: for how long at a time an extension's own code ran.
import type { Profiler } from 'node:inspector';

/**
 * The longest time without a pause in which code of an extension ran, with all that it called, in milliseconds.
 * @param part of the path of the extension's scripts
 */
export function longestRun(profile: Profiler.Profile, part: string): number {
  const own = ownNodes(profile, part);
  const collector = nodesNamed(profile, '(garbage collector)');
  const { samples = [], timeDeltas = [] } = profile;
  let longest = 0;
  let run = 0;
  samples.forEach((node, index) => {
    // A sample stands for the time until the next one. The collector works for whoever ran before it.
    const isOwn = own.has(node) || (run > 0 && collector.has(node));
    run = isOwn ? run + (timeDeltas[index + 1] ?? 0) / 1_000 : 0;
    longest = Math.max(longest, run);
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
