// Users' own rules. This folder takes rules that are checked and compiled already (a port: no expression is run by the
// analyzer itself), looks at every record for them, and turns what they match into findings like those of rules/.
// Reading rule files and running expressions is the business of the folder userrules/ outside the analyzer.
import type { Localized } from '../localized';
import type { Confidence, CulpritKind, RecordLevel, Severity, SourceKind, UserRuleMeta } from '../model';
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

/** Placeholders that every user's rule may use beside the named groups of its expression. */
export const ownPlaceholders = {
  code: {
    en: 'the first failing result code of the record, e.g. 0x800f081f',
    zh: '该记录中第一个表示失败的结果代码，例如 0x800f081f',
  },
  symbol: {
    en: 'the name of that code, e.g. CBS_E_SOURCE_MISSING',
    zh: '该代码的名称，例如 CBS_E_SOURCE_MISSING',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Values of the fields that take one of a fixed list; the same words everywhere in the product. */
export const userRuleChoices = {
  kinds: [
    'cbs',
    'dism',
    'setup',
    'windows-update',
    'windows-update-legacy',
    'checksur',
    'setupapi',
    'event-log',
    'procmon',
    'file-hash',
    'reporting-events',
    'unknown',
  ],
  levels: ['info', 'warning', 'error', 'unknown'],
  severities: ['error', 'warning', 'information', 'hint'],
  standings: ['proof', 'explains', 'note'],
  confidences: ['high', 'medium', 'low'],
  culprits: ['path', 'component', 'package', 'driver', 'policy', 'service', 'host', 'registry', 'process'],
} as const satisfies {
  readonly kinds: readonly SourceKind[];
  readonly levels: readonly RecordLevel[];
  readonly severities: readonly Severity[];
  readonly standings: readonly Standing[];
  readonly confidences: readonly Confidence[];
  readonly culprits: readonly CulpritKind[];
};
