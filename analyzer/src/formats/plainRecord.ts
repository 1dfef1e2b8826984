// Owns the records that fill a log of the component store: one line, every column at its place, level Info, component CBS
// or CSI. They come by the million; what is known of one is kept as offsets until somebody wants the record itself.

/** Which component an ordinary record names; 0 where a line does not begin one. */
export type PlainKind = 0 | 1 | 2;
export const plainCbs = 1;
export const plainCsi = 2;

/** Columns of the head, 0-based: what stands behind them is the message. */
export const plainMessageColumn = 50;
/** `YYYY-MM-DD hh:mm:ss` */
export const plainStampLength = 19;

/** One ordinary record. The object is reused: take what you need before the next one. */
export interface PlainRecord {
  kind: PlainKind;
  /** The text in which the offsets count. */
  text: string;
  start: number;
  /** Offset behind the line's last character, line end excluded. */
  end: number;
  /** 0-based physical line. */
  line: number;
}

/** A record that stands nowhere yet. */
export function emptyPlain(): PlainRecord {
  return { kind: 0, text: '', start: 0, end: 0, line: 0 };
}

const SPACE = 32;
const COMMA = 44;
const DASH = 45;
const COLON = 58;

/**
 * Whether a line begins an ordinary record: `2024-03-04 01:15:00, Info                  CBS    …`. It is stricter than the
 * heads of servicingHeads.ts are: whatever deviates by a single column is left to them.
 * @param start offset of the line's first character
 * @param end offset behind its last one, line end excluded
 */
export function plainKindAt(text: string, start: number, end: number): PlainKind {
  if (end - start <= plainMessageColumn || text.charCodeAt(start + 19) !== COMMA) return 0;
  if (text.charCodeAt(start + 43) !== 67 || !isStamp(text, start) || !isInfo(text, start + 20)) return 0;
  for (let p = start + 46; p < start + plainMessageColumn; p++) if (text.charCodeAt(p) !== SPACE) return 0;
  const second = text.charCodeAt(start + 44);
  const third = text.charCodeAt(start + 45);
  if (second === 66 && third === 83) return plainCbs;
  return second === 83 && third === 73 ? plainCsi : 0;
}

function isStamp(text: string, start: number): boolean {
  return (
    text.charCodeAt(start + 4) === DASH &&
    text.charCodeAt(start + 7) === DASH &&
    text.charCodeAt(start + 10) === SPACE &&
    text.charCodeAt(start + 13) === COLON &&
    text.charCodeAt(start + 16) === COLON &&
    isDigit(text.charCodeAt(start)) &&
    isDigit(text.charCodeAt(start + 2)) &&
    isDigit(text.charCodeAt(start + 3)) &&
    isDigit(text.charCodeAt(start + 9)) &&
    isDigit(text.charCodeAt(start + 12)) &&
    isDigit(text.charCodeAt(start + 18))
  );
}

function isDigit(code: number): boolean {
  return 48 <= code && code <= 57;
}

/** ` Info` and the blanks up to the component. */
function isInfo(text: string, p: number): boolean {
  if (text.charCodeAt(p) !== SPACE || text.charCodeAt(p + 1) !== 73 || text.charCodeAt(p + 2) !== 110)
    return false;
  if (text.charCodeAt(p + 3) !== 102 || text.charCodeAt(p + 4) !== 111) return false;
  for (let k = p + 5; k < p + 23; k++) if (text.charCodeAt(k) !== SPACE) return false;
  return true;
}
