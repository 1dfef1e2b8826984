// Owns the heads of the update client's records, of its reports and of device installers: stamps with process and thread,
// in every generation and as people cut them.
import type { Header, HeaderFamily } from './header';

/** A stamp whose digits were taken out, or of which only a part is left: `YYYY-MM-DD HH:MM:SS`, `27:08`, `Date/Time`. */
export const maskedStamp =
  '(?:[YMDHSymdhs0-9xX]{1,4}(?:[-/:. T]{1,2}[YMDHSymdhs0-9xX]{1,7}){1,7}|[Dd]ate[/ ][Tt]ime)';
const updateComponents =
  'Agent|AU|COMAPI|ComApi|CltSetup|DataStore|DnldMgr|DownloadManager|Deployment|DtaStor|EEHndlr|EEHandler|EP|Handler|IdleTimer|IdleTmr|Misc|PT|ProtocolTalker|Report|Reporter|SLS|Service|Setup|Shared|UDP|WS|WebServices|WuTask|Driver';
// "1676 117c PT …" without date, as people cut it from a converted log: "03E4 1668 SLS Making request";
// "YYYY/MM/DD HH:MM:SS.4926861 22576 27056 SLS …"; with the place in the source, "09:10:11.12345 AM 1092 10968
// sample_cpp100 [Handler] …"; "YYYY/MM/DD HH:mm:ss:SSS PID  TID  Agent …" of documents
const looseUpdate = new RegExp(
  `(?:${maskedStamp}(?:\\.f{3,7})?(?: (?:[AP]M|tt))?[ ,\\t]+)?(?:[0-9A-Fa-f]{3,5}[ \\t]+[0-9A-Fa-f]{3,5}|PID[ \\t]+TID)[ \\t]+(?:\\w{2,60}_(?:cpp|c|h)\\d{1,6}[ \\t]+(?=\\[))?(?:\\[(?=\\w+\\]))?(${updateComponents})\\]?[ \\t]+`,
  'y',
);
// "{8F8E…} 2024-04-17 05:14:55:630-0400 1 148 [AGENT_DETECTION_FAILED] …" of ReportingEvents.log
const reportedEvent =
  /\{[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}\}[ \t]+(\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d:\d{3})[+-]\d{4}[ \t]+/y;
// "2017-05-04<tab>18:00:07:807<tab>1676<tab>117c<tab>PT<tab>…"
// "2005-06-01<tab>18:30:33<tab>992<tab>58c<tab>Agent<tab>…" of the agent before version 6
const legacyUpdate =
  /(\d{4}-\d\d-\d\d[ \t]+\d\d:\d\d:\d\d(?::\d{3})?)[ \t]+(\d+)[ \t]+([0-9A-Fa-f]+)[ \t]+([A-Za-z]+)(?:[ \t]+|$)/y;
// "2021/07/13 10:22:58.9553434 3696  8172  Shared          InitializeSus"; the converter writes the separators of the
// user's culture: "2021-07-13 10:22:58.9553434", "2021.07.13 10:22:58.9553434", "2021-07-13 10.22.58.9553434"
const currentUpdate =
  /(\d{4}[-/.]\d\d[-/.]\d\d \d\d[:.]\d\d[:.]\d\d\.\d{3,7})[ \t]+(\d+)[ \t]+(\d+)[ \t]+([A-Za-z][A-Za-z0-9_]*)(?:[ \t]+|$)/y;
// "1600/12/31 16:00:00.0000000 3056  8584  Unknown( 10): GUID=… (No Format Information found)." of a trace that was
// converted without its symbols; Microsoft's TraceView prints the same
const undecodedUpdate =
  /(\d{4}[-/.]\d\d[-/.]\d\d \d\d[:.]\d\d[:.]\d\d(?:\.\d{3,7})?)[ \t]+\d+[ \t]+\d+[ \t]+(?:[A-Za-z][A-Za-z0-9_]*[ \t]+)?(?=Unknown\( ?\d+\): GUID=[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})/y;
