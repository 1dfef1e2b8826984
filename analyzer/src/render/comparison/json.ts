// Owns the JSON form of a comparison: what other tools read, described by schemas/comparison-1.json. It is a rendering:
// nothing is computed here.
import type { Verdict } from '../../case/types';
import type {
  CauseDigest,
  Comparison,
  ComparisonGroup,
  GroupKind,
  GroupMember,
  HintDigest,
  Trait,
} from '../../compare/types';
import { type Language, type Localized, localize } from '../../localized';
import type { Confidence, Culprit, OperationPurpose } from '../../model';

export interface ComparisonJson {
  readonly schemaVersion: 1;
  readonly cases: readonly ComparedCaseJson[];
  readonly groups: readonly ComparisonGroupJson[];
}

export interface ComparedCaseJson {
  readonly name: string;
  readonly path: string;
  /** Null where the case could not be read; `problems` then says why. */
  readonly verdict: Verdict | null;
  readonly osBuild: string | null;
  readonly windowsRelease: string | null;
  readonly causes: readonly CauseJson[];
  readonly hints: readonly { readonly class: string; readonly title: string; readonly culprit: Culprit }[];
  readonly attempts: readonly {
    readonly code: string;
    readonly symbol: string | null;
    readonly count: number;
  }[];
  readonly problems: readonly string[];
}

export interface CauseJson {
  readonly class: string;
  readonly title: string;
  readonly confidence: Confidence;
  readonly operation: OperationPurpose;
  readonly end: string | null;
  readonly hresult: string | null;
  readonly symbol: string | null;
  readonly causeCode: string | null;
  readonly causeSymbol: string | null;
  readonly culprit: Culprit | null;
  readonly kbs: readonly string[];
}

export interface ComparisonGroupJson {
  readonly kind: GroupKind;
  readonly class: string | null;
  readonly title: string | null;
  readonly members: readonly MemberJson[];
  readonly alsoIn: readonly MemberJson[];
  readonly common: readonly Trait[];
  readonly different: readonly Trait[];
}

export interface MemberJson {
  readonly case: number;
  /** Index into the causes of the case, or into its hints where `isHint`; null where nothing failed. */
  readonly cause: number | null;
  readonly isHint: boolean;
}

/** The comparison as data, with titles in one language. */
export function toComparisonJson(comparison: Comparison, language: Language): ComparisonJson {
  const text = (value: Localized): string => localize(value, language);
  return {
    schemaVersion: 1,
    cases: comparison.cases.map(({ path, digest, tried, problems }, index) => ({
      name: comparison.names[index] ?? path,
      path,
      verdict: digest?.verdict ?? null,
      osBuild: digest?.osBuild ?? null,
      windowsRelease: digest?.windowsRelease ?? null,
      causes: (digest?.causes ?? []).map((cause) => causeJson(cause, text)),
      hints: (digest?.hints ?? []).map((hint) => hintJson(hint, text)),
      attempts: tried.map(({ code, symbol, count }) => ({ code, symbol, count })),
      problems,
    })),
    groups: comparison.groups.map((group) => groupJson(group, text)),
  };
}

type Pick = (value: Localized) => string;

function causeJson(cause: CauseDigest, text: Pick): CauseJson {
  const { culprit } = cause;
  return {
    class: cause.class,
    title: text(cause.title),
    confidence: cause.confidence,
    operation: cause.operation,
    end: cause.end,
    hresult: cause.hresult,
    symbol: cause.symbol,
    causeCode: cause.causeCode,
    causeSymbol: cause.causeSymbol,
    culprit: culprit === null ? null : { kind: culprit.kind, name: culprit.name },
    kbs: cause.kbs,
  };
}

function hintJson({ class: id, title, culprit }: HintDigest, text: Pick): ComparedCaseJson['hints'][number] {
  return { class: id, title: text(title), culprit: { kind: culprit.kind, name: culprit.name } };
}

function groupJson(group: ComparisonGroup, text: Pick): ComparisonGroupJson {
  return {
    kind: group.kind,
    class: group.class ?? null,
    title: group.title === undefined ? null : text(group.title),
    members: group.members.map(memberJson),
    alsoIn: group.alsoIn.map(memberJson),
    common: group.common,
    different: group.different,
  };
}

function memberJson(member: GroupMember): MemberJson {
  return { case: member.case, cause: member.cause ?? null, isHint: member.isHint === true };
}
