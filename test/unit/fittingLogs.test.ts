// That a report asks for the logs which its own steps name, that its steps can be taken on the machine the text is from, and
// that it calls nothing missing which the text holds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const raw = String.raw;

function told(text: string) {
  const { failures, missingLogs } = summarize(text);
  const [first] = failures;
  assert.ok(first, 'a failure is told');
  return {
    failure: first,
    steps: first.nextSteps.map(({ text: { en } }) => en).join('\n'),
    open: first.notProved.map(({ en }) => en).join('\n'),
    missingLogs,
  };
}

const deviceLog = raw`C:\Windows\INF\setupapi.dev.log`;
const setupLog = raw`C:\$WINDOWS.~BT\Sources\Panther\setupact.log`;

describe('the logs that would tell more are those that the steps ask for', () => {
  it('of drivers, where servicing only counts their operations', () => {
    const { missingLogs } = told(
      `2024-03-04 10:00:00, Info                  CBS    Doqe: [Forward] Installing driver updates, Count 12
2024-03-04 10:00:02, Info                  CBS    DriverUpdateInstallUpdates failed [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
2024-03-04 10:00:02, Info                  CBS    Doqe: Failed installing driver updates [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
2024-03-04 10:00:02, Error                 CBS    Shtd: Failed while processing non-critical driver operations queue. [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
`,
    );
    assert.equal(missingLogs[0], deviceLog);
  });

  it('of drivers, where pnputil gives no reason that can be acted on', () => {
    const { missingLogs, open } = told(
      'Adding driver package:  sample.inf\nFailed to add driver package: The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.\n',
    );
    assert.deepEqual(missingLogs, [deviceLog]);
    assert.ok(!open.includes('holds no verdict'), open);
  });

  it('of setup, where only its window was copied', () => {
    const { missingLogs } = told(
      'The installation failed in the SAFE_OS phase with an error during APPLY_IMAGE operation\n0x8007000D - 0x2000C\n\nIt goes to 30 % and restarts.\n',
    );
    assert.deepEqual(missingLogs, [setupLog]);
  });

  it('of Sysprep, where only its window was copied, and none of an upgrade', () => {
    const { missingLogs, open } = told(
      raw`Sysprep was not able to validate your Windows installation. Review the log file at %WINDIR%\System32\Sysprep\Panther\setupact.log for details. After resolving the issue, use Sysprep to validate your installation again.`,
    );
    assert.deepEqual(missingLogs, [raw`C:\Windows\System32\Sysprep\Panther\setupact.log`]);
    assert.ok(!open.includes('holds no verdict'), open);
  });

  it('none of an upgrade, where the window names what Sysprep stopped at', () => {
    const { missingLogs } = told(
      'Windows could not parse or process the unattend answer file for pass [specialize]. The settings specified in the answer file cannot be applied. The error was detected while processing settings for component [Microsoft-Windows-Shell-Setup].',
    );
    assert.deepEqual(missingLogs, []);
  });

  it('none, where the section of the driver is at hand with its code', () => {
    const { missingLogs } = told(
      raw`>>>  [Device Install (DiInstallDriver) - C:\Sample\sample.inf]
>>>  Section start 2024/03/04 10:00:00.100
!!!  sto: Failed to import driver package 'C:\Sample\sample.inf'. Error = 0x00000002: The system cannot find the file specified.
<<<  Section end 2024/03/04 10:00:01.100
<<<  [Exit status: FAILURE(0x00000002)]
`,
    );
    assert.deepEqual(missingLogs, []);
  });
});

describe('a driver that DISM adds to an image', () => {
  const log = raw`2024-03-04 10:00:00, Error                 DISM   DISM Driver Manager: PID=100 TID=200 onecore\base\sample\drivermanager.cpp:1088 - CDriverManager::Internal_DoAddDriverPackage(hr:0x80070002)
2024-03-04 10:00:00, Error                 DISM   DISM Driver Manager: PID=100 TID=200 onecore\base\sample\drivermanager.cpp:537 - CDriverManager::ExecuteCmdLine(hr:0x80070002)
`;

  it('is looked for in the log of that image, and not in the one of this machine', () => {
    const { failure, steps, missingLogs } = told(log);
    assert.match(failure.explanation.en, /setupapi\.offline\.log/);
    assert.match(steps, /setupapi\.offline\.log/);
    assert.deepEqual(missingLogs, [raw`Windows\INF\setupapi.offline.log`]);
    assert.ok(!JSON.stringify(failure).includes('setupapi.dev.log'));
  });
});

