// Owns the message shapes of Windows Setup and rollback logs: the run, its phases and operations, images, compatibility.
import { begins, holds, type Shape } from '../shape';

export const setupShapes: readonly Shape[] = [
  begins(
    'setup',
    'setup.command-line',
    ['SetupHost::Initialize: CmdLine = ', 'Setup command line: ', 'Command line: '],
    /(?:(?<host>SetupHost)::Initialize: CmdLine = |line: )\[?(?<command>[^\]\n]*)/,
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
  begins('setup', 'setup.install.new', [
    'InstallWindows:Starting a new install from WinPE',
    'InstallWindows:Performing a new install',
    'User selected clean install',
  ]),
  begins('setup', 'setup.install.begin', [
    'InstallWindows:Starting a new install',
    'InstallWindows:Starting an upgrade',
  ]),
  begins('setup', 'setup.install.begin', 'InstallWindows:Install Path', /= (?<path>[^\n]{1,300})/),
  // Setup's queue was written for the next start, or an old folder of setup was tidied up: no installation has ended.
  begins('setup', 'setup.queue-saved', 'Queue Serialization Succeeded'),
  begins('setup', 'setup.tidied', 'Cleanup completed successfully'),
  begins(
    'setup',
    'setup.success',
    ['InstallWindows:First boot phase of setup done', 'First boot phase of setup done'],
    /(?<end>done)/,
  ),
  // The phases before the last one end in a restart, and the installation goes on behind it.
  begins('setup', 'setup.phase-done', 'Setup has completed phase ', /phase (?<phase>[123])\b/),
  begins('setup', 'setup.success', 'Setup has completed phase ', /(?<end>phase)/),
  begins('setup', 'setup.boot-files.done', 'Callback_UpdateBootFiles:Successfully updated '),
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
  begins(
    'setup',
    'setup.execution-phase.done',
    'ExecuteOperations: Successfully processed execution phase ',
    /phase (?<phase>[\w -]+)/,
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
    /^Operation failed: (?<operation>.+?)(?: for phase (?<phase>[\w -]+?))?\.\s{1,4}Error: (?<hresult>0x[0-9a-fA-F]{8,10})/s,
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
  ].map((text) =>
    holds(
      'setup',
      'setup.main-failed',
      text,
      /(?:phase (?<phase>[\w -]{1,100}?)\.\s{1,4})?(?:Error: (?<hresult>0x[0-9a-fA-F]{8})|$)/,
    ),
  ),
  // ExecuteOperations: Operations cannot be sorted. This is a fatal failure.
  holds('setup', 'setup.operations.unsorted', 'Operations cannot be sorted'),
  begins(
    'setup',
    'setup.error-event',
    ['SetupHost: Reporting error event -> ', 'SetupHost: Reporting post reboot event -> '],
    /Reporting (?<what>[\w ]{1,80}?) event -> \[(?<result>0x[0-9a-fA-F]{1,8}), (?<extend>0x[0-9a-fA-F]+)\]/,
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
    // the last is of Windows 8
    ['Initiating rollback/uninstall', 'Rollback Error [', 'OS Rollback: Rolling back new upgrade'],
    /^[^=\n]{1,60}\bphase = (?<phase>\w+)|^/,
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
  // "  Module name           : sample.sys", below the record of the crash
  holds(
    'setup',
    'setup.rollback.module',
    'Module name  ',
    /Module name\s{2,30}: (?<module>[\w.$-]{1,80}\.sys)\b/i,
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
    /file: (?<wim>.{1,400}?), index (?<index>\d+).{0,200}?, to (?<target>.+)/,
  ),
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
    /^(?<text>.*(?:needed|Needed|available|Available).*)/s,
  ),
  // CMountWIM::DoExecute: Failed to mount WIM file C:\$WINDOWS.~BT\Sources\SafeOS\winre.wim. Error 0x80070522
  holds(
    'setup',
    'setup.mount-failed',
    'Failed to mount ',
    /Failed to mount (?:(?:WIM|image) (?:file )?)?(?<wim>[A-Za-z]:?\\.{1,300}?\.(?:wim|esd))\b.{0,120}?(?:[Ee]rror|hr) ?[:=]? ?(?<hresult>0x[0-9a-fA-F]{8})/s,
  ),
  // Failed to get WimMount ImagePath, 0x80070002
  begins(
    'setup',
    'setup.wimmount-lost',
    'Failed to get WimMount ImagePath',
    /ImagePath\W{1,5}(?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // compatibility
  // any spelling of the result of one check: "BitLockerHardblock", "HardBlock: …"
  holds('setup', 'setup.compat.block', 'ardblock', /(?<!\w)(?<block>\w*[Hh]ardblock\w*)/),
  holds('setup', 'setup.compat.block', 'HardBlock', /(?<!\w)(?<block>\w*HardBlock\w*)/),
  // CompatData*.xml, ScanResult.xml
  holds('any', 'setup.compat.item', 'HardwareItem HardwareType="', /HardwareType="(?<item>[^"]+)"/),
  holds('any', 'setup.compat.program', '<Program Name="', /Name="(?<name>[^"]+)"/),
  holds('any', 'setup.compat.type', 'CompatibilityInfo BlockingType="', /BlockingType="(?<type>[^"]+)"/),
  holds(
    'any',
    'setup.compat.driver',
    'BlockMigration="True"',
    /(?:<|^)(?=[^<>]{0,600}BlockMigration="True")[^<>]{0,600}?Inf="(?<inf>[^"]+)"/,
  ),
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
    /hr = (?<hresult>0x[0-9a-fA-F]{8})(?:[\s\S]{0,2000}?The process (?<process>[^\n]{1,300}?) \([^)\n]{0,80}\) has initiated the restart)?/i,
  ),
  // optional components carried over to the new image; the code stands in the record's codes
  holds(
    'setup',
    'setup.component-failed',
    'optional component',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~\d[\d.]*\d)|$)/,
  ),
  holds(
    'setup',
    'setup.component-failed',
    'OptionalComponent',
    /(?:(?<package>[\w.-]{1,160}~31bf3856ad364e35~\w+~[\w-]*~\d[\d.]*\d)|$)/,
  ),
  holds(
    'any',
    'setup.restart-by',
    'has initiated the restart of computer',
    /The process (?<process>.{1,300}?) \((?<host>[^)]{0,80})\) has initiated the restart/s,
  ),
];
