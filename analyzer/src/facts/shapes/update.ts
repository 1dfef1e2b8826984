// Owns the message shapes of WindowsUpdate.log, current and legacy generation: what was called and how it ended. Why it
// failed, updateCauses.ts knows.
import { begins, holds, type Shape } from '../shape';
import { guidPart } from './guid';

/** A GUID with its revision and nothing else. */
const bundledPart = new RegExp(String.raw`^[*#=\s]*${guidPart('part')}\.\d{1,6}\s*$`);

export const updateShapes: readonly Shape[] = [
  begins('update', 'wu.client', ['WU client version '], /version (?<version>[\d.]+)/),
  begins(
    'update',
    'wu.service.start',
    ['InitializeSus', 'Logging initialized (build: '],
    /(?:build: (?<build>[\d.]+))?/,
  ),
  ...['** START **  Service: Service startup', '* START * Service startup'].map((words) =>
    holds('update', 'wu.service.start', words),
  ),
  holds('update', 'wu.title', 'Title = ', /^[*#=\s]*Title = (?<title>.+)/s),
  holds(
    'update',
    'wu.update-id',
    'UpdateId = ',
    new RegExp(String.raw`^[*#=\s]*UpdateId = ${guidPart('update')}`),
  ),

  // "      2A3B4C5D-….200", under "Bundles 1 updates:": nothing but a part of the update above
  { id: 'wu.bundled', scope: 'update', contains: '-', pattern: bundledPart },

  // "  * ServiceID = {…} Managed", under the beginning of a search
  holds('update', 'wu.scan.service', 'ServiceID = {', new RegExp(`ServiceID = ${guidPart('service')}`)),
  holds('update', 'wu.scan.mode', 'Online = ', /\bOnline = (?<online>Yes|No)\b/),

  // verdicts
  holds(
    'update',
    'wu.scan.end',
    'Finding updates CallerId',
    /\* END \* +Finding updates CallerId = (?<client>.{1,200}?),?(?: {1,2}Id = (?<call>\d+))?,? {1,20}Exit code = (?<result>0x[0-9a-fA-F]{8})/s,
  ),
  holds(
    'update',
    'wu.scan.end',
    'Finding updates [CallerId',
    /END\s+\*\*.{0,100}?Finding updates \[CallerId = (?<client>[^\]]{1,200}?)(?: {2}Id = (?<call>\d+))?\].{0,200}?Exit code = (?<result>0x[0-9a-fA-F]{8})/s,
  ),
  begins(
    'update',
    'wu.call.count',
    ['Download call complete (', 'Install call complete ('],
    /^(?<what>Download|Install) call complete \(succeeded = (?<succeeded>\d+), succeeded with errors = (?<errors>\d+), failed = (?<failed>\d+)(?:, cancelled = (?<cancelled>\d+))?/,
  ),
  holds(
    'update',
    'wu.call.error',
    'Call error code = 0x',
    /(?:(?:ClientId = )?(?<client>[\w ]{1,100}?): )?(?:Exit code = (?<exit>0x[0-9a-fA-F]{8}); )?Call error code = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  begins(
    'update',
    'wu.callback',
    'WU client calls back to ',
    new RegExp(
      String.raw`to (?<what>\w+) call ${guidPart('call')} with code (?<code>[\w ]+?) and error (?<result>0x[0-9a-fA-F]{8}|0)\b`,
    ),
  ),
  begins(
    'update',
    'wu.install.return',
    'Install complete for update ID: ',
    new RegExp(String.raw`ID: ${guidPart('update')}\.\d+ Return code is (?<result>0x[0-9a-fA-F]{8})`),
  ),
  holds(
    'update',
    'wu.deploy.callback',
    'mapped result = 0x',
    new RegExp(
      String.raw`update ${guidPart('update')}\.\d+, callback code = (?<code>[\w ]+),.*?mapped result = (?<result>0x[0-9a-fA-F]{8}), unmapped result = (?<unmapped>0x[0-9a-fA-F]{8})`,
    ),
  ),
  holds(
    'update',
    'wu.install.result',
    'Update installation result = 0x',
    new RegExp(
      String.raw`Update ID = ${guidPart('update')}\.\d+,.*?Update installation result = (?<result>0x[0-9a-fA-F]{8})`,
    ),
  ),
  holds(
    'update',
    'wu.history',
    'LogHistory called',
    new RegExp(
      String.raw`idUpdate=${guidPart('update')}(?:\.\d+)?, resultMapped=(?<mapped>[0-9A-Fa-f]{1,8}), resultUnMapped=(?<unmapped>[0-9A-Fa-f]{1,8})`,
    ),
  ),
  holds(
    'update',
    'wu.handler.deployed',
    'hrDeploy = 0x',
    new RegExp(
      String.raw`Method (?<verb>\w+) for update ${guidPart('update')}.*?hrDeploy = (?<result>0x[0-9a-fA-F]{8})`,
    ),
  ),
  // the handler of feature updates: it runs Windows Setup, whose own logs hold the cause of a failure
  holds('update', 'wu.handler.os', 'UpdateHandlers/OSInstaller'),
  holds('update', 'wu.handler.os', 'START * Windows Setup Install'),
  // "Installer completed. Process return code = 0x…, result = 0x…, callback pending = False"
  holds(
    'update',
    'wu.setup.return',
    'Installer completed. Process return code = 0x',
    /result = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // "Command line install completed. Return code = 0x00000643, Result = Failed, Reboot required = false"
  holds(
    'update',
    'wu.handler.return',
    'install completed. Return code = 0x',
    /Return code = (?<unmapped>0x[0-9a-fA-F]{8}), Result = (?:Failed|Error)/,
  ),
  holds('update', 'wu.handler.returned', 'install completed. Return code = 0x', /Result = Succeeded/),
  // "CBS package identity: Package_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.1": before its installation
  holds(
    'update',
    'wu.cbs.package',
    'CBS package identity: ',
    /identity: (?<package>[\w.-]+~[0-9a-f]{16}~[^\s,]*[\w~])/,
  ),
  holds('update', 'wu.cbs.install', 'Completed install of CBS update', /hr=(?<result>0x[0-9a-fA-F]{8})/),
  holds('update', 'wu.cbs.installed', 'Completed install of CBS update', /hr=0x0\b/),
  // CBS_E_DPX_JOB_STATE_SAVED: an express download that worked out which ranges it wants next.
  begins(
    'update',
    'noise.saved-job',
    ['CBS called Error with 0x800', 'Async stage operation completed with 0x800'],
    /with 0x800f0816\b/i,
  ),
  holds('update', 'wu.cbs.error', 'CBS called Error with ', /Error with (?<result>0x[0-9a-fA-F]{8})/),
  begins('update', 'wu.cbs.terminate', ['CBS called Terminate', '* END * CBS Install']),
  holds(
    'update',
    'wu.download.error',
    'Error occurred while downloading update',
    new RegExp(
      String.raw`(?:\[(?<code>[0-9A-Fa-f]{8})\] )?Error occurred while downloading update ${guidPart('update')}`,
    ),
  ),
  // "Error 0x80246002 occurred while downloading update; notifying dependent calls."; newer ones name the update
  holds(
    'update',
    'wu.download.error',
    'occurred while downloading update',
    new RegExp(
      `Error (?<code>0x[0-9A-Fa-f]{8}) occurred while downloading update(?: ${guidPart('update')})?`,
    ),
  ),
  // "*FAILED* [80010108] Got error starting update 0 in call 8. Notifying call."
  holds(
    'update',
    'wu.download.told',
    'Got error starting update',
    /\[(?<result>[89][0-9A-Fa-f]{7})\] Got error starting update/,
  ),
  holds(
    'update',
    'wu.scan.failed',
    'Sync of Updates',
    /(?<![0-9A-Fa-f])(?<code>[0-9A-Fa-f]{8}).{0,400}Sync of Updates/,
  ),
  // "WARNING: Sync of Updates: 0x8024402c", "WARNING: SyncServerUpdatesInternal failed: 0x8024402c" of the legacy generation
  ...['Sync of Updates: 0x', 'SyncServerUpdatesInternal failed: 0x'].map((contains) =>
    holds('update', 'wu.scan.failed', contains, /: (?<code>0x[0-9A-Fa-f]{8})/),
  ),

  // "  * Found 3 updates and 74 categories in search; …": the legacy generation has no code for a search that succeeded
  holds('update', 'wu.scan.found', ' categories in search', /Found (?<count>\d+) updates? and/),
  // "DO job {…} completed successfully, updateId = ….200": one file of it; what the call ends with comes later
  holds(
    'update',
    'wu.do.done',
    ' completed successfully, updateId = ',
    new RegExp(`updateId = ${guidPart('update')}`),
  ),

  // verdicts of the legacy generation: the code stands in a warning, the END line behind it names the call
  holds(
    'update',
    'wu.exit',
    'Exit code = 0x',
    /^[*#=\s-]*(?:WARNING: )?Exit code = (?<exit>0x[0-9a-fA-F]{8})(?:, Result code = (?<result>0x[0-9a-fA-F]{8}))?\s*$/,
  ),
  holds(
    'update',
    'wu.end',
    'END',
    /END\s+\*\*\s+Agent: (?<what>Finding|Downloading|Installing) updates \[CallerId = (?<client>[^\]]+?)\s*\]/,
  ),
  // "***  END  ***  Finding updates [CallerId = Sample  Id = 4]" of Windows 8
  holds(
    'update',
    'wu.end',
    'END',
    /END\s+\*\*\*\s+(?:Agent: )?(?<what>Finding|Downloading|Installing) updates \[CallerId = (?<client>[^\]]+?)(?: {2}Id = \d+)?\s*\]/,
  ),
  // "* END * Finding updates CallerId = Sample  Id = 4" of the first versions of Windows 10
  holds(
    'update',
    'wu.end',
    '* END * ',
    /\* END \* +(?<what>Finding|Downloading|Installing) updates CallerId = (?<client>[^,\n]+?)(?: {2}Id = \d+)?\s*$/,
  ),
  holds(
    'update',
    'wu.end',
    'END',
    /END\s+--\s+COMAPI: (?<what>Install|Download) \[ClientId = (?<client>[^\]]+?)\s*\]/,
  ),
  holds(
    'update',
    'wu.scan.told',
    'Failed to find updates with error code',
    /code (?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  // "WARNING: WU client fails CClientCallRecorder::BeginFindUpdates with error 0x8024002e"; 0x8024000c: nothing to do
  holds(
    'update',
    'wu.scan.told',
    'BeginFindUpdates with error 0x',
    /with error (?<result>0x(?!8024000[cC])[0-9a-fA-F]{8})/,
  ),
  holds('update', 'wu.scan.told', 'Search callback failed', /result = (?<result>0x[0-9a-fA-F]{8})/),
  holds(
    'update',
    'wu.scan.told',
    'Unable to complete asynchronous search',
    /hr ?= ?(?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.scan.told',
    'Failed to synchronize, error = ',
    /error = (?<result>(?:0x)?[0-9a-fA-F]{8})/,
  ),
  // "  * WARNING: Skipping scan, self-update check returned 0x80244019": the END line of the search may be cut off
  holds(
    'update',
    'wu.scan.told',
    'Skipping scan, self-update check returned ',
    /returned (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.scan.told',
    'WU client failed Searching for update',
    /error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.install.told',
    'Install failed, error = ',
    /error = (?<result>0x[0-9a-fA-F]{8})(?: \/ (?<unmapped>0x[0-9a-fA-F]{8}))?/,
  ),
  // "  # WARNING: Install call completed, reboot required = No, error = 0x80240020"
  holds(
    'update',
    'wu.install.told',
    'Install call completed, reboot required = ',
    /error = (?<result>0x[0-9a-fA-F]{8})/,
  ),
  // the agent could not put its own newer files in place
  holds(
    'update',
    'wu.install.told',
    'InstallUpdatedBinaries failed with error',
    /with error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds(
    'update',
    'wu.install.told',
    'WU client failed installing updates',
    /error (?<result>0x[0-9a-fA-F]{8})/,
  ),
  holds('update', 'wu.download.told', 'Download failed, error = ', /error = (?<result>0x[0-9a-fA-F]{8})/),
  // ">>##  RESUMED  ## AU: Installing update [UpdateId = {…}, succeeded]": which update the line behind it is about
  holds(
    'update',
    'wu.au.update',
    '## AU: ',
    new RegExp(
      String.raw`RESUMED\s+## AU: (?<what>Download|Install)\w* updates? \[UpdateId = ${guidPart('update')}(?:\.\d+)?(?:, (?<good>succeeded))?`,
    ),
  ),
];
