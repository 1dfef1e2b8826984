// Owns the message shapes of ReportingEvents.log of the Windows Update agent: one line per event, parts divided by tabs.
// Behind id and time come namespace, event number (newer versions add its name), source, update, revision, result,
// caller, status, kind of work, sentence. Facts: public descriptions of the file and what the agent itself writes.
import { holds, type Shape } from '../shape';

const parts = (what: string): RegExp =>
  new RegExp(
    String.raw`^\d+\s+(?<number>\d+)(?: ?\[(?<event>\w+)\])?\s+\d+\s+\{?(?<update>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\}?\s+(?:\d{1,4}\s+)?(?<result>[0-9a-fA-F]{8}|0)\s+(?<client>.*?)\s*\b(?<status>Success|Failure|Started|Pending)\s+(?<what>${what})\s+(?<text>.*)$`,
    's',
  );

export const reportingShapes: readonly Shape[] = [
  holds('update', 'wu.report', 'Content Install', parts('Content Install')),
  holds('update', 'wu.report', 'Content Download', parts('Content Download')),
  holds('update', 'wu.report', 'Software Synchronization', parts('Software Synchronization')),
];
