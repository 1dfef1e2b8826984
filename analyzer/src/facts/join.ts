// Owns the joining of a record's physical lines: as the writer broke them, and as mail programs wrap them.
import { listLine } from '../formats/bareLines';
import { namedAnswer } from '../formats/listEnds';
import type { RawRecord } from '../formats/reader';

export interface JoinedRecord {
  /** Header and message; lines as written, joined by line feeds (wrapped lines re-joined). */
  readonly text: string;
  /** The message alone. */
  readonly message: string;
}

/** Lines of these stand for themselves, however long they are. */
const listFamilies: ReadonlySet<RawRecord['family']> = new Set(['file-hash', 'package-list', 'setupapi']);

/** Mail programs and consoles break at these widths or wider; the writer itself never does at such regular ones. */
const minWrapWidth = 60;

/**
 * Joins the lines of a record. Lines of one and the same full width without a blank at the break were cut in the
 * middle of a word by a console or a mail program: they are put together without a separator.
 */
export function joinRecord(record: RawRecord): JoinedRecord {
  const { text, start, end, messageStart } = record;
  if (record.lineCount === 1) return unpinned(text.slice(start, end), messageStart - start);
  const written = text.slice(start, end).split(/\r\n|\n|\r/);
  const lines = messageStart > record.firstLineEnd ? written : withoutPads(written);
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const mayBeCut = width >= minWrapWidth && !record.isUnwrapped && !listFamilies.has(record.family);
  const isCut = mayBeCut && hasCutWords(lines, width);
  // Each line of the readiness tool's report is a record: what goes on with one was broken between its words.
  const isReport = record.family === 'checksur';
  let joined = lines[0] ?? '';
  for (let k = 1; k < lines.length; k++) {
    const line = lines[k] ?? '';
    const isRest =
      isCut && isFull(lines, k - 1, width) && !/[,;\]]$/.test(lines[k - 1] ?? '') && !standsAlone(line);
    if (isReport && !isRest) joined = `${joined.trimEnd()} ${line.trimStart()}`;
    else joined += isRest ? line : `\n${line}`;
  }
  return unpinned(joined.trimEnd(), messageStart - start - pairsBefore(record));
}

/** Without the blanks that stand behind all lines, for marks of a quotation that were taken off in front of them. */
function withoutPads(lines: readonly string[]): readonly string[] {
  const pad = lines.reduce((least, line) => Math.min(least, line.length - line.trimEnd().length), Infinity);
  return pad === 0 ? lines : lines.map((line) => line.slice(0, line.length - pad));
}

/** Line breaks of two characters before the message, where a wrap moved it below the head. */
function pairsBefore({ text, start, firstLineEnd, messageStart }: RawRecord): number {
  return messageStart <= firstLineEnd ? 0 : text.slice(start, messageStart).split('\r\n').length - 1;
}

/** A line of a list, and the number that DISM answers with below what it worked on: no rest of the line before. */
function standsAlone(line: string): boolean {
  return listLine.test(line) || namedAnswer.test(line);
}

/** A line that ends so may have been cut inside a word; behind a comma a blank was broken. */
const insideWord = /[^\s,;\]]$/;

/** True for a line of the full width that was cut there; one long word alone on its line was only moved there whole. */
function isFull(lines: readonly string[], k: number, width: number): boolean {
  const line = lines[k] ?? '';
  if (line.length !== width) return false;
  return /\S[ \t]+\S/.test(line) || (k > 0 && lines[k - 1]?.length === width);
}

/** True when a line of the full width ends inside a word and the next one goes on with it. */
function hasCutWords(lines: readonly string[], width: number): boolean {
  for (let k = 0; k + 1 < lines.length; k++) {
    const line = lines[k] ?? '';
    const next = lines[k + 1] ?? '';
    if (
      isFull(lines, k, width) &&
      insideWord.test(line) &&
      /^\S/.test(next) &&
      !standsAlone(next) &&
      (width >= 100 || !/\s/.test(line.slice(-40)))
    )
      return true;
  }
  return false;
}

/** Copies out of the chunk: a slice would keep the whole chunk in memory for as long as the fact lives. */
function unpinned(text: string, messageOffset: number): JoinedRecord {
  const copy = `${text} `.trimEnd();
  return { text: copy, message: copy.slice(messageOffset) };
}
