// Owns reading a template file: front matter in YAML between two lines ---, then Markdown with {{ placeholders }}.
import type { Language, ReplyPart } from '../../analyzer/src/index';
import { readFields } from '../../userrules/src/index';
import { readParts, templateLimits } from './engine';
import { templateFields } from './fields';
import { templateTexts } from './generated/templates';
import { type Found, placed, type ReplyProblem, sentences, tell } from './problems';

/** A template file and the name that problems shall give it (a path or URI). */
export interface TemplateText {
  readonly name: string;
  readonly text: string;
}

/** A template that can be filled. */
export interface OwnTemplate {
  readonly id: string;
  /** Absent where a built-in reply is replaced and its title stays. */
  readonly title?: string;
  readonly description?: string;
  /** Absent where it counts for both. */
  readonly language?: Language;
  readonly parts: readonly ReplyPart[];
}

export interface TemplateFile {
  /** Absent where a mistake makes it useless. */
  readonly template?: OwnTemplate;
  readonly problems: readonly ReplyProblem[];
}

/** Where the front matter ends and the text begins, as offsets; undefined where there is none. */
export function frontMatterOf(text: string): { readonly yamlEnd: number; readonly body: number } | undefined {
  const match = /^\uFEFF?---[ \t]*(?:\r?\n)([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return undefined;
  const head = match[0].trimEnd();
  return { yamlEnd: head.length - 3, body: match[0].length };
}

/** Reads one template file. What is wrong is told; never throws on odd input. */
export function readTemplate({ name, text }: TemplateText): TemplateFile {
  const fail = (found: Found): TemplateFile => ({ problems: placed(name, text, [found]) });
  if (text.length > templateLimits.units) {
    const max = String(templateLimits.units / 1_024);
    return fail({ range: [0, 0], message: tell(sentences.tooLong, { max }) });
  }
  const front = frontMatterOf(text);
  if (front === undefined) {
    return fail({ range: [0, (text.split(/\r?\n/)[0] ?? '').length], message: sentences.noFrontMatter });
  }
  // The line --- becomes blanks, so that every place stays where it is.
  const yaml = text.slice(0, front.yamlEnd).replace(/^\uFEFF?-{3}/, (mark) => ' '.repeat(mark.length));
  const head = readFields({
    name: `${name}.yaml`,
    text: yaml,
    fields: templateFields,
    empty: sentences.emptyFrontMatter,
  });
  const body = readParts(text.slice(front.body));
  const found: Found[] = body.found.map((each) => ({
    ...each,
    range: [each.range[0] + front.body, each.range[1] + front.body],
  }));
  const { id, title, description, language } = head.values;
  if (typeof id === 'string' && title === undefined && templateTexts.every((each) => each.id !== id))
    found.push({ range: [0, 3], message: sentences.noTitle });
  if (text.slice(front.body).trim() === '') found.push({ range: [0, 3], message: sentences.noText });
  const problems = [...head.problems.map((each) => ({ ...each, file: name })), ...placed(name, text, found)];
  const isGood = head.isWhole && problems.every(({ severity }) => severity === 'warning');
  if (!isGood || typeof id !== 'string' || body.parts === undefined) return { problems };
  const template: OwnTemplate = {
    id,
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
    ...((language === 'en' || language === 'zh-cn') && { language }),
    parts: body.parts,
  };
  return { template, problems };
}
