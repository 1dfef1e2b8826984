// What lives in cli/src/commands/: one command a file: options as the grammar gives them in, lines and an exit status out.
// Sentences stand in texts.ts, what a log says is the analyzer's business. This file: `servicing-logs summarize`: paths
// in, one case out.
import {
  type CaseResult,
  renderMarkdown,
  renderNdjson,
  toSarif,
  toSummaryJson,
} from '../../../analyzer/src/index';
import type { SummaryFormat } from '../args';
import type { CommandIo, ExitCode } from '../io';
import { type CaseOptions, readCase } from '../readCase';

export interface SummarizeOptions extends CaseOptions {
  readonly format: SummaryFormat;
  readonly failOnFailure: boolean;
  /** Version of this program, for the forms that name their writer. */
  readonly version?: string;
}

/**
 * Reads the logs, joins them to one case and writes it.
 * @param paths files, folders, archives, or `-`
 * @returns the exit status of the command
 */
export async function runSummarize(
  paths: readonly string[],
  options: SummarizeOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const read = await readCase(paths, options, io);
  if (read === undefined) return 2;
  io.out(rendered(read.result, options));
  if (!read.isComplete) return 2;
  return options.failOnFailure && read.result.verdict === 'failed' ? 1 : 0;
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
