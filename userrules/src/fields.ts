// Owns the grammar of a rule file as data: which keys there are, what they take, what they mean. Checking, completion
// and schemas/rules-1*.json all come from this table.
import type { Localized } from '../../analyzer/src/index';
import { classIds, classTitle, userRuleChoices } from '../../analyzer/src/index';

/** One word of a fixed list. */
export interface Choice {
  readonly value: string;
  readonly about: Localized;
}

/** What a key takes. Lengths are in UTF-16 units. */
export type Spec =
  | { readonly is: 'text'; readonly max: number; readonly pattern?: RegExp; readonly form?: Localized }
  /** One text, or `{ en, zh }`. */
  | { readonly is: 'texts'; readonly max: number }
  | { readonly is: 'choice'; readonly choices: readonly Choice[] }
  | { readonly is: 'boolean' }
  | { readonly is: 'version' }
  | { readonly is: 'code' }
  /** Checked elsewhere. */
  | { readonly is: 'anything' }
  | { readonly is: 'list'; readonly of: Spec; readonly max: number; readonly isOneAllowed?: boolean }
  | { readonly is: 'object'; readonly fields: readonly Field[] };

export interface Field {
  readonly key: string;
  readonly about: Localized;
  readonly value: Spec;
  readonly isRequired?: boolean;
}

/** Rules of one file, records of a rule's lists, lengths of its texts: far above what people write by hand. */
export const limits = {
  fileUnits: 262_144,
  rulesPerFile: 200,
  rulesInAll: 500,
  expressionUnits: 1_000,
  containsUnits: 400,
  titleUnits: 300,
  textUnits: 4_000,
  steps: 20,
} as const;

const choices = (words: Readonly<Record<string, Localized>>): readonly Choice[] =>
  Object.entries(words).map(([value, about]) => ({ value, about }));
const oneOrMore = (of: Spec, max: number): Spec => ({ is: 'list', of, max, isOneAllowed: true });

const classChoices: readonly Choice[] = classIds.map((value) => ({
  value,
  about: classTitle(value) ?? { en: value, zh: value },
}));

const matchFields: readonly Field[] = [
  {
    key: 'message',
    about: {
      en: 'A regular expression (RE2 syntax) that the message of the record has to match somewhere. Named groups, (?<name>…), fill the placeholders {name} of the texts.',
      zh: '正则表达式（RE2 语法），在记录的消息中任意位置匹配即可。命名组 (?<name>…) 用于填充文本中的占位符 {name}。',
    },
    value: { is: 'text', max: limits.expressionUnits },
  },
  {
    key: 'contains',
    about: {
      en: 'A text that the message has to contain, letter by letter.',
      zh: '消息中必须包含的文本，逐字匹配并区分大小写。',
    },
    value: { is: 'text', max: limits.containsUnits },
  },
  {
    key: 'codes',
    about: {
      en: 'Result codes, by number or name; the record has to state one of them.',
      zh: '结果代码（数字或名称），记录中必须出现其中之一。',
    },
    value: oneOrMore({ is: 'code' }, 50),
  },
  {
    key: 'kinds',
    about: {
      en: 'Kinds of log that the rule is for; all unless told.',
      zh: '规则适用的日志类型，默认全部。',
    },
    value: oneOrMore({ is: 'choice', choices: choices(userRuleChoices.kinds) }, 20),
  },
  {
    key: 'component',
    about: {
      en: 'The component of the record as the log writes it, e.g. CBS, CSI, DISM, MOUPG.',
      zh: '日志中记录的组件名，例如 CBS、CSI、DISM、MOUPG。',
    },
    value: oneOrMore({ is: 'text', max: 60 }, 20),
  },
  {
    key: 'level',
    about: {
      en: 'The level of the record. Use it with care: decisive records are often information.',
      zh: '记录的级别。请谨慎使用：关键记录的级别往往只是信息。',
    },
    value: oneOrMore({ is: 'choice', choices: choices(userRuleChoices.levels) }, 4),
  },
];

const culpritFields: readonly Field[] = [
  {
    key: 'kind',
    about: { en: 'What kind of thing it is.', zh: '对象的类型。' },
    value: { is: 'choice', choices: choices(userRuleChoices.culprits) },
    isRequired: true,
  },
  {
    key: 'name',
    about: {
      en: 'Its name, mostly a placeholder: {file}.',
      zh: '对象的名称，通常为占位符，例如 {file}。',
    },
    value: { is: 'text', max: limits.titleUnits },
    isRequired: true,
  },
];

const stepFields: readonly Field[] = [
  {
    key: 'text',
    about: { en: 'What to do, as one or two sentences.', zh: '要做的事，一两句话。' },
    value: { is: 'texts', max: limits.textUnits },
    isRequired: true,
  },
  {
    key: 'changesMachine',
    about: {
      en: 'true where carrying the step out changes the machine (files, registry, services, a restart).',
      zh: '执行该操作会更改计算机（文件、注册表、服务、重新启动）时为 true。',
    },
    value: { is: 'boolean' },
    isRequired: true,
  },
];

