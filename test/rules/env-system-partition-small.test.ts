// Tests env.system-partition-small: the hidden partition, not the system drive.
import { checkRule } from '../support/checkRule';
import { cbs, log } from '../support/logLines';
import { setup } from '../support/updateLines';

/** The event as Event Viewer copies it. */
const recoveryEvent = (phase: number): string =>
  [
    'Log Name:      System',
    'Source:        Microsoft-Windows-WinREAgent',
    'Date:          1/10/2024 10:11:12 AM',
    'Event ID:      4502',
    'Level:         Error',
    'Computer:      pc01.example.com',
    'Description:',
    'Windows Recovery Environment servicing failed.',
    'Event Xml:',
    '<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">',
    '  <System>',
    '    <Provider Name="Microsoft-Windows-WinREAgent" />',
    '    <EventID>4502</EventID>',
    '    <Level>2</Level>',
    '    <TimeCreated SystemTime="2024-01-10T10:11:12.1234567Z" />',
    '    <Channel>System</Channel>',
    '  </System>',
    '  <EventData>',
    `    <Data Name="ErrorPhase">${phase}</Data>`,
    '  </EventData>',
    '</Event>',
  ].join('\r\n');

checkRule('env.system-partition-small', {
  hits: [
    {
      name: 'a file that finds no room on it',
      log: log(
        cbs(
          'Failed to write S:\\EFI\\Microsoft\\Boot\\sample.efi [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
          'Error',
        ),
      ),
      code: '0x80070070',
    },
    {
      name: 'a boot file that the service could not copy there',
      log: log(
        cbs('BFSVC Error: Failed to copy (S:\\EFI\\Microsoft\\Boot\\sample.efi)! Error code = 0x70', 'Error'),
      ),
      code: '0x80070070',
    },
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
    {
      name: 'the recovery partition, in the words of an update page',
      log: log('Windows Recovery Environment servicing failed. (CBS_E_INSUFFICIENT_DISK_SPACE)'),
      code: '0x800f0828',
    },
    {
      name: 'the recovery partition, as the event with the phase of the failure',
      log: recoveryEvent(2),
    },
  ],
  misses: [
    ...(['None', 'Soft'] as const).flatMap((type) => {
      const item = '<HardwareItem HardwareType="Setup_FreeSystemPartitionDiskSpace">';
      const compatibility = `<CompatibilityInfo BlockingType="${type}"/>`;
      return [
        {
          name: `a check of the partition whose entry below says ${type}`,
          log: `<?xml version="1.0"?>\n<CompatReport>\n <Hardware>\n  ${item}\n   ${compatibility}\n  </HardwareItem>\n </Hardware>\n</CompatReport>`,
        },
        {
          name: `the same in one line (${type})`,
          log: `<CompatReport><Hardware>${item}${compatibility}</HardwareItem></Hardware></CompatReport>`,
        },
      ];
    }),
    {
      name: 'a file of that name on the system drive',
      log: log(
        cbs(
          'Failed to write C:\\Windows\\Boot\\EFI\\sample.efi [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
          'Error',
        ),
      ),
      instead: 'env.disk-full',
    },
    { name: 'an update of the recovery environment that failed in another phase', log: recoveryEvent(1) },
    {
      name: 'the recovery partition, enlarged since',
      log: [
        recoveryEvent(2),
        recoveryEvent(2)
          .replaceAll('4502', '4501')
          .replace('servicing failed', 'servicing succeeded')
          .replaceAll('10:11:12', '12:11:12'),
      ].join('\r\n\r\n'),
    },
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
