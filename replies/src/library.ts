// Owns the set of replies: the built-in ones, those of users that replace or join them, and writing one of them.
import type { CaseResult, FillOptions, Language, ReplyPart } from '../../analyzer/src/index';
import { fillReply, plainTextOf } from '../../analyzer/src/index';
import { readParts } from './engine';
import { htmlDocument } from './formats/html';
import { type TemplateEntry, templateTexts } from './generated/templates';
import { placed, type ReplyProblem, sentences, tell } from './problems';
import { type OwnTemplate, readTemplate, type TemplateText } from './template';

/** What a list of replies shows of each. */
export interface ReplyListing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** True for a template of the user. */
  readonly isOwn: boolean;
  /** True where there is a built-in reply of this id. */
  readonly isBuiltIn: boolean;
}

/** `snippet` and `plainSnippet` with tab stops, as Markdown and as plain text; the others with visible blanks: Markdown, plain text, a page of HTML. */
export type ReplyFormat = 'snippet' | 'plainSnippet' | 'markdown' | 'text' | 'html';

export interface ReplyOptions extends Omit<FillOptions, 'format'> {
  readonly format: ReplyFormat;
}

export interface ReplyLibrary {
  /** The replies in one language, in the order in which a case needs them; users' new ones last. */
  list(language: Language): readonly ReplyListing[];
  /** The ids of all replies, whatever their language. */
  ids(): readonly string[];
  /**
   * Writes a reply; in the language of its template where there is none in the language asked for.
   * @throws RangeError where there is no such reply
   */
  render(id: string, result: CaseResult | undefined, options: ReplyOptions): string;
  /** What is wrong in the files; a file with an error is left out. */
  readonly problems: readonly ReplyProblem[];
}

/**
 * Makes the set of replies.
 * @param files users' templates; of two with one id and language the later counts
 */
export function createReplyLibrary(files: readonly TemplateText[] = []): ReplyLibrary {
  const { own, problems } = readOwn(files);
  const ownOf = (id: string, language: Language): OwnTemplate | undefined =>
    own.findLast((each) => each.id === id && (each.language ?? language) === language);
  const newIds = [...new Set(own.map(({ id }) => id))].filter((id) => builtInOf(id, 'en') === undefined);
  const ids = [...builtInIds, ...newIds];
  const templateOf = (id: string, language: Language): Chosen | undefined => {
    const mine = ownOf(id, language);
    const builtIn = builtInOf(id, language);
    const parts = mine?.parts ?? (builtIn && builtInParts(builtIn));
    return parts && { parts, title: titleOf(mine, builtIn) ?? id, language };
  };
  return {
    problems,
    ids: () => ids,
    list: (language) => ids.flatMap((id) => listingOf(ownOf(id, language), builtInOf(id, language)) ?? []),
    render: (id, result, { format, ...options }) => {
      const other = options.language === 'en' ? 'zh-cn' : 'en';
      const chosen = templateOf(id, options.language) ?? templateOf(id, other);
      if (chosen === undefined) throw new RangeError(`There is no reply "${id}".`);
      const { parts, title, language } = chosen;
      const markdown = fillReply(parts, result, {
        ...options,
        language,
        format: format === 'text' || format === 'html' ? 'markdown' : format,
      });
      if (format === 'text') return plainTextOf(markdown);
      return format === 'html' ? htmlDocument(markdown, title, language) : markdown;
    },
  };
}

interface Chosen {
  readonly parts: readonly ReplyPart[];
  readonly title: string;
  readonly language: Language;
}

const builtInIds = [...new Set(templateTexts.map(({ id }) => id))];

function builtInOf(id: string, language: Language): TemplateEntry | undefined {
  return templateTexts.find((each) => each.id === id && each.language === language);
}

/** A built-in text is taken apart when it is first wanted. */
function builtInParts(entry: TemplateEntry): readonly ReplyPart[] {
  let parts = taken.get(entry);
  if (parts === undefined) {
    parts = readParts(entry.text).parts ?? [];
    taken.set(entry, parts);
  }
  return parts;
}

const taken = new Map<TemplateEntry, readonly ReplyPart[]>();

function listingOf(
  own: OwnTemplate | undefined,
  builtIn: TemplateEntry | undefined,
): ReplyListing | undefined {
  const id = own?.id ?? builtIn?.id;
  if (id === undefined) return undefined;
  return {
    id,
    title: titleOf(own, builtIn) ?? id,
    description: own?.description ?? builtIn?.description ?? '',
    isOwn: own !== undefined,
    isBuiltIn: builtIn !== undefined,
  };
}

/** A user's template may leave the title of the reply that it replaces. */
function titleOf(own: OwnTemplate | undefined, builtIn: TemplateEntry | undefined): string | undefined {
  return own?.title ?? builtIn?.title;
}

function readOwn(files: readonly TemplateText[]) {
  const own: OwnTemplate[] = [];
  const problems: ReplyProblem[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const read = readTemplate(file);
    problems.push(...read.problems);
    if (read.template === undefined) continue;
    const { id, language = '' } = read.template;
    const key = `${file.name.replace(/[^\\/]*$/, '')}\n${id}\n${language}`;
    if (seen.has(key))
      problems.push(
        ...placed(file.name, file.text, [
          { range: [0, 3], message: tell(sentences.sameId, { id }), severity: 'warning' },
        ]),
      );
    seen.add(key);
    own.push(read.template);
  }
  return { own, problems };
}

/** The replies that ship. */
export const builtInReplies: ReplyLibrary = createReplyLibrary();
