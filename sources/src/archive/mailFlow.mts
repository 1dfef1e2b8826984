// Owns the joining of the lines of a text that its mail calls flowed (RFC 3676): those that end with a blank go on in the
// next one, where that is quoted as deeply. The marks of a quotation stay, at the beginning of what was one line.
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const MARK = 0x3e;
const HYPHEN = 0x2d;

interface FlowedLine {
  /** How often it is quoted. */
  readonly depth: number;
  /** Where its words begin and end. */
  readonly start: number;
  readonly end: number;
  /** The line behind it. */
  readonly next: number;
}

/**
 * Joins the lines of a flowed text.
 * @param text bytes of a charset that holds those of ASCII
 * @param isDeleted true where the blank at the end of a line was put there for the break alone (`DelSp=yes`)
 */
export function joinedFlow(text: Uint8Array, isDeleted: boolean): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(text.length + 2 * countLines(text));
  let used = 0;
  let open: number | undefined;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    if (open !== undefined && open !== line.depth) joined[used++] = LF;
    const isRest = open === line.depth;
    const goesOn = text[line.end - 1] === BLANK && line.end > line.start && !isSignature(text, line);
    const first = isRest || line.depth === 0 ? line.start : at;
    const piece = text.subarray(first, goesOn && isDeleted ? line.end - 1 : line.end);
    joined.set(piece, used);
    used += piece.length;
    open = goesOn ? line.depth : undefined;
    if (!goesOn) joined[used++] = LF;
    at = line.next;
  }
  return joined.slice(0, used);
}

function lineAt(text: Uint8Array, from: number): FlowedLine {
  const found = text.indexOf(LF, from);
  const next = found < 0 ? text.length : found + 1;
  let end = found < 0 ? text.length : found;
  if (end > from && text[end - 1] === CR) end--;
  let start = from;
  let depth = 0;
  // "> > " is written for ">> ", too.
  for (; start < end; start++) {
    if (text[start] === MARK) depth++;
    else if (depth === 0 || text[start] !== BLANK || text[start + 1] !== MARK) break;
  }
  // A blank in front protects what begins like a mark.
  if (start < end && text[start] === BLANK) start++;
  return { depth, start, end, next };
}

/** The line above a signature ends with a blank and never goes on. */
function isSignature(text: Uint8Array, { start, end }: FlowedLine): boolean {
  return end - start === 3 && text[start] === HYPHEN && text[start + 1] === HYPHEN;
}

function countLines(text: Uint8Array): number {
  let count = 1;
  for (let at = text.indexOf(LF); at >= 0; at = text.indexOf(LF, at + 1)) count++;
  return count;
}
