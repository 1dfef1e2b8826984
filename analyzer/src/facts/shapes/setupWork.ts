// Owns the message shapes of what Windows Setup works on: drivers, packages, its windows, errors in name only.
import { begins, holds, type Shape } from '../shape';

export const setupWorkShapes: readonly Shape[] = [
  // PnPIBS: Installing driver X:\windows\INF\oem24.inf ...
  begins(
    'setup',
    'setup.driver.installing',
    'PnPIBS: Installing driver ',
    /driver (?<path>[^\n]{1,300}?\.inf)\b/i,
  ),
  holds('setup', 'setup.driver.critical', 'could not install one or more boot-critical drivers'),
  // MigChoice: Selected install choice is not available.
  begins('setup', 'setup.choice.unavailable', 'MigChoice: ', /Selected install choice is not available/),
  // SetupManager: Copying user-provided langpack package files from [C:\\…\\LP] -> [C:\\$WINDOWS.~BT\\LangPacks\\User]...
  begins(
    'any',
    'setup.langpacks',
    'SetupManager: Copying user-provided langpack package files',
    /from \[(?<path>[^\]\n]{1,300})\]/,
  ),
  // Package doesn't match FOD for the current OS, package: <id>, expected:<id>
  begins(
    'any',
    'setup.fod-mismatch',
    "Package doesn't match FOD for the current OS",
    /package: ?(?<package>[^\s,]+), ?expected: ?(?<expected>[^\s,\]]+)/,
  ),
  // Process returned with exit code 0x1
  holds(
    'setup',
    'setup.process.exit',
    'rocess returned with exit code',
    /exit code \[?(?<code>0x[0-9a-fA-F]+|\d+)/,
  ),

  // packages added to the new image, payload expansion, dynamic updates of the Safe OS
  holds(
    'setup',
    'setup.add-package.failed',
    'AddPackage',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~\d[\d.]*\d)|$)/,
  ),
  holds(
    'setup',
    'setup.add-package.failed',
    'Add package',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~\d[\d.]*\d)|$)/,
  ),
  holds('setup', 'setup.expander.failed', 'xpander'),
  holds('setup', 'setup.expander.failed', 'xpandPackage'),
  holds('setup', 'setup.safe-os.update', 'SafeOSDU'),
  holds('setup', 'setup.safe-os.update', 'Safe OS dynamic update'),

  // 0x80070490 in PushButtonReset::Job::Execute (onecore\\…:1432): text
  begins(
    'setup',
    'setup.reset.failed',
    ['0x80', '0xc1', '0xC1'],
    /^(?<hresult>0x[89cC][0-9a-fA-F]{7}) in (?<function>[\w:]{1,120}Execute\w{0,20}) /,
  ),
  begins(
    'setup',
    'setup.reset.error',
    ['0x80', '0xc1', '0xC1'],
    /^(?<hresult>0x[89cC][0-9a-fA-F]{7}) in (?<function>[\w:]{1,120}) /,
  ),

  // the window that tells a person: "The installation failed in the SAFE_OS phase with an error during BOOT operation"
  holds(
    'any',
    'setup.dialog',
    ' an error during ',
    /failed (?:in|at)(?: the)? (?<phase>[A-Z_ ]{3,20}) phase with {1,3}an error during (?:the )?(?<operation>[A-Z_-]{3,40})\b/,
  ),
  // the window of the new setup: "Windows installation encountered an unexpected error. Error code: 0x8007000D - 0x4002C"
  holds(
    'any',
    'setup.window',
    'installation encountered an unexpected error',
    /[Ee]rror code: (?<hresult>0x[89cCdDeE][0-9a-fA-F]{7})/,
  ),

  // SetupDiagResults.log: what a person already ran over the same logs
  begins(
    'any',
    'setup.diag.error',
    'Error = 0x',
    /^Error = (?<result>0x[0-9a-fA-F]{8}) ?- ?(?<extend>0x[0-9a-fA-F]{5})/,
  ),
  // what people copy off the last window: "Code 0x8007001F - 0x4000D"
  ...['ode 0x', 'odes 0x', 'ode: 0x', 'odes: 0x', 'rror 0x', 'rror: 0x'].map((text) =>
    holds(
      'any',
      'setup.place',
      text,
      /(?:ode|rror)s?:? (?<result>0x[89cC][0-9a-fA-F]{7}) ?[-–] ?(?<extend>0x[1-5]00[0-9a-fA-F]{2})\b/,
    ),
  ),
  // "it could not be installed, 0x8007042B - 0x2000D": as people retell the window. Behind a comma or without blanks an answer
  // of another kind may have its flags; setup's own answers have none: "0xC1900101, 0x30018".
  ...[1, 2, 3, 4, 5].flatMap((phase) =>
    ['- ', '– ', '-', ', '].map((mark) =>
      holds(
        'setup',
        'setup.place',
        `${mark}0x${phase}00`,
        /(?<![\w/])(?<result>0x[89cC][0-9a-fA-F]{7})(?: ?[-–] |(?<=0x[cC]1900[0-9a-fA-F]{3})(?:[-–]|, ))(?<extend>0x[1-5]00[0-9a-fA-F]{2})\b/,
      ),
    ),
  ),
  begins('any', 'setup.diag.operation', 'Last Operation = ', /= (?<operation>[^\n]{1,200})/),

  // Windows Setup of Windows 7 and 8, out of Windows PE: "Could not apply image. Error 0x80070570", "Error[0x8007000d] while
  // applying image D:\sources\install.wim", "… GLE = 0x570"
  ...['apply image', 'applying image', 'apply the image', 'applying the image'].map((words) =>
    holds(
      'setup',
      'setup.apply.failed',
      words,
      /^(?=[^\n]{0,300}?(?:[Ff]ailed|[Cc]ould not|[Uu]nable|[Ee]rror))(?=[^\n]{0,400}?(?:(?<hresult>0x8007[0-9a-fA-F]{4})\b|(?:GLE|dwRetCode) ?= ?\[?(?<win32>0x[0-9a-fA-F]{1,4}|\d{1,5})\b))(?:[^\n]{0,300}?(?<wim>[A-Za-z]:\\[^\n;,\]]{1,200}?\.(?:wim|esd|swm|WIM|ESD))|)/,
    ),
  ),

  // errors in name only
  holds('setup', 'noise.setup.winre', 'ReAgent'),
  holds('setup', 'noise.setup.winre', 'WinRE', /^(?!Error: 0x\w{8} )/),
  holds('setup', 'noise.setup.winre', 'WinReGetConfig'),
  holds('setup', 'noise.setup.winre', 'winre get config'),
  holds('setup', 'noise.setup.winre', 'CRecoveryToolAction->Init() failed'),
  holds('setup', 'noise.setup.winre', 'GetChildAttributeByTag('),
  holds('setup', 'noise.setup.winre', 'winreFind'),
  holds('setup', 'noise.setup.winre', 'FindWinReSource'),
  holds('setup', 'noise.setup.probe', 'CheckRegKey Reg get value'),
  holds('setup', 'noise.setup.winre', 'failed to get child attribute by tag'),
  // a probe of the reset engine; the engine's own Execute is no probe
  holds('setup', 'noise.setup.probe', 'PushButtonReset::', /^(?![^\n]{0,300}::\w{0,40}Execute\w{0,20}[ (:])/),
  holds('setup', 'noise.setup.probe', 'ResetCloudEndpointAvailable'),
  begins('setup', 'noise.setup.probe', [
    // ERROR_WRONG_INF_STYLE: an autorun.inf among the drivers is none of them
    'PnPIBS: Error 0xE0000100 occurred while determining the class of INF',
    'Failed to check OS architecture',
    'Not reporting WINDLP data point',
    'Failed to get ImagePath for service',
    'Failed to create Setup SQM task',
    'There is already a running setup user mode',
    'Invalid path specified',
    'Failure while getting the known folder path',
    'IOCTL_STORAGE_QUERY_PROPERTY failed',
    'GatherVolumeInfo did not succeed',
    'FindGlobalPath: Cannot find volume name',
    'User class hive loading error',
    'DISKSPACEEXCEED',
    'pSPRemoveUpgradeRegTree: ',
    'CallPidGenX: ',
    'ProductKey: Failed to report',
    'CSIAgent: Invalid xml format',
    'Ignoring replacement manifest',
    'DU::CDUSession::',
    'CSetupAutomation::Resurrect',
    'CSetupPlatform::ResurrectAutomation',
    'SetupMgr: Error reading Store SQM',
    'CDiagnosticsHelper::Set',
    'IsRangeRequestSupported failed',
    'CDeploymentSession::IsRangeRequestSupported',
    'CMoSetupOneSettingsHelperT',
    'CSetupHost::InitializeOneSettings',
    'SetupHost: OneSettings initialization failed',
    'CSetupManager::GetWuIdFromRegistry',
    'CSystemHelper::CheckConnectedStandby',
    'CDlpActionProductKeyValidate::ReportDownlevelInstallChannel',
    'hwreqchk: ERROR,',
    'Failed to get image properties',
    'Failed to get file last write time',
    'GetFileImageInfo failed',
    'GetFileProperties failed',
    'Windows::Compat::Appraiser::',
    'Appraiser: ERROR,',
    'SPGetOSInformation: Engine initialization failed',
  ]),
  // ERROR_LABEL_TOO_LONG (winerror.h): a FAT32 volume takes eleven characters; the partition is used without the label
  begins(
    'setup',
    'noise.setup.label',
    ['ApplyDiskOperationUsingService: ', 'PerformDiskOperation:'],
    /\bhr = 0x8007009a\b/i,
  ),
  begins('setup', 'setup.cancelled', 'CInstallUI::ConfirmCanceled: User cancel confirmed'),
  // CSetBootCommand::DoExecute: Failed to open new OS DISM session. Error: 0x80071160
  holds(
    'setup',
    'setup.step-failed',
    '::DoExecute: ',
    /^(?<step>C\w{3,60})::DoExecute: (?<text>(?=[^\n]{0,300}?(?:[Ff]ailed|annot|ould(?: not|n't)|nable)\b)[^\n]{4,400}?)[.,;:]? {1,2}(?:(?:[Ee]rror:?|hr =|Status =) ?)?(?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  holds('setup', 'noise.setup.driver', 'Failed to add user mode driver'),
  begins(
    'setup',
    'noise.setup.probe',
    'Failed to add driver',
    /^Failed to add driver(?! (?:to driver store|package:))/,
  ),
  begins('setup', 'noise.setup.boot-files', [
    'BFSVC: Unable to open file',
    'BFSVC: SetNamedSecurityInfo failed',
  ]),
  begins('any', 'noise.setup.firmware', ['BCD: ', 'SpecializeBcdStore: ']),
  holds('setup', 'noise.setup.first-screen', 'CFirstUXWnd::OpenExisting failed'),
  holds('setup', 'noise.setup.profile', 'Required profile hive does not exist'),
  holds('setup', 'noise.setup.network', 'swallowing: ['),
  holds('setup', 'noise.setup.platform', 'COfflineWinNTPlatform contructor failed'),
  holds('setup', 'noise.setup.manifest', 'Duplicate manifest identity exists'),
  holds('setup', 'noise.setup.task', 'ITaskFolder::DeleteTask failed'),
];