const linkFields: readonly Field[] = [
  {
    key: 'title',
    about: { en: 'What the link is called.', zh: '链接的标题。' },
    value: { is: 'texts', max: limits.titleUnits },
    isRequired: true,
  },
  {
    key: 'url',
    about: { en: 'An address that begins with https://.', zh: '以 https:// 开头的地址。' },
    value: {
      is: 'text',
      max: 1_000,
      pattern: /^https:\/\/[^\s<>"]+$/,
      form: { en: 'an address that begins with https://', zh: '以 https:// 开头的地址' },
    },
    isRequired: true,
  },
];

/** The keys of one rule. */
export const ruleKeys: readonly Field[] = [
  {
    key: 'id',
    about: {
      en: 'A name of its own: lower-case letters, digits, dots and hyphens. It appears as user.<id>.',
      zh: '规则自己的名称，由小写字母、数字、点和连字符组成，显示为 user.<id>。',
    },
    value: {
      is: 'text',
      max: 80,
      pattern: /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
      form: {
        en: 'lower-case letters and digits, joined by dots or hyphens',
        zh: '小写字母和数字，可用点或连字符连接',
      },
    },
    isRequired: true,
  },
  {
    key: 'class',
    about: {
      en: 'The built-in failure class that its failures count as; without one they are a class of their own.',
      zh: '该规则的失败所归入的内置失败类别；不指定时自成一类。',
    },
    value: { is: 'choice', choices: classChoices },
  },
  {
    key: 'severity',
    about: { en: 'How Problems shows it.', zh: '在“问题”面板中显示的严重性。' },
    value: { is: 'choice', choices: choices(userRuleChoices.severities) },
    isRequired: true,
  },
  {
    key: 'standing',
    about: { en: 'What a match is worth.', zh: '匹配结果的作用。' },
    value: { is: 'choice', choices: choices(userRuleChoices.standings) },
    isRequired: true,
  },
  {
    key: 'confidence',
    about: { en: 'How sure the explanation is; high unless told.', zh: '解释的可信度，默认为 high。' },
    value: { is: 'choice', choices: choices(userRuleChoices.confidences) },
  },
  {
    key: 'match',
    about: {
      en: 'Which records the rule is about; all that is given has to hold. At least message, contains or codes.',
      zh: '规则针对哪些记录；给出的条件须同时满足。至少要有 message、contains 或 codes 之一。',
    },
    value: { is: 'object', fields: matchFields },
    isRequired: true,
  },
  {
    key: 'culprit',
    about: {
      en: 'The object that is to blame. A cause that names its object goes before one that does not.',
      zh: '导致问题的对象。指明对象的原因优先于未指明对象的原因。',
    },
    value: { is: 'object', fields: culpritFields },
  },
  {
    key: 'title',
    about: {
      en: 'The failure in one line; a text, or one for each language: { en, zh }. Placeholders: {group}, {code}, {symbol}.',
      zh: '一句话概括失败；可以是一段文本，也可以按语言分别给出：{ en, zh }。占位符：{group}、{code}、{symbol}。',
    },
    value: { is: 'texts', max: limits.titleUnits },
    isRequired: true,
  },
  {
    key: 'explanation',
    about: {
      en: 'The cause in two or three sentences that could be sent as they stand.',
      zh: '用两三句话说明原因，可直接发送给对方。',
    },
    value: { is: 'texts', max: limits.textUnits },
    isRequired: true,
  },
  {
    key: 'nextSteps',
    about: { en: 'What to do, one step after the other.', zh: '下一步操作，按顺序列出。' },
    value: { is: 'list', of: { is: 'object', fields: stepFields }, max: limits.steps },
  },
  {
    key: 'links',
    about: { en: 'Pages worth reading.', zh: '参考资料。' },
    value: { is: 'list', of: { is: 'object', fields: linkFields }, max: limits.steps },
  },
];

/** The keys of a rule file. */
export const ruleFields: readonly Field[] = [
  {
    key: 'version',
    about: { en: 'The version of this form: 1.', zh: '此格式的版本：1。' },
    value: { is: 'version' },
    isRequired: true,
  },
  {
    key: 'rules',
    about: { en: 'The rules.', zh: '规则列表。' },
    value: { is: 'list', of: { is: 'object', fields: ruleKeys }, max: limits.rulesPerFile },
    isRequired: true,
  },
];

/** The languages of a text that is given in more than one. */
export const languageFields: readonly Field[] = [
  { key: 'en', about: { en: 'English', zh: '英文' }, value: { is: 'text', max: limits.textUnits } },
  {
    key: 'zh',
    about: { en: 'Chinese (Simplified)', zh: '简体中文' },
    value: { is: 'text', max: limits.textUnits },
  },
];
