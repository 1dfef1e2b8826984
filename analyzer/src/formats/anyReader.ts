// Owns the choice of the reader for a text: a dialect where its beginning says so, else the reader of lines.
import { copiedReader, isCopied, isLeftStore } from './copied/copiedReader';
import { type Dialect, dialects } from './dialects/index';
import { flattenedReader } from './flattenedReader';
import { mergedReader } from './mergedReader';
import { isMarked, maxPaste, plainPaste } from './paste/index';
import { LineReader, type RecordReader, type RecordTaker } from './reader';
import { stringReader } from './stringReader';
import { wrappedReader } from './wrappedReader';

/** Web pages keep columns apart with blanks of their own. */
const typesetBlanks = /\u00a0/g;
/** A longer text is held only where its beginning shows that something stands around its lines, and so far. */
const maxMarked = 1_048_576;
/** How much of the text a dialect may look at. */
const beginningLength = 8_192;
/** How much of it tells an export of a log server, whose entries may be long. */
const storeLength = 65_536;
/**
 * A dialect begins with a quotation mark, a bracket of XML or JSON, a letter of a column's name; logs with a digit.
 * Only rows copied out of Process Monitor begin with a time of day to the tick, and rows of it that were cut with a rest of
 * one and a quotation mark; enough must be there to tell.
 */
const beginsWithDigit =
  /^[\uFEFF\s]*\d(?=[\s\S]{24})(?!\d?:\d\d:\d\d[.,]\d{7}\D|[\d:.,]{0,16}[^"\n]{0,8}",")/;

/** A text that may have been pasted. */
export interface Paste {
  readonly written: string;
  /** The same without what a page put around its lines: as long, with the same line breaks. */
  readonly plain: string;
}

export interface AnyReader extends RecordReader {
  /** The reader of lines, once it is certain that the text is one for it. */
  lines(): LineReader | undefined;
  /** The text, where all of it was short enough to have been pasted; to be asked at its end. */
  paste(): Paste | undefined;
}

/**
 * Makes a reader that settles its kind on the first characters. Records of a dialect are never ordinary ones.
 * @param isLong true for a text that is known to be too long to have been pasted: it is read as soon as it shows its kind
 * @param heldAs what held the text: `whole` lines, or others that may be broken; it holds no text of such a kind itself
 */
export function createAnyReader(taker: RecordTaker, isLong = false, heldAs?: 'whole' | 'lines'): AnyReader {
  const enough = isLong ? 2 * beginningLength : maxPaste;
  let held = '';
  let marked: boolean | undefined;
  let reader: RecordReader | undefined;
  let paste: Paste | undefined;
  let hasUnreadEntries = false;

  /** @param isWhole whether all of the text is held */
  function settle(isWhole: boolean): RecordReader {
    const written = dialectOf(held);
    const isString = isWhole && heldAs === undefined && written === undefined;
    const ofString = isString
      ? stringReader(held, taker, (inner) => createAnyReader(inner, false, 'lines'))
      : undefined;
    if (ofString !== undefined) return chosen(ofString, held);
    const ofCopy = isString
      ? copiedReader(held, taker, (inner, areWhole) =>
          createAnyReader(inner, false, areWhole ? 'whole' : 'lines'),
        )
      : undefined;
    if (ofCopy !== undefined) return chosen(ofCopy, held);
    hasUnreadEntries = heldAs === undefined && written === undefined && hasLeftEntries(held, isWhole);
    const mayBePasted = written === undefined || written.isPasted === true;
    const text = isWhole && mayBePasted ? plainPaste(held) : held;
    if (isWhole) paste = { written: held, plain: text };
    const dialect = text === held ? written : dialectOf(text);
    // Whole lines were neither broken nor joined.
    const areWhole = heldAs === 'whole';
    const isPaste = isWhole && dialect === undefined && !areWhole;
    const mended = isPaste ? mendedReader(text, held, taker) : undefined;
    return chosen(
      mended ?? dialect?.createReader(taker.onRecord) ?? new LineReader(taker, isWhole, areWhole),
      text,
    );
  }

  function chosen(settled: RecordReader, text: string): RecordReader {
    held = '';
    reader = settled;
    if (text !== '') settled.push(text);
    return settled;
  }

  function isEnough(): boolean {
    if (held.length <= enough) return false;
    if (isLong) return held.trimStart().length > beginningLength;
    marked ??= isMarkedSo(held.slice(0, beginningLength));
    return !marked || held.length > maxMarked;
  }

  return {
    push(chunk) {
      const text = withPlainBlanks(chunk);
      if (reader !== undefined) {
        reader.push(text);
        return;
      }
      held = held === '' ? text : held + text;
      if (isEnough()) settle(false);
    },
    lines: () => (reader instanceof LineReader ? reader : undefined),
    paste: () => paste,
    finish() {
      const totals = (reader ?? settle(true)).finish();
      if (hasUnreadEntries) totals.unreadEntries = 1;
      return totals;
    },
  };
}

/** True where something stands around the lines of a text that begins so. */
function isMarkedSo(beginning: string): boolean {
  return isMarked(beginning) || (dialectOf(beginning) === undefined && isCopied(beginning));
}

/** A log begins with a digit: what tells exports is not fetched for it. */
function hasLeftEntries(text: string, isWhole: boolean): boolean {
  return !beginsWithDigit.test(text) && isLeftStore(isWhole ? text : text.slice(0, storeLength), isWhole);
}

/** A reader for a paste whose lines are not as they were written. */
function mendedReader(text: string, written: string, taker: RecordTaker): RecordReader | undefined {
  return mergedReader(text, taker) ?? flattenedReader(text, taker) ?? wrappedReader(text, written, taker);
}

/** The dialect that the beginning of a text is written in. */
export function dialectOf(text: string): Dialect | undefined {
  if (beginsWithDigit.test(text)) return undefined;
  const beginning = text.replace(/^\uFEFF?\s*/, '').slice(0, beginningLength);
  return dialects.find((each) => each.matches(beginning));
}

/** A text with ordinary blanks where a web page had its own. */
export function withPlainBlanks(text: string): string {
  return text.includes('\u00a0') ? text.replace(typesetBlanks, ' ') : text;
}
