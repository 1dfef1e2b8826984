// What people send of drivers: sections of the device log, pnputil, devcon, events of updates. Each row says what an engineer
// would answer; the texts are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const section = (title: string, status: string, ...entries: readonly string[]): string =>
  [
    `>>>  [${title}]`,
    '>>>  Section start 2024/03/04 10:00:00.100',
    ...entries,
    '<<<  Section end 2024/03/04 10:00:02.200',
    `<<<  [Exit status: ${status}]`,
    '',
  ].join('\n');

const selected = "     dvi: Selected driver installs from section [SAMPLE] in 'c:\\sample\\sampleaudio.inf'.";
const chosen = 'Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0000';

const drivers: readonly Asked[] = [
  {
    name: 'a driver that a program chose for a device, and that was not taken',
    log: section(chosen, 'FAILURE(0xe0000203)', selected),
    class: 'drv.install-failed',
    culpritIs: 'c:\\sample\\sampleaudio.inf',
    code: '0xe0000203',
  },
  {
    name: 'the same, taken at the second attempt',
    log:
      section(chosen, 'FAILURE(0xe0000203)', selected) +
      section(chosen, 'SUCCESS', selected, '     dvi: Set selected driver complete.'),
  },
  {
    name: 'a device for which Windows has no driver',
    log: section('Device Install (Hardware initiated) - ACPI\\SMPL0001\\1', 'FAILURE(0xe0000203)', selected),
  },
  {
    name: 'devices that are gone before Windows has installed them, and a package that is there',
    log:
      section('Device Install (Hardware initiated) - USB\\VID_0001&PID_0002\\1', 'FAILURE(0x0000048f)') +
      section('Device Install (Hardware initiated) - USB\\VID_0001&PID_0003\\1', 'FAILURE(0xe000020b)') +
      section('SetupCopyOEMInf - C:\\sample\\sample.inf', 'FAILURE(0x00000050)'),
  },
  {
    name: 'a driver handed over for devices that are not there, and a package left because a device uses it',
    log:
      section('Device Install (DiInstallDriver) - C:\\sample\\sample.inf', 'FAILURE(0xe000020b)') +
      section('SetupUninstallOEMInf - oem25.inf', 'FAILURE(0xe000023d)'),
  },
  {
    name: 'a person who takes away a package that a device uses',
    log: section('Delete Driver Package - oem25.inf', 'FAILURE(0xe000023d)'),
    class: 'drv.install-failed',
    culpritIs: 'oem25.inf',
  },
  {
    name: 'entries that another program hands on, all of them inside an import',
    log: [
      'sample:debug [syslog]      sto:                     Driver package is valid.',
      'sample:debug [syslog]      ndv:                     System restore disabled by policy. Error = 0x000004EC',
      'sample:debug [syslog]      sto:                     Importing driver package files:',
    ].join('\n'),
  },
  {
    name: 'a device that a program installs and that is not connected',
    log: section('Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0000', 'FAILURE(0x0000048f)'),
    class: 'drv.install-failed',
    code: '0x8007048f',
  },
  {
    name: 'a catalog that was accepted and could not be put in place',
    log: [
      "!!!  sig:                     Failed to install catalog 'sample.cat' as 'oem33.cat'. Error = 0x000006BE",
      '     sto:                {DRIVERSTORE IMPORT END: exit(0x000006be)} 14:19:49.403',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'sample.cat',
    code: '0x800706be',
  },
  {
    name: 'the message of a co-installer',
    log: [
      '!    ven:                          SAMPLE_COINST|DifInstallPreProcess: fail1 (The system cannot find the file specified.)',
      '!!!  dvi:                     CoInstaller 1: failed(0x00000002)!',
      '!!!  ndv:                Error(00000002) installing device!',
    ].join('\n'),
    class: 'drv.install-failed',
    code: '0x80070002',
  },
  {
    name: 'pnputil of Windows 7, a package without a catalog',
    log: [
      'C:\\sample>pnputil.exe -a sample.inf',
      'Microsoft PnP Utility',
      '',
      'Processing inf :            sample.inf',
      'Adding the driver package failed : A file could not be verified because it does not have an associated catalog signed via Authenticode(tm).',
      '',
      'Total attempted:              1',
      'Number successfully imported: 0',
    ].join('\n'),
    class: 'drv.signature',
    culpritIs: 'sample.inf',
    code: '0xe000023f',
  },
  {
    name: 'pnputil in another language, the package named by the command alone',
    log: [
      'C:\\Treiber>pnputil /add-driver sample.inf',
      'Microsoft-PnP-Dienstprogramm',
      '',
      'Fehler: Die INF-Datei von einem Drittanbieter enthält keine digitalen Signaturinformationen.',
    ].join('\n'),
    class: 'drv.signature',
    culpritIs: 'sample.inf',
  },
  {
    name: 'pnputil that takes a package away which a device uses',
    log: [
      'C:\\>pnputil /delete-driver oem7.inf',
      'Microsoft PnP Utility',
      'Failed to delete driver package: One or more devices are presently installed using the specified INF.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'oem7.inf',
    code: '0xe000023d',
  },
  {
    name: 'DISM that put in every driver it lists and ended with an error',
    log: [
      'Installing 1 of 2 - D:\\Drivers\\one.inf: The driver package was successfully installed.',
      'Installing 2 of 2 - D:\\Drivers\\two.inf: The driver package was successfully installed.',
      '',
      'Error: 2',
      '',
      'The command completed with errors. For more information, refer to the log file.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'none',
    code: '0x80070002',
  },
  {
    name: 'a driver that Windows PE could not load',
    log: 'DrvLoad: Unable to load D:\\Drivers\\sample.inf (The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.)',
    class: 'drv.signature',
    culpritIs: 'D:\\Drivers\\sample.inf',
    code: '0xe000024b',
  },
  { name: 'a driver that Windows PE loaded', log: 'DrvLoad: Successfully loaded D:\\Drivers\\sample.inf.' },
  {
    name: 'the log of an installer of drivers',
    log: [
      "INFO:   Installing INF file 'C:\\sample\\sample.inf' (Plug and Play).",
      'INFO:   Looking for Model Section [Sample.NTamd64]...',
      'ERROR:  The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering. (Error code 0xE000024B.)',
    ].join('\n'),
    class: 'drv.signature',
    culpritIs: 'C:\\sample\\sample.inf',
  },
  {
    name: 'a list of devices, one of them without a driver',
    log: [
      'Instance ID:                PCI\\VEN_0001&DEV_0002\\3&1',
      'Device Description:         Sample Controller',
      'Status:                     Problem',
      'Problem Code:               28 (0x1C) [CM_PROB_FAILED_INSTALL]',
      'Problem Status:             0xC0000490',
    ].join('\n'),
  },
  {
    name: 'devcon between marks of code',
    log: [
      '`C:\\>devcon.exe install "G:\\sample.inf" Root\\Sample',
      'Device node created. Install is complete when drivers are installed...',
      'Updating drivers for Root\\Sample from G:\\sample.inf.',
      'devcon.exe failed.`',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'G:\\sample.inf',
  },
  {
    name: 'a bundle of drivers for devices that this machine has not',
    log: [
      'InstallPackages:  Error 0xe000020b: Sample Installer UpdateDriverForPlugAndPlayDevices for PCI\\VEN_0001&DEV_0002 failed err = 0xe000020b: unknown error',
      'InstallPackages:  Error 0xe000020b: Error -536870389',
    ].join('\n'),
  },
  {
    name: 'a bundle of drivers one of which is refused',
    log: 'InstallPackages:  Error 0xe0000247: Sample Installer UpdateDriverForPlugAndPlayDevices for PCI\\VEN_0001&DEV_0002 failed err = 0xe0000247: unknown error',
    class: 'drv.install-failed',
    code: '0xe0000247',
  },
  {
    name: 'pnputil with a sentence that stands for no known code',
    log: [
      'Processing inf :            sample.inf',
      'Adding the driver package failed : The sample of this package is not what it should be.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'sample.inf',
  },
  {
    name: 'pnputil where the driver in place is as good',
    log: [
      'Processing inf :            sample.inf',
      'Failed to install the driver on any of the devices on the system : No more data is available.',
    ].join('\n'),
  },
];

describe('at first contact with drivers', () => {
  answers(drivers);

  it('say how to read the section, and what to try again', () => {
    const { failures } = summarize(section(chosen, 'FAILURE(0xe0000203)', selected));
    const steps = failures[0]?.nextSteps.map(({ text }) => text.en).join('\n') ?? '';
    assert.match(steps, /entries marked `!!!`/);
    assert.match(steps, /pnputil \/add-driver/);
    assert.doesNotMatch(steps, /Collect `C:\\Windows\\INF|update again/);
    assert.equal(failures[0]?.symbol, 'ERROR_NO_DRIVER_SELECTED');
  });

  it('ask for the section where a tool tells its answer alone', () => {
    const { failures } = summarize(
      'DrvLoad: Unable to load D:\\Drivers\\sample.inf (The hash for the file is not present in the specified catalog file.)',
    );
    const steps = failures[0]?.nextSteps.map(({ text }) => text.en).join('\n') ?? '';
    assert.match(steps, /Collect `C:\\Windows\\INF\\setupapi\.dev\.log`/);
    assert.doesNotMatch(steps, /entries marked/);
  });
});

describe('at first contact with an event about a driver', () => {
  const event = (code: string): string =>
    `Log Name:      System\nSource:        Microsoft-Windows-WindowsUpdateClient\nDate:          3/14/2024 10:02:00 AM\nEvent ID:      20\nLevel:         Error\nDescription:\nInstallation Failure: Windows failed to install the following update with error ${code}: Sample - System - 1/1/2024 12:00:00 AM - 10.1.2.3.\n`;
  answers([
    {
      name: 'whose title holds a time',
      log: event('0x800F0247'),
      class: 'drv.install-failed',
      culpritIs: 'Sample - System - 1/1/2024 12:00:00 AM - 10.1.2.3',
    },
    { name: 'that is no better than the one in place', log: event('0x80070103') },
  ]);
});
