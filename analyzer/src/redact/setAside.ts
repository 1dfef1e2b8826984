// Owns texts that stay though they look like secrets: the name and addresses of whoever answers, in a mail of theirs.

export interface TextSetAside {
  /** The text with a mark in place of what stays. */
  readonly text: string;
  /** Puts back what stays. */
  restore(text: string): string;
}

/** Characters of the private use area: no log and no mail holds them, and no pattern takes them for a name. */
const open = '\ue000';
const close = '\ue001';
const firstMark = 0xe100;
const maxKept = 256;
/** A shorter text would stay in the middle of other words. */
const shortestKept = 4;

/**
 * Takes texts out of the way of masking.
 * @param kept as they are written; several lines count one by one
 */
export function setAside(text: string, kept: readonly string[]): TextSetAside {
  const own = [...new Set(kept.flatMap((each) => each.split(/\r?\n/)).map((each) => each.trim()))]
    .filter((each) => each.length >= shortestKept)
    .sort((a, b) => b.length - a.length)
    .slice(0, maxKept);
  // A text that has such characters itself is masked whole.
  if (own.length === 0 || text.includes(open)) return { text, restore: (masked) => masked };
  let marked = text;
  own.forEach((each, index) => {
    marked = marked.replace(whole(each), `${open}${String.fromCharCode(firstMark + index)}${close}`);
  });
  const marks = new RegExp(`${open}(.)${close}`, 'g');
  return {
    text: marked,
    restore: (masked) =>
      masked.replace(marks, (_, mark: string) => own[mark.charCodeAt(0) - firstMark] ?? ''),
  };
}

/** Not as a part of a longer name: `example.com` does not stand in `host.example.com`. */
function whole(text: string): RegExp {
  const source = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9_.@-])${source}(?![A-Za-z0-9_@-]|\\.[A-Za-z0-9])`, 'g');
}
