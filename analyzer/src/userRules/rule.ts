// Users' own rules. This folder takes rules that are checked and compiled already (a port: no expression is run by the
// analyzer itself), looks at every record for them, and turns what they match into findings like those of rules/.
// Reading rule files and running expressions is the business of the folder userrules/ outside the analyzer.
import type { Confidence, CulpritKind, RecordLevel, SourceKind, UserRuleMeta } from '../model';
import type { Standing } from '../rules/defineRule';

/** In front of the id of every user's rule: none can stand for a built-in one. */
export const userRulePrefix = 'user.';

/** One rule of a user, as plain data. Texts that were given in one language stand in both. */
export interface UserRule extends UserRuleMeta {
  readonly standing: Standing;
  readonly confidence: Confidence;
  readonly match: UserRuleMatch;
  /** `name` may hold placeholders. */
  readonly culprit?: { readonly kind: CulpritKind; readonly name: string };
}

/** Which records a rule is about; an empty list leaves that side open. */
export interface UserRuleMatch {
  readonly kinds: readonly SourceKind[];
  /** Lower case, e.g. `cbs`. */
  readonly components: readonly string[];
  readonly levels: readonly RecordLevel[];
  /** Unsigned 32-bit numbers; the record has to state one of them, as a number or by name. */
  readonly codes: readonly number[];
}

/** A rule with its matcher. */
export interface CompiledUserRule {
  readonly rule: UserRule;
  /**
   * Takes a record's message (what stands behind time, level and component; lines joined by line feeds).
   * @returns the named parts, `{}` where there are none; undefined where the rule does not match
   */
  matches(message: string): Readonly<Record<string, string>> | undefined;
}
