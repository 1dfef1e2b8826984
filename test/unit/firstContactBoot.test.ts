// First contact: what people send of a computer's boot configuration store.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;
const boot = 'ai.bcd-or-boot-files';
const unopened = 'The boot configuration data store could not be opened.';
const setup = (...rest: readonly string[]): string =>
  [
    '2021-12-01 10:10:01, Warning               SP     SPGetCurrentOSGuid: BCD Open failed. Error: 0x000003EE',
    '2021-12-01 10:10:01, Info                  MOUPG  MoSetupPlatform: Opening BCD store...',
    ...rest,
  ].join('\n');

describe('a boot configuration store that cannot be opened', () => {
  answers([
    {
      name: 'is told as bcdedit says it, with its reason',
      log: `${unopened}\nThe requested system device cannot be found.`,
      class: boot,
      culpritIs: 'BCD',
      proof: 'requested system device',
    },
    {
      name: 'is told in German',
      log: 'C:\\>bcdedit /enum\nDer Speicher für die Startkonfigurationsdaten konnte nicht geöffnet werden.\nDas System kann die angegebene Datei nicht finden.',
      class: boot,
      culpritIs: 'BCD',
    },
    { name: 'says nothing to somebody who is no administrator', log: `${unopened}\nAccess is denied.` },
    {
      name: 'ends an upgrade with the same code',
      log: setup(
        '2021-12-01 10:10:01, Error                 MOUPG  CDlpActionDiskSpaceReq::CalculateRequiredDiskSpaceInstallReq(2227): Result = 0x800703EE[gle=0x000000cb]',
      ),
      class: boot,
      culpritIs: 'BCD',
      code: '0x800703ee',
    },
    {
      name: 'is nothing where the upgrade went on',
      log: setup(
        raw`2021-12-01 10:10:05, Info                  MOUPG  Setup phase change: [SetupPhaseInitialize] -> [SetupPhasePrepare]`,
      ),
    },
  ]);
});
