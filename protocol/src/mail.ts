// Owns the wire contract of what is written into mails: completion, and records of a log to quote.
import type { MailCompletion, MailSyntax } from '../../analyzer/src/index';

/** Names of the requests, which the client sends. */
export const mailMethod = {
  complete: 'servicing/completeMail',
  quote: 'servicing/quoteRecords',
} as const;

export interface CompleteMailParams {
  /** From the start of the line to the cursor. */
  readonly line: string;
  readonly syntax: MailSyntax;
}

export interface CompleteMailResult {
  /** The likeliest first; empty in ordinary prose. */
  readonly items: readonly MailCompletion[];
}

export interface QuoteRecordsParams {
  /** Of a log: an open document, a file, or a log of a case. */
  readonly uri: string;
  /** 0-based lines, both included; the records that they belong to are quoted whole. */
  readonly lines: readonly { readonly first: number; readonly last: number }[];
  readonly syntax: MailSyntax;
}

export interface QuoteRecordsResult {
  /** Ends with a line feed; empty where the log has no such line. */
  readonly text: string;
}

export type { MailCompletion, MailSyntax };
