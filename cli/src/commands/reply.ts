// Owns `servicing-logs reply`: a standard reply, filled from the analysis of logs and from what the writer knows.
import {
  type Language,
  listReplies,
  localize,
  plainTextOf,
  renderReply,
  type WriterValues,
  writerBlanks,
} from '../../../analyzer/src/index';
import type { CommandIo, ExitCode } from '../io';
import { type CaseOptions, readCase } from '../readCase';
import { complaints } from '../texts';

export interface ReplyOptions extends CaseOptions {
  /** One of the replies' ids; absent with `isList`. */
  readonly id?: string;
  readonly isList: boolean;
  /** Files, folders, archives, or `-`. */
  readonly from: readonly string[];
  /** `name=value` each. */
  readonly settings: readonly string[];
  readonly format: 'text' | 'markdown';
}

/** Writes a reply, or the list of replies. */
export async function runReply(options: ReplyOptions, io: CommandIo): Promise<ExitCode> {
  const { id, language, from } = options;
  if (options.isList) {
    io.out(replyList(language));
    return 0;
  }
  const wrong = wrongUse(options);
  if (wrong !== undefined || id === undefined) {
    io.error(wrong ?? '');
    return 2;
  }
  const read = await readCase(from, options, io);
  if (read === undefined) return 2;
  const values = valuesOf(options.settings);
  const markdown = renderReply(id, read.result, { language, values, format: 'text' });
  io.out(options.format === 'text' ? plainTextOf(markdown) : markdown);
  return read.isComplete ? 0 : 2;
}

/** One reply per line: its id, its title, when it is the right one. */
function replyList(language: Language): string {
  const replies = listReplies();
  const width = Math.max(...replies.map(({ id }) => id.length));
  return replies
    .map(({ id, title, description }) => {
      const values = { title: localize(title, language), description: localize(description, language) };
      return `${id.padEnd(width)}  ${localize(listed, language, values)}\n`;
    })
    .join('');
}

const listed = { en: '{title}: {description}', zh: '{title}：{description}' };

/** The sentence about wrong use; undefined where all is well. */
function wrongUse({ id, from, settings, language }: ReplyOptions): string | undefined {
  const comma = language === 'en' ? ', ' : '、';
  const ids = listReplies().map((reply) => reply.id);
  const choices = ids.join(comma);
  if (id === undefined) return localize(complaints.replyMissing, language, { choices });
  if (!ids.includes(id)) return localize(complaints.noReply, language, { name: id, choices });
  if (from.length === 0) return localize(complaints.fromMissing, language);
  const bad = settings.find((text) => parseSetting(text) === undefined);
  if (bad === undefined) return undefined;
  return localize(complaints.badSetting, language, { text: bad, choices: writerBlanks.join(comma) });
}

function valuesOf(settings: readonly string[]): WriterValues {
  return Object.fromEntries(settings.flatMap((text) => parseSetting(text) ?? []));
}

/** Name and value, as one pair; undefined where the name is not known. */
function parseSetting(text: string): readonly (readonly [string, string])[] | undefined {
  const [, name = '', value = ''] = /^([A-Za-z]+)=(.*)$/s.exec(text) ?? [];
  return writerBlanks.some((each) => each === name) ? [[name, value]] : undefined;
}
