// Owns the sentences of a case that belong to no rule: ruled-out lines, generic causes, problems.
import type { Localized } from '../localized';
import type { Problem, SourceKind } from '../model';

export const unexplainedTitle: Localized = {
  en: '{code}; this log does not show the cause',
  zh: '返回 {code}，仅凭此日志无法证实原因',
};

export const unexplainedAtTitle: Localized = {
  en: 'Stopped at {object} with {code}; this log does not show why',
  zh: '停在 {object}，返回 {code}，仅凭此日志无法说明原因',
};

export const installerAnswer: Localized = { en: 'Answer of the installer', zh: '安装程序返回的代码' };

export const unexplainedUpdateTitle: Localized = {
  en: '{object} ended with {code}; this log does not show the cause',
  zh: '{object} 返回 {code}，仅凭此日志无法证实原因',
};

export const unexplainedStepTitle: Localized = {
  en: 'The step “{step}” failed with {code}; this log does not show the cause',
  zh: '步骤“{step}”失败，返回 {code}；仅凭此日志无法证实原因',
};

export const unexplainedStepAtTitle: Localized = {
  en: 'The step “{step}” on {object} failed with {code}; this log does not show the cause',
  zh: '对 {object} 执行的步骤“{step}”失败，返回 {code}；仅凭此日志无法证实原因',
};

/** A step whose words say themselves that it failed. */
export const unexplainedSaidTitle: Localized = {
  en: '“{step}”, {code}; this log does not show the cause',
  zh: '“{step}”，代码 {code}；仅凭此日志无法证实原因',
};

export const unexplainedSaidAtTitle: Localized = {
  en: '“{step}” on {object}, {code}; this log does not show the cause',
  zh: '处理 {object} 时“{step}”，代码 {code}；仅凭此日志无法证实原因',
};

export const unexplainedWordsTitle: Localized = {
  en: '“{step}”; this log shows neither a code nor the cause',
  zh: '“{step}”；此日志既没有代码，也没有原因',
};

export const unexplainedBareTitle: Localized = {
  en: 'This log shows neither a code nor the cause',
  zh: '此日志既没有代码，也没有原因',
};

export const unexplainedBareText: Localized = {
  en: 'The operation failed and named no code. No record in this log proves what led to it. {settles}',
  zh: '操作失败，未给出代码。日志中没有记录能证实其原因。{settles}',
};

export const unexplainedWordsText: Localized = {
  en: 'The command failed with the words “{step}” and named no code. No record in this log proves what led to it. {settles}',
  zh: '命令失败，提示为“{step}”，未给出代码。日志中没有记录能证实其原因。{settles}',
};

export const unexplainedText: Localized = {
  en: 'The operation ended with {code}. {meaning} No record in this log proves what led to it. {settles}',
  zh: '操作以 {code} 结束。{meaning}日志中没有记录能证实其原因。{settles}',
};

export const unexplainedStepText: Localized = {
  en: 'The operation ended with {code}; the log names the step that failed: “{step}”. {meaning} No record in this log proves what led to it. {settles}',
  zh: '操作以 {code} 结束，日志指明失败的步骤是“{step}”。{meaning}日志中没有记录能证实其原因。{settles}',
};

export const unexplainedPlainText: Localized = {
  en: 'The operation ended with {code}. No record in this log proves what led to it. {settles}',
  zh: '操作以 {code} 结束。日志中没有记录能证实其原因。{settles}',
};

export const unexplainedStepPlain: Localized = {
  en: 'The operation ended with {code}; the log names the step that failed: “{step}”. No record in this log proves what led to it. {settles}',
  zh: '操作以 {code} 结束，日志指明失败的步骤是“{step}”。日志中没有记录能证实其原因。{settles}',
};

/** A failure without a rule that has words: only for a line in a list. */
export const unexplainedPlain: Localized = {
  en: 'The operation ended with {code}. No record in this log proves what led to it.',
  zh: '操作以 {code} 结束。日志中没有记录能证实其原因。',
};

export const failedAttempts: Localized = { en: 'Failed attempts', zh: '失败的尝试次数' };

