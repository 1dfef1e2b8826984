// Owns the open documents and the analysis of each: debounced, in slices, cancelled when the text changes.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, CaseResult, CompiledUserRule } from '../../analyzer/src/index';
import { createAnalysis, summarizeCase } from '../../analyzer/src/index';
import { isCopyOfLog } from '../../protocol/src/index';
import type { ServerHost } from './host';
import { isOwnFile } from './ownFiles';
import { ContentModified } from './respond';
import { fetchText, openDocument } from './textInFile';
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
  /** All finished analyses of open logs; documents that repeat records of a log are left out. */
  states(): readonly LogState[];
  /** Analyses every open log anew, for users' rules that changed. */
  restart(): void;
  /** The open files of rules, templates and profiles; they are no logs. */
  ownFiles(): readonly TextDocument[];
  /** Calls back when such a file was opened, changed or closed. */
  onOwnFile(callback: () => void): void;
}

export const syncKind = TextDocumentSyncKind.Incremental;

/** Characters per slice; a slice is short enough that the server stays responsive between two of them. */
const sliceUnits = 1 << 18;

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
  const incomplete = new Set<string>();
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => {
      const { document, isComplete } = openDocument({ uri, languageId, version, text }, host);
      if (!isComplete) incomplete.add(uri);
      return document;
    },
    update: TextDocument.update,
  });
  const entries = new Map<string, Entry>();
  const ownFileCallbacks: (() => void)[] = [];
  const followed: Followed = { documents, incomplete, entries, ownFileCallbacks, connection, host, events };
  listen(followed);
  return {
    get: (uri) => documents.get(uri),
    latest: (uri) => entries.get(uri)?.latest,
    restart: () => restart(followed),
    ownFiles: () => documents.all().filter(isOwnFile),
    onOwnFile: (callback) => ownFileCallbacks.push(callback),
    states: () =>
      [...entries.values()].flatMap(({ latest }) =>
        latest === undefined || isCopyOfLog(latest.document.uri) ? [] : [latest],
      ),
    analysisOf: (uri, token) => analysisOf(followed, uri, token),
  };
}

/** What is open, what is known of it, and what the work on it needs. */
interface Followed {
  readonly documents: TextDocuments<TextDocument>;
  /** Those that were opened without their text, which is still to come. */
  readonly incomplete: Set<string>;
  readonly entries: Map<string, Entry>;
  readonly ownFileCallbacks: readonly (() => void)[];
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly events: DocumentEvents;
}

function listen(followed: Followed): void {
  const { documents, entries, events } = followed;
  documents.onDidOpen(({ document }) => {
    if (followed.incomplete.has(document.uri)) void complete(followed, document);
    else if (!isOwnFile(document)) void startRun(followed, document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (isOwnFile(document)) {
      tellOfOwnFile(followed);
      return;
    }
    const entry = entryOf(entries, document.uri);
    // Opening a document counts as a change as well; its analysis has begun already.
    if (entry.running === undefined || entry.running.version === document.version) {
      return;
    }
    stop(entry);
    entry.timer = setTimeout(() => void startRun(followed, document), changeDelayMs);
  });
  documents.onDidClose(({ document }) => {
    if (isOwnFile(document)) {
      tellOfOwnFile(followed);
      return;
    }
    stop(entryOf(entries, document.uri));
    entries.delete(document.uri);
    events.onClosed(document.uri);
  });
  documents.listen(followed.connection);
}

/** Gets the text of a document that was opened without it; until then nothing is said of it. */
async function complete(followed: Followed, document: TextDocument): Promise<void> {
  const { connection, documents, incomplete } = followed;
  const isThere = await fetchText(connection, document).catch((error: unknown) => {
    connection.console.error(`The text of ${fileNameOf(document.uri)} did not come: ${String(error)}`);
    return false;
  });
  incomplete.delete(document.uri);
  if (isThere && documents.get(document.uri) === document) void startRun(followed, document);
}

function tellOfOwnFile({ ownFileCallbacks }: Followed): void {
  for (const callback of ownFileCallbacks) callback();
}

function restart(followed: Followed): void {
  for (const document of followed.documents.all()) {
    if (isOwnFile(document)) continue;
    const entry = entryOf(followed.entries, document.uri);
    stop(entry);
    delete entry.running;
    void startRun(followed, document);
  }
}

async function analysisOf(
  followed: Followed,
  uri: string,
  token: CancellationToken,
): Promise<LogState | undefined> {
  const document = followed.incomplete.has(uri) ? undefined : followed.documents.get(uri);
  if (document === undefined || token.isCancellationRequested || isOwnFile(document)) {
    return undefined;
  }
  const state = await startRun(followed, document);
  if (state === undefined && followed.documents.get(uri) !== undefined) {
    throw new ContentModified();
  }
  return state;
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

/** The analysis of a document's current version: the one under way, or a new one that replaces it. */
function startRun(followed: Followed, document: TextDocument): Promise<LogState | undefined> {
  const { entries, connection, host, events } = followed;
  const entry = entryOf(entries, document.uri);
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
async function analyseText(
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
