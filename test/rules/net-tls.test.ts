// Tests net.tls: the encrypted connection fails.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { scanEnd, wu } from '../support/updateLines';

const request = wu('SLS', 'Making request with URL HTTPS://updates.example.com/SLS/x64/10.0.14393.0/0', 1);
const send = wu('Misc', 'Send request failed, hr:0x80072f8f', 2);

checkRule('net.tls', {
  hits: [
    {
      name: 'a cut-out that names the address',
      log: log(
        request,
        send,
        wu('Misc', 'Library download error. Error 0x80072f8f. Will retry. Retry Counter:0', 3),
      ),
      culprit: 'updates.example.com',
      code: '0x80072f8f',
      hresult: '0x80072f8f',
    },
    {
      name: 'the same without time stamps',
      log: log(
        '03E4 1668 SLS Making request with URL HTTPS://updates.example.com/SLS/x64/0',
        '03E4 1668 Misc Send request failed, hr:0x80072f8f',
      ),
      culprit: 'updates.example.com',
    },
    {
      name: 'a failed search',
      log: log(request, send, scanEnd('0x80072f8f')),
      culprit: 'updates.example.com',
    },
  ],
  misses: [
    { name: 'a retry that helped', log: log(request, send, scanEnd('0x00000000')) },
    {
      name: 'a connection that is not made at all',
      log: log(request, wu('Misc', 'Send request failed, hr:0x80072ee7', 2), scanEnd('0x80072ee7')),
      instead: 'net.unreachable',
    },
  ],
});
