// Owns what makes two causes the same: class and object; where no object is named, class and code, which proves less.
import { canonical } from '../case/codes';
import { sharedObject } from './sharedObject';
import type { CauseDigest, HintDigest } from './types';

export interface CauseKey {
  readonly kind: 'cause' | 'code';
  /** Equal for the same cause. */
  readonly key: string;
}

/** The key of a cause: a class that nothing pins to an object is held together by its code only. */
export function causeKey(cause: CauseDigest | HintDigest): CauseKey {
  const object = sharedObject(cause.culprit);
  const isKnown = cause.class !== unclassified;
  if (object !== undefined && isKnown) {
    // Files of one component share a cause more often than not; which files they are is told beside.
    return { kind: 'cause', key: `${cause.class}\n${object.component ?? object.key}` };
  }
  const code = 'causeCode' in cause ? (cause.causeCode ?? cause.hresult) : null;
  return { kind: 'code', key: `${cause.class}\n${sameCode(code) ?? ''}` };
}

export const unclassified = 'unclassified';

/** What all forms of one code share, e.g. of an NTSTATUS and the HRESULT made of it; null without a code. */
export function sameCode(code: string | null): number | null {
  return code === null ? null : canonical(Number.parseInt(code, 16));
}
