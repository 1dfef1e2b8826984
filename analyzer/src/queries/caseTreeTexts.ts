// Owns the sentences of the case tree that no other text has.
import type { Localized } from '../localized';

export const treeTexts = {
  caseCounts: { en: 'logs: {logs}, failures: {failures}', zh: '日志：{logs}，失败：{failures}' },
  logCounts: {
    en: 'failures: {failures}, operations: {operations}, records: {records}',
    zh: '失败：{failures}，操作：{operations}，记录：{records}',
  },
  caseLabel: {
    en: 'Case {name}; logs: {logs}, failures: {failures}',
    zh: '案例 {name}；日志：{logs}，失败：{failures}',
  },
  logLabel: {
    en: 'Log {name}, {kind}; failures: {failures}, operations: {operations}, records: {records}',
    zh: '日志 {name}，{kind}；失败：{failures}，操作：{operations}，记录：{records}',
  },
  logTooltip: { en: '{path}\n{kind}', zh: '{path}\n{kind}' },
  logTimes: { en: '{path}\n{kind}\nFrom {first} to {last}', zh: '{path}\n{kind}\n{first} 至 {last}' },
  failure: { en: '{code} · {confidence}', zh: '{code} · {confidence}' },
  failureTooltip: { en: '{title}\n{told}\n\n{explanation}', zh: '{title}\n{told}\n\n{explanation}' },
  failureLabel: { en: 'Failure: {title}; {told}', zh: '失败：{title}；{told}' },
  failureCopy: { en: '{title} ({code})', zh: '{title}（{code}）' },
  evidence: { en: '{role}, line {line}', zh: '{role}，第 {line} 行' },
  evidenceElsewhere: { en: '{role}, {name}, line {line}', zh: '{role}，{name} 第 {line} 行' },
  evidenceLabel: { en: '{where}: {record}', zh: '{where}：{record}' },
  operations: { en: 'Operations', zh: '操作' },
  operationsCounts: { en: '{count}, failed: {failed}', zh: '{count}，失败：{failed}' },
  operationsLabel: { en: 'Operations: {count}, failed: {failed}', zh: '操作：{count}，失败：{failed}' },
  operationLabel: { en: '{name}; {told}', zh: '{name}；{told}' },
  findings: { en: 'Findings', zh: '发现' },
  findingsLabel: { en: 'Findings: {count}', zh: '发现：{count}' },
  findingLabel: { en: '{severity}: {message}, line {line}', zh: '{severity}：{message}，第 {line} 行' },
  line: { en: 'line {line}', zh: '第 {line} 行' },
  more: { en: '{count} more', zh: '另有 {count} 项' },
} satisfies Record<string, Localized>;
