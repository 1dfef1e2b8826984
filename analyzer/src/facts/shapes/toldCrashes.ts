// Owns the shapes of stop screens as people retell them: the name of the bug check.
// Source of the names: "Bug Check Code Reference" of Microsoft's documentation.
import { holds, type Shape } from '../shape';
import { stopNames } from '../words/stopScreens';

/** What the line tells besides: that it happened to an upgrade. */
const upgrade = String.raw`[^\n]{0,400}?(?<upgrade>[Uu]pgrad|[Ff]eature update|[Rr]oll(?:s|ed|ing)?[ -]?back|升级|回滚)`;

export const toldCrashShapes: readonly Shape[] = [
  ...Object.entries(stopNames).map(([part, name]) =>
    holds(
      'console',
      'setup.told.crash',
      part,
      new RegExp(String.raw`^(?=${upgrade}|)[^\n]{0,600}?(?<![\w])(?<name>${name})(?!\w)`),
    ),
  ),
  // "The computer has rebooted from a bugcheck.  The bugcheck was: 0x000000d1 (0x…)"
  holds('console', 'setup.told.crash', 'The bugcheck was: 0x', /The bugcheck was: (?<name>0x[0-9a-fA-F]{8})/),
  // "*** STOP: 0x0000006B (0xC0000022, …": its parameters are no answers; "STOP: c000021a {Fatal System Error}"
  holds(
    'console',
    'setup.told.crash',
    'STOP: ',
    /\bSTOP: {1,3}(?<name>0x[0-9a-fA-F]{8}|[cC]0000[0-9a-fA-F]{3})\b/,
  ),
  holds(
    'console',
    'setup.told.crash',
    '(0x',
    /^\s{0,8}(?<name>0x0{6}[0-9a-fA-F]{2}) ?\((?:0x[0-9a-fA-F]{8,16}[,\s)]|$)/,
  ),
  holds(
    'console',
    'noise.stop-parameters',
    '0x',
    /^\s{0,8}\(?0x[0-9a-fA-F]{8,16}(?: {0,2}, {0,2}0x[0-9a-fA-F]{8,16}){0,3} {0,2}(?:,|\))\s*$/,
  ),
  // the stop screen of Windows 8 and 10 on a virtual machine, or in another colour
  holds(
    'console',
    'setup.told.crash',
    'Your PC needs to restart',
    /Your PC needs to restart[^\n]{0,200}?Error [Cc]ode: (?<name>0x[0-9a-fA-F]{8})/,
  ),
  // the debugger: "Probably caused by : sample.sys ( sample+1d123 )"
  holds(
    'console',
    'setup.told.module',
    'Probably caused by',
    /Probably caused by ?: ?(?<module>[A-Za-z][\w.-]{1,60}\.sys)\b/,
  ),
  holds(
    'console',
    'setup.told.module',
    'IMAGE_NAME:',
    /IMAGE_NAME: {1,4}(?<module>[A-Za-z][\w.-]{1,60}\.sys)\b/,
  ),
];
