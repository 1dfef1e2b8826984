// Owns the cutting of a text into its lines as it comes: chunks in, whole lines out.
import { countChunk, emptyTotals } from '../dialects/totals';
import type { RecordReader } from '../reader';

/** No entry of a log is longer; the rest of such a line is dropped. */
const maxLine = 1_048_576;

/**
 * Makes a reader that holds one line at a time.
 * @param onLine called once per line, line ends excluded, with its 0-based number; not for what follows the last line feed where
 * that is nothing
 */
export function createTextLines(onLine: (line: string, number: number) => void): RecordReader {
  const totals = emptyTotals();
  let open = '';
  let isCut = false;

  function add(piece: string): void {
    if (isCut) return;
    open += piece;
    if (open.length <= maxLine) return;
    open = open.slice(0, maxLine);
    isCut = true;
    totals.longLines++;
  }

  function end(): void {
    onLine(open.endsWith('\r') ? open.slice(0, -1) : open, totals.lineCount);
    totals.lineCount++;
    open = '';
    isCut = false;
  }

  return {
    push(chunk) {
      countChunk(totals, chunk);
      let from = 0;
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
        const isPair = at > from ? chunk[at - 1] === '\r' : open.endsWith('\r');
        if (isPair) totals.crlf++;
        else totals.lf++;
        add(chunk.slice(from, at));
        end();
        from = at + 1;
      }
      add(chunk.slice(from));
    },
    finish() {
      if (open !== '') end();
      return totals;
    },
  };
}
