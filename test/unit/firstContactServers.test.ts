// What people send of servers that hand out updates (WSUS, sites of Configuration Manager) and of Secure Boot's updates:
// each row says what an engineer would answer. The texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { copiedEvent } from '../support/copiedEvents';

const server = 'Windows Server Update Services';

/** Events as Event Viewer copies them. */
const events = (
  source: string,
  ...list: readonly (readonly [number: number, time: string, sentence: string])[]
): string => list.map(([number, time, sentence]) => copiedEvent(source, number, sentence, time)).join('\n');

const notFetched = (reason: string): string =>
  `Content file download failed.\nReason: ${reason}\nSource File: /c/msdownload/update/sample_0123.cab\nDestination File: E:\\Sample\\Content\\02\\0123.cab`;
const clientService = 'The Client Web Service is not working.';

const call = (way: 'send' | 'receive'): string =>
  `ProcessWebServiceProxyException found Exception was WebException. Action: Retry. Exception Details: System.Net.WebException: The underlying connection was closed: An unexpected error occurred on a ${way}.`;
const thrown = (address: string): string =>
  `2024-05-06 08:01:02.345 UTC	Error	WsusService.6	SoapUtilities.LogException	USS ThrowException: Actor = ${address}, Method = "http://www.microsoft.com/SoftwareDistribution/GetUpdateData", ID=00000001-0002-4003-8004-000000000005, ErrorCode=InternalServerError, Message=`;

