// Tests whole logs of work that went well although records in them read like failures, each beside a log in which the
// same records are one; and that one cause is told once. Values are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { stack } from '../support/soundFlows';

const raw = String.raw;
const records = (text: string): string => `${stack('2024-03-04', text).join('\r\n')}\r\n`;

const apiSession = (...work: readonly string[]): string =>
  records(
    [
      'I DISM API: PID=500 TID=504 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal',
      'I DISM API: PID=500 TID=504 DismApi.dll: Parent process command line: sampletool.exe - DismInitializeInternal',
      ...work,
      'I DISM API: PID=500 TID=504 DismApi.dll: <----- Ending DismApi.dll session -----> - DismShutdownInternal',
    ].join('\n'),
  );

const unknownFeature = [
  'E DISM API: PID=500 TID=508 Feature name Sample-Feature is unknown. - CGetFeatureInfoCommandObject::InternalExecute(hr:0x800f080c)',
  'E DISM API: PID=500 TID=508 InternalExecute failed - CBaseCommandObject::Execute(hr:0x800f080c)',
  'E DISM API: PID=500 TID=504 CGetFeatureInfoCommandObject internal execution failed - DismGetFeatureInfoInternal(hr:0x800f080c)',
];

const unknownPackage = [
  'E DISM API: PID=500 TID=508 InternalExecute failed - CBaseCommandObject::Execute(hr:0x800f0805)',
  'E DISM API: PID=500 TID=504 CGetPackageInfoCommandObject internal execution failed - DismGetPackageInfoInternal(hr:0x800f0805)',
];

const unknownCapability = [
  'W DISM DISM Package Manager: PID=504 TID=508 Failed to find capability by name: Sample.Pen~~~xx-XX~0.0.1.0. HR=0x80070044 - CDISMPackageManager::Internal_GetCapability',
  'E DISM API: PID=500 TID=504 CGetCapabilityInfoCommandObject internal execution failed - DismGetCapabilityInfoInternal(hr:0x80070044)',
];

const goneSession =
  'E DISM API: PID=500 TID=504 CCloseSessionCommandObject internal execution failed - DismCloseSessionInternal(hr:0x80070006)';

const addDriver = (options: string, ...answer: string[]): string =>
  records(
    [
      'I DISM DISM.EXE: <----- Starting Dism.exe session ----->',
      `I DISM DISM.EXE: Executing command line: dism /Image:C:\\Mount /Add-Driver /Driver:C:\\Drivers\\sample.inf${options}`,
      ...answer,
      'I DISM DISM.EXE: Image session has been closed. Reboot required=no.',
      'I DISM DISM.EXE: <----- Ending Dism.exe session ----->',
    ].join('\n'),
  );
const notAdded = [
  "E DISM DISM Driver Manager: PID=500 TID=504 Failed to install the driver package 'C:\\Drivers\\sample.inf'. - CDriverPackage::Internal_Install(hr:0x80070002)",
  'E DISM DISM.EXE: DriverManager processed the command line but failed. HRESULT=80070002',
];

const apply = (end: string): string =>
  records(raw`
I MOUPG SetupHost Logging Begin
I MOUPG SetupHost: Setup build version is: 10.0.26100.1 (ge_release.240331-1435)
I SP OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel
I SP Executing operation: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.esd, index 6 to C:\$WINDOWS.~BT\NewOS
E SP SPWIMCallback: Error in apply of C:\$WINDOWS.~BT\NewOS\Windows\sample.dll. GLE [32]
${end}`);

const applied = raw`I SP Operation completed successfully: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.esd, index 6 to C:\$WINDOWS.~BT\NewOS
I MOUPG Setup phase change: [SetupPhaseInstall] -> [SetupPhaseFinalize]
I MOUPG SetupHost: Reporting pending reboot event
I MOUPG SetupHost Logging End`;

const notApplied = raw`E SP CApplyWIM: Failure while applying image 6 for C:\$WINDOWS.~BT\Sources\Install.esd. Error 0x80070020[gle=0x00000020]
E SP Operation failed: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.esd, index 6 to C:\$WINDOWS.~BT\NewOS. Error: 0x80070020[gle=0x000000b7]`;

