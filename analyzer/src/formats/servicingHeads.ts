// Owns the head of a record in the columns of servicing and setup logs, and the same when a mail has lost the columns.
import type { Header } from './header';

/** The components that servicing and setup logs name; used only where the columns are lost. */
export const looseComponents =
  'CBS|CSI|DPX|SXS|DISM|DEPLOY|MOUPG|SP|IBS|IBSLIB|PANTHR|CONX|DIAG|UI|MIG|SYSPRP|TOOL|CMI|WDS|DU|COMPAT|BCD|DRVSTORE|PBR|LOGGER|HWREQCHK|PLUGIN|UDB';

/** What a mail's wrap moved from the line of the head to the next: a component, unless it is there, and the message. */
const wrappedHead = new RegExp(`[ \\t]*(?:(${looseComponents})(?:[ \\t]+|$))?(?=[^\\s=])`, 'y');

/** Columns of the servicing header, 0-based: level at 21, message id in the padding, component at 43, message at 50. */
const LEVEL_COLUMN = 21;
const COMPONENT_COLUMN = 43;
const MESSAGE_COLUMN = 50;

const SPACE = 32;
const TAB = 9;

/**
 * The head of a record of servicing and setup logs, at a stamp with a comma behind it: `2022-08-11 15:42:42, Info   CBS  …`.
 * It runs once per record; nothing is cut out of the text that need not be.
 */
export function servicingHeader(text: string, start: number, end: number, into: Header): boolean {
  into.family = 'servicing';
  into.timeStart = start;
  into.timeEnd = start + 19;
  let p = start + 20;
  if (isDigit(text.charCodeAt(p))) p = behindFraction(text, p);
  while (p < end && text.charCodeAt(p) === SPACE) p++;
  const levelStart = p;
  while (p < end && text.charCodeAt(p) > SPACE) p++;
  into.level = levelOf(text, levelStart, p);
  // Somebody left the column of the levels out.
  if (into.level === 'unknown' && isComponent(text, levelStart)) {
    p = levelStart;
    into.level = isMarkedFailure(text, p) ? 'error' : 'info';
  }
  const message = start + MESSAGE_COLUMN;
  if (levelStart === start + LEVEL_COLUMN && inColumns(text, start, end, p) && isPadded(text, message, end)) {
    into.component = componentAt(text, start + COMPONENT_COLUMN, Math.min(message, end));
    into.messageStart = Math.min(message, end);
    return true;
  }
  return flowingHeader(text, p, end, into);
}

const fraction = /\d{1,7},?/y;
const ownComponent = new RegExp(`(?:${looseComponents})[ \\t]`, 'y');

/** "05:06:07,123 Info": a program that reads logs puts thousandths behind the comma. */
function behindFraction(text: string, start: number): number {
  fraction.lastIndex = start;
  return fraction.test(text) ? fraction.lastIndex : start;
}

/** `CSI    00000077 (F) …`: the store library marks what it writes with level Error. */
const failureMark = /CSI[ \t]{1,9}[0-9a-f]{8}(?:@\S{1,40})?[ \t]\(F\)/y;

function isMarkedFailure(text: string, start: number): boolean {
  failureMark.lastIndex = start;
  return failureMark.test(text);
}

function isComponent(text: string, start: number): boolean {
  ownComponent.lastIndex = start;
  return ownComponent.test(text);
}

/** False where the message stands right behind its component: a wrap or a mail took the padding away. */
function isPadded(text: string, message: number, end: number): boolean {
  return message >= end || text.charCodeAt(message - 1) === SPACE;
}

/**
 * Completes a head whose line ends before the message, from the line below. The framed summary of a store check begins
 * with an empty line of its own: it stays as it is.
 * @param start offset of the line below the head
 */
export function completeHead(text: string, start: number, into: Header): void {
  wrappedHead.lastIndex = start;
  const rest = wrappedHead.exec(text);
  if (!rest || (into.component === '' && rest[1] === undefined)) return;
  const named = into.component === '' ? rest[1] : undefined;
  if (named !== undefined) into.component = named;
  into.messageStart = named === undefined ? skipBlanks(text, start) : wrappedHead.lastIndex;
}

/** The next offset that holds neither a blank nor a tab. */
export function skipBlanks(text: string, from: number): number {
  let p = from;
  while (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB) p++;
  return p;
}

/** The component column as a word; the two that fill nearly every log are not cut out again for each record. */
function componentAt(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) === 67 && text.charCodeAt(start + 3) === SPACE) {
    if (text.charCodeAt(start + 1) === 66 && text.charCodeAt(start + 2) === 83) return 'CBS';
    if (text.charCodeAt(start + 1) === 83 && text.charCodeAt(start + 2) === 73) return 'CSI';
  }
  return text.slice(start, end).trim();
}

/** True when a line keeps the writer's columns behind its level: blanks or a message id before the component. */
function inColumns(text: string, start: number, end: number, levelEnd: number): boolean {
  const component = start + COMPONENT_COLUMN;
  if (end <= component) {
    for (let p = levelEnd; p < end; p++) if (text.charCodeAt(p) !== SPACE) return false;
    return true;
  }
  if (text.charCodeAt(component - 1) !== SPACE || text.charCodeAt(levelEnd) !== SPACE) return false;
  if (isPadding(text, start)) return true;
  let p = levelEnd;
  while (p < component && text.charCodeAt(p) === SPACE) p++;
  // A message id such as [0x0601c1] fills part of the padding.
  return text.charCodeAt(p) === 91 && text.charCodeAt(p + 9) === 93;
}

/** True when the padding between level and component is blank where a word or a message id would stand. */
function isPadding(text: string, start: number): boolean {
  return (
    text.charCodeAt(start + 29) === SPACE &&
    text.charCodeAt(start + 33) === SPACE &&
    text.charCodeAt(start + 37) === SPACE &&
    text.charCodeAt(start + 40) === SPACE
  );
}

/** The rest of a head whose columns were lost in a mail: blanks, an optional message id, a component word. */
function flowingHeader(text: string, from: number, end: number, into: Header): boolean {
  let p = from;
  while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
  if (text.charCodeAt(p) === 91 && text.charCodeAt(p + 9) === 93) {
    p += 10;
    while (p < end && text.charCodeAt(p) === SPACE) p++;
  }
  const wordStart = p;
  while (p < end && isUpper(text.charCodeAt(p))) p++;
  const isWord = 2 <= p - wordStart && p - wordStart <= 8 && (p === end || text.charCodeAt(p) <= SPACE);
  into.component = isWord ? text.slice(wordStart, p) : '';
  if (!isWord) p = wordStart;
  while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
  into.messageStart = p;
  return true;
}

function isDigit(code: number): boolean {
  return 48 <= code && code <= 57;
}

function isUpper(code: number): boolean {
  return 65 <= code && code <= 90;
}

function levelOf(text: string, start: number, end: number): Header['level'] {
  switch (text.charCodeAt(start)) {
    case 73:
      return end - start === 4 || end - start === 5 ? 'info' : 'unknown';
    case 87:
      return text.startsWith('Warning', start) ? 'warning' : 'unknown';
    case 69:
      return text.startsWith('Error', start) ? 'error' : 'unknown';
    case 70:
      return text.startsWith('Fatal', start) ? 'error' : 'unknown';
    default:
      return 'unknown';
  }
}
