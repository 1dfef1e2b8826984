// What people send of setup, Sysprep and device logs when they ask for help, and what installers of drivers printed to
// them. Each row says what an engineer would answer; the texts are our own in the shape of such questions.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const sysprep = (text: string): string => `2024-05-06 07:08:09, Error SYSPRP ${text}`;

const section = (status: string, inf: string, ...entries: readonly string[]): readonly string[] => [
  '>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - USB\\VID_0000&PID_0001&REV_0100]',
  '>>>  Section start 2024/05/06 07:08:09.100',
  `      cmd: "C:\\Users\\sample\\usb_driver\\installer_x64.exe" "${inf}"`,
  ...entries,
  '<<<  Section end 2024/05/06 07:08:10.100',
  `<<<  [Exit status: ${status}]`,
];

const diag = [
  'Matching Profile found: OptionalComponentOpenPackageFailed - 22952520-EC89-4FBD-94E0-B67DF88347F6',
  'SetupDiag version: 1.7.0.0',
  'System Information:',
  'HostOSVersion = 10.0.19045',
  'Error: SetupDiag reports Optional Component installation failed to open OC Package.',
  'Last Phase: Safe OS',
  'Last Operation: Gather Optional Component status',
  'Package Name: Sample-Foundation',
  'Error: 0x8007001F',
];

