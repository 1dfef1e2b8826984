// Owns the sentences of the time line.
import type { Localized } from '../localized';
import type { Outcome } from '../model';
import type { RestartKind } from './logCourse';
import type { TimeLineMarkKind } from './timeLineTypes';

const ended: Readonly<Record<Exclude<Outcome, 'unknown'>, Localized>> = {
  succeeded: { en: 'It succeeded.', zh: '已成功。' },
  failed: { en: 'It failed.', zh: '已失败。' },
  interrupted: { en: 'It was interrupted.', zh: '已中断。' },
  cancelled: { en: 'It was cancelled.', zh: '已取消。' },
};

const restarts: Readonly<Record<RestartKind, Localized>> = {
  boot: { en: 'The computer was started', zh: '计算机启动' },
  'power-lost': { en: 'The computer went down without a shutdown', zh: '计算机未经关机而停止运行' },
  shutdown: { en: 'The computer was shut down', zh: '计算机关机' },
  'restart-asked': { en: 'A restart or shutdown was asked for', zh: '已请求重启或关机' },
  'restart-required': { en: 'A restart is required', zh: '需要重启' },
  'service-start': { en: 'The service {service} was started', zh: '服务 {service} 启动' },
  'service-stop': { en: 'The service {service} was stopped', zh: '服务 {service} 停止' },
};

/** For the legend, gravest first. */
const outcomes: readonly (readonly [Outcome, Localized])[] = [
  ['failed', { en: 'failed', zh: '失败' }],
  ['interrupted', { en: 'interrupted', zh: '中断' }],
  ['cancelled', { en: 'cancelled', zh: '已取消' }],
  ['succeeded', { en: 'succeeded', zh: '成功' }],
  ['unknown', { en: 'outcome not in the log', zh: '日志未记录结果' }],
];

const marks: readonly (readonly [TimeLineMarkKind, Localized])[] = [
  ['failure', { en: 'cause or proof of a failure', zh: '失败的原因或依据' }],
  ['power-lost', { en: 'went down without a shutdown', zh: '未经关机而停止' }],
  ['boot', { en: 'computer started', zh: '计算机启动' }],
  ['shutdown', { en: 'computer shut down', zh: '计算机关机' }],
  ['restart-asked', { en: 'restart asked for', zh: '已请求重启' }],
  ['restart-required', { en: 'restart required', zh: '需要重启' }],
  ['service-start', { en: 'service started', zh: '服务启动' }],
  ['service-stop', { en: 'service stopped', zh: '服务停止' }],
];

export const timeLineTexts = {
  ended,
  restarts,
  outcomes,
  marks,
  summary: {
    en: 'logs: {logs}, operations: {operations}, failed operations: {failed}, distinct failures: {failures}, starts of the computer: {starts}',
    zh: '日志：{logs}，操作：{operations}，失败的操作：{failed}，不同的失败：{failures}，计算机启动：{starts}',
  },
  lane: { en: 'Log {path}, {kind}; entries: {count}', zh: '日志 {path}，{kind}；条目：{count}' },
  silent: { en: 'Nothing ran in these logs: {logs}.', zh: '以下日志中没有操作：{logs}。' },
  andMore: { en: '{names} and {count} more', zh: '{names} 等（另有 {count} 个）' },
  comma: { en: ', ', zh: '、' },
  note: { en: '{log}: {note}', zh: '{log}：{note}' },
  shifted: {
    en: 'The times of this log are UTC; they stand where they belong by the time zone that another log of the case proves.',
    zh: '此日志的时间为 UTC；其位置按案例中另一日志所证明的时区确定。',
  },
  noZone: {
    en: 'The times of this log are UTC, and no log of the case tells the time zone: they cannot be put beside local times.',
    zh: '此日志的时间为 UTC，而案例中没有日志说明时区：无法与本地时间并列显示。',
  },
  undated: {
    en: 'Entries without a date that can be placed on the axis: {undated}.',
    zh: '没有可用于定位的日期的条目：{undated}。',
  },
  left: {
    en: 'Operations of this log that are not drawn: {left}. The outline has all of them.',
    zh: '此日志中未绘制的操作：{left}。大纲中列有全部操作。',
  },
  nothingRan: {
    en: 'Nothing that can be drawn happened in these logs: they hold no operation, no failure and no restart. Summarize a folder or an archive that has CBS.log, dism.log, setupact.log or WindowsUpdate.log in it.',
    zh: '这些日志中没有可绘制的内容：没有操作、失败或重启。请总结包含 CBS.log、dism.log、setupact.log 或 WindowsUpdate.log 的文件夹或压缩包。',
  },
  nothingDated: {
    en: 'No record of these logs has a date that can be placed on an axis; what they tell is listed below.',
    zh: '这些日志的记录都没有可放到时间轴上的日期；其内容列在下面。',
  },
  noEnd: { en: 'The log shows no end of it.', zh: '日志中没有其结束记录。' },
  noOutcome: { en: 'The log does not say how it ended.', zh: '日志未说明其结果。' },
  failedWith: { en: 'It failed with {code}.', zh: '已失败，代码 {code}。' },
  recovered: { en: 'The same work succeeded later.', zh: '同一工作后来已成功。' },
  noTime: { en: 'The record has no date.', zh: '该记录没有日期。' },
  at: { en: 'At {time}', zh: '时间：{time}' },
  fromTo: { en: 'From {start} to {end}', zh: '{start} 至 {end}' },
  client: { en: 'Asked for by {client}', zh: '由 {client} 发起' },
  about: { en: 'About {name}', zh: '对象：{name}' },
  told: { en: 'The caller was told {code}.', zh: '返回给调用方的代码：{code}。' },
  detail: { en: 'The record says {detail}.', zh: '记录内容：{detail}。' },
  place: { en: '{log}, line {line}', zh: '{log}，第 {line} 行' },
  bar: { en: '{title}; {outcome}; {time}', zh: '{title}；{outcome}；{time}' },
  barUnknown: { en: '{title}; outcome not in the log; {time}', zh: '{title}；日志未记录结果；{time}' },
  barUndated: { en: '{title}; {outcome}; without a date', zh: '{title}；{outcome}；无日期' },
  barAlone: {
    en: '{title}; outcome not in the log; without a date',
    zh: '{title}；日志未记录结果；无日期',
  },
  cause: { en: 'Cause of a failure: {title}; {time}', zh: '失败的原因：{title}；{time}' },
  causeUndated: { en: 'Cause of a failure: {title}; without a date', zh: '失败的原因：{title}；无日期' },
  failure: { en: 'Failure: {title}; {time}', zh: '失败：{title}；{time}' },
  failureUndated: { en: 'Failure: {title}; without a date', zh: '失败：{title}；无日期' },
  mark: { en: '{title}; {time}', zh: '{title}；{time}' },
} as const;
