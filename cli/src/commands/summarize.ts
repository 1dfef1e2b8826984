// Owns `servicing-logs summarize`: paths in, one case out.
import { resolve } from 'node:path';
import {
  type Analysis,
  type CaseResult,
  type CaseSource,
  createAnalysis,
  type Language,
  localize,
  renderMarkdown,
  renderNdjson,
  summarizeCase,
  toSarif,
  toSummaryJson,
} from '../../../analyzer/src/index';
import { type FoundLog, findLogs, readLogFile, readLogStream } from '../../../sources/src/node/index';
import type { SummaryFormat } from '../args';
import type { CommandIo, ExitCode } from '../io';
import { complaints } from '../texts';

export interface SummarizeOptions {
  readonly format: SummaryFormat;
  readonly language: Language;
  readonly failOnFailure: boolean;
  /** Version of this program, for the forms that name their writer. */
  readonly version?: string;
}

/**
 * Reads the logs, joins them to one case and writes it.
 * @param paths files, folders, or `-`
 * @returns the exit status of the command
 */
export async function runSummarize(
  paths: readonly string[],
  options: SummarizeOptions,
  io: CommandIo,
): Promise<ExitCode> {
  if (paths.filter((path) => path === '-').length > 1) {
    io.error(localize(complaints.twiceStandardInput, options.language));
    return 2;
  }
  const { sources, isComplete } = await readAll(paths, options.language, io);
  if (sources.length === 0) return 2;
  const result = summarizeCase(sources);
  io.out(rendered(result, options));
  if (!isComplete) return 2;
  return options.failOnFailure && result.verdict === 'failed' ? 1 : 0;
}

interface Read {
  readonly sources: readonly CaseSource[];
  /** False where a path that the user named could not be read. */
  readonly isComplete: boolean;
}

async function readAll(paths: readonly string[], language: Language, io: CommandIo): Promise<Read> {
  const sources: CaseSource[] = [];
  const seen = new Set<string>();
  let isComplete = true;
  for (const path of paths) {
    const found = await findLogs(path);
    if ('reason' in found) {
      io.error(localize(found.message, language, { name: path }));
      isComplete = false;
      continue;
    }
    // A file named twice, or named and found in its folder, is one log.
    const fresh = found.filter((log) => !seen.has(resolve(log.path)));
    const before = sources.length;
    for (const log of fresh) {
      seen.add(resolve(log.path));
      const source = await readSource(log, language, io);
      if (source !== undefined) sources.push(source);
      else if (log.isNamed) isComplete = false;
    }
    if (fresh.length > 0 && sources.length === before) isComplete = false;
  }
  return { sources, isComplete };
}

async function readSource(log: FoundLog, language: Language, io: CommandIo): Promise<CaseSource | undefined> {
  const isStandardInput = log.path === '-';
  const machine = createAnalysis(isStandardInput ? {} : { fileName: log.path });
  const push = (text: string): void => machine.push(text);
  const read = isStandardInput ? await readLogStream(io.stdin, push) : await readLogFile(log.path, push);
  if (!read.isReadable) {
    const message = localize(read.message, language, { name: log.path });
    io.error(log.isNamed ? message : localize(complaints.skipped, language, { message }));
    return undefined;
  }
  const analysis = withProblems(machine.finish(), read.problems);
  // A folder holds lists and notes too; only those of a known kind belong to the case.
  if (!log.isNamed && analysis.kind === 'unknown' && !/\.log\b/i.test(log.path)) {
    const message = localize(complaints.unknownFile, language, { name: log.path });
    io.error(localize(complaints.skipped, language, { message }));
    return undefined;
  }
  return { path: log.path, analysis, encoding: read.encoding, bom: read.bom, bytes: read.bytes };
}

function withProblems(analysis: Analysis, problems: Analysis['problems']): Analysis {
  return problems.length === 0 ? analysis : { ...analysis, problems: [...analysis.problems, ...problems] };
}

function rendered(result: CaseResult, { format, language, version }: SummarizeOptions): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toSummaryJson(result, language), null, 2)}\n`;
    case 'ndjson':
      return renderNdjson(result, language);
    case 'sarif':
      return `${JSON.stringify(toSarif(result, { language, ...(version === undefined ? {} : { version }) }), null, 2)}\n`;
    case 'markdown':
      return renderMarkdown(result, { language });
  }
}
