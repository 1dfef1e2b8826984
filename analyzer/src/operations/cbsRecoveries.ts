// Owns which failed sessions of servicing a later one made good.
import type { FactIndex } from '../facts/factIndex';
import { isCoveredBy, isCumulative } from '../facts/identity';
import type { Draft } from './draft';

/** The same package, or a later cumulative one, went in at a later attempt, or the same went out: what failed before is history. */
export function markRecoveredSessions(drafts: readonly Draft[], index: FactIndex): void {
  const done = new Set<string>();
  const installed = new Set<string>();
  for (const draft of [...drafts].reverse()) {
    const { purpose, target, outcome } = draft;
    if (target === undefined || (purpose !== 'install' && purpose !== 'uninstall')) continue;
    const key = `${purpose}|${target.toLowerCase()}`;
    if (outcome === 'failed' && (done.has(key) || isDoneBeside(draft, index) || isCovered(draft, installed)))
      draft.recoveredLater = true;
    if (outcome !== 'succeeded') continue;
    done.add(key);
    if (purpose === 'install' && isCumulative(target)) installed.add(target);
  }
}

function isCovered({ purpose, target = '' }: Draft, installed: ReadonlySet<string>): boolean {
  return (
    purpose === 'install' &&
    isCumulative(target) &&
    [...installed].some((other) => isCoveredBy(target, other))
  );
}

/** Among the sessions that are too many to be told one by one. */
function isDoneBeside({ purpose, target, endLine }: Draft, index: FactIndex): boolean {
  return purpose === 'install' && index.hasInstalled(target ?? '', endLine);
}
