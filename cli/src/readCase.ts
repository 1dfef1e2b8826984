// Owns reading what a case is made of: paths in, one case out, masked where that is asked for.
import { resolve } from 'node:path';
import {
  type Analysis,
  type CaseResult,
  type CaseSource,
  type CompiledUserRule,
  createAnalysis,
  type Language,
  localize,
  type Redactor,
  redactCase,
  summarizeCase,
} from '../../analyzer/src/index';
import type { ArchiveLimits, OpenedLog, UnreadableLog } from '../../sources/src/index';
import { type FoundLog, findLogs, nodeAscii, openLogFile, openLogStream } from '../../sources/src/node/index';
import { type PlainLog, readLogs } from '../../workers/src/index';
import type { CommandIo } from './io';
import { holdComplaints, loadRedactor } from './redaction';
import { loadRules } from './rules';
import { complaints as texts } from './texts';

export interface CaseOptions {
  readonly language: Language;
  /** Files of users' rules; none unless told. */
  readonly rules?: readonly string[];
  /** What archives may cost, where that is not the default. */
  readonly limits?: Partial<ArchiveLimits>;
  /** Whether names of persons, machines and networks are masked in the case and in complaints. */
  readonly redact?: boolean;
  /** Expressions of the user's own for what is masked too. */
  readonly redactPatterns?: readonly string[];
  /** How many threads read plain logs; as many as there are cores unless told. */
  readonly threads?: number;
}

export interface ReadCase {
  readonly result: CaseResult;
  /** False where a path that the user named could not be read. */
  readonly isComplete: boolean;
}

/**
 * Reads logs and joins them to one case. What cannot be read is said.
 * @param paths files, folders, archives, or `-`
 * @returns undefined where nothing could be read, or an option cannot be used
 */
export async function readCase(
  paths: readonly string[],
  options: CaseOptions,
  io: CommandIo,
): Promise<ReadCase | undefined> {
  const { language } = options;
  if (isStandardInputTwice(paths, language, io)) return undefined;
  const reader = await createCaseReader(options, io);
  if (reader === undefined) return undefined;
  const { redactor } = reader;
  if (redactor === undefined) return reader.read(paths, io);
  const held = holdComplaints(io);
  const found = await reader.read(paths, held.io);
  held.release(redactor);
  return found && { ...found, result: redactCase(found.result, redactor) };
}

/** Says so where standard input is named more than once. */
export function isStandardInputTwice(paths: readonly string[], language: Language, io: CommandIo): boolean {
  const isTwice = paths.filter((path) => path === '-').length > 1;
  if (isTwice) io.error(localize(texts.twiceStandardInput, language));
  return isTwice;
}

/** Reads one case after the other, with the rules and the redactor of the run. */
export interface CaseReader {
  /** Present where the run is redacted: it has learned from all that was read, and nothing is masked yet. */
  readonly redactor?: Redactor;
  /**
   * What cannot be read is said to `io`.
   * @param learner learns from what is read instead of the redactor of the run
   * @returns undefined where nothing could be read
   */
  read(paths: readonly string[], io: CommandIo, learner?: Redactor): Promise<ReadCase | undefined>;
}

/** Makes the reader of a run; undefined where an option cannot be used, which has been said then. */
export async function createCaseReader(options: CaseOptions, io: CommandIo): Promise<CaseReader | undefined> {
  const { language, limits = {}, redactPatterns = [] } = options;
  const userRules = await loadRules(options.rules ?? [], language, io);
  if (userRules === undefined) return undefined;
  const isRedacted = options.redact === true || redactPatterns.length > 0;
  const redactor = isRedacted ? await loadRedactor(redactPatterns, language, io) : undefined;
  if (isRedacted && redactor === undefined) return undefined;
  const threading = options.threads === undefined ? {} : { threads: options.threads };
  return {
    ...(redactor === undefined ? {} : { redactor }),
    read: async (paths, to, learner = redactor) => {
      const masking = learner === undefined ? {} : { redactor: learner };
      return joined(await readAll(paths, { language, userRules, limits, ...threading, ...masking }, to));
    },
  };
}

function joined({ sources, isComplete }: Read): ReadCase | undefined {
  return sources.length === 0 ? undefined : { result: summarizeCase(sources), isComplete };
}

interface Read {
  readonly sources: readonly CaseSource[];
  /** False where a path that the user named could not be read. */
  readonly isComplete: boolean;
}

interface Reading {
  readonly language: Language;
  readonly userRules: readonly CompiledUserRule[];
  readonly limits: Partial<ArchiveLimits>;
  readonly threads?: number;
  /** Learns from every log that is read, and from its path. */
  readonly redactor?: Redactor;
  /** Logs that were read already, by path. */
  readonly plain?: ReadonlyMap<string, PlainLog>;
}

