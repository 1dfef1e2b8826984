// Owns the sentences about similar cases and about the index of old cases.
import type { SimilarityStrength } from '../../compare/similar';
import type { Localized } from '../../localized';

export const similarTexts = {
  title: { en: 'Cases like {name}', zh: '与 {name} 相似的案例' },
  searched: {
    en: 'Searched: {count} cases in {folder}. Similar: {hits}.',
    zh: '已在 {folder} 中检查 {count} 个案例，找到 {hits} 个相似案例。',
  },
  first: { en: 'The {count} most alike are listed.', zh: '以下列出最相似的 {count} 个。' },
  none: {
    en: 'No similar case: none of the {count} cases in {folder} shares the class, the object or the code of the cause.',
    zh: '没有相似案例：{folder} 中的 {count} 个案例与此案例的失败类别、对象和原因错误代码均不相同。',
  },
  nothing: {
    en: 'This case records no failure and names no object: there is nothing to look for.',
    zh: '此案例没有记录失败，也没有指出任何对象，因此没有可供查找的内容。',
  },
  caution: {
    en: 'Similar is not the same: check the records of the old case before its solution is used again.',
    zh: '相似不等于相同：在沿用旧案例的解决办法之前，请先核对其日志记录。',
  },
  same: { en: 'The same', zh: '相同点' },
  different: { en: 'Different', zh: '不同点' },
  cause: { en: 'Cause there', zh: '旧案例的原因' },
  twoForms: { en: '{own}, there {old}', zh: '{own}（旧案例中为 {old}）' },
  pair: { en: '{name} {own} here, {old} there', zh: '{name}：此案例 {own}，旧案例 {old}' },
  ownFurther: {
    en: 'This is about a further failure of this case: {title}',
    zh: '此处指本案例的另一个失败：{title}',
  },
  oldFurther: { en: 'There it is a further failure.', zh: '在旧案例中属于另一个失败。' },
  oldHint: {
    en: 'That case records no failed operation, only the object.',
    zh: '旧案例没有记录失败的操作，只记录了该对象。',
  },
  reasons: { en: 'Same {reasons}', zh: '相同：{reasons}' },
} satisfies Record<string, Localized>;

export const strengthTitles: Readonly<Record<SimilarityStrength, Localized>> = {
  cause: { en: 'Same class and same object', zh: '类别和对象都相同' },
  object: { en: 'Same object, another class', zh: '对象相同，类别不同' },
  class: { en: 'Same class, another object or none', zh: '类别相同，对象不同或未指出' },
  code: { en: 'Only the code of the cause is the same', zh: '仅原因的错误代码相同' },
};

/** What was done to the index; `{count}` cases. */
export const indexTexts = {
  new: { en: 'The index was made: {count} cases were read.', zh: '已建立索引，读取了 {count} 个案例。' },
  outdated: {
    en: 'The index was of another version and was made anew: {count} cases were read.',
    zh: '索引由其他版本生成，已重新建立，读取了 {count} 个案例。',
  },
  damaged: {
    en: 'The index was damaged and was made anew: {count} cases were read.',
    zh: '索引已损坏，已重新建立，读取了 {count} 个案例。',
  },
  updated: {
    en: 'The index was brought up to date: {added} new, {changed} changed, {removed} removed.',
    zh: '索引已更新：新增 {added} 个，更改 {changed} 个，移除 {removed} 个。',
  },
  unreadable: {
    en: 'Cases that could not be read and were left out: {count}.',
    zh: '无法读取而略过的案例：{count} 个。',
  },
  incomplete: {
    en: 'It was cancelled: not all cases were looked at. The next search goes on from here.',
    zh: '操作已取消：尚未检查全部案例，下次查找会从这里继续。',
  },
  notStored: {
    en: 'The index could not be saved, so the next search takes as long again.',
    zh: '无法保存索引，下次查找需要同样长的时间。',
  },
} satisfies Record<string, Localized>;
