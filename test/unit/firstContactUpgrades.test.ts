// What people send of upgrades that stopped: the code and the place off the last window, pages of Windows Setup, operations
// on images, steps of drivers. Each row says what an engineer would answer; the texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const sp = (text: string): string => `2024-05-06 07:08:09, Error                 SP     ${text}`;

const safeOs = 'C:\\$WINDOWS.~BT\\Sources\\SafeOS';

const places: readonly Asked[] = [
  {
    name: 'the window of a migration that ends with a code of its own, in Italian',
    log: "0x80070003 - 0x2000D\nL'installazione non è riuscita nella fase SAFE_OS con un errore durante l'operazione MIGRATE_DATA",
    class: 'up.migration',
    code: '0x80070003',
  },
  {
    name: 'the window of an upgrade that migrated when it was taken back',
    log: '0xC1900101 - 0x3000D\nThe installation failed in the FIRST_BOOT phase with an error during MIGRATE_DATA operation',
    class: 'drv.upgrade-rollback',
    code: '0xc1900101',
  },
  {
    name: 'the window of features that could not be carried over',
    log: 'The installation failed in the SAFE_OS phase with an error during REPLICATE_OC operation. 0x8007001F - 0x20006',
    class: 'up.optional-component',
    code: '0x8007001f',
  },
  {
    name: 'a clean installation whose second number is no place of an upgrade',
    log: 'When I choose the disk I get this error: 0x80070490 - 0x4002c',
    class: 'up.setup.downlevel',
    code: '0x80070490',
  },
  {
    name: 'a check of the computer that failed itself',
    log: "Sorry, we're having trouble determining if your PC can run Windows 11. Please close Setup and try again.\nError code: 0x80070015 - 0x40008",
    class: 'up.setup.downlevel',
    code: '0x80070015',
  },
  {
    name: 'the same window without its code',
    log: "Sorry, we're having trouble determining if your PC can run Windows 11.",
    class: 'up.setup.downlevel',
  },
  {
    name: 'the same window, retyped in small letters',
    log: 'suddenly it says "sorry we\'re having trouble determining if your pc can run windows 11"',
    class: 'up.setup.downlevel',
  },
  {
    name: 'a record of the engine within a sentence',
    log: 'Checked the setup log and got this: "MOUPG CSetupHost::Initialize(275): Result = 0x80070057 " on a laptop',
    class: 'up.setup.downlevel',
    code: '0x80070057',
  },
  {
    name: 'a place of the second boot',
    log: 'Error code: 0xC1900101 - 0x4001E after it had restarted three times',
    class: 'up.rollback.generic',
    code: '0xc1900101',
  },
];

const pages: readonly Asked[] = [
  {
    name: 'a setup that could not start',
    log: "Setup couldn't start properly. Please reboot your PC and try running Windows 10 Setup again.",
    class: 'up.setup.downlevel',
  },
  {
    name: 'settings that are not supported yet',
    log: "What needs your attention\nYour PC settings aren't supported yet on this version of Windows 10.",
    class: 'up.compat.hardblock',
  },
  {
    name: 'a driver or service that is not ready',
    log: "What needs your attention: Your PC has a driver or service that isn't ready for this version of Windows 10.",
    class: 'drv.hardblock',
  },
  {
    name: 'a computer that cannot be upgraded, and why not',
    log: "This PC can't be upgraded to Windows 10.\nYour PC has a driver or service that isn't ready for this version of Windows 10.",
    class: 'drv.hardblock',
    count: 1,
  },
  {
    name: 'a computer that cannot be upgraded, and nothing more',
    log: "I get the message:\nThis PC can't be upgraded to Windows 10.",
    class: 'up.compat.hardblock',
  },
  {
    name: 'drivers without which the computer does not start',
    log: 'Windows Setup could not install one or more boot-critical drivers. To install Windows, make sure that the drivers are valid, and restart the installation.',
    class: 'drv.install-failed',
    culpritIs: 'none',
  },
  {
    name: 'an application that has to go',
    log: "What needs your attention\nUninstall this app now because it isn't compatible with Windows 11.",
    class: 'up.compat.app',
  },
  {
    name: 'a person whose window has gone',
    log: 'After I removed it, "Your PC has a driver or service that isn\'t ready for this version of Windows 10" no longer appears.',
  },
];

