// Owns the reading of lines that were copied out of something that keeps them one by one: a list of properties, objects of
// JSON, the column of a table, the source of a mail. Every record tells the lines where it stands in the text as it came.
import { inLinesOf, measuresOf } from '../partedReader';
import type { RecordReader, RecordTaker } from '../reader';
import type { CopiedForm, CopiedLine } from './copiedLines';
import { csvColumn } from './csvColumn';
import { areLogged, isNewestFirst } from './entryOrder';
import { formatList } from './formatList';
import { fullWidth } from './fullWidth';
import { jsonFields } from './jsonFields';
import { quotedPrintable } from './quotedPrintable';
import { softBreaks } from './softBreaks';

const forms: readonly CopiedForm[] = [
  quotedPrintable,
  jsonFields,
  csvColumn,
  formatList,
  softBreaks,
  fullWidth,
];

/**
 * Makes a reader for such a text.
 * @param text a whole paste that is in no dialect
 * @param createReader makes the reader of the lines; `areWhole` where nothing has broken or joined them
 * @returns undefined for any other text
 */
export function copiedReader(
  text: string,
  taker: RecordTaker,
  createReader: (taker: RecordTaker, areWhole: boolean) => RecordReader,
): RecordReader | undefined {
  // Lines that end with a carriage return alone are counted by the reader of lines.
  if (/\r(?!\r?\n)/.test(text)) return undefined;
  const copied = copiedLines(text);
  if (copied === undefined) return undefined;
  const { form, lines } = copied;
  const firstOf = lines.map(({ first }) => first);
  const lastOf = lines.map(({ last }) => last);
  const reader = createReader(inLinesOf({ firstOf, lastOf }, taker), form.isWhole === true);
  return {
    push: () => reader.push(lines.map((line) => line.text).join('\n')),
    finish() {
      const totals = reader.finish();
      const measures = measuresOf(text);
      totals.continuationLines += Math.max(0, measures.lineCount - totals.lineCount);
      return Object.assign(totals, measures);
    },
  };
}

/** True for the beginning of such a text; its last line may be cut off. */
export function isCopied(beginning: string): boolean {
  return copiedLines(wholeLinesOf(beginning)) !== undefined;
}

/**
 * True for what a store of logs exports and `copiedReader` does not read.
 * @param text all of it where `isWhole`, else its beginning: a longer text is not read, whatever the order of its entries
 */
export function isLeftStore(text: string, isWhole: boolean): boolean {
  const copied = inForm(isWhole ? text : wholeLinesOf(text));
  if (copied?.form.isStore !== true || !areLogged(copied.lines)) return false;
  return !isWhole || isNewestFirst(copied.lines);
}

function wholeLinesOf(beginning: string): string {
  return beginning.slice(0, beginning.lastIndexOf('\n') + 1);
}

interface Copied {
  readonly form: CopiedForm;
  readonly lines: readonly CopiedLine[];
}

/** Entries whose newest comes first are left as they are: read as a log they would turn success and failure around. */
function copiedLines(text: string): Copied | undefined {
  const copied = inForm(text);
  return copied?.form.isStore === true && isNewestFirst(copied.lines) ? undefined : copied;
}

function inForm(text: string): Copied | undefined {
  for (const form of forms) {
    const lines = form.linesIn(text);
    if (lines !== undefined && lines.length > 0) return { form, lines };
  }
  return undefined;
}
