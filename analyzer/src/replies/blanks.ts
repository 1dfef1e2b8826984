// Owns the blanks of the replies: their names, and what the reader sees where one is not filled.
import type { Localized } from '../localized';

/** The words inside the visible placeholder of each blank. */
export const blankHints = {
  // Asked: known to the writer only.
  customer: { en: 'customer’s name', zh: '客户姓名' },
  caseNumber: { en: 'case number', zh: '案例编号' },
  symptom: { en: 'what the customer reported', zh: '客户报告的现象' },
  solvedWhen: { en: 'what counts as solved', zh: '问题解决的标准' },
  machines: { en: 'number of machines', zh: '受影响的计算机数量' },
  otherSteps: { en: 'what was tried so far', zh: '目前已尝试的操作' },
  resolution: { en: 'what solved it, or the state of the case', zh: '解决方法或当前状态' },
  advice: { en: 'what was advised', zh: '给出的建议' },
  awaited: { en: 'what we are waiting for', zh: '等待提供的内容' },
  callTime: { en: 'date and time of the call', zh: '致电时间' },
  closingDate: { en: 'date', zh: '日期' },
  packageFile: { en: 'path of the package', zh: '程序包路径' },
  publishedHash: { en: 'published SHA-256', zh: '公布的 SHA-256' },
  prerequisite: { en: 'servicing stack update, if one is required', zh: '所需的服务堆栈更新（如有）' },
  // Settings.
  engineer: { en: 'engineer', zh: '工程师姓名' },
  organisation: { en: 'organisation', zh: '单位名称' },
  hotline: { en: 'telephone number', zh: '热线电话' },
  mail: { en: 'mail address', zh: '电子邮件地址' },
  portal: { en: 'address of the upload portal', zh: '上传门户地址' },
  collector: { en: 'name of the log collector', zh: '日志收集工具名称' },
  // Log, one value.
  update: { en: 'KB number', zh: 'KB 编号' },
  windows: { en: 'Windows release and build', zh: 'Windows 版本和内部版本' },
  code: { en: 'error code', zh: '错误代码' },
  operation: { en: 'operation', zh: '操作' },
  failureTime: { en: 'time of the failure', zh: '失败时间' },
  path: { en: 'full path', zh: '完整路径' },
  process: { en: 'process', zh: '进程' },
  policy: { en: 'registry value or policy', zh: '注册表值或策略' },
  expectedHash: { en: 'hash that the store expects', zh: '组件存储要求的哈希值' },
  // Log, several lines.
  facts: { en: 'facts', zh: '基本信息' },
  analysis: { en: 'what the log shows', zh: '日志显示的内容' },
  excerpt: { en: 'decisive records', zh: '关键日志记录' },
  tried: { en: 'what was tried so far', zh: '目前已尝试的操作' },
  attempts: { en: 'attempts and their results', zh: '历次尝试及结果' },
  steps: { en: 'next steps', zh: '下一步操作' },
  missing: { en: 'logs that are missing', zh: '尚缺的日志' },
  logList: { en: 'logs to collect', zh: '需要收集的日志' },
  conclusion: { en: 'conclusion', zh: '结论' },
  codeCounts: { en: 'error codes and how often they occurred', zh: '各错误代码及次数' },
  failureClass: { en: 'class', zh: '类别' },
  culprit: { en: 'name', zh: '名称' },
  comparisonRow: { en: 'row of the table', zh: '表格行' },
  hashLines: { en: 'published hashes', zh: '公布的哈希值' },
} satisfies Record<string, Localized>;

export type BlankName = keyof typeof blankHints;

export function isBlankName(name: string): name is BlankName {
  return Object.hasOwn(blankHints, name);
}

/** Blanks that only the writer can fill: who answers, and what no log tells. */
export const writerBlanks = [
  'customer',
  'caseNumber',
  'symptom',
  'solvedWhen',
  'machines',
  'otherSteps',
  'resolution',
  'advice',
  'awaited',
  'callTime',
  'closingDate',
  'packageFile',
  'publishedHash',
  'prerequisite',
  'engineer',
  'organisation',
  'hotline',
  'mail',
  'portal',
  'collector',
] as const satisfies readonly BlankName[];

/** What the writer fills in, by name. */
export type WriterValues = Readonly<Partial<Record<(typeof writerBlanks)[number], string>>>;
