// Owns the sentences and labels of the report itself; what a failure means is told by its rule.
import type { TimelineEntry, Verdict } from '../case/types';
import type { Localized } from '../localized';
import type { Confidence, EvidenceRole, OperationPurpose, Severity, SourceKind } from '../model';

/** Headlines by what failed; `{title}` is the failure's own title. */
export const failedHeadlines: Readonly<Record<OperationPurpose | 'update', Localized>> = {
  update: { en: 'Update failed: {title}', zh: '更新失败：{title}' },
  install: { en: 'Installation failed: {title}', zh: '安装失败：{title}' },
  uninstall: { en: 'Removal failed: {title}', zh: '卸载失败：{title}' },
  repair: { en: 'Repair failed: {title}', zh: '修复失败：{title}' },
  scan: { en: 'Scan failed: {title}', zh: '扫描失败：{title}' },
  upgrade: { en: 'Upgrade failed: {title}', zh: '升级失败：{title}' },
  feature: { en: 'Changing a Windows feature failed: {title}', zh: '更改 Windows 功能失败：{title}' },
  mount: { en: 'Image operation failed: {title}', zh: '映像操作失败：{title}' },
  download: { en: 'Download failed: {title}', zh: '下载失败：{title}' },
  detect: { en: 'Looking for updates failed: {title}', zh: '检查更新失败：{title}' },
  unknown: { en: 'Failed: {title}', zh: '失败：{title}' },
};

/** What a scan found, where the scan itself did not fail. */
export const foundHeadline: Localized = { en: 'The scan found: {title}', zh: '扫描发现：{title}' };

export const severalFailures: Localized = {
  en: '{count} failures, the most important first',
  zh: '发现 {count} 个失败，最重要的在前',
};

/** Headlines of the verdicts without a failure. */
export const verdictHeadlines: Readonly<Record<Exclude<Verdict, 'failed'>, Localized>> = {
  succeeded: { en: 'Succeeded: no failure is recorded', zh: '操作成功：日志中没有失败记录' },
  'no-failure': { en: 'No failure is recorded', zh: '日志中没有失败记录' },
  inconclusive: { en: 'Nothing can be proved from this log', zh: '仅凭此日志无法得出结论' },
};

export const verdictSentences: Readonly<Record<Exclude<Verdict, 'failed'>, Localized>> = {
  succeeded: {
    en: 'Every operation whose end is recorded succeeded, and no record proves a failure.',
    zh: '凡是记录了结果的操作均已成功，也没有任何记录证明出现过失败。',
  },
  'no-failure': {
    en: 'No record proves that an operation failed. If the machine did report an error, the log of another time or machine is needed.',
    zh: '没有任何记录证明有操作失败。如果计算机确实报告过错误，则需要出错时段或出错计算机的日志。',
  },
  inconclusive: {
    en: 'The log neither proves a failure nor shows how an installation or a repair ended.',
    zh: '日志既不能证明失败，也没有记录安装或修复的结果。',
  },
};

/** Below a warning that heads the report. */
export const noFailureProved: Localized = {
  en: 'No record proves that an operation failed.',
  zh: '没有任何记录证明有操作失败。',
};

/** Sentence where nothing but lists is there. */
export const onlyLists: Localized = {
  en: 'A list says what is there; it does not tell how an installation or repair came out.',
  zh: '清单只说明有什么，不说明安装或修复的结果。',
};

/** Sentence of a success beside which something was refused as written, or cancelled. */
export const succeededBeside: Localized = {
  en: 'Some operations were refused as they were written, or cancelled. All others whose end is recorded succeeded, and no record proves a failure.',
  zh: '部分操作因命令写法有误被拒绝，或被取消；其余记录了结果的操作均已成功，也没有任何记录证明出现过失败。',
};