const oldLife = (...work: readonly string[]): string =>
  records(
    [
      'I CBS Starting TrustedInstaller initialization.',
      'I CBS Ending TrustedInstaller initialization.',
      ...work,
      'I CBS Starting TrustedInstaller finalization.',
      'I CBS Ending TrustedInstaller finalization.',
    ].join('\n'),
  );

const rows: readonly Asked[] = [
  { name: 'a client that asks for a feature that is not there', log: apiSession(...unknownFeature) },
  { name: 'a client that asks for a package that is not there', log: apiSession(...unknownPackage) },
  {
    name: 'a client that asks for a capability that is not there',
    log: apiSession(...unknownCapability),
  },
  { name: 'a client that lets go of a session that is gone', log: apiSession(goneSession) },
  {
    name: 'a driver that is added at the second try, with an option more',
    log: [addDriver('', ...notAdded), addDriver(' /ForceUnsigned')].join('\n'),
  },
  {
    name: 'a driver that is not added at the second try',
    log: [addDriver(' /ForceUnsigned'), addDriver('', ...notAdded)].join('\n'),
    class: 'drv.install-failed',
  },
  {
    name: 'a client that is to turn on a feature that is not there',
    log: apiSession(
      'E DISM API: PID=500 TID=508 Feature name Sample-Feature is unknown. - CEnableFeatureCommandObject::InternalExecute(hr:0x800f080c)',
      'E DISM API: PID=500 TID=504 CEnableFeatureCommandObject internal execution failed - DismEnableFeatureInternal(hr:0x800f080c)',
    ),
    class: 'cbs.capability.name-unknown',
    culprit: 'Sample-Feature',
  },
  { name: 'a file that setup applies at the next try', log: apply(applied) },
  {
    name: 'a file that setup cannot apply',
    log: apply(notApplied),
    class: 'env.sharing-violation',
    culprit: 'sample.dll',
  },
  {
    name: 'the errors that a sound upgrade leaves, those of the servicing stack among them',
    log: records(raw`
E MOUPG CSetupHost::InitializeOneSettings(1731): Result = 0x80072EE7
E CSI 00000001 (F) STATUS_OBJECT_NAME_NOT_FOUND #11# from Windows::Rtl::SystemImplementation::CKey::QueryValue(...)[gle=0xd0000034]
E SP Failed to unload C:\Users\sample\ntuser.dat. Error: 0x80070005[gle=0x00000005]
E CONX Failed to get the version of the appraiser.[gle=0x00000002]
E MIG Failure while getting the known folder path`),
  },
  {
    name: 'the errors that a sound generalization leaves',
    log: records(raw`
E SYSPRP ActionPlatform::DeleteValue: Error from RegDeleteValueW for value Sample under key HKEY_LOCAL_MACHINE\SOFTWARE\Sample; dwRet = 0x2
E SYSPRP SPPNP: SetupDiGetClassDevs failed with error 0
E SYSPRP Failed to open the sample key, not treating as error.
E SYSPRP Failed to re-enable a sample trigger.`),
  },
  {
    name: 'a value that Sysprep cannot delete, by itself',
    log: records(raw`
E SYSPRP ActionPlatform::DeleteValue: Error from RegDeleteValueW for value Sample under key HKEY_LOCAL_MACHINE\SOFTWARE\Sample; dwRet = 0x5`),
    class: 'env.access-denied',
  },
  {
    name: 'a service of Windows 7 that starts, looks for something and stops',
    log: oldLife('I CBS Failed to read the sample setting [HRESULT = 0x80070490 - ERROR_NOT_FOUND]'),
  },
  {
    name: 'a session of Windows 7 that fails between start and stop of the service',
    log: oldLife(
      'I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 1_2, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1',
      'I CBS Failed to read the sample setting [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      'I CBS Exec: Processing complete.  Session: 1_2, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1 [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
    ),
    class: 'unclassified',
    hresult: '0x80070490',
  },
  {
    name: 'a path that its code follows',
    log: records(raw`
E CBS Failed to open C:\Windows\Sample\data 0x80070005
E CBS Failed to perform operation. [HRESULT = 0x80070005 - E_ACCESSDENIED]`),
    class: 'env.access-denied',
    culpritIs: raw`C:\Windows\Sample\data`,
  },
  {
    name: 'boot files without room, told by the installer’s own log and by its queue',
    log: records(raw`
I CSI 00000021 Begin executing advanced installer phase 38 (0x00000026) index 14 (sequence 53) |     Old component: [l:0]'' |     New component: [l:90]'Sample-BootEnvironment, Culture=neutral, Version=10.0.19041.1' |     Install mode: install |     Installer ID: {0d1c2b3a-4455-6677-8899-aabbccddeeff} |     Installer name: [15]"BootFileServicing Installer"
I CSI 00000025 Logged @2024/3/4:08:10:03.555 : [ml:190{95},l:188{94}]"BFSVC Error: ServicingBootFiles failed. Error = 0x70"
E CSI 00000029 (F) Failed execution of queue item Installer: BootFileServicing Installer ({0d1c2b3a-4455-6677-8899-aabbccddeeff}) with HRESULT HRESULT_FROM_WIN32(112).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
E CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`),
    class: 'env.system-partition-small',
    count: 1,
  },
];

describe('sound work', () => {
  answers(rows);

  it('tells a question beside other work that failed as nothing to mend', () => {
    const { findings, failures } = summarize(
      `${apiSession(...unknownFeature)}${addDriver('', ...notAdded).replaceAll('08:0', '09:0')}`,
    );
    assert.deepEqual(
      failures.map((failure) => failure.class),
      ['drv.install-failed'],
    );
    const question = findings.find(({ rule }) => rule === 'cbs.capability.name-unknown');
    assert.equal(question?.severity, 'information');
  });

  it('takes the update from the callers of a failing step, and tells their code once', () => {
    const { failures, findings } = summarize(
      records(raw`
E CSI 00000a31 (F) Matching binary: samplesync.dll missing for component: amd64_sample-sync_31bf3856ad364e35_10.0.22621.1_none_9a8b7c6d5e4f3021
E CBS Failed to stage execution package: Package_for_RollupFix~31bf3856ad364e35~amd64~~22621.1555.1.7 [HRESULT = 0x800f0984 - PSFX_E_MATCHING_BINARY_MISSING]
E CBS Failed to process single phase execution. [HRESULT = 0x800f0984 - PSFX_E_MATCHING_BINARY_MISSING]`),
    );
    assert.deepEqual(failures[0]?.packages, ['Package_for_RollupFix~31bf3856ad364e35~amd64~~22621.1555.1.7']);
    assert.ok(!failures[0]?.notProved.some(({ en }) => en.includes('update')));
    assert.deepEqual(findings, []);
  });

  it('names the command that failed where no component is named', () => {
    const { failures } = summarize(
      records(raw`
I CSI 00000051 Calling generic command executable (sequence 7): [44]"C:\Windows\System32\sampleprov.exe" CmdLine: [30]""C:\Windows\System32\sampleprov.exe" /install"
E CSI 00000052 (F) Done with generic command 7; CreateProcess returned 0, CPAW returned S_OK Process exit code 5 (0x00000005) resulted in success? FALSE Process output: [l:0 [4096]""][gle=0x80004005]
E CSI 00000053 (F) Failed execution of queue item Installer: Generic Command ({81a34a10-4256-436a-89d6-794b97ca407c}) with HRESULT HRESULT_FROM_WIN32(14109).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]`),
    );
    assert.ok(failures[0]?.title.en.endsWith(': sampleprov.exe'));
  });

  it('advises a repair no source of .NET Framework, and no look at an object that nothing names', () => {
    const repair = summarize(
      records(raw`
I CBS Repr: Not able to find replacement file for component amd64_sample_31bf3856ad364e35_10.0.26100.1_none_3d9125d57cc0da9e, file r\sample.exe from any local source
I CBS Exec: Processing complete, session(Corruption Repairing): 31160001_2233 [HRESULT = 0x800f0915 - CBS_E_REPAIR_CONTENT_MISSING]`),
    );
    assert.ok(!repair.failures[0]?.nextSteps.some(({ text }) => text.en.includes('.NET Framework')));
    const start = summarize(
      records(raw`
I CBS Startup: Processing primitive operations queue
E CBS Failure in poqexec.exe while processing updates. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]`),
    );
    assert.equal(start.failures[0]?.class, 'txn.poqexec-failed');
    assert.ok(!start.failures[0]?.nextSteps.some(({ text }) => text.en.includes('named object')));
  });
});
