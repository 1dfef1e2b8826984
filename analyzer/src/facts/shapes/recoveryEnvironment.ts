// Owns the message shapes of the Windows Recovery Environment: its updates, which are installed into a partition of their
// own, and the log of the tool that manages it.
// Source: Microsoft, KB5028997 (event 4502 in the System log, its ErrorPhase) and KB5034441 (the message with the code's name).
import { begins, holds, type Shape } from '../shape';

const agents = ['Microsoft-Windows-WinREAgent', 'WinREAgent'];
const reason = String.raw`(?=[\s\S]{0,2000}?\bErrorPhase\W{1,6}(?<phase>\d{1,3})\b|)(?=[\s\S]{0,2000}?\b(?<symbol>CBS_E_\w{1,60})|)`;

export const recoveryEnvironmentShapes: readonly Shape[] = [
  // the event
  {
    id: 'winre.update.failed',
    scope: 'event',
    starts: agents.map((agent) => `${agent}/4502 [`),
    pattern: new RegExp(`^${reason}`),
  },
  { id: 'winre.update.done', scope: 'event', starts: agents.map((agent) => `${agent}/4501 [`) },
  // Windows Recovery Environment servicing failed. (CBS_E_INSUFFICIENT_DISK_SPACE)
  holds(
    'any',
    'winre.update.failed',
    'Recovery Environment servicing failed',
    new RegExp(`servicing failed${reason}`),
  ),
  // the same sentence in the languages of Windows: "Windows 恢复环境服务失败。(CBS_E_INSUFFICIENT_DISK_SPACE)"
  holds(
    'any',
    'winre.update.failed',
    '(CBS_E_INSUFFICIENT_DISK_SPACE)',
    /(?:恢复环境|修復環境|復原環境|回復環境|복구 환경|[Ww]iederherstellungsumgebung|environnement de récupération|[Ee]ntorno de recuperación|[Aa]mbiente ripristino|[Сс]реды восстановления)[^\n]{0,120}?\((?<symbol>CBS_E_INSUFFICIENT_DISK_SPACE)\)/,
  ),
  // [ReAgentc.exe] Exit WinReSetConfig return value: 0, last error: 0x3
  // [ReAgentc.exe] Exit WinReUnInstall returns 1 with last error: 0x0
  begins(
    'any',
    'setup.winre.exit',
    'Exit WinRe',
    /^Exit (?<function>WinRe\w{1,60}) (?:return value: |returns )(?<value>\d)(?:,| with) last error: 0x(?<error>[0-9a-fA-F]{1,8})/,
  ),
  // [ReAgentc.exe] MeetPartitionRequirements Partition has bitlocker, offset = 1048576
  begins(
    'any',
    'setup.winre.partition-refused',
    'MeetPartitionRequirements Partition ',
    /Requirements (?<reason>Partition (?!details)[^\n,:]{3,100}[^\n,:\s])/,
  ),
];
