// What lives in pasted/: texts into which several logs were pasted: where one goes over to the next, and the join of what was
// read of each. What a record says is none of it: that is formats/ and facts/. This file: the borders. A mail quotes a few
// records of two logs, or a console's answer below them; what each part says is read from the part alone.
import type { Paste } from '../formats/anyReader';
import type { SourceKind } from '../model';
import { type KindOfText, type Run, runsIn } from './runs';

/** Names under which Windows writes a log of one kind. */
const ownNames =
  /(?:^|[\\/])(?:cbs|dism|setup(?:act|err|api|diag)|windows ?update|checksur|reportingevents)[^\\/]*\.(?:log|lo_|txt|bak)$/i;

/** True for the name of a log that Windows writes: what stands in it is of one kind, however it looks. */
export function isNameOfLog(fileName = ''): boolean {
  return ownNames.test(fileName);
}

/** A mail quotes a few logs; a text that changes more often is made of many in turn, and its order means something. */
const maxParts = 8;

/**
 * The texts of the logs that a paste is made of, one behind the other; joined they are the text.
 * @param paste undefined for a text that is too long for one
 * @returns undefined for a text of one kind, and for one whose kinds take turns
 */
export function dividedPaste(paste: Paste | undefined, kindOf: KindOfText): readonly string[] | undefined {
  if (paste === undefined || /\r(?!\n)/.test(paste.written)) return undefined;
  const { written, plain } = paste;
  const lines = plain.split('\n');
  const runs = runsIn(plain, lines, kindOf);
  if (runs.length < 2 || runs.length > maxParts) return undefined;
  const begins = runs.map(({ line }, k) => (k === 0 ? 0 : beginOf(lines, line, runs[k - 1])));
  if (!isForGood(runs, begins, lines)) return undefined;
  const writtenLines = written.split('\n');
  const parts = begins.map((begin, k) => {
    const end = begins[k + 1];
    const part = writtenLines.slice(begin, end).join('\n');
    return end === undefined ? part : `${part}\n`;
  });
  const logs = joinedByKind(parts, runs, kindOf);
  return logs.length < 2 ? undefined : logs;
}

/** Kinds of log in which one program tells of the same work: what one says explains the other. */
const sameStory: Partial<Readonly<Record<SourceKind, SourceKind>>> = {
  checksur: 'cbs',
  'windows-update-legacy': 'windows-update',
  'reporting-events': 'windows-update',
};

/**
 * A console's answer and the log of the same program tell one story, and so do an answer and records of one code; what says
 * nothing belongs to what stands above it.
 */
function joinedByKind(parts: readonly string[], runs: readonly Run[], kindOf: KindOfText): readonly string[] {
  const joined: { text: string; kind: string | undefined; part: string; isAnswer: boolean }[] = [];
  for (const [k, text] of parts.entries()) {
    const told = kindOf(text);
    const kind = told === undefined ? undefined : (sameStory[told] ?? told);
    const isAnswer = runs[k]?.kinds.size === 0 || runs[k]?.isBare === true;
    const last = joined.at(-1);
    const isOther = last?.kind !== undefined && kind !== undefined && kind !== last.kind;
    const isAnswered = isAnswer || last?.isAnswer === true;
    const isOneStory =
      isAnswered &&
      ofServicing.has(kind ?? '') &&
      ofServicing.has(last?.kind ?? '') &&
      haveOneCode(last?.part ?? '', text);
    if (last === undefined || (isOther && !isOneStory)) joined.push({ text, kind, part: text, isAnswer });
    else
      joined[joined.length - 1] = { text: last.text + text, kind: last.kind ?? kind, part: text, isAnswer };
  }
  return joined.map(({ text }) => text);
}

/** Servicing's own log, and the program that asks it. */
const ofServicing: ReadonlySet<string> = new Set<SourceKind>(['cbs', 'dism']);

/** True where both texts state one and the same failing code. */
function haveOneCode(a: string, b: string): boolean {
  const codes = failingCodes(a);
  return failingCodes(b).some((code) => codes.includes(code));
}

function failingCodes(text: string): readonly string[] {
  return text.toLowerCase().match(/\b0x[8c][0-9a-f]{7}\b/g) ?? [];
}

/** True where no writer comes back but behind an empty line. */
function isForGood(runs: readonly Run[], begins: readonly number[], lines: readonly string[]): boolean {
  const hasEach = new Set(runs.map(({ writer }) => writer)).size === runs.length;
  return hasEach || begins.slice(1).every((begin) => lines[begin - 1]?.trim() === '');
}

/** A person introduces a record in so many lines at the most. */
const mostIntroducing = 3;

const endsWithColon = /[:：]\s*$/;

/**
 * Where a part begins: with the paragraph that introduces its first record, behind an empty line and right above it; one that
 * ends with a colon may stand above an empty line too.
 * @param above the part above; a sentence below a console's answer is the console's
 */
function beginOf(lines: readonly string[], line: number, above: Run | undefined): number {
  const before = above?.last ?? 0;
  const isSpaced = (lines[line - 1] ?? '').trim() === '' && endsWithColon.test(lines[line - 2] ?? '');
  const first = isSpaced ? line - 1 : line;
  let begin = first;
  while (begin - 1 > before && (lines[begin - 1] ?? '').trim() !== '') begin--;
  const isParagraph = begin - 1 > before && first - begin <= mostIntroducing;
  const isAnswer = above?.kinds.size === 0 && /[.。]\s*$/.test(lines[line - 1] ?? '');
  return isParagraph && !isAnswer ? begin : line;
}
