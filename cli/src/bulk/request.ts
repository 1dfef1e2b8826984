// Owns what a bulk run is asked for, and the grammar of its options.
import { type Command, Option } from 'commander';
import type { Language, Localized } from '../../../analyzer/src/index';
import type { ArchiveLimits } from '../../../sources/src/index';
import { bulkComplaints, bulkHelp } from './texts';

export interface BulkRequest {
  readonly command: 'bulk';
  readonly paths: readonly string[];
  /** What is a case: each log or archive wherever it lies, or each direct child of the folders. */
  readonly each: 'log' | 'child';
  /** The file to continue and to write to, instead of standard output. */
  readonly resume?: string;
  /** A file with further paths, one a line; `-` for standard input. */
  readonly list?: string;
  readonly threads?: number;
  readonly language: Language;
  readonly failOnFailure: boolean;
  readonly rules: readonly string[];
  readonly limits: Partial<ArchiveLimits>;
  readonly redact: boolean;
  readonly redactPatterns: readonly string[];
}

/** The options as commander gives them. */
export interface BulkFlags {
  readonly each?: 'log' | 'child';
  readonly resume?: string;
  readonly list?: string;
  readonly threads?: string;
}

/** Adds the options to `summarize`. */
export function addBulkOptions(command: Command, say: (text: Localized) => string): Command {
  return command
    .addOption(new Option('--each <what>', say(bulkHelp.each)).choices(['log', 'child']))
    .option('--resume <file>', say(bulkHelp.resume))
    .option('--list <file>', say(bulkHelp.list))
    .option('--threads <count>', say(bulkHelp.threads));
}

/** The members of a request that these options decide. */
export function bulkMembers(each: 'log' | 'child', { resume, list, threads }: BulkFlags) {
  return {
    command: 'bulk' as const,
    each,
    ...(resume === undefined ? {} : { resume }),
    ...(list === undefined ? {} : { list }),
    ...(threads === undefined ? {} : { threads: Math.min(Number(threads), 256) }),
  };
}

/** What is wrong with these options together. */
export function bulkComplaint(
  paths: readonly string[],
  { each, resume, list, threads, format }: BulkFlags & { readonly format: string },
  isFormatDefault: boolean,
): Localized | undefined {
  const isBulk = resume !== undefined || list !== undefined || threads !== undefined;
  if (each === undefined) return isBulk ? bulkComplaints.eachFirst : undefined;
  if (threads !== undefined && !/^[1-9]\d{0,8}$/.test(threads)) return bulkComplaints.threads;
  if (!isFormatDefault && format !== 'ndjson') return bulkComplaints.format;
  return paths.includes('-') ? bulkComplaints.standardInput : undefined;
}
