// Owns the choice of the reader for a text: a dialect where its beginning says so, else the reader of lines.
import { copiedReader, type Disorder, isCopied, isStored, storedReader } from './copied/copiedReader';
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
/** What a store of logs exports is held so far: the order of its entries shows at the end only. */
const maxStored = 8_388_608;
/** So begins what a store of logs may have exported; whether it did shows later. */
const mayBeStored = /^\uFEFF?(?:\s{0,99}[[{]|"?[A-Za-z_@][^\n]{0,99}[,;\t])/;
/** How much of the text a dialect may look at. */
const beginningLength = 8_192;
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
  /** How much of the text is held, once its beginning has shown it. */
  let most: number | undefined;
  let disorder: Disorder | undefined;
  let reader: RecordReader | undefined;
  let paste: Paste | undefined;

  /** @param isWhole whether all of the text is held */
  function settle(isWhole: boolean): RecordReader {
    const written = dialectOf(held);
    const copied = heldAs === undefined && written === undefined ? readerOfCopy(isWhole) : undefined;
    if (copied !== undefined && 'push' in copied) return chosen(copied, held);
    if (copied !== undefined) disorder = copied;
    const isShort = isWhole && held.length <= maxMarked;
    const mayBePasted = written === undefined || written.isPasted === true;
    const text = isShort && mayBePasted ? plainPaste(held) : held;
    if (isShort) paste = { written: held, plain: text };
    const dialect = text === held ? written : dialectOf(text);
    // Whole lines were neither broken nor joined.
    const areWhole = heldAs === 'whole';
    const isPaste = isShort && dialect === undefined && !areWhole;
    const mended = isPaste ? mendedReader(text, held, taker) : undefined;
    return chosen(
      mended ?? dialect?.createReader(taker.onRecord) ?? new LineReader(taker, isShort, areWhole),
      text,
    );
  }

  /** The reader of lines that something else holds. */
  function readerOfCopy(isWhole: boolean): RecordReader | Disorder | undefined {
    const createLines = (inner: RecordTaker, areWhole: boolean): RecordReader =>
      createAnyReader(inner, false, areWhole ? 'whole' : 'lines');
    if (!isWhole)
      return most === maxStored ? storedReader(held.slice(0, maxStored), taker, createLines) : undefined;
    if (held.length > maxMarked) return copiedReader(held, 'stored', taker, createLines);
    return (
      copiedReader(held, 'objects', taker, createLines) ??
      stringReader(held, taker, (inner) => createLines(inner, false)) ??
      copiedReader(held, 'others', taker, createLines)
    );
  }

  function chosen(settled: RecordReader, text: string): RecordReader {
    held = '';
    reader = settled;
    if (text !== '') settled.push(text);
    return settled;
  }

  function isEnough(): boolean {
    if (most !== undefined) return held.length > most;
    if (held.length <= enough) return false;
    if (isLong && held.length <= maxPaste && mayBeStored.test(held)) return false;
    if (isLong && held.trimStart().length <= beginningLength) return false;
    most = mostHeld(held.slice(0, maxPaste));
    return held.length > most;
  }

  /** How much of a text that begins so is held before it is read. */
  function mostHeld(beginning: string): number {
    const isDialect = dialectOf(beginning) !== undefined;
    if (heldAs === undefined && !isDialect && mayBeStored.test(beginning) && isStored(beginning))
      return maxStored;
    const first = beginning.slice(0, beginningLength);
    return !isLong && (isMarked(first) || (!isDialect && isCopied(first))) ? maxMarked : 0;
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
      totals.unorderedEntries += disorder?.entries ?? 0;
      return totals;
    },
  };
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