/** Beside the update that stumbled over it, the repair that could not put it right. */
export const repairTried: Localized = { en: 'Repair that failed as well', zh: '同样失败的修复' };

export const failedStep: Localized = { en: 'Failed step', zh: '失败的步骤' };

/** Which record or log would prove a cause, by the kind of the log that does not. */
export const settledBy: Readonly<Partial<Record<SourceKind, Localized>>> = {
  cbs: {
    en: 'The first failing record before the verdict would, with the same code or the one inside it; if it is not in this text, it is in the original CBS.log or in a CbsPersist file of the same hour.',
    zh: '结论之前最早失败的记录（带有相同代码或其内层代码）才能说明原因；如果文本中没有，应在同一时段的原始 CBS.log 或 CbsPersist 文件中查找。',
  },
  dism: {
    en: 'DISM passes on what the layer below answered: CBS.log of the same minutes shows it for packages and features, and for images the WIM library’s records right before the first failing one do.',
    zh: 'DISM 只转述下层的返回结果：对于程序包和功能，请查看同一时刻的 CBS.log；对于映像，请查看第一条失败记录之前的 WIM 库记录。',
  },
  setup: {
    en: 'The complete setupact.log and setuperr.log of the same attempt would, with the copies in the Rollback folder.',
    zh: '需要同一次尝试的完整 setupact.log 和 setuperr.log，以及 Rollback 文件夹中的副本。',
  },
  'windows-update': {
    en: 'The update client passes on what the installer answered: CBS.log of the same minutes shows it.',
    zh: '更新客户端只转述安装程序的返回结果：请查看同一时刻的 CBS.log。',
  },
  'windows-update-legacy': {
    en: 'The update client passes on what the installer answered: CBS.log of the same minutes shows it.',
    zh: '更新客户端只转述安装程序的返回结果：请查看同一时刻的 CBS.log。',
  },
  'event-log': {
    en: 'Only the answer is recorded here: CBS.log of the same minutes shows what led to it.',
    zh: '此处只记录了返回结果：请查看同一时刻的 CBS.log。',
  },
  'reporting-events': {
    en: 'ReportingEvents.log holds results only: CBS.log and WindowsUpdate.log of the same minutes show what led to them.',
    zh: 'ReportingEvents.log 只记录结果：请查看同一时刻的 CBS.log 和 WindowsUpdate.log。',
  },
};

/** A window or a console says that servicing failed, and no more. */
export const settledByServicing: Localized = {
  en: 'CBS.log of the same minutes shows what led to it.',
  zh: '请查看同一时刻的 CBS.log。',
};

/** Servicing takes a package back because of another one. */
export const settledByOtherPackage: Localized = {
  en: 'The first failing record of the other package would; if it is not in this text, it is in the original CBS.log or in a CbsPersist file of the same hour.',
  zh: '另一个程序包最早失败的记录才能说明原因；如果文本中没有，应在同一时段的原始 CBS.log 或 CbsPersist 文件中查找。',
};

/** Of an upgrade the update client and its events know the answer only. */
export const settledBySetup: Localized = {
  en: 'The update client passes on what setup answered: setupact.log in the Panther folder and in the Rollback folder shows it.',
  zh: '更新客户端只转述安装程序的返回结果：请查看 Panther 和 Rollback 文件夹中的 setupact.log。',
};

export const settledByClient: Localized = {
  en: 'Only the answer is recorded here: WindowsUpdate.log of the same minutes shows what led to it.',
  zh: '此处只记录了返回结果：请查看同一时刻的 WindowsUpdate.log。',
};

export const settledByServer: Localized = {
  en: 'Only the answer is recorded here: SoftwareDistribution.log of the update server shows what led to it.',
  zh: '此处只记录了返回结果：请查看更新服务器上的 SoftwareDistribution.log。',
};

/** Defender’s updates bring a program of their own, which servicing has no part in. */
export const settledByDefender: Localized = {
  en: 'Only the answer is recorded here: `%windir%\\Temp\\MpSigStub.log` of the same minutes shows what led to it.',
  zh: '此处只记录了返回结果：请查看同一时刻的 `%windir%\\Temp\\MpSigStub.log`。',
};

