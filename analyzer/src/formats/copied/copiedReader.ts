// Owns the reading of lines that were copied out of something that keeps them one by one: a list of properties, objects of
// JSON, the column of a table, the source of a mail. Every record tells the lines where it stands in the text as it came.
import { inLinesOf, measuresOf } from '../partedReader';
import type { RecordReader, RecordTaker } from '../reader';
import { copiedLines, formsAmong } from './copiedForms';
import { createEntryOrder } from './entryOrder';

export { isCopied, isStored } from './copiedForms';
export { storedReader } from './storedReader';

/** Makes the reader of the lines; `areWhole` where nothing has broken or joined them. */
export type CreateLineReader = (taker: RecordTaker, areWhole: boolean) => RecordReader;

/** Entries that cannot be read as a log: read so they would turn success and failure around. */
export interface Disorder {
  /** How many entries have a time. */
  readonly entries: number;
}

/**
 * Makes a reader for such a text.
 * @param text a whole paste that is in no dialect
 * @param among the forms that it may be in
 * @returns the disorder of entries whose newest comes first; undefined for any other text
 */
export function copiedReader(
  text: string,
  among: keyof typeof formsAmong,
  taker: RecordTaker,
  createReader: CreateLineReader,
): RecordReader | Disorder | undefined {
  const copied = copiedLines(text, formsAmong[among]);
  if (copied === undefined) return undefined;
  const { form, lines } = copied;
  if ('createReader' in form) {
    const order = createEntryOrder();
    order.take(lines);
    if (order.isNewestFirst()) return { entries: order.count() };
  }
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
