// Owns the records that hold what a cause's sentences fill in, where the rule itself quotes other ones: the command that
// names the folder, the report that names the extend code. What a report states has to stand in what it quotes.
import type { Analysis, EvidenceRef } from '../model';
import type { RankedFinding } from '../rules/defineRule';

/** How far around a cause such a record may stand, in facts; beyond that it is about something else. */
const reach = 1_500;
/** A value shorter than this stands in records by chance. */
const minimum = 4;

/**
 * The records that name what the finding's texts name and its own evidence does not, as context.
 * @param quoted indexes of the facts that are quoted anyway
 */
export function backingOf(
  analysis: Analysis,
  finding: RankedFinding,
  quoted: readonly number[],
): readonly EvidenceRef[] {
  const texts = quoted.map((k) => plain(analysis.facts[k]?.text ?? ''));
  const found: number[] = [];
  for (const value of namesOf(finding)) {
    const wanted = plain(value);
    if (wanted.length < minimum || texts.some((text) => text.includes(wanted))) continue;
    const k = nearest(analysis, finding.fact, wanted);
    if (k === undefined) continue;
    found.push(k);
    texts.push(plain(analysis.facts[k]?.text ?? ''));
  }
  return found.map((fact) => ({ fact, role: 'context' }));
}

/** What a reader would look for: names, paths, codes; whole sentences and lists of names are no names. */
function namesOf({ values, culprit }: RankedFinding): readonly string[] {
  const names = Object.values(values).filter((value) => !/^\d+$|\w \w+ \w+ |…$/.test(value));
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
