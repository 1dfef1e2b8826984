// Owns `servicing-logs reply`: a standard reply, filled from the analysis of logs and from what the writer knows.
import {
  type CaseResult,
  type Language,
  localize,
  type WriterValues,
  writerBlanks,
} from '../../../analyzer/src/index';
import type { CommandIo, ExitCode } from '../io';
import { type CaseOptions, readCase } from '../readCase';
import { loadLibrary, loadProfile } from '../replyFiles';
import { readSmallFile } from '../smallFile';
import { complaints } from '../texts';

export interface ReplyOptions extends CaseOptions {
  /** One of the replies' ids; absent with `isList`. */
  readonly id?: string;
  readonly isList: boolean;
  /** Files, folders, archives, or `-`. */
  readonly from: readonly string[];
  /** `name=value` each. */
  readonly settings: readonly string[];
  readonly format: 'text' | 'markdown' | 'html';
  /** Folders of users' templates. */
  readonly templates?: readonly string[];
  /** A profile file. */
  readonly profile?: string;
  /** A text that holds an earlier reply. */
  readonly earlier?: string;
}

/** Writes a reply, or the list of replies. */
export async function runReply(options: ReplyOptions, io: CommandIo): Promise<ExitCode> {
  const { id, language, format } = options;
  const library = await loadLibrary(options.templates ?? [], language, io);
  if (library === undefined) return 2;
  if (options.isList) {
    io.out(replyList(library.list(language), language));
    return 0;
  }
  const wrong = wrongUse(options, library.ids());
  if (wrong !== undefined || id === undefined) {
    io.error(wrong ?? '');
    return 2;
  }
  const profile = await loadProfile(options.profile, language, io);
  if (profile === undefined) return 2;
  const earlier = options.earlier === undefined ? '' : await readSmallFile(options.earlier, language, io);
  if (earlier === undefined) return 2;
  const read = await readCases(id, options, io);
  if (read === undefined) return 2;
  const [result, ...others] = read.results;
  const values = valuesOf(options.settings);
  io.out(library.render(id, result, { language, values, profile, earlier, others, format }));
  return read.isComplete ? 0 : 2;
}

/** One case of all paths; for a comparison of cases one of each path. */
async function readCases(
  id: string,
  options: ReplyOptions,
  io: CommandIo,
): Promise<{ readonly results: readonly CaseResult[]; readonly isComplete: boolean } | undefined> {
  const groups = id === 'case-comparison' ? options.from.map((path) => [path]) : [options.from];
  const results: CaseResult[] = [];
  let isComplete = true;
  for (const paths of groups) {
    const read = await readCase(paths, options, io);
    if (read !== undefined) results.push(read.result);
    if (read?.isComplete !== true) isComplete = false;
  }
  return results.length === 0 ? undefined : { results, isComplete };
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly isOwn: boolean;
}

/** One reply per line: its id, its title, when it is the right one. */
function replyList(replies: readonly Listed[], language: Language): string {
  const width = Math.max(...replies.map(({ id }) => id.length));
  return replies
    .map(({ id, title, description, isOwn }) => {
      const text = isOwn ? listedOwn : listed;
      return `${id.padEnd(width)}  ${localize(text, language, { title, description }).trimEnd()}\n`;
    })
    .join('');
}

const listed = { en: '{title}: {description}', zh: '{title}：{description}' };
const listedOwn = { en: '{title} (own): {description}', zh: '{title}（自定义）：{description}' };

/** The sentence about wrong use; undefined where all is well. */
function wrongUse(
  { id, from, settings, language }: ReplyOptions,
  ids: readonly string[],
): string | undefined {
  const comma = language === 'en' ? ', ' : '、';
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