async function readAll(paths: readonly string[], reading: Reading, io: CommandIo): Promise<Read> {
  const { language } = reading;
  const sources: CaseSource[] = [];
  const seen = new Set<string>();
  let isComplete = true;
  const inputs: { readonly path: string; readonly found: Awaited<ReturnType<typeof findLogs>> }[] = [];
  for (const path of paths) inputs.push({ path, found: await findLogs(path) });
  const plain = await readPlain(
    inputs.flatMap(({ found }) => ('reason' in found ? [] : found)),
    reading,
  );
  for (const { path, found } of inputs) {
    reading.redactor?.learnPath(path);
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
      for await (const source of sourcesIn(log, { ...reading, plain }, io)) sources.push(source);
    }
    if (fresh.length > 0 && sources.length === before) isComplete = false;
  }
  return { sources, isComplete };
}

/** Reads the text logs on all cores. Users' rules and masking want the whole text in one place, in order. */
async function readPlain(
  logs: readonly FoundLog[],
  { userRules, redactor, threads }: Reading,
): Promise<ReadonlyMap<string, PlainLog>> {
  if (userRules.length > 0 || redactor !== undefined) return new Map();
  return readLogs(
    [...new Set(logs.map(({ path }) => path).filter((path) => path !== '-'))],
    threads === undefined ? {} : { threads },
  );
}

/** The log that a file is, or those of an archive. What cannot be read is said. */
async function* sourcesIn(log: FoundLog, reading: Reading, io: CommandIo): AsyncGenerator<CaseSource> {
  const { language, limits } = reading;
  let count = 0;
  let complaints = 0;
  const complain = (message: string, isWhole: boolean): void => {
    complaints += 1;
    const isFoundFile = isWhole && !log.isNamed;
    io.error(isFoundFile ? localize(texts.skipped, language, { message }) : message);
  };
  const items =
    log.path === '-' ? openLogStream('-', io.stdin, { limits }) : openLogFile(log.path, { limits });
  for await (const item of items) {
    const isWhole = item.path === log.path;
    if (item.kind === 'refused') {
      complain(localize(item.message.message, language, { name: item.path }), isWhole);
      continue;
    }
    const read = await readSource(item, !log.isNamed || !isWhole, reading);
    if ('analysis' in read) {
      count += 1;
      yield read;
    } else if (read.message !== undefined) {
      complain(read.message, isWhole);
    }
  }
  if (count + complaints === 0 && log.isNamed) {
    io.error(localize(texts.noLogInside, language, { name: log.path }));
  }
}

/** Why a log is no source; without a message where nothing needs to be said. */
interface NoSource {
  readonly message?: string;
}

async function readSource(
  log: OpenedLog,
  isFound: boolean,
  reading: Reading,
): Promise<CaseSource | NoSource> {
  const { path } = log;
  const { language, plain } = reading;
  reading.redactor?.learnPath(path);
  const read = plain?.get(path) ?? (await analysed(log, reading));
  if ('isReadable' in read) return { message: localize(read.message, language, { name: path }) };
  const { analysis, encoding, bom, bytes } = read;
  // Folders and archives hold lists and notes too; only those of a known kind belong to the case. Settings and
  // answer files are so many that naming them would hide the rest.
  if (isFound && analysis.kind === 'unknown' && !/\.log\b/i.test(path.replace(/^.*\//, ''))) {
    if (/\.(?:xml|json)$/i.test(path)) return {};
    return { message: localize(texts.unknownFile, language, { name: path }) };
  }
  return { path, analysis, encoding, bom, bytes };
}

async function analysed(
  log: OpenedLog,
  { language, userRules, redactor }: Reading,
): Promise<Omit<CaseSource, 'path'> | UnreadableLog> {
  const machine = createAnalysis({
    ...(log.path === '-' ? {} : { fileName: log.path }),
    userRules,
    countsOnly: true,
    ascii: nodeAscii,
  });
  const read = await log.read(
    (text) => {
      redactor?.learn(text);
      machine.push(text);
    },
    // What is masked is learned from the whole text.
    { language, ...(redactor === undefined ? { pushAscii: (bytes) => machine.pushAscii(bytes) } : {}) },
  );
  redactor?.endText();
  if (!read.isReadable) return read;
  const { encoding, bom, bytes, problems } = read;
  return { analysis: withProblems(machine.finish(), problems), encoding, bom, bytes };
}

function withProblems(analysis: Analysis, problems: Analysis['problems']): Analysis {
  return problems.length === 0 ? analysis : { ...analysis, problems: [...analysis.problems, ...problems] };
}
