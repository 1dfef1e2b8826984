// Owns the message shapes of servers that hand out updates: the events of WSUS, and its log and that of a Configuration
// Manager site about synchronization; and the events of Secure Boot's updates, which a firmware takes or refuses.
// Sources: Microsoft's pages on WSUS events (Operations Guide, "Event IDs") and on software updates synchronization,
// KB5016061 on the events of Secure Boot's variables; the text of HTTP errors is that of System.Net.WebException.

import { event, pastedSentence, value } from '../eventShape';
import { holds, type Shape } from '../shape';

/** What .NET says of a connection that could not be made or an answer that was refused, with the server it names. */
const connection = [
  String.raw`The remote name could not be resolved(?:: '(?<host>[^'\s]{1,200})')?`,
  'Unable to connect to the remote server',
  'The operation has timed out',
  'The underlying connection was closed: (?:An unexpected error occurred on a \\w{4,7}|The connection was closed unexpectedly)',
  '(?:The underlying connection was closed: )?Could not establish trust relationship for the SSL/TLS secure channel',
  '(?:The request was aborted: )?Could not create SSL/TLS secure channel',
  String.raw`The (?:request failed with HTTP status|remote server returned an error:) \(?[45]\d\d\)?[: ]?[A-Za-z ]{0,40}`,
].join('|');
const words = `(?<words>${connection})`;

/** "… SocketException: A connection attempt failed … 192.0.2.7:443" */
const socket = String.raw`(?:[^\n]{0,400}?SocketException: [^\n]{0,300}? (?<socket>\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})(?!\d)|)`;

/** What the proxy of a web service says in .NET of an answer that is no answer. */
const refused = String.raw`The request failed with HTTP status [45]\d\d: [A-Za-z ]{1,40}`;

const wsus = 'Windows Server Update Services';
const tpm = 'Microsoft-Windows-TPM-WMI';

/** The system's sentence for what a transfer ended with, and the file that it was to fetch. */
const transfer = [
  value('words', String.raw`(?<=\bReason: ?)[^\s:：][^\n]{2,300}?(?=\s+Source File:|\n|$)`),
  value('source', String.raw`(?<=\bSource File: )[^\s"]{1,500}`),
  value('path', String.raw`(?<=\bDestination File: |\bfailed for file: )[A-Za-z\\][^\n"]{2,400}`),
];

