// Owns the question whether a record is looked into at all. It is asked for every record of a log.
import type { RawRecord } from '../formats/reader';
import { skipBlanks } from '../formats/servicingHeads';
import { afterProgram, afterProvider, afterSequence, skipToText } from './messageHead';
import type { ShapeScope } from './shape';
import {
  commonWords,
  deviceWords,
  dismWords,
  isKnownEvent,
  setupWords,
  startAt,
  startsLikeShape,
  updateWords,
} from './shapeTable';

/** Quiet records become facts only when a failure follows closely. */
export type Interest = 'none' | 'quiet' | 'full';

/** How closely a record is looked at. It runs for every record: cheap tests on the text in place, nothing cut out. */
export function interestIn(record: RawRecord, scope: ShapeScope): Interest {
  if (scope === 'cbs' && record.level === 'info' && record.family === 'servicing') {
    const start = startAt(record.text, record.messageStart);
    if (start !== undefined) return start.isPlanning ? 'quiet' : 'full';
    return statesFailure(record) || isBlankHead(record) ? 'full' : 'none';
  }
  // Whatever its level: an event that no shape knows says nothing of updates.
  if (scope === 'event') return isKnownEvent(record.text, record.messageStart) ? 'full' : 'none';
  return isWorthLooking(record, scope) ? 'full' : 'none';
}

/** Configuration Manager writes its client's work and that of its task sequences in one form. */
function isOfManager({ family }: RawRecord): boolean {
  return family === 'update-manager' || family === 'update-manager-tail';
}

function isWorthLooking(record: RawRecord, scope: Exclude<ShapeScope, 'event'>): boolean {
  if (record.family === 'update-undecoded') return false;
  if (record.level === 'error' || record.level === 'warning' || record.family === 'bare') return true;
  const { text, messageStart, end } = record;
  switch (scope) {
    case 'cbs':
      return startsLikeShape(text, messageStart) || statesFailure(record) || isBlankHead(record);
    case 'csi':
      return startsLikeShape(text, afterSequence(text, skipToText(text, messageStart)));
    case 'dism':
      return (
        startsLikeShape(text, afterProvider(text, messageStart, end)) ||
        dismWords.test(beginning(record, 400))
      );
    case 'setup':
      return (
        startsLikeShape(text, afterProgram(text, messageStart)) ||
        setupWords.test(joined(record, beginning(record, 300)))
      );
    case 'update':
      return (
        startsLikeShape(text, skipBlanks(text, messageStart)) ||
        isLoudUpdate(record) ||
        isPartOfBundle(record) ||
        updateWords.test(beginning(record, 600)) ||
        (isOfManager(record) && commonWords.test(beginning(record, 600)))
      );
    case 'procmon':
      return startsLikeShape(text, messageStart);
    case 'device':
      return (
        startsLikeShape(text, skipBlanks(text, messageStart)) || deviceWords.test(beginning(record, 400))
      );
    case 'checksur':
    case 'setup-diag':
    case 'listing':
    case 'console':
    case 'any':
      return true;
  }
}

/** The first characters of a message: what makes a record worth it stands there, and long ones are dumps. */
function beginning({ text, messageStart, end }: RawRecord, units: number): string {
  return text.slice(messageStart, Math.min(end, messageStart + units));
}

/** A wrap may stand in the middle of the words that are looked for. */
function joined({ lineCount }: RawRecord, text: string): string {
  return lineCount > 1 ? text.replace(/(?<!\s)\s*\n\s*/g, ' ') : text;
}

// The legacy generation marks what went wrong; lines cut out of a converted log are cut out for what failed.
const loudWords = /(?:^|[\s*#])(?:WARNING: |FATAL: |\*?FAILED\*? \[)/;

function isLoudUpdate({ family, text, messageStart, end }: RawRecord): boolean {
  if (family === 'update') return text.startsWith('*FAILED* [', skipBlanks(text, messageStart));
  return loudWords.test(text.slice(messageStart, Math.min(end, messageStart + 60)));
}

/** `2A3B4C5D-…-0123456789AB.200`, in braces or not, behind blanks and the marks of a list. */
function isPartOfBundle({ text, messageStart, end }: RawRecord): boolean {
  const length = end - messageStart;
  if (length < guidLength || length > longestPart) return false;
  return /^[*#=\s]*\{?[\dA-Fa-f]{8}-[\dA-Fa-f]{4}-/.test(text.slice(messageStart, end));
}

const guidLength = 36;
/** With its revision, braces and what stands before it. */
const longestPart = 80;

/** The summary of a store check begins with an empty first line. */
function isBlankHead(record: RawRecord): boolean {
  if (record.lineCount <= 5) return false;
  return skipBlanks(record.text, record.messageStart) >= record.firstLineEnd;
}

// A wrap and the marks of a quotation may stand between the parts.
const failingCode = /^\[HRESULT\s{0,4}=[\s>]{0,8}0x[1-9a-fA-F]/;

/** What somebody wrote below the last record of a paste stands behind its code. */
function statesFailure({ text, messageStart, end, firstLineEnd }: RawRecord): boolean {
  return (
    endsWithFailure(text, messageStart, end) ||
    (firstLineEnd < end && endsWithFailure(text, messageStart, firstLineEnd))
  );
}

/** `… [HRESULT = 0x8…]` at the end of an Info record: the ladder of a failure. */
export function endsWithFailure(text: string, start: number, end: number): boolean {
  let p = end - 1;
  while (p > start && text.charCodeAt(p) <= 32) p--;
  if (text.charCodeAt(p) !== 93) return false;
  const tail = text.slice(Math.max(start, p - 140), p);
  const at = tail.lastIndexOf('[HRESULT');
  return at >= 0 && failingCode.test(tail.slice(at));
}