describe('a driver that a task sequence puts into the new Windows', () => {
  it('is looked for in the log of that Windows', () => {
    const { steps } = told(
      raw`Applying driver package "ABC00031".	OSDDriverClient	5/6/2023 10:11:12 AM	1444 (0x05A4)
Executing command line: "X:\WINDOWS\system32\dism.exe" /image:"C:" /windir:"Windows" /apply-unattend:"C:\_SMSTaskSequence\PkgMgrTemp\drivers.xml"	OSDDriverClient	5/6/2023 10:11:13 AM	1444 (0x05A4)
Failed to add driver to driver store. Code 0x8007001F	OSDDriverClient	5/6/2023 10:12:13 AM	1444 (0x05A4)
Failed to run the action: Apply Driver Package. Error -2147024865	TSManager	5/6/2023 10:12:13 AM	1212 (0x04BC)
`,
    );
    assert.match(steps, /setupapi\.offline\.log/);
    assert.ok(!steps.includes('pnputil'), steps);
  });
});

describe('the device that does not start', () => {
  const section = (
    title: string,
    entry: string,
  ) => raw`>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - ${title}]
>>>  Section start 2024/03/04 10:00:00.100
     ndv: {Update Device Driver - ROOT\NET\0007}
${entry}
     ndv: {Update Device Driver - exit(00000000)}
<<<  Section end 2024/03/04 10:00:05.100
<<<  [Exit status: SUCCESS]
`;

  it('is named by the entry that its driver is updated, and the installation is not called failed', () => {
    const { failure, open } = told(
      section(
        'samplenet',
        '!!!  dvi:           Device not started: Device has problem: 0x38 (CM_PROB_NEED_CLASS_CONFIG), problem status: 0x00000000.',
      ),
    );
    assert.equal(failure.rootCause?.culprit?.name, raw`ROOT\NET\0007`);
    assert.equal(failure.operation.kind, 'unknown');
    assert.ok(!open.includes('holds no verdict'), open);
  });

  it('is none where the device starts', () => {
    assert.deepEqual(summarize(section('samplenet', '     dvi:      Device started.')).failures, []);
  });
});

