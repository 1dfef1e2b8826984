// Owns quoted-printable (RFC 2045, 6.7): the source of a mail, copied as it travels.
import type { CopiedForm, CopiedLine } from './copiedLines';

const equals = /=/g;
/** A byte, or the end of a line that goes on. Behind the sign a log writes a blank or a value. */
const encoded = /=(?:[0-9A-F]{2}|[ \t]*\r?$)/gm;
/**
 * What mails with a log in them encode, the sign itself, a blank at a line's end, characters beyond ASCII, and where they
 * break lines; the number of a process behind the sign is none of these.
 */
const telling =
  /=(?:3D(?![0-9A-F]{2})|20(?=[ \t]*\r?$)|[C-F][0-9A-F]=[89AB][0-9A-F])|(?<=^[^\n]{69,75})=(?=[ \t]*\r?$)/gm;
/** In the head of a mail the sign is written as it is. */
const leastPart = 0.8;
/** Where a line is broken at the latest that was as long; others that something cut there do not end with the sign. */
const longLine = 74;
const leastTelling = 2;
const bytes = /(?:=[0-9A-F]{2})+/g;

/** Reads such a text; lines that were broken for the way are put together. */
export const quotedPrintable: CopiedForm = { linesIn };

function linesIn(text: string): readonly CopiedLine[] | undefined {
  if ((text.match(telling)?.length ?? 0) < leastTelling) return undefined;
  const all = text.match(equals)?.length ?? 0;
  if ((text.match(encoded)?.length ?? 0) < all * leastPart) return undefined;
  const long = text.split('\n').filter((line) => line.trimEnd().length >= longLine);
  if (long.filter((line) => /=\s*$/.test(line)).length < long.length * leastPart) return undefined;
  const found: CopiedLine[] = [];
  let held = '';
  let first = 0;
  text.split('\n').forEach((line, k) => {
    const body = line.trimEnd();
    const goesOn = body.endsWith('=');
    held += goesOn ? body.slice(0, -1) : body;
    if (goesOn) return;
    found.push({ text: held.replace(bytes, decoded), first, last: k });
    held = '';
    first = k + 1;
  });
  if (held !== '')
    found.push({ text: held.replace(bytes, decoded), first, last: text.split('\n').length - 1 });
  return found;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written.replace(/=/g, '%'));
  } catch {
    // Another code page: what is ASCII says enough.
    return written.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}
