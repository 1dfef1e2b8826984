// Owns cutting chosen lines out of a text that comes in parts.

/** Consecutive lines, 0-based. */
export interface LineRun {
  readonly line: number;
  readonly lineCount: number;
}

export interface PickedLines {
  readonly text: string;
  /** Per line of `text`, which line it was. */
  readonly lines: readonly number[];
  /** False where the limit left something out. */
  readonly isComplete: boolean;
}

export interface LinePicker {
  /** Takes the next part; a line may be cut anywhere. */
  push(part: string): void;
  finish(): PickedLines;
}

/**
 * Picks lines with their line ends (`\r\n`, `\n` or `\r`).
 * @param runs in ascending order, without overlaps
 * @param limit what the editor can show: lines and UTF-16 units
 */
export function createLinePicker(
  runs: readonly LineRun[],
  limit: { readonly lines: number; readonly units: number },
): LinePicker {
  const picked: string[] = [];
  const lines: number[] = [];
  let units = 0;
  let isComplete = true;
  let line = 0;
  let next = 0;
  let rest = '';

  const isWanted = (): boolean => {
    let run = runs[next];
    while (run !== undefined && line >= run.line + run.lineCount) run = runs[++next];
    return run !== undefined && line >= run.line;
  };
  const take = (text: string): void => {
    if (!isWanted()) return;
    if (lines.length >= limit.lines || units + text.length > limit.units) {
      isComplete = false;
      return;
    }
    picked.push(text);
    lines.push(line);
    units += text.length;
  };
  return {
    push(part) {
      const text = rest + part;
      let from = 0;
      for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
        take(text.slice(from, index + end.length));
        from = index + end.length;
        line += 1;
      }
      rest = text.slice(from);
    },
    finish() {
      if (rest !== '') take(rest);
      return { text: picked.join(''), lines, isComplete };
    },
  };
}
