// Owns the shapes of what MpCmdRun.exe prints and writes into MpCmdRun.log when it updates the definitions of Defender.
// Source: Microsoft's page "Use the command line to manage Microsoft Defender Antivirus" (the tool and its log); the
// sentences are the tool's own, its spelling of "successfully" differs from version to version.
import type { Shape } from '../shape';

export const defenderToolShapes: readonly Shape[] = [
  // "Search Started (MU/WU update) (Path: https://fe2.update.microsoft.com/v6/)..."
  {
    id: 'event.defender.asked',
    scope: 'console',
    contains: 'Search Started (',
    pattern: /Search Started \([^)\n]{1,60}\) \(Path: (?<url>[^)\s]{4,200})\)/,
  },
  {
    id: 'event.defender.failed',
    scope: 'console',
    contains: 'Update failed with hr: ',
    pattern: /^\s*Update failed with hr: (?<result>0x[0-9a-fA-F]{8})/,
  },
  // "ERROR: Signature Update failed with hr=8024402C"
  {
    id: 'event.defender.failed',
    scope: 'console',
    contains: 'ignature Update failed with hr',
    pattern: /Signature Update failed with hr ?= ?(?<result>(?:0x)?[0-9a-fA-F]{8})/,
  },
  {
    id: 'event.defender.updated',
    scope: 'console',
    contains: 'Update completed succes',
    pattern: /^\s*Update completed success?fully/,
  },
  {
    id: 'event.defender.updated',
    scope: 'console',
    contains: 'ignature update finished',
    pattern: /^\s*Signature update finished\b/,
  },
];
