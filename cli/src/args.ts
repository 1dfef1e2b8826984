// Owns the command line's grammar: commands, options, and the sentences about wrong use, in both languages.
import { Command, CommanderError, Option } from 'commander';
import { type Language, type Localized, localize } from '../../analyzer/src/index';
import type { ArchiveLimits } from '../../sources/src/index';
import { parseLimit } from './archiveLimits';
import { addBulkOptions, type BulkFlags, type BulkRequest, bulkComplaint, bulkMembers } from './bulk/request';
import { forAll, translateHelp, usageError } from './help';
import { addReply, type ReplyFlags, type ReplyRequest } from './replyArgs';
import { addCompare, addSimilar, type CompareRequest, type SimilarRequest } from './severalCases';
import { helpTexts } from './texts';

export type SummaryFormat = 'markdown' | 'json' | 'ndjson' | 'sarif';

/** What the arguments ask for. */
export type Request =
  | {
      readonly command: 'summarize';
      readonly paths: readonly string[];
      readonly format: SummaryFormat;
      readonly language: Language;
      readonly failOnFailure: boolean;
      /** Files of users' rules. */
      readonly rules: readonly string[];
      /** What archives may cost, where that is not the default. */
      readonly limits: Partial<ArchiveLimits>;
      readonly redact: boolean;
      readonly redactPatterns: readonly string[];
    }
  | {
      readonly command: 'redact';
      readonly path: string;
      readonly out?: string;
      readonly language: Language;
      readonly redactPatterns: readonly string[];
      readonly limits: Partial<ArchiveLimits>;
    }
  | ReplyRequest
  | {
      readonly command: 'decode';
      readonly codes: readonly string[];
      readonly format: 'text' | 'json';
      readonly language: Language;
    }
  | BulkRequest
  | CompareRequest
  | SimilarRequest
  | { readonly command: 'lsp' }
  | { readonly command: 'show'; readonly text: string }
  | { readonly command: 'complain'; readonly message: string };

interface RedactFlags {
  readonly lang: Language;
  readonly out?: string;
  readonly redactPattern?: readonly string[];
  readonly limit?: Partial<ArchiveLimits>;
}

export interface SummarizeFlags extends Omit<RedactFlags, 'out'> {
  readonly format: SummaryFormat;
  readonly failOnFailure: boolean;
  readonly rules?: readonly string[];
  readonly redact?: boolean;
}

/**
 * Reads the arguments.
 * @param args what follows the program's name
 * @param environment where `LC_ALL`, `LC_MESSAGES` and `LANG` give the default language
 */
export function parseArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): Request {
  const plainArgs = args.map((arg, i) => (args[i - 1] === '--lang' ? languageName(arg) : arg));
  const language = askedLanguage(plainArgs) ?? environmentLanguage(environment);
  let request: Request | undefined;
  let shown = '';
  const program = buildProgram(language, version, (made) => {
    request = made;
  });
  forAll(program, (command) => {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      writeErr: () => undefined,
    });
  });
  try {
    program.parse(plainArgs, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { command: 'show', text: shown };
    return { command: 'complain', message: usageError(error, language, plainArgs) };
  }
  return request ?? { command: 'show', text: program.helpInformation() };
}

/** The language of a locale name such as `zh_CN.UTF-8`. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh-cn' : 'en';
}

// `zh`, `zh-CN` and `zh_CN` mean the one Chinese there is here.
function languageName(value: string): string {
  const name = value.toLowerCase().replace('_', '-');
  return name === 'zh' ? 'zh-cn' : name;
}

// Help and complaints need the language before the arguments are parsed.
function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.indexOf('--lang');
  const value = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  return value === 'en' || value === 'zh-cn' ? value : undefined;
}

/** What the grammar of one command is built with. */
export interface Builder {
  readonly command: (name: string, description: Localized) => Command;
  readonly say: (text: Localized) => string;
  readonly options: ReturnType<typeof sharedOptions>;
  readonly done: (request: Request) => void;
}

function buildProgram(language: Language, version: string, done: (request: Request) => void): Command {
  const say = (text: Localized): string => localize(text, language);
  const program = new Command('servicing-logs')
    .description(say(helpTexts.program))
    .version(version, '-V, --version', say(helpTexts.version))
    .helpOption('-h, --help', say(helpTexts.help))
    .helpCommand('help [command]', say(helpTexts.helpCommand))
    .addHelpText('after', `\n${say(helpTexts.exitStatus)}`);
  // Commands made from here on inherit nothing of the help's language, so each is told.
  const command = (name: string, description: Localized): Command =>
    program.command(name).description(say(description)).helpOption('-h, --help', say(helpTexts.help));
  const builder: Builder = { command, say, options: sharedOptions(language), done };
  for (const add of [addSummarize, addCompare, addSimilar, addRedact, addReply, addDecode, addLsp])
    add(builder);
  forAll(program, (each) => translateHelp(each, language));
  return program;
}

