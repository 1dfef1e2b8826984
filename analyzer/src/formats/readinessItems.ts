// Owns what goes on with a row that the System Update Readiness Tool lists, where a mail program has broken the row.

const item = /^\((?:f|fix|w)\)/;
/** A component, a path or a package. */
const itemName = /(?:(?:amd64|x86|wow64|arm64|arm|msil)_\S|servicing\\|winsxs\\|[\w.-]+~[0-9a-f]{16}~)/iy;
/** How the lines of a report begin. */
const ownLine =
  /\s*(?:\((?:f|fix|w|p)\)|Checking |Summary|Seconds |Found |Fix(?:ed)?\b|C[BS][SI] .*Total|Binary |Package Version|Unavailable|No errors|Customer |={5}|\d{4}-\d\d-\d\d)/y;

/**
 * True for a line that was broken off the listed item before it: before its path, or between any two words of it.
 * @param beginning of the record that is open
 * @param p where the line begins in the text
 */
export function goesOnWithItem(beginning: string, text: string, p: number): boolean {
  if (!item.test(beginning)) return false;
  if (beginsItem(text, p)) return true;
  ownLine.lastIndex = p;
  return !ownLine.test(text) && !/\n[ \t\r]*\n$/.test(text.slice(Math.max(0, p - 4), p));
}

/** True where a line begins with what a listed item is about, which never begins a line of its own. */
export function beginsItem(text: string, p: number): boolean {
  itemName.lastIndex = p;
  return itemName.test(text);
}

const ofSummary = /^\s*(?:No errors|Found \d|Fix(?:ed)? \d|(?:Fix(?:ed)?: )?C[BS][SI] [\w .]{3,60}Total)/;

/** True for a line of something else that somebody put behind the summary of a report. */
export function leavesReport(beginning: string, text: string, p: number): boolean {
  if (!ofSummary.test(beginning)) return false;
  ownLine.lastIndex = p;
  return !ownLine.test(text);
}
