// Owns the message shapes of WindowsUpdate.log, current and legacy generation.
import { begins, holds, type Shape } from '../shape';

const guid = String.raw`\{?(?<%>[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27})\}?`;
const id = (name: string): string => guid.replace('%', name);

export const updateShapes: readonly Shape[] = [
  begins('update', 'wu.client', ['WU client version '], /version (?<version>[\d.]+)/),
  begins(
    'update',
    'wu.service.start',
    ['InitializeSus', 'Logging initialized (build: '],
    /(?:build: (?<build>[\d.]+))?/,
  ),
  holds('update', 'wu.title', 'Title = ', /^[*#=\s]*Title = (?<title>.+)/s),
  holds(
    'update',
    'wu.update-id',
    'UpdateId = ',
    new RegExp(String.raw`^[*#=\s]*UpdateId = ${id('update')}(?:\.(?<revision>\d+))?`),
  ),

  // verdicts
  holds(
    'update',
    'wu.scan.end',
    'Finding updates CallerId',
    /\* END \* +Finding updates CallerId = (?<client>.+?),?(?: Id = (?<call>\d+))?,? +Exit code = (?<result>0x[0-9a-fA-F]{8})/s,
  ),
  holds(
    'update',
    'wu.scan.end',
    'Finding updates [CallerId',
    /END\s+\*\*.*?Finding updates \[CallerId = (?<client>[^\]]+?)(?: {2}Id = (?<call>\d+))?\].*?Exit code = (?<result>0x[0-9a-fA-F]{8})/s,
  ),
  begins(
    'update',
    'wu.call.count',
    ['Download call complete (', 'Install call complete ('],
    /^(?<what>Download|Install) call complete \(succeeded = (?<succeeded>\d+), succeeded with errors = (?<errors>\d+), failed = (?<failed>\d+)(?:, cancelled = (?<cancelled>\d+))?/,
  ),
  holds(
    'update',
    'wu.call.error',
    'Call error code = 0x',
    /(?:(?:ClientId = )?(?<client>[\w ]+?): )?(?:Exit code = (?<exit>0x[0-9a-fA-F]{8}); )?Call error code = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  begins(
    'update',
    'wu.callback',
    'WU client calls back to ',
    new RegExp(
      String.raw`to (?<what>\w+) call ${id('call')} with code (?<code>[\w ]+?) and error (?<result>0x[0-9a-fA-F]{8}|0)\b`,
    ),
  ),
  begins(
    'update',
    'wu.install.return',
    'Install complete for update ID: ',
    new RegExp(String.raw`ID: ${id('update')}\.\d+ Return code is (?<result>0x[0-9a-fA-F]{8})`),
  ),
  holds(
    'update',
    'wu.deploy.callback',
    'mapped result = 0x',
    new RegExp(
      String.raw`update ${id('update')}\.\d+, callback code = (?<code>[\w ]+),.*?mapped result = (?<result>0x[0-9a-fA-F]{8}), unmapped result = (?<unmapped>0x[0-9a-fA-F]{8})`,
    ),
  ),
  holds(
    'update',
    'wu.install.result',
    'Update installation result = 0x',
    new RegExp(
      String.raw`Update ID = ${id('update')}\.\d+,.*?Update installation result = (?<result>0x[0-9a-fA-F]{8})`,
    ),
  ),
  holds(
    'update',
    'wu.history',
    'LogHistory called',
    new RegExp(
      String.raw`idUpdate=${id('update')}(?:\.\d+)?, resultMapped=(?<mapped>[0-9A-Fa-f]{1,8}), resultUnMapped=(?<unmapped>[0-9A-Fa-f]{1,8})`,
    ),
  ),
  holds(
    'update',
    'wu.handler.deployed',
    'hrDeploy = 0x',
    new RegExp(
      String.raw`Method (?<verb>\w+) for update ${id('update')}.*?hrDeploy = (?<result>0x[0-9a-fA-F]{8})`,
    ),
  ),
  // the handler of feature updates: it runs Windows Setup, whose own logs hold the cause of a failure
  holds('update', 'wu.handler.os', 'UpdateHandlers/OSInstaller'),
  holds('update', 'wu.handler.os', 'START * Windows Setup Install'),
  // "Installer completed. Process return code = 0x…, result = 0x…, callback pending = False"
  holds(
    'update',
    'wu.setup.return',
    'Installer completed. Process return code = 0x',
    /result = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "First failure for update {…}, transaction error = 0x8024200b, MSI result = 0x00000666, MSI action = SampleAction"
  holds(
    'update',
    'wu.handler.msi',
    'MSI result = 0x',
    new RegExp(
      String.raw`(?:update ${id('update')}.*?)?(?:error|hr) = (?<result>0x[0-9a-fA-F]{8}),? .*?MSI result = (?<unmapped>0x[0-9a-fA-F]{1,8})(?:,? MSI action = (?<action>\w{2,100}))?`,
      's',
    ),
  ),
  // "1: 1303 2: C:\\Windows\\System32\\sample.inf": an error of Windows Installer out of the list that the agent logs
  holds(
    'update',
    'wu.msi.item',
    '1: 1',
    /(?:^|\s)1: (?<number>1[3-9]\d\d) (?:[2-9]: [^\n]{0,60}? )??[2-9]: (?<path>[A-Za-z]:\\[^\n]{2,300}?)\s*(?=$|\s[3-9]: )/,
  ),
  // "Command line install completed. Return code = 0x00000643, Result = Failed, Reboot required = false"
  holds(
    'update',
    'wu.handler.return',
    'install completed. Return code = 0x',
    /Return code = (?<unmapped>0x[0-9a-fA-F]{8}), Result = (?:Failed|Error)/,
  ),
  // "CBS package identity: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1": before its installation
  holds(
    'update',
    'wu.cbs.package',
    'CBS package identity: ',
    /identity: (?<package>[\w.-]+~[0-9a-f]{16}~[^\s,]*[\w~])/,
  ),
  holds('update', 'wu.cbs.install', 'Completed install of CBS update', /hr=(?<result>0x[0-9a-fA-F]{8})/),
  holds('update', 'wu.cbs.error', 'CBS called Error with ', /Error with (?<result>0x[0-9a-fA-F]{8})/),
  begins(
    'update',
    'wu.cbs.progress',
    'CBS called Progress with state=',
    /state=(?<state>\d+), ticks=(?<ticks>\d+)/,
  ),
  begins('update', 'wu.cbs.terminate', ['CBS called Terminate', '* END * CBS Install']),
  holds(
    'update',
    'wu.download.error',
    'Error occurred while downloading update',
    new RegExp(
      String.raw`(?:\[(?<code>[0-9A-Fa-f]{8})\] )?Error occurred while downloading update ${id('update')}`,
    ),
  ),
  // "Error 0x80246002 occurred while downloading update; notifying dependent calls."; newer ones name the update
  holds(
    'update',
    'wu.download.error',
    'occurred while downloading update',
    new RegExp(
      String.raw`Error (?<code>0x[0-9A-Fa-f]{8}) occurred while downloading update(?: ${id('update')})?`,
    ),
  ),
  // "*FAILED* [80010108] Got error starting update 0 in call 8. Notifying call."
  holds(
    'update',
    'wu.download.told',
    'Got error starting update',
    /\[(?<result>[89][0-9A-Fa-f]{7})\] Got error starting update/,
  ),
  holds('update', 'wu.scan.failed', 'Sync of Updates', /\[?(?<code>[0-9A-Fa-f]{8})\]?.*Sync of Updates/),

  // "  * Found 3 updates and 74 categories in search; …": the legacy generation has no code for a search that succeeded
  holds('update', 'wu.scan.found', ' categories in search', /Found (?<count>\d+) updates? and/),
  // "DO job {…} completed successfully, updateId = ….200": one file of it; what the call ends with comes later
  holds(
    'update',
    'wu.do.done',
    ' completed successfully, updateId = ',
    new RegExp(String.raw`updateId = ${id('update')}`),
  ),

  // verdicts of the legacy generation: the code stands in a warning, the END line behind it names the call
  holds(
    'update',
    'wu.exit',
    'Exit code = 0x',
    /^[*#=\s-]*(?:WARNING: )?Exit code = (?<exit>0x[0-9a-fA-F]{8})(?:, Result code = (?<result>0x[0-9a-fA-F]{8}))?\s*$/,
  ),
  holds(
    'update',
    'wu.end',
    'END',
    /END\s+\*\*\s+Agent: (?<what>Finding|Downloading|Installing) updates \[CallerId = (?<client>[^\]]+?)\s*\]/,
  ),
  holds(
    'update',
    'wu.end',
    'END',
    /END\s+--\s+COMAPI: (?<what>Install|Download) \[ClientId = (?<client>[^\]]+?)\s*\]/,
  ),
  holds(
    'update',
    'wu.scan.told',
    'Failed to find updates with error code',
    /code (?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  // "WARNING: WU client fails CClientCallRecorder::BeginFindUpdates with error 0x8024002e"; 0x8024000c: nothing to do
  holds(
    'update',
    'wu.scan.told',
    'BeginFindUpdates with error 0x',
    /with error (?<result>0x(?!8024000[cC])[0-9a-fA-F]{8})/,
  ),
  holds('update', 'wu.scan.told', 'Search callback failed', /result = (?<result>0x[0-9a-fA-F]{8})/),
  holds(
    'update',
    'wu.scan.told',
    'Unable to complete asynchronous search',
    /hr ?= ?(?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.scan.told',
    'Failed to synchronize, error = ',
    /error = (?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.scan.told',
    'WU client failed Searching for update',
    /error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.install.told',
    'Install failed, error = ',
    /error = (?<result>0x[0-9a-fA-F]{8})(?: \/ (?<unmapped>0x[0-9a-fA-F]{8}))?/,
  ),
  holds(
    'update',
    'wu.install.told',
    'WU client failed installing updates',
    /error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds('update', 'wu.download.told', 'Download failed, error = ', /error = (?<result>0x[0-9a-fA-F]{8})/),
  // "REPORT EVENT: {…}<tab>2012-05-04 …<tab>1<tab>182<tab>101<tab>{…}<tab>200<tab>80070643<tab>…<tab>Failure<tab>Content Install<tab>…"
  holds(
    'update',
    'wu.report',
    'REPORT EVENT: ',
    new RegExp(
      String.raw`REPORT EVENT: \{[^}]*\}\s[^{]*${id('update')}\s+\d+\s+(?<result>[0-9a-fA-F]{1,8})\s+(?<client>.*?)\s*(?<status>Success|Failure)\s+(?<what>Content Install|Content Download|Software Synchronization)\s+(?<text>.*)`,
      's',
    ),
  ),

  // ReportingEvents.log: "1<tab>182 [AGENT_INSTALLING_FAILED]<tab>101<tab>{…}<tab>200<tab>80070643<tab>…<tab>Failure<tab>Content Install<tab>…"
  holds(
    'update',
    'wu.report',
    '[AGENT_',
    new RegExp(
      String.raw`^\d+\s+\d+ \[(?<event>AGENT_\w+)\]\s+\d+\s+${id('update')}\s+\d{1,4}\s*(?<result>[0-9a-fA-F]{8}|0)\b\s+(?<client>.*?)\s*\b(?<status>Success|Failure)\s+(?<what>Content Install|Content Download|Software Synchronization)\s+(?<text>.*)`,
      's',
    ),
  ),

  // causes
  // "WARNING: BITS job {…} failed, updateId = {…}.101, hr = 0x80190194, BG_ERROR_CONTEXT = 5"
  holds(
    'update',
    'wu.do.failed',
    'WARNING: BITS job ',
    new RegExp(
      String.raw`(?<engine>BITS) job ${id('job')} failed, updateId = ${id('update')}(?:\.\d+)?, hr = (?<result>0x[0-9a-fA-F]{8})(?:, BG_ERROR_CONTEXT = (?<context>\d+))?`,
    ),
  ),
  begins(
    'update',
    'wu.do.failed',
    ['DO job ', 'BITS job '],
    new RegExp(
      String.raw`^(?<engine>DO|BITS) job ${id('job')} failed, updateId = ${id('update')}\.\d+, hr = (?<result>0x[0-9a-fA-F]{8})(?:\. File URL = (?<url>\S+))?`,
    ),
  ),
  holds(
    'update',
    'wu.do.cdn',
    'All available CDNs',
    new RegExp(String.raw`\[(?<code>[0-9A-Fa-f]{8})\] All available CDNs for the update ${id('update')}`),
  ),
  // the job goes on by itself after it; its end has a record of its own
  holds(
    'update',
    'wu.do.transient',
    'hit a transient error',
    new RegExp(`job ${id('job')} hit a transient error, updateId = ${id('update')}`),
  ),
  begins('update', 'wu.do.range', 'Download job failed because of insufficient range support'),
  holds(
    'update',
    'wu.driver.failed',
    'Error Installing PnP Driver',
    /(?:\[(?<code>[0-9A-Fa-f]{8})\] )?.*Error Installing PnP Driver (?<device>\S+)/,
  ),
  holds(
    'update',
    'wu.trust',
    'are not trusted',
    /Digital Signatures on file (?<path>.+?) are not trusted(?:.*?(?<result>0x[0-9a-fA-F]{8}))?/,
  ),
  // "*FAILED* [80070426] GetDeviceTickets": the sign-in assistant has no token of the device
  holds(
    'update',
    'wu.tickets.failed',
    'GetDeviceTickets',
    /\[(?<result>8007[0-9A-Fa-f]{4})\] (?:Method failed \[\w+::)?GetDeviceTickets/,
  ),
  holds('update', 'wu.network', 'cNetworkInterfaces = ', /cNetworkInterfaces = (?<count>\d+)/),
  holds('update', 'wu.request.url', 'Making request with URL ', /URL <?(?<url>[^\s>]+)/),
  holds(
    'update',
    'wu.request.url',
    'Got WSUS Client/Server URL: ',
    /URL: <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>"]+)/,
  ),
  holds('update', 'wu.request.url', 'Server URL = ', /Server URL =\s+(?<url>[^\s;"]+)/),
  holds('update', 'wu.request.url', 'Service URL=', /Service URL='(?<url>[^']+)'/),
  // "WinHttp: SendRequestUsingProxy failed for <http://…>. error 0x80072ee7"
  holds(
    'update',
    'wu.request.failed',
    ' failed for ',
    /failed for <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^>\s]+?)>?[.:]? .*?(?:error|hr)[ :=]{1,3}(?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  // "Complete the request URL HTTPS://… with [80072F8F] and http status code[0] and send SLS events."
  holds(
    'update',
    'wu.request.failed',
    'Complete the request URL ',
    /URL <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^>\s]+?)>? with \[(?<result>[89cCdD][0-9a-fA-F]{7})\]/,
  ),
  // "ECP: Failed to validate cab file digest downloaded from http://…/sample.cab with error 0x80246003"
  holds(
    'update',
    'wu.request.failed',
    'downloaded from http',
    /downloaded from <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^>\s]+)>? with error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "Failed job file: URL = http://…/sample.psf, local path = …": behind the job that failed
  holds(
    'update',
    'wu.job.file',
    'Failed job file: URL = ',
    /URL = <?(?<file>[hH][tT]{2}[pP][sS]?:\/\/[^>,\s]+)/,
  ),
  // "*FAILED* [80070422] Connect to the DO service"
  holds(
    'update',
    'wu.service.failed',
    '] Connect to the ',
    /\[(?<result>[89][0-9a-fA-F]{7})\] Connect to the (?<service>[A-Z][\w ]{1,40}? service)\b/,
  ),
  // "Exit Code: 0x80246008, Extended Code: 0x80070422"
  holds(
    'update',
    'wu.extended',
    'Extended Code: 0x',
    /Exit Code: (?<result>0x[0-9a-fA-F]{8}), Extended Code: (?<unmapped>0x[0-9a-fA-F]{8})/,
  ),
  // "Fail to download eula file http://…/sample.txt with error 0x80244019"
  holds(
    'update',
    'wu.request.failed',
    'ail to download ',
    /download [\w ]{1,20}file <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/\S+?)>? with error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "*FAILED* [80072EFE] Send request", "… Library download error. Will retry", "… Web service call"
  holds('update', 'wu.request.failed', '] Send request', /\[(?<result>[89][0-9A-Fa-f]{7})\] Send request/),
  holds(
    'update',
    'wu.request.failed',
    '] Library download error',
    /\[(?<result>[89][0-9A-Fa-f]{7})\] Library download error/,
  ),
  holds(
    'update',
    'wu.request.failed',
    '] Web service call',
    /\[(?<result>[89][0-9A-Fa-f]{7})\] Web service call/,
  ),
  // "WS error: There was an error communicating with the endpoint at 'https://…/client.asmx'."
  holds(
    'update',
    'wu.request.url',
    'with the endpoint at ',
    /endpoint at '(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^'\s]+)'/,
  ),
  // "WS error: The server returned HTTP status code '503 (0x1F7)' with text 'Service Unavailable'."
  holds('update', 'wu.http', 'returned HTTP status code', /HTTP status code '?(?<status>[45]\d\d)\b/),
  holds('update', 'wu.request.failed', 'Send request failed', /hr:\s?(?<result>0x[0-9a-fA-F]{8})/),
  holds('update', 'wu.request.failed', 'Send failed', /hr ?[:=] ?(?<result>(?:0x)?[0-9a-fA-F]{8})/),
  holds(
    'update',
    'wu.request.failed',
    'SendRequest',
    /(?:failed with |\[|hr ?[:=] ?|error )(?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  // "GetCookie failure, error = 0x80244019, soap client error = 10, soap error code = 0, HTTP status code = 404"
  holds(
    'update',
    'wu.http',
    'HTTP status code = ',
    /(?:(?<call>\w+) failure, )?error = (?<result>0x[0-9a-fA-F]{8}), soap client error = (?<soapClient>\d+), soap error code = (?<soapCode>\d+), HTTP status code = (?<status>\d{3})/,
  ),
  holds('update', 'wu.request.failed', 'download error', /[Ee]rror (?<result>0x[0-9a-fA-F]{8})/),
  holds('update', 'wu.http', 'got HTTP status', /status (?:code )?(?<status>\d{3})/i),
  holds(
    'update',
    'wu.soap.fault',
    '<ErrorCode>',
    /<ErrorCode>\s*(?<error>\w+)\s*<\/ErrorCode>(?:\s*<Message>(?<message>[^<]{0,300})<\/Message>)?.*?<Method>\s*"?\s*(?<method>[^"<]+?)\s*"?\s*<\/Method>/s,
  ),
  // "ErrorCode:InvalidParameters(7)", "Method:\"http://…/ClientWebService/SyncUpdates\"", one line each
  holds('update', 'wu.soap.code', 'ErrorCode:', /ErrorCode:\s?(?<error>[A-Za-z]\w+)(?:\(\d+\))?/),
  holds('update', 'wu.soap.method', 'Method:"', /Method:"(?<method>[^"]+)"/),
  holds('update', 'wu.soap.failed', 'PTError: 0x', /PTError: (?<result>0x[0-9a-fA-F]{8})/),
  holds(
    'update',
    'wu.soap.failed',
    '_WithRecovery failed',
    /(?<text>\w+_WithRecovery) failed\.?: (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.request.failed',
    'proxy send request failed',
    /hr ?= ?(?<result>0x[0-9a-fA-F]{8})(?:, HTTP status code = (?<status>[1-9]\d{2}))?/,
  ),
  // "WARNING: Failed to upload events to the server with hr = 80244008"
  holds(
    'update',
    'wu.soap.failed',
    'upload events to the server with hr',
    /(?<text>Failed to upload events to the server) with hr ?= ?(?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.soap.failed',
    'failed with hr',
    /(?<text>.+?) failed with hr\s?=\s?(?<result>0[xX][0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.auth',
    'Initializing simple targeting cookie',
    /clientId = (?<client>[^,]*), target group = (?<group>[^,]*)/,
  ),
  // "* Windows Update access disabled: Yes"
  holds('update', 'wu.access-disabled', 'access disabled: Yes'),
  holds('update', 'wu.policy', 'WSUS server', /WSUS server: (?<url>\S+)/),

  // "*FAILED* [800B0109] Chain policy", "… [80070057] Method failed [AuthTicketHelper::AddTickets:10]": said on sound runs too
  holds('update', 'noise.wu.chain', '[800B0109] Chain policy'),
  // asked before a download, when nothing is there yet
  holds('update', 'noise.wu.lookup', '] IsCommitRequired'),
  holds('update', 'noise.wu.tickets', '[AuthTicketHelper::AddTickets'),
  // "(null) [onecore\\enduser\\deliveryoptimization\\…\\sample.cpp] (hr:80070005)" of Delivery Optimization
  holds(
    'update',
    'wu.do.hr',
    '(hr:',
    /(?:\[(?<place>[\w\\.]{1,200})\] )?\(hr:(?<result>[89cCdD][0-9a-fA-F]{7})\)/,
  ),

  // errors in name only
  holds('update', 'noise.wu.history', 'LoadHistoryEventFromRegistry completed'),
  holds('update', 'noise.wu.refresh', 'DynamicDownloadDataFetcher Refresh complete'),
  holds('update', 'noise.wu.lookup', '[80248007]'),
  holds('update', 'noise.wu.lookup', '[8024801E]'),
  holds('update', 'noise.wu.lookup', '[80248014]'),
  holds('update', 'noise.wu.rule', '[80041010]'),
  holds('update', 'noise.wu.rule', '[8007066F]'),
  holds('update', 'noise.wu.rule', '[80070032]'),
  holds('update', 'noise.wu.rule', '[800F0823] Eval'),
  holds('update', 'noise.wu.optional', '[8024000E]'),
  holds('update', 'noise.wu.network-cost', '[800704C6]'),
  holds('update', 'noise.wu.network-cost', 'networkcostmgr.cpp'),
  holds('update', 'noise.wu.timestamp', 'imestamp'),
  holds('update', 'noise.wu.retry', 'retrying with default proxy'),
  // asked at every start; most machines have nothing there
  holds('update', 'noise.wu.startup', 'populate ServiceStartup entries in Cache'),
  // whoever asked has gone away meanwhile, and what WMI does not know of the machine is left out of reports
  holds('update', 'noise.wu.caller-gone', 'fails to call back to '),
  holds('update', 'noise.wu.report-data', 'Failed to load reporting information from '),
  holds('update', 'noise.wu.report-data', 'Failed to read the service id for re-registration'),
  holds('update', 'noise.wu.progress', 'with code Call progress and error'),
  holds('update', 'noise.wu.service-stop', 'Service exit Exit code = 0x240001'),
];
