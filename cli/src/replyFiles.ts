// Owns what a reply is written from beside logs: users' templates, the profile, an earlier reply.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Language, localize, type ReplyProfile } from '../../analyzer/src/index';
import type { CommandIo } from './io';
import { readSmallFile } from './smallFile';
import { complaints } from './texts';

type Replies = typeof import('../../replies/src/index.js');
type ReplyLibrary = ReturnType<Replies['createReplyLibrary']>;

/** The reader of templates, loaded when a reply is asked for. */
export function loadReplies(): Promise<Replies> {
  return import('../../replies/src/index.js');
}

/** More files than anybody's folder of templates has. */
const maxTemplates = 200;

/**
 * The replies that ship and those of the folders.
 * @returns undefined where a folder or file cannot be read or has a mistake; that has been said in one sentence then
 */
export async function loadLibrary(
  folders: readonly string[],
  language: Language,
  io: CommandIo,
): Promise<ReplyLibrary | undefined> {
  const { builtInReplies, createReplyLibrary } = await loadReplies();
  if (folders.length === 0) return builtInReplies;
  const files: { readonly name: string; readonly text: string }[] = [];
  for (const folder of folders) {
    const names = await namesIn(folder, language, io);
    if (names === undefined) return undefined;
    for (const name of names) {
      const text = await readSmallFile(name, language, io);
      if (text === undefined) return undefined;
      files.push({ name, text });
    }
  }
  const library = createReplyLibrary(files);
  return tellMistake(library.problems, language, io) ? undefined : library;
}

async function namesIn(
  folder: string,
  language: Language,
  io: CommandIo,
): Promise<readonly string[] | undefined> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.md$/i.test(name)).sort();
    if (names.length > 0) return names.slice(0, maxTemplates).map((name) => join(folder, name));
    io.error(localize(complaints.noTemplates, language, { name: folder }));
  } catch (error) {
    // A path that is no folder, or one that may not be read.
    if (!(error instanceof Error && 'code' in error)) throw error;
    io.error(localize(complaints.noFolder, language, { name: folder }));
  }
  return undefined;
}

/**
 * The profile of a file, in one language.
 * @returns undefined where it cannot be read or has a mistake; that has been said in one sentence then
 */
export async function loadProfile(
  name: string | undefined,
  language: Language,
  io: CommandIo,
): Promise<ReplyProfile | undefined> {
  if (name === undefined) return {};
  const text = await readSmallFile(name, language, io);
  if (text === undefined) return undefined;
  const { profileFor, readProfile } = await loadReplies();
  const { profile, problems } = readProfile({ name, text });
  return tellMistake(problems, language, io) ? undefined : profileFor(profile, {}, language);
}

type Problem = ReplyLibrary['problems'][number];

/** Says the first mistake; false where there is none. */
function tellMistake(problems: readonly Problem[], language: Language, io: CommandIo): boolean {
  const mistake = problems.find(({ severity }) => severity === 'error');
  if (mistake === undefined) return false;
  const { file, line, message } = mistake;
  const values = { name: file, line: String(line + 1), message: localize(message, language) };
  io.error(localize(complaints.badRule, language, values));
  return true;
}
