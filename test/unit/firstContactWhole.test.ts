// Whole logs as other machines and other programs keep them: what lies around a failure, and what always stands in them. Each
// row says what an engineer would answer. The texts are our own in the shape of such logs.
import { describe } from 'node:test';
import { answers } from '../support/asked';
import { cbs, dism, log, packageManager, session } from '../support/logLines';

const stampOfActions = (line: string, k: number): string =>
  `2024-05-01T10:${10 + Math.floor(k / 60)}:${String(k % 60).padStart(2, '0')}.0523456Z ${line}`;
const stampOfJenkins = (line: string): string => `[2024-05-01T10:11:12.345Z] ${line}`;
const stampOfAppVeyor = (line: string, k: number): string =>
  `[00:01:${String(k % 60).padStart(2, '0')}] ${line}`;

/** A job that enables a feature and then cleans up the store. */
const job = (...answer: readonly string[]): readonly string[] => [
  '##[group]Run Enable-WindowsOptionalFeature -Online -FeatureName Sample -All -NoRestart',
  'shell: C:\\Program Files\\PowerShell\\7\\pwsh.EXE -command ". \'{0}\'"',
  '##[endgroup]',
  'WARNING: Restart is suppressed because NoRestart is specified.',
  '',
  'Path          :',
  'Online        : True',
  'RestartNeeded : True',
  '##[group]Run dism /online /cleanup-image /startcomponentcleanup',
  '##[endgroup]',
  '',
  'Deployment Image Servicing and Management tool',
  'Version: 10.0.20348.681',
  '',
  'Image Version: 10.0.20348.2402',
  '',
  ...answer,
];
const refused = [
  'Error: 3017',
  '',
  'The requested operation failed. A system reboot is required to roll back changes made.',
  '',
  'The DISM log file can be found at C:\\Windows\\Logs\\DISM\\dism.log',
  '##[error]Process completed with exit code 3017.',
];
const done = [
  '[==========================100.0%==========================]',
  'The operation completed successfully.',
];

describe('what a build server kept of DISM', () => {
  answers([
    {
      name: 'GitHub Actions, with its stamps: a restart is due',
      log: job(...refused)
        .map(stampOfActions)
        .join('\n'),
      class: 'txn.pending.blocks',
      code: '0x80070bc9',
    },
    {
      name: 'Jenkins',
      log: job(...refused)
        .map(stampOfJenkins)
        .join('\r\n'),
      class: 'txn.pending.blocks',
      code: '0x80070bc9',
    },
    {
      name: 'AppVeyor',
      log: job(...refused)
        .map(stampOfAppVeyor)
        .join('\n'),
      class: 'txn.pending.blocks',
      code: '0x80070bc9',
    },
    {
      name: 'the same job where all went well',
      log: job(...done)
        .map(stampOfActions)
        .join('\n'),
    },
  ]);
});

describe('what stands in the logs of sound machines', () => {
  answers([
    {
      name: 'files that a start found nothing left of to delete or to rename',
      log: [
        String.raw`2/7/2024 15:9:4 - PFRO Error: \??\C:\Program Files\Sample Browser\Temp\dir1\old_sample.exe, |delete operation|, 0xc000003a`,
        String.raw`2/7/2024 15:9:4 - PFRO Error: \??\C:\Program Files\Sample\Setup\installer_old.exe, |delete operation|, 0xc0000034`,
        '2/7/2024 15:9:4 - 2 Successful PFRO operations',
        '',
        String.raw`3/12/2024 8:10:44 - PFRO Error: \??\C:\Windows\system32\spool\drivers\x64\3\Old\1\SAMPLE.DLL, |delete operation|, 0xc0000022`,
        '3/12/2024 8:10:44 - 14 Successful PFRO operations',
      ].join('\r\n'),
    },
    {
      name: 'a queue of the start that held nothing',
      log: log(
        cbs('Startup: Processing advanced operation queue, startupPhase: 0'),
        cbs(
          'Startup: Failed to process advanced operation queue, startupPhase: 0.  A transaction was not created. [HRESULT = 0x00000001 - S_FALSE]',
        ),
      ),
    },
    {
      name: 'the same queue where an installer failed',
      log: log(
        cbs('Startup: Processing advanced operation queue, startupPhase: 0'),
        cbs(
          'Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
        ),
      ),
      class: 'txn.rollback.advanced-installer',
      hresult: '0x800f0922',
    },
    {
      name: 'image providers that are asked in turn',
      log: log(
        dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
        dism('DISM.EXE: Executing command line: dism /online /get-features'),
        dism(
          String.raw`DISM FFU Provider: PID=4100 TID=5200 [C:\] is not recognized by the DISM FFU provider. - CFfuImage::Initialize(hr:0x8007000b)`,
          'Error',
        ),
        dism(
          String.raw`DISM WIM Provider: PID=4100 TID=5200 [C:\] is not recognized by the DISM WIM provider. - CWimImageInfo::Initialize(hr:0x8007000b)`,
          'Error',
        ),
        dism(
          'DISM Imaging Provider: PID=4100 TID=5200 No imaging provider supported CreateDismImage for this path - CGenericImagingManager::CreateDismImage(hr:0x80070032)',
          'Error',
        ),
        dism('DISM.EXE: Image session has been closed. Reboot required=no.'),
        dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
      ),
    },
  ]);
});