// "[05/12/2025 07:44.06.575] WudfCoInstaller: …"
const deviceStamp = /\[(\d\d\/\d\d\/\d{4} \d\d:\d\d\.\d\d\.\d{3})\] (\w+): ?/y;
// "AudMig: …", "dispci.dll:  …"
const deviceText = /(AudMig|dispci\.dll|WudfCoInstaller): {1,2}/y;

// "2020-03-04T04:43:32.4371455Z 1B78 EF8 {ServiceMain} …": the log of Delivery Optimization itself, times in UTC
const deliveryLog =
  /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,7}Z)[ \t]+[0-9A-Fa-f]{1,6}[ \t]+[0-9A-Fa-f]{1,6}[ \t]+\{(\w{0,60})\}[ \t]+/y;

/** The head of a record of Delivery Optimization's own log. */
export function deliveryHeader(text: string, start: number, end: number, into: Header): boolean {
  const delivery = stickyAt(deliveryLog, text, start);
  if (!delivery) return false;
  return setHead(
    into,
    'update-delivery',
    stampAt(start, delivery[1], delivery[2] || 'DO'),
    behind(deliveryLog, end),
  );
}

/** Parts of the Configuration Manager client that deal with updates. */
const managerComponents =
  'WUAHandler|ScanAgent|Updates\\w{1,40}|RebootCoordinator|DeltaDownload|ContentTransferManager|ContentAccess|DataTransferService|InstallSWUpdate|TSManager';
// "<![LOG[Scan failed with error = 0x80244021.]LOG]!><time="08:51:08.954-570" date="05-14-2024" component="WUAHandler" …
// type="3" …>": a line of the Configuration Manager client
const managerUpdate = new RegExp(
  `<!\\[LOG\\[(?=[^\\n]{0,4000}\\bcomponent="(?<component>${managerComponents})"[^\\n]{0,200}?\\btype="(?<type>\\d)")(?:(?=[^\\n]{0,4000}?(?<stamp>\\btime="\\d\\d:\\d\\d:\\d\\d[^"\\n]{0,20}" date="\\d\\d?-\\d\\d?-\\d{4}"))|)`,
  'y',
);
const managerLevels: Readonly<Record<string, Header['level']>> = { 1: 'info', 2: 'warning', 3: 'error' };
// "Scan failed with error = 0x80244021.  $$<WUAHandler><05-14-2024 08:51:08.954-570><thread=4312 (0x10D8)>"
const managerTail = new RegExp(
  `\\$\\$<(?<component>${managerComponents})><(?<stamp>\\d\\d?-\\d\\d?-\\d{4} \\d\\d:\\d\\d:\\d\\d[^>\\n]{0,20})><thread=[^>\\n]{1,40}>\\s*$`,
);
/** No such tail is longer. */
const longestTail = 160;

/** The head of a record of the update client at a stamp. */
export function updateHeader(text: string, start: number, end: number, into: Header): boolean {
  const current = stickyAt(currentUpdate, text, start);
  if (current && !text.startsWith('Unknown(', currentUpdate.lastIndex))
    return setHead(into, 'update', stampAt(start, current[1], current[4]), behind(currentUpdate, end));
  const legacy = stickyAt(legacyUpdate, text, start);
  if (legacy)
    return setHead(into, 'update-legacy', stampAt(start, legacy[1], legacy[4]), behind(legacyUpdate, end));
  return undecodedHeader(text, start, end, into);
}

/** A trace that could not be decoded has no times of its own: the year 1600 or 1601 stands for none. */
function undecodedHeader(text: string, start: number, end: number, into: Header): boolean {
  const undecoded = stickyAt(undecodedUpdate, text, start);
  if (!undecoded) return false;
  const hasTime = !/^1[67]/.test(undecoded[1] ?? '');
  const parts = hasTime ? stampAt(start, undecoded[1], '') : noStamp('');
  return setHead(into, 'update-undecoded', parts, behind(undecodedUpdate, end));
}

