// Owns the decisive records as a mail quotes them: a few, whole, wrapped before a mail client does it.
import type { CaseResult, Evidence } from '../case/types';
import { codeBlock, visible } from '../markdown';
import { sourceName } from '../render/page';
import { wrapLine } from './wrap';

/** Mails are wrapped at 76 to 78 columns; two are left for the reader's quotation mark. */
const mailWidth = 74;
const maximumRecords = 4;
const maximumLines = 18;

/**
 * The decisive records as a code block; where they come from several logs, each is named.
 * @param evidence of one failure
 * @param cut the mark for what was left out
 */
export function excerptOf(result: CaseResult, evidence: readonly Evidence[], cut: string): string {
  const chosen = decisive(evidence);
  const isOfSeveral = new Set(chosen.map(({ source }) => source)).size > 1;
  let named: number | undefined;
  const lines = chosen.flatMap((each) => {
    const record = recordLines(each.text, cut);
    if (!isOfSeveral || each.source === named) return record;
    const gap = named === undefined ? [] : [''];
    named = each.source;
    return [...gap, `${visible(sourceName(result, each.source))}:`, ...record];
  });
  return codeBlock(lines.join('\n'));
}

/** The first cause of each log, then what follows from it; in the order in which the case has them. */
function decisive(evidence: readonly Evidence[]): readonly Evidence[] {
  // What surrounds a failure is quoted only where nothing says more.
  const telling = evidence.filter(({ role }) => role !== 'context');
  const different = withoutRepeats(telling.length > 0 ? telling : evidence);
  const firsts = new Set<Evidence>();
  const sources = new Set<number>();
  for (const each of different) {
    if (each.role !== 'cause' || sources.has(each.source)) continue;
    sources.add(each.source);
    firsts.add(each);
  }
  const rank = (each: Evidence): number => (firsts.has(each) ? 0 : ranks[each.role]);
  const chosen = [...different].sort((a, b) => rank(a) - rank(b)).slice(0, maximumRecords);
  return different.filter((each) => chosen.includes(each)).sort((a, b) => a.source - b.source);
}

const ranks: Readonly<Record<Evidence['role'], number>> = {
  verdict: 1,
  consequence: 1,
  cause: 2,
  context: 3,
};

/** Signs of a record that tell it from others of its own log. */
const tellingSigns = 100;
/** The same of another log: time, level, component, number and first words. A part of a log may be cut behind them. */
const commonSigns = 55;

// The same record comes twice where a mail repeats a part of the log; its blanks and line ends differ then.
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map<string, number>();
  return evidence.filter(({ text, source }) => {
    const signs = text.slice(0, 400).replace(/\s+/g, '');
    const [whole, start] = [signs.slice(0, tellingSigns), signs.slice(0, commonSigns)];
    const isRepeated = seen.has(whole) || (seen.get(start) ?? source) !== source;
    seen.set(whole, source);
    if (!seen.has(start)) seen.set(start, source);
    return !isRepeated;
  });
}

function recordLines(text: string, cut: string): string[] {
  const lines = visible(text.trimEnd().slice(0, mailWidth * maximumLines * 2))
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => wrapLine(line, mailWidth));
  return lines.length <= maximumLines ? lines : [...lines.slice(0, maximumLines), cut];
}
