// Owns `servicing-logs similar`: one case in, old cases that are like it out, each with the reason.
import { resolve, sep } from 'node:path';
import {
  digestOf,
  findSimilar,
  type Language,
  localize,
  maskedDigest,
  prepareCases,
  type Redactor,
  renderSimilarMarkdown,
  type SimilarSearch,
  textHash,
  toSimilarJson,
} from '../../../analyzer/src/index';
import { type FoundCase, findCases, readWholeFile } from '../../../sources/src/node/index';
import { refreshFolderIndex } from '../caseIndex';
import type { CommandIo, ExitCode } from '../io';
import { type CaseOptions, createCaseReader, isStandardInputTwice } from '../readCase';
import { loadRedactor } from '../redaction';
import { complaints } from '../texts';

export interface SimilarOptions extends CaseOptions {
  readonly format: 'markdown' | 'json';
  /** The folder of old cases. */
  readonly among: string;
  /** Of the index file. */
  readonly index?: string;
  /** Of this program. */
  readonly version: string;
}

/**
 * Finds old cases like one case.
 * @param paths files, folders, archives, or `-`, which together are the case
 * @returns 2 where the case or the folder cannot be read; none found is no error
 */
export async function runSimilar(
  paths: readonly string[],
  options: SimilarOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const { language, among } = options;
  if (isStandardInputTwice(paths, language, io)) return 2;
  const reader = await createCaseReader(options, io);
  if (reader === undefined) return 2;
  const found = await casesIn(among, language, io);
  if (found === undefined) return 2;
  const redactor = await newRedactor(options, io);
  if (redactor === undefined) return 2;
  for (const path of paths) redactor.learnPath(path);
  const read = await reader.read(paths, io, redactor);
  if (read === undefined) return 2;
  const { index, news } = await refreshFolderIndex(
    found,
    reader,
    {
      language,
      folder: among,
      ...(options.index === undefined ? {} : { file: options.index }),
      version: await madeBy(options),
      redactor: () => newRedactor(options, io),
    },
    io,
  );
  const own = maskedDigest(digestOf(read.result), redactor);
  // The case itself is no old case, nor is the one that holds it.
  const isMeant = (old: string): boolean =>
    paths.some((path) => resolve(path) === old || resolve(path).startsWith(`${old}${sep}`));
  const others = index.cases.filter(({ name }) => !isMeant(resolve(among, name)));
  const hits = findSimilar(own, prepareCases(others.map(({ digest }) => digest)));
  const name = paths.map((path) => path.replace(/^.*[\\/](?=[^\\/])/, '')).join(', ');
  const search: SimilarSearch = { name, own, folder: among, cases: others, hits, news };
  io.out(rendered(search, options));
  return read.isComplete ? 0 : 2;
}

async function casesIn(
  folder: string,
  language: Language,
  io: CommandIo,
): Promise<readonly FoundCase[] | undefined> {
  const found = await findCases(folder);
  if (found !== undefined && !('reason' in found)) return found;
  const text = found === undefined ? complaints.noCaseFolder : found.message;
  io.error(localize(text, language, { name: folder }));
  return undefined;
}

/** What was learned from one case says nothing about another. */
function newRedactor(
  { language, redactPatterns = [] }: SimilarOptions,
  io: CommandIo,
): Promise<Redactor | undefined> {
  return loadRedactor(redactPatterns, language, io);
}

/** Another program or other rules may judge the same logs otherwise. */
async function madeBy({ version, rules = [] }: SimilarOptions): Promise<string> {
  if (rules.length === 0) return version;
  const texts = await Promise.all(rules.map(readWholeFile));
  return `${version}+${textHash(texts.join('\n'))}`;
}

function rendered(search: SimilarSearch, { format, language }: SimilarOptions): string {
  return format === 'json'
    ? `${JSON.stringify(toSimilarJson(search, language), null, 2)}\n`
    : renderSimilarMarkdown(search, { language });
}
