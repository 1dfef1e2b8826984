// Owns the sentences of a case that belong to no rule: generic causes, ruled-out lines, what is not proved.
import type { Localized } from '../localized';

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

/** An export whose dates have two readings, of which another log excludes one. */
export const datesSettled: Localized = {
  en: 'Its dates leave open which number is the day. They are read as {order}: only so do they meet the records of {log}.',
  zh: '其中的日期无法看出哪个数字是日。此处按{order}读取：只有这样才与 {log} 的记录吻合。',
};
export const dateOrders: Readonly<Record<'dmy' | 'mdy', Localized>> = {
  dmy: { en: 'day, month, year', zh: '“日、月、年”' },
  mdy: { en: 'month, day, year', zh: '“月、日、年”' },
};
/** The same where nothing excludes one. */
export const datesOpen: Localized = {
  en: 'Its dates, such as {date}, leave open which number is the day, and no record settles it: its times are not compared with those of the other logs.',
  zh: '其中的日期（如 {date}）无法看出哪个数字是日，也没有记录可以确定，因此未将其时间与其他日志比较。',
};