/** Before Windows Vista each update is a program of its own (update.exe), whose log lies in the folder of Windows. */
export const settledByHotfix: Localized = {
  en: 'Only the answer is recorded here: the log that the update’s own program keeps, `C:\\Windows\\KB<number>.log`, shows what led to it.',
  zh: '此处只记录了返回结果：请查看更新自身的安装程序写入的日志 `C:\\Windows\\KB<编号>.log`。',
};

export const settledByInstaller: Localized = {
  en: 'The log that the installer itself kept of the same attempt would (Windows Installer: MSI*.LOG in the temporary folder).',
  zh: '需要安装程序自身在同一次尝试中的日志（Windows Installer：临时文件夹中的 MSI*.LOG）。',
};

/** Apps are deployed by a service of their own. */
export const settledByDeployment: Localized = {
  en: 'The deployment of apps keeps a log of its own: the event log Microsoft-Windows-AppXDeploymentServer/Operational of the same minutes shows what led to it (`Get-AppPackageLog`).',
  zh: '应用部署有自己的日志：请查看同一时刻的事件日志 Microsoft-Windows-AppXDeploymentServer/Operational（`Get-AppPackageLog`）。',
};

export const settledByOwnLog: Localized = {
  en: 'The records of this log right above the step that failed say what it was doing.',
  zh: '此日志中紧接在失败步骤上方的记录说明了当时的操作。',
};

export const settledByManager: Localized = {
  en: 'The Configuration Manager client’s logs of the same minutes in `C:\\Windows\\CCM\\Logs` show what led to it.',
  zh: '需要 `C:\\Windows\\CCM\\Logs` 中 Configuration Manager 客户端在同一时刻的日志。',
};

export const settledByDefault: Localized = {
  en: 'The records right before the first one with this code, in the complete log, would.',
  zh: '需要完整日志中紧接在第一条带有此代码的记录之前的记录。',
};

export const originOuter: Localized = {
  en: 'what the caller above was told',
  zh: '返回给上层调用方的代码',
};

export const notProvedUpdate: Localized = {
  en: 'Which update was being installed is not in this log.',
  zh: '日志中没有记录当时安装的是哪个更新。',
};

export const notProvedWork: Localized = {
  en: 'Which update or operation this belonged to is not in this log.',
  zh: '日志中没有记录这属于哪个更新或操作。',
};

export const notProvedVerdict: Localized = {
  en: 'The log holds no verdict of the operation itself.',
  zh: '日志中没有该操作本身的结论记录。',
};

export const cutOffName: Localized = {
  en: 'The name is cut off in this text: {name}',
  zh: '文本中的名称被截断：{name}',
};

export const notProvedCounted: Localized = {
  en: 'The log holds more records than are looked at one by one, and those of this attempt may be among them. Cut out the part of the log around it and read that by itself to see the cause.',
  zh: '日志中的记录多于逐条分析的上限，与此次操作有关的记录可能只计了数。请截取其前后的日志片段单独分析，以查明原因。',
};

export const ruledOutNoise: Localized = {
  en: 'Records that look like errors and are known to be harmless: {count}.',
  zh: '{count} 条看似错误的记录属于已知的无害记录。',
};

export const ruledOutFinding: Localized = {
  en: 'Also found, but not the cause: {title}',
  zh: '同时发现但不是原因：{title}',
};

/** What stopped an update and a later repair put right. */
export const repairedTitle: Localized = {
  en: '{object} in the component store was damaged; it has been repaired since',
  zh: '组件存储中的 {object} 当时已损坏，之后已被修复',
};

export const repairedText: Localized = {
  en: 'The installation stopped because {object} was damaged in the component store. A repair recorded at {time} put it right. No later installation of the update is recorded.',
  zh: '安装因组件存储中的 {object} 损坏而失败。{time} 的记录显示该文件已被修复，此后没有再次安装该更新的记录。',
};

