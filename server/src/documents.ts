// Owns the open documents and the analysis of each: debounced, in slices, cancelled when the text changes.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, CaseResult, CompiledUserRule } from '../../analyzer/src/index';
import { createAnalysis, summarizeCase } from '../../analyzer/src/index';
import type { ServerHost } from './host';
import { ContentModified } from './respond';
import { isRuleFile } from './ruleFiles';
import { fileNameOf } from './uris';

/** What is known about one open document in one version. */
export interface LogState {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
  readonly result: CaseResult;
}

export interface Documents {
  get(uri: string): TextDocument | undefined;
  /** The last finished analysis; may be of an earlier version. Never waits. */
  latest(uri: string): LogState | undefined;
  /** Waits for the analysis of the current version. */
  analysisOf(uri: string, token: CancellationToken): Promise<LogState | undefined>;
  /** All finished analyses of open documents. */
  states(): readonly LogState[];
  /** Analyses every open log anew, for users' rules that changed. */
  restart(): void;
  /** The open rule files; they are no logs. */
  ruleFiles(): readonly TextDocument[];
  /** Calls back when a rule file was opened, changed or closed. */
  onRuleFile(callback: () => void): void;
}

export const syncKind = TextDocumentSyncKind.Incremental;

/** Characters per slice; a slice is short enough that the server stays responsive between two of them. */
export const sliceUnits = 1 << 20;

/** Typing pauses; opening does not wait. */
const changeDelayMs = 250;

/** What the server does when something happened to a document. */
export interface DocumentEvents {
  /** Called with each finished analysis of a current version. */
  onAnalysed(state: LogState): void;
  onClosed(uri: string): void;
  /** Asked for each analysis. */
  userRules(): readonly CompiledUserRule[];
}

/** Follows the open documents of a connection; register before the connection listens. */
export function followDocuments(connection: Connection, host: ServerHost, events: DocumentEvents): Documents {
  const documents = new TextDocuments(TextDocument);
  const entries = new Map<string, Entry>();
  const ruleFileCallbacks: (() => void)[] = [];
  const tellOfRuleFile = (): void => {
    for (const callback of ruleFileCallbacks) callback();
  };
  const start = (document: TextDocument): Promise<LogState | undefined> =>
    startRun(entryOf(entries, document.uri), document, { connection, host, events });

  documents.onDidOpen(({ document }) => {
    if (!isRuleFile(document.uri)) void start(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (isRuleFile(document.uri)) {
      tellOfRuleFile();
      return;
    }
    const entry = entryOf(entries, document.uri);
    // Opening a document counts as a change as well; its analysis has begun already.
    if (entry.running === undefined || entry.running.version === document.version) {
      return;
    }
    stop(entry);
    entry.timer = setTimeout(() => void start(document), changeDelayMs);
  });
  documents.onDidClose(({ document }) => {
    if (isRuleFile(document.uri)) {
      tellOfRuleFile();
      return;
    }
    stop(entryOf(entries, document.uri));
    entries.delete(document.uri);
    events.onClosed(document.uri);
  });
  documents.listen(connection);

  return {
    get: (uri) => documents.get(uri),
    latest: (uri) => entries.get(uri)?.latest,
    restart: () => {
      for (const document of documents.all()) {
        if (isRuleFile(document.uri)) continue;
        const entry = entryOf(entries, document.uri);
        stop(entry);
        delete entry.running;
        void start(document);
      }
    },
    ruleFiles: () => documents.all().filter(({ uri }) => isRuleFile(uri)),
    onRuleFile: (callback) => ruleFileCallbacks.push(callback),
    states: () => [...entries.values()].map((entry) => entry.latest).filter((state) => state !== undefined),
    analysisOf: async (uri, token) => {
      const document = documents.get(uri);
      if (document === undefined || token.isCancellationRequested || isRuleFile(uri)) {
        return undefined;
      }
      const state = await start(document);
      if (state === undefined && documents.get(uri) !== undefined) {
        throw new ContentModified();
      }
      return state;
    },
  };
}

interface Run {
  readonly version: number;
  isCancelled: boolean;
  done: Promise<LogState | undefined>;
}

interface Entry {
  latest?: LogState;
  running?: Run;
  timer?: ReturnType<typeof setTimeout>;
}

function entryOf(entries: Map<string, Entry>, uri: string): Entry {
  const entry = entries.get(uri) ?? {};
  entries.set(uri, entry);
  return entry;
}

/** Ends what is under way or waiting for a document. */
function stop(entry: Entry): void {
  clearTimeout(entry.timer);
  if (entry.running !== undefined) {
    entry.running.isCancelled = true;
  }
}

interface RunContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly events: DocumentEvents;
}

/** The analysis of a document's current version: the one under way, or a new one that replaces it. */
function startRun(
  entry: Entry,
  document: TextDocument,
  { connection, host, events }: RunContext,
): Promise<LogState | undefined> {
  if (entry.running?.version === document.version) {
    return entry.running.done;
  }
  stop(entry);
  const run: Run = { version: document.version, isCancelled: false, done: Promise.resolve(undefined) };
  entry.running = run;
  run.done = analyse(document, { host, userRules: events.userRules() }, run).then((state) => {
    if (state !== undefined) {
      entry.latest = state;
      events.onAnalysed(state);
    }
    return state;
  });
  // Nobody may be waiting for this run; a failure is told here.
  run.done.catch((error: unknown) => connection.console.error(`Analysis failed: ${String(error)}`));
  return run.done;
}

interface AnalysisMeans {
  readonly host: ServerHost;
  readonly userRules: readonly CompiledUserRule[];
}

async function analyse(
  document: TextDocument,
  means: AnalysisMeans,
  run: Run,
): Promise<LogState | undefined> {
  const text = document.getText();
  const fileName = fileNameOf(document.uri);
  const analysis = await analyseText(text, fileName, means, () => run.isCancelled);
  if (analysis === undefined) {
    return undefined;
  }
  const result = summarizeCase([{ path: fileName, analysis }]);
  return { document, version: run.version, analysis, result };
}

/** Analyses a text slice by slice; undefined when it was cancelled between two slices. */
export async function analyseText(
  text: string,
  fileName: string,
  { host, userRules }: AnalysisMeans,
  isCancelled: () => boolean,
): Promise<Analysis | undefined> {
  const machine = createAnalysis({ fileName, userRules });
  for (let offset = 0; offset < text.length; offset += sliceUnits) {
    machine.push(text.slice(offset, offset + sliceUnits));
    if (offset + sliceUnits < text.length) {
      await host.nextTurn();
    }
    if (isCancelled()) {
      return undefined;
    }
  }
  return machine.finish();
}