/** Heads without a stamp of the update client, of its reports and of device installers. */
export function otherHeader(text: string, start: number, end: number, into: Header): boolean {
  const update = stickyAt(looseUpdate, text, start);
  if (update) return setHead(into, 'update-loose', noStamp(update[1]), behind(looseUpdate, end));
  if (managerHeader(text, start, end, into)) return true;
  const reported = stickyAt(reportedEvent, text, start);
  if (reported) {
    const at = start + reported[0].indexOf(reported[1] ?? '');
    return setHead(into, 'reporting-events', stampAt(at, reported[1], 'Report'), behind(reportedEvent, end));
  }
  const device = stickyAt(deviceStamp, text, start);
  if (device)
    return setHead(into, 'device-setup', stampAt(start + 1, device[1], device[2]), behind(deviceStamp, end));
  const plain = stickyAt(deviceText, text, start);
  if (plain) return setHead(into, 'device-setup', noStamp(plain[1]), behind(deviceText, end));
  return false;
}

/** A record of the Configuration Manager client: what tells of it stands behind its message. */
function managerHeader(text: string, start: number, end: number, into: Header): boolean {
  const { stamp, component, type } = stickyAt(managerUpdate, text, start)?.groups ?? {};
  if (component === undefined) return false;
  const at = stamp === undefined ? 0 : text.indexOf(stamp, start);
  setHead(into, 'update-manager', stampAt(at, stamp, component), behind(managerUpdate, end));
  into.level = managerLevels[type ?? ''] ?? 'unknown';
  return true;
}

/** A message of several lines: what tells of it stands behind the last one. */
export function managerBeginning(text: string, start: number, end: number, into: Header): boolean {
  if (!text.startsWith(opening, start)) return false;
  const close = text.indexOf(']LOG]!>', start);
  if (close >= 0 && close < end) return false;
  return setHead(into, 'update-manager', noStamp(), start + opening.length);
}

const opening = '<![LOG[';
/** The step of a task sequence that installs updates; a text may begin with it. */
export const updateStep = `${opening}Failed to run the action: Install Software Updates`;

/** The same in the form of older versions, which write `$$<component><time><thread>` behind the message. */
export function managerTailHeader(text: string, start: number, end: number, into: Header): boolean {
  const from = Math.max(start, end - longestTail);
  const { stamp, component } = managerTail.exec(text.slice(from, end))?.groups ?? {};
  if (stamp === undefined) return false;
  return setHead(into, 'update-manager-tail', stampAt(text.lastIndexOf(stamp, end), stamp, component), start);
}

/** Where the time of a head stands, and the component it names. */
export type HeadParts = Pick<Header, 'timeStart' | 'timeEnd' | 'component'>;

/** A head whose time is written at an offset. */
function stampAt(timeStart: number, stamp = '', component = ''): HeadParts {
  return { timeStart, timeEnd: timeStart + stamp.length, component };
}

/** A head without a time. */
export function noStamp(component = ''): HeadParts {
  return { timeStart: 0, timeEnd: 0, component };
}

/** Fills in a head that states no level; returns true, for a matcher to hand on. */
export function setHead(into: Header, family: HeaderFamily, parts: HeadParts, messageStart: number): true {
  into.family = family;
  into.timeStart = parts.timeStart;
  into.timeEnd = parts.timeEnd;
  into.level = 'unknown';
  into.component = parts.component;
  into.messageStart = messageStart;
  return true;
}

/** Where the last match of a sticky expression ended, within the line. */
export function behind(pattern: RegExp, end: number): number {
  return Math.min(pattern.lastIndex, end);
}

/** Runs a sticky expression at a known offset. */
export function stickyAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}