const rows: readonly Asked[] = [
  {
    name: 'setup’s own answer below records that tell of no failure',
    log: [
      '2024-05-06 12:00:01, Info                  MOUPG  SetupManager: Preparing the new system...',
      '2024-05-06 12:00:02, Info                  MOUPG  ProgressHandler: 42%',
      '2024-05-06 12:00:03, Info                  SP     Next line of the log',
      '',
      'Our deployment tool then showed 0xC1900403.',
    ].join('\n'),
    class: 'up.update-agent-expander',
    hresult: '0xc1900403',
  },
  {
    name: 'pnputil that names the INF and refuses its catalog, in the log of a test run',
    log: [
      "   -- Running 'pnputil -i -a C:\\Users\\ADMINI~1\\AppData\\Local\\Temp\\01\\samplein.inf' failed with exit code 1.",
      '   -- Microsoft PnP Utility',
      '   -- Processing inf :            samplein.inf',
      '   -- Adding the driver package failed : The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.',
      '   -- Total attempted:              1',
    ].join('\n'),
    class: 'drv.signature',
    culprit: 'samplein.inf',
    code: '0xe000024b',
  },
  {
    name: 'pnputil of today on a console',
    log: [
      'C:\\Windows\\System32>pnputil /add-driver D:\\drv\\sample_cam.inf /install',
      'Microsoft PnP Utility',
      '',
      'Adding driver package:  sample_cam.inf',
      'Failed to add driver package: The third-party INF does not contain digital signature information.',
    ].join('\n'),
    class: 'drv.signature',
    culprit: 'sample_cam.inf',
    code: '0xe000022f',
  },
  ...(
    [
      [
        'The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.',
        '0xe000024b',
      ],
      ['文件的哈希值不在指定的目录文件中。此文件可能已损坏或被篡改。', '0xe000024b'],
      ['Der Hash für die Datei ist in der angegebenen Katalogdatei nicht vorhanden.', '0xe000024b'],
      ['第三方 INF 不包含数字签名信息。', '0xe000022f'],
    ] as const
  ).map(([words, code]) => ({
    name: `the window of the device manager: ${words}`,
    log: `Windows encountered a problem installing the driver software for your device\n${words}`,
    class: 'drv.signature',
    code,
  })),
  {
    name: 'a tool that makes a catalog',
    log: "added hash for 'sample.inf' to the catalog file\nsuccessfully created catalog file 'sample.cat'",
  },
  {
    name: 'pnputil where the driver in place is as good',
    log: [
      'Adding driver package:  sample_cam.inf',
      'Driver package added successfully.',
      'Published Name:         oem42.inf',
      'Failed to install the driver on any of the devices on the system : No more data is available.',
    ].join('\n'),
  },
  {
    name: 'an installer whose call found no such device, and went on',
    log: [
      'InstallPackages:  Sample Installer UpdateDriverForPlugAndPlayDevices for PCI\\VEN_0000&DEV_0001 failed err = 0xe000020b: unknown error',
      'InstallPackages:  Sample Installer Install filename = C:\\Program Files\\Sample\\Net\\samplenet.inf',
    ].join('\n'),
  },
  {
    name: 'the driver installer of an MSI',
    log: [
      'DIFXAPP: INFO:   RETURN: DriverPackageInstallW  (0xE0000247)',
      "DIFXAPP: ERROR: encountered while installing driver package 'C:\\Program Files\\Sample\\Net\\samplenet.inf'",
      'DIFXAPP: ERROR: InstallDriverPackages failed with error 0xE0000247',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'samplenet.inf',
    code: '0xe0000247',
  },
  {
    name: 'a call that timed out, in tens',
    log: 'Updating drivers for sample0901 from C:\\Program Files\\Sample\\driver\\Sample.inf.\nUpdateDriverForPlugAndPlayDevices failed, GetLastError = 1460.',
    class: 'drv.install-failed',
    culprit: 'Sample.inf',
    code: '0x800705b4',
  },
  {
    name: 'a call for an adapter that has no driver, as a negative number',
    log: 'SampleMSICA: create_adapter: DiInstallDevice failed Error -536870397:',
    class: 'drv.install-failed',
    code: '0xe0000203',
  },
  {
    name: 'an entry of setupapi that a page has broken at its commas',
    log: [
      'Driver package catalog is valid.',
      'Driver package INF file hash is not present in catalog file.',
      'Filename = sample_cam.inf',
      'Error = 0xE000024B',
    ].join('\n'),
    class: 'drv.signature',
    culprit: 'sample_cam.inf',
    code: '0xe000024b',
  },
  {
    name: 'a catalog without a signature and no INF beside it',
    log: [
      '     sig:                     Catalog  = C:\\WINDOWS\\System32\\DriverStore\\Temp\\{01}\\Sample_Interface.cat',
      '!    sig:                     Verifying file against specific Authenticode(tm) catalog failed.',
      '!    sig:                     Error 0x800b0100: No signature was present in the subject.',
      '!!!  sig:                Driver package catalog file does not contain a signature, and Code Integrity is enforced.',
      '!!!  sto:           Failed to import driver package into Driver Store. Error = 0xE0000247',
    ].join('\n'),
    class: 'drv.signature',
    culprit: 'Sample_Interface.cat',
    code: '0x800b0100',
  },
  {
    name: 'the INF that an installer handed over for a model of device',
    log: [
      '>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - USB\\VID_0000&PID_0001&REV_0100]',
      '>>>  Section start 2024/05/06 07:08:09.100',
      '      cmd: "C:\\Users\\sample\\usb_driver\\installer_x64.exe" "SAMPLE-028.inf"',
      "!!!  ndv: Failed to install device instance 'ROOT\\HIDCLASS\\0000'. Error = 0x0000ffff",
      '<<<  Section end 2024/05/06 07:08:10.100',
      '<<<  [Exit status: FAILURE(0x0000ffff)]',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'SAMPLE-028.inf',
  },
  {
    name: 'a device that gets another driver in the end',
    log: [
      ...section('FAILURE(0xe0000219)', 'SAMPLE-028.inf', '!!!  dvi: Error 0xe0000219: no function driver'),
      ...section('SUCCESS', 'SAMPLE-029.inf'),
    ].join('\n'),
  },
  {
    name: 'a device for which an installer takes a good package again, and nothing more',
    log: [
      ...section('FAILURE(0xe0000219)', 'SAMPLE-028.inf', '!!!  dvi: Error 0xe0000219: no function driver'),
      '>>>  [Setup Import Driver Package - C:\\Users\\sample\\usb_driver\\SAMPLE-028.inf]',
      '>>>  Section start 2024/05/06 07:09:09.100',
      '<<<  Section end 2024/05/06 07:09:10.100',
      '<<<  [Exit status: SUCCESS]',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'SAMPLE-028.inf',
  },
  {
    name: 'a signature that was accepted, and a call that asks for the default action',
    log: [
      '     sig:                Error 0xe0000241: The INF was signed with an Authenticode(tm) catalog from a trusted publisher.',
      '     sig:           {_VERIFY_FILE_SIGNATURE exit(0xe0000241)} 18:43:02.281',
      '     dvi:           {DIF_UPDATEDRIVER_UI - exit(0xe000020e)} 18:43:02.300',
    ].join('\n'),
  },
  {
    name: 'the best driver for a device',
    log: [
      '     dvs: {Driver Setup Update Device: SWD\\DRIVERENUM\\{01}#SAMPLE&6} 07:08:09.100',
      "     dvs:      Installing best driver (oem95.inf) on device 'SWD\\DRIVERENUM\\{01}#SAMPLE&6'.",
      '!!!  dvs:      Device install failed for device.',
      '!!!  dvs:      Error 0xe0000246: One of the installers for this device cannot perform the installation at this time.',
      '<<<  Section end 2024/05/06 07:08:10.100',
      '<<<  [Exit status: FAILURE(0xe0000246)]',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'oem95.inf',
    code: '0xe0000246',
  },
  {
    name: 'an answer file that is no XML',
    log: 'Windows could not parse or process unattended answer file [C:\\Windows\\Panther\\sample.xml]. The answer file is invalid. The error was detected at line 12 column 3 of the answer file.',
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'sample.xml',
  },
  ...(
    [
      [
        'German',
        'Die Antwortdatei für die unbeaufsichtigte Installation für Durchgang [specialize] konnte nicht analysiert oder verarbeitet werden.',
      ],
      ['Chinese', 'Windows 无法分析或处理 pass [specialize] 的无人参与应答文件。'],
      ['Japanese', 'パス [specialize] の無人応答ファイルを解析または処理できませんでした。'],
    ] as const
  ).map(([language, log]) => ({
    name: `the window of a pass in ${language}`,
    log,
    class: 'up.setup.sysprep-or-advanced-installer',
    cause: '[specialize]',
  })),
  {
    name: 'a person who tells where in an answer file a setting stands',
    log: 'Der Rechnername steht bei mir in der Antwortdatei unter [specialize], die Installation läuft durch.',
  },
  {
    name: 'the pair of codes of a window above the first records of setup',
    log: [
      'With the new setup I get this error: 0x80070490 - 0x4002c',
      '2024-05-06 07:08:09, Info                  UI     Determining whether we should run the new setup',
      '2024-05-06 07:08:10, Info                  UI     Will launch the new setup experience',
    ].join('\n'),
    class: 'up.setup.downlevel',
    code: '0x80070490',
  },
  {
    name: 'the first records of setup alone',
    log: [
      '2024-05-06 07:08:09, Info                  UI     Determining whether we should run the new setup',
      '2024-05-06 07:08:10, Info                  UI     Will launch the new setup experience',
    ].join('\n'),
  },
  {
    name: 'what a task sequence told of setup, with records of the compatibility check below it',
    log: [
      '02-16-2024 10:04:55.970    OSDUpgradeWindows    4940 (0x134c)    Windows Setup failed with hexadecimal exit code 0xC1900208 (decimal 3247440392).',
      'setupact.log ends with:',
      '02-27-2024 13:14:23.000    CONX       Windows::Compat::Appraiser::SampleInventory::GetInventory (204):   Starting Driver Inventory.',
    ].join('\n'),
    class: 'up.compat.app',
    code: '0xc1900208',
  },
  {
    name: 'the ladder of a module of Sysprep in one line',
    log: [
      sysprep('RemoveSample:Failed to instantiate sample interface; hr = 0x80070003[gle=0x00000003]'),
      sysprep('Sysprep_Clean_Sample:Failed to remove Sample; hr = 0x80070003[gle=0x00000003]'),
      sysprep(
        "ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Clean_Sample' from C:\\Windows\\System32\\sample.dll; dwRet = 0x3[gle=0x00000003]",
      ),
      sysprep('RunPlatformActions:Failed while executing Sysprep session actions; dwRet = 0x3'),
    ].join(' '),
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'sample.dll (Sysprep_Clean_Sample)',
    code: '0x80070003',
    cause: 'RemoveSample',
  },
  {
    name: 'SetupDiag that names the package of a feature',
    log: diag.join('\n'),
    class: 'up.optional-component',
    culprit: 'Sample-Foundation',
    code: '0x8007001f',
    cause: 'SetupDiag reports',
  },
  {
    name: 'the same where a page has lost its line ends',
    log: diag.join(' '),
    class: 'up.optional-component',
    culprit: 'Sample-Foundation',
    code: '0x8007001f',
    cause: 'SetupDiag reports',
  },
  {
    name: 'SetupDiag in the rows of a table whose beginning is gone',
    log: [
      'Matching Profile found: WimMountDriverIssue - 565B60DD-5403-4797-AE3E-BC5CB972FBAE',
      'SetupDiag version: 1.7.0.0',
      'Error: SetupDiag reports failure determining samplemount.sys file version.',
      'Last Phase: Pre-Finalize',
      'Last Operation: Mount WIM file C:\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim, index 1 to C:\\Sample',
    ]
      .map((line) => `${line} | |`)
      .join('\n'),
    class: 'dism.provider',
    culprit: 'samplemount.sys',
    cause: 'file version.',
  },
  {
    name: 'a tool that tells how DISM ended',
    log: 'Error code 112, there has been a problem during your deployment: DISM exited with code 112',
    class: 'env.disk-full',
    code: '0x80070070',
  },
  { name: 'a tool whose DISM ended well', log: 'Cleaning up. DISM exited with code 0, all done.' },
  ...(
    [
      [
        'English',
        'The computer restarted unexpectedly or encountered an unexpected error. Windows installation cannot proceed.',
      ],
      [
        'German',
        'Der Computer wurde unerwartet neu gestartet, oder es ist ein unerwarteter Fehler aufgetreten. Die Windows-Installation kann nicht fortgesetzt werden.',
      ],
      ['Chinese', '计算机意外地重新启动或遇到错误。Windows 安装无法继续。'],
      ['another English', 'I get: "Windows could not be configured to run on this computer\'s hardware."'],
    ] as const
  ).map(([language, log]) => ({
    name: `the window of an interrupted setup, ${language}`,
    log,
    class: 'up.setup.sysprep-or-advanced-installer',
  })),
  ...(
    [
      ['Chinese', '0xC1900101 - 0x20017\n在 BOOT 操作过程中，安装在 SAFE_OS 阶段失败，出现错误'],
      [
        'German',
        '0xC1900101-0x30018\nFehler bei der Installation in der Phase FIRST_BOOT während des Vorgangs SYSPREP',
      ],
    ] as const
  ).map(([language, log]) => ({
    name: `the window of an upgrade that went back, ${language}`,
    log,
    class: 'drv.upgrade-rollback',
    code: '0xc1900101',
  })),
  {
    name: 'a person whose computer restarted',
    log: 'Der Computer wurde unerwartet neu gestartet, seitdem läuft alles wieder.',
  },
];

describe('what people send of setup and of drivers', () => {
  answers(rows);
});

describe('what setup out of Windows PE says of its work on disk and image', () => {
  const cancelled =
    '2014-02-02 10:05:23, Info       [0x0640ae] IBSLIB PublishMessage: Publishing message [The installation was canceled.  Any changes that were made to your computer during the installation process will not be saved.]';
  const disk = [
    '2014-02-02 10:00:01, Error      [0x0606cc] IBS    ApplyDiskOperationUsingService: Failed to correctly apply disk operation of type [0x5]; hr = 0x80070015[gle=0x00000015]',
    '2014-02-02 10:00:01, Error      [0x060492] IBS    PerformDiskOperation:Disk operation of type [5] failed; hr = 0x80070015',
  ];
  const image = [
    '2010-01-12 19:50:18, Error      [0x0606cc] IBS    Could not apply image. Error 0x8007045D[gle=0x0000045d]',
    '2010-01-12 19:50:18, Error      [0x06066d] IBS    Failed to apply image D:\\sources\\install.wim; Error = 0x8007045D[gle=0x0000045d]',
  ];
  answers([
    {
      name: 'tells the disk that failed, and not who gave up because of it',
      log: [...disk, cancelled].join('\n'),
      class: 'up.setup.downlevel',
      code: '0x80070015',
      proof: 'Disk operation of type [5] failed',
    },
    {
      name: 'tells the image that could not be applied, once',
      log: [...image, cancelled].join('\n'),
      class: 'up.wim.apply-or-mount',
      culpritIs: 'D:\\sources\\install.wim',
      code: '0x8007045d',
    },
    {
      name: 'tells it where no record names the image',
      log: image[0] ?? '',
      class: 'up.wim.apply-or-mount',
      culpritIs: 'none',
      code: '0x8007045d',
    },
    {
      name: 'tells nothing of an image that is being applied',
      log: '2010-01-12 19:44:02, Info       [0x0606cc] IBS    Applying image D:\\sources\\install.wim, error 0x00000000\n2010-01-12 19:50:18, Info                  IBS    Callback_ApplyImage: apply image done, hr = 0x0',
    },
  ]);
});
