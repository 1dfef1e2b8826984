// Owns the words that a user's rule may use where a fixed list of words is open to it, each with what it means.
import type { Localized } from '../localized';
import type { Confidence, CulpritKind, RecordLevel, Severity } from '../model';
import { confidences, culpritLabels, severities, sourceKinds } from '../render/reportTexts';
import type { Standing } from '../rules/defineRule';

type Words = Readonly<Record<string, Localized>>;

const levels: Readonly<Record<RecordLevel, Localized>> = {
  info: { en: 'information', zh: '信息' },
  warning: { en: 'warning', zh: '警告' },
  error: { en: 'error', zh: '错误' },
  unknown: { en: 'a line that states no level', zh: '没有级别的行' },
};

const standings: Readonly<Record<Standing, Localized>> = {
  proof: {
    en: 'The record proves a failure even where the log holds no verdict of an operation.',
    zh: '即使日志中没有操作的结论，该记录本身也能证明失败。',
  },
  explains: {
    en: 'The record explains an operation that failed; without one nothing is said.',
    zh: '该记录用于解释失败的操作；没有失败的操作时不给出任何结论。',
  },
  note: {
    en: 'The record is worth a line in Problems and explains nothing.',
    zh: '该记录仅在“问题”面板中列出，不用于解释失败。',
  },
};

/** By the field that takes them. */
export const userRuleChoices = {
  kinds: sourceKinds,
  levels,
  severities: severities satisfies Readonly<Record<Severity, Localized>>,
  standings,
  confidences: confidences satisfies Readonly<Record<Confidence, Localized>>,
  culprits: culpritLabels satisfies Readonly<Record<CulpritKind, Localized>>,
} satisfies Readonly<Record<string, Words>>;

/** Placeholders that every user's rule may use beside the named groups of its expression. */
export const ownPlaceholders = {
  code: {
    en: 'the code that the rule asks for, else the first failing code of the record, e.g. 0x800f081f',
    zh: '规则所指定的代码；未指定时为该记录中第一个表示失败的代码，例如 0x800f081f',
  },
  symbol: {
    en: 'the name of that code, e.g. CBS_E_SOURCE_MISSING',
    zh: '该代码的名称，例如 CBS_E_SOURCE_MISSING',
  },
} satisfies Words;
