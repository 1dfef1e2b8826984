// Owns the message shapes of Windows Setup, sysprep and rollback logs.
import { begins, holds, type Shape } from '../shape';

export const setupShapes: readonly Shape[] = [
  begins('setup', 'setup.host.begin', ['SetupHost Logging Begin', 'SetupHost::Initialize: ']),
  begins('setup', 'setup.host.end', 'SetupHost Logging End'),
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
  begins(
    'setup',
    'setup.operation.execution-failed',
    ['Operation execution failed: '],
    /failed: (?<operation>\d+)\. hr = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  begins(
    'setup',
    'setup.main-failed',
    [
      'Main operation execution failed',
      'Failed execution phase ',
      'Execution of operations queue failed',
      'Operations cannot be sorted',
    ],
    /(?:Error: (?<hresult>0x[0-9a-fA-F]{8}))?/,
  ),
  begins(
    'setup',
    'setup.error-event',
    ['SetupHost: Reporting error event -> ', 'SetupHost: Reporting post reboot event -> '],
    /-> \[(?<result>0x[0-9a-fA-F]{8}), (?<extend>0x[0-9a-fA-F]+)\]/,
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
    /: \[(?<result>0x[0-9a-fA-F]+)\]/,
  ),
  holds(
    'setup',
    'setup.manager-result',
    ': Result = 0x',
    /^(?<function>[\w:]+)\((?<at>\d+)\): Result = (?<hresult>0x[0-9a-fA-F]{8})/,
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
    /: (?<phase>\w+)/,
  ),
  begins(
    'setup',
    'setup.rollback.operation',
    ['Current op string : ', 'Current op string: '],
    /: (?<operation>.+)/,
  ),
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
  begins(
    'setup',
    'setup.mount-failed',
    ['Failed to mount WIM file ', 'Failed to mount wim file'],
    /file (?<wim>.+?),? (?:on .+?)?(?:hr|[Ee]rror)[ :=]+(?<hresult>0x[0-9a-fA-F]{8})/s,
  ),

  // compatibility
  holds('setup', 'setup.compat.block', 'ardblock', /(?<text>.+)/s),
  begins(
    'setup',
    'setup.com-failed',
    "Couldn't create VDS loader instance",
    /\((?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  begins(
    'setup',
    'setup.cbs-session-failed',
    ['Failed to create CBS session'],
    /hr = (?<hresult>0x[0-9a-fA-F]{8})/i,
  ),
  holds(
    'any',
    'setup.restart-by',
    'has initiated the restart of computer',
    /The process (?<process>.+?) \((?<host>[^)]*)\) has initiated the restart/s,
  ),

  // sysprep
  begins(
    'any',
    'sysprep.package',
    'Package ',
    /^Package (?<package>\S+) was installed for a user, but not provisioned for all users/,
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
    /executing '(?<function>[^']+)' from (?<module>[^;]+); dwRet = (?<code>0x[0-9a-fA-F]+)/,
  ),
  begins(
    'any',
    'sysprep.verdict',
    ['WinMain:Hit failure while '],
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
  begins(
    'setup',
    'setup.migration.failed',
    ['Error READ, ', 'Error WRITE, ', 'Failure while calling '],
    /(?<text>.+)/s,
  ),
  holds('setup', 'setup.plugin.abort', 'aborted due to plug', /(?<text>.+)/s),

  // errors in name only
  holds('setup', 'noise.setup.winre', 'ReAgent'),
  holds('setup', 'noise.setup.winre', 'WinRE'),
  holds('setup', 'noise.setup.winre', 'WinReGetConfig'),
  holds('setup', 'noise.setup.winre', 'winre get config'),
  holds('setup', 'noise.setup.winre', 'CRecoveryToolAction->Init() failed'),
  holds('setup', 'noise.setup.winre', 'failed to get child attribute by tag'),
  holds('setup', 'noise.setup.probe', 'PushButtonReset::'),
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
  ]),
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
