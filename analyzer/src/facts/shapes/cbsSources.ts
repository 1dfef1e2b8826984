// Owns the message shapes of CBS records about where files come from, store checks and repairs.
import { begins, holds, type Shape } from '../shape';
import { withTail } from './hresultTail';

export const cbsSourceShapes: readonly Shape[] = [
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
    withTail('^[^[]*%TAIL%'),
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
    ['DLWD:', 'DWLD:'],
    withTail('^D[LW]{2}D: ?(?=[^[\\n]{0,80}\\bsearch)(?=[^[\\n]{0,80}\\bfail)[^[\\n]{0,120}%TAIL%', 'i'),
  ),
  // Not able to find package: Package_1_for_KB5000001~…~6.3.1.4 from the cached windows update index. [HRESULT = 0x800f090e - …]
  begins(
    'cbs',
    'cbs.wu.not-indexed',
    'Not able to find package: ',
    /^Not able to find package: (?<package>\S+) from the cached windows update index/,
  ),
  begins('cbs', 'cbs.wu.result', 'FC:   ', /Result = (?<hresult>0x[0-9a-fA-F]{8})/),
  begins('cbs', 'cbs.uup.failed', 'Failed to get uup features from WU', withTail('^[^[]*%TAIL%')),
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
    /(?<!\S)(?<path>\S+\.cab)/,
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
  begins(
    'cbs',
    'cbs.check.cancelled',
    ['User canceled the install.', 'Repr: Client cancelled the operation'],
    withTail('^[^[]*%TAIL%'),
  ),
  begins(
    'cbs',
    'cbs.repair.pending',
    'Failed to create CSI transaction with id: ',
    withTail('^(?:.*?(?<pending>A pending repair transaction already exists))?[^[]*%TAIL%'),
  ),
  begins('cbs', 'cbs.abort', 'Client aborted the install.', withTail('^[^[]*%TAIL%')),
  begins(
    'cbs',
    'cbs.pending.transaction',
    ['A pending ', 'Cannot ', 'There is a pending'],
    /^(?<text>.*(?:pending|reboot is required).*)/s,
  ),
];
