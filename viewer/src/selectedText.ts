// Owns the text of selected rows, as the file has it: to be copied.
import type { ViewerText } from '../../protocol/src/index';
import type { ViewedLog } from './viewedLog';

/** What a clipboard takes without trouble. */
const maxBytes = 32 * 1_048_576;
/** Rows that are looked up at a time. */
const rowsPerStep = 1_000;

/**
 * @param from first row, 0-based
 * @param to last row
 */
export function selectedText(log: ViewedLog, from: number, to: number): ViewerText {
  const parts: string[] = [];
  let units = 0;
  let row = from;
  while (row <= to && units < maxBytes) {
    const lines = log.linesOfRows(row, Math.min(rowsPerStep, to - row + 1));
    if (lines.length === 0) break;
    for (const { offset, text, cut } of lines) {
      const whole = cut === 0 ? text : log.text.lineAt(offset);
      parts.push(whole);
      units += whole.length;
    }
    row += lines.length;
  }
  return { text: parts.join('\n'), lines: parts.length, isCut: row <= to && units >= maxBytes };
}
