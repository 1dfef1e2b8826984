// Owns the wire contract of our own requests between client and server: method names and plain-data types.
// Lines and characters here are LSP positions (0-based, UTF-16) unless a comment says otherwise.

import type { Language, Localized, RecordLevel, ReplyProfile } from '../../analyzer/src/index';
import { filteredScheme } from './filter';
import { redactedScheme } from './redact';

/** Names of the requests; the client sends all but `readFile`, which the server sends. */
export const method = {
  summarizeFailure: 'servicing/summarizeFailure',
  decode: 'servicing/decode',
  readFile: 'servicing/readFile',
  setUserRules: 'servicing/setUserRules',
  newRuleFile: 'servicing/newRuleFile',
} as const;

/** The name under which rules of the setting `servicingLogs.rules.inline` are handed over, as a rule file in JSON. */
export const inlineRulesUri = 'setting:servicingLogs.rules.inline.json';

/** Scheme and form of a record link in a report: `servicing-record:<source>/<line>`, line 1-based. */
export const recordLinkScheme = 'servicing-record';

export interface SummarizeFailureParams {
  /** URI of an open document or of a file. */
  readonly uri: string;
  /** Token under which `$/progress` reports `WorkDoneProgress` values. */
  readonly workDoneToken?: string | number;
}

/** A record that the report quotes; `line` is 0-based. */
export interface QuotedRecord {
  readonly uri: string;
  readonly line: number;
}

export interface SummarizeFailureResult {
  readonly verdict: 'failed' | 'succeeded' | 'no-failure' | 'inconclusive';
  /** The report; record links are written as `servicing-record:<source>/<line>`. */
  readonly markdown: string;
  /** The summary as data, in the form the command line prints. */
  readonly summary: unknown;
  /** What was asked for: a log, an archive, a folder or a case. */
  readonly subject: string;
  /** The logs by the number that record links carry. */
  readonly sources: readonly string[];
  readonly records: readonly QuotedRecord[];
  /** What could not be read, a whole sentence each. */
  readonly refusals: readonly string[];
  readonly language: Language;
}

export interface DecodeParams {
  readonly query: string;
  /** Upper limit of entries; 50 unless told. */
  readonly limit?: number;
}

/** One reading of the query, or one code whose name or text matches it. */
export interface DecodeEntry {
  /** `0x80070570`, or the query's own number form. */
  readonly code: string;
  readonly symbol: string;
  /** One line. */
  readonly meaning: string;
  /** The whole explanation, escaped. */
  readonly markdown: string;
}

export interface DecodeResult {
  readonly entries: readonly DecodeEntry[];
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** The bytes of the file, base64. */
  readonly base64: string;
}

/** All rule files that count from now on; replaces those of the last such request. */
export interface UserRulesParams {
  readonly files: readonly UserRuleText[];
}

export interface UserRuleText {
  /** Of the file; its ending says whether it is YAML or JSON. */
  readonly uri: string;
  readonly text: string;
}

/** The text that a new rule file begins with, in the reader's language. */
export interface NewRuleFileResult {
  readonly text: string;
}

/** What the server reads from `servicingLogs.*`. */
export interface Settings {
  readonly language: 'auto' | Language;
  /** Of reports and replies; `auto` is the language of all else. */
  readonly reportLanguage: 'auto' | Language;
  readonly diagnostics: {
    readonly enabled: boolean;
    readonly rules: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  };
  readonly inlayHints: { readonly codes: 'off' | 'failures' | 'all' };
  /** Limits that differ from the defaults; sizes in bytes. */
  readonly archive: {
    readonly memberSize?: number;
    readonly totalSize?: number;
    readonly members?: number;
    readonly ratio?: number;
    readonly depth?: number;
  };
  /** Code page for logs that are neither Unicode nor recognised; absent where it is to be guessed. */
  readonly ansiCodePage?: string;
  /** Who answers; a value that is not empty wins over the profile file. */
  readonly profile: ReplyProfile;
  /** Expressions of the user's own for what is masked by redaction. */
  readonly redactPatterns: readonly string[];
}

/** Passed as `initializationOptions`. */
export interface InitializationOptions {
  /** True when the client answers `servicing/readFile`. */
  readonly canReadFiles?: boolean;
  /** True when the client shows the tree of cases and wants to be told when it changed. */
  readonly showsCaseTree?: boolean;
  /** True when the client says itself where a text of the language `json` is no JSON. */
  readonly checksJson?: boolean;
}

/** True for documents that repeat records of a log: nothing is published for them, and they are no logs of their own. */
export function isCopyOfLog(uri: string): boolean {
  return uri.startsWith(`${redactedScheme}:`) || uri.startsWith(`${filteredScheme}:`);
}

export * from './cases';
export * from './caseTree';
export * from './compare';
export * from './distinctNames';
export * from './filter';
export * from './mail';
export * from './redact';
export * from './replies';
export * from './textInFile';
export * from './timeLine';
export * from './viewer';
export * from './viewerPage';
export * from './viewerWorker';
export type { Language, Localized, RecordLevel };
