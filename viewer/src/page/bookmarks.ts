// Owns the reader's bookmarks: lines, kept with the workspace by the client.
import type { Host } from './host';

export interface Bookmarks {
  set(lines: readonly number[]): void;
  has(line: number): boolean;
  lines(): readonly number[];
  /** True where the line has one now. */
  toggle(line: number): boolean;
  next(line: number, isBackward: boolean): number | undefined;
}

/** Makes an empty list; each change of it is told to the client. */
export function createBookmarks(host: Host): Bookmarks {
  let lines: number[] = [];
  return {
    set: (next) => {
      lines = [...next].sort((a, b) => a - b);
    },
    has: (line) => lines.includes(line),
    lines: () => lines,
    toggle(line) {
      const isSet = !lines.includes(line);
      lines = isSet ? [...lines, line].sort((a, b) => a - b) : lines.filter((each) => each !== line);
      host.send({ kind: 'bookmarks', lines });
      return isSet;
    },
    next: (line, isBackward) =>
      isBackward
        ? (lines.findLast((each) => each < line) ?? lines.at(-1))
        : (lines.find((each) => each > line) ?? lines[0]),
  };
}
