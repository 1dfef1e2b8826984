// Owns looking for a text in a log that comes in parts: which lines hold it.

export interface LineSearch {
  /** Takes the next part; a line may be cut anywhere. */
  push(part: string): void;
  end(): void;
}

/** A hit shows this much of its line, the place found in it. */
const shownUnits = 240;
/** A line without an end is looked through in pieces. */
const maxLineUnits = 1 << 20;

/**
 * Looks for a text without regard to case.
 * @param onHit called once per line that holds it; `line` is 0-based, lines end at `\r\n`, `\n` or `\r`
 */
export function createLineSearch(text: string, onHit: (line: number, content: string) => void): LineSearch {
  const wanted = text.toLowerCase();
  let rest = '';
  let line = 0;
  const look = (content: string): void => {
    const at = content.toLowerCase().indexOf(wanted);
    if (at >= 0) onHit(line, shown(content, at));
  };
  return {
    push(part) {
      const all = rest + part;
      // A carriage return at the end may be half of a line end.
      const lines = all.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const content of lines) {
        look(content);
        line += 1;
      }
      if (rest.length > maxLineUnits) rest = rest.slice(-wanted.length);
    },
    end() {
      look(rest.replace(/\r$/, ''));
    },
  };
}

function shown(content: string, at: number): string {
  const from = Math.max(0, at - shownUnits / 2);
  const piece = content.slice(from, from + shownUnits).trim();
  return `${from > 0 ? '…' : ''}${piece}${from + shownUnits < content.length ? '…' : ''}`;
}
