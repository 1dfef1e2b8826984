// Owns the sentences on a failure that no rule explains where the records below its answer state another code than its
// caller was told: both are named, each as what it is.
import type { Localized } from '../../localized';

export const innerTitle: Localized = {
  en: '{code} ({inner} inside); this log does not show the cause',
  zh: '返回 {code}（内层为 {inner}），仅凭此日志无法证实原因',
};

export const innerUpdateTitle: Localized = {
  en: '{object} ended with {code} ({inner} inside); this log does not show the cause',
  zh: '{object} 返回 {code}（内层为 {inner}），仅凭此日志无法证实原因',
};

/** By whether the step is named, and whether anything is known of the inner code. */
export const innerTexts = {
  plain: {
    en: 'The operation ended with {code}; the records before it state {inner}. No record in this log proves what led to it. {settles}',
    zh: '操作以 {code} 结束，此前的记录中给出的是 {inner}。日志中没有记录能证实其原因。{settles}',
  },
  meaning: {
    en: 'The operation ended with {code}; the records before it state {inner}. {meaning} No record in this log proves what led to it. {settles}',
    zh: '操作以 {code} 结束，此前的记录中给出的是 {inner}。{meaning}日志中没有记录能证实其原因。{settles}',
  },
  step: {
    en: 'The operation ended with {code}; the log names the step that failed with {inner}: “{step}”. No record in this log proves what led to it. {settles}',
    zh: '操作以 {code} 结束，日志指明失败的步骤是“{step}”，返回 {inner}。日志中没有记录能证实其原因。{settles}',
  },
  stepMeaning: {
    en: 'The operation ended with {code}; the log names the step that failed with {inner}: “{step}”. {meaning} No record in this log proves what led to it. {settles}',
    zh: '操作以 {code} 结束，日志指明失败的步骤是“{step}”，返回 {inner}。{meaning}日志中没有记录能证实其原因。{settles}',
  },
} satisfies Record<string, Localized>;
