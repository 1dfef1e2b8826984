// Owns the steps that say which log or record to read, or to ask for.
import { look } from './step';

export const collectProcmon = look(
  'Collect a Process Monitor capture of one attempt, filtered to the named path.',
  '收集一次重现过程的 Process Monitor 跟踪，并按该路径筛选。',
);
export const collectSetupapiDevLog = look(
  'Collect `C:\\Windows\\INF\\setupapi.dev.log` and find the section of the named INF.',
  '收集 `C:\\Windows\\INF\\setupapi.dev.log`，查找该 INF 的段落。',
);
export const collectDeviceLog = look(
  'Collect `C:\\Windows\\INF\\setupapi.dev.log` and read its sections of the same time: entries marked `!!!` say what failed.',
  '收集 `C:\\Windows\\INF\\setupapi.dev.log`，查看相同时间的段落：标有 `!!!` 的条目写明了失败之处。',
);
export const collectOfflineDriverLog = look(
  'Collect `Windows\\INF\\setupapi.offline.log` below the folder of the image and read its sections of the same time (entries marked `!!!` say what failed), and `C:\\Windows\\Logs\\DISM\\dism.log` of the machine on which DISM ran.',
  '收集映像文件夹下的 `Windows\\INF\\setupapi.offline.log` 并查看相同时间的段落（标有 `!!!` 的条目写明了失败之处），以及运行 DISM 的计算机上的 `C:\\Windows\\Logs\\DISM\\dism.log`。',
);
export const readDeviceSection = look(
  'Read the entries marked `!!!` and `!` above the exit status: they say at which step the installation stopped, and the line `cmd:` which program asked for it.',
  '查看退出状态上方标有 `!!!` 和 `!` 的条目：其中写明安装停在哪一步；`cmd:` 一行写明是哪个程序发起的。',
);
export const collectCbsLog = look(
  'Collect `C:\\Windows\\Logs\\CBS\\CBS.log` and the `CbsPersist_*` files of the same day.',
  '收集 `C:\\Windows\\Logs\\CBS\\CBS.log` 以及同一天的 `CbsPersist_*` 文件。',
);
export const collectDefenderLog = look(
  'Collect the logs of Defender’s own tools: `MpSigStub.log` and `MpCmdRun.log` in `%windir%\\Temp` (or the `%TEMP%` of who ran the tool), and the newest `MPLog-*.log` in `C:\\ProgramData\\Microsoft\\Windows Defender\\Support`.',
  '收集 Defender 自身工具的日志：`%windir%\\Temp`（或运行该工具的用户的 `%TEMP%`）中的 `MpSigStub.log` 和 `MpCmdRun.log`，以及 `C:\\ProgramData\\Microsoft\\Windows Defender\\Support` 中最新的 `MPLog-*.log`。',
);
export const collectDismLog = look(
  'Collect `C:\\Windows\\Logs\\DISM\\dism.log`.',
  '收集 `C:\\Windows\\Logs\\DISM\\dism.log`。',
);
export const collectWindowsUpdateLog = look(
  'Write the Windows Update log with `Get-WindowsUpdateLog` on the same machine and collect it.',
  '在同一台计算机上用 `Get-WindowsUpdateLog` 生成 Windows 更新日志并收集。',
);
export const collectSysprepLogs = look(
  'Collect `C:\\Windows\\System32\\Sysprep\\Panther` (setupact.log, setuperr.log).',
  '收集 `C:\\Windows\\System32\\Sysprep\\Panther`（setupact.log、setuperr.log）。',
);
export const readSysprepLogs = look(
  'Read `C:\\Windows\\System32\\Sysprep\\Panther\\setuperr.log`, and setupact.log beside it right above the same time.',
  '查看 `C:\\Windows\\System32\\Sysprep\\Panther\\setuperr.log`，以及同一文件夹中 setupact.log 在相同时间之前的记录。',
);
/** Passes behind a restart (specialize, oobeSystem) have their logs where setup keeps them, not with Sysprep's. */
export const readPassLogs = look(
  'Read setupact.log in `C:\\Windows\\Panther` (and in its folder `UnattendGC`) right before the named record.',
  '查看 `C:\\Windows\\Panther`（及其中的 `UnattendGC` 文件夹）的 setupact.log 中所指记录之前的内容。',
);
export const collectDeploymentLogs = look(
  'Collect `C:\\Windows\\Panther` with `UnattendGC` (setupact.log, setuperr.log), and the answer file that was used.',
  '收集 `C:\\Windows\\Panther` 及其中的 `UnattendGC`（setupact.log、setuperr.log），以及所用的应答文件。',
);
export const collectPassLogs = look(
  'Collect the answer file that was used, and setupact.log and setuperr.log of the pass: of specialize and oobeSystem from `C:\\Windows\\Panther` with `UnattendGC`, of windowsPE from `X:\\Windows\\Panther`.',
  '收集所用的应答文件，以及该阶段的 setupact.log 和 setuperr.log：specialize 和 oobeSystem 阶段在 `C:\\Windows\\Panther`（含 `UnattendGC`），windowsPE 阶段在 `X:\\Windows\\Panther`。',
);
export const collectPantherLogs = look(
  'Collect `C:\\$WINDOWS.~BT\\Sources\\Panther` and `C:\\$WINDOWS.~BT\\Sources\\Rollback` (setupact.log, setuperr.log), and `C:\\Windows\\Panther`.',
  '收集 `C:\\$WINDOWS.~BT\\Sources\\Panther` 和 `C:\\$WINDOWS.~BT\\Sources\\Rollback`（setupact.log、setuperr.log）以及 `C:\\Windows\\Panther`。',
);
export const readInnerCode = look(
  'Read the records before this code in the same session: the first failing one carries the inner code.',
  '查看同一会话中此代码之前的记录：最早失败的一条带有内层代码。',
);
export const readTaskSequenceLog = look(
  'Read smsts.log right above this step (with the Deployment Toolkit BDD.log as well): the program that the step ran says there what it could not do.',
  '查看 smsts.log 中此步骤之前的内容（使用 Deployment Toolkit 时还有 BDD.log）：该步骤运行的程序会在那里说明它未能完成什么。',
);
export const readRecordsBefore = look(
  'Read the complete log of the same minutes right before this record: the first failing one names the cause.',
  '查看同一时刻的完整日志中此记录之前的内容：最早失败的一条会指明原因。',
);
export const findFirstMark = look(
  'Search the older `CbsPersist_*` files for “manifest missing for package” and “Mark store corruption flag”: the first hit names the damaged package.',
  '在更早的 `CbsPersist_*` 文件中搜索 “manifest missing for package” 和 “Mark store corruption flag”：最早的一条会指出受损的程序包。',
);
/** What `collectWindowsUpdateLog` becomes before Windows 10, where the log is a text. */
export const collectOldUpdateLog = look(
  'Collect `C:\\Windows\\WindowsUpdate.log`.',
  '收集 `C:\\Windows\\WindowsUpdate.log`。',
);
/** For a code alone: whoever has the whole log sees whether anything failed. */
export const ignoreIfSucceeded = look(
  'Check how the session ended: if it succeeded, this record is a probe or a retry and needs no action.',
  '查看会话的最终结果：如果成功，此记录只是探测或重试，无需处理。',
);
export const nameObject = look(
  'Read the path, key, class or component in the same record or the one before it; the code alone does not name the object.',
  '在同一条或前一条记录中找到路径、注册表项、类或组件；仅凭代码无法知道是哪个对象。',
);
/** Apps are deployed by a service that keeps a log of its own. */
export const readDeploymentLog = look(
  'Read the deployment log of the same minute: `Get-AppPackageLog`, or the event log Microsoft-Windows-AppXDeploymentServer/Operational.',
  '查看同一时间的部署日志：`Get-AppPackageLog`，或事件日志 Microsoft-Windows-AppXDeploymentServer/Operational。',
);
/** Before Windows Vista each update is a program of its own (update.exe), with a log of its own. */
export const readHotfixLog = look(
  'Read the log that the update’s own program keeps: `C:\\Windows\\KB<number>.log`.',
  '查看更新自身的安装程序写入的日志：`C:\\Windows\\KB<编号>.log`。',
);
