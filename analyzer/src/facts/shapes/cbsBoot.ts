// Owns the message shapes of CBS records of a start: boot processing, restarts, and the driver operations in it.
import { begins, type Shape } from '../shape';
import { withTail } from './hresultTail';

export const cbsBootShapes: readonly Shape[] = [
  // boot processing
  begins('cbs', 'cbs.boot.begin', [
    'Startup: Processing primitive operations queue',
    'Startup: Processing advanced operation queue',
    'Startup: Processing driver operations queue',
    'TI: Startup Processing begins',
  ]),
  begins('cbs', 'cbs.boot.poqexec', 'Running poqexec with: ', /with: (?<command>.+)/),
  begins(
    'cbs',
    'cbs.boot.poqexec-failed',
    'Failure in poqexec.exe while processing updates.',
    withTail('^[^[]*%TAIL%'),
  ),
  // 00000005 POQ 75 ends with failure: NtStatus 0xc0000022 at …
  begins(
    'csi',
    'cbs.boot.poqexec-failed',
    'POQ ',
    /^POQ (?:\d{1,9} )?(?:ends with failure|failed)\b[^\n]{0,80}?\b(?<status>0x[cC][0-9a-fA-F]{7})\b/,
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
    withTail(
      String.raw`(?:processing|process|executing) (?<queue>[\w-]+(?: [\w-]+)*? operations? ?queue)(?:[^[]*?\bhr: (?<hr>0x[0-9a-fA-F]{8})|[^[]*%TAIL%)`,
    ),
  ),
  begins(
    'cbs',
    'cbs.boot.hang',
    ['Startup: A possible hang was detected on the last boot.', 'Startup: No progress detected'],
    withTail('^[^[]*%TAIL%'),
  ),
  begins('cbs', 'cbs.boot.restart', 'Startup: will attempt a restart to recover'),
  begins('cbs', 'cbs.boot.restart-failed', 'Failed restart attempt', withTail('^[^[]*%TAIL%')),
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
  begins('cbs', 'cbs.boot.end', 'Startup: Processing complete.', withTail('^[^[]*%TAIL%')),
  begins('cbs', 'cbs.boot.rollback', [
    'Startup: Rolling back KTM',
    'Startup: Changes have been successfully reverted',
    'Progress: UI message updated. Operation type: Update. Stage: 1 out of 1. Rollback',
  ]),
  // Shtd: Timed out waiting for shutdown processing to complete - no progress detected in last 900000 milliseconds
  begins(
    'cbs',
    'cbs.hang.timeout',
    ['Shtd: Timed out waiting for ', 'Startup: Timed out waiting for '],
    /Timed out waiting for (?<phase>shutdown|startup) processing to complete(?:.*?no progress detected in last (?<milliseconds>\d{1,9}) milliseconds)?/is,
  ),

  // drivers
  begins(
    'cbs',
    'cbs.driver.result',
    ['Doqe: Recording result: ', 'Drup: Recording result: '],
    /result: (?<status>0x[0-9a-fA-F]{8}), for Inf: (?<inf>.*?\S)\s*$/s,
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
    withTail('^[^[]*%TAIL%'),
  ),
  // SPI: Reviewing Package_for_KB5000001~31bf3856ad364e35~amd64~~  State: -19 Error: 0x800f0826
  // Source: Microsoft, KB2575082: what the installer of a service pack says behind the restart of how it ended.
  begins(
    'cbs',
    'cbs.service-pack.review',
    'SPI: Reviewing ',
    /^SPI: Reviewing (?<package>[^\s~]+(?:~[^\s~]*){1,4})\s+State: -?\d+ Error: (?<failed>0x[89a-fA-F][0-9a-fA-F]{7})\b/,
  ),
];
