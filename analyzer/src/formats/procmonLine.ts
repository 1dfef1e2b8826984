// Owns the one line form that Process Monitor events of every origin are brought into: .pml captures and exports as
// CSV or XML.
import type { Header } from './header';

/** One event of a capture. */
export interface ProcmonEntry {
  /**
   * `2022-10-27T09:16:03.4569210Z` where the time is UTC (captures hold FILETIMEs), without the `Z` where it is the
   * local time of the machine that exported it, `09:16:03.4569210` where the export holds no date.
   */
  readonly time: string;
  readonly process: string;
  readonly pid: number;
  readonly operation: string;
  readonly path: string;
  /** `SUCCESS`, `ACCESS DENIED`, … as Process Monitor writes it. */
  readonly result: string;
  readonly detail: string;
}

/** Besides tabs, whatever some program takes for the end of a line: names and registry data may hold any character. */
const lineEnds = /[\t-\r\u0085\u2028\u2029]+/g;

/** Writes an event as a record of one line: its parts separated by tabs, `time<tab>process:pid<tab>operation<tab>result<tab>path<tab>detail`. */
export function procmonRecordText(entry: ProcmonEntry): string {
  const parts = [
    entry.time,
    `${entry.process}:${entry.pid}`,
    entry.operation,
    entry.result,
    entry.path,
    entry.detail,
  ];
  return parts.map((part) => part.replace(lineEnds, ' ')).join('\t');
}

const procmonHead =
  /(?<time>(?:\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d(?:\.\d{1,7})?Z?)\t(?<process>[^\t\n]{0,300}):\d{1,10}\t(?=[^\t\n]{1,100}\t[^\t\n]{0,100}\t)/y;

/**
 * Recognises an event in that form. The component is the process; the message begins at the operation.
 * @returns whether one begins at `start`; fills `into`
 */
export function matchProcmonHead(text: string, start: number, into: Header): boolean {
  procmonHead.lastIndex = start;
  const match = procmonHead.exec(text);
  if (match === null) return false;
  const { time = '', process = '' } = match.groups ?? {};
  into.family = 'procmon';
  into.timeStart = start;
  into.timeEnd = start + time.length;
  into.level = 'unknown';
  into.component = process;
  into.messageStart = procmonHead.lastIndex;
  return true;
}
