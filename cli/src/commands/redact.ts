// Owns `servicing-logs redact`: one log in, its text with masks out. The text is read twice, first to learn the names;
// it is never held as a whole.
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import {
  createLineSplitter,
  type Language,
  localize,
  maskSummary,
  type Redactor,
} from '../../../analyzer/src/index';
import {
  type ArchiveLimits,
  bytesInMemory,
  type OpenedLog,
  openLogs,
  type RefusedLog,
} from '../../../sources/src/index';
import { openLogFile } from '../../../sources/src/node/index';
import type { CommandIo, ExitCode } from '../io';
import { holdComplaints, loadRedactor } from '../redaction';
import { complaints } from '../texts';

export interface RedactOptions {
  readonly language: Language;
  /** A file that does not exist yet; standard output unless told. */
  readonly out?: string;
  readonly redactPatterns?: readonly string[];
  readonly limits?: Partial<ArchiveLimits>;
  /** Most bytes of standard input that are held. */
  readonly heldBytes?: number;
}

const megabyte = 1_048_576;
const defaultHeldBytes = 256 * megabyte;

/**
 * Masks one log.
 * @param path a log, a log in an archive as `case.zip/CBS/CBS.log`, or `-`
 * @returns the exit status; what was masked is said on the error output
 */
export async function runRedact(path: string, options: RedactOptions, io: CommandIo): Promise<ExitCode> {
  const { language } = options;
  const redactor = await loadRedactor(options.redactPatterns ?? [], language, io);
  if (redactor === undefined) return 2;
  redactor.learnPath(path);
  const held = holdComplaints(io);
  const code = await redactLog(path, { ...options, redactor }, { ...io, error: held.io.error });
  held.release(redactor);
  return code;
}

interface Masking extends RedactOptions {
  readonly redactor: Redactor;
}

async function redactLog(path: string, masking: Masking, io: CommandIo): Promise<ExitCode> {
  const { language } = masking;
  const open = await opener(path, masking, io);
  if (open === undefined) return 2;
  const wanted = await wantedLog(path, open, masking, io);
  if (wanted === undefined) return 2;
  // Read while its archive is open.
  for await (const item of open()) {
    if (item.kind === 'log' && item.path === wanted) return maskLog(item, masking, io);
  }
  io.error(localize(complaints.noLogInside, language, { name: path }));
  return 2;
}

type Open = () => AsyncIterable<OpenedLog | RefusedLog>;

/** How the file is walked, as often as wanted. Standard input is held for that. */
async function opener(path: string, masking: Masking, io: CommandIo): Promise<Open | undefined> {
  const { limits = {}, heldBytes = defaultHeldBytes, language } = masking;
  if (path !== '-') {
    const file = fileOf(path);
    return () => openLogFile(file, { limits });
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of io.stdin) {
    size += part.length;
    if (size > heldBytes) {
      const limit = String(Math.round(heldBytes / megabyte));
      io.error(localize(complaints.inputTooLarge, language, { limit }));
      return undefined;
    }
    parts.push(new Uint8Array(part));
  }
  const bytes = bytesInMemory(Buffer.concat(parts));
  return () => openLogs('-', bytes, { limits });
}

/** The longest beginning of the path that is a file: what is behind it is the way into the archive. */
function fileOf(path: string): string {
  const ends = [...path.matchAll(/[\\/]/g)].map(({ index }) => index).reverse();
  const candidates = [path, ...ends.map((end) => path.slice(0, end))];
  return candidates.find((each) => each !== '' && isFile(each)) ?? path;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The shown path of the one log that is meant. */
async function wantedLog(
  path: string,
  open: Open,
  { language }: Masking,
  io: CommandIo,
): Promise<string | undefined> {
  const logs: string[] = [];
  for await (const item of open()) {
    if (item.kind === 'log') logs.push(item.path);
    else io.error(localize(item.message.message, language, { name: item.path }));
  }
  const asked = path.replaceAll('\\', '/').toLowerCase();
  const exact = logs.find((each) => each.replaceAll('\\', '/').toLowerCase() === asked);
  if (exact !== undefined) return exact;
  const [first, second] = logs;
  if (first === undefined) return undefined;
  const isWhole = path === '-' || fileOf(path) === path;
  if (isWhole && second === undefined) return first;
  const text = isWhole ? complaints.severalMembers : complaints.memberMissing;
  const members = logs.slice(0, 10).join(language === 'en' ? ', ' : '、');
  io.error(localize(text, language, { name: path, example: first, members }));
  return undefined;
}

async function maskLog(log: OpenedLog, masking: Masking, io: CommandIo): Promise<ExitCode> {
  const { redactor, language } = masking;
  const learned = await log.read((text) => redactor.learn(text), { language });
  redactor.endText();
  if (!learned.isReadable) {
    io.error(localize(learned.message, language, { name: log.path }));
    return 2;
  }
  const output = openOutput(masking, io);
  if (output === undefined) return 2;
  const splitter = createLineSplitter();
  const read = await log.read((text) => output.write(redactor.mask(splitter.push(text))), { language });
  output.write(redactor.mask(splitter.end()));
  output.close();
  if (!read.isReadable) {
    io.error(localize(read.message, language, { name: log.path }));
    return 2;
  }
  for (const sentence of maskSummary(redactor.counts(), language)) io.error(sentence);
  return 0;
}

interface Output {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

function openOutput({ out, language }: Masking, io: CommandIo): Output | undefined {
  if (out === undefined) return { write: (text) => text !== '' && io.out(text), close: () => undefined };
  try {
    const file = openSync(out, 'wx');
    return { write: (text) => void writeSync(file, text), close: () => closeSync(file) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const text = reason === 'EEXIST' ? complaints.fileExists : complaints.notWritten;
    io.error(localize(text, language, { name: out, reason }));
    return undefined;
  }
}
