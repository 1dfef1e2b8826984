// Tests net.unreachable: no connection to the server, with the address where the log names it.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { downloadEnd, legacy, report, scanEnd, wu } from '../support/updateLines';

const request = wu(
  'SLS',
  'Making request with URL HTTPS://updates.example.com/SLS/x64/10.0.19041.1/0?CH=1',
  1,
);
const send = wu('Misc', 'Send request failed, hr:0x80072efd', 2);

checkRule('net.unreachable', {
  hits: [
    {
      name: 'an event of ReportingEvents.log',
      log: [
        '{9A8B7C6D-5E4F-4A3B-8C2D-1E0F9A8B7C6D}',
        '2014-03-04 09:40:12:123+0100',
        '1',
        '148 [AGENT_DETECTION_FAILED]',
        '101',
        '{00000000-0000-0000-0000-000000000000}',
        '0',
        '80072ee2',
        'AutomaticUpdates',
        'Failure',
        'Software Synchronization',
        'Windows Update Client failed to detect with error 0x80072ee2.',
      ].join('\t'),
      code: '0x80072ee2',
    },
    {
      name: 'a search that got no connection, with the address',
      log: log(
        request,
        send,
        wu('ProtocolTalker', '*FAILED* [80072EFD] GetConfig failed', 3),
        scanEnd('0x80072efd'),
      ),
      culprit: 'updates.example.com',
      code: '0x80072efd',
      hresult: '0x80072efd',
      confidence: 'high',
    },
    {
      name: 'a vague answer that an inner code explains',
      log: log(request, send, scanEnd('0x8024402f')),
      culprit: 'updates.example.com',
      code: '0x80072efd',
      hresult: '0x8024402f',
    },
    {
      name: 'a search of the legacy client',
      log: log(
        legacy('Agent', '** START **  Agent: Finding updates [CallerId = AutomaticUpdates]'),
        legacy(
          'PT',
          '  + ServiceId = {3DA21691-0000-4DA6-8A4B-000000000001}, Server URL = http://wsus.example.com:8530/ClientWebService/client.asmx',
          1,
        ),
        legacy('Misc', 'WARNING: Send failed with hr = 80072ee7.', 2),
        legacy(
          'Misc',
          'WARNING: SendRequest failed with hr = 80072ee7. Proxy List used: <(null)> Bypass List used : <(null)> Auth Schemes used : <>',
          2,
        ),
        legacy('PT', 'WARNING: SyncServerUpdatesInternal failed: 0x8024402c', 2),
        legacy('Agent', '  * WARNING: Failed to synchronize, error = 0x8024402C', 2),
        legacy('Agent', '  * WARNING: Exit code = 0x8024402C', 2),
        legacy('Agent', '**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]', 2),
      ),
      culprit: 'wsus.example.com:8530',
      code: '0x80072ee7',
      hresult: '0x8024402c',
    },
    {
      name: 'a cut-out without verdict',
      log: log(request, send, send),
      culprit: 'updates.example.com',
      line: 2,
    },
    {
      name: 'a search whose address is not in the log',
      log: log(scanEnd('0x80240438')),
      code: '0x80240438',
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'a connection that was lost in a search that succeeded',
      log: log(request, send, scanEnd('0x00000000')),
    },
    {
      name: 'a search that succeeded later',
      log: log(request, send, scanEnd('0x80072efd'), scanEnd('0x00000000', 90)),
    },
    { name: 'the code in passing, without an address or a verdict', log: log(send) },
    {
      name: 'another failure half an hour later',
      log: log(request, send, scanEnd('0x00000000'), ...downloadEnd('0x80246002', 900)),
      instead: 'wu.download-integrity',
    },
    {
      name: 'a legacy search that succeeded later',
      log: log(
        legacy('Agent', '  * WARNING: Failed to synchronize, error = 0x8024402C', 2),
        report(
          '0',
          'Success',
          'Software Synchronization',
          'Windows Update Client successfully detected 3 updates.',
          60,
        ),
      ),
    },
  ],
});
