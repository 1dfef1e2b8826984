// Owns the shapes of SFCFix's report (sysnative.com), which people paste in place of the log that it reads: what it found
// damaged, and what came out of it. Its answers are those of sfc.
import { begins, type Shape } from '../shape';

export const sfcFixShapes: readonly Shape[] = [
  // CORRUPT: C:\\Windows\\winsxs\\amd64_sample_31bf3856ad364e35_10.0.17763.1_none_1\\sample.dll of version 10.0.17763.1.
  begins(
    'console',
    'sfc.unrepairable',
    'CORRUPT: ',
    /^CORRUPT: (?:[A-Za-z]:\\[^\n]{0,300}\\)?(?<component>[^\\\n]{2,200})\\(?<file>[^\\\n]{1,200}?) of version (?<version>\d[\d.]*\d)/,
  ),
  begins('console', 'sfc.console.sound', 'SUMMARY: No corruptions were detected'),
  begins('console', 'sfc.console.repaired', 'SUMMARY: All detected corruptions were successfully repaired'),
  begins('console', 'sfc.console.left', 'SUMMARY: Some corruptions could not be fixed automatically'),
];
