// Owns what every feature is given: the connection, the documents, the settings and the reader's language.
import type { Connection } from 'vscode-languageserver';
import type { CaseResult, Language } from '../../analyzer/src/index';
import type { Settings } from '../../protocol/src/index';
import type { Documents } from './documents';
import type { ServerHost } from './host';
import type { RuleStore } from './ruleFiles';

export interface ServerContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents: Documents;
  settings(): Settings;
  language(): Language;
  readonly userRules: RuleStore;
  /** The summaries made on request, by URI, the last one last; replies are filled from them. */
  readonly summaries: Map<string, CaseResult>;
  /** True when the client reads files that the server cannot. */
  readonly canClientReadFiles: boolean;
}
