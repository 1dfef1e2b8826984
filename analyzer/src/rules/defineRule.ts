// Owns the shape of a rule: texts, standing and a matcher over facts and operations.
import type { FactIndex } from '../facts/factIndex';
import type { Values } from '../localized';
import type {
  Confidence,
  Culprit,
  Detail,
  EvidenceRef,
  Finding,
  Operation,
  RuleMeta,
  Severity,
} from '../model';

/**
 * How deep a rule's cause lies; a lower depth explains a higher one.
 * `object`: object and reason are named. `reason`: the reason alone. `code`: only a code says it.
 * `wrapper`: the code merely wraps another failure.
 */
export type Depth = 'object' | 'reason' | 'code' | 'wrapper';

/**
 * What a match is worth on its own.
 * `proof`: it proves a failure even where the log holds no verdict. `explains`: it only explains a failed operation.
 * `note`: it explains nothing and is worth a line in Problems.
 */
export type Standing = 'proof' | 'explains' | 'note';

export interface RuleDefinition extends RuleMeta {
  readonly depth: Depth;
  readonly standing: Standing;
}

export interface RuleContext {
  readonly index: FactIndex;
  readonly operations: readonly Operation[];
}

/** One match; what is left out takes the rule's own value or nothing. */
export interface Match {
  /** Index of the fact the match rests on. */
  readonly fact: number;
  readonly evidence?: readonly EvidenceRef[];
  readonly confidence?: Confidence;
  readonly severity?: Severity;
  /** The code of the cause, unsigned 32 bits. */
  readonly code?: number;
  readonly culprit?: Culprit;
  readonly values?: Values;
  /** Key of the rule's `variants` that words this match. */
  readonly variant?: string;
  readonly details?: readonly Detail[];
  readonly expectedHash?: string;
  readonly actualHash?: string;
  readonly count?: number;
  readonly repaired?: boolean;
  readonly kbs?: readonly string[];
  readonly packages?: readonly string[];
  /** Overrides the rule's standing where this match is worth less or more. */
  readonly standing?: Standing;
  /** Overrides the rule's depth where this match says less. */
  readonly depth?: Depth;
  /** The answer that this match explains: operations that ended with another one are none of its business. */
  readonly told?: number;
}

export interface Rule {
  readonly meta: RuleDefinition;
  readonly match: (context: RuleContext) => Iterable<Match>;
}

/** Declares a rule; keeps its literal types. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}

/** A finding with what only the case needs to rank it. */
export interface RankedFinding extends Finding {
  readonly depth: Depth;
  readonly standing: Standing;
  readonly told?: number;
}