function addSummarize({ command, say, options, done }: Builder): void {
  const summarize = command('summarize', helpTexts.summarize)
    .argument('[path...]', say(helpTexts.paths))
    .addOption(
      new Option('--format <format>', say(helpTexts.summaryFormat))
        .choices(['markdown', 'json', 'ndjson', 'sarif'])
        .default('markdown'),
    )
    .addOption(options.lang())
    .option('--fail-on-failure', say(helpTexts.failOnFailure), false)
    .addOption(options.rules())
    .addOption(options.limit())
    .option('--redact', say(helpTexts.redactOption))
    .addOption(options.redactPatternToo());
  addBulkOptions(summarize, say).action(
    (paths: string[], flags: SummarizeFlags & BulkFlags, self: Command) => {
      const { each, failOnFailure, format } = flags;
      const complaint = bulkComplaint(paths, flags, self.getOptionValueSource('format') === 'default');
      if (complaint !== undefined) self.error(say(complaint));
      if (paths.length === 0 && flags.list === undefined)
        self.error("error: missing required argument 'path'", { code: 'commander.missingArgument' });
      if (each === undefined)
        done({ command: 'summarize', paths, format, failOnFailure, ...readingOf(flags) });
      else done({ ...bulkMembers(each, flags), paths, failOnFailure, ...readingOf(flags) });
    },
  );
}

function addRedact({ command, say, options, done }: Builder): void {
  command('redact', helpTexts.redact)
    .argument('<path>', say(helpTexts.redactPath))
    .option('--out <file>', say(helpTexts.redactOut))
    .addOption(options.redactPattern())
    .addOption(options.lang())
    .addOption(options.limit())
    .action((path: string, { out, ...flags }: RedactFlags) => {
      const { language, redactPatterns, limits } = readingOf(flags);
      const where = out === undefined ? {} : { out };
      done({ command: 'redact', path, ...where, language, redactPatterns, limits });
    });
}

function addDecode({ command, say, options, done }: Builder): void {
  command('decode', helpTexts.decode)
    .argument('[code...]', say(helpTexts.codes))
    .addOption(
      new Option('--format <format>', say(helpTexts.decodeFormat)).choices(['text', 'json']).default('text'),
    )
    .addOption(options.lang())
    // -2145124329 is a code, not an option.
    .allowUnknownOption()
    .action((codes: string[], flags: { format: 'text' | 'json'; lang: Language }, self: Command) => {
      const option = codes.find((code) => /^--?[a-z]/i.test(code));
      if (option !== undefined) self.error(`unknown option '${option}'`, { code: 'commander.unknownOption' });
      done({ command: 'decode', codes, format: flags.format, language: flags.lang });
    });
}

function addLsp({ command, say, done }: Builder): void {
  command('lsp', helpTexts.lsp)
    .option('--stdio', say(helpTexts.stdio))
    .action(() => done({ command: 'lsp' }));
}

/** Options that several commands have; each needs one of its own. */
function sharedOptions(language: Language) {
  const say = (text: Localized): string => localize(text, language);
  return {
    lang: () =>
      new Option('--lang <language>', say(helpTexts.lang))
        .choices(['en', 'zh-cn'])
        .default(language, language),
    rules: () => new Option('--rules <file>', say(helpTexts.rules)).argParser(collect),
    limit: () => new Option('--limit <name=value>', say(helpTexts.limit)).argParser(parseLimit),
    redactPattern: () =>
      new Option('--redact-pattern <regex>', say(helpTexts.redactPattern)).argParser(collect),
    /** The same beside `--redact`. */
    redactPatternToo: () =>
      new Option('--redact-pattern <regex>', say(helpTexts.redactPatternToo)).argParser(collect),
  };
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What commands that read logs are told alike. */
export function readingOf(flags: Omit<ReplyFlags, 'format' | 'list'>) {
  return {
    language: flags.lang,
    rules: flags.rules ?? [],
    limits: flags.limit ?? {},
    redact: flags.redact === true,
    redactPatterns: flags.redactPattern ?? [],
  };
}
