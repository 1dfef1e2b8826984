// Owns which lines of a block a filter lets through: whole records, chosen by what they say.
import type { RecordFilter } from '../../analyzer/src/index';
import { createRecordSelection, findNoise, recordHeadOf } from '../../analyzer/src/index';
import type { ViewerFilter } from '../../protocol/src/index';
import type { BlockRecords, Lines } from './blockText';
import type { TextTest } from './textTest';

/** The lines of a block that are shown. */
export interface ChosenLines {
  /** 0-based lines of the log, ascending. */
  readonly lines: readonly number[];
  /** How many records say the same as the one that begins on a line, where others were folded into it. */
  readonly repeats: ReadonlyMap<number, number>;
  /** Where repeats are folded and there are records: the first row's and the last row's. */
  readonly runs?: FoldedRuns;
}

/** What the rows of the blocks beside it have to know of a block. */
export interface FoldedRuns {
  /** Its lines and records; none where lines outside records stand in front of it. */
  readonly first: { readonly message: string; readonly lines: number; readonly records: number };
  readonly last: { readonly message: string; readonly line: number };
}

/** Tells of merged logs which of the files a line is of. */
export type PartOf = (line: number) => number | undefined;

export interface RecordChoice {
  choose(records: BlockRecords): ChosenLines;
}

/** 0-based lines that prove something. */
export type EvidenceLines = ReadonlySet<number>;

const noMarks = { evidence: new Set<number>(), understood: new Set<number>(), noise: new Set<number>() };
const nothing: ChosenLines = { lines: [], repeats: new Map() };

/**
 * Makes the choice of a filter.
 * @param words what `filter.text` looks for
 * @param evidence asked each time: an analysis may end while the filter is in use
 */
export function createRecordChoice(
  filter: ViewerFilter,
  words: TextTest | undefined,
  evidence: () => EvidenceLines,
  partOf: PartOf = () => undefined,
): RecordChoice {
  const selection = selectionOf(filter, words);
  return {
    choose({ loose, records }) {
      if (isBeyond(filter, loose.first, records.first + records.texts.length)) return nothing;
      const isOfPart = (line: number): boolean => filter.part === undefined || partOf(line) === filter.part;
      const single = loose.texts.flatMap((text, index) =>
        isOfPart(loose.first + index) && passesAlone(filter, words, text) ? [loose.first + index] : [],
      );
      const narrowing = { filter, evidence: evidence() };
      const chosen = chosenRecords(records, selection, narrowing, words).filter(({ line }) => isOfPart(line));
      const folded = filter.foldsRepeats === true ? foldRepeats(chosen, records) : undefined;
      const shown = folded?.records ?? chosen;
      const runs = folded && runsAtTheEnds(folded, single.length > 0);
      return {
        lines: [...single, ...shown.flatMap(linesOfRecord)],
        repeats: folded?.repeats ?? nothing.repeats,
        ...(runs === undefined ? {} : { runs }),
      };
    },
  };
}