/** Headline and sentence where work failed before it was done. */
export const succeededLater: readonly [Localized, Localized] = [
  { en: 'Succeeded in the end: what failed before was done later', zh: '最终成功：此前失败的操作后来已完成' },
  {
    en: 'Work that failed at first is recorded as done by a later attempt. No failure is left open in these logs.',
    zh: '起初失败的操作在后来的尝试中已有成功记录，这些日志中没有遗留未解决的失败。',
  },
];

/** Headline and sentence where the one thing to tell is that work was cancelled. */
export const stoppedWork: readonly [Localized, Localized] = [
  { en: 'No failure is recorded: an operation was cancelled', zh: '日志中没有失败记录：有操作被取消' },
  {
    en: 'An operation was not completed, because the user or the program that had asked for it cancelled it. No record proves that an operation failed.',
    zh: '有操作因用户或发起该操作的程序将其取消而没有完成。没有任何记录证明有操作失败。',
  },
];

/** The same where nothing but a search or a download was at stake. */
export const recoveredLater: readonly [Localized, Localized] = [
  { en: 'No failure is left open', zh: '没有遗留未解决的失败' },
  {
    en: 'What failed at first went through later. No failure is left open in these logs.',
    zh: '起初失败的操作后来已成功，这些日志中没有遗留未解决的失败。',
  },
];

/** What a capture alone tells, with and without an answer that stops servicing: headline and sentence. */
export const captureVerdicts = {
  refused: [
    { en: 'The capture shows what servicing was refused', zh: '跟踪显示了服务进程遭到拒绝的操作' },
    {
      en: 'Processes of servicing got the failing answers listed below, and nothing later in the capture shows that they got through. Whether an operation failed over it, only the log of that operation tells.',
      zh: '服务进程得到了下列失败的响应，跟踪中此后也没有成功的记录。操作是否因此失败，只有该操作的日志才能说明。',
    },
  ],
  nothing: [
    { en: 'The capture shows no refusal that would stop servicing', zh: '跟踪中没有会使服务操作中止的拒绝' },
    {
      en: 'Logs, caches and files that wait for their deletion apart, no process of servicing was refused access, met a file in use or an error of the disk for good in this capture. How an operation ended, a capture does not tell.',
      zh: '除日志、缓存和等待删除的文件外，在此跟踪中没有服务进程遭到拒绝访问、因文件被占用而最终受阻或遇到磁盘错误。操作的结果无法从跟踪中得知。',
    },
  ],
} satisfies Record<string, readonly [Localized, Localized]>;

export const failedWithoutCause: Localized = {
  en: 'An operation failed; its cause is not recorded here',
  zh: '有操作失败，但此处没有记录原因',
};

/** What was looked at; one sentence per log. */
export const lookedAt = {
  cbs: {
    en: 'Looked at: {name} (records: {records}, from {first} to {last}; servicing sessions: {sessions}).',
    zh: '已检查：{name}，{first} 至 {last} 的 {records} 条记录，{sessions} 个服务会话。',
  },
  cbsMoment: {
    en: 'Looked at: {name} (records: {records}, at {first}; servicing sessions: {sessions}).',
    zh: '已检查：{name}，{first} 的 {records} 条记录，{sessions} 个服务会话。',
  },
  timed: {
    en: 'Looked at: {name} (records: {records}, from {first} to {last}).',
    zh: '已检查：{name}，{first} 至 {last} 的 {records} 条记录。',
  },
  moment: {
    en: 'Looked at: {name} (records: {records}, at {first}).',
    zh: '已检查：{name}，{first} 的 {records} 条记录。',
  },
  untimed: { en: 'Looked at: {name} (records: {records}).', zh: '已检查：{name}，{records} 条记录。' },
  nothing: {
    en: 'Looked at: {name} (lines: {lines}), where no line is a servicing record.',
    zh: '已检查：{name}，共 {lines} 行，没有可识别的服务记录。',
  },
} satisfies Record<string, Localized>;

