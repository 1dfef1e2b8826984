// Owns the shapes of what SFCFix and ComponentsScanner (sysnative.com) report, which people paste in place of the log or the
// hive that they read: what they found damaged, and what came out of it. The answers of SFCFix are those of sfc.
import { begins, holds, type Shape } from '../shape';

export const sfcFixShapes: readonly Shape[] = [
  // CORRUPT: C:\\Windows\\winsxs\\amd64_sample_31bf3856ad364e35_10.0.17763.1_none_1\\sample.dll of version 10.0.17763.1.
  begins(
    'console',
    'sfc.unrepairable',
    'CORRUPT: ',
    /^(?<tool>CORRUPT): (?:[A-Za-z]:\\[^\n]{0,300}\\)?(?<component>[^\\\n]{2,200})\\(?<file>[^\\\n]{1,200}?)(?: of version (?<version>\d[\d.]*\d)|\s*$)/,
  ),
  begins('console', 'sfc.console.sound', 'SUMMARY: No corruptions were detected'),
  begins('console', 'sfc.console.repaired', 'SUMMARY: All detected corruptions were successfully repaired'),
  begins('console', 'sfc.console.summary-left', 'SUMMARY: Some corruptions could not be fixed automatically'),
  // A script of repairs that a helper wrote: what came of all its directives.
  begins('console', 'sfc.console.processed', 'Successfully processed all directives'),
  begins('console', 'sfc.console.unprocessed', 'Failed to process all directives'),
  // 2303 corruptions found in DerivedData\\Components
  holds(
    'console',
    'store.scanner.counted',
    ' found in ',
    /^(?<count>[1-9][\d,]{0,9}) corruptions? found in (?<branch>(?:CanonicalData|DerivedData|VersionedIndex)\\\S{1,120})\s*$/,
  ),
  // Key:        ROOT\\DerivedData\\Components\\amd64_sample_31bf3856ad364e35_10.0.14393.0_none_763a99f4d581495c
  begins(
    'console',
    'store.scanner.key',
    'Key:',
    /^Key:\s{1,12}ROOT\\(?<branch>(?:CanonicalData|DerivedData|VersionedIndex)\\[^\n]{1,300}?)\s*$/m,
  ),
];