/** What the analyzer's choice of records decides; the rest is known only here. */
function selectionOf(filter: ViewerFilter, words: TextTest | undefined): RecordFilter {
  const { levels, components, from, to, code } = filter;
  return {
    ...(levels === undefined ? {} : { levels }),
    ...(components === undefined ? {} : { components }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(code === undefined ? {} : { code }),
    ...(words === undefined ? {} : { matches: (record) => splitTest(words, record) }),
  };
}

function splitTest(words: TextTest, record: string): boolean {
  return words.mayOccurIn(record) && record.split(/\r?\n|\r/).some((line) => words.test(line));
}

interface Chosen {
  readonly line: number;
  readonly lineCount: number;
}

interface Narrowing {
  readonly filter: ViewerFilter;
  readonly evidence: EvidenceLines;
}

function chosenRecords(
  { first, texts }: Lines,
  selection: RecordFilter,
  narrowing: Narrowing,
  words: TextTest | undefined,
): readonly Chosen[] {
  const text = texts.join('\n');
  if (texts.length === 0 || words?.mayOccurIn(text) === false) return [];
  const chosen: Chosen[] = [];
  const take = ({ line, lineCount }: Chosen): void => {
    chosen.push({ line: line + first, lineCount });
  };
  // A stretch of a file begins with a record; it is no text that somebody has pasted.
  const reader = createRecordSelection(selection, noMarks, take, true);
  reader.push(text);
  reader.finish();
  return chosen.length === 0 ? chosen : narrowed(chosen, { first, texts }, narrowing);
}

function narrowed(
  chosen: readonly Chosen[],
  { first, texts }: Lines,
  { filter, evidence }: Narrowing,
): readonly Chosen[] {
  const isProof = ({ line, lineCount }: Chosen): boolean => {
    for (let at = line; at < line + lineCount; at++) if (evidence.has(at)) return true;
    return false;
  };
  let kept = chosen;
  const { lines } = filter;
  if (lines !== undefined) kept = kept.filter(({ line }) => lines.start <= line && line <= lines.end);
  if (filter.onlyEvidence === true) kept = kept.filter(isProof);
  if (filter.hidesNoise === true && kept.length > 0) {
    const noise = new Set<number>();
    findNoise(texts.join('\n'), (line) => noise.add(first + line));
    // What a failure rests on is shown, whatever it looks like.
    kept = kept.filter((record) => !noise.has(record.line) || isProof(record));
  }
  return kept;
}

function linesOfRecord({ line, lineCount }: Chosen): readonly number[] {
  return Array.from({ length: lineCount }, (_, index) => line + index);
}

/** True where no line of the block can be among the wanted ones. */
function isBeyond({ lines }: ViewerFilter, first: number, end: number): boolean {
  return lines !== undefined && (end <= lines.start || first > lines.end);
}

/** A line that belongs to no record has a text, but neither level nor time. */
function passesAlone(filter: ViewerFilter, words: TextTest | undefined, text: string): boolean {
  const { levels, components, from, to, code, lines, onlyEvidence } = filter;
  const isAsked = [components, from, to, lines].some((part) => part !== undefined) || onlyEvidence === true;
  if (isAsked || (levels !== undefined && !levels.includes('unknown'))) return false;
  if (code !== undefined && !text.toLowerCase().includes(code.trim().toLowerCase())) return false;
  return words === undefined || words.test(text);
}

interface Folded {
  readonly records: readonly SaidRecord[];
  readonly repeats: ReadonlyMap<number, number>;
}

type SaidRecord = Chosen & { readonly message: string };

/** Records in a row whose messages differ only in their numbers become one. */
function foldRepeats(chosen: readonly Chosen[], { first, texts }: Lines): Folded {
  const records: SaidRecord[] = [];
  const repeats = new Map<number, number>();
  for (const record of chosen) {
    const message = comparable(texts[record.line - first] ?? '');
    const last = records.at(-1);
    if (message === last?.message) {
      repeats.set(last.line, (repeats.get(last.line) ?? 1) + 1);
      continue;
    }
    records.push({ ...record, message });
  }
  return { records, repeats };
}

function runsAtTheEnds({ records, repeats }: Folded, isAfterOthers: boolean): FoldedRuns | undefined {
  const [first] = records;
  const last = records.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const size = isAfterOthers
    ? { lines: 0, records: 0 }
    : { lines: first.lineCount, records: repeats.get(first.line) ?? 1 };
  return { first: { message: first.message, ...size }, last: { message: last.message, line: last.line } };
}

const comparedUnits = 400;

function comparable(line: string): string {
  const message = line.slice(recordHeadOf(line)?.messageStart ?? 0);
  return message.slice(0, comparedUnits).replace(/(?:0x)?[0-9a-f]*\d[0-9a-f]*/gi, '#');
}