export const confidences: Readonly<Record<Confidence, Localized>> = {
  high: { en: 'confidence high', zh: '可信度：高' },
  medium: { en: 'confidence medium', zh: '可信度：中' },
  low: { en: 'confidence low', zh: '可信度：低' },
};

export const severities: Readonly<Record<Severity, Localized>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '信息' },
  hint: { en: 'hint', zh: '提示' },
};

/** What a record of the evidence is. */
export const evidenceRoles: Readonly<Record<EvidenceRole, Localized>> = {
  cause: { en: 'Cause', zh: '原因' },
  consequence: { en: 'Consequence', zh: '后续影响' },
  verdict: { en: 'Result of the operation', zh: '操作结果' },
  context: { en: 'Context', zh: '上下文' },
};

/** What an entry of the time line tells. */
export const events: Readonly<Record<TimelineEntry['event'], Localized>> = {
  cause: { en: 'cause', zh: '原因' },
  started: { en: 'started', zh: '开始' },
  succeeded: { en: 'succeeded', zh: '成功' },
  failed: { en: 'failed', zh: '失败' },
  interrupted: { en: 'interrupted', zh: '中断' },
  cancelled: { en: 'cancelled', zh: '已取消' },
  unknown: { en: 'end not recorded', zh: '未记录结果' },
};

export const sourceKinds: Readonly<Record<SourceKind, Localized>> = {
  cbs: { en: 'Component-based servicing (CBS)', zh: '基于组件的服务（CBS）' },
  dism: { en: 'DISM', zh: 'DISM' },
  setup: { en: 'Windows Setup', zh: 'Windows 安装程序' },
  'windows-update': { en: 'Windows Update', zh: 'Windows 更新' },
  'windows-update-legacy': { en: 'Windows Update (older format)', zh: 'Windows 更新（旧格式）' },
  checksur: { en: 'System Update Readiness (CheckSUR)', zh: '系统更新准备工具（CheckSUR）' },
  setupapi: { en: 'Device installation (SetupAPI)', zh: '设备安装（SetupAPI）' },
  'event-log': { en: 'Events or update history', zh: '事件或更新历史记录' },
  procmon: { en: 'Process Monitor export', zh: 'Process Monitor 导出' },
  'file-hash': { en: 'File hash list', zh: '文件哈希列表' },
  'reporting-events': { en: 'Windows Update reporting events', zh: 'Windows 更新报告事件' },
  'package-list': { en: 'List of packages', zh: '程序包列表' },
  unknown: { en: 'not recognised', zh: '无法识别' },
};

export const culpritLabels: Readonly<Record<string, Localized>> = {
  path: { en: 'Path', zh: '路径' },
  component: { en: 'Component', zh: '组件' },
  package: { en: 'Package', zh: '程序包' },
  driver: { en: 'Driver', zh: '驱动程序' },
  policy: { en: 'Policy', zh: '策略' },
  service: { en: 'Service', zh: '服务' },
  host: { en: 'Server', zh: '服务器' },
  registry: { en: 'Registry', zh: '注册表' },
  process: { en: 'Process', zh: '进程' },
};

