// Owns the width at which a mail program or a console has broken a pasted text: whether there is one, and which breaks
// are its own. It judges lines by their lengths and by what reads like a beginning; what a record is it is told.
import { continuesRecord, goesOn, isListed, isOpen } from '../bareLines';
import { bodyOf } from './lines';
import { withoutMarkup } from './markup';

/** What a line is by its beginning; behind the first head the other lines are the rest of a record. */
export type Place = 'head' | 'rest' | 'bare' | 'row';

/** What stood between two lines that a wrap broke apart. */
export type Seam = '' | ' ';

/** By the 0-based number of the line behind each seam. */
export type Seams = ReadonlyMap<number, Seam>;

interface Line {
  /** Length as it was wrapped, with the marks that were taken off since. */
  readonly length: number;
  readonly words: string;
  readonly content: string;
  /** True where it is full and its last character a blank. */
  readonly endsBlank: boolean;
  readonly place: Place;
}

/** From mail programs, 72 and 76 columns, up to consoles of 120 and 132; lines without heads tell less. */
const widths = { least: 60, most: 140, mostBare: 100 } as const;
/** A line of one word has no place to break at and stays whole, however long it is. */
const severalWords = /\S\s+\S/;
/** So much of a line's end is looked at. */
const endLength = 160;
/** One break alone may be the writer's own, unless it stands where programs break. */
const leastBreaks = 2;
/** Columns at which consoles and programs cut; mail programs break between words at 70 to 82. */
const cutWidths: ReadonlySet<number> = new Set([70, 72, 74, 76, 78, 79, 80, 100, 120, 132]);
const mailWidths = { least: 60, most: 82 } as const;
/** So large a part of the line ends that come into question have to be breaks. */
const leastPart = 0.5;

/**
 * Finds the wrap of a text.
 * @param text a whole paste, without the marks around its lines
 * @param written the paste as it came: as long, with the same line ends
 * @param placesOf says what the lines are; asked only where their lengths allow a wrap
 * @returns undefined for a text that is not wrapped
 */
export function seamsOf(
  text: string,
  written: string,
  placesOf: () => readonly (Place | undefined)[],
): Seams | undefined {
  const lines = text.split('\n');
  if (widthOf(lines, lines) > widths.most) return undefined;
  const before = written.split('\n');
  // Marks of quotations were there when the lines were broken, what a web page puts into them came later.
  const marked = withoutMarkup(written).map((line, k) =>
    line === before[k] ? bodyOf(line)[0] : line.trimEnd(),
  );
  const full = longest(marked);
  const width = widthOf(lines, marked);
  if (width < widths.least || width > widths.most) return undefined;
  const places = placesOf();
  const all = lines.map((line, k): Line => {
    const body = marked[k] ?? '';
    const isFull = body.length === full;
    const content = line.trimEnd();
    const length = isFull ? full : body.trimEnd().length;
    const endsBlank = isFull && body.endsWith(' ') && line.endsWith(' ');
    return { length, content, words: content.trimStart(), endsBlank, place: places[k] ?? 'bare' };
  });
  return (full > widths.most ? undefined : cutSeams(all, full)) ?? brokenSeams(all, width);
}

function widthOf(lines: readonly string[], written: readonly string[]): number {
  return longest(written.filter((_, k) => severalWords.test(lines[k] ?? '')).map((line) => line.trimEnd()));
}

function longest(lines: readonly string[]): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Numbers of the lines that may go on with the line before. */
function restsOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ place, words }, k) =>
    place !== 'head' &&
    place !== 'row' &&
    words !== '' &&
    !isListed(words) &&
    (lines[k - 1]?.words ?? '') !== ''
      ? [k]
      : [],
  );
}

/** A console or a program cuts at one column, in the middle of words. */
function cutSeams(lines: readonly Line[], full: number): Seams | undefined {
  const isFull = (k: number): boolean => lines[k]?.length === full;
  const rests = restsOf(lines);
  const behindFull = rests.filter((k) => isFull(k - 1) && !isIndented(lines, k));
  const cut = behindFull.length > leastBreaks ? behindFull : behindFull.filter((k) => mayGoOn(lines, k));
  const fullEnds = lines.filter((_, k) => isFull(k) && k + 1 < lines.length);
  const others = rests.filter((k) => !isFull(k - 1) && hasNoRoom(lines, k, full));
  if (cut.length < fullEnds.length * leastPart || cut.length <= others.length) return undefined;
  // Where all of them end with the blank they were broken at, they were broken between words.
  if (cut.every((k) => lines[k - 1]?.endsBlank)) return undefined;
  const signs = cut.reduce((sum, k) => sum + signOf(lines[k - 1], lines[k]), 0);
  // Rows that end in the same words are as long as each other anyway.
  const ends = new Set(cut.map((k) => lines[k - 1]?.content.slice(-endWords)));
  const sum = signs + (ends.size - 1) * weights.sameLength - others.length * weights.otherLength;
  return sum > (cutWidths.has(full) ? weights.least : weights.leastElsewhere)
    ? new Map(cut.map((k) => [k, '']))
    : undefined;
}

/** True for a line that a person moved in below the one before: what cuts at a column leaves the rest at the margin. */
function isIndented(lines: readonly Line[], k: number): boolean {
  const [before, line] = [lines[k - 1], lines[k]];
  if (before?.place !== 'bare' || line?.place !== 'bare') return false;
  return indentOf(line) >= indentOf(before) + 2;
}

