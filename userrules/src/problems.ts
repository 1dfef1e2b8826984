// Owns what can be wrong in a rule file: the place, and one sentence that says what to do, in both languages.
import type { Localized } from '../../analyzer/src/index';
import { localize } from '../../analyzer/src/index';

/** Positions are 0-based, in UTF-16 units. */
export interface RuleProblem {
  /** The file, as its reader was told. */
  readonly file: string;
  /** `error`: the rule, or the whole file, is left out. `warning`: it works. */
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly message: Localized;
  /** What to write instead of the marked text. */
  readonly suggestion?: string;
}

/** True for the problem that a text is no JSON, which editors of JSON tell themselves. */
export function isJsonSyntax({ message }: { readonly message: Localized }): boolean {
  return message === sentences.notJson;
}

/** Part of a file by offsets. */
export type Range = readonly [start: number, end: number];

/** Fills a sentence in both languages. */
export function say(sentence: Localized, values: Readonly<Record<string, string>> = {}): Localized {
  return { en: localize(sentence, 'en', values), zh: localize(sentence, 'zh-cn', values) };
}

/** Collects problems by offset and turns them into lines. */
export interface Problems {
  add(range: Range, message: Localized, severity?: RuleProblem['severity'], suggestion?: string): void;
  readonly list: RuleProblem[];
}

/** Makes a collector for one text. */
export function createProblems(file: string, text: string): Problems {
  const starts = lineStarts(text);
  const list: RuleProblem[] = [];
  return {
    list,
    add([start, end], message, severity = 'error', suggestion) {
      // A list without end helps nobody.
      if (list.length >= maxProblems) return;
      const from = placeOf(starts, Math.min(start, text.length));
      const to = placeOf(starts, Math.min(Math.max(start, end), text.length));
      list.push({
        file,
        severity,
        line: from.line,
        character: from.character,
        endLine: to.line,
        endCharacter: to.character,
        message,
        ...(suggestion !== undefined && { suggestion }),
      });
    },
  };
}

