// Owns the sentences and titles of a comparison.
import type { Verdict } from '../../case/types';
import type { TraitName } from '../../compare/types';
import type { Localized } from '../../localized';

/** Titles of the columns, as engineers know them from their own tables. */
export const columns = {
  group: { en: 'Group', zh: '分组' },
  case: { en: 'Case', zh: '案例' },
  class: { en: 'Class', zh: '类别' },
  name: { en: 'Name', zh: '名称' },
  symptom: { en: 'Symptom', zh: '现象' },
  tried: { en: 'Tried', zh: '已尝试的操作' },
  analysis: { en: 'Analysis', zh: '分析' },
  state: { en: 'State', zh: '状态' },
  reason: { en: 'Reason', zh: '原因' },
  code: { en: 'Code', zh: '错误代码' },
  update: { en: 'Update', zh: '更新' },
  build: { en: 'Windows build', zh: 'Windows 内部版本' },
  path: { en: 'Path', zh: '路径' },
} satisfies Record<string, Localized>;

/** What no log tells; stands in brackets so that it is seen. */
export const blanks = {
  symptom: {
    en: '[what the customer reported; number of machines]',
    zh: '【客户报告的现象；受影响的计算机数量】',
  },
  tried: { en: '[what was tried so far]', zh: '【目前已尝试的操作】' },
  triedElse: { en: '[what else was tried]', zh: '【其他已尝试的操作】' },
  state: { en: '[state of the case]', zh: '【案例状态】' },
} satisfies Record<string, Localized>;

export const headings = {
  title: { en: 'Case comparison (cases: {count})', zh: '案例对比（案例数：{count}）' },
  shared: { en: '{number}. {title} (cases: {count})', zh: '{number}. {title}（案例数：{count}）' },
  sharedObject: {
    en: '{number}. {object}: {title} (cases: {count})',
    zh: '{number}. {object}：{title}（案例数：{count}）',
  },
  sharedCode: {
    en: '{number}. Only the code is the same: {title} (cases: {count})',
    zh: '{number}. 仅错误代码相同：{title}（案例数：{count}）',
  },
  single: { en: 'Causes that only one case has', zh: '仅出现在一个案例中的原因' },
  noFailure: { en: 'No failure recorded', zh: '未记录失败' },
  unread: { en: 'Could not be read', zh: '无法读取' },
} satisfies Record<string, Localized>;

export const counts = {
  shared: { en: 'With a cause that another case has too: {count}', zh: '与其他案例原因相同：{count}' },
  sharedCode: {
    en: 'With only a code that another case has too: {count}',
    zh: '仅与其他案例错误代码相同：{count}',
  },
  single: { en: 'With a cause of its own: {count}', zh: '原因各不相同：{count}' },
  noFailure: { en: 'Without a recorded failure: {count}', zh: '未记录失败：{count}' },
  unread: { en: 'Not readable: {count}', zh: '无法读取：{count}' },
} satisfies Record<string, Localized>;

export const sentences = {
  common: { en: '**The same in all of them**: {traits}', zh: '**共同点**：{traits}' },
  different: { en: '**Not the same**: {traits}', zh: '**不同点**：{traits}' },
  trait: { en: '{name} {value}', zh: '{name} {value}' },
  traitOf: { en: '{value} ({cases})', zh: '{value}（{cases}）' },
  notTold: { en: 'not in the logs', zh: '日志中没有' },
  hintsOnly: {
    en: 'Records the same object without a failed operation: {cases}.',
    zh: '以下案例的日志记录了同一对象，但没有失败的操作：{cases}。',
  },
  alsoIn: {
    en: 'Also found as a further failure in: {cases}.',
    zh: '以下案例另有一个失败也出于此原因：{cases}。',
  },
  codeOnly: {
    en: 'The code alone does not prove a common cause: no class of failure is known here, or no log names an object.',
    zh: '仅凭错误代码不能证明原因相同：此处无法确定失败类别，或日志没有指出对象。',
  },
  blanks: {
    en: 'What stands in brackets is not in any log: it is for you to fill in.',
    zh: '【】中的内容不在任何日志中，请自行填写。',
  },
  failed: { en: '{operation} failed: {code}', zh: '{operation}失败：{code}' },
  failedAt: { en: '{operation} failed on {time}: {code}', zh: '{operation}于 {time} 失败：{code}' },
  failedUpdate: { en: '{operation} of {update} failed: {code}', zh: '{operation} {update} 失败：{code}' },
  failedUpdateAt: {
    en: '{operation} of {update} failed on {time}: {code}',
    zh: '{operation} {update} 于 {time} 失败：{code}',
  },
  unknownCode: { en: 'no code recorded', zh: '未记录错误代码' },
  attempts: { en: '{code} × {count}', zh: '{code} × {count}' },
  attemptsTold: { en: 'Attempts in the log: {list}', zh: '日志中的尝试：{list}' },
  items: { en: '; ', zh: '；' },
  sameClass: {
    en: 'Cases of the same class with different objects or codes: {cases}.',
    zh: '以下案例类别相同，但对象或错误代码不同：{cases}。',
  },
  ofClass: { en: '{class} ({cases})', zh: '{class}（{cases}）' },
  further: { en: 'Also failed: {titles}', zh: '另有失败：{titles}' },
  partOf: { en: '{file} of {component}', zh: '{file}（组件 {component}）' },
  versioned: { en: '{component} {version}', zh: '{component} {version}' },
  skipped: { en: 'Not all could be read: {problem}', zh: '部分内容无法读取：{problem}' },
} satisfies Record<string, Localized>;

/** What the log says about the state of a case. */
export const states: Readonly<Record<Verdict, Localized>> = {
  failed: { en: 'failed in the log', zh: '日志中为失败' },
  succeeded: { en: 'succeeded in the log', zh: '日志中为成功' },
  'no-failure': { en: 'no failure in the log', zh: '日志中没有失败' },
  inconclusive: { en: 'the log proves nothing', zh: '仅凭日志无法得出结论' },
};

export const traitLabels: Readonly<Record<TraitName, Localized>> = {
  class: { en: 'class', zh: '类别' },
  component: { en: 'component', zh: '组件' },
  version: { en: 'component version', zh: '组件版本' },
  object: { en: 'object', zh: '对象' },
  file: { en: 'file', zh: '文件' },
  causeCode: { en: 'code of the cause', zh: '原因的错误代码' },
  reportedCode: { en: 'reported code', zh: '报告的错误代码' },
  operation: { en: 'operation', zh: '操作' },
  windows: { en: 'Windows build', zh: 'Windows 内部版本' },
  update: { en: 'update', zh: '更新' },
};
