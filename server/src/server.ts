// Owns the wiring of the language server. What lives in server/: LSP in, analyzer called, LSP out; no decision
// about logs and no sentence about them. Node only under node/, the web only under browser/.
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Language } from '../../analyzer/src/index';
import { warmingUp } from '../../analyzer/src/index';
import type { InitializationOptions, Settings } from '../../protocol/src/index';
import { createCaseNews } from './caseNews';
import type { ServerContext } from './context';
import { followDocuments, syncKind } from './documents';
import { registerCases } from './features/cases';
import { registerCaseTree } from './features/caseTree';
import { registerCompare } from './features/compare';
import { registerDecode } from './features/decode';
import { publishClosed, publishDiagnostics } from './features/diagnostics';
import { registerFilter } from './features/filter';
import { registerHover } from './features/hover';
import { registerLineFeatures } from './features/lineFeatures';
import { registerMail } from './features/mail';
import { registerOutline } from './features/outline';
import { registerOwnFiles } from './features/ownFiles';
import { registerRedact } from './features/redact';
import { registerReplies } from './features/replies';
import { registerRules } from './features/rules';
import { registerSemanticTokens, semanticTokensLegend } from './features/semanticTokens';
import { registerSimilar } from './features/similar';
import { registerSummarize } from './features/summarize';
import { registerTimeLine } from './features/timeLine';
import { registerViewer } from './features/viewer';
import type { ServerHost } from './host';
import { inTurns } from './inTurns';
import { createReplyStore } from './replyFiles';
import { createRuleStore } from './ruleFiles';
import { defaultSettings, languageOf, parseSettings } from './settings';
import { homeCaseOf } from './shownCases';

/** Starts serving on a connection. */
export function startServer(connection: Connection, host: ServerHost): void {
  const state: ServerState = { client: undefined, settings: defaultSettings };
  const userRules = createRuleStore();
  const context: ServerContext = {
    connection,
    host,
    documents: followDocuments(connection, host, {
      onAnalysed: (log) => {
        publishDiagnostics(context, log);
        context.caseChanged();
      },
      onClosed: (uri) => {
        publishClosed(context, uri);
        context.caseChanged();
      },
      userRules: () => userRules.rules,
    }),
    userRules,
    replies: createReplyStore(),
    settings: () => state.settings,
    language: () => languageOf(state.settings, state.client?.locale),
    reportLanguage: (subject) => reportLanguageOf(context, subject),
    reportLanguages: new Map(),
    summaries: new Map(),
    summarisedLogs: new Map(),
    caseChanged: createCaseNews(connection, () => optionsOf(state)?.showsCaseTree === true),
    get canClientReadFiles() {
      return optionsOf(state)?.canReadFiles === true;
    },
    get doesClientCheckJson() {
      return optionsOf(state)?.checksJson === true;
    },
  };
  followClient(context, state);
  for (const register of features) {
    register(context);
  }
  connection.listen();
}

/** Chosen for the report of the case that a log is part of, else the setting, else the reader's. */
function reportLanguageOf(context: ServerContext, subject: string | undefined): Language {
  const { reportLanguages } = context;
  const chosen =
    subject && (reportLanguages.get(subject) ?? reportLanguages.get(homeCaseOf(context, subject)));
  if (chosen) return chosen;
  const { reportLanguage } = context.settings();
  return reportLanguage === 'auto' ? context.language() : reportLanguage;
}

const features = [
  registerHover,
  registerSemanticTokens,
  registerOutline,
  registerLineFeatures,
  registerSummarize,
  registerReplies,
  registerRedact,
  registerFilter,
  registerDecode,
  registerRules,
  registerOwnFiles,
  registerCases,
  registerCaseTree,
  registerMail,
  registerCompare,
  registerTimeLine,
  registerSimilar,
  registerViewer,
] as const;

interface ServerState {
  client: InitializeParams | undefined;
  settings: Settings;
}

function optionsOf(state: ServerState): InitializationOptions | undefined {
  return state.client?.initializationOptions;
}

/** Greets the client and keeps its settings. */
function followClient(context: ServerContext, state: ServerState): void {
  const { connection } = context;
  connection.onInitialize((params): InitializeResult => {
    state.client = params;
    return { capabilities, serverInfo: { name: 'windows-servicing-logs' } };
  });
  connection.onInitialized(async () => {
    // The first word that somebody points at should not wait for the tables.
    void inTurns(warmingUp(), context.host, () => false);
    if (state.client?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
    await readSettings(context, state, undefined);
  });
  connection.onDidChangeConfiguration((change) => readSettings(context, state, change.settings));
}

/** Asks for the settings, or takes the pushed ones of a client that cannot be asked; shows what changed. */
async function readSettings(context: ServerContext, state: ServerState, pushed: unknown): Promise<void> {
  const { connection, documents } = context;
  const workspace = state.client?.capabilities.workspace;
  const before = JSON.stringify(state.settings);
  if (workspace?.configuration) {
    state.settings = parseSettings(await connection.workspace.getConfiguration(section));
  } else if (typeof pushed === 'object' && pushed !== null && section in pushed) {
    state.settings = parseSettings((pushed as Record<string, unknown>)[section]);
  }
  if (JSON.stringify(state.settings) === before) {
    return;
  }
  context.caseChanged();
  for (const log of documents.states()) {
    publishDiagnostics(context, log);
  }
  if (workspace?.inlayHint?.refreshSupport) {
    await connection.languages.inlayHint.refresh();
  }
}

const section = 'servicingLogs';

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: syncKind },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', '{', '['] },
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  inlayHintProvider: { resolveProvider: true },
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
};
