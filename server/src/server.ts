// Owns the wiring of the language server. What lives in server/: LSP in, analyzer called, LSP out; no decision
// about logs and no sentence about them. Node only under node/, the web only under browser/.
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/src/index';
import type { ServerContext } from './context';
import { followDocuments, syncKind } from './documents';
import { registerDecode } from './features/decode';
import { publishDiagnostics } from './features/diagnostics';
import { registerHover } from './features/hover';
import { registerLineFeatures } from './features/lineFeatures';
import { registerOutline } from './features/outline';
import { registerReplies } from './features/replies';
import { registerSemanticTokens, semanticTokensLegend } from './features/semanticTokens';
import { registerSummarize } from './features/summarize';
import type { ServerHost } from './host';
import { defaultSettings, languageOf, parseSettings } from './settings';

/** Starts serving on a connection. */
export function startServer(connection: Connection, host: ServerHost): void {
  let client: InitializeParams | undefined;
  let settings = defaultSettings;
  const context: ServerContext = {
    connection,
    host,
    documents: followDocuments(connection, host, {
      onAnalysed: (state) => publishDiagnostics(context, state),
      onClosed: (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }),
    }),
    settings: () => settings,
    language: () => languageOf(settings, client?.locale),
    summaries: new Map(),
    get canClientReadFiles() {
      const options: InitializationOptions | undefined = client?.initializationOptions;
      return options?.canReadFiles === true;
    },
  };

  connection.onInitialize((params): InitializeResult => {
    client = params;
    return { capabilities, serverInfo: { name: 'windows-servicing-logs' } };
  });
  connection.onInitialized(async () => {
    if (client?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
    await readSettings(undefined);
  });
  connection.onDidChangeConfiguration((change) => readSettings(change.settings));

  async function readSettings(pushed: unknown): Promise<void> {
    const before = JSON.stringify(settings);
    if (client?.capabilities.workspace?.configuration) {
      settings = parseSettings(await connection.workspace.getConfiguration(section));
    } else if (typeof pushed === 'object' && pushed !== null && section in pushed) {
      settings = parseSettings((pushed as Record<string, unknown>)[section]);
    }
    if (JSON.stringify(settings) === before) {
      return;
    }
    for (const state of context.documents.states()) {
      publishDiagnostics(context, state);
    }
    if (client?.capabilities.workspace?.inlayHint?.refreshSupport) {
      await connection.languages.inlayHint.refresh();
    }
  }

  registerHover(context);
  registerSemanticTokens(context);
  registerOutline(context);
  registerLineFeatures(context);
  registerSummarize(context);
  registerReplies(context);
  registerDecode(context);
  connection.listen();
}

const section = 'servicingLogs';

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: syncKind },
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  inlayHintProvider: { resolveProvider: true },
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
};