export const labels = {
  item: { en: 'Item', zh: '项目' },
  value: { en: 'Value', zh: '内容' },
  operation: { en: 'Operation', zh: '操作' },
  session: { en: 'Session', zh: '会话' },
  updateId: { en: 'Update ID', zh: '更新 ID' },
  client: { en: 'Client', zh: '客户端' },
  target: { en: 'Subject', zh: '对象' },
  feature: { en: 'Feature', zh: '功能' },
  device: { en: 'Device', zh: '设备' },
  kbs: { en: 'Update', zh: '更新' },
  packages: { en: 'Package', zh: '程序包' },
  started: { en: 'Started', zh: '开始时间' },
  ended: { en: 'Ended', zh: '结束时间' },
  stack: { en: 'Servicing stack', zh: '服务堆栈' },
  build: { en: 'Windows build', zh: 'Windows 内部版本' },
  reported: { en: 'Reported code', zh: '报告的错误代码' },
  chain: { en: 'How the code came about', zh: '错误代码的由来' },
  proof: { en: 'Proof', zh: '依据' },
  nextSteps: { en: 'Next steps', zh: '下一步操作' },
  ruledOut: { en: 'Ruled out', zh: '已排除' },
  notInThisLog: { en: 'Not in this log', zh: '此日志中没有' },
  notInTheseLogs: { en: 'Not in these logs', zh: '这些日志中没有' },
  wantedLogs: { en: 'Logs that would tell more', zh: '建议补充的日志' },
  links: { en: 'Further reading', zh: '参考资料' },
  attempts: { en: 'Attempts', zh: '历次尝试' },
  time: { en: 'Time', zh: '时间' },
  update: { en: 'Update', zh: '更新' },
  tried: { en: 'Update or operation', zh: '更新或操作' },
  code: { en: 'Code', zh: '错误代码' },
  symbol: { en: 'Symbol', zh: '符号' },
  codes: { en: 'How often each code occurs', zh: '各错误代码的次数' },
  count: { en: 'Count', zh: '次数' },
  first: { en: 'First', zh: '首次' },
  last: { en: 'Last', zh: '末次' },
  findings: { en: 'Also found', zh: '其他发现' },
  settled: { en: 'Failed at first, done later', zh: '起初失败、后来已完成的操作' },
  benign: { en: 'Looks like a failure, is none', zh: '看似失败、实则无害的记录' },
  corruption: { en: 'Component store', zh: '组件存储' },
  logs: { en: 'Logs', zh: '日志' },
  log: { en: 'Log', zh: '日志' },
  kind: { en: 'Kind', zh: '类型' },
  records: { en: 'Records', zh: '记录' },
  period: { en: 'Period', zh: '时间范围' },
  timeline: { en: 'Time line', zh: '时间轴' },
  event: { en: 'Event', zh: '事件' },
  subject: { en: 'Operation or cause', zh: '操作或原因' },
  problems: { en: 'About the input', zh: '输入说明' },
  success: { en: 'succeeded', zh: '成功' },
} satisfies Record<string, Localized>;

export const phrases = {
  line: { en: 'line {line}', zh: '第 {line} 行' },
  lineOf: { en: '{name}, line {line}', zh: '{name} 第 {line} 行' },
  range: { en: '{first} to {last}', zh: '{first} 至 {last}' },
  pair: { en: '{label}: {value}', zh: '{label}：{value}' },
  withOrigin: { en: '{code} ({origin})', zh: '{code}（{origin}）' },
  separator: { en: ', ', zh: '、' },
  changingStep: { en: '{step} *(changes the machine)*', zh: '{step}（会更改计算机）' },
  more: { en: '… and {count} more', zh: '……另有 {count} 项' },
  times: { en: '{count} times', zh: '{count} 次' },
  unrepaired: {
    en: 'Corrupt and not repaired: {total}',
    zh: '已损坏且未修复：{total} 项',
  },
  repaired: { en: 'Repaired: {total}', zh: '已修复：{total} 项' },
  peer: { en: '**{tool} says**: {text} · {where}', zh: '**{tool} 的结论**：{text} · {where}' },
  peerAgrees: { en: 'This agrees with the cause above.', zh: '与上述原因一致。' },
  peerDiffers: {
    en: 'This is another cause than the one above; the records above prove theirs.',
    zh: '与上述原因不同；上述原因有日志记录为证。',
  },
  cut: { en: '[… {count} more characters]', zh: '[……其余 {count} 个字符]' },
  colon: { en: '**{label}**: {value}', zh: '**{label}**：{value}' },
  proofOfLog: { en: '{name} ({links})', zh: '{name}（{links}）' },
  proofLinks: { en: '**{label}** ({links})', zh: '**{label}**（{links}）' },
} satisfies Record<string, Localized>;
