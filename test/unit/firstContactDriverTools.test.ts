// What tools that install drivers print, in lists and logs of their own, and what of it is no failure. The texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const raw = String.raw;

const tools: readonly Asked[] = [
  {
    name: 'a section whose lines became one',
    log: raw`>>>  [Setup Import Driver Package - C:\drivers\sample.inf] >>>  Section start 2024/03/04 09:40:12.345      sto: {Setup Import Driver Package: C:\drivers\sample.inf} 09:40:12.350 !!!  inf:      Invalid INF. Code = 0xe0000100 !!!  sto:      Failed to import driver package into Driver Store. Error = 0xE0000100 <<<  Section end 2024/03/04 09:40:13.456 <<<  [Exit status: FAILURE(0xe0000100)]`,
    class: 'drv.install-failed',
    culpritIs: raw`C:\drivers\sample.inf`,
    code: '0xe0000100',
  },
  {
    name: 'a section that ended well and whose lines became one',
    log: raw`>>>  [Setup Import Driver Package - C:\drivers\sample.inf] >>>  Section start 2024/03/04 09:40:12.345 !    sig: Verifying file against specific (valid) catalog failed! (0x800b0109)      sig: Success: File is signed in Authenticode(tm) catalog. <<<  Section end 2024/03/04 09:40:13.456 <<<  [Exit status: SUCCESS]`,
  },
  {
    name: 'a scan of sfc whose lines became one',
    log: 'C:\\Windows\\system32>sfc /scannow  Beginning system scan.  This process will take some time.  Windows Resource Protection could not start the repair service.',
    class: 'env.service-or-rpc',
  },
  {
    name: 'a sound scan of sfc whose lines became one',
    log: 'C:\\Windows\\system32>sfc /scannow  Beginning system scan.  This process will take some time.  Beginning verification phase of system scan. Verification 100% complete.  Windows Resource Protection did not find any integrity violations.',
  },
  {
    name: 'a list of packages with blank lines between name and answer',
    log: [
      'Driver package: one.inf',
      '',
      'Driver package added successfully',
      '',
      'Driver package: two.inf',
      '',
      'Failed to add driver package: The data is invalid.',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'two.inf',
    code: '0x8007000d',
  },
  {
    name: 'a sentence in another language with its code in brackets',
    log: [
      '安装驱动包：D:\\驱动\\sample.inf',
      '  Microsoft PnP Utility',
      '  Adding driver package:  sample.inf',
      '  Failed to add driver package: 该驱动程序包没有有效的签名（0xE000022F）',
    ].join('\n'),
    class: 'drv.signature',
    culpritIs: 'sample.inf',
    code: '0xe000022f',
  },
  {
    name: 'pnputil that finds the driver in place',
    log: 'Adding driver package:  sample.inf\nFailed to add driver package: No more data is available.',
  },
  {
    name: 'a printer driver that the spooler could not install',
    log: 'Installing printer driver Sample PS V1.2 failed, error code 0x490, HRESULT 0x80070490. See the event user data for context information.',
    class: 'drv.install-failed',
    culpritIs: 'Sample PS V1.2',
    code: '0x80070490',
  },
  {
    name: 'an adapter that a tunnel could not create, beside a section that only tidies up',
    log: [
      'Creating adapter',
      'Failed to setup adapter (problem code: 0x12, ntstatus: 0xC0000493): The property set specified does not exist on the object. (Code 0x00000492)',
      '',
      '>>>  [Delete Device - SWD\\SAMPLE\\{01234567-0123-0123-0123-0123456789AB}]',
      '!    dvi: Query-and-Remove failed: 0x05: CR_INVALID_DEVNODE.',
    ].join('\n'),
    class: 'drv.install-failed',
    code: '0x80070492',
  },
  {
    name: 'an adapter that went in',
    log: '[Sample] Using existing driver 0.14\n[Sample] Creating adapter\n[Sample] Adapter up',
  },
  {
    name: 'a program that made no adapter',
    log: 'Creating TUN/TAP adapter failed (error 0xe0000203).',
    class: 'drv.install-failed',
    code: '0xe0000203',
  },
  {
    name: 'a program that tells no code',
    log: 'Sample LWF driver has failed to be installed.\nFailed to create the service',
    class: 'drv.install-failed',
    culpritIs: 'Sample LWF',
  },
  {
    name: 'a script of a task sequence that hands each INF to DISM',
    log: [
      ' - Attempting to install driver: C:\\_SMSTaskSequence\\DriverPackage\\ABC00002\\sample.inf to C:\\',
      ' - An error occurred while installing drivers. Continuing with warning code: 2. See DISM.log for more details',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'sample.inf',
    code: '0x80070002',
  },
  {
    name: 'the same, done',
    log: [
      ' - Attempting to install driver: C:\\_SMSTaskSequence\\DriverPackage\\ABC00002\\sample.inf to C:\\',
      ' - Successfully installed driver package',
    ].join('\n'),
  },
];

const difx: readonly Asked[] = [
  {
    name: 'a package whose INF is gone from the driver store',
    log: [
      'DIFXAPP: INFO:   Could not open file C:\\Windows\\System32\\DriverStore\\FileRepository\\sample.inf_amd64_1\\sample.inf. (Error code 0x3: The system cannot find the path specified.)',
      'DIFXAPP: ERROR:  PnP Install failed. (Error code 0x3EE: The volume for a file has been externally altered.)',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'sample.inf',
    code: '0x800703ee',
  },
  {
    name: 'a package whose root is not trusted',
    log: [
      "INFO:   Installing INF file 'C:\\sample\\sample.inf' (Plug and Play).",
      'ERROR:  PnP Install failed. (Error code 0x800B0109: A certificate chain processed, but terminated in a root certificate.)',
      'INFO:   Returning with code 0x80010000',
    ].join('\n'),
    class: 'drv.signature',
    culpritIs: 'C:\\sample\\sample.inf',
    code: '0x800b0109',
    count: 1,
  },
  {
    name: 'a program whose entries of the device log end before they say why',
    log: [
      'Using inf name: sample.inf',
      'sample:debug [syslog]      sto:                     Driver package is valid.',
      'sample:debug [syslog]      ndv:                     System restore disabled by policy. Error = 0x000004EC',
      'Driver Installation: FAILED (Requested resource not found)',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'sample.inf',
    count: 1,
  },
  {
    name: 'the same, done',
    log: 'Using inf name: sample.inf\nndv:    System restore disabled by policy. Error = 0x000004EC\nDriver Installation: SUCCESS',
  },
  {
    name: 'a product that is not there to be removed',
    log: 'MSI (s) (4C:28) [20:38:31:787]: Windows Installer installed the product. Product Name: Sample. Product Version: 1.0. Product Language: 1033. Manufacturer: Example. Installation success or error status: 1605.',
  },
];

const installers: readonly Asked[] = [
  {
    name: 'the error log of an old .NET Framework',
    log: '[05/30/07,14:52:41] Microsoft .NET Framework 2.0: [2] Error: Installation failed for component Microsoft .NET Framework 2.0. MSI returned error code 1603',
    class: 'ai.dotnet',
    code: '0x80070643',
  },
  {
    name: 'an update that Visual Studio’s setup has put in',
    log: '        https://example.com/reports?q=PackageId=Sample.Net.KB5000123;PackageAction=Install;ReturnCode=87',
    class: 'unclassified',
    culprit: 'KB5000123',
    code: '0x80070057',
  },
  {
    name: 'the same, which asks for a restart',
    log: '        https://example.com/reports?q=PackageId=Sample.Net.KB5000123;PackageAction=Install;ReturnCode=3010',
  },
  {
    name: 'a program’s setup that ends with a number of its own',
    log: [
      '[2D3C:5990][2022-08-10T08:16:57]i199: Detect complete, result: 0x0',
      '[2D3C:5990][2022-08-10T08:16:57]i500: Shutting down, exit code: 0x7d8',
    ].join('\n'),
  },
];

const managed: readonly Asked[] = [
  {
    name: 'a helper that tells an exit code of the system',
    log: 'WARNING: Update KB5000123 installation failed (exit code 1058).',
    class: 'wu.disabled-by-policy',
    code: '0x80070422',
  },
  { name: 'the same, done', log: 'Update KB5000123 installation failed (exit code 3010).' },
  {
    name: 'what Chocolatey said, in one line of JSON',
    log: 'failed: [srv01] => {"choco_error_log": ["Installing sample...", "ERROR: Running [\\"C:\\\\Windows\\\\System32\\\\wusa.exe\\" \\"C:\\\\Temp\\\\Sample-KB5000123-x64.msu\\" /quiet /norestart ] was not successful. Exit code was \'5\'. See log."]}',
    class: 'env.access-denied',
    code: '0x80070005',
  },
];

const others: readonly Asked[] = [
  {
    name: 'an action of a package that may fail',
    log: 'CustomAction Sample returned actual error code -2144337918 but will be translated to success due to continue marking',
  },
  {
    name: 'a program that reads counters',
    log: 'ERROR:Sample plugin: Could not find a local name for Disk Time, error=c0000bbd\nERROR:Sample plugin: error=c0000bb8',
  },
  {
    name: 'the setup of a database server',
    log: '  Status:                        Failed\n  Component error code:          0x84BB0001',
  },
  {
    name: 'a file that a setup program has to fetch again, and its end',
    log: [
      '[1D38:1498][2022-03-04T10:00:51]w120: Detected partially cached package: sample, invalid payload: cab1.cab, reason: 0x80070570',
      '[1D38:1498][2022-03-04T10:01:00]i399: Apply complete, result: 0x0, restart: Required, ba requested restart:  No',
    ].join('\n'),
  },
  {
    name: 'an installer of drivers that counts its packages',
    log: 'INFO:   RETURN: DriverPackagePreinstallW  (0xB7)\nINFO:   Success\nINFO:   Returning with code 0x100',
  },
  {
    name: 'a program without its database',
    log: '2024-05-10 10:00:00.123 [ERROR] SqlException (0x80131904): A network-related error occurred.',
  },
  {
    name: 'an exception of .NET, which holds no answer',
    log: 'SampleSetup: [ERROR] System.ComponentModel.Win32Exception (0x80004005): Access is denied\n   at Sample.Setup.Start()',
  },
  {
    name: 'the log of a program that is refused something of its own',
    log: [
      '2025-11-24 17:37:26.692 | pid 4252 | Log not found: System.Exception: GetVariable: error 0x00000005: $Access is denied',
      '2025-11-24 17:37:26.707 | pid 4252 | Failed to check entries: GetVariable: error 0x00000005: $Access is denied',
    ].join('\n'),
  },
  {
    name: 'the log of a program that is refused what it installs',
    log: '2025-11-24 17:37:26.692 | pid 4252 | Installing the package failed: error 0x80070005: Access is denied',
    class: 'env.access-denied',
  },
];

const feature = (options: string, ...answer: readonly string[]): string =>
  [`dism ${options}`, '', 'Deployment Image Servicing and Management tool', ...answer, ''].join('\n');
const features: readonly Asked[] = [
  {
    name: 'a feature without its parents, enabled with them by the next command, which writes its options another way',
    log:
      feature('/online /enable-feature -featurename:SAMPLE-Feature', 'Error: 50') +
      feature(
        '/online /enable-feature /featurename:SAMPLE-Feature /all',
        'The operation completed successfully.',
      ),
  },
  {
    name: 'another feature enabled after one that failed',
    log:
      feature('/online /enable-feature -featurename:SAMPLE-Feature', 'Error: 50') +
      feature('/online /enable-feature /featurename:Other /all', 'The operation completed successfully.'),
    class: 'unclassified',
    code: '0x80070032',
  },
];

const recovery: readonly Asked[] = [
  '「Windows 回復環境サービスが失敗しました。(CBS_E_INSUFFICIENT_DISK_SPACE)」と表示されます',
  'Windows 恢复环境服务失败。(CBS_E_INSUFFICIENT_DISK_SPACE)',
  'Fehler bei der Wartung der Windows-Wiederherstellungsumgebung. (CBS_E_INSUFFICIENT_DISK_SPACE)',
].map((log) => ({
  name: `no room for the recovery environment: ${log.slice(0, 20)}`,
  log,
  class: 'env.system-partition-small',
  code: '0x800f0828',
}));

describe('at first contact with tools that install drivers', () => {
  answers([...tools, ...difx]);
});
describe('at first contact with setup programs', () => {
  answers(installers);
});
describe('at first contact with updates that programs install', () => {
  answers(managed);
});
describe('at first contact with logs of other programs', () => {
  answers(others);
});
describe('at first contact with a feature tried twice', () => {
  answers(features);
});
describe('at first contact with the recovery environment in another language', () => {
  answers(recovery);
});
