// Owns the quotation of the record of a cause, with its code and what it is about.
import type { Analysis, Culprit } from '../../model';
import { hexOf, symbolOf } from '../codes';
import type { RootCause } from '../types';
import { oneLine } from '../wording';

interface Cause {
  /** Index of the fact; absent where no record states the cause. */
  readonly fact?: number | undefined;
  /** Unsigned 32 bits. */
  readonly code?: number | undefined;
  readonly culprit?: Culprit | undefined;
}

/** The record of a cause; null where there is none. */
export function rootCauseOf(
  analysis: Analysis,
  source: number,
  { fact: at, code, culprit }: Cause,
): RootCause | null {
  const fact = at === undefined ? undefined : analysis.facts[at];
  if (!fact) return null;
  return {
    source,
    line: fact.line + 1,
    text: oneLine(fact),
    code: hexOf(code),
    symbol: symbolOf(code, analysis.kind),
    culprit: culprit === undefined ? null : { ...culprit, kind: kindOf(culprit) },
  };
}

/** A key of the registry, whatever it was found as: `\Registry\Machine\…`, `HKLM\…`. */
const isKey = /^(?:\\\\?\\?\\)?(?:\\registry\\|HK(?:LM|CU|CR|U|EY_[A-Z_]+)\\)/i;
/** A package that is named by its file is a file, and so is a catalog. */
const isFile = /^(?:[A-Za-z]:|\\|%\w+%)\\|\.cat$/i;

/** One object is of one kind in every class. */
function kindOf({ kind, name }: Culprit): Culprit['kind'] {
  if (kind === 'path' && isKey.test(name)) return 'registry';
  return kind === 'package' && isFile.test(name) ? 'path' : kind;
}
