// Owns the records that hold what a cause's sentences fill in, where the rule itself quotes other ones: the command that
// names the folder, the report that names the extend code. What a report states has to stand in what it quotes.
import type { Analysis, EvidenceRef } from '../../model';
import { once } from '../../once';
import type { RankedFinding } from '../../rules/defineRule';

/** How far around a cause such a record may stand, in facts; beyond that it is about something else. */
const reach = 1_500;
/** A value shorter than this stands in records by chance. */
const minimum = 4;

/**
 * The records that name what the finding's texts name and its own evidence does not, as context.
 * @param verdicts indexes of the facts that are quoted beside the finding's own
 */
export function backingOf(
  analysis: Analysis,
  finding: RankedFinding,
  verdicts: readonly number[],
): readonly EvidenceRef[] {
  const texts = verdicts.map((k) => plain(analysis.facts[k]?.text ?? ''));
  const found: number[] = [];
  for (const { wanted, place } of missingOf(analysis, finding)) {
    if (texts.some((text) => text.includes(wanted))) continue;
    const k = place();
    if (k === undefined) continue;
    found.push(k);
    texts.push(plain(analysis.facts[k]?.text ?? ''));
  }
  return found.map((fact) => ({ fact, role: 'context' }));
}

/** A name that no record of a finding holds. */
interface Missing {
  readonly wanted: string;
  /** Index of the nearest fact that holds it. */
  readonly place: () => number | undefined;
}

/** A finding may explain thousands of attempts, and rest on as many records. */
const byFinding = new WeakMap<RankedFinding, readonly Missing[]>();

function missingOf(analysis: Analysis, finding: RankedFinding): readonly Missing[] {
  const known = byFinding.get(finding);
  if (known) return known;
  const own = [finding.fact, ...finding.evidence.map(({ fact }) => fact)];
  const texts = own.map((k) => plain(analysis.facts[k]?.text ?? ''));
  const missing = namesOf(finding)
    .map(plain)
    .filter((wanted) => wanted.length >= minimum && !texts.some((text) => text.includes(wanted)))
    .map((wanted) => ({ wanted, place: once(() => nearest(analysis, finding.fact, wanted)) }));
  byFinding.set(finding, missing);
  return missing;
}

/** What a reader would look for: names, paths, codes; words, lists and whole sentences are no names. */
function namesOf({ values, culprit }: RankedFinding): readonly string[] {
  const names = Object.values(values).filter(
    (value) => typeof value === 'string' && !/^\d+$|\w \w+ \w+ /.test(value),
  ) as string[];
  return [...new Set(culprit ? [culprit.name, ...names] : names)];
}

function nearest({ facts }: Analysis, from: number, wanted: string): number | undefined {
  const isThere = (k: number): boolean => {
    const text = facts[k]?.text;
    return text !== undefined && text.length >= wanted.length && plain(text).includes(wanted);
  };
  for (let distance = 0; distance <= reach; distance++) {
    if (isThere(from - distance)) return from - distance;
    if (isThere(from + distance)) return from + distance;
  }
  return undefined;
}

function plain(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('\\\\') ? lower.replace(/\\{2,}/g, '\\') : lower;
}
