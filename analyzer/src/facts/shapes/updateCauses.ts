// Owns the message shapes of WindowsUpdate.log that say why a call failed: transfers, requests, policies.
import { begins, holds, type Shape } from '../shape';
import { guidPart } from './guid';
import { updateNoiseShapes } from './updateNoise';

export const updateCauseShapes: readonly Shape[] = [
  // "WARNING: BITS job {…} failed, updateId = {…}.101, hr = 0x80190194, BG_ERROR_CONTEXT = 5"
  holds(
    'update',
    'wu.do.failed',
    'WARNING: BITS job ',
    new RegExp(
      String.raw`(?<engine>BITS) job ${guidPart('job')} failed, updateId = ${guidPart('update')}(?:\.\d+)?, hr = (?<result>0x[0-9a-fA-F]{8})(?:, BG_ERROR_CONTEXT = (?<context>\d+))?`,
    ),
  ),
  begins(
    'update',
    'wu.do.failed',
    ['DO job ', 'BITS job '],
    new RegExp(
      String.raw`^(?<engine>DO|BITS) job ${guidPart('job')} failed, updateId = ${guidPart('update')}\.\d+, hr = (?<result>0x[0-9a-fA-F]{8})(?:\. File URL = (?<url>[^\s,]+))?`,
    ),
  ),
  holds(
    'update',
    'wu.do.cdn',
    'All available CDNs',
    new RegExp(
      String.raw`\[(?<code>[0-9A-Fa-f]{8})\] All available CDNs for the update ${guidPart('update')}`,
    ),
  ),
  // the job goes on by itself after it; its end has a record of its own
  holds(
    'update',
    'wu.do.transient',
    'hit a transient error',
    new RegExp(`job ${guidPart('job')} hit a transient error, updateId = ${guidPart('update')}`),
  ),
  begins('update', 'wu.do.range', 'Download job failed because of insufficient range support'),
  holds(
    'update',
    'wu.driver.failed',
    'Error Installing PnP Driver',
    /^(?:\[(?<code>[0-9A-Fa-f]{8})\] )?.*Error Installing PnP Driver (?<device>\S+)/m,
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
  // "UpdateNetworkState Ipv4, cNetworkInterfaces = 1.", "Network state: Disconnected", "  * Network state: Connected"
  holds(
    'update',
    'wu.network',
    'cNetworkInterfaces = ',
    /(?<version>Ipv[46]), cNetworkInterfaces = (?<count>\d+)/,
  ),
  holds('update', 'wu.network', 'Network state: ', /Network state: (?<state>Connected|Disconnected)\b/),
  holds('update', 'wu.request.url', 'Making request with URL ', /URL <?(?<url>[^\s>]+)/),
  holds(
    'update',
    'wu.request.url',
    'Got WSUS Client/Server URL: ',
    /URL: <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>"]+)/,
  ),
  // "* Downloading from http://…/sample.cab to C:\\…"
  holds(
    'update',
    'wu.request.url',
    'Downloading from http',
    /from <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>]+)/,
  ),
  // "Download url is http://…/files/…": the file that the job behind it fetches
  holds(
    'update',
    'wu.request.url',
    'ownload url is http',
    /url is <?(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^\s>"]+)/,
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
  // "New download job {…} for UpdateId 1F2E3D4C-….1": behind the address that it fetches
  holds(
    'update',
    'wu.job.begin',
    'New download job ',
    /job \{?(?<job>[0-9A-Fa-f-]{36})\}? for UpdateId \{?(?<update>[0-9A-Fa-f-]{36})/,
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
  // "WARNING: Failed to connect to the BITS service: 0x80070422"
  holds(
    'update',
    'wu.service.failed',
    'ailed to connect to ',
    /ailed to connect to (?:the )?(?<service>BITS|DO|Delivery Optimization)\b[^\n]{0,40}?(?<result>(?:0x)?8007[0-9a-fA-F]{4})\b/,
  ),
  // "WARNING: Unable to establish connection to the service. (hr=80070422)": a client of the agent's own service
  ...['Unable to establish connection to the service', 'Unable to connect to the service'].map((words) =>
    holds('update', 'wu.service.failed', words, /\(hr=(?<result>8007[0-9a-fA-F]{4})\)/),
  ),
  // "  Failed file: URL = 'http://…/sample.cab', Local path = 'C:\\…\\sample.cab'": behind a file that failed validation
  holds(
    'update',
    'wu.file.failed',
    "Failed file: URL = '",
    /Local path = '(?<path>[A-Za-z]:\\[^'\n]{3,300})'/,
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
    /(?<told>endpoint) at '(?<url>[hH][tT]{2}[pP][sS]?:\/\/[^'\s]+)'/,
  ),
  // "WARNING: Nws Failure: errorCode=0x803d0006": the web-service library; the code of the connection follows
  holds(
    'update',
    'wu.request.library',
    'Nws Failure: errorCode=',
    /errorCode=(?<result>0x803[dD][0-9a-fA-F]{4})/,
  ),
  holds('update', 'wu.request.failed', 'Original error code: 0x', /code: (?<result>0x[89][0-9a-fA-F]{7})/),
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
    /(?:(?<!\w)(?<call>\w+) failure, )?error = (?<result>0x[0-9a-fA-F]{8}), soap client error = \d+, soap error code = \d+, HTTP status code = (?<status>\d{3})/,
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
  // "faultstring:Server was unable to process request. ---> …", where the server gives no code of its own
  holds(
    'update',
    'wu.soap.string',
    'faultstring:',
    /faultstring: ?(?!Fault occurred)(?<error>[^\n]{3,300}?)\s*$/m,
  ),
  holds('update', 'wu.soap.method', 'Method:"', /Method:"(?<method>[^"]+)"/),
  holds('update', 'wu.soap.failed', 'PTError: 0x', /PTError: (?<result>0x[0-9a-fA-F]{8})/),
  holds(
    'update',
    'wu.soap.failed',
    '_WithRecovery failed',
    /(?<!\w)(?<text>\w+_WithRecovery) failed\.?: (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.request.failed',
    'proxy send request failed',
    /hr ?= ?(?<result>0x[0-9a-fA-F]{8})(?:, HTTP status code = (?<status>[1-9]\d{2}))?/,
  ),
  // "+ Proxy list used = proxy01:3128", below the request that it was used for
  holds('update', 'wu.proxy', 'Proxy list used = ', /Proxy list used = (?<proxy>[^\s<>()]{3,200})/),
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
    /^(?<text>.+?) failed with hr\s?=\s?(?<result>0[xX][0-9a-fA-F]{8})/m,
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
  holds('update', 'noise.wu.tickets', '[80092004] Method failed [AuthTicketHelper::'),
  holds('update', 'noise.wu.tickets', '[80092004] Method failed [CUpdateEndpointProvider::Generate'),
  // "(null) [onecore\\enduser\\deliveryoptimization\\…\\sample.cpp] (hr:80070005)" of Delivery Optimization
  holds(
    'update',
    'wu.do.hr',
    '(hr:',
    /(?:\[(?<place>[\w\\.]{1,200})\] )?\(hr:(?<result>[89cCdD][0-9a-fA-F]{7})\)/,
  ),

  ...updateNoiseShapes,
];
