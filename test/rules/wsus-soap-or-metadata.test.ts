// Tests wsus.soap-or-metadata: the web service answers with a fault, or too much of it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { log } from '../support/logLines';
import { legacy, scanEnd, wu } from '../support/updateLines';

const url = legacy('WS', "Service URL='https://wsus.example.com/SimpleAuthWebService/SimpleAuth.asmx'.");
const fault = legacy(
  'WS',
  'WARNING: detail: <detail><ErrorCode> InternalServerError </ErrorCode><Message></Message><ID>00000001-0002-4003-8004-000000000005</ID><Method>" http://www.microsoft.com/SoftwareDistribution/Server/SimpleAuthWebService/GetAuthorizationCookie "</Method></detail>',
  1,
);
const fatal = legacy('WS', 'FATAL: OnCallFailure failed with hr= 0X80244007', 1);

checkRule('wsus.soap-or-metadata', {
  hits: [
    {
      name: 'a fault that says which parameter the server would not take',
      log: log(
        wu(
          'WebServices',
          '*FAILED* [80244007] Soap fault info: <ErrorCode>InvalidParameters</ErrorCode><Message>parameters.CachedDriverIDs</Message><ID>00000001-0002-4003-8004-000000000006</ID><Method>"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates"</Method>',
        ),
      ),
      culprit: 'SyncUpdates',
      line: 1,
    },
    {
      name: 'a fault with its method, cut out of the log',
      log: log(url, fault, fatal),
      culprit: 'wsus.example.com',
      code: '0x80244007',
      hresult: '0x80244007',
      line: 2,
    },
    { name: 'the fault alone', log: log(fault), culprit: 'GetAuthorizationCookie', line: 1 },
    {
      name: 'a fault in several records (Windows 7) and the failed search',
      log: log(
        legacy(
          'PT',
          '  + ServiceId = {3DA21691-0000-4DA6-8A4B-000000000001}, Server URL = http://wsus.example.com/ClientWebService/client.asmx',
        ),
        legacy('PT', 'WARNING: SOAP Fault: 0x00012c', 1),
        legacy('PT', 'WARNING:     faultstring:Fault occurred', 1),
        legacy('PT', 'WARNING:     ErrorCode:InvalidParameters(7)', 1),
        legacy('PT', 'WARNING:     Message:parameters.InstalledNonLeafUpdateIDs', 1),
        legacy(
          'PT',
          'WARNING:     Method:"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates"',
          1,
        ),
        legacy('PT', 'WARNING: PTError: 0x80244007', 1),
        legacy('Agent', '  * WARNING: Failed to synchronize, error = 0x80244007', 1),
      ),
      culprit: 'wsus.example.com',
      code: '0x80244007',
      line: 4,
    },
    {
      name: 'a call cut out of the log',
      log: log(
        legacy(
          'PT',
          'WARNING: GetCookie failure, error = 0x8024400D, soap client error = 7, soap error code = 300, HTTP status code = 200',
        ),
      ),
      code: '0x8024400d',
    },
    {
      name: 'too many round trips',
      log: log(
        wu('ProtocolTalker', '*FAILED* [80244010] Exceeded max server round trips', 2),
        scanEnd('0x80244010'),
      ),
      code: '0x80244010',
    },
  ],
  misses: [
    { name: 'the code without a call', log: log(legacy('PT', 'WARNING: PTError: 0x8024400d')) },
    {
      name: 'a fault that the client answers by itself',
      log: log(url, fault.replace('InternalServerError', 'ConfigChanged')),
    },
    {
      name: 'a search that ends well',
      log: log(
        wu('ProtocolTalker', '*FAILED* [80244010] Exceeded max server round trips', 2),
        scanEnd('0x00000000'),
      ),
    },
  ],
});

it('says where the server’s limit is set when it refuses the list of installed prerequisites', () => {
  const [failure] = summarize(
    log(
      wu(
        'WebServices',
        'WS error: <detail><ErrorCode>InvalidParameters</ErrorCode><Message>parameters.InstalledNonLeafUpdateIDs</Message><ID>00000001-0002-4003-8004-000000000007</ID><Method>http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates</Method></detail>',
      ),
      wu('ProtocolTalker', '*FAILED* [80244007] SyncUpdates_WithRecovery failed', 2),
    ),
  ).failures;
  assert.match(failure?.explanation.en ?? '', /longer than the server allows/);
  assert.ok(failure?.nextSteps.some(({ text }) => text.en.includes('maxInstalledPrerequisites')));
  assert.ok(!failure?.nextSteps.some(({ text }) => text.en.includes('SusClientId')));
});