describe('steps that fit the machine', () => {
  it('name the image and not the running Windows where DISM was given a folder', () => {
    const { steps, open } = told(
      raw`2024-03-04 10:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /image:D:\mount /add-package /packagepath:D:\OC\WinPE-Sample.cab
2024-03-04 10:00:02, Error                 DISM   DISM Package Manager: PID=100 TID=200 Failed opening package D:\OC\WinPE-Sample.cab. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x80070002)
2024-03-04 10:00:02, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070002
`,
    );
    assert.ok(!steps.includes('/Online') && steps.includes('/Image:<folder>'), steps);
    assert.ok(!open.includes('Which update'), open);
  });

  it('name no repair by DISM for a log that is older than Windows 8', () => {
    const corrupt = (date: string) =>
      `${date} 10:00:00, Error                 CSI    00000001 (F) Attempting to mark store corrupt with category [l:21 ml:22]'CorruptComponentValue'[gle=0x80004005]
${date} 10:00:00, Error                 CSI    00000002 (F) HRESULT_FROM_WIN32(14098) #6# from Windows::ServicingAPI::CCSITransaction::ICSITransaction2_AddComponents(Flags = 1)[gle=0x80073712]
${date} 10:00:00, Info                  CBS    Failed to resolve execution chain. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`;
    const older = told(corrupt('2010-03-04')).steps;
    assert.ok(!older.includes('RestoreHealth') && older.includes('KB947821'), older);
    assert.match(told(corrupt('2024-03-04')).steps, /RestoreHealth/);
  });

  it('ask for administrator rights where pnputil was denied, and blame no package', () => {
    const { failure, steps } = told(
      'Microsoft PnP Utility\n\nAdding driver package: sample.inf\nFailed to add driver package: Access is denied.\n\nTotal driver packages: 1\nAdded driver packages: 0\n',
    );
    assert.match(steps, /elevated/);
    assert.ok(!failure.explanation.en.includes('installation of this driver package'));
    const other = told(
      'Adding driver package: sample.inf\nFailed to add driver package: The data is invalid.\n',
    );
    assert.ok(!other.steps.includes('elevated'));
  });

  it('are about the module where SetupDiag names one, and about no app package', () => {
    const { failure, steps } = told(
      raw`<FailureDetails>Operation = Sample_Offline, Binary = C:\N\System32\sample.dll, Error = 0xc06d007e, LastOperation = Sample work, LastPhase = Finalize</FailureDetails>`,
    );
    assert.ok(!steps.includes('AppxPackage'), steps);
    assert.ok(!JSON.stringify(failure.links).includes('KB2769827'));
  });

  it('install no update and repair no store where a deployment could not place the boot files', () => {
    const { steps, open } = told(
      'Command has returned: 19 LTIApply 06-05-2024 07:08:10 0 (0x0000)\nFAILURE ( 5616 ): 19: Verify BCDBootEx LTIApply 06-05-2024 07:08:10 0 (0x0000)\nLitetouch deployment failed, Return Code = -2147467259 0x80004005\n',
    );
    assert.ok(!/the update|RestoreHealth/.test(steps), steps);
    assert.ok(!open.includes('Which update'), open);
  });

  const answer =
    '2024/03/04 15:12:15.8737649 2095  2203  Handler         Install complete for update ID: 0A1B2C3D-0000-4000-8000-000000000001.1 Return code is 0x80070002. Requires Reboot:No\n';

  it('ask for the log of setup first where the update client tells only its answer', () => {
    const { steps, missingLogs } = told(
      `2024/03/04 14:38:58.9647848 6840  11880 Agent             Title = Windows 11, version 24H2
2024/03/04 14:38:58.9647907 6840  11880 Agent           UpdateId = 0A1B2C3D-0000-4000-8000-000000000001.1
${answer}`,
    );
    assert.match(steps, /^Collect .*Panther/);
    assert.deepEqual(missingLogs, [setupLog]);
  });

  it('ask for no media that an upgrade from Windows Update never had', () => {
    const { steps } = told(
      `2024/03/04 14:50:54.1541400 2095  2203  Handler         * START * Windows Setup Install
${answer}`,
    );
    assert.match(steps, /instead of through Windows Update/);
    assert.ok(!steps.includes('media again'), steps);
  });

  it('ask for the log of DISM where servicing worked for it', () => {
    const { missingLogs, steps } = told(
      raw`C:\>dism /online /enable-feature /featurename:NetFx3 /source:D:\sources\sxs /limitaccess

Deployment Image Servicing and Management tool
Version: 10.0.17763.1697

Error: 0x800f081f

The source files could not be found.

2024-02-15 09:15:44, Info                  CBS    Exec: Failed to find payload for package Microsoft-Windows-NetFx3-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.17763.1
`,
    );
    assert.ok(!missingLogs.some((path) => path.startsWith('WindowsUpdate')), missingLogs.join());
    assert.ok(!steps.includes('media again'), steps);
  });

  it('call no verdict missing where bcdboot says that it failed', () => {
    const { open } = told(
      raw`BFSVC Error: Failed to validate boot manager checksum (E:\windows\boot\PCAT\bootmgr)! Error code = 0xc1
Failure when attempting to copy boot files.
`,
    );
    assert.ok(!open.includes('holds no verdict'), open);
  });

  it('correct no command line where the text shows none', () => {
    const { steps } = told(
      raw`Failed to Copy Package from '' to C:\_SmsTaskSequence\DriverPackage\ABC00123
Failed to download package ABC00123, Cannot continue (0x80070057)
`,
    );
    assert.ok(!steps.includes('command line'), steps);
  });

  it('claim nothing of what a refused command left behind', () => {
    const { steps } = told(
      'Deployment Image Servicing and Management tool\nVersion: 10.0.19041.746\n\nEnabling feature(s)\n[==========================100.0%==========================]\n\nError: 50\n\nThe operation is complete but Sample-Feature feature was not enabled.\n',
    );
    assert.ok(!steps.includes('nothing was changed'), steps);
  });
});

