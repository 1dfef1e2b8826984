// The forms of log whose records are not lines with heads: tables as CSV, elements of XML, objects of JSON. Each
// dialect finds its records in the text as it stands and hands them on in the line form of its kind, with the place
// in the text where they are written. A log made of lines is no dialect: its heads belong into header.ts.

import type { RawRecord, RecordReader } from '../reader';
import { compatReport } from './compatReport';
import { deliveryList } from './deliveryList';
import { eventConsole } from './eventConsole';
import { eventCsv } from './eventCsv';
import { eventJson } from './eventJson';
import { eventScanner } from './eventScanner';
import { eventText } from './eventText';
import { eventXml } from './eventXml';
import { eventXmlQuoted } from './eventXmlQuoted';
import { procmonCsv, procmonCutRows, procmonRows } from './procmonCsv';
import { procmonXml } from './procmonXml';
import { setupDiagJson, setupDiagXml } from './setupDiag';

export interface Dialect {
  readonly id: string;
  /** True for a form that people copy out of a window: what a web page puts around its lines may stand around them. */
  readonly isPasted?: boolean;
  /** Decides by the beginning of the text (at most 8,192 units, byte order mark and leading blanks taken off). */
  matches(beginning: string): boolean;
  /**
   * Makes a reader for a text that `matches` took. It must give the same records however the text is cut, count
   * lines and lengths of the text as it stands, and never hold more than one record of it.
   */
  createReader(onRecord: (record: RawRecord) => void): RecordReader;
}

export const dialects: readonly Dialect[] = [
  procmonRows,
  procmonCsv,
  ...procmonCutRows,
  procmonXml,
  eventCsv,
  eventXml,
  eventJson,
  deliveryList,
  eventText,
  eventConsole,
  eventScanner,
  setupDiagXml,
  setupDiagJson,
  compatReport,
  eventXmlQuoted,
];
