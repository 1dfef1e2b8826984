// Owns what every feature is given: the connection, the documents, the settings and the reader's language.
import type { Connection } from 'vscode-languageserver';
import type { CaseResult, Language, Operation } from '../../analyzer/src/index';
import type { Settings } from '../../protocol/src/index';
import type { Documents } from './documents';
import type { ServerHost } from './host';
import type { RuleStore } from './ruleFiles';

/** A log of a summary. */
export interface SummarisedLog {
  readonly uri: string;
  /** What ran in it. */
  readonly operations: readonly Operation[];
}

export interface ServerContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: Documents;
  settings(): Settings;
  language(): Language;
  readonly userRules: RuleStore;
  /** The summaries made on request, by URI, the last one last; replies are filled from them. */
  readonly summaries: Map<string, CaseResult>;
  /** The logs of each summary, by the same URI, in the order of its sources. */
  readonly summarisedLogs: Map<string, readonly SummarisedLog[]>;
  /** To be called when a log, a summary or the language has changed. */
  caseChanged(): void;
  /** True when the client reads files that the server cannot. */
  readonly canClientReadFiles: boolean;
}
