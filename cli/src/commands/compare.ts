// Owns `servicing-logs compare`: each path a case, all of them one table. One case is in memory at a time.
import {
  type ComparedCase,
  compareCases,
  comparedCase,
  type Language,
  localize,
  redactTexts,
  renderComparisonCsv,
  renderComparisonMarkdown,
  toComparisonJson,
} from '../../../analyzer/src/index';
import { findCases } from '../../../sources/src/node/index';
import type { CommandIo, ExitCode } from '../io';
import { type CaseOptions, type CaseReader, createCaseReader, isStandardInputTwice } from '../readCase';
import type { ComparisonFormat } from '../severalCases';
import { complaints } from '../texts';

export interface CompareOptions extends CaseOptions {
  readonly format: ComparisonFormat;
  /** Whether the children of a folder are the cases, and not the folder. */
  readonly isEach: boolean;
}

/**
 * Compares cases and writes the table. A case that cannot be read is a row that says why.
 * @param paths files, folders, archives, or `-`
 * @returns 2 where a case could not be read
 */
export async function runCompare(
  paths: readonly string[],
  options: CompareOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const { language } = options;
  if (isStandardInputTwice(paths, language, io)) return 2;
  const reader = await createCaseReader(options, io);
  if (reader === undefined) return 2;
  const cases: ComparedCase[] = [];
  for (const path of await casePaths(paths, options)) {
    cases.push(typeof path === 'string' ? await rowOf(path, reader, io, language) : path);
  }
  const { redactor } = reader;
  for (const { path } of cases) redactor?.learnPath(path);
  const shown = redactor === undefined ? cases : redactTexts(cases, redactor);
  io.out(rendered(shown, options));
  return cases.every(({ digest }) => digest !== undefined) ? 0 : 2;
}

/** The cases that are meant, each once; a row of its own for a folder whose children cannot be listed. */
async function casePaths(
  paths: readonly string[],
  { isEach, language }: CompareOptions,
): Promise<readonly (string | ComparedCase)[]> {
  const meant: (string | ComparedCase)[] = [];
  for (const path of new Set(paths)) {
    const children = isEach && path !== '-' ? await findCases(path) : undefined;
    if (children === undefined) meant.push(path);
    else if ('reason' in children)
      meant.push(unread(path, localize(children.message, language, { name: path })));
    else for (const child of children) meant.push(child.path);
  }
  return meant;
}

async function rowOf(
  path: string,
  reader: CaseReader,
  io: CommandIo,
  language: Language,
): Promise<ComparedCase> {
  const problems: string[] = [];
  const read = await reader.read([path], { ...io, error: (sentence) => problems.push(sentence) });
  if (read !== undefined) return comparedCase(path, read.result, problems);
  return unread(
    path,
    ...(problems.length > 0 ? problems : [localize(complaints.noLogInside, language, { name: path })]),
  );
}

function unread(path: string, ...problems: readonly string[]): ComparedCase {
  return { path, tried: [], problems };
}

function rendered(cases: readonly ComparedCase[], { format, language }: CompareOptions): string {
  const comparison = compareCases(cases);
  switch (format) {
    case 'markdown':
      return renderComparisonMarkdown(comparison, { language });
    case 'csv':
      return renderComparisonCsv(comparison, language);
    case 'json':
      return `${JSON.stringify(toComparisonJson(comparison, language), null, 2)}\n`;
  }
}
