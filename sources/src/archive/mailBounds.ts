// Owns how much of a mail is looked at: so many lines and parts that none of those who send logs needs more, and no more
// than fit into memory, whatever somebody has made.
import type { Unreadable } from '../unreadable';
import { refusals } from './refusals';

const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;
/** Base64 fills as large a mail as there may be with fewer, and so do the lines of logs. */
const maxLines = 1_000_000;
/** Lines that may divide parts. */
const maxParts = 20_000;
/** So far from its end the last part of a mail is closed; behind it list servers write a few words. */
const endLength = 65_536;

export interface BoundedMail {
  readonly raw: Uint8Array<ArrayBuffer>;
  /** What is to be said of the mail as a whole. */
  readonly remark?: Unreadable;
}

/** A mail up to the line where it becomes too much; tells too where one is cut off. */
export function boundedMail(mail: Uint8Array): BoundedMail {
  const end = endWithin(mail);
  // A copy of its own: the library takes the whole buffer.
  const raw = new Uint8Array(mail.subarray(0, end));
  if (end < mail.length) return { raw, remark: refusals.mailCut };
  return isCutOff(raw) ? { raw, remark: refusals.mailTruncated } : { raw };
}

function endWithin(mail: Uint8Array): number {
  let lines = 0;
  let parts = 0;
  for (let at = mail.indexOf(LF); at >= 0; at = mail.indexOf(LF, at + 1)) {
    lines++;
    if (mail[at + 1] === HYPHEN && mail[at + 2] === HYPHEN && !isRow(mail, at + 3)) parts++;
    if (lines > maxLines || parts > maxParts) return at + 1;
  }
  return mail.length;
}

/** True for a row of hyphens, which logs have: such a line divides nothing. */
function isRow(mail: Uint8Array, from: number): boolean {
  let at = from;
  while (mail[at] === HYPHEN) at++;
  return at > from && (mail[at] === LF || mail[at] === CR);
}

/** True where the line is missing that closes the last part (RFC 2046, 5.1.1). */
function isCutOff(mail: Uint8Array): boolean {
  const text = new TextDecoder('latin1');
  const head = text.decode(mail.subarray(0, endLength)).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const boundary = /^Content-Type:[ \t]*multipart\/[^\n]*(?:\r?\n[ \t][^\n]*)*/im.exec(head)?.[0];
  const value = /\bboundary=(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(boundary ?? '');
  const written = value?.[1] ?? value?.[2];
  if (written === undefined) return false;
  return !text.decode(mail.subarray(Math.max(0, mail.length - endLength))).includes(`--${written}--`);
}
