// Tests env.system-partition-small: the hidden partition, not the system drive.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { setup } from '../support/updateLines';

checkRule('env.system-partition-small', {
  hits: [
    {
      name: 'boot files that do not fit',
      log: log(
        setup(
          'Failed to copy boot files to the EFI system partition. Error: 0x80070070[gle=0x00000070]',
          'Error',
        ),
      ),
      code: '0x80070070',
    },
    {
      name: 'setup’s own block',
      log: log(setup('Compat block: InsufficientSystemPartitionDiskSpaceHardblock', 'Error', 'MOUPG')),
    },
    {
      name: 'a partition without room, in words',
      log: [
        '2024-05-06 12:00:01, Error                 MOUPG  Not enough free space on the system partition',
        '2024-05-06 12:00:02, Error                 MOUPG  CSetupHost::Execute(431): Result = 0xC1900201',
      ].join('\n'),
      hresult: '0xc1900201',
    },
  ],
  misses: [
    {
      name: 'a system partition that setup only mentions',
      log: log(setup('Found system partition at volume 1', 'Info')),
    },
    {
      name: 'a full system drive',
      log: log(setup('SetupNotify::Remapping disk full error [0x80070070] -> [0xC19001DF]', 'Info', 'MOUPG')),
      instead: 'env.disk-full',
    },
  ],
});
