// Tests wu.cancelled-or-service-stopped: a call that somebody ended.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { history, scanEnd, wu } from '../support/updateLines';

const handler = wu(
  'Handler',
  'Completed install of CBS update with type=2, requiresReboot=0, installerError=0, hr=0x80242008',
  5,
);

checkRule('wu.cancelled-or-service-stopped', {
  hits: [
    {
      name: 'an installation cancelled and reported as a stopped service',
      log: log(history('8024001E', '8024000B'), handler),
      code: '0x8024000b',
      hresult: '0x8024001e',
      line: 1,
    },
    { name: 'a search during a stop of the service', log: log(scanEnd('0x8024001e')), code: '0x8024001e' },
  ],
  misses: [
    { name: 'a call that was cancelled by its caller', log: log(scanEnd('0x8024000b')) },
    {
      name: 'the normal stop of the service',
      log: log(wu('Service', 'Service exit Exit code = 0x240001', 5)),
    },
    {
      name: 'an earlier attempt that failed for another reason',
      log: log(
        history('80240022', '80070005').replace('2024/03/04', '2024/03/01'),
        wu('Handler', 'CBS called Error with 0x80070002, ', 0).replace('2024/03/04', '2024/03/02'),
      ),
      // What the installer answered then, told as a failure of its own.
      instead: 'env.access-denied',
    },
  ],
});
