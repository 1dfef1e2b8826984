// Owns the grammar of `reply`: its options, and what they ask for.
import { Option } from 'commander';
import type { Language } from '../../analyzer/src/index';
import type { ArchiveLimits } from '../../sources/src/index';
import { type Builder, collect, readingOf, type SummarizeFlags } from './args';
import { helpTexts } from './texts';

/** What the arguments of `reply` ask for. */
export interface ReplyRequest {
  readonly command: 'reply';
  /** Absent where the replies are to be listed. */
  readonly id?: string;
  readonly isList: boolean;
  readonly from: readonly string[];
  readonly settings: readonly string[];
  readonly format: 'text' | 'markdown' | 'html';
  readonly templates: readonly string[];
  readonly profile?: string;
  readonly earlier?: string;
  readonly language: Language;
  readonly rules: readonly string[];
  readonly limits: Partial<ArchiveLimits>;
  readonly redact: boolean;
  readonly redactPatterns: readonly string[];
}

export interface ReplyFlags extends Omit<SummarizeFlags, 'format' | 'failOnFailure'> {
  readonly format: 'text' | 'markdown' | 'html';
  readonly templates?: readonly string[];
  readonly profile?: string;
  readonly earlier?: string;
  readonly list?: boolean;
  readonly from?: readonly string[];
  readonly set?: readonly string[];
}

/** Adds the command `reply` to the grammar. */
export function addReply({ command, say, options, done }: Builder): void {
  command('reply', helpTexts.reply)
    .argument('[id]', say(helpTexts.replyId))
    .option('--list', say(helpTexts.replyList))
    .option('--from <path...>', say(helpTexts.replyFrom))
    .addOption(new Option('--set <name=value>', say(helpTexts.replySet)).argParser(collect))
    .addOption(
      new Option('--format <format>', say(helpTexts.replyFormat))
        .choices(['text', 'markdown', 'html'])
        .default('text'),
    )
    .addOption(new Option('--templates <folder>', say(helpTexts.templates)).argParser(collect))
    .option('--profile <file>', say(helpTexts.profile))
    .option('--earlier <file>', say(helpTexts.earlier))
    .addOption(options.lang())
    .addOption(options.rules())
    .addOption(options.limit())
    .option('--redact', say(helpTexts.redactOption))
    .addOption(options.redactPatternToo())
    .action((id: string | undefined, flags: ReplyFlags) =>
      done({
        command: 'reply',
        ...(id === undefined ? {} : { id }),
        isList: flags.list === true,
        from: flags.from ?? [],
        settings: flags.set ?? [],
        format: flags.format,
        templates: flags.templates ?? [],
        ...(flags.profile !== undefined && { profile: flags.profile }),
        ...(flags.earlier !== undefined && { earlier: flags.earlier }),
        ...readingOf(flags),
      }),
    );
}
