// Owns the open documents and the analysis of each: debounced, in slices, cancelled when the text changes.
import type { CancellationToken, Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  AnalysedText,
  Analysis,
  CaseResult,
  CompiledUserRule,
  EarlierText,
  ReadText,
  Steps,
} from '../../analyzer/src/index';
import { analyzingText, summarizingCase } from '../../analyzer/src/index';
import { isCopyOfLog } from '../../protocol/src/index';
import type { ServerHost } from './host';
import { inTurns } from './inTurns';
import { isOwnFile } from './ownFiles';
import { replacedCharacters } from './replacedCharacters';
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
  const entries = new Map<string, Entry>();
  const incomplete = new Set<string>();
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => {
      const { document, isComplete } = openDocument({ uri, languageId, version, text }, host);
      if (!isComplete) incomplete.add(uri);
      return document;
    },
    update(document, changes, version) {
      const entry = entryOf(entries, document.uri);
      entry.changedFrom = Math.min(entry.changedFrom, ...changes.map(firstLineOf));
      return TextDocument.update(document, changes, version);
    },
  });
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

/** The first line, 0-based, that a change may touch. */
function firstLineOf(change: TextDocumentContentChangeEvent): number {
  return 'range' in change ? change.range.start.line : 0;
}

interface Run {
  readonly version: number;
  isCancelled: boolean;
  done: Promise<LogState | undefined>;
}

interface Entry {
  latest?: LogState;
  /** What was read for `latest`, and the first line, 0-based, that may have changed since. */
  read: ReadText | undefined;
  changedFrom: number;
  running?: Run;
  timer?: ReturnType<typeof setTimeout>;
}

function entryOf(entries: Map<string, Entry>, uri: string): Entry {
  const entry = entries.get(uri) ?? { read: undefined, changedFrom: 0 };
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
  const earlier = entry.read && { ...entry.read, changedFrom: entry.changedFrom };
  const means = { host, userRules: events.userRules(), ...(earlier === undefined ? {} : { earlier }) };
  run.done = analyse(document, means, run).then((analysed) => {
    if (analysed === undefined) return undefined;
    const { state, read } = analysed;
    entry.latest = state;
    entry.read = read;
    entry.changedFrom = Number.POSITIVE_INFINITY;
    events.onAnalysed(state);
    return state;
  });
  // Nobody may be waiting for this run; a failure is told here.
  run.done.catch((error: unknown) => connection.console.error(`Analysis failed: ${String(error)}`));
  return run.done;
}

interface AnalysisMeans {
  readonly host: ServerHost;
  readonly userRules: readonly CompiledUserRule[];
  /** What was read of the document before it changed. */
  readonly earlier?: EarlierText;
}

interface Analysed {
  readonly state: LogState;
  readonly read: ReadText | undefined;
}

/** Analyses a document step by step; undefined when it was cancelled between two turns. */
async function analyse(
  document: TextDocument,
  { host, userRules, earlier }: AnalysisMeans,
  run: Run,
): Promise<Analysed | undefined> {
  const fileName = fileNameOf(document.uri);
  const work = analysing(document.getText(), { fileName, userRules }, earlier);
  const done = await inTurns(work, host, () => run.isCancelled);
  if (done === undefined) return undefined;
  const { analysis, read, result } = done;
  return { state: { document, version: run.version, analysis, result }, read };
}

function* analysing(
  text: string,
  options: { readonly fileName: string; readonly userRules: readonly CompiledUserRule[] },
  earlier: EarlierText | undefined,
): Steps<AnalysedText & { readonly result: CaseResult }> {
  const analysed = yield* analyzingText(text, options, earlier);
  const { analysis } = analysed;
  const problems = [...analysis.problems, ...replacedCharacters(text)];
  const result = yield* summarizingCase([{ path: options.fileName, analysis: { ...analysis, problems } }]);
  return { ...analysed, result };
}
