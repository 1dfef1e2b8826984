// Owns the question where one pasted text goes over from one kind of log to another: a mail quotes a few records of two
// logs, or a console's answer below them. Only borders are found here; what each part says is read from the part alone.
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
  const begins = runs.map(({ line }, k) => (k === 0 ? 0 : beginOf(lines, line, runs[k - 1]?.last ?? 0)));
  if (!isForGood(runs, begins, lines)) return undefined;
  const writtenLines = written.split('\n');
  const parts = begins.map((begin, k) => {
    const end = begins[k + 1];
    const part = writtenLines.slice(begin, end).join('\n');
    return end === undefined ? part : `${part}\n`;
  });
  const logs = joinedByKind(parts, kindOf);
  return logs.length < 2 ? undefined : logs;
}

/** Kinds of log in which one program tells of the same work: what one says explains the other. */
const sameStory: Partial<Readonly<Record<SourceKind, SourceKind>>> = {
  checksur: 'cbs',
  'windows-update-legacy': 'windows-update',
  'reporting-events': 'windows-update',
};

/** A console's answer and the log of the same program tell one story; what says nothing belongs to what stands above it. */
function joinedByKind(parts: readonly string[], kindOf: KindOfText): readonly string[] {
  const joined: { text: string; kind: string | undefined }[] = [];
  for (const text of parts) {
    const told = kindOf(text);
    const kind = told === undefined ? undefined : (sameStory[told] ?? told);
    const last = joined.at(-1);
    if (last === undefined || (kind !== undefined && last.kind !== undefined && kind !== last.kind))
      joined.push({ text, kind });
    else joined[joined.length - 1] = { text: last.text + text, kind: last.kind ?? kind };
  }
  return joined.map(({ text }) => text);
}

/** True where no writer comes back but behind an empty line. */
function isForGood(runs: readonly Run[], begins: readonly number[], lines: readonly string[]): boolean {
  const hasEach = new Set(runs.map(({ writer }) => writer)).size === runs.length;
  return hasEach || begins.slice(1).every((begin) => lines[begin - 1]?.trim() === '');
}

/** A person's words above a record are few. */
const longestWords = 3;

/**
 * Where a part begins: with the paragraph that introduces its first record, right above it and behind an empty line.
 * @param before last record of the part above
 */
function beginOf(lines: readonly string[], line: number, before: number): number {
  let begin = line;
  while (begin - 1 > before && (lines[begin - 1] ?? '').trim() !== '') begin--;
  const isParagraph = begin - 1 > before && line - begin <= longestWords;
  return isParagraph ? begin : line;
}
