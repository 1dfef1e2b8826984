// Owns the message shapes of CheckSUR.log and CheckSUR.persist.log (System Update Readiness Tool of Windows Vista and 7):
// one report per run, with a head, the checks, a list of what was found and fixed, and a summary.
// Facts: Microsoft's article on errors in CheckSUR.log and public reports. What the lists hold is read in store.ts.
import { begins, holds, type Shape } from '../shape';

export const checksurShapes: readonly Shape[] = [
  begins('checksur', 'checksur.begin', 'Checking System Update Readiness'),
  holds('checksur', 'checksur.date', ':', /^(?<date>\d{4}-\d\d-\d\d \d\d:\d\d)/),
  begins('checksur', 'checksur.seconds', 'Seconds executed: ', /: (?<seconds>\d+)/),
  begins('checksur', 'checksur.sound', 'No errors detected'),
  // "CSI Payload File Missing Total count: 3", "Fixed: CBS MUM Corrupt.  Total count: 2"
  holds(
    'checksur',
    'checksur.count',
    'otal ',
    /^(?<fixed>Fix(?:ed)?:? )?(?<category>(?:CSI|CBS)[\w ]{0,80}?)\.?\s+Total [Cc]ount: (?<count>\d+)/,
  ),
  // "servicing\packages\Package_for_KB….mum", "winsxs\manifests\amd64_….manifest" below that line
  begins(
    'checksur',
    'checksur.wanted',
    ['servicing\\', 'Servicing\\', 'winsxs\\', 'WinSxS\\'],
    /^(?<path>(?:servicing|winsxs)\\\S+)/i,
  ),
  // "(w)	Unable to get system disk properties	0x0000045D	IOCTL_STORAGE_QUERY_PROPERTY	Disk Cache"
  begins('checksur', 'noise.checksur.disk', ['(w)\t', '(w) '], /^\(w\)\s+Unable to get system disk/),
];
