// Owns the message shapes of ReportingEvents.log of the Windows Update agent: one line per event, parts divided by tabs.
// Behind id and time come namespace, event number (newer versions add its name), source, update, revision, result,
// caller, status, kind of work, sentence. WindowsUpdate.log repeats them. Facts: public descriptions of the file and what
// the agent itself writes.
import { holds, type Shape } from '../shape';
import { guidOrMask } from './guid';

const parts = (what: string): RegExp =>
  new RegExp(
    String.raw`^\d+\s+(?<number>\d+)(?: ?\[(?<event>\w+)\])?\s+\d+\s+${guidOrMask('update')}\s+(?:\d{1,4}\s+)?(?<result>[0-9a-fA-F]{8}|0)\s+(?<client>.*?)\s*\b(?<status>Success|Failure|Started|Pending)\s+(?<what>${what})\s+(?<text>.*)$`,
    's',
  );

export const reportingShapes: readonly Shape[] = [
  holds('update', 'wu.report', 'Content Install', parts('Content Install')),
  holds('update', 'wu.report', 'Content Download', parts('Content Download')),
  holds('update', 'wu.report', 'Software Synchronization', parts('Software Synchronization')),
];

/** The same reports with the marks by which they are known before other records. */
export const markedReportShapes: readonly Shape[] = [
  // "REPORT EVENT: {…}<tab>2012-05-04 …<tab>1<tab>182<tab>101<tab>{…}<tab>200<tab>80070643<tab>…<tab>Failure<tab>Content Install<tab>…"
  holds(
    'update',
    'wu.report',
    'REPORT EVENT: ',
    new RegExp(
      String.raw`REPORT EVENT: \{[^}]*\}\s[^{]*${guidOrMask('update')}\s+\d+\s+(?<result>[0-9a-fA-F]{1,8})\s+(?<client>.*?)\s*(?<status>Success|Failure)\s+(?<what>Content Install|Content Download|Software Synchronization)\s+(?<text>.*)`,
      's',
    ),
  ),

  // ReportingEvents.log: "1<tab>182 [AGENT_INSTALLING_FAILED]<tab>101<tab>{…}<tab>200<tab>80070643<tab>…<tab>Failure<tab>Content Install<tab>…"
  holds(
    'update',
    'wu.report',
    '[AGENT_',
    new RegExp(
      String.raw`^\d+\s+\d+ \[(?<event>AGENT_\w+)\]\s+\d+\s+${guidOrMask('update')}\s+\d{1,4}\s*(?<result>[0-9a-fA-F]{8}|0)\b\s+(?<client>.*?)\s*\b(?<status>Success|Failure)\s+(?<what>Content Install|Content Download|Software Synchronization)\s+(?<text>.*)`,
      's',
    ),
  ),
];
