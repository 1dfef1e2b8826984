// Owns the text that a new template begins with: a built-in reply, with comments that say what may be changed.
import { type Language, localize } from '../../analyzer/src/index';
import { templateTexts } from './generated/templates';

/**
 * The text of a new template file.
 * @param id of the built-in reply that it starts from
 * @throws RangeError where there is no such reply
 */
export function newTemplate(id: string, language: Language): string {
  const entry = templateTexts.find((each) => each.id === id && each.language === language);
  if (entry === undefined) throw new RangeError(`There is no reply "${id}".`);
  return [
    '---',
    localize(comments.id, language),
    `id: ${entry.id}`,
    `title: ${quoted(entry.title)}`,
    `description: ${quoted(entry.description)}`,
    localize(comments.language, language),
    `language: ${language}`,
    localize(comments.text, language),
    '---',
    '',
    entry.text,
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const comments = {
  id: {
    en: '# The id of a built-in reply replaces it; another id adds a reply to the list.',
    zh: '# 与内置回复相同的 ID 会替换该回复，其他 ID 会在列表中新增一条回复。',
  },
  language: {
    en: '# Without this line the template is used for both languages.',
    zh: '# 删除此行则两种语言都使用此模板。',
  },
  text: {
    en: '# Below: Markdown with {{ placeholders }}. Type {{ for the list of them.',
    zh: '# 下方为正文：Markdown 和 {{ 占位符 }}。输入 {{ 可查看可用的占位符。',
  },
};
