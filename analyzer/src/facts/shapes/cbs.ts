// Owns the message shapes of CBS records: service life, sessions, execution, packages, sources, boot processing.
import { begins, holds, type Shape } from '../shape';

const tail = String.raw`(?:\s*\[HRESULT = (?<hresult>0x[0-9a-fA-F]{8})(?: [-–—] (?<symbol>\w[^\]\n]{0,80}?))?\s*\])?`;
const shape = (source: string): RegExp => new RegExp(source.replace('%TAIL%', tail));

export const cbsShapes: readonly Shape[] = [
  // service life
  begins('cbs', 'cbs.life.start', 'TI: --- Initializing Trusted Installer'),
  begins('cbs', 'cbs.life.boot', 'TI: Last boot time: ', /boot time: (?<boot>[\d :.-]+)/),
  begins('cbs', 'cbs.life.stop', 'Trusted Installer is shutting down because: ', /because: (?<reason>\S+)/),
  begins('cbs', 'cbs.stack', 'Loaded Servicing Stack v', /Stack v(?<version>[\d.]+)/),
  begins('cbs', 'cbs.build', 'Build: ', /Build: (?<build>\d+\.\d+)\.(?<flavour>\S+)/),
  begins('cbs', 'cbs.utc', 'Universal Time is: ', /is: (?<utc>[\d :.-]+)/),

  // sessions
  begins(
    'cbs',
    'cbs.session.begin',
    'Session: ',
    /^Session: (?<session>[\w-]+) initialized by client (?<client>.+?)(?:, external staging directory.*)?\.?\s*$/s,
  ),
  begins(
    'cbs',
    'cbs.session.repair-failed',
    'Session: ',
    shape(
      String.raw`^Session: (?<session>[\w-]+) failed to perform store corruption detect and repair operation\.%TAIL%`,
    ),
  ),
  begins(
    'cbs',
    'cbs.session.end',
    'Session: ',
    shape(
      String.raw`^Session: (?<session>[\w-]+) finalized\.(?: Download error: (?<download>\S+) \S+)?(?: Reboot required: (?<reboot>\w+))?[^\[]*%TAIL%`,
    ),
  ),
  begins(
    'cbs',
    'cbs.session.async-end',
    'Asynchronous Session: ',
    shape(String.raw`Session: (?<session>[\w-]+) finalized\.[^\[]*%TAIL%`),
  ),
  begins('cbs', 'cbs.session.resume', 'Exec: Resuming session: ', /session: (?<session>[\w-]+)/),
  begins('cbs', 'cbs.finalize-failed', 'Failed to FinalizeEx using worker session', shape('^[^[]*%TAIL%')),

  // execution
  begins(
    'cbs',
    'cbs.exec.begin-repair',
    'Exec: Session processing started.',
    /Client: (?<client>[^,]+), Session\([^)]*\): (?<session>[\w-]+)/,
  ),
  begins(
    'cbs',
    'cbs.exec.begin',
    'Exec: Processing started.',
    /(?:Client: (?<client>[^,]+), )?Session: (?<session>[\w-]+)(?:, Package: (?<package>[^\s,]*))?(?:, Identifier: (?<identifier>[^[]*))?/,
  ),
  begins(
    'cbs',
    'cbs.exec.end-repair',
    'Exec: Processing complete, session(',
    shape(String.raw`session\((?<what>[^)]*)\): (?<session>[\w-]+)%TAIL%`),
  ),
  begins(
    'cbs',
    'cbs.exec.end',
    'Exec: Processing complete.',
    shape(
      String.raw`Session: (?<session>[\w-]+)(?:, Package: (?<package>[^\s,[]*))?(?:, Identifier: (?<identifier>[^[]*))?%TAIL%(?:, hr: (?<hr>0x[0-9a-fA-F]{8}))?`,
    ),
  ),
  begins(
    'cbs',
    'cbs.maint.end',
    'Maint: processing complete',
    shape(String.raw`Session: (?<session>[\w-]+)[^[]*%TAIL%`),
  ),
  begins('cbs', 'cbs.stage', ['FLOW: Entering stage: ', 'Perf: Entering stage: '], /stage: (?<stage>\w+)/),
  begins(
    'cbs',
    'cbs.exec.package',
    [
      'Exec: Installing Package: ',
      'Exec: Staging Package: ',
      'Exec: Uninstalling Package: ',
      'Exec: Extracting package: ',
    ],
    /^Exec: (?<verb>\w+) [Pp]ackage: (?<package>[^\s,]+)(?:, Update: (?<update>[^\s,]+))?/,
  ),
  begins(
    'cbs',
    'cbs.capability',
    ['FOD: Capability', 'Exec: Capability'],
    /(?<capability>[\w.-]+~~~~?[\w.-]*)/,
  ),

  // packages
  begins(
    'cbs',
    'cbs.package.missing-manifest',
    'Store corruption, manifest missing for package: ',
    /package: (?<package>[^\s[]+?)\.?(?:\s|$)/,
  ),
  begins(
    'cbs',
    'cbs.package.resolve-failed',
    ['Failed to resolve package ', 'Failed to resolve package [', 'Failed to load package '],
    shape(String.raw`^Failed to \w+ package(?: '?(?<package>[\w.-]+~[^\s'[]+)'?)?[^[]*%TAIL%`),
  ),
  begins(
    'cbs',
    'cbs.catalog.invalid',
    'Failed to verify if catalog file ',
    shape(String.raw`catalog file \[?(?<path>.+?\.cat)\b.*? is valid\.?\s*%TAIL%`),
  ),
  begins('cbs', 'cbs.catalog.mark', 'Failed to verify manifest against catalog', shape('^[^[]*%TAIL%')),
  begins(
    'cbs',
    'cbs.package.report',
    'WER: Generating failure report for package: ',
    /package: (?<package>[^\s,]+), status: (?<status>0x[0-9a-fA-F]+), failure source: (?<stage>[^,]+)(?:, start state: (?<start>[^,]+))?(?:, target state: (?<target>[^,]+))?(?:, client id: (?<client>.+))?/,
  ),
  // Pkgmgr: Failed unattend install: Package_for_KB…~…, hr: 0x80073713
  begins(
    'cbs',
    'cbs.package.report',
    'Pkgmgr: Failed unattend install: ',
    /install: (?<package>[^\s,]+), hr: (?<status>0x[0-9a-fA-F]+)/,
  ),
  begins(
    'cbs',
    'cbs.package.change',
    [
      'Reporting package change completion for package: ',
      'SQM: Reporting package change completion for package: ',
    ],
    /package: (?<package>[^\s,]+),.*?target: (?<target>\w+), status: (?<status>0x[0-9a-fA-F]+), failure source: (?<stage>[^,]+)(?:.*?client id: (?<client>[^,]+))?/s,
  ),
  begins(
    'cbs',
    'cbs.feature.change',
    [
      'Reporting selectable update change for package: ',
      'SQM: Reporting selectable update change for package: ',
    ],
    /package: (?<package>[^\s,]+), update: (?<feature>[^,]+?), start: .*?client id: (?<client>[^,]+).*?overall result:\s?(?<status>0x[0-9a-fA-F]+)/s,
  ),
  begins(
    'cbs',
    'cbs.capability.result',
    'Reporting capability session finalize status: ',
    /status: (?<status>0x[0-9a-fA-F]+), client id: (?<client>[^,]+), capabilities: (?<capability>[^,]+)/,
  ),
  begins(
    'cbs',
    'cbs.deployment.failed',
    'Failed to bulk stage deployment manifest',
    shape(String.raw`package:\s?(?<package>\S+)%TAIL%`),
  ),
  // Only package owners can remove package: Package_10_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2
  begins(
    'cbs',
    'cbs.package.owned',
    'Only package owners can remove package: ',
    shape(String.raw`package: (?<package>[^\s[]+)%TAIL%`),
  ),
  begins('cbs', 'cbs.esu', ['ESU: '], /ESU: (?<text>.+)/s),
  begins(
    'cbs',
    'cbs.appl.parent',
    'Appl: detect Parent, Package: ',
    /Package: (?<package>[^\s,]+), Parent: (?<parent>[^\s,]+)/,
  ),
  // Failed to shred identity: Value [HRESULT = 0x80070057 - E_INVALIDARG]: a name in the package list that is no identity
  begins(
    'cbs',
    'cbs.identity.malformed',
    [
      'Failed to shred identity: ',
      'Failed to get identity from key form: ',
      'Failed to create identity from string: ',
    ],
    /(?:identity|form|string): (?<name>[^\s[]{1,200}?)\.?(?:\s|$|\[)/,
  ),
  // Exec: Resolving Package: Sample-Package~31bf3856ad364e35~amd64~en-GB~10.0.1.1, Update: 83a6…, PinDeployment: amd64_…
  begins(
    'cbs',
    'cbs.plan.resolving',
    'Exec: Resolving Package: ',
    /Package: (?<package>[^\s,]+), Update: (?<update>[^\s,]+)/,
  ),
  // Windows 7 names the package again: Appl: detectParent: package: Sample-Package~…, no parent found, go absent
  begins(
    'cbs',
    'cbs.appl.no-parent',
    ['Appl: detectParent: no parent found, go absent', 'Appl: detectParent: package: '],
    /detectParent: (?:package: [^\s,]+, )?no parent found/,
  ),
  begins(
    'cbs',
    'cbs.appl.parent-found',
    ['Appl: detectParent: parent found: ', 'Appl: detectParent: package: '],
    /found: (?<parent>[^\s,]+), state: (?<state>\w+)/,
  ),
  begins(
    'cbs',
    'cbs.plan.skip',
    'Plan: Skipping package since its start state and target state are both absent',
    /package: (?<package>[^\s,]+)/,
  ),

  // sources
  begins(
    'cbs',
    'cbs.source.given',
    'Exec: Addsource called',
    /Session: (?<session>[\w-]+), Client: (?<client>[^,]+), from GPO: (?<gpo>\w+), Path: (?<path>.+)/,
  ),
  begins(
    'cbs',
    'cbs.source.rejected',
    'The alternate source path directory could not be accessed',
    shape('^[^[]*%TAIL%'),
  ),
  begins(
    'cbs',
    'cbs.repair.no-replacement',
    'Repr: Not able to find replacement file for component ',
    /component (?<component>[^\s,]+), file (?<file>.+?) from any local source/,
  ),
  begins('cbs', 'cbs.repair.no-update', 'Repr: The system configuration is not qualified for Windows Update'),
  begins('cbs', 'cbs.repair.local-only', 'Exec: Clients specified using local source only'),
  begins(
    'cbs',
    'cbs.wu.search-failed',
    ['DLWD:WU search failed', 'DWLD:WU search failed', 'DWLD: WU search failed', 'DLWD: WU search failed'],
    shape('^[^[]*%TAIL%'),
  ),
  // Not able to find package: Package_1_for_KB5000001~…~6.3.1.4 from the cached windows update index. [HRESULT = 0x800f090e - …]
  begins(
    'cbs',
    'cbs.wu.not-indexed',
    'Not able to find package: ',
    /^Not able to find package: (?<package>\S+) from the cached windows update index/,
  ),
  begins('cbs', 'cbs.wu.result', 'FC:   ', /Result = (?<hresult>0x[0-9a-fA-F]{8})/),
  begins('cbs', 'cbs.uup.failed', 'Failed to get uup features from WU', shape('^[^[]*%TAIL%')),
  begins(
    'cbs',
    'cbs.package.open',
    'Opened cabinet package, package directory: ',
    /cabinet location: (?<path>.+?)(?:, manifest location|$)/s,
  ),
  begins(
    'cbs',
    'cbs.cabinet.child',
    ['Child cab ', 'Extracting all files from cabinet '],
    /(?<path>\S+\.cab)/,
  ),

  // store check
  holds('cbs', 'cbs.check.summary', 'Checking System Update Readiness'),
  begins('any', 'cbs.check.operation', 'Operation: ', /^Operation: (?<operation>Detect[\w ]*)/),
  begins('any', 'cbs.check.result', 'Operation result: ', /result: (?<hresult>0x[0-9a-fA-F]+)/),
  begins('any', 'cbs.check.detected', 'Total Detected Corruption:', /:\s*(?<count>\d+)/),
  begins('any', 'cbs.check.repaired', 'Total Repaired Corruption:', /:\s*(?<count>\d+)/),
  begins('any', 'cbs.check.found', 'Found ', /^Found (?<count>\d+) errors/),
  begins('any', 'cbs.check.fixed', ['Fix ', 'Fixed '], /^Fix(?:ed)? (?<count>\d+) errors/),
  begins(
    'cbs',
    'cbs.check.verdict',
    ['CheckSur: hrStatus: ', 'SQM: CheckSur: hrStatus: '],
    /hrStatus: (?<hresult>0x[0-9a-fA-F]+)(?: \[(?<symbol>[^\]]+)\])?, download Result: (?<download>0x[0-9a-fA-F]+)/,
  ),
  begins('cbs', 'cbs.check.not-fixed', 'Not all CSI corruption was fixed'),
  begins('cbs', 'cbs.check.all-fixed', 'All CSI corruption was fixed'),
  begins(
    'cbs',
    'cbs.check.cancelled',
    ['User canceled the install.', 'Repr: Client cancelled the operation'],
    shape('^[^[]*%TAIL%'),
  ),
  begins(
    'cbs',
    'cbs.repair.pending',
    'Failed to create CSI transaction with id: ',
    shape('^(?:.*?(?<pending>A pending repair transaction already exists))?[^[]*%TAIL%'),
  ),
  begins('cbs', 'cbs.abort', 'Client aborted the install.', shape('^[^[]*%TAIL%')),
  begins(
    'cbs',
    'cbs.pending.transaction',
    ['A pending ', 'Cannot ', 'There is a pending'],
    /(?<text>.*(?:pending|reboot is required).*)/s,
  ),

  // boot processing
  begins('cbs', 'cbs.boot.begin', [
    'Startup: Processing primitive operations queue',
    'Startup: Processing advanced operation queue',
    'Startup: Processing driver operations queue',
    'TI: Startup Processing begins',
  ]),
  begins('cbs', 'cbs.boot.poqexec', 'Running poqexec with: ', /with: (?<command>.+)/),
  begins('cbs', 'cbs.boot.poqexec-ok', 'Poqexec.exe completed.'),
  begins(
    'cbs',
    'cbs.boot.poqexec-failed',
    'Failure in poqexec.exe while processing updates.',
    shape('^[^[]*%TAIL%'),
  ),
  // what the screen shows when a start stops in that queue: "Error C0190003 applying update operation 21417 of 247778
  // (wow64_microsoft-…)", "Fatal error C0000034 applying …", and in Windows 7 "!! 0xC000009A !! 33605/77875 (\\Registry\\…)"
  begins(
    'any',
    'cbs.boot.queue-stopped',
    ['Error C0', 'Error c0', 'Fatal error ', 'Fatal Error ', '!! 0x'],
    /^(?:(?:Fatal e|Fatal E|E)rror (?:0x)?(?<status>[cC]0[0-9a-fA-F]{6}) applying update operation (?<number>\d+) of (?<total>\d+)|!! 0x(?<fault>[cC][0-9a-fA-F]{7}) !! \d+\/\d+)(?: \((?<path>[^()\n]{1,260}))?/,
  ),
  begins(
    'cbs',
    'cbs.boot.queue-failed',
    // Shtd: Failed while processing non-critical driver operations queue. / Startup: Failed executing critical driver …
    [
      'Startup: Failed while processing ',
      'Startup: Failed to process ',
      'Startup: Failed executing ',
      'Shtd: Failed while processing ',
      'Shtd: Failed to process ',
      'Shtd: Failed executing ',
    ],
    shape(
      String.raw`(?:processing|process|executing) (?<queue>[\w-]+(?: [\w-]+)*? operations? ?queue)(?:[^[]*?\bhr: (?<hr>0x[0-9a-fA-F]{8})|[^[]*%TAIL%)`,
    ),
  ),
  begins(
    'cbs',
    'cbs.boot.hang',
    ['Startup: A possible hang was detected on the last boot.', 'Startup: No progress detected'],
    shape('^[^[]*%TAIL%'),
  ),
  begins('cbs', 'cbs.boot.restart', 'Startup: will attempt a restart to recover'),
  begins('cbs', 'cbs.boot.restart-failed', 'Failed restart attempt', shape('^[^[]*%TAIL%')),
  begins(
    'cbs',
    'cbs.boot.progress',
    ['Current global progress. Current: ', 'Previous global progress. Current: '],
    /Current: (?<current>\d+), Limit: (?<limit>\d+), ExecuteState: (?<state>\w+)/,
  ),
  begins(
    'cbs',
    'cbs.boot.status',
    'Setting original failure status: ',
    /status: (?<status>0x[0-9a-fA-F]+), last forward execute state: (?<state>\w+)/,
  ),
  begins('cbs', 'cbs.boot.retry', 'Startup: Failed, restart required to try again'),
  begins('cbs', 'cbs.boot.end', 'Startup: Processing complete.', shape('^[^[]*%TAIL%')),
  begins('cbs', 'cbs.boot.rollback', [
    'Startup: Rolling back KTM',
    'Startup: Changes have been successfully reverted',
    'Progress: UI message updated. Operation type: Update. Stage: 1 out of 1. Rollback',
  ]),
  begins('cbs', 'cbs.hang.shutdown', ['Shtd: ', 'CbsHang', 'Hang'], /(?<text>.*(?:hang|no progress).*)/is),

  // drivers
  begins(
    'cbs',
    'cbs.driver.result',
    ['Doqe: Recording result: ', 'Drup: Recording result: '],
    /result: (?<status>0x[0-9a-fA-F]{8}), for Inf: (?<inf>.+?)\s*$/s,
  ),
  begins(
    'cbs',
    'cbs.driver.step',
    ['INSTALL index: ', 'UNINSTALL index: ', 'STAGE index: ', 'UNSTAGE index: '],
    /^(?<verb>\w+) index: \d+, phase: \d+, result (?<result>\d+), inf: (?<inf>\S+)/,
  ),
  // Doqe: q-uninstall: Inf: sample.inf, Ranking: 2, Device-Install: 0, Key: 61, Identity: sample.inf, Culture=neutral, …
  begins('cbs', 'cbs.driver.queued', ['Doqe: q-', 'Doqe: q'], /^Doqe: q-(?<verb>\w+): Inf: (?<inf>[^,\s]+)/),
  // Doqe: Installing driver Update ID: Package_2_for_KB5000001~31bf3856ad364e35~x86~~6.0.2.1~5000001-4_neutral_GDR
  begins(
    'cbs',
    'cbs.driver.update',
    ['Doqe: Installing driver Update ID: ', 'Doqe: Uninstalling driver Update ID: '],
    /ID: (?<package>[^\s~]+(?:~[^\s~]*){4})/,
  ),
  begins(
    'cbs',
    'cbs.driver.failed',
    [
      'Doqe: Failed ',
      'Doqi: Failed ',
      'Failed reading Identity for driver operation',
      'Failed loading a driver operation',
      'Failed loading driver operation',
      'Failed initializing driver operation',
      'DriverUpdateInstallUpdates failed',
      'Failed installing driver updates',
      'Failed uninstalling driver updates',
      'Drup: Failed ',
      'DriverUpdateUninstallUpdates failed',
    ],
    shape('^[^[]*%TAIL%'),
  ),
];
