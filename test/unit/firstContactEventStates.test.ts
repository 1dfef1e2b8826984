// First contact: states of the machine that an event told long before an update failed, and when they had ended.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;

/** An event as Event Viewer copies it. */
const event = (time: string, log: string, source: string, id: number, description: string): string =>
  `Log Name:      ${log}\nSource:        ${source}\nDate:          ${time}\nEvent ID:      ${id}\nLevel:         Error\nComputer:      pc01.example.com\nDescription:\n${description}\n`;

const client = 'Microsoft-Windows-WindowsUpdateClient';
describe('what an event told long before an update failed', () => {
  const of =
    (source: string, id: number, level: string) =>
    (time: string, words: string): string =>
      event(time, 'System', source, id, words).replace('Error', level);
  const [damaged, state] = [
    of('Microsoft-Windows-Ntfs', 55, 'Error'),
    of('Microsoft-Windows-Ntfs', 98, 'Information'),
  ];
  const broken = (volume: string): string =>
    `A corruption was discovered in the file system structure on volume ${volume}. The Master File Table (MFT) contains a corrupted file record.`;
  const failed = (time: string, code: string): string =>
    of(
      client,
      20,
      'Error',
    )(
      time,
      `Installation Failure: Windows failed to install the following update with error ${code}: 2024-03 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5000001).`,
    );
  const installed = (time: string): string =>
    of(
      client,
      19,
      'Information',
    )(
      time,
      'Installation Successful: Windows successfully installed the following update: 2024-02 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5000002)',
    );
  const unsaid = {
    class: 'env.disk-corrupt',
    culprit: 'KB5000001',
    silent: /System event log reports/,
  };
  const damage = (name: string, ...events: readonly string[]) => ({
    name,
    log: [...events, failed('3/14/2024 5:06:07 AM', '0x80070570')].join('\n'),
  });
  answers([
    {
      ...damage('is the damage of its volume', damaged('3/2/2024 5:06:07 AM', broken('C:'))),
      class: 'env.disk-corrupt',
      culpritIs: 'C:',
    },
    {
      ...damage(
        'is damage that was found again after it was mended',
        damaged('3/1/2024 5:06:07 AM', broken('C:')),
        state(
          '3/2/2024 5:06:07 AM',
          raw`Volume C: (\Device\HarddiskVolume3) is healthy. No action is needed.`,
        ),
        damaged('3/3/2024 5:06:07 AM', broken('C:')),
      ),
      class: 'env.disk-corrupt',
      culpritIs: 'C:',
    },
    {
      ...damage(
        'is damage beside another volume that is sound',
        damaged('3/2/2024 5:06:07 AM', broken('C:')),
        state(
          '3/2/2024 6:06:07 AM',
          raw`Volume D: (\Device\HarddiskVolume5) is healthy. No action is needed.`,
        ),
        of(
          'Microsoft-Windows-Ntfs',
          98,
          'Error',
        )(
          '3/2/2024 6:06:09 AM',
          raw`Volume C: (\Device\HarddiskVolume3) needs to be taken offline to perform a Full Chkdsk.  Please run "CHKDSK /F" locally via the command line.`,
        ),
      ),
      class: 'env.disk-corrupt',
      culpritIs: 'C:',
    },
    {
      ...damage(
        'is no damage of a volume that was found sound since',
        damaged('3/2/2024 5:06:07 AM', broken('C:')),
        state(
          '3/2/2024 6:06:07 AM',
          raw`Volume C: (\Device\HarddiskVolume3) is healthy. No action is needed.`,
        ),
      ),
      ...unsaid,
    },
    {
      ...damage(
        'is no damage of a volume that was checked since',
        damaged('3/2/2024 5:06:07 AM', broken('C:')),
        of(
          'Microsoft-Windows-Wininit',
          1001,
          'Information',
        )(
          '3/2/2024 6:06:07 AM',
          'Checking file system on C:\nThe type of the file system is NTFS.\n\nWindows has made corrections to the file system.\nNo further action is required.',
        ),
      ),
      ...unsaid,
    },
    {
      ...damage(
        'is no damage after which an update went in',
        damaged('3/2/2024 5:06:07 AM', broken('C:')),
        installed('3/4/2024 5:06:07 AM'),
      ),
      ...unsaid,
    },
    {
      ...damage('is no damage of a year before', damaged('1/14/2023 5:06:07 AM', broken('C:'))),
      ...unsaid,
    },
    {
      ...damage('is no damage of another volume', damaged('3/2/2024 5:06:07 AM', broken('D:'))),
      ...unsaid,
    },
    {
      ...damage(
        'is no bad block of another disk',
        of(
          'disk',
          7,
          'Error',
        )('3/2/2024 5:06:07 AM', raw`The device, \Device\Harddisk2\DR4, has a bad block.`),
      ),
      ...unsaid,
    },
    {
      name: 'is no service that did not start then',
      log: `${of('Service Control Manager', 7000, 'Error')('1/14/2023 5:06:07 AM', 'The Windows Modules Installer service failed to start due to the following error: \nAccess is denied.')}\n${failed('3/14/2024 5:06:07 AM', '0x80070005')}`,
      class: 'env.access-denied',
      silent: /Windows Modules Installer/,
    },
    {
      name: 'is no service that ended then',
      log: `${of('Service Control Manager', 7023, 'Error')('1/14/2023 5:06:07 AM', 'The Windows Update service terminated with the following error: \nThe specified module could not be found.')}\n${failed('3/14/2024 5:06:07 AM', '0x8024001E')}`,
      class: 'wu.cancelled-or-service-stopped',
      silent: /module could not be found/,
    },
    {
      name: 'is no service that ended then where the order of day and month is open',
      log: [
        damaged('1/4/2023 5:06:07 AM', broken('C:')),
        of(
          'Service Control Manager',
          7023,
          'Error',
        )(
          '1/4/2023 5:06:09 AM',
          'The Windows Update service terminated with the following error: \nThe specified module could not be found.',
        ),
        failed('3/4/2024 5:06:07 AM', '0x8024001E'),
      ].join('\n'),
      class: 'wu.cancelled-or-service-stopped',
      silent: /module could not be found/,
    },
    {
      name: 'is no damage of a year before where the order of day and month is open',
      log: [damaged('1/4/2023 5:06:07 AM', broken('C:')), failed('3/4/2024 5:06:07 AM', '0x80070570')].join(
        '\n',
      ),
      ...unsaid,
    },
  ]);
});