const images: readonly Asked[] = [
  {
    name: 'an image that could not be mounted, by the name of the operation alone',
    log: sp(
      `Operation failed: Mount WIM file ${safeOs}\\winre.wim, index 1 to ${safeOs}\\SafeOS.Mount. Error: 0x80070241[gle=0x000000b7]`,
    ),
    class: 'up.wim.apply-or-mount',
    culprit: 'winre.wim',
    code: '0x80070241',
  },
  {
    name: 'an image that could not be mounted, in other words',
    log: [
      sp(`Sample::MountImage: Failed to mount ${safeOs}\\winre.wim. Error: 0x80070241`),
      sp('Operation failed: Update OS. Error: 0x80070241'),
    ].join('\n'),
    class: 'up.wim.apply-or-mount',
    culprit: 'winre.wim',
    code: '0x80070241',
  },
  {
    name: 'an image that was damaged, by the name of the operation alone',
    log: sp(
      'Operation failed: Apply WIM file C:\\S\\install.wim, index 1, to C:\\N. Error: 0x8007000D[gle=0x000000b7]',
    ),
    class: 'up.wim.apply-or-mount',
    culprit: 'install.wim',
    code: '0x8007000d',
  },
  {
    name: 'a package that was to go into the new image',
    log: [
      sp('Executing operation: Add [1] package C:\\S\\sample.cab to C:\\$WINDOWS.~BT\\NewOS'),
      sp(
        'Operation failed: Add [1] package C:\\S\\sample.cab to C:\\$WINDOWS.~BT\\NewOS. Error: 0x800F081E[gle=0x000000b7]',
      ),
    ].join('\n'),
    class: 'up.setup.dism-package',
    culpritIs: 'sample.cab',
    code: '0x800f081e',
  },
  {
    name: 'an image for which there is no room',
    log: sp(
      'Operation failed: Apply WIM file C:\\S\\install.wim, index 1, to C:\\N. Error: 0x80070070[gle=0x00000070]',
    ),
    class: 'env.disk-full',
    code: '0x80070070',
  },
  {
    name: 'a volume that gets no label',
    log: [
      '2024-05-06 07:08:09, Error      [0x0606cc] IBS    ApplyDiskOperationUsingService: Failed to correctly apply disk operation of type [0xe]; hr = 0x8007009a[gle=0x0000009a]',
      '2024-05-06 07:08:09, Error      [0x060492] IBS    PerformDiskOperation:Disk operation of type [14] failed; hr = 0x8007009a',
    ].join('\n'),
  },
];

