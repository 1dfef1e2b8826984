// Tests net.http-status: the server or a proxy answers with an error.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { log } from '../support/logLines';
import { downloadEnd, legacy, scanEnd, updateId, wu } from '../support/updateLines';

const request = wu(
  'WebServices',
  "Service URL='https://wsus.example.com:8531/ClientWebService/client.asmx'.",
  1,
);

checkRule('net.http-status', {
  hits: [
    {
      name: 'the library of web services has one number for many answers, the client says which it was',
      log: log(
        legacy('WS', 'WARNING: Nws Failure: errorCode=0x803d000f'),
        legacy(
          'WS',
          "WARNING: There was an error communicating with the endpoint at 'http://wsus.example.com:8530/ClientWebService/client.asmx'.",
        ),
        legacy(
          'WS',
          "WARNING: The server returned HTTP status code '503 (0x1F7)' with text 'Service Unavailable'.",
        ),
        legacy('WS', 'MapToSusHResult mapped Nws error 0x803d000f to 0x80244022'),
        legacy('Agent', '  * WARNING: Failed to synchronize, error = 0x80244022'),
        legacy('Agent', '  * WARNING: Exit code = 0x80244022'),
      ),
      code: '0x80244022',
    },
    {
      name: 'a call with its status, cut out of the log',
      log: log(
        legacy(
          'PT',
          'WARNING: SyncUpdates failure, error = 0x80244022, soap client error = 10, soap error code = 0, HTTP status code = 503',
        ),
        legacy('PT', 'WARNING: PTError: 0x80244022'),
        legacy('PT', 'WARNING: SyncUpdates_WithRecovery failed.: 0x80244022'),
      ),
      code: '0x80244022',
      line: 1,
    },
    {
      name: 'a request with its address, cut out of the log',
      log: log(
        legacy(
          'Misc',
          'WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.example.com:8530/selfupdate/wuident.cab>. error 0x80190193',
        ),
      ),
      culprit: 'wsus.example.com:8530',
    },
    {
      name: 'a transfer job of the legacy client',
      log: log(
        legacy(
          'DnldMgr',
          `WARNING: BITS job {00000001-0002-4003-8004-000000000005} failed, updateId = {${updateId}}.101, hr = 0x80190194, BG_ERROR_CONTEXT = 5`,
        ),
        legacy(
          'DnldMgr',
          'Error 0x80190194 occurred while downloading update; notifying dependent calls.',
          1,
        ),
      ),
      code: '0x80190194',
      line: 1,
    },
    {
      name: 'a server that is overloaded',
      log: log(
        request,
        wu('ProtocolTalker', '*FAILED* [80244022] SyncUpdates failed', 2),
        scanEnd('0x80244022'),
      ),
      culprit: 'wsus.example.com:8531',
      code: '0x80244022',
    },
    {
      name: 'the legacy client with the status',
      log: log(
        legacy(
          'PT',
          '  + ServiceId = {3DA21691-0000-4DA6-8A4B-000000000001}, Server URL = http://wsus.example.com/ClientWebService/client.asmx',
        ),
        legacy(
          'PT',
          'WARNING: GetConfig failure, error = 0x80244019, soap client error = 10, soap error code = 0, HTTP status code = 404',
          1,
        ),
        legacy('Agent', '  * WARNING: Failed to synchronize, error = 0x80244019', 1),
      ),
      culprit: 'wsus.example.com',
      code: '0x80244019',
    },
    {
      name: 'a content server that does not have the file',
      log: log(
        wu(
          'DownloadManager',
          `BITS job {00000001-0002-4003-8004-000000000005} failed, updateId = ${updateId}.1, hr = 0x80190194. File URL = http://content.example.com/d/sample.cab`,
          3,
        ),
        ...downloadEnd('0x80190194'),
      ),
      culprit: 'content.example.com',
    },
    {
      name: 'the console of an update server, copied from its window',
      log: [
        'Error: Connection Error',
        'System.Net.WebException -- The request failed with HTTP status 503: Service Unavailable.',
        'Source',
        'Microsoft.UpdateServices.Administration',
      ].join('\n'),
      confidence: 'medium',
    },
    {
      name: 'the console of an update server, as an event',
      log: [
        'Log Name:      Application',
        'Source:        Windows Server Update Services',
        'Event ID:      7032',
        'Level:         Error',
        'Description:',
        'The WSUS administration console was unable to connect to the WSUS Server via the remote API.',
        'System.Net.WebException -- The request failed with HTTP status 503: Service Unavailable.',
      ].join('\n'),
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'the same words of another program',
      log: 'System.Net.WebException: The request failed with HTTP status 503: Service Unavailable.',
    },
    {
      name: 'an expired address in a cut-out',
      log: log(
        wu(
          'DownloadManager',
          `DO job {00000001-0002-4003-8004-000000000005} failed, updateId = ${updateId}.1, hr = 0x80190193. File URL = http://content.example.com/d/sample.cab`,
          3,
        ),
      ),
    },
    {
      name: 'an expired address that is refreshed',
      log: log(
        wu(
          'DownloadManager',
          `DO job {00000001-0002-4003-8004-000000000005} failed, updateId = ${updateId}.1, hr = 0x80190193. File URL = http://content.example.com/d/sample.cab`,
          3,
        ),
        wu(
          'Agent',
          'WU client calls back to download call {0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9} with code Call complete and error 0',
          9,
        ),
      ),
    },
    {
      name: 'a server that cannot be reached',
      log: log(request, scanEnd('0x80072efd')),
      instead: 'net.unreachable',
    },
  ],
});

it('net.http-status names the server that refused the sign-in where a record does', () => {
  const verdict = legacy('AU', '  # WARNING: Failed to find updates with error code 80072EEF', 3);
  const asked = legacy(
    'Misc',
    'WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.example.com/selfupdate/wuident.cab>. error 0x80072eef',
    3,
  );
  const titles = [log(asked, verdict), log(verdict)].map((text) => summarize(text).failures[0]?.title);
  assert.deepEqual(titles, [
    {
      en: 'wsus.example.com or a proxy in front of it refused the sign-in (0x80072eef)',
      zh: 'wsus.example.com 或其前面的代理拒绝登录（0x80072eef）',
    },
    {
      en: 'The update server or a proxy refused the sign-in (0x80072eef)',
      zh: '更新服务器或代理拒绝登录（0x80072eef）',
    },
  ]);
});
