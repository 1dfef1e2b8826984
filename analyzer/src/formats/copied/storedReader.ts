// Owns the reading of what a store of logs exports where it is too long to be held: entry by entry, in one pass.
import type { RecordReader, RecordTaker } from '../reader';
import { copiedLines, formsAmong } from './copiedForms';
import type { CopiedLine } from './copiedLines';
import type { CreateLineReader, Disorder } from './copiedReader';
import { createEntryOrder } from './entryOrder';

/**
 * Makes a reader for such a text, which is to be pushed from its beginning.
 * @param beginning so much of the text as its form and its order show in
 * @returns the disorder of entries whose newest comes first; undefined for any other text
 */
export function storedReader(
  beginning: string,
  taker: RecordTaker,
  createReader: CreateLineReader,
): RecordReader | Disorder | undefined {
  const copied = copiedLines(beginning, formsAmong.stored);
  if (copied === undefined) return undefined;
  const known = createEntryOrder();
  known.take(copied.lines);
  if (known.isNewestFirst()) return { entries: known.count() };
  const order = createEntryOrder();
  const places = new Places();
  const reader = createReader(places.taker(taker), true);
  const entries = copied.form.createReader((lines) => {
    order.take(lines);
    places.add(lines);
    reader.push(lines.map(({ text }) => `${text}\n`).join(''));
  });
  return {
    push: (chunk) => entries.push(chunk),
    finish() {
      const { length, lineCount, crlf, lf, longLines } = entries.finish();
      const totals = reader.finish();
      totals.continuationLines += Math.max(0, lineCount - totals.lineCount);
      totals.longLines += longLines;
      if (order.isNewestFirst()) totals.unorderedEntries += order.count();
      return Object.assign(totals, { length, lineCount, crlf, lf });
    },
  };
}

/** Places are forgotten by so many. */
const forgottenAtOnce = 4_096;

/** Where the lines that are read stand in the text: those from the record on that came last. */
class Places {
  private kept: Pick<CopiedLine, 'first' | 'last'>[] = [];
  /** How many lines were forgotten. */
  private gone = 0;

  add(lines: readonly CopiedLine[]): void {
    for (const { first, last } of lines) this.kept.push({ first, last });
  }

  taker({ onRecord }: RecordTaker): RecordTaker {
    return {
      onRecord: (record) => {
        const at = record.line - this.gone;
        const first = this.kept[at]?.first ?? record.line;
        const end = this.kept[at + record.lineCount - 1] ?? this.kept.at(-1);
        record.line = first;
        record.lineCount = (end?.last ?? first) - first + 1;
        if (at >= forgottenAtOnce) this.forget(at);
        onRecord(record);
      },
    };
  }

  private forget(count: number): void {
    this.kept = this.kept.slice(count);
    this.gone += count;
  }
}
