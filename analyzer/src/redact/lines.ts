// Owns cutting a stream of text into parts that hold whole lines, or whole words where a line does not end.

/** A line without an end is looked at in pieces of about this length. */
export const maxLine = 65_536;

export interface LineSplitter {
  /** Takes the next part of a text; gives what can be looked at by itself, often nothing. */
  push(part: string): string;
  /** The rest of the text. */
  end(): string;
}

/** Holds back what may still go on; joined, the parts are the text. */
export function createLineSplitter(): LineSplitter {
  let rest = '';
  return {
    push(part) {
      const text = rest + part;
      const end = endOfWhole(text);
      rest = text.slice(end);
      return text.slice(0, end);
    },
    end() {
      const text = rest;
      rest = '';
      return text;
    },
  };
}

/** Behind the last line's end; in a line that does not end, before the last blank or comma. */
function endOfWhole(text: string): number {
  const end = text.lastIndexOf('\n') + 1;
  if (text.length - end <= maxLine) return end;
  const window = text.slice(text.length - maxLine / 2);
  const gap = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\t'), window.lastIndexOf(','));
  return gap < 0 ? text.length : text.length - window.length + gap;
}
