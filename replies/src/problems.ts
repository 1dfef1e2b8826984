// Owns what can be wrong in a template or a profile: the place, one sentence that says what to do, and the fix if there is one.
import type { Localized } from '../../analyzer/src/index';
import { createProblems, type Range, type RuleProblem, say } from '../../userrules/src/index';

export { isJsonSyntax } from '../../userrules/src/index';

/** A problem of a file; positions are 0-based, in UTF-16 units. */
export type ReplyProblem = RuleProblem;

/** A problem by offsets. */
export interface Found {
  readonly range: Range;
  readonly message: Localized;
  /** `error` unless told. */
  readonly severity?: RuleProblem['severity'];
  readonly suggestion?: string;
}

/** Turns offsets into lines. */
export function placed(file: string, text: string, found: readonly Found[]): readonly ReplyProblem[] {
  return found.flatMap(({ range, message, severity = 'error', suggestion }) => {
    const { add, list } = createProblems(file, text);
    add(range, message, severity, suggestion);
    return list;
  });
}

/** Fills a sentence in both languages. */
export const tell = say;

export const sentences = {
  logic: {
    en: 'Templates hold no logic: leave {% … %} out and write {{ name }} where the program shall fill something in.',
    zh: '模板中不能包含逻辑：请删除 {% … %}，在需要由程序填写的位置写 {{ 名称 }}。',
  },
  filter: {
    en: 'Templates know no filters: write only the name between {{ and }}.',
    zh: '模板不支持过滤器：{{ 和 }} 之间只写名称。',
  },
  nameOnly: {
    en: 'Between {{ and }} stands the name of one placeholder and nothing else.',
    zh: '{{ 和 }} 之间只能是一个占位符的名称。',
  },
  notClosed: {
    en: 'The placeholder is not closed: write }} behind its name.',
    zh: '占位符没有结束：请在名称后写 }}。',
  },
  tooMany: {
    en: 'The template has more than {max} placeholders: split it.',
    zh: '模板中的占位符超过 {max} 个：请拆分。',
  },
  unknown: {
    en: 'There is no placeholder “{name}”: completion behind {{ lists those that there are.',
    zh: '没有占位符“{name}”：在 {{ 之后可通过补全查看可用的占位符。',
  },
  unknownNear: {
    en: 'There is no placeholder “{name}”; did you mean “{near}”?',
    zh: '没有占位符“{name}”，是否应为“{near}”？',
  },
  singleBrace: {
    en: 'A placeholder has two braces: write {{ {name} }}, or the mail will show this as it stands.',
    zh: '占位符使用双花括号：请写 {{ {name} }}，否则邮件中会原样显示。',
  },
  tooLong: { en: 'The template is larger than {max} KB: shorten it.', zh: '模板超过 {max} KB：请缩短。' },
  noFrontMatter: {
    en: 'A template begins with its front matter: a line ---, then id: and title:, then a line ---.',
    zh: '模板以文件头开始：一行 ---，然后是 id: 和 title:，再一行 ---。',
  },
  emptyFrontMatter: {
    en: 'The front matter is empty: give the template an id and a title.',
    zh: '文件头为空：请为模板指定 id 和 title。',
  },
  noTitle: {
    en: 'A new reply needs a title: add “title:” to the front matter.',
    zh: '新的回复需要标题：请在文件头中添加“title:”。',
  },
  noText: { en: 'The template has no text below its front matter.', zh: '模板的文件头之后没有正文。' },
  sameId: {
    en: 'Another template of this folder has the id “{id}” for the same language; the last one counts.',
    zh: '同一文件夹中已有语言相同、ID 为“{id}”的模板；以最后一个为准。',
  },
  emptyProfile: {
    en: 'The profile is empty: completion lists the keys that there are.',
    zh: '配置文件为空：可通过补全查看可用的键。',
  },
  kbLink: {
    en: 'kbLink has to hold {{ kb }} (as in KB5000001) or {{ number }} (as in 5000001), and nothing else in double braces.',
    zh: 'kbLink 中须包含 {{ kb }}（如 KB5000001）或 {{ number }}（如 5000001），且不能有其他双花括号。',
  },
} satisfies Record<string, Localized>;