const maxProblems = 100;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): { line: number; character: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

export const sentences = {
  tooLong: {
    en: 'The file is larger than {max} KB: split it.',
    zh: '文件超过 {max} KB，请拆分。',
  },
  tooDeep: {
    en: 'The file is nested too deeply: a rule needs five levels.',
    zh: '文件嵌套过深：规则只需要五层。',
  },
  empty: {
    en: 'The file is empty: begin with “version: 1” and “rules:”.',
    zh: '文件为空：请以“version: 1”和“rules:”开头。',
  },
  noFrame: {
    en: 'A rule file begins with “version: 1” and “rules:”.',
    zh: '规则文件以“version: 1”和“rules:”开头。',
  },
  notJson: {
    en: 'The text is not valid JSON from here on: check commas, quotes and brackets.',
    zh: '从此处起不是有效的 JSON：请检查逗号、引号和括号。',
  },
  notYaml: {
    en: 'The text is not valid YAML from here on: check indentation, quotes and brackets.',
    zh: '从此处起不是有效的 YAML：请检查缩进、引号和括号。',
  },
  tab: {
    en: 'YAML cannot be indented with tabs: use spaces.',
    zh: 'YAML 不能用制表符缩进：请使用空格。',
  },
  duplicateKey: {
    en: 'The same key stands here twice: remove one.',
    zh: '此处同一个键出现两次：请删除其中一个。',
  },
  escape: {
    en: 'In double quotes a backslash begins an escape: put expressions and paths in single quotes.',
    zh: '双引号中的反斜杠表示转义：请将表达式和路径放在单引号中。',
  },
  colon: {
    en: 'A text with a colon, a bracket or a quotation mark has to stand in single quotes.',
    zh: '包含冒号、括号或引号的文本需要放在单引号中。',
  },
  alias: {
    en: 'Aliases (*name) are not read: write the text out.',
    zh: '不支持别名（*name）：请直接写出内容。',
  },
  wantsText: {
    en: '{key} has to be a text: put it in single quotes.',
    zh: '{key} 须为文本：请放在单引号中。',
  },
  wantsTexts: {
    en: '{key} has to be a text, or one text for each language: { en: …, zh: … }.',
    zh: '{key} 须为文本，或按语言分别给出的文本：{ en: …, zh: … }。',
  },
  wantsObject: { en: '{key} has to be a block of keys and values.', zh: '{key} 须为由键和值组成的块。' },
  wantsList: {
    en: '{key} has to be a list: begin each entry with a hyphen.',
    zh: '{key} 须为列表：每一项以连字符开头。',
  },
  wantsBoolean: { en: '{key} has to be true or false.', zh: '{key} 须为 true 或 false。' },
  wantsVersion: {
    en: 'This program reads version 1 of rule files: write “version: 1”.',
    zh: '本程序读取版本 1 的规则文件：请写“version: 1”。',
  },
  wantsChoice: {
    en: '“{value}” is not one of: {choices}.',
    zh: '“{value}”不是可用的值，可选值：{choices}。',
  },
  wantsClass: {
    en: 'There is no failure class “{value}”: take one from the completion list, or leave class out.',
    zh: '没有失败类别“{value}”：请从补全列表中选择，或省略 class。',
  },
  wantsForm: { en: '{key} has to be {form}.', zh: '{key} 须为{form}。' },
  wantsCode: {
    en: '“{value}” is neither a result code nor a known name of one.',
    zh: '“{value}”既不是结果代码，也不是已知的代码名称。',
  },
  textEmpty: { en: '{key} is empty.', zh: '{key} 为空。' },
  textTooLong: {
    en: '{key} is longer than {max} characters: shorten it.',
    zh: '{key} 超过 {max} 个字符：请缩短。',
  },
  listTooLong: {
    en: '{key} has more than {max} entries: the file has to be split.',
    zh: '{key} 超过 {max} 项：请拆分文件。',
  },
  unknownKey: {
    en: 'There is no key “{key}” here; known: {choices}.',
    zh: '此处没有键“{key}”，可用的键：{choices}。',
  },
  unknownKeyNear: {
    en: 'There is no key “{key}” here; did you mean “{near}”?',
    zh: '此处没有键“{key}”，是否应为“{near}”？',
  },
  missingKey: { en: 'The key “{key}” is missing: {about}', zh: '缺少键“{key}”：{about}' },
  noLanguage: { en: '{key} has no text: give en, zh or both.', zh: '{key} 没有文本：请给出 en、zh 或两者。' },
  oneLanguage: {
    en: 'The text is given in one language only; it is shown as it is in both.',
    zh: '文本只有一种语言，在两种语言中都按原样显示。',
  },
  noMatcher: {
    en: 'match needs message, contains or codes.',
    zh: 'match 需要 message、contains 或 codes 之一。',
  },
  sameId: {
    en: 'Another rule has the id “{id}” already: choose a different one.',
    zh: '已有规则使用 ID“{id}”：请换一个。',
  },
  tooManyRules: {
    en: 'There are more than {max} rules in all files: the rest is left out.',
    zh: '所有文件中的规则超过 {max} 条：其余规则未加载。',
  },
  unknownPlaceholder: {
    en: 'Nothing fills {{name}}: known here are {choices}. A named group of the expression, (?<{name}>…), would fill it.',
    zh: '没有内容可填充 {{name}}，可用的占位符：{choices}。可在表达式中用命名组 (?<{name}>…) 提供。',
  },
} satisfies Record<string, Localized>;

/** Sentences about expressions, by what the engine says of them. */
export const expressionSentences = {
  look: {
    en: 'Look-ahead and look-behind are not available: expressions are of the RE2 kind, whose time grows with the text only.',
    zh: '不支持前瞻和后顾断言：表达式采用 RE2 语法，耗时只随文本长度线性增长。',
  },
  backReference: {
    en: 'There is no escape or back reference {part}: expressions are of the RE2 kind.',
    zh: '没有转义或反向引用 {part}：表达式采用 RE2 语法。',
  },
  bracket: { en: 'A closing bracket is missing: {part}', zh: '缺少右方括号：{part}' },
  parenthesis: { en: 'Parentheses do not match: {part}', zh: '圆括号不匹配：{part}' },
  repeat: {
    en: 'A repetition {part} cannot stand here, or repeats more than 1000 times.',
    zh: '此处不能使用重复 {part}，或重复次数超过 1000。',
  },
  range: { en: 'The range of characters {part} does not exist.', zh: '字符范围 {part} 不存在。' },
  group: {
    en: 'The group {part} is not well formed, or its name is there twice.',
    zh: '命名组 {part} 的写法不正确，或名称重复。',
  },
  deep: { en: 'The expression nests too deeply.', zh: '表达式嵌套过深。' },
  other: { en: 'The expression cannot be read near: {part}', zh: '表达式在此处附近无法解析：{part}' },
  groupName: {
    en: 'The name of the group “{name}” may hold letters and digits only, a letter first.',
    zh: '命名组“{name}”的名称只能包含字母和数字，并以字母开头。',
  },
  tooLarge: {
    en: 'The expression is too large to be quick: repeat less, or split the rule.',
    zh: '表达式过大，会影响速度：请减少重复次数或拆分规则。',
  },
  matchesAll: {
    en: 'The expression matches an empty text, so it would match every record: make it say more.',
    zh: '表达式可以匹配空文本，因此会匹配所有记录：请写得更具体。',
  },
} satisfies Record<string, Localized>;