describe('the update that a title names', () => {
  const failing = 'Windows Recovery Environment servicing failed. (CBS_E_INSUFFICIENT_DISK_SPACE)\n';

  it('is the one concerned where it is alone', () => {
    const { failure, open } = told(`2024-01 Security Update for Windows 10 (KB5000002)\n${failing}`);
    assert.deepEqual(failure.kbs, ['KB5000002']);
    assert.ok(!open.includes('Which update'), open);
  });

  it('is not guessed where there are two', () => {
    const { failure } = told(
      `2024-01 Security Update for Windows 10 (KB5000002)\n2024-01 Cumulative Update for Windows 10 (KB5000003)\n${failing}`,
    );
    assert.deepEqual(failure.kbs, []);
  });

  it('is the one whose package a session without its head could not stage', () => {
    const { failure, open } = told(
      `2024-03-04 03:45:02, Info                  CBS    Exec: Staging Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.2485.1.7
2024-03-04 03:45:58, Info                  CBS    Failed to stage package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.2485.1.7 [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS]
2024-03-04 03:45:58, Error                 CBS    Failed to perform operation.  [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS]
2024-03-04 03:45:58, Info                  CBS    Session: 30690123_998877665 finalized. Reboot required: no [HRESULT = 0x8007045b - ERROR_SHUTDOWN_IN_PROGRESS]
`,
    );
    assert.deepEqual(failure.packages, ['Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.2485.1.7']);
    assert.ok(!open.includes('Which update'), open);
  });

  it('is the one of the file that did not come', () => {
    const { failure } = told(
      raw`DnldMgr WARNING: BITS job {0A1B2C3D-0000-4000-8000-000000000001} failed, updateId = {0A1B2C3D-0000-4000-8000-000000000002}.100, hr = 0x80190194, BG_ERROR_CONTEXT = 5
DnldMgr Failed job file: URL = http://srv01/Content/B6/0A1B2C3D.psf, local path = C:\WINDOWS\SoftwareDistribution\Download\S-1-5-18\0a1b\download\WindowsXP-KB5000004-x86-ENU.psf.blob
DnldMgr Error 0x80244019 occurred while downloading update; notifying dependent calls.
`,
    );
    assert.deepEqual(failure.kbs, ['KB5000004']);
  });
});

describe('the log of the update client', () => {
  const feature = (
    code: string,
  ): string => raw`2024-03-04 10:24:32, Info                  CBS    Reporting selectable update change for package: Sample-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Sample-Feature, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, execution sequence: 82, first merged sequence: 82, download source: 0, download time (secs): 4294967295, download status: 0x0 (S_OK),reboot required: False, overall result:${code}
2024-03-04 10:24:32, Info                  CBS    Exec: Processing complete.  Session: 30579072_298067563, Package: Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.14393.0 [HRESULT = ${code}]
2024-03-04 10:24:32, Error                 CBS    Failed to perform operation.  [HRESULT = ${code}]
`;

  it('is not asked for of a feature whose installer failed', () => {
    assert.deepEqual(told(feature('0x800f0922 - CBS_E_INSTALLERS_FAILED')).missingLogs, []);
  });

  it('is asked for of a feature whose files it did not fetch', () => {
    const { missingLogs } = told(feature('0x800f081f - CBS_E_SOURCE_MISSING'));
    assert.deepEqual(missingLogs, ['WindowsUpdate.log (Get-WindowsUpdateLog)']);
  });
});

describe('two searches that failed each in its own way', () => {
  it('are not told as cause and answer of one', () => {
    const { failures } = summarize(
      'WUAHandler.log shows one of these:\n\nOnSearchComplete - Failed to end search job. Error = 0x80244022\n\nOnSearchComplete - Failed to end search job. Error = 0x80240438\n',
    );
    assert.deepEqual(failures.map(({ hresult, rootCause }) => [hresult, rootCause?.code]).sort(), [
      ['0x80240438', '0x80240438'],
      ['0x80244022', '0x80244022'],
    ]);
  });
});