const fullDisk = '0x80070070 - ERROR_DISK_FULL';
const otherPackage = 'Package_for_KB5000009~31bf3856ad364e35~amd64~~19041.1.1.1';
const notMeant = cbs(
  `Package ${otherPackage} is not applicable to this image. [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE]`,
);

describe('what another question was answered in the midst of a failure', () => {
  answers([
    {
      name: 'a package that does not apply, and a full disk that ends the session',
      log: session(
        fullDisk,
        notMeant,
        cbs(`Failed to extract file: sample.dll [HRESULT = ${fullDisk}]`),
        cbs(`Failed to stage execution package [HRESULT = ${fullDisk}]`),
      ),
      class: 'env.disk-full',
      code: '0x80070070',
    },
    {
      name: 'a package that does not apply, which ends the session',
      log: session('0x800f081e - CBS_E_NOT_APPLICABLE', notMeant),
      class: 'cbs.package.not-applicable',
      code: '0x800f081e',
    },
    {
      name: 'a feature asked for by another client while the store cannot be repaired',
      log: log(
        dism('DISM.EXE: <----- Starting Dism.exe session ----->'),
        dism('DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth'),
        dism(
          'API: PID=77 TID=78 Feature name Sample-Feature is unknown. - CGetFeatureInfoCommandObject::InternalExecute(hr:0x800f080c)',
          'Error',
        ),
        packageManager('Error in operation: (null) (CBS HRESULT=0x800f0830) - CCbsConUIHandler::Error'),
        packageManager('Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0830)'),
        packageManager(
          'Failed processing package changes with session options 0x1000 - CDISMPackageManager::RestoreHealth(hr:0x800f0830)',
        ),
        dism('DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F0830'),
        dism('DISM.EXE: <----- Ending Dism.exe session ----->'),
      ),
      class: 'csi.store.unserviceable',
      hresult: '0x800f0830',
    },
  ]);
});

describe('what whole logs hold beside their work', () => {
  const install = (minute: number, id: string, kb: string, result: string): readonly string[] =>
    [
      `Session: 3100000${id} initialized by client Sample, external staging directory: (null)`,
      `Exec: Session processing started.  Client: Sample, Session(Install): 3100000${id}`,
      `Exec: Processing started.  Client: Sample, Session: 3100000${id}, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: ${kb}`,
      `Exec: Processing complete.  Session: 3100000${id}, Package: Package_for_${kb}~31bf3856ad364e35~amd64~~10.0.1.0, Identifier: ${kb} [HRESULT = ${result}]`,
      `Session: 3100000${id} finalized. Reboot required: no [HRESULT = ${result}]`,
    ].map((text, n) => `2024-03-04 05:${minute}:1${n}, Info                  CBS    ${text}`);
  const asked = (...between: readonly string[]): readonly string[] => {
    const sessions = Array.from(
      { length: 500 },
      (_, n) =>
        `Info                  CBS    Session: 3100000${n}_1 initialized by client WindowsUpdateAgent.`,
    );
    return [
      'Info                  CBS    TI: --- Initializing Trusted Installer ---',
      'Info                  CBS    Starting TrustedInstaller initialization.',
      ...sessions.slice(0, 300),
      ...between,
      ...sessions.slice(300),
    ].map(
      (text, n) => `2024-03-04 05:${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}, ${text}`,
    );
  };
  const notThere =
    'Error                 CBS    Failed to open package: Package_for_KB5099903~31bf3856ad364e35~amd64~~10.0.1.0 [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]';
  const refused = '0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED';
  answers([
    {
      name: 'an installation is no repair that another one makes good',
      log: [
        ...install(10, '1_1', 'KB5099901', refused),
        ...install(20, '1_2', 'KB5099902', '0x00000000 - S_OK'),
      ].join('\n'),
      class: 'cbs.ssu.required',
      culprit: 'KB5099901',
    },
    {
      name: 'a client that asks for packages all day and is told once, as an error, that one is not there',
      log: asked(notThere).join('\n'),
    },
    {
      name: 'the same where servicing gave the work up for it',
      log: asked(
        notThere,
        'Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
      ).join('\n'),
      class: 'cbs.package.invalid',
    },
    {
      name: 'a setting that is read as another type than it has',
      log: "2024-03-04 05:06:07, Error                 CSI    00000001 (F) 80220008 [Error,Facility=FACILITY_STATE_MANAGEMENT,Code=8] #17# from CWcmScalarInstanceCore::GetCurrentValue(options = 393216, status = '(null)', value = { type: 8204 (0x0000200c), bytes ( 4 (0x00000004) ): 43004100 })[gle=0x80004005]",
    },
    {
      name: 'a setting that cannot be written',
      log: '2024-03-04 05:06:07, Error                 CSI    00000002 (F) 80220005 [Error,Facility=FACILITY_STATE_MANAGEMENT,Code=5] #121# from CWcmScalarInstanceCore::PutCurrentValue(value = { type: 8204 (0x0000200c), bytes ( 4 (0x00000004) ): 43004100 })[gle=0x80004005]',
      class: 'unclassified',
    },
  ]);
});
