// Owns the runs of bcdboot that came to a good end: what failed on the way there was tried again.
import type { FactIndex } from '../facts/factIndex';
import { conclude, type Draft, extend, openDraft } from './draft';

/** Folds the records of the boot file service into runs that say themselves that they succeeded. */
export function foldBootFiles(index: FactIndex): Draft[] {
  const done: Draft[] = [];
  let open: Draft | undefined;
  for (const [k, fact] of index.facts.entries()) {
    if (!fact.shape.startsWith('boot.')) continue;
    open ??= openDraft('setup-operation', 'unknown', fact, k);
    extend(open, fact);
    if (fact.shape === 'boot.copy.failed') open = undefined;
    if (fact.shape !== 'boot.copy.done' || open === undefined) continue;
    open.isWork = true;
    open.target = 'bcdboot';
    conclude(open, fact, k, 0);
    done.push(open);
    open = undefined;
  }
  return done;
}
