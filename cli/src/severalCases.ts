// Owns the grammar of the commands about several cases: what they compare and in which form.
import { Option } from 'commander';
import type { Language } from '../../analyzer/src/index';
import type { ArchiveLimits } from '../../sources/src/index';
import type { Builder } from './args';
import { readingOf } from './args';
import type { ReplyFlags } from './replyArgs';
import { helpTexts } from './texts';

export type ComparisonFormat = 'markdown' | 'csv' | 'json';

export interface CompareRequest {
  readonly command: 'compare';
  /** Each a case, or with `isEach` a folder of cases. */
  readonly paths: readonly string[];
  readonly isEach: boolean;
  readonly format: ComparisonFormat;
  readonly language: Language;
  readonly rules: readonly string[];
  readonly limits: Partial<ArchiveLimits>;
  readonly redact: boolean;
  readonly redactPatterns: readonly string[];
}

export interface SimilarRequest {
  readonly command: 'similar';
  /** Together one case. */
  readonly paths: readonly string[];
  /** The folder of old cases. */
  readonly among: string;
  /** Of the index file. */
  readonly index?: string;
  readonly format: 'markdown' | 'json';
  readonly language: Language;
  readonly rules: readonly string[];
  readonly limits: Partial<ArchiveLimits>;
  readonly redact: boolean;
  readonly redactPatterns: readonly string[];
}

interface SimilarFlags extends Omit<ReplyFlags, 'format'> {
  readonly among: string;
  readonly index?: string;
  readonly format: 'markdown' | 'json';
}

interface CompareFlags extends Omit<ReplyFlags, 'format'> {
  readonly format: ComparisonFormat;
  readonly each?: boolean;
}

/** Adds the command `compare` to the grammar. */
export function addCompare({ command, say, options, done }: Builder): void {
  command('compare', helpTexts.compare)
    .argument('<path...>', say(helpTexts.comparePaths))
    .option('--each', say(helpTexts.compareEach))
    .addOption(
      new Option('--format <format>', say(helpTexts.summaryFormat))
        .choices(['markdown', 'csv', 'json'])
        .default('markdown'),
    )
    .addOption(options.lang())
    .addOption(options.rules())
    .addOption(options.limit())
    .option('--redact', say(helpTexts.redactOption))
    .addOption(options.redactPatternToo())
    .action((paths: string[], flags: CompareFlags) =>
      done({
        command: 'compare',
        paths,
        isEach: flags.each === true,
        format: flags.format,
        ...readingOf(flags),
      }),
    );
}

/** Adds the command `similar` to the grammar. */
export function addSimilar({ command, say, options, done }: Builder): void {
  command('similar', helpTexts.similar)
    .argument('<path...>', say(helpTexts.paths))
    .requiredOption('--among <folder>', say(helpTexts.similarAmong))
    .option('--index <file>', say(helpTexts.similarIndex))
    .addOption(
      new Option('--format <format>', say(helpTexts.summaryFormat))
        .choices(['markdown', 'json'])
        .default('markdown'),
    )
    .addOption(options.lang())
    .addOption(options.rules())
    .addOption(options.limit())
    .addOption(options.redactPattern())
    .action((paths: string[], flags: SimilarFlags) =>
      done({
        command: 'similar',
        paths,
        among: flags.among,
        ...(flags.index === undefined ? {} : { index: flags.index }),
        format: flags.format,
        ...readingOf(flags),
      }),
    );
}