function indentOf({ content, words }: Line): number {
  return content.length - words.length;
}

/** So much of a line's end is compared with those of others. */
const endWords = 16;

/** How much speaks for a cut in the middle of words; where lines break between words, some are as long by chance. */
const weights = {
  sameLength: 1.5,
  otherLength: 3,
  insideWord: 3,
  fragment: 2,
  wholeWord: -1.5,
  least: 0.5,
  leastElsewhere: 4,
} as const;

const insideWord: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/[[({\\/~_@#]$/, /^\S/],
  [/(?:[\\/~{]|_[A-Za-z])[\w.:-]*$/, /^[\w\\/~.]/],
  [/0x[0-9A-Fa-f]{0,7}$/, /^[0-9A-Fa-f]/],
  [/[0-9]$/, /^[0-9]/],
  [/\S$/, /^[ .,:;)\]](?!\.)/],
];
const wholeWord: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/[:,;.)\]}=>-]$/, /^/],
  [/[A-Za-z0-9]$/, /^(?:[A-Za-z]:\\|["'({[])/],
  [/[0-9]$/, /^[a-z]{5}/],
];
/** An option of a command stands behind a blank. */
const option = /^\/[A-Za-z]{2,40}(?:[:\s]|$)/;
/** Short words; other pieces of one or two letters are fragments. */
const shortWord =
  /^(?:a|i|an|as|at|be|by|do|go|if|in|is|it|me|my|no|of|ok|on|or|os|so|to|up|us|we|id|io|pe|ui)$/i;

function signOf(before: Line | undefined, { words = '', content = '' }: Partial<Line> = {}): number {
  const end = before?.content.slice(-endLength) ?? '';
  if (before?.endsBlank) return weights.insideWord;
  const isAny = (pairs: typeof insideWord): boolean =>
    pairs.some(([last, first]) => last.test(end) && first.test(content));
  if (option.test(content) && /[\w"]$/.test(end)) return weights.wholeWord;
  if (isAny(insideWord)) return weights.insideWord;
  if (isAny(wholeWord)) return weights.wholeWord;
  const pieces = [/(?:^|\s)([A-Za-z]{1,2})$/.exec(end)?.[1], /^([A-Za-z]{1,2})(?![\w])/.exec(words)?.[1]];
  const isFragment = pieces.some((piece) => piece !== undefined && !shortWord.test(piece));
  return isFragment ? weights.fragment : 0;
}

/** Other programs break between words, where the next one finds no room. */
function brokenSeams(lines: readonly Line[], width: number): Seams | undefined {
  const rests = restsOf(lines);
  const ends = rests.filter((k) => lines[k]?.place === 'rest' || hasNoRoom(lines, k, width));
  // As wide as that lines without heads are anyway: there, only ends tell that stand in the middle of a sentence.
  const isTold = (k: number): boolean =>
    lines[k]?.place === 'rest' || width <= widths.mostBare || isOpen(lines[k - 1]?.content ?? '');
  const broken = ends.filter((k) => hasNoRoom(lines, k, width) && isTold(k) && mayGoOn(lines, k));
  const isMail = mailWidths.least <= width && width <= mailWidths.most;
  const isSure = isMail || broken.some((k) => isInsideCode(lines, k) || isLongWord(lines, k));
  if (broken.length < (isSure ? 1 : leastBreaks) || broken.length < ends.length * leastPart) return undefined;
  return new Map(broken.map((k) => [k, isInsideName(lines[k - 1], lines[k]) ? '' : ' ']));
}

/** Some programs break behind hyphens too; identities and paths hold hyphens, and no blank behind them. */
function isInsideName(before: Line | undefined, line: Line | undefined): boolean {
  const end = before?.content.slice(-endLength) ?? '';
  if (!/\w-$/.test(end)) return false;
  return /[_~\\][^\s_~\\]*-$/.test(end) || /^[\w.-]{0,80}[_~]/.test(line?.words ?? '');
}

/** So long a word finds room on few lines. */
const longWord = 60;

/** A long word alone, such as an address, below a line that announces it. */
function isLongWord(lines: readonly Line[], k: number): boolean {
  const { words = '' } = lines[k] ?? {};
  return words.length >= longWord && !/\s/.test(words) && isOpen(lines[k - 1]?.content ?? '');
}

/** No writer ends a line before the code at the end of its message. */
function isInsideCode(lines: readonly Line[], k: number): boolean {
  const [end, words] = [lines[k - 1]?.content ?? '', lines[k]?.words ?? ''];
  return lines[k]?.place === 'rest' && (/^\[?HRESULT ?= ?/.test(words) || /\[HRESULT =$/.test(end));
}

function hasNoRoom(lines: readonly Line[], k: number, width: number): boolean {
  const [word = ''] = /^\S+/.exec(lines[k]?.words ?? '') ?? [];
  return (lines[k - 1]?.length ?? 0) + 1 + word.length > width;
}

function mayGoOn(lines: readonly Line[], k: number): boolean {
  const { place, words = '' } = lines[k] ?? {};
  // The code at a record's end stands on a line of its own only where a wrap has put it there.
  if (place === 'rest') return /^\[?HRESULT/.test(words) || !continuesRecord(words, 0, words.length);
  return goesOn(lines[k - 1]?.content ?? '', words, 0);
}
