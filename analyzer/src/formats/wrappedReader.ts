// Owns the reading of a pasted text that a mail program or a console has broken at a width: its lines are put together
// before records are read, and every record tells the lines where it stands in the text as it came.
import { isConsoleLine } from './bareLines';
import type { HeaderFamily } from './header';
import { inLinesOf } from './partedReader';
import { bodyOf } from './paste/lines';
import { type Place, type Seams, seamsOf } from './paste/wrapping';
import { LineReader, type RecordReader, type RecordTaker } from './reader';

/**
 * Makes a reader for a text that is wrapped.
 * @param text a whole paste, without the marks around its lines
 * @param written the paste as it came: as long, with the same line ends
 * @returns undefined for a text that is not wrapped
 */
export function wrappedReader(
  text: string,
  written: string,
  { onRecord }: RecordTaker,
): RecordReader | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const seams = seamsOf(text, written, () => placesIn(text));
  if (seams === undefined) return undefined;
  const lines = text.split('\n');
  const { joined, firstOf } = joinedLines(lines, written.split('\n'), seams);
  const lastOf = firstOf.map((_, k) => (firstOf[k + 1] ?? lines.length) - 1);
  const unwrapped: RecordTaker = {
    onRecord(record) {
      record.isUnwrapped = true;
      onRecord(record);
    },
  };
  const reader = new LineReader(inLinesOf({ firstOf, lastOf }, unwrapped), true);
  return {
    push: () => reader.push(joined),
    finish() {
      const totals = reader.finish();
      const { size } = seams;
      totals.length = text.length;
      totals.lineCount += size;
      totals.continuationLines += size;
      if (totals.crlf > 0) totals.crlf += size;
      else totals.lf += size;
      return totals;
    },
  };
}

/** Rows of listings stand for themselves, however long they are. */
const listings: ReadonlySet<HeaderFamily> = new Set(['file-hash', 'package-list']);
/** Reports in which every line is a record of its own: such a record's beginning tells nothing. */
const reports: ReadonlySet<HeaderFamily> = new Set(['checksur', 'setup-diag', 'bare']);

type Places = readonly (Place | undefined)[];

/** What the lines are, as the ordinary reader takes them; undefined where they are as good as without a head. */
function placesIn(text: string): Places {
  const places: (Place | undefined)[] = [];
  const reader = new LineReader(
    {
      onRecord({ line, lineCount, family, text: whole, start }) {
        const isReport = reports.has(family);
        const rest = listings.has(family) ? 'row' : isReport ? 'bare' : 'rest';
        places[line] = isReport && !isConsoleLine(whole, start) ? 'bare' : 'head';
        for (let k = 1; k < lineCount; k++) places[line + k] = rest;
      },
    },
    true,
  );
  reader.push(text);
  reader.finish();
  return places;
}

interface JoinedLines {
  readonly joined: string;
  /** For each line of `joined` the 0-based line of the text where it begins. */
  readonly firstOf: readonly number[];
}

function joinedLines(lines: readonly string[], marked: readonly string[], seams: Seams): JoinedLines {
  const joined: string[] = [];
  const firstOf: number[] = [];
  lines.forEach((line, k) => {
    const seam = seams.get(k);
    if (seam === undefined) {
      firstOf.push(k);
      joined.push(line);
      return;
    }
    const [before] = bodyOf(joined.pop() ?? '');
    const start = seam === '' ? withoutPad(before, marked[k - 1] ?? '') : before.trimEnd();
    joined.push(`${start}${seam}${seam === '' ? line : line.trimStart()}`);
  });
  return { joined: joined.join('\n'), firstOf };
}

/** Without the blanks that stand at the end for marks taken away; its own blanks are kept. */
function withoutPad(line: string, marked: string): string {
  const [body] = bodyOf(marked);
  return line.trimEnd() + ' '.repeat(body.length - body.trimEnd().length);
}