const rows: readonly Asked[] = [
  {
    name: 'a web service of WSUS that does not work',
    log: events(server, [12022, '8:01:02', clientService]),
    class: 'env.service-or-rpc',
    culpritIs: 'Client Web Service',
  },
  {
    name: 'the same as somebody notes it, number first',
    log: `Event ID: 12022\nSource: ${server}\nDescription: ${clientService}`,
    class: 'env.service-or-rpc',
    culpritIs: 'Client Web Service',
  },
  {
    name: 'several services of WSUS that do not work',
    log: events(server, [12022, '8:01:02', clientService], [13042, '8:01:03', 'Self-update is not working.']),
    class: 'env.service-or-rpc',
    culpritIs: server,
    count: 1,
  },
  {
    name: 'a web service that works again',
    log: events(server, [12022, '8:01:02', clientService], [10000, '9:01:02', 'WSUS is working correctly.']),
  },
  {
    name: 'a web service that worked before',
    log: events(server, [10000, '7:01:02', 'WSUS is working correctly.'], [12022, '8:01:02', clientService]),
    class: 'env.service-or-rpc',
  },
  {
    name: 'a call of the server to which both sides know no common encryption',
    log: `2024-05-06 08:01:02.345 UTC	Error	WsusService.6	WebServiceCommunicationHelper.ProcessWebServiceProxyException	${call('receive')} ---> System.ComponentModel.Win32Exception: The client and server cannot communicate, because they do not possess a common algorithm`,
    class: 'net.tls',
    says: /possess a common algorithm/,
  },
  {
    name: 'a call of the server that the other side ended while it was encrypted',
    log: `${call('send')} ---> System.Net.Sockets.SocketException: An existing connection was forcibly closed by the remote host\n   at System.Net.TlsStream.ProcessAuthentication(LazyAsyncResult result)`,
    class: 'net.tls',
  },
  {
    name: 'such a call in a log whose synchronization ended well',
    log: `${call('send')}\n2024-05-06 08:09:02.345 UTC	Info	WsusService.6	EventLogEventReporter.ReportEvent	EventId=384,Type=Information,Category=Synchronization,Message=Synchronization completed successfully.`,
  },
  {
    name: 'drivers that a site cannot import',
    log: 'Calling ImportUpdateFromCatalogSite for driver update GUIDs\nGeneric exception : ImportUpdateFromCatalogSite failed. Arg = 00000001-0002-4003-8004-000000000005. Error =The underlying connection was closed: An unexpected error occurred on a receive.',
    class: 'net.unreachable',
    says: /TLS version or a cipher/,
  },
  {
    name: 'a chain of certificates that does not lead to Microsoft',
    log: 'The given certificate chain has not Microsoft Root CA signed root (800B0109)',
    class: 'net.tls',
    code: '0x800b0109',
  },
  {
    name: 'an address that no longer serves synchronization',
    log: thrown('https://fe2.update.microsoft.com/v6/ServerSyncWebService/ServerSyncWebService.asmx'),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'fe2.update.microsoft.com',
    says: /no longer serves/,
  },
  {
    name: 'an upstream server that answers with a fault',
    log: thrown('http://wsus02.example.com:8530/ServerSyncWebService/ServerSyncWebService.asmx'),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'wsus02.example.com:8530',
    says: /got the fault InternalServerError/,
  },
  {
    name: 'the fault that a server threw at one of its clients',
    log: 'ThrowException: actor = http://wsus01.example.com:8530/ClientWebService/client.asmx, ID=00000001-0002-4003-8004-000000000005, ErrorCode=InvalidParameters, Message=parameters.InstalledNonLeafUpdateIDs, Client=00000001-0002-4003-8004-000000000006',
    class: 'wsus.soap-or-metadata',
    says: /longer than the server allows/,
  },
  {
    name: 'an update that a site could not save',
    log: [
      "08-14-2024 08:37:30.423 *** [42000][50000][Microsoft][SQL Server Native Client 11.0][SQL Server] ERROR 2627, Level 14, State 1, Procedure tr_sample, Line 17, Message: Violation of UNIQUE KEY constraint 'Sample_AK'. : spRethrowError",
      '08-14-2024 08:37:30.426 Failed to sync update 00000001-0002-4003-8004-000000000007. Error: Failed to save update 00000001-0002-4003-8004-000000000008. CCISource error: -1. Source: Sample.UpdatesManager.DefineUpdate',
    ].join('\n'),
    class: 'wsus.soap-or-metadata',
    says: /Failed to save update/,
  },
  {
    name: 'a synchronization without a reason',
    log: events(server, [10022, '8:01:02', 'The last catalog synchronization attempt was unsuccessful.']),
    class: 'unclassified',
  },
  {
    name: 'a synchronization with its reason',
    log: events(server, [
      386,
      '8:01:02',
      "Synchronization failed. Reason: The remote name could not be resolved: 'sws.example.com'.",
    ]),
    class: 'net.unreachable',
    culpritIs: 'sws.example.com',
  },
  {
    name: 'a synchronization that worked later',
    log: events(
      server,
      [386, '8:01:02', 'Synchronization failed. Reason: Unable to connect to the remote server.'],
      [384, '9:01:02', 'Synchronization completed successfully.'],
    ),
  },
  {
    name: 'a file that the upstream server does not have',
    log: events(server, [
      364,
      '8:01:02',
      notFetched('HTTP status 404: The requested URL does not exist on the server.'),
    ]),
    class: 'net.http-status',
    culprit: 'sample_0123.cab',
    code: '0x80190194',
  },
  {
    name: 'a file that BITS may not ask for in parts',
    log: events(server, [
      364,
      '8:01:02',
      notFetched('The server does not support the necessary HTTP protocol. BITS requires the Range header.'),
    ]),
    class: 'bits.transfer',
    code: '0x80200013',
  },
  {
    name: 'a file that may not be written',
    log: events(server, [364, '8:01:02', notFetched('Access is denied.')]),
    class: 'env.access-denied',
    code: '0x80070005',
  },
  {
    name: 'a file that came at the next try',
    log: events(
      server,
      [364, '8:01:02', notFetched('The operation timed out')],
      [
        363,
        '9:01:02',
        'Content file download succeeded. Digest: 0123 Source File: /c/msdownload/update/sample_0123.cab Destination File: E:\\Sample\\Content\\02\\0123.cab',
      ],
    ),
  },
  {
    name: 'a synchronization of a site, in one line',
    log: "Sync failed: UssCommunicationError: WebException: The remote name could not be resolved: 'sws.example.com'~~at Sample.GetRequestStream(). Source: Sample.SyncWSUS",
    class: 'net.unreachable',
    culpritIs: 'sws.example.com',
  },
  {
    name: 'a synchronization of a site, its reason a line above',
    log: [
      'WebException: Unable to connect to the remote server ---> System.Net.Sockets.SocketException: sample',
      'Sync failed. Will retry in 60 minutes',
    ].join('\n'),
    class: 'net.unreachable',
  },
  {
    name: 'a synchronization without a secure connection',
    log: 'Sync failed: UssCommunicationError: WebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
    class: 'net.tls',
  },
  {
    name: 'a synchronization whose own web service answers with an error',
    log: 'Sync failed: The request failed with HTTP status 503: Service Unavailable. Source: Sample.CreateUpdateServer',
    class: 'net.http-status',
  },
  {
    name: 'a synchronization of a site without a reason',
    log: 'Sync failed: WSUS server not configured. Please refer to WCM.log for configuration error details.. Source: Sample.DoSync',
    class: 'unclassified',
  },
  {
    name: 'a synchronization of a site that worked later',
    log: [
      'Sync failed: WebException: Unable to connect to the remote server',
      'Sync succeeded. Setting sync alert to canceled state',
    ]
      .map((text, k) => `${text}  $$<SMS_WSUS_SYNC_MANAGER><05-06-2024 0${k}:01:02.003-60><thread=1 (0x1)>`)
      .join('\n'),
  },
  {
    name: 'a module of PowerShell that could not be fetched',
    log: "Invoke-WebRequest : WebException: The remote name could not be resolved: 'www.example.com'",
  },
  {
    name: 'an HTTP status that a tool passes on as a number of Win32',
    log: [
      'Download http://wsus01.example.com:8530/Content/01/sample.cab to C:\\Windows\\TEMP\\CAB1.tmp returns 404',
      'ERROR: DownloadContentFiles() failed with hr=0x80070194',
    ].join('\n'),
    class: 'net.http-status',
    culpritIs: 'wsus01.example.com:8530',
    code: '0x80190194',
    hresult: '0x80070194',
  },
  {
    name: 'a path that the same tool did not find',
    log: 'ERROR: DownloadUpdateContent() failed with hr=0x80070003',
    class: 'unclassified',
    code: '0x80070003',
  },
  {
    name: 'a rule that could not download, by its number',
    log: 'Failed to download the update content with ID 16789012 from internet. Error = 12007',
    class: 'net.unreachable',
    code: '0x80072ee7',
  },
  {
    name: 'an encrypted upgrade whose signature the tool refuses',
    log: [
      'Download http://dl.example.com/d/upgr/2015/12/sample_upgrade.esd',
      'ERROR: DownloadContentFiles() failed with hr=0x80073633',
    ].join('\n'),
    class: 'wsus.decryption-key',
    culprit: 'sample_upgrade.esd',
  },
  {
    name: 'an older version that stays in the way, in the words of a window',
    log: [
      'Sample Viewer -- Error 1714. The older version of Sample Viewer cannot be removed. Contact your technical support group. System Error 1612.',
      'Update 1 (x) finished installing (0x8024002d), Reboot Required? No',
    ].join('\n'),
    class: 'unclassified',
    culpritIs: 'Sample Viewer',
    code: '0x8007064c',
  },
  {
    name: 'a download that the client only says to have failed',
    log: events('Microsoft-Windows-WindowsUpdateClient', [
      31,
      '8:01:02',
      'Windows Update failed to download an update.',
    ]),
    class: 'unclassified',
  },
  {
    name: 'the same, and a download that worked',
    log: events(
      'Microsoft-Windows-WindowsUpdateClient',
      [31, '8:01:02', 'Windows Update failed to download an update.'],
      [41, '9:01:02', 'An update was downloaded.'],
    ),
  },
  {
    name: 'a variable of Secure Boot that the firmware does not take',
    log: events('Microsoft-Windows-TPM-WMI', [
      1796,
      '8:01:02',
      'The Secure Boot update failed to update a Secure Boot variable with error Access is denied.',
    ]),
    class: 'ai.bcd-or-boot-files',
    culpritIs: 'Secure Boot',
    code: '0x80070005',
  },
  {
    name: 'the same, and the change that worked later',
    log: events(
      'Microsoft-Windows-TPM-WMI',
      [1796, '8:01:02', 'The Secure Boot update failed to update DBX with error Access is denied.'],
      [1808, '9:01:02', 'This device has updated Secure Boot CA/keys.'],
    ),
  },
  {
    name: 'a machine on which Secure Boot is off',
    log: events('Microsoft-Windows-TPM-WMI', [
      1796,
      '8:01:02',
      'The Secure Boot update failed to update a Secure Boot variable with error Secure Boot is not enabled on this machine.',
    ]),
  },
  {
    name: 'a variable that the firmware does not take, beside an update that went in',
    log: [
      events('Microsoft-Windows-TPM-WMI', [
        1796,
        '8:01:02',
        'The Secure Boot update failed to update DBX with error Access is denied.',
      ]),
      events('Microsoft-Windows-WindowsUpdateClient', [
        19,
        '9:01:02',
        'Installation Successful: Windows successfully installed the following update: Sample (KB5000123)',
      ]),
    ].join('\n'),
  },
  {
    name: 'a file whose signature WSUS does not accept, in its own log',
    log: '2024-05-06 08:01:02.345 UTC\tError\tWsusService.9\tContentSyncAgent.ProcessBITSNotificationQueue\tContentSyncAgent encountered Error. Verification of file signature failed for file: D:\\WSUS\\WsusContent\\AB\\0123AB.cab',
    class: 'wu.download-integrity',
    culpritIs: 'D:\\WSUS\\WsusContent\\AB\\0123AB.cab',
    count: 1,
  },
  {
    name: 'a file whose certificate WSUS does not accept, in its own log',
    log: '2024-05-06 08:01:02.345 UTC\tError\tWsusService.9\tCabUtilities.CheckCertificateSignature\tFile cert verification failed for D:\\WSUS\\WsusContent\\AB\\0123AB.exe with 2148204801',
    class: 'wu.download-integrity',
    culpritIs: 'D:\\WSUS\\WsusContent\\AB\\0123AB.exe',
    count: 1,
  },
  {
    name: 'such a file in the words of the event',
    log: 'Content file download failed. Reason: Verification of file signature failed for file: D:\\WSUS\\WsusContent\\AB\\0123AB.exe',
    class: 'wu.download-integrity',
    culprit: '0123AB.exe',
    count: 1,
  },
  {
    name: 'a signature that was verified',
    log: 'Verification of file signature succeeded for file: D:\\WSUS\\WsusContent\\AB\\0123AB.cab',
  },
  {
    name: 'keys of Secure Boot that are still to come',
    log: events('Microsoft-Windows-TPM-WMI', [1801, '8:01:02', 'Secure Boot CA/keys need to be updated.']),
  },
  {
    name: 'an update of Secure Boot that is held back',
    log: events('Microsoft-Windows-TPM-WMI', [
      1802,
      '8:01:02',
      'The Secure Boot update was blocked due to a known firmware issue on the device.',
    ]),
    class: 'ai.bcd-or-boot-files',
  },
];

describe('what is asked about update servers', () => {
  answers(rows);
});

it('asks for the log of the site where the site could not set its update server up', () => {
  const { failures, missingLogs } = summarize(
    'Sync failed: WSUS server not configured. Please refer to WCM.log for configuration error details. Source: CWSyncMgr::DoSync',
  );
  assert.match(failures[0]?.explanation.en ?? '', /WCM\.log of the site server/);
  assert.deepEqual(missingLogs, ['WCM.log']);
});