const steps: readonly Asked[] = [
  {
    name: 'a module of Sysprep that tells above its failure what the boot store answered',
    log: [
      "2024-05-06 07:08:09, Info       [0x0f0080] SYSPRP ActionPlatform::LaunchModule: Found 'Sysprep_Specialize_Sample' in C:\\Windows\\System32\\sample.dll; executing it",
      '2024-05-06 07:08:09, Error      [0x0e00b3] TOOL   Sysprep_Specialize_Sample: There was an error opening the system store. Status=[0xC000000F]',
      "2024-05-06 07:08:09, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Specialize_Sample' from C:\\Windows\\System32\\sample.dll; dwRet = 0x2",
    ].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'sample.dll',
    code: '0xc000000f',
    hresult: '0x80070002',
  },
  {
    name: 'a recovery image that is not there, without the name of the tool',
    log: 'I even tried to switch it on from Windows and get "The Windows RE image was not found".',
    class: 'up.recovery-reset',
  },
  {
    name: 'a deployment whose bcdboot may not write',
    log: [
      'Ready to Prepare boot partition: V: LTIApply 06-05-2024 07:08:09 0 (0x0000)',
      'Command has returned: 19 LTIApply 06-05-2024 07:08:10 0 (0x0000)',
      'FAILURE ( 5616 ): 19: Verify BCDBootEx LTIApply 06-05-2024 07:08:10 0 (0x0000)',
      'Litetouch deployment failed, Return Code = -2147467259 0x80004005',
    ].join('\n'),
    class: 'ai.bcd-or-boot-files',
    code: '0x80070013',
  },
  {
    name: 'a window of setup in small letters',
    log: 'when i restart i have one error "windows could not complete the installation" and then it goes on',
    class: 'up.setup.sysprep-or-advanced-installer',
  },
  {
    name: 'a DISM that a tool gave an option',
    log: 'ERROR during modification: DISM add-driver failed with exit code 13',
    class: 'unclassified',
    code: '0x8007000d',
  },
  {
    name: 'the end of an upgrade whose beginning was cut off, behind an error that it went on from',
    log: [
      '2024-05-06 07:08:09, Error                 SP     Sample: Failed to set owner for \\\\?\\C:\\Windows.old\\Sample. Error: 0x00000005[gle=0x00000005]',
      '2024-05-06 07:18:09, Info                  MOUPG  ImageExit: Initializing SetupResult: [0x0]',
    ].join('\n'),
  },
  {
    name: 'a section of setupapi whose title is words alone',
    log: [
      '>>>  [Deinstall network driver]',
      '>>>  Section start 2024/05/06 07:08:09.100',
      '      cmd: "C:\\Program Files\\Sample\\SampleInstall.exe" -n',
      '<<<  Section end 2024/05/06 07:08:10.100',
      '<<<  [Exit status: FAILURE(0x8007007e)]',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'none',
    code: '0x8007007e',
  },
  {
    name: 'a catalog without a signature, cut out behind the check',
    log: [
      '!!!  sig:                     Driver package catalog file does not contain a signature, and Code Integrity is enforced.',
      '!!!  sig:                     Driver package failed signature validation. Error = 0xE0000247',
      '!!!  sto:                Failed to import driver package into Driver Store. Error = 0xE0000247',
    ].join('\n'),
    class: 'drv.signature',
    code: '0xe0000247',
  },
  {
    name: 'an INF that another one includes and that is not there, without the marks of the log',
    log: 'Error 3: The system cannot find the path specified.\nCould not find include INF file "sample.inf". Error = 0x00000003',
    class: 'drv.install-failed',
    culprit: 'sample.inf',
    code: '0x80070003',
  },
  {
    name: 'a medium that Windows Setup cannot read without a driver',
    log: 'A required media driver for your computer is missing. This could be a DVD, USB stick, or hard drive.',
    class: 'drv.install-failed',
    culpritIs: 'none',
  },
  {
    name: 'a folder in which Windows Setup finds no driver',
    log: 'No signed device drivers were found. Make sure that the installation media contains the correct drivers, and then click OK.',
    class: 'drv.install-failed',
    culpritIs: 'none',
  },
  {
    name: 'a package that did not reach the store for another reason',
    log: '!!!  sto:                Failed to import driver package into Driver Store. Error = 0xE0000247',
    class: 'drv.install-failed',
    code: '0xe0000247',
  },
  {
    name: 'an assembly of .NET that is in use',
    log: [
      '05/06/24 07:08:09 DDSet_Status: Sleeping 100ms...',
      "05/06/24 07:08:09 DDSet_Error: Failed to install assembly 'C:\\WINDOWS\\Microsoft.NET\\Framework\\v2.0.50727\\Sample.dll' because of system error: The process cannot access the file because it is being used by another process.",
      '05/06/24 07:08:09 DDSet_Exit: InstallAssembly ended with return value 1603',
    ].join('\n'),
    class: 'env.sharing-violation',
    culprit: 'Sample.dll',
    code: '0x80070020',
  },
  {
    name: 'an assembly of .NET that went in',
    log: '05/06/24 07:08:09 DDSet_Status: Sleeping 100ms...\n05/06/24 07:08:09 DDSet_CARetVal: 0',
  },
];

describe('the code and the place of an upgrade', () => {
  answers(places);
});

describe('pages of Windows Setup', () => {
  answers(pages);
});

describe('operations on images', () => {
  answers(images);
});

describe('steps of installers', () => {
  answers(steps);
});

describe('what an upgrade stopped at beside its own number', () => {
  answers([
    {
      name: 'is the file whose error is the answer of the migrating step below',
      log: [
        '2024-05-06 12:00:01, Error                 MIG    Error WRITE, 0x00000570 while gathering/applying object: File, C:\\Users\\Public\\Contoso [cache.db]. Shell application requested abort![gle=0x00000570]',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Migrate users state. Error: 0x80070570[gle=0x000000b7]',
        '2024-05-06 12:00:02, Error                 SP     Operation execution failed: 13. hr = 0x80070570[gle=0x000000b7]',
        '2024-05-06 12:00:02, Info                  SP     Execution phase [Second boot] exiting with HRESULT [0x80070570]',
      ].join('\n'),
      class: 'up.migration',
      culprit: 'cache.db',
      code: '0x80070570',
    },
    {
      name: 'is the drive that the record of the system’s own number names',
      log: [
        '2024-05-06 12:00:01, Error                 SP     CheckDiskSpace: insufficient disk space on D:, required 12 GB. Error 0x80070070',
        '2024-05-06 12:00:01, Error                 MOUPG  CSetupManager::Execute(311): Result = 0xC190020E',
        '2024-05-06 12:00:01, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC190020E',
      ].join('\n'),
      class: 'env.disk-full',
      culpritIs: 'D:',
      code: '0x80070070',
      hresult: '0xc190020e',
    },
  ]);
});
