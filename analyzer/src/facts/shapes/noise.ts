// Owns the list of records that look like failures and are none. A record that matches is never a symptom.

import { begins, holds, type Shape } from '../shape';
import { advisedCode, explainedCode, goneAtCode, headingOfAdvice } from '../words/conditions';

/** How somebody tells that a failure is gone. */
const toldGone: readonly string[] = [
  'no longer occurs',
  'no longer appears',
  'no longer happens',
  'tritt nicht mehr auf',
  '不再出现',
  '不再出現',
  '不再发生',
];

/** The same as a part of a pattern, where it is said of a failure: "the Start menu no longer appears" is a complaint. */
export const goneFailure = `(?:${toldGone.join('|')})${/(?<!(?:[Mm]enu|[Dd]esktop|[Tt]askbar|[Ii]cons?|[Pp]age|[Bb]utton|菜单|桌面|任务栏|图标|页面)[^\n.,，。]{0,30})/.source}`;

const isGone = new RegExp(goneFailure);

export const noiseShapes: readonly Shape[] = [
  ...toldGone.map((words) => holds('console', 'noise.told.gone', words, isGone)),
  holds('console', 'noise.told.gone', '0x', goneAtCode),
  // "If you get error 0x800f081f, use the option /Source": nobody says that it happened
  holds('console', 'noise.told.advice', '0x', advisedCode),
  holds('console', 'noise.told.advice', '0x', headingOfAdvice),
  holds('console', 'noise.told.advice', '0x', explainedCode),
  // a bundle of drivers hands over each, whether its device is there or not (ERROR_NO_SUCH_DEVINST of setupapi.h)
  holds(
    'console',
    'noise.absent-device',
    'UpdateDriverForPlugAndPlayDevices',
    /UpdateDriverForPlugAndPlayDevices[^\n]{1,300}? failed[^\n]{0,40}?(?:0x[eE]000020[bB]|-536870389)\b/,
  ),
  holds('console', 'noise.absent-device', 'Error -536870389', /Error -536870389\s*$/),
  // an entry of the device log on every machine without restore points
  holds('console', 'noise.no-restore-point', 'System restore disabled by policy'),
  holds(
    'console',
    'noise.no-restore-point',
    ' (FAILURE)',
    /\bbak: {1,60}Status {1,12}= 0x[0-9a-fA-F]{8} \(FAILURE\)/,
  ),
  // a list of devices: what the state of one is, not what failed
  begins('console', 'noise.device-state', 'Problem Status: ', /^Problem Status: {2,}/),
  // "i500: Shutting down, exit code: 0x7d8": a setup program's own number; those of Windows Installer begin with 0x6
  holds(
    'console',
    'noise.own-exit',
    'Shutting down, exit code: 0x',
    /\]i\d{3}: Shutting down, exit code: 0x(?!6[0-9a-fA-F]{2}\b)[0-9a-fA-F]{1,4}\b/,
  ),
  // "[1D38:1498][2022-03-04T10:00:51]w120: Detected partially cached package: …, reason: 0x80070570": a warning of a setup
  // program, which fetches such a file again
  holds(
    'console',
    'noise.bundle-warning',
    ']w',
    /^\s*\[[0-9A-F]{4}:[0-9A-F]{4}\]\[\d{4}-\d\d-\d\dT[\d:]{8}\]w\d{3}: /,
  ),
  // dpinst: "INFO:   Returning with code 0x100": counts of packages, byte by byte; what failed is an ERROR above
  holds(
    'console',
    'noise.counted-packages',
    'Returning with code 0x',
    /^\s*INFO: {1,8}Returning with code 0x/,
  ),
  // an application that crashed, cut out of its event (Application Error 1000); of the programs of servicing it is told
  ...['Exception code: 0x', 'Ausnahmecode: 0x', '异常代码: 0x', '例外コード: 0x', 'Код исключения: 0x'].map(
    (words) =>
      holds(
        'console',
        'noise.crashed-application',
        words,
        /^(?![\s\S]{0,2000}?\b(?:TiWorker|TrustedInstaller|dism(?:host)?|SetupHost|setupprep|wuauclt|usoclient|msiexec|wusa|poqexec|sfc|svchost|spoolsv)\.(?:exe|dll))/i,
      ),
  ),
  // Windows Installer goes on without a restore point
  holds('console', 'noise.no-restore-point', 'SRSetRestorePoint failed'),
  // dpinst: "INFO:   … is already using a better driver (Error code 0x103: No more data is available.)"
  holds('console', 'noise.as-good', '(Error code 0x103: '),
  // "CustomAction Sample returned actual error code 1603 but will be translated to success due to continue marking": such an
  // action of a Windows Installer package may fail (msidbCustomActionTypeContinue)
  holds('console', 'noise.continued-action', 'will be translated to success due to continue marking'),
  // the installer of .NET Framework asks on every machine whether it belongs to a cluster
  holds('console', 'noise.cluster', 'ailed to open the current cluster'),
  // a client probes a package that is not installed
  begins(
    'cbs',
    'noise.probe',
    [
      'InternalOpenPackage failed for ',
      'Failed to internally open package',
      'Failed to create open package',
      'Failed to OpenPackage using worker session',
    ],
    /0x800f0805/i,
  ),
  // The installer of a service pack asks for every package that it could build upon.
  begins(
    'cbs',
    'noise.package-probe',
    ['SPI: Failed opening parent package ', 'SPI: (CSPICbsClient::OpenPackage'],
    /0x800f0805/i,
  ),
  // The review of a service pack reads settings and measures that most machines do not have.
  begins('cbs', 'noise.optional-value', ['SPI: (SPIReg', 'SPI: (CSystem::'], /Failed to (?:open|query) /),
  // a newer manifest read by an older stack
  begins('cbs', 'noise.manifest-attribute', [
    'Warning: Unrecognized packageExtended attribute',
    'Expecting attribute name',
    'Failed to get next element',
  ]),
  // a session that an earlier start left behind is asked for and is gone
  begins('cbs', 'noise.session-gone', 'Failed to load Session:', /0x80070002/),
  // telemetry and log housekeeping
  begins('cbs', 'noise.telemetry', [
    'SQM: Failed ',
    'SQM: Warning: ',
    'Failed to create backup log cab',
    'SQM: Update change',
    'SQM: Package change',
    'Failed to gather event log events',
    'Could not get active session for current session file logging',
    'Could not get file name for current session file logging',
    'Failed Open Eventlog',
    'Execute time performance datapoint',
  ]),
  // the telemetry of Windows 8.1 and older says SQM in front of everything it does, even of what it cannot measure
  begins('cbs', 'noise.telemetry', 'SQM: ', /^SQM: (?!Reporting |CheckSur)/),
  begins('cbs', 'noise.state-marker', 'Setting ExecuteState key to: CbsExecuteStateFailed'),
  begins(
    'cbs',
    'noise.cleanup',
    [
      'Failed to move ',
      'Failed moving directory',
      'Unable to delete directory',
      'Failed to delete current corruption',
      'Failed to clear CorruptionDetectedDuringAcr',
    ],
    // a full or damaged disk is no matter of cleaning up
    /^(?!.*(?:\bpackage\b|ERROR_(?:(?:HANDLE_)?DISK_FULL|(?:FILE|DISK)_CORRUPT|CRC|IO_DEVICE)\b))/s,
  ),
  begins('cbs', 'noise.optional-value', [
    'Not able to read ',
    'Windows update server selection group policy not set',
    'WU country code',
    'Failed to read ',
    'Failed reading PoqexecCmdline',
    'Failed to get poqexec cmdline',
    'Failed reading SetupExecute',
    'Failed to get merged pending execution',
    'Failed to report poqexec status',
    'Failed getting last corruption',
    'The store corruption status report is incomplete',
    'Not able to query DisableWerReporting',
    'Failed setting restore point',
    'Failed administrator access check',
    'Failed to ask UI handler to terminate',
    'Failed to write store corruption',
    'Failed getting top level deployments',
    'Failed to find a matching version for servicing stack',
    'Failed to find servicing stack directory',
    'Failed to unload offline registry',
    'Could not load SrClient DLL',
  ]),
  begins('cbs', 'noise.report-attachment', ['Not able to add ']),
  // ERROR_INVALID_FUNCTION: a volume without files that are kept compressed in an image has none to list
  holds('any', 'noise.no-compressed-files', 'WofEnumWimEntries failed', /0x80070001\b/),
  begins('any', 'noise.fallback', [
    'FOD: WUFodMetadataCache not available',
    'Mismatched locale, skip feature',
  ]),
  begins(
    'cbs',
    'noise.statistics',
    [
      'Failed to compute delta for LastScavenging',
      'Failed to convert ',
      'Current tick count',
      'Failed to add ',
      'Failed to determine',
    ],
    /(?:starvation|scavenging|tick count|LastScavenging)/i,
  ),
  holds('cbs', 'noise.statistics', 'cavenging'),
  begins('cbs', 'noise.repair-note', 'Repr: CSI meta data corruption found'),
  // a component that another installer brought: CBS leaves it alone (CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS)
  begins('cbs', 'noise.foreign-component', [
    'Repr: No owner found for component ',
    'Not able to get CBS component o',
    'Repr: Non CBS installed component found',
  ]),
  begins('cbs', 'noise.original-status', [
    'Retrieved original failure status: 0x00000000',
    'Clearing original failure status: 0x00000000',
    'Startup: Retrying failed packages',
  ]),
  // the way back clears away what the Windows that runs it holds open at all times
  begins('setup', 'noise.held-by-windows', 'Failure to delete ', /\\(?:hiberfil|pagefile|swapfile)\.sys\b/i),
  holds('cbs', 'noise.parent', 'non-critical error, ignored'),
  // update.exe of Windows XP and Server 2003 asks for flags and sources that a sound machine does not have
  holds(
    'console',
    'noise.hotfix-probe',
    ' failed with error 0x2',
    /In Function \w{1,60}, line \d{1,6}, Reg\w{1,20} failed with error 0x2\b/,
  ),
  holds('console', 'noise.hotfix-probe', 'DoInstallation: CleanPFR failed: 0x2', /0x2\b/),
  holds('console', 'noise.hotfix-probe', 'UpdSpGetSourceFileLocation for ', /failed:\s+0xe0000102\b/),
  holds(
    'console',
    'noise.hotfix-probe',
    'GetCatVersion: Failed to retrieve version information',
    / with error 0x[0-9a-f]{1,8}\b/,
  ),
  // the engine of bundles tidies up and does without what it cannot: "e000: Error 0x80070005: Failed to delete …, continuing"
  holds(
    'console',
    'noise.bundle-goes-on',
    ', continuing',
    /[ew]\d{3}: (?:Error 0x[0-9a-fA-F]{8}: )?[^\n]{4,400}, continuing\b/,
  ),
  holds(
    'console',
    'noise.bundle-goes-on',
    'Applied non-vital package: ',
    /encountered error: 0x[0-9a-fA-F]{8}\. Continuing\b/,
  ),
  // DPInst goes on where no device is there yet (ERROR_NO_SUCH_DEVINST) or a better driver is in place (ERROR_NO_MORE_ITEMS)
  holds(
    'device',
    'noise.driver-waits',
    'RETURN: DriverPackageInstall',
    /DriverPackageInstall[AW] {1,4}\(0x(?:E000020B|80070103)\)/i,
  ),
  // GitHub Actions ends a step of a build with it, whatever its program was
  holds(
    'console',
    'noise.build-step',
    'Process completed with exit code ',
    /(?:##\[error\]|\bError: )Process completed with exit code \d{1,10}\.\s*$/,
  ),
  // the Malicious Software Removal Tool: files in use, and its report to Microsoft (KB891716)
  holds('console', 'noise.removal-tool', 'Scan ERROR: resource '),
  holds('console', 'noise.removal-tool', 'Heartbeat Report failed'),
  begins('cbs', 'noise.hive', ['Hive is not mounted', 'Force unloading']),
  holds('csi', 'noise.ownership', 'Overlap: Directory'),
  begins('csi', 'noise.ownership', ['[DIRSD OWNER WARNING]', 'Ignoring duplicate ownership']),
  holds('csi', 'noise.registry-lookup', '::QueryValue', /STATUS_OBJECT_NAME_NOT_FOUND/),
  holds('csi', 'noise.registry-lookup', 'SysQueryValue', /STATUS_OBJECT_NAME_NOT_FOUND/),
  begins('csi', 'noise.shim', 'Shim considered'),
  holds('csi', 'noise.duplicate-manifest', 'Duplicate manifest identity exists'),
];
