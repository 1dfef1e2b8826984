// Tests drv.install-failed: sections of setupapi.dev.log, and what the update client and DISM name.
import { checkRule } from '../support/checkRule';
import { dism, log } from '../support/logLines';
import { deviceSection, history, wu } from '../support/updateLines';

const entries = [
  '     sto: {Setup Import Driver Package: C:\\drivers\\sample.inf} 09:40:12.350',
  '!!!  dvi: Device install failed',
  '!!!  dvi: Error 1168: Element not found.',
];

checkRule('drv.install-failed', {
  hits: [
    {
      name: 'a driver package that DISM gives up on without a name',
      log: log(
        dism(
          'DISM Driver Manager: PID=4100 TID=5200 onecore\\base\\drivermanager.cpp:100 - CDriverManager::Internal_DoAddDriverPackage(hr:0x80070490)',
          'Error',
        ),
      ),
      code: '0x80070490',
      line: 1,
    },
    {
      name: 'a section whose exit status is the low word of a code',
      log: deviceSection('SetupUninstallOEMInf - oem31.inf', [], 'FAILURE(0x00000005)'),
      culprit: 'oem31.inf',
      code: '0x80070005',
      line: 4,
    },
    {
      name: 'a pasted section that lost its blanks',
      log: log(
        '>> [SetupUninstallOEMInf - oem32.inf]',
        '>> Section start 2024/03/04 09:40:12.345',
        '<<< Section end 2024/03/04 09:40:13.456',
        '<<< [Exit status: FAILURE(0x00000490)]',
      ),
      culprit: 'oem32.inf',
    },
    {
      name: 'a boot-critical driver that Windows Setup could not install',
      log: [
        '2024-05-06 10:00:00, Info                         PnPIBS: Installing driver X:\\windows\\INF\\oem8.inf ...',
        '2024-05-06 10:00:01, Info                         PnPIBS: Installing driver X:\\windows\\INF\\oem9.inf ...',
        '2024-05-06 10:05:01, Info       [0x0640ae] IBSLIB PublishMessage: Publishing message [Windows Setup could not install one or more boot-critical drivers. To install Windows, make sure that the drivers are valid, and restart the installation.]',
      ].join('\n'),
      culprit: 'oem9.inf',
      line: 2,
    },
    {
      name: 'an operation of setup that does not name its driver, after a record that does',
      log: [
        '2024-05-06 12:00:01, Error                 SP     Failed to add driver package C:\\Windows\\INF\\oem42.inf. hr = 0x80070002',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Install Drivers. Error: 0x80070002[gle=0x00000002]',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x80070002',
      ].join('\n'),
      culprit: 'oem42.inf',
      code: '0x80070002',
    },
    {
      name: 'a section that failed',
      log: deviceSection(
        'Device Install (Hardware initiated) - PCI\\VEN_0001&DEV_0002',
        entries,
        'FAILURE(0x00000490)',
      ),
      culprit: 'sample.inf',
      line: 4,
    },
    {
      name: 'a driver package that DISM could not add',
      log: log(
        dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
        dism(
          "DISM Driver Manager: PID=4100 TID=5200 Failed to install the driver package 'C:\\drivers\\sample.inf'. - CDriverPackage::Internal_Install(hr:0x80070490)",
          'Error',
        ),
        dism(
          'DISM Driver Manager: PID=4100 TID=5200 Failed while processing command add-driver. - CDriverManager::ExecuteCmdLine(hr:0x80070490)',
          'Error',
        ),
        dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
      ),
      culprit: 'sample.inf',
    },
    {
      name: 'a device that the update client names',
      log: log(
        wu('Handler', '*FAILED* [80070490] Error Installing PnP Driver PCI\\VEN_0001&DEV_0002', 3),
        history('8024200B', '80070490'),
      ),
      culprit: 'PCI\\VEN_0001',
      code: '0x80070490',
    },
    {
      name: 'a device that a policy keeps out, without blame for its driver',
      log: deviceSection(
        'Device Install (Hardware initiated) - USB\\VID_0001&PID_0002\\5&1',
        [
          '!!!  pol:           The device is explicitly restricted by the following policy settings:',
          '!!!  dvi:      Installation of device is blocked by policy!',
        ],
        'FAILURE(0xe0000248)',
      ),
      culprit: 'USB\\VID_0001',
      code: '0xe0000248',
    },
    ...[
      ['     ndv: INF path: C:\\Sample\\sample.inf', '     ndv: Install flags: 0x00000001'],
      ['     ndv: Install flags: 0x00000001'],
      ['     dvi: Install Device: Configuring device. 09:40:12.345'],
      ['!!!  ndv: Failed to install the driver for the device. Error = 0xe000020b'],
    ].map((entries) => ({
      name: `an installation whose title is in the part of the log before: ${entries[0]?.trim()}`,
      log: log(
        ...entries,
        '!!!  ndv: Failed. Error = 0xe000020b',
        '<<<  Section end 2024/03/04 09:40:13.456',
        '<<<  [Exit status: FAILURE(0xe000020b)]',
      ),
      code: '0xe000020b',
    })),
  ],
  misses: [
    {
      name: 'a removal whose title is in the part of the log before',
      log: log(
        '     dvi: {DIF_REMOVE} 09:40:12.345',
        '!!!  dvi:           Error 0xe000020b: The device instance does not exist in the hardware tree.',
        '<<<  Section end 2024/03/04 09:40:13.456',
        '<<<  [Exit status: FAILURE(0xe000020b)]',
      ),
    },
    {
      name: 'such a removal behind an installation that ended',
      log: log(
        '     ndv: Install flags: 0x00000001',
        '<<<  Section end 2024/03/04 09:40:11.345',
        '<<<  [Exit status: SUCCESS]',
        '     dvi:      Default installer: Enter 09:40:12.345',
        '!!!  dvi:           Default installer: failed!',
        '<<<  Section end 2024/03/04 09:40:13.456',
        '<<<  [Exit status: FAILURE(0xe000020b)]',
      ),
    },
    {
      name: 'a package in use whose title is in the part of the log before',
      log: log(
        '!!!  inf: Error 0xe000023d: One or more devices are presently installed using the specified INF.',
        '<<<  Section end 2024/03/04 09:40:13.456',
        '<<<  [Exit status: FAILURE(0xe000023d)]',
      ),
    },
    {
      name: 'an operation of setup without a driver, after a driver that failed otherwise',
      log: [
        '2024-05-06 12:00:01, Error                 SP     Failed to add driver package C:\\Windows\\INF\\oem42.inf. hr = 0x80070005',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Install Drivers. Error: 0x80070002[gle=0x00000002]',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x80070002',
      ].join('\n'),
      instead: 'up.setup.downlevel',
    },
    {
      name: 'a removal of a device that is already gone',
      log: deviceSection(
        'Delete Device - USB\\VID_0001&PID_0002\\5&1',
        [
          '!!!  dvi:           Default installer: failed!',
          '!!!  dvi:           Error 0xe000020b: Not there.',
        ],
        'FAILURE(0xe000020b)',
      ),
    },
    {
      name: 'a removal of a package whose files are already gone',
      log: deviceSection(
        'SetupUninstallOEMInf - oem33.inf',
        ['!!!  inf: Error 3: The system cannot find the path specified.'],
        'FAILURE(0x00000003)',
      ),
    },
    {
      name: 'a section that succeeded',
      log: deviceSection('Device Install - PCI\\VEN_0001', entries, 'SUCCESS'),
    },
    {
      name: 'a driver that a later section installed',
      log:
        deviceSection('Device Install - PCI\\VEN_0001', entries, 'FAILURE(0x00000490)') +
        deviceSection('Device Install - PCI\\VEN_0001', entries.slice(0, 1), 'SUCCESS'),
    },
    {
      name: 'a device without any compatible driver',
      log: deviceSection(
        'Device Install - PCI\\VEN_0001',
        ['!    dvi: Selecting driver failed(0xe0000228)'],
        'FAILURE(0xe0000228)',
      ),
    },
    {
      name: 'a signature that is not accepted',
      log: deviceSection(
        'Device Install - PCI\\VEN_0001',
        [...entries, '!!!  sig: Driver package failed signature verification. Error = 0xE0000247'],
        'FAILURE(0xe0000247)',
      ),
      instead: 'drv.signature',
    },
  ],
});