export const updateServerShapes: readonly Shape[] = [
  // its web services and its content folder, looked at by the server itself
  event(
    'event.wsus.down',
    wsus,
    [12002, 12012, 12022, 12032, 12042, 12052, 12072, 13042],
    value(
      'service',
      String.raw`(?<=\] (?:The )?)[A-Z][\w -]{2,60}?(?= (?:is|are) not (?:working|accessible))`,
    ),
  ),
  // the same without its event: a line that is that sentence, about what WSUS has
  ...[
    'Web Service is not working',
    'WSUS content directory is not accessible',
    'Self-update is not working',
  ].map((contains) =>
    holds(
      'console',
      'event.wsus.down',
      contains,
      /^\s{0,20}(?:The )?(?<service>(?:Reporting|API Remoting|Server Synchronization|Client|SimpleAuth|DSS Authentication) Web Service|WSUS content directory|Self-update) is not (?:working|accessible)(?:\.(?!\S)|\s*$)/,
    ),
  ),
  event('event.wsus.sound', wsus, [10000]),
  // 'SqlException … Cannot open database "SUSDB" requested by the login', "… connection to SQL Server: \\.\pipe\MICROSOFT##WID\…"
  holds('any', 'event.wsus.database', '"SUSDB"', /Cannot open database "(?<database>SUSDB)"/),
  // "The EXECUTE permission was denied on the object 'spSample', database 'SUSDB', schema 'dbo'."
  holds(
    'any',
    'event.wsus.refused',
    ' permission was denied on the object ',
    /The (?<right>[A-Z ]{3,30}) permission was denied on the object '(?<object>[^'\n]{1,120})', database '(?<database>SUSDB|CM_\w{3})'(?:, schema '(?<schema>[^'\n]{1,60})')?/,
  ),
  ...['MICROSOFT##WID', 'MICROSOFT##SSEE'].map((name) =>
    holds(
      'any',
      'event.wsus.database',
      name,
      /connection to SQL Server: [^\n]{0,40}?(?<database>MICROSOFT##(?:WID|SSEE))\b/,
    ),
  ),
  event('event.wsus.sync-failed', wsus, [386, 10022], value('words', connection)),
  event('event.wsus.synced', wsus, [384]),
  // the console: "System.Net.WebException -- The request failed with HTTP status 503: Service Unavailable."
  event(
    'event.wsus.console',
    wsus,
    [7032],
    value('words', refused),
    value('socket', String.raw`(?<=actively refused it )\S{3,60}:\d{1,5}\b`),
  ),
  {
    id: 'wsus.console.unreached',
    scope: 'console',
    contains: 'actively refused it ',
    pattern:
      /^\s{0,20}(?:System\.Net\.Sockets\.SocketException -- )?No connection could be made because the target machine actively refused it (?<socket>\S{3,60}:\d{1,5})\b/,
  },
  {
    id: 'wsus.console.named',
    scope: 'console',
    contains: 'WSUS administration console was unable to connect to the WSUS Server',
  },
  {
    id: 'wsus.console.failed',
    scope: 'console',
    contains: 'request failed with HTTP status ',
    pattern: new RegExp(String.raw`^\s{0,20}(?:Message: {0,4}|[\w.]{3,60} -- )?(?<words>${refused})`),
  },
  // what the console names as the source of it; the lines of a stack begin with "at"
  holds(
    'console',
    'wsus.console.source',
    'Microsoft.UpdateServices.',
    /^\s*(?:Source: {0,4})?Microsoft\.UpdateServices\.[\w.]{3,100}\s*$/,
  ),
  event('event.wsus.content-failed', wsus, [364], ...transfer),
  event('event.wsus.content-done', wsus, [363], ...transfer.slice(1, 2)),
  // the sentence without its event, and what it names; the window shows that on lines of their own
  pastedSentence(
    'event.wsus.content-failed',
    ['Content file download failed'],
    String.raw`Content file download failed\.?\s*(?=Reason:|Source File:|$)`,
    ...transfer,
  ),
  holds(
    'console',
    'wsus.content.reason',
    'Reason: ',
    /^\s{0,20}Reason: (?<words>[^\s:：][^\n]{2,300}?)(?:\s{1,9}Source File: (?<source>[^\s"]{1,500})|[ \r]{0,9}(?:\n|$))/,
  ),
  holds(
    'console',
    'wsus.content.file',
    'Source File: ',
    /^\s{0,20}Source File: (?<source>[^\s"]{1,500})(?!\S)/,
  ),

  // "Sync failed: UssCommunicationError: WebException: The remote name could not be resolved: 'sws.example.com'"
  ...['ync failed: ', 'ync Failed: ', 'ync failed. '].map(
    (contains): Shape => ({
      id: 'wu.server.sync-failed',
      scope: 'console',
      contains,
      pattern: new RegExp(`\\b[Ss]ync [Ff]ailed[:.] (?:[^\\n]{0,300}?${words})?`),
    }),
  ),
  // the words of event 10022 alone
  {
    id: 'wu.server.sync-failed',
    scope: 'console',
    contains: 'synchronization attempt was unsuccessful',
    pattern: new RegExp(`synchronization attempt was unsuccessful(?:[^\\n]{0,300}?${words})?`),
  },
  // "2024-05-06 08:01:02.345 UTC	Error	WsusService.27	CatalogSyncAgentCore.ExecuteSyncProtocol	WebException: …"
  {
    id: 'wu.server.sync-failed',
    scope: 'console',
    contains: 'CatalogSyncAgent',
    pattern: new RegExp(
      `\\sError\\s+[\\w.]{1,40}\\s+CatalogSyncAgent\\S{0,60}\\s[^\\n]{0,200}?${words}${socket}`,
    ),
  },
  // "EventLogEventReporter.ReportEvent	EventId=386,Type=Error,Category=Synchronization,Message=Synchronization failed. Reason: …"
  {
    id: 'wu.server.sync-failed',
    scope: 'console',
    contains: 'Message=Synchronization failed',
    pattern: new RegExp(`Message=Synchronization failed\\.(?:[^\\n]{0,300}?${words})?`),
  },
  {
    id: 'wu.server.synced',
    scope: 'console',
    contains: 'Message=Synchronization completed successfully',
  },
  // wsyncmgr.log: "Generic exception : ImportUpdateFromCatalogSite failed. Arg = {guid}. Error =The underlying connection …"
  {
    id: 'wu.server.sync-failed',
    scope: 'console',
    contains: 'ImportUpdateFromCatalogSite failed',
    pattern: new RegExp(`ImportUpdateFromCatalogSite failed\\.[^\\n]{0,120}?Error ?= ?${words}`),
  },
  // "ProcessWebServiceProxyException found Exception was WebException. Action: Retry. Exception Details: …": a call, not the whole
  {
    id: 'wu.server.call-failed',
    scope: 'console',
    contains: 'ProcessWebServiceProxyException found Exception was ',
    pattern: new RegExp(
      `found Exception was \\w{1,40}\\.[^\\n]{0,200}?${words}(?:[\\s\\S]{0,2000}?(?<inner>do not possess a common algorithm|System\\.Net\\.TlsStream\\.))?`,
    ),
  },
  // "The given certificate chain has not Microsoft Root CA signed root (800B0109)": the server checks whom it synchronizes with
  {
    id: 'wu.server.call-failed',
    scope: 'console',
    contains: 'certificate chain has not Microsoft Root CA signed root',
    pattern:
      /(?<words>The given certificate chain has not Microsoft Root CA signed root(?: \((?<code>[0-9A-Fa-f]{8})\))?)/,
  },
  // wsyncmgr.log: "Failed to sync update {guid}. Error: Failed to save update {guid}. CCISource error: -1. Source: …"
  {
    id: 'wu.server.update-refused',
    scope: 'console',
    contains: 'Failed to sync update ',
    pattern:
      /Failed to sync update (?<update>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\. Error: (?<words>[^\n]{3,200}?)(?= Source: |\.?\s*$)/m,
  },
  // 'ThrowException: Actor = https://…/client.asmx, Method = "http://…/SyncUpdates", ID=…, ErrorCode=InvalidParameters, Message=…'
  {
    id: 'wu.soap.fault',
    scope: 'console',
    contains: 'ThrowException: ',
    pattern:
      /ThrowException: [Aa]ctor = (?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s,]+),(?: Method = "(?<method>[^"\n]{1,200})",)?[^\n]{0,120}?ErrorCode=(?<error>\w+), ?Message=(?<message>[^\s,]{0,200})/,
  },
  // "SoapException. ErrorCode=InternalServerError Message= Method=http://…/SoftwareDistribution/…"
  {
    id: 'wu.soap.fault',
    scope: 'console',
    contains: 'SoapException',
    pattern:
      /\bSoapException\b[^\n]{0,60}? ErrorCode=(?<error>\w+),? ?Message=(?<message>[^\s,]{0,200}),? ?Method=(?<method>[hH][tT]{2}[pP][^\s,]{1,200})/,
  },
  // "System.Web.Services.Protocols.SoapException: Fault occurred"
  {
    id: 'wu.server.soap',
    scope: 'console',
    contains: 'SoapException',
    pattern: /\bSoapException(?:: Fault occurred|\b[^\n]{0,300}?Microsoft\.UpdateServices\.)/,
  },
  // SoftwareDistribution.log, or the words of event 364 alone: "Verification of file signature failed for file: C:\\…\\sample.cab"
  {
    id: 'event.wsus.content-failed',
    scope: 'console',
    contains: 'Verification of file signature failed for file: ',
    pattern:
      /(?<words>Verification of file signature failed) for file: (?<path>[^\s"][^\n"]{2,300}?\.\w{2,4})(?![\w\\])/,
  },
  // the same log: "CabUtilities.CheckCertificateSignature	File cert verification failed for d:\\…\\0123.exe with 2148204800"
  {
    id: 'event.wsus.content-failed',
    scope: 'console',
    contains: 'File cert verification failed for ',
    pattern:
      /(?<words>File cert verification failed) for (?<path>[^\s"][^\n"]{2,300}?\.\w{2,4})(?= with \d{1,10}\b|\s*$)/,
  },
  { id: 'wu.server.synced', scope: 'console', contains: 'Sync succeeded' },
  // on a line of its own; what it was that failed, only the line of a synchronization tells
  ...['Exception: ', 'SSL/TLS secure channel'].map(
    (contains): Shape => ({ id: 'told.connection', scope: 'console', contains, pattern: new RegExp(words) }),
  ),

  // Secure Boot: "The Secure Boot update failed to update a Secure Boot variable with error Access is denied."
  event(
    'event.secure-boot.failed',
    tpm,
    [1795, 1796],
    value(
      'words',
      String.raw`(?<=\b(?:with|returned an) error )(?:code )?[A-Z0-9-][^\n]{2,120}?(?=\.? when attempting|\.\s|\.?\n|\.?$)`,
    ),
    value(
      'variable',
      String.raw`(?<=Secure Boot variable )(?!with)[A-Za-z][\w ]{1,40}?(?= with|[.\n]|$)|(?<=failed to update )(?!a )[A-Za-z][\w ]{1,40}?(?= with)`,
    ),
  ),
  event('event.secure-boot.blocked', tpm, [1032, 1802, 1803]),
  event('event.secure-boot.updated', tpm, [1034, 1036, 1037, 1043, 1044, 1045, 1799, 1808]),
];
