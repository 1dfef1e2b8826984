// Owns the message shapes of Windows Setup, sysprep and rollback logs.
import { begins, holds, type Shape } from '../shape';

export const setupShapes: readonly Shape[] = [
  begins(
    'setup',
    'setup.command-line',
    ['SetupHost::Initialize: CmdLine = ', 'Setup command line: ', 'Command line: '],
    /(?:CmdLine = |line: )\[?(?<command>[^\]\n]*)/,
  ),
  begins('setup', 'setup.host.begin', 'SetupHost::Initialize: '),
  // *************** SetupHost Logging Begin ***************
  holds('setup', 'setup.host.begin', 'SetupHost Logging Begin'),
  holds('setup', 'setup.host.end', 'SetupHost Logging End'),
  begins(
    'setup',
    'setup.host.build',
    ['SetupHost: Setup build version is: ', 'Setup build version is: '],
    /is: (?<version>[\d.]+)/,
  ),
  begins(
    'setup',
    'setup.os',
    ['Host OS version: ', 'Host OS Version: '],
    /[Vv]ersion:? \[?(?<version>[\d.]+)/,
  ),
  begins('setup', 'setup.build', 'Build version is ', /is (?<version>[\d.]+)/),
  begins('setup', 'setup.install.begin', [
    'InstallWindows:Starting a new install',
    'InstallWindows:Install Path',
  ]),
  begins('setup', 'setup.success', [
    'InstallWindows:First boot phase of setup done',
    'First boot phase of setup done',
    'Queue Serialization Succeeded',
    'Cleanup completed successfully',
    'Setup has completed phase ',
  ]),
  begins(
    'setup',
    'setup.phase',
    ['Setup phase change: ', 'SetupHost: Setup phase change: '],
    /\[(?<from>\w+)\] -> \[(?<to>\w+)\]/,
  ),
  begins(
    'setup',
    'setup.execution-phase',
    ['OPERATIONTRACK ExecuteOperations: Start execution phase ', 'Executing phase ['],
    /phase \[?(?<phase>[\w -]+)/,
  ),
  begins(
    'setup',
    'setup.execution-phase.end',
    'Execution phase [',
    /phase \[(?<phase>[^\]]+)\] exiting with HRESULT \[(?<hresult>0x[0-9a-fA-F]{8})\]/,
  ),
  begins('setup', 'setup.operation.begin', 'Executing operation: ', /operation: (?<operation>.+)/),
  begins(
    'setup',
    'setup.operation.done',
    'Operation completed successfully: ',
    /successfully: (?<operation>.+)/,
  ),
  begins(
    'setup',
    'setup.operation.failed',
    'Operation failed: ',
    /^Operation failed: (?<operation>.+?)(?: for phase (?<phase>[\w -]+?))?\. Error: (?<hresult>0x[0-9a-fA-F]{8,10})/s,
  ),
  begins(
    'setup',
    'setup.operation.retry',
    ['Operation can retry', 'Attempt to revert execution for operation '],
    /(?:operation (?<id>\d+))?/,
  ),
  // Operation execution failed: 12. hr = 0x80070570: the only record with the operation's number and the inner code
  holds(
    'setup',
    'setup.operation.execution-failed',
    'Operation execution failed: ',
    /failed: (?<operation>\d+)\. hr = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // ExecuteOperations: Failed execution phase Pre-Finalize. Error: 0x8007000D
  // CSetupPlatformPrivate::Execute: Execution of operations queue failed, abandoning. Error: 0x8007042B
  ...[
    'Main operation execution failed',
    'Failed execution phase ',
    'Execution of operations queue failed',
    'Operations cannot be sorted',
  ].map((text) =>
    holds(
      'setup',
      'setup.main-failed',
      text,
      /(?:phase (?<phase>[\w -]+?)\. )?(?:Error: (?<hresult>0x[0-9a-fA-F]{8})|$)/,
    ),
  ),
  begins(
    'setup',
    'setup.error-event',
    ['SetupHost: Reporting error event -> ', 'SetupHost: Reporting post reboot event -> '],
    /Reporting (?<what>[\w ]+?) event -> \[(?<result>0x[0-9a-fA-F]{1,8}), (?<extend>0x[0-9a-fA-F]+)\]/,
  ),
  begins(
    'setup',
    'setup.remap',
    [
      'Finalize: Remapping install error ',
      'SetupNotify::Remapping disk full error ',
      'SetupNotify::Remapping ',
    ],
    /\[(?<inner>0x[0-9a-fA-F]{8})\] -> \[(?<outer>0x[0-9a-fA-F]{8})\]/,
  ),
  begins(
    'setup',
    'setup.result',
    ['ImageExit: Initializing SetupResult: ', 'ImageExit: Initializing Extended: '],
    /(?<what>SetupResult|Extended): \[(?<result>0x[0-9a-fA-F]+)\]/,
  ),
  holds(
    'setup',
    'setup.manager-result',
    ': Result = 0x',
    /^(?<function>[\w:<>, ]+?)\((?<at>\d+)\): Result = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  begins(
    'setup',
    'setup.rollback.begin',
    ['Initiating rollback/uninstall', 'Rollback Error ['],
    /(?:phase = (?<phase>\w+))?/,
  ),
  begins(
    'setup',
    'setup.rollback.phase',
    ['Current phase string : ', 'Current phase string: '],
    /string ?: (?<phase>[\w -]+)/,
  ),
  begins(
    'setup',
    'setup.rollback.operation',
    ['Current op string : ', 'Current op string: '],
    /string ?: (?<operation>\d+)/,
  ),
  begins('setup', 'setup.rollback.phase-number', 'Current phase : ', /: (?<phase>\d+)/),
  begins('setup', 'setup.rollback.operation-number', 'Current op : ', /: (?<operation>\d+)/),
  begins(
    'setup',
    'setup.rollback.result',
    ['Current result: ', 'Current result string: '],
    /: (?<result>0x[0-9a-fA-F]{8}|\d{6,10})/,
  ),
  begins('setup', 'setup.rollback.no-crash', ['No crash detected', 'There is no crash dump file']),
  begins(
    'setup',
    'setup.rollback.crash',
    ['Crash 0x', 'Current bugcheck string: '],
    /(?:Crash (?<code>0x[0-9a-fA-F]+) detected|bugcheck string: (?<text>(?!NULL).+))/,
  ),
  begins('setup', 'setup.phase-error', ['SetupPhaseError']),
  begins(
    'setup',
    'setup.well-known',
    ['SetupNotify::Leaving well-known error ', 'SetupNotify::'],
    /error \[(?<code>0x[0-9a-fA-F]{8})\]/,
  ),

  // image apply
  begins(
    'setup',
    'setup.apply.begin',
    'Applying WIM file: ',
    /file: (?<wim>.+?), index (?<index>\d+).*?, to (?<target>.+)/,
  ),
  begins('setup', 'setup.apply.copy', 'Copying WIM file ', /file (?<from>.+?) to (?<to>.+)/),
  begins(
    'setup',
    'setup.apply.retry',
    'SPWIMCallback: Retrying on file ',
    /file \[(?<path>[^\]]+)\] GLE is \[(?<win32>\d+)\]/,
  ),
  begins(
    'setup',
    'setup.apply.file-failed',
    'SPWIMCallback: Error in apply of ',
    /apply of (?<path>.+?)\. GLE \[(?<win32>\d+)\]/s,
  ),
  begins(
    'setup',
    'setup.apply.failed',
    'CApplyWIM: Failure while applying image ',
    /image (?<index>\d+) for (?<wim>.+?)\. Error (?<hresult>0x[0-9a-fA-F]{8})/s,
  ),
  begins(
    'setup',
    'setup.wim-file',
    ['[', 'Restore'],
    /^\[[\d.]+\] (?<path>[A-Za-z]:\\.+?) \(Error = (?<win32>\d+)\)/s,
  ),
  begins(
    'setup',
    'setup.disk-space',
    ['DISKSPACETRACK: ', 'DISKSPACE'],
    /(?<text>.*(?:needed|Needed|available|Available).*)/s,
  ),
  // CMountWIM::DoExecute: Failed to mount WIM file C:\$WINDOWS.~BT\Sources\SafeOS\winre.wim. Error 0x80070522
  holds(
    'setup',
    'setup.mount-failed',
    'Failed to mount WIM file ',
    /WIM file (?<wim>[A-Za-z\\].{1,300}?\.(?:wim|esd))\b.{0,120}?(?:[Ee]rror|hr) ?[:=]? ?(?<hresult>0x[0-9a-fA-F]{8})/s,
  ),
  // IBS PublishMessage: Publishing message [Windows cannot install required files. … Error code: 0x80070570]
  holds(
    'setup',
    'setup.message',
    'Publishing message [',
    /message \[(?<text>[^\]]{1,600}?)\s*Error code: (?<hresult>0x[0-9a-fA-F]{8})/,
  ),

  // compatibility
  // any spelling of the result of one check: "BitLockerHardblock", "HardBlock: …"
  holds('setup', 'setup.compat.block', 'ardblock', /(?<block>\w*[Hh]ardblock\w*)/),
  holds('setup', 'setup.compat.block', 'HardBlock', /(?<block>\w*HardBlock\w*)/),
  // CompatData*.xml, ScanResult.xml
  holds('any', 'setup.compat.item', 'HardwareItem HardwareType="', /HardwareType="(?<item>[^"]+)"/),
  holds('any', 'setup.compat.program', '<Program Name="', /Name="(?<name>[^"]+)"/),
  holds('any', 'setup.compat.type', 'CompatibilityInfo BlockingType="', /BlockingType="(?<type>[^"]+)"/),
  holds('any', 'setup.compat.driver', 'BlockMigration="True"', /Inf="(?<inf>[^"]+)"/),
  holds(
    'setup',
    'setup.com-failed',
    "Couldn't create VDS loader instance",
    /\((?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // Failed to create CBS session 9. hr = 0x8007045B[gle=0x000003f0]
  holds(
    'any',
    'setup.cbs-session-failed',
    'Failed to create CBS session',
    /hr = (?<hresult>0x[0-9a-fA-F]{8})(?:[\s\S]{0,2000}?The process (?<process>[^\n(]{1,300}?) \([^)\n]{0,80}\) has initiated the restart)?/i,
  ),
  // optional components carried over to the new image; the code stands in the record's codes
  holds(
    'setup',
    'setup.component-failed',
    'optional component',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~[\d.]+)|$)/,
  ),
  holds(
    'setup',
    'setup.component-failed',
    'OptionalComponent',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~[\d.]+)|$)/,
  ),
  holds(
    'any',
    'setup.restart-by',
    'has initiated the restart of computer',
    /The process (?<process>.+?) \((?<host>[^)]*)\) has initiated the restart/s,
  ),

  // sysprep
  // "===          Beginning of a new sysprep run          ==="
  holds('setup', 'sysprep.begin', 'Beginning of a new sysprep run'),
  // FCreateTagFile:Successfully created tag file C:\\…\\Sysprep_succeeded.tag: the last step of a run that went through
  begins('setup', 'sysprep.success', 'FCreateTagFile:Successfully created tag file'),
  holds(
    'any',
    'sysprep.package',
    'installed for a user, but not provisioned',
    /Package \**(?<package>[^\s*]+) (?:was|is) installed for a user, but not provisioned/,
  ),
  begins(
    'any',
    'sysprep.remove-failed',
    'Failed to remove apps for the current user: ',
    /user: (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'any',
    'sysprep.module',
    'LaunchModule: Failure occurred while executing',
    /executing\s+'(?<function>[^']+)'\s+from\s+(?<module>[^;\n]+)(?:;\s+dwRet = (?<code>0x[0-9a-fA-F]+)|\s*$)/,
  ),
  // Windows 7: LaunchDll: Failure occurred while executing 'C:\…\slc.dll,SLReArmWindows', returned error code -1073425657
  holds(
    'any',
    'sysprep.module',
    'Failure occurred while executing ',
    /executing '(?<module>[^',]+\.dll),\s*(?<function>[^']+)',? returned error code (?<code>0x[0-9a-fA-F]+|-?\d+)/i,
  ),
  // RunExternalDlls:Not running DLLs; either the machine is in an invalid state or we couldn't update the recorded state, dwRet = 31
  holds(
    'any',
    'sysprep.state',
    'the machine is in an invalid state',
    /(?:dwRet ?= ?(?<code>0x[0-9a-fA-F]+|\d+)|$)/,
  ),
  // spopk.dll:: Failed to query pending CBS operations; hr = 0x80080005
  holds(
    'setup',
    'sysprep.dll-failed',
    '.dll:: ',
    /^(?<module>[\w.-]+\.dll):: (?<text>[^\n]+?); hr = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // ActionPlatform::DeleteValue: Error from RegDeleteValueW for value x under key HKEY_LOCAL_MACHINE\…; dwRet = 0x5
  begins(
    'setup',
    'sysprep.action',
    'ActionPlatform::',
    /^ActionPlatform::(?<function>\w+): (?<text>Error from [^\n]+?)(?: under key (?<key>HK[^;\n]+?))?; dwRet = (?<code>0x[0-9a-fA-F]+)/,
  ),
  // SysprepSession::ExecuteInternal: Error in executing action for Windows-Sample-Service; dwRet = 0x5
  begins(
    'setup',
    'sysprep.component',
    'SysprepSession::ExecuteInternal: ',
    /action for (?<component>[^;\n]{1,200}); dwRet = (?<code>0x[0-9a-fA-F]+)/,
  ),
  holds(
    'setup',
    'sysprep.halted',
    'halting sysprep execution',
    /(?:dwRet = (?<code>-?\d+|0x[0-9a-fA-F]+)|$)/,
  ),
  begins(
    'any',
    'sysprep.verdict',
    ['WinMain:Hit failure while ', 'WinMain: Hit failure while '],
    /while (?<step>.+?); hr = (?<hresult>0x[0-9a-fA-F]{8})/s,
  ),

  // unattended passes
  holds(
    'setup',
    'setup.pass.end',
    'pass with status 0x',
    /Exiting '(?<pass>[^']+)' pass with status (?<hresult>0x[0-9a-fA-F]{8})/,
  ),

  // migration and plug-ins
  // Error 1392 while gathering object C:\…. Shell application requested abort!
  holds(
    'setup',
    'setup.migration.aborted',
    'Shell application requested abort',
    /^Error (?<win32>\d+) while (?<what>gathering|applying) object (?<object>.+?)\. Shell application/s,
  ),
  begins(
    'setup',
    'setup.migration.abandoned',
    'Abandoning apply due to error for object',
    /object:? (?<object>[^\n[]+?)\s*(?:\[|$)/,
  ),
  // Error READ, 0x00000570 while gathering/applying object: File, C:\…. Will return 0
  begins(
    'setup',
    'setup.migration.object',
    ['Error READ, ', 'Error WRITE, '],
    /^Error (?<what>READ|WRITE), (?<code>0x[0-9a-fA-F]{8}) while gathering\/applying object: (?<kind>\w+), (?<object>.+?)\. Will return (?<answer>\d+)/s,
  ),
  // Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\…\X.dll", CLSID={…}} with error 0x…
  begins(
    'setup',
    'setup.plugin.failed',
    'Failure while calling ',
    /calling (?<call>[\w>-]+) for Plugin=\{ServerPath="(?<path>[^"]{1,300})"/,
  ),
  // the platform counts the plug-in's failure: only then it ends the upgrade
  holds('setup', 'setup.plugin.fatal', 'add an extra error'),
  holds('setup', 'setup.plugin.abort', 'aborted due to plug'),
  // Error 0x000005B4 while executing critical action Action,CMXEPlugin,…\\X.dll,{…},Apartment. Migration will abort
  holds(
    'setup',
    'setup.plugin.abort',
    'Migration will abort',
    /^Error (?<code>0x[0-9a-fA-F]{8}) while executing critical action (?:[^\n]{0,300}[\\,](?<file>[\w.-]{1,120}\.dll))?/,
  ),
  begins(
    'setup',
    'setup.migration.ladder',
    ['SPDoFrameworkGather: ', 'SPDoFrameworkApply: ', 'CMigrateFramework: ', 'Gather failed', 'Apply failed'],
    /(?:Error|Status|error): (?<code>0x[0-9a-fA-F]{8}|\d+)/,
  ),

  // user profiles
  ...['create profile', 'create user profile', 'CreateProfile', 'CreateUserProfile', 'creating profile'].map(
    (text) =>
      holds(
        'setup',
        'setup.profile.failed',
        text,
        /^(?=[^\n]{0,300}(?:[Ff]ail|[Ee]rror))(?:[^\n]{0,300}?(?<account>S-1-5-21-[\d-]{5,60}|[A-Za-z]:\\Users\\[^\s\]",;]{1,120}))?/,
      ),
  ),

  // Windows could not parse or process unattend answer file … for pass [specialize]. …component [Microsoft-Windows-Shell-Setup]
  holds(
    'any',
    'setup.unattend.failed',
    'could not parse or process',
    /pass \[(?<pass>\w+)\](?:.{0,400}?component \[(?<component>[^\]]{1,200})\])?/s,
  ),
  // The provided unattend file is not valid; hrResult = 0x80220005
  holds(
    'setup',
    'setup.unattend.invalid',
    'unattend file is not valid',
    /(?:hrResult = (?<hresult>0x[0-9a-fA-F]{8})|$)/,
  ),
  // SMI data results dump: Source = Name: Microsoft-Windows-Deployment, …, /settings/RunSynchronous/…
  // Where a page has joined both lines, the reason follows: Description = …
  holds(
    'setup',
    'setup.unattend.setting',
    'SMI data results dump:',
    /dump:\s{1,20}Source = Name: (?<component>[\w.-]{1,200}),(?:[^\n]*?[ ,](?<setting>\/settings\/[^\n]{1,400})|)(?:\s{1,20}Description = (?<reason>[^\n]{1,300})|)/,
  ),
  // the two lines of the same by themselves
  begins(
    'setup',
    'setup.unattend.setting',
    'Source = Name: ',
    /^Source = Name: (?<component>[\w.-]{1,200}),(?:[^\n]*?[ ,](?<setting>\/settings\/[^\n]{1,400})|)/,
  ),
  begins('setup', 'setup.unattend.reason', 'Description = ', /^Description = (?<text>[^\n]{1,300})/),
  holds(
    'setup',
    'setup.unattend.reason',
    'SMI data results dump: Description = ',
    /Description = (?<text>[^\n]{1,300})/,
  ),
  // Failed to complete RunSMIPass for oobeSystem.  Error: [0x8030000C]
  holds(
    'setup',
    'setup.unattend.action',
    'Failed to complete RunSMIPass for ',
    /RunSMIPass for (?<pass>\w{3,30})\.?\s{1,4}Error: \[(?<hresult>0x[0-9a-fA-F]{8})\]/,
  ),
  // Execution of unattend GCs failed; hr = 0x0; pResults->hrResult = 0x8030000b
  holds(
    'setup',
    'setup.unattend.action',
    'Execution of unattend GCs failed',
    /(?:hrResult = (?<hresult>0x[0-9a-fA-F]{8})|$)/,
  ),
  holds('setup', 'setup.unattend.input', 'User input error was detected in unattend file'),
  // [Shell Unattend] Failed to decode password (0x8007000d)
  holds(
    'setup',
    'setup.unattend.note',
    '[Shell Unattend] ',
    /\[Shell Unattend\] (?<text>Failed to [^\n(]{1,200}?)\s*\((?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // Failure occured during online installation. …; hr = 0x8030000b
  holds(
    'setup',
    'setup.online.failed',
    'Failure occured during online installation',
    /(?:hr = (?<hresult>0x[0-9a-fA-F]{8})|$)/,
  ),
  // Command [%windir%\\system32\\oobe\\audit.exe /system] failed with exit code [0x800708c5]
  holds(
    'any',
    'setup.command.failed',
    '] failed with exit code [0x',
    /\bCommand \[(?<command>[^\]\n]{1,300})\] failed with exit code \[(?<code>0x[0-9a-fA-F]{1,8})\]/,
  ),
  // Exception (code 0xC0000005: ACCESS_VIOLATION) occurred at 0x00007FF… in X:\Sources\sample.dll (+0000000000001234). Minidump …
  begins(
    'setup',
    'setup.crash',
    'Exception (code 0x',
    /code (?<code>0x[0-9a-fA-F]{8}): (?<name>\w+)\) occurred at 0x[0-9a-fA-F]+(?: in (?<module>[^\n(]{1,300}?) \()?/,
  ),
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
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~[\d.]+)|$)/,
  ),
  holds(
    'setup',
    'setup.add-package.failed',
    'Add package',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~[\d.]+)|$)/,
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
    'phase with an error during ',
    /failed (?:in|at)(?: the)? (?<phase>[A-Z_ ]{3,20}) phase with an error during (?:the )?(?<operation>[A-Z_-]{3,40})\b/,
  ),
  // the window of the new setup: "Windows installation encountered an unexpected error. Error code: 0x8007000D - 0x4002C"
  holds(
    'any',
    'setup.window',
    'installation encountered an unexpected error',
    /[Ee]rror code: (?<hresult>0x[89cCdD][0-9a-fA-F]{7})/,
  ),

  // SetupDiagResults.log: what a person already ran over the same logs
  begins(
    'any',
    'setup.diag.error',
    'Error = 0x',
    /^Error = (?<result>0x[0-9a-fA-F]{8}) ?- ?(?<extend>0x[0-9a-fA-F]{5})/,
  ),
  begins('any', 'setup.diag.operation', 'Last Operation = ', /= (?<operation>[^\n]{1,200})/),

  // errors in name only
  holds('setup', 'noise.setup.winre', 'ReAgent'),
  holds('setup', 'noise.setup.winre', 'WinRE'),
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
    'Failed to check OS architecture',
    'Not reporting WINDLP data point',
    'Failed to get ImagePath for service',
    'Failed to add driver',
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
  holds('setup', 'noise.setup.driver', 'Failed to add user mode driver'),
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
