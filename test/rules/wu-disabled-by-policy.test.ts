// Tests wu.disabled-by-policy: updating is switched off.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { legacy, scanEnd, wu } from '../support/updateLines';

/** A record of Configuration Manager's client. */
const manager = (text: string, type = 1): string =>
  `<![LOG[${text}]LOG]!><time="10:00:00.000+000" date="05-06-2024" component="WUAHandler" context="" type="${type}" thread="1" file="">`;
const overwritten = manager(
  'Group policy settings were overwritten by a higher authority (Domain Controller) to: Server http://wsus:8530',
  3,
);

checkRule('wu.disabled-by-policy', {
  hits: [
    {
      name: 'a policy that the legacy client prints before its answer',
      log: log(
        legacy('Agent', '  * Windows Update access disabled: Yes'),
        legacy('AU', '  # WARNING: Failed to find updates with error code 8024002E', 3),
      ),
      code: '0x8024002e',
      confidence: 'high',
    },
    {
      name: 'a search that policy forbids',
      log: log(
        wu('Agent', '*FAILED* [8024002E] CAgentServiceManager::GetTargetedServiceMapping', 4),
        scanEnd('0x8024002e'),
      ),
      code: '0x8024002e',
      hresult: '0x8024002e',
    },
    {
      name: 'a policy of the domain behind which access was forbidden',
      log: log(overwritten, scanEnd('0x8024002e')),
      culprit: 'wsus:8530',
    },
    {
      name: 'the legacy client',
      log: log(legacy('AU', '  # WARNING: Failed to find updates with error code 8024002E', 3)),
      code: '0x8024002e',
    },
  ],
  misses: [
    {
      name: 'a policy of the domain that a scan went past',
      log: log(overwritten, manager('Successfully completed scan.')),
    },
    {
      name: 'a policy of the domain behind which the server did not answer',
      log: log(overwritten, scanEnd('0x80072ee2')),
      instead: 'net.unreachable',
    },
    {
      name: 'a probe of another service inside a good search',
      log: log(wu('Agent', '*FAILED* [8024002E] GetTargetedServiceMapping', 4), scanEnd('0x00000000')),
    },
    { name: 'a proxy that refuses', log: log(scanEnd('0x8024401b')), instead: 'net.http-status' },
  ],
});
