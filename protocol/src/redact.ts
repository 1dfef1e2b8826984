// Owns the wire contract of redaction: one text, the same text with masks, and what was masked.

import type { Language } from '../../analyzer/src/index';
import type { ReportFormat } from './caseTree';

/** Name of the request, which the client sends. */
export const redactMethod = 'servicing/redact';

/** Scheme of the documents that show a redacted text; no problems are published for them. */
export const redactedScheme = 'servicing-redacted';

export interface RedactParams {
  /** What is redacted; a log file or a log of a case where no text is given. */
  readonly uri: string;
  /** The text, where the editor has it. */
  readonly text?: string;
  /** The part of the text that is wanted; names are learned from the whole. */
  readonly selection?: string;
  /** True where the report about `uri` is meant; it is written anew, without links. */
  readonly isReport?: boolean;
  /** How the report is written; Markdown unless told. */
  readonly format?: ReportFormat;
  /** Logs, archives or folders that the text is about: their names are learned too. */
  readonly about?: readonly string[];
}

export interface RedactResult {
  /** File name for the redacted text, masked as well. */
  readonly name: string;
  /** The text before, line by line as the redacted one. */
  readonly original: string;
  readonly redacted: string;
  /** Of a report: what it is called, masked as well, and its language. */
  readonly report?: { readonly title: string; readonly language: Language };
  /** What was masked, whole sentences in the reader's language. */
  readonly masked: readonly string[];
  /** Expressions of the settings that cannot be used, a whole sentence each. */
  readonly mistakes: readonly string[];
}
