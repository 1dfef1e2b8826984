// What lives in server/src/features/: one file for each family of requests: a position or an address in, the analyzer asked, its
// answer in the editor's terms out. A feature knows no other and keeps nothing but what it can make again. This file:
// what every feature is given: the connection, the documents, the settings and the reader's language.
import type { Connection } from 'vscode-languageserver';
import type { CaseResult, Language, LogCourse } from '../../analyzer/src/index';
import type { Settings } from '../../protocol/src/index';
import type { Documents } from './documents';
import type { ServerHost } from './host';
import type { ReplyStore } from './replyFiles';
import type { RuleStore } from './ruleFiles';

/** A log of a summary, with what ran in it. */
export interface SummarisedLog extends LogCourse {
  readonly uri: string;
  /** True where it was read from its file; false where it was an open document. */
  readonly isFile: boolean;
}

export interface ServerContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: Documents;
  settings(): Settings;
  language(): Language;
  /** Of the report on a log or case, and of mails about it: what was chosen for it, else the setting. */
  reportLanguage(subject: string | undefined): Language;
  readonly userRules: RuleStore;
  readonly replies: ReplyStore;
  /** The summaries made on request, by URI, the last one last; replies are filled from them. */
  readonly summaries: Map<string, CaseResult>;
  /** What the reader chose for single reports, by URI. */
  readonly reportLanguages: Map<string, Language>;
  /** The logs of each summary, by the same URI, in the order of its sources. */
  readonly summarisedLogs: Map<string, readonly SummarisedLog[]>;
  /** To be called when a log, a summary or the language has changed. */
  caseChanged(): void;
  /** True when the client says itself where an open text of the language `json` is no JSON. */
  readonly doesClientCheckJson: boolean;
  /** True when the client reads files that the server cannot. */
  readonly canClientReadFiles: boolean;
}
