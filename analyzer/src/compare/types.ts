// Owns the shapes of what is compared: a case reduced to its causes, groups of cases, and what of a group is shared.
import type { ErrorCount, Verdict } from '../case/types';
import type { Localized } from '../localized';
import type { Confidence, Culprit, OperationPurpose } from '../model';

/** Why one operation of a case failed, without records and evidence. Codes have eight digits, lower case. */
export interface CauseDigest {
  readonly class: string;
  readonly title: Localized;
  readonly confidence: Confidence;
  /** What failed. */
  readonly operation: OperationPurpose;
  /** When it ended, as written in the log. */
  readonly end: string | null;
  /** What the caller was told. */
  readonly hresult: string | null;
  readonly symbol: string | null;
  /** The code of the cause. */
  readonly causeCode: string | null;
  readonly causeSymbol: string | null;
  readonly culprit: Culprit | null;
  readonly kbs: readonly string[];
}

/** A finding of a case without a failure: it names an object that may be the cause of another case. */
export interface HintDigest {
  readonly class: string;
  readonly title: Localized;
  readonly culprit: Culprit;
}

/** What of a case is compared with other cases: small, whatever its logs weigh. */
export interface CaseDigest {
  readonly verdict: Verdict;
  /** Most important first. */
  readonly causes: readonly CauseDigest[];
  /** Of a case that records no failure. */
  readonly hints: readonly HintDigest[];
  /** Of the log with the cause, else of the first that tells. */
  readonly osBuild: string | null;
  readonly windowsRelease: string | null;
}

/** One row of a comparison. */
export interface ComparedCase {
  /** As it was given: a path or an address. */
  readonly path: string;
  /** Absent where the case could not be read. */
  readonly digest?: CaseDigest;
  /** Attempts by result, the most frequent first, as the log tells them. */
  readonly tried: readonly ErrorCount[];
  /** What could not be read, a whole sentence each; without a digest the reason why there is none. */
  readonly problems: readonly string[];
}

/** What cases of a group may have in common. */
export type TraitName =
  | 'class'
  | 'component'
  | 'version'
  | 'object'
  | 'file'
  | 'causeCode'
  | 'reportedCode'
  | 'operation'
  | 'windows'
  | 'update';

/** One trait of each case of a group, in the order of the group; null where the logs do not tell. */
export interface Trait {
  readonly name: TraitName;
  readonly values: readonly (string | null)[];
}

/**
 * `cause`: same class and same object; `code`: same class and code, no log names an object; `no-failure`: nothing
 * failed in the logs; `unread`: could not be read.
 */
export type GroupKind = 'cause' | 'code' | 'no-failure' | 'unread';

/** A row of a group. */
export interface GroupMember {
  /** Index into the cases of the comparison. */
  readonly case: number;
  /** Index of the cause that put it here; absent where a finding of a case without failure did, or nothing. */
  readonly cause?: number;
  /** True where only a finding names the object: the case records no failed operation. */
  readonly isHint?: boolean;
}

export interface ComparisonGroup {
  readonly kind: GroupKind;
  /** Present for `cause` and `code`. */
  readonly class?: string;
  /** Of the cause; in general terms where the cases word it differently. */
  readonly title?: Localized;
  readonly members: readonly GroupMember[];
  /** Cases of other groups that have this cause besides their own. */
  readonly alsoIn: readonly GroupMember[];
  /** The same in all cases of the group. Empty where the group has one case. */
  readonly common: readonly Trait[];
  /** Not the same in all of them, or not told by all. */
  readonly different: readonly Trait[];
}

export interface Comparison {
  readonly cases: readonly ComparedCase[];
  /** Of the cases, in their order: the shortest end of the path that tells them apart. */
  readonly names: readonly string[];
  /** Shared causes first, the largest group first; then causes of one case; then no failure; then unread. */
  readonly groups: readonly ComparisonGroup[];
}