/** A log whose times are those of another zone than the machine's; found by a failure that both tell. */
export const otherZone: Localized = {
  en: 'The times are of another time zone than those of the other logs, as after a conversion or export on another computer: the same failure stands at {own} here and at {other} in {log}. Times are shown as written and compared by this difference.',
  zh: '其中的时间与其他日志不在同一时区，可能是在另一台计算机上转换或导出的：同一次失败在此日志中记为 {own}，在 {log} 中记为 {other}。时间按原文显示，比较时已计入这一差异。',
};

export const problemTexts: Readonly<Record<Problem['code'], Localized>> = {
  empty: {
    en: 'The file is empty: copy the log from the machine again, together with the older ones beside it.',
    zh: '文件为空：请从计算机上重新复制该日志，并同时复制其旁边较早的日志。',
  },
  binary: { en: 'The file is not text.', zh: '该文件不是文本文件。' },
  unknownFormat: {
    en: 'The text is not a servicing log that is known here; at most single lines of it could be judged.',
    zh: '文本不是已知的服务日志，最多只能判断其中的个别行。',
  },
  undecodableBytes: {
    en: '{count} bytes could not be decoded and were replaced.',
    zh: '有 {count} 个字节无法解码，已被替换。',
  },
  replacedCharacters: {
    en: '{count} characters could not be decoded when the text was opened. Where a name or path looks wrong, reopen the file with its own encoding (Reopen with Encoding), for example GB 18030.',
    zh: '打开此文本时有 {count} 个字符无法解码。如果名称或路径显示不正确，请用文件本身的编码重新打开（“通过编码重新打开”），例如 GB 18030。',
  },
  nulCharacters: {
    en: 'The text holds {count} NUL characters, as where a machine lost power while it wrote: what stood there is lost, and the result may be partial.',
    zh: '文本中有 {count} 个 NUL 字符，例如计算机在写入日志时断电：该处原有内容已丢失，结果可能不完整。',
  },
  lineTooLong: {
    en: '{count} lines are longer than any genuine record and were cut; the result is partial.',
    zh: '有 {count} 行超过正常记录的长度，已被截断，结果不完整。',
  },
  truncatedRecord: {
    en: 'The text ends in the middle of a record.',
    zh: '文本在一条记录中间结束。',
  },
  damagedPart: {
    en: '{count} places of the file are damaged; the rest was read, the result is partial.',
    zh: '文件有 {count} 处损坏；其余部分已读取，结果不完整。',
  },
  checksumMismatch: {
    en: 'The checksum of {count} parts of the file is wrong; they were read all the same and may hold wrong values.',
    zh: '文件有 {count} 个部分的校验和不符；仍已读取，其中的值可能有误。',
  },
  truncatedFile: {
    en: 'The file is cut off: its end is missing, the result is partial.',
    zh: '文件被截断，缺少末尾部分，结果不完整。',
  },
  factLimit: {
    en: '{count} further records of the same kinds were only counted.',
    zh: '另有 {count} 条同类记录只计数，未逐条分析。',
  },
  sessionLimit: {
    en: '{count} further sessions were only counted; what failed, and what happened near it, is told first.',
    zh: '另有 {count} 个会话只计数，未逐一列出；失败的会话及其前后的会话优先列出。',
  },
  undecodedTrace: {
    en: '{count} records hold only GUIDs, no text: this WindowsUpdate.log was converted without the symbols of the trace. Ask for one made by Get-WindowsUpdateLog on the affected computer itself, with access to the symbol server where the version needs it, or for the .etl files in C:\\Windows\\Logs\\WindowsUpdate.',
    zh: '有 {count} 条记录只有 GUID，没有文字：此 WindowsUpdate.log 转换时缺少跟踪所需的符号。请在出问题的计算机上重新运行 Get-WindowsUpdateLog（部分版本需要能访问符号服务器），或提供 C:\\Windows\\Logs\\WindowsUpdate 中的 .etl 文件。',
  },
  findingLimit: {
    en: 'The rule {detail} found more than {count} places; those behind the first {count} are left out.',
    zh: '规则 {detail} 找到的位置超过 {count} 处；只保留了前 {count} 处。',
  },
  ruleCrashed: {
    en: 'The rule {detail} stopped with a fault; its findings are missing.',
    zh: '规则 {detail} 运行出错，其结果缺失。',
  },
};
