// Tests that a report says of records what the support articles about them say: their cause, and the steps that help.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { told } from '../support/toldFailure';

const raw = String.raw;
const server = 'Sample-Server-Package~31bf3856ad364e35~amd64~~6.3.9600.16384';
const lines = (...all: readonly string[]): string => all.join('\n');

/** A log, and what its steps have to name and must not name. */
interface Advised {
  readonly name: string;
  readonly log: string;
  readonly names: RegExp;
  readonly not?: RegExp;
}

const advised: readonly Advised[] = [
  {
    name: 'the limit of the registry where a hive finds no room',
    log: raw`2024-05-13 22:31:56, Info                  CBS    Failed to load the COMPONENTS hive from 'D:\Windows\System32\config\COMPONENTS' into registry key 'HKLM\COMPONENTS'. [HRESULT = 0x800705aa - ERROR_NO_SYSTEM_RESOURCES]`,
    names: /^Look for the value `RegistrySizeLimit`/,
  },
  {
    name: 'the way back and a larger log where the transaction of a start ended',
    log: raw`Error C0190003 applying update operation 2141 of 247770 (amd64_sample-core_31bf3856ad364e35`,
    names: /RevertPendingActions[\s\S]*fsutil resource setlog maxextents/,
    not: /permissions/,
  },
  {
    name: 'a longer wait where Windows gave up waiting',
    log: 'Shtd: Timed out waiting for shutdown processing to complete - no progress detected in last 900000 milliseconds',
    names: /BlockTimeIncrement/,
    not: /SoftwareDistribution|Update Catalog/,
  },
  {
    name: 'no vendor for a driver of Windows',
    log: lines(
      'Info CBS INSTALL index: 55, phase: 2, result 2, inf: sample.inf',
      'Info CBS Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    ),
    names: /part of Windows and has no vendor/,
    not: /vendor’s driver/,
  },
  {
    name: 'the vendor of a driver that is not of Windows',
    log: lines(
      'Info CBS INSTALL index: 55, phase: 2, result 2, inf: oem55.inf',
      'Info CBS Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    ),
    names: /vendor’s driver/,
    not: /has no vendor/,
  },
  {
    name: 'the entry of a queue of drivers that cannot be read',
    log: lines(
      'Info CBS Failed reading Identity for driver operation sequenceID 7 [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      'Error CBS Doqi: Failed loading driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
    ),
    names: /Export .*DriverOperations[\s\S]*delete the subkey of that number/,
  },
  {
    name: 'the limit of a WSUS server for installed prerequisites',
    log: lines(
      raw`WS error: <detail><ErrorCode>InvalidParameters</ErrorCode><Message>parameters.InstalledNonLeafUpdateIDs</Message><ID>1</ID><Method>"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates"</Method></detail>`,
      '*FAILED* [80244007] SyncUpdates_WithRecovery failed',
    ),
    names: /maxInstalledPrerequisites/,
    not: /SusClientId/,
  },
  {
    name: 'the limit of a WSUS server for cached updates',
    log: lines(
      raw`WS error: <detail><ErrorCode>InvalidParameters</ErrorCode><Message>parameters.OtherCachedUpdateIDs</Message><ID>1</ID><Method>"http://www.microsoft.com/SoftwareDistribution/Server/ClientWebService/SyncUpdates"</Method></detail>`,
      '*FAILED* [80244007] SyncUpdates_WithRecovery failed',
    ),
    names: /maxCachedUpdates/,
    not: /SusClientId/,
  },
  {
    name: 'the file that setup reads where the update client starts it',
    log: lines(
      '10:00:01.00000 ab 11736 12104 uhwinsetup_cpp739 [Handler] * START * Windows Setup Install',
      '10:00:09.00000 ab 11736 12104 uhwinsetupsession_cpp458 [Handler] Installer completed. Process return code = 0x80070490, result = 0x80070490, callback pending = False',
      '10:00:09.00000 ab 11736 12104 uhwinsetup_cpp776 [Handler] Exit code = 0x80070490',
    ),
    names: /SetupConfig\.ini/,
  },
  {
    name: 'the packages that setup was handed, where the code alone tells of one',
    log: lines(
      '2025-08-28 10:00:01, Info MOUPG ImageExit: Initializing SetupResult: [0x800f0818]',
      '2025-08-28 10:00:01, Info MOUPG ImageExit: Initializing Extended: [0x20003]',
      '2025-08-28 10:00:01, Info MOUPG ImageExit: Initializing PostReboot: [TRUE]',
    ),
    names: /InstallLangPacks/,
    not: /BitLocker|vendor/,
  },
  {
    name: 'callers from another machine, where the standalone installer was refused',
    log: lines(
      'Source: Microsoft-Windows-WUSA',
      'Event ID: 3',
      'Level: Error',
      'Description: Windows update could not be installed because of error 2147942405 "Access is denied."',
    ),
    names: /WinRM/,
  },
  {
    name: 'the firewall service where an endpoint is not registered',
    log: 'Agent -- WARNING: Failed to evaluate Installable rule, Owner = UpdateId, hr = 0x800706D9',
    names: /MpsSvc/,
  },
  {
    name: 'the folder of temporary files where features cannot be removed',
    log: lines(
      `SQM: Reporting selectable update change for package: ${server}, update: Sample-Deployment, start: Installed, applicable: Resolved, target: Resolved, client id: DISM Package Manager Provider, initiated offline: False, execution sequence: 14, first merged sequence: 14, download source: 0, download time (secs): 4294967295, download status: 0x0 (S_OK),reboot required: False, overall result:0x800f0922 (CBS_E_INSTALLERS_FAILED)`,
      `Exec: Processing complete. Session: 30651968_3203616141, Package: ${server} [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]`,
      'Session: 30651968_3203616141 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
    ),
    names: /C:\\Windows\\Temp/,
  },
  {
    name: 'the cipher suites where a connection was closed',
    log: lines(
      '2024/05/06 12:00:01.0000001 2576 2706  SLS             Making request with URL HTTPS://slscr.update.microsoft.com/SLS/{1}/x64/1/0',
      '2024/05/06 12:00:01.1000001 2576 2706  Misc            *FAILED* [80072EFE] Send request',
      '2024/05/06 12:00:01.2000001 2576 2706  Misc            *FAILED* [80072EFE] Library download error. Will retry. Retry Counter:0',
    ),
    names: /00010002/,
  },
  {
    name: 'the program of a service of the .NET Framework that cannot be started',
    log: lines(
      'Info CSI 000000fb Begin executing advanced installer phase 50 (0x00000032) index 0 (sequence 0)',
      'Error CSI 000000fc@2018/9/29:08:45:29.414 (F) Failed in StartService for [30]"clr_optimization_v4.0.30319_64" with error code 2[gle=0x80004005]',
      'Error CSI 000000fd (F) 80070002 [Warning,Facility=FACILITY_NTWIN32,Code=ERROR_FILE_NOT_FOUND] #17049# from Windows::COM::NgenOnlineServiceTickler(...)[gle=0x80070002]',
    ),
    names: /mscorsvw\.exe/,
  },
  {
    name: 'the partition for the boot image of a deployment',
    log: lines(
      'Litetouch deployment failed, Returned Code = -2147467259 0x80004005',
      'Failed to run the action: Apply Windows PE.',
      'There is not enough space on the disk. (Error: 80070070; Source: Windows)',
    ),
    names: /drive letter[\s\S]*Repeat the operation/,
    not: /external drive|Install the update/,
  },
  {
    name: 'the services beside the process that installs drivers',
    log: lines(
      'dvi: {Plug and Play Service: Device Install for PCI\\VEN_0001&DEV_0002&SUBSYS_00030004&REV_01\\FF56}',
      'ump: Creating Install Process: DrvInst.exe 12:00:01.000',
      'ump: Server install process exited with code 0xc0000142 12:00:01.100',
      'ump: {Plug and Play Service: Device Install exit(c0000142)}',
      'ndv: Device Install failed for new device...installing NULL driver.',
    ),
    names: /Telnet Server/,
    not: /vendor/,
  },
  {
    name: 'the defaults of DCOM where a call came in anonymously',
    log: lines(
      'Log Name: Microsoft-Windows-ServerManager/Operational',
      'Source: Microsoft-Windows-ServerManager',
      'Event ID: 1601',
      'Level: Error',
      'Description:',
      'Could not discover the state of the system. An unexpected exception was found: System.Runtime.InteropServices.COMException (0x80070543): Cannot open an anonymous level security token. (Exception from HRESULT: 0x80070543)',
    ),
    names: /dcomcnfg\.exe/,
  },
  {
    name: 'the folder that ScanState was given',
    log: 'Invalid store path; check the store parameter and/or file system permissions',
    names: /the folder that ScanState was given/,
  },
  {
    name: 'another installation that is still at work',
    log: '2024-05-06 12:00:01, Error                 CBS    Failed to install. [HRESULT = 0x80070652 - ERROR_INSTALL_ALREADY_RUNNING]',
    names: /msiexec\.exe/,
    not: /RevertPendingActions/,
  },
];

describe('the steps that support articles give', () => {
  for (const { name, log, names, not } of advised)
    it(`tells of ${name}`, () => {
      const { steps } = told(log);
      assert.match(steps, names);
      if (not !== undefined) assert.doesNotMatch(steps, not);
    });
});

describe('what support articles say', () => {
  it('takes the low word of a code for that code where a section ends', () => {
    const { failure, steps } = told(
      lines(
        '>>>  [Setup Root Device - Install]',
        '>>>  Section start 2024/05/06 12:00:01.000',
        '     set: {Install Root Device: ROOT\\SAMPLE\\0001} 12:00:01.000',
        '!!!  set:      Could not create a device information element for device ROOT\\SAMPLE\\0001. HRESULT = 0x800f0207',
        '     set: {Install Root Device - exit(0x800f0207)} 12:00:01.010',
        '<<<  Section end 2024/05/06 12:00:01.020',
        '<<<  [Exit status: FAILURE(0x00000207)]',
      ),
    );
    assert.equal(failure.hresult, '0x800f0207');
    assert.equal(failure.symbol, 'SPAPI_E_DEVINST_ALREADY_EXISTS');
    assert.match(failure.title.en, /ROOT\\SAMPLE\\0001 cannot be created: it exists already/);
    assert.match(steps, /Uninstall that device/);
  });

  it('names the device that an installer could not create', () => {
    const { failure } = told(
      lines(
        'Info CSI 00000029 Begin executing advanced installer phase 32 (0x00000020) index 11 (0x000000000000000b) (sequence 41)',
        '    Old component: [l:0]""',
        '    New component: [ml:344{172},l:342{171}]"Sample-Path-Module, Culture=neutral, Version=6.2.9200.16384, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS"',
        '    Install mode: install',
        '    Installer ID: {3d07d150-2f3d-4184-9793-d0fd59b0c885}',
        '    Installer name: [12]"Root Devices"',
        'Error CSI 00000002 (F) CMIADAPTER: AI failed. HRESULT = 800f0207 [Error,Facility=(000f),Code=519 (0x0207)]',
        '    Element:',
        '[308]"<rootDevices xmlns="urn:schemas-microsoft-com:asm.v3">',
        '  <rootDevice classGUID="{4D36E97D-E325-11CE-BFC1-08002BE10318}" deviceName="ROOT\\SAMPLE\\0001" generateId="false">',
        '  </rootDevice></rootDevices>"[gle=0x80004005]',
        'Error [0x018005] CSI 0000002b (F) Failed execution of queue item Installer: Root Devices ({3d07d150-2f3d-4184-9793-d0fd59b0c885}) with HRESULT 800f0207 [Error,Facility=(000f),Code=519 (0x0207)].  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable [2](gle=0x80004005)',
      ),
    );
    assert.equal(failure.rootCause?.culprit?.name, 'ROOT\\SAMPLE\\0001');
    assert.match(failure.title.en, /it exists already/);
  });

  it('puts a separator between folder and file where a repair names them apart', () => {
    const { findings } = summarize(
      'Info CSI 00000008 [SR] Repairing corrupted file [ml:520{260},l:108{54}]"??\\D:\\Program Files\\Sample\\Shared"[l:20{10}]"sample.dll" from store',
    );
    assert.equal(findings[0]?.culprit?.name, 'D:\\Program Files\\Sample\\Shared\\sample.dll');
  });

  it('tells the migration of drivers from that of users', () => {
    const { failure, steps } = told(
      '2025-09-02 10:00:01, Error                 SP     Operation failed: Process Drivers for Migration. Error: 0x80070003[gle=0x000000b7]',
    );
    assert.match(failure.title.en, /carry the drivers over/);
    assert.doesNotMatch(steps, /ProfileList/);
  });

  it('names the servicing stack that was not found before the drivers could be carried over', () => {
    const stack =
      'PID=4120 TID=6028 Failed to bind the online servicing stack - CDISMOSServiceManager::get_ServicingStackDirectory(hr:0x80070003)';
    const { failure, steps } = told(
      lines(
        '2025-09-02 10:00:00, Info                  SP     Executing operation: Process Drivers for Migration',
        `2025-09-02 10:00:01, Error                 DISM   DISM OS Provider: ${stack}`,
        '2025-09-02 10:00:01, Error                 SP     Operation failed: Process Drivers for Migration. Error: 0x80070003[gle=0x000000b7]',
      ),
    );
    assert.equal(failure.class, 'dism.provider');
    assert.match(failure.title.en, /servicing stack of the running Windows is not found/);
    assert.match(steps, /robocopy/);
    // Windows PE has no such folder and goes on without it.
    const { failures } = summarize(
      lines(
        '2025-09-02 10:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
        '2025-09-02 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism.exe  /online /get-packages',
        `2025-09-02 10:00:01, Error                 DISM   DISM OS Provider: ${stack}`,
        '2025-09-02 10:00:02, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
        '2025-09-02 10:00:02, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
      ),
    );
    assert.deepEqual(failures, []);
  });

  it('takes windows that only say that there is no room, or that a driver failed, for failures', () => {
    const room = told(
      'Updates are available, but we currently require additional space for downloading. We will try again.',
    );
    assert.equal(room.failure.class, 'env.disk-full');
    const driver = told(
      'Windows found drivers for your device but encountered an error while attempting to install them.',
    );
    assert.equal(driver.failure.class, 'drv.install-failed');
  });

  it('names the script of a deployment where the text does not show its step', () => {
    const script = 'ZTI ERROR - Unhandled error returned by LTISample: Not found (-2147217406 0x80041002)';
    assert.match(told(script).failure.title.en, /LTISample/);
    const { failure } = told(
      lines(script, 'Failed to run the action: Sample step.', 'Not found (Error: 80041002; Source: WMI)'),
    );
    assert.match(failure.title.en, /Sample step/);
  });
});
