// Owns taking some lines out of a log that comes in parts.

export interface LineWindow {
  /** Takes the next part; a line may be cut anywhere. */
  push(part: string): void;
  /** True once nothing more is wanted. */
  isFull(): boolean;
  /** The lines, without their ends. */
  end(): readonly string[];
}

/** A line without an end is cut. */
const maxLineUnits = 1 << 20;

/**
 * Makes a window on a log; lines end at `\r\n`, `\n` or `\r`.
 * @param first 0-based
 * @param count at most so many lines
 */
export function createLineWindow(first: number, count: number): LineWindow {
  const found: string[] = [];
  let rest = '';
  let line = 0;
  const take = (content: string): void => {
    if (line >= first && found.length < count) found.push(content);
    line += 1;
  };
  return {
    push(part) {
      // A carriage return at the end may be half of a line end.
      const lines = (rest + part).split(/\r\n|\n|\r(?!$)/);
      rest = (lines.pop() ?? '').slice(0, maxLineUnits);
      for (const content of lines) take(content);
    },
    isFull: () => found.length >= count,
    end() {
      if (rest !== '') take(rest.replace(/\r$/, ''));
      rest = '';
      return found;
    },
  };
}
