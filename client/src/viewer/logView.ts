// Owns one open viewer: its page, its log in the worker, its analysis by the server, and what passes between them.
import * as vscode from 'vscode';
import type {
  SummarizeFailureParams,
  ViewerClientMessage,
  ViewerHover,
  ViewerMarks,
  ViewerOpened,
  ViewerOpenParams,
  ViewerPageMessage,
} from '../../../protocol/src/index';
import { method, viewerMarksMethod } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import type { LazyServer } from '../server';
import type { EngineLog, ViewerEngine } from './engine';
import { mergedFilesOf, partsOf } from './mergedLogs';
import { mergedMarks } from './mergedMarks';
import { rememberViewer } from './openViewers';
import { pageMessageOf } from './pageMessage';
import type { ViewerMemory } from './viewerMemory';
import type { FirstRows } from './viewerPage';

/** What all viewers share. */
export interface ViewerMeans {
  readonly engine: ViewerEngine;
  readonly server: LazyServer;
  readonly memory: ViewerMemory;
}

interface View {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly means: ViewerMeans;
  log: EngineLog;
  /** Absent until the worker is asked for the log. */
  opened: Promise<ViewerOpened> | undefined;
  analysis: vscode.CancellationTokenSource | undefined;
  /** What the page has to do once it is there. */
  readonly held: ViewerClientMessage[];
  isReady: boolean;
  /** True where the page came with its first rows. */
  hasRows: boolean;
}

/**
 * Brings a panel to life, whose page is still to be set.
 * @param early the first rows, where they are read without the worker
 * @returns what the page should come with; undefined where it takes too long, then it is sent
 */
export function showLog(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  means: ViewerMeans,
  early: Promise<ViewerOpened> | undefined,
): Promise<FirstRows | undefined> {
  const view: View = {
    uri,
    panel,
    means,
    log: means.engine.log((event) => post(view, { kind: 'event', event })),
    opened: undefined,
    analysis: undefined,
    held: [],
    isReady: false,
    hasRows: false,
  };
  const forget = rememberViewer({
    uri,
    panel,
    reveal: (line) => post(view, { kind: 'reveal', line }),
    run: (command) => post(view, { kind: 'command', command }),
  });
  panel.webview.onDidReceiveMessage((sent: unknown) => {
    const message = pageMessageOf(sent);
    if (message !== undefined) void receive(view, message);
  });
  panel.onDidChangeViewState(() => watch(view));
  panel.onDidDispose(() => {
    forget();
    view.analysis?.cancel();
    view.log.close();
  });
  return firstRows(view, early ?? open(view));
}

/** How long the page waits for its first rows, in milliseconds; it is set without them then. */
const patienceMs = 100;

async function firstRows(view: View, read: Promise<ViewerOpened>): Promise<FirstRows | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  const opened = await Promise.race([read.catch(() => undefined), late]);
  if (opened === undefined) return undefined;
  view.hasRows = true;
  return { kind: 'opened', opened, state: view.means.memory.get(view.uri) };
}

/** Has the worker open the log, once; whatever else is asked of it comes behind that. */
function open(view: View): Promise<ViewerOpened> {
  if (view.opened === undefined) {
    view.opened = view.log.call('open', openParams(view.uri));
    // The page shows the sentence when it is there.
    view.opened.catch(() => undefined);
  }
  return view.opened;
}

/** What reading a log begins with. */
export function openParams(uri: vscode.Uri): ViewerOpenParams {
  const codePage = vscode.workspace.getConfiguration('servicingLogs').get('encoding.ansiCodePage', 'auto');
  return {
    path: uri.fsPath,
    name: nameOf(uri),
    language: readersLanguage(),
    ...partsOf(uri),
    ...(codePage === 'auto' ? {} : { ansiCodePage: codePage }),
  };
}

function readersLanguage(): 'en' | 'zh-cn' {
  const set = vscode.workspace.getConfiguration('servicingLogs').get('language', 'auto');
  const language = set === 'auto' ? vscode.env.language : set;
  return /^zh\b/i.test(language) ? 'zh-cn' : 'en';
}

/** What comes before the page has said that it is there waits for it. */
function post(view: View, message: ViewerClientMessage): void {
  if (view.isReady) void view.panel.webview.postMessage(message);
  else view.held.push(message);
}

async function receive(view: View, message: ViewerPageMessage): Promise<void> {
  switch (message.kind) {
    case 'ready':
      return begin(view);
    case 'call':
      return passOn(view, message);
    case 'copy':
      return copy(view, message.from, message.to);
    case 'bookmarks':
      return view.means.memory.setBookmarks(view.uri, message.lines);
    case 'place':
      return view.means.memory.setPlace(view.uri, message.line);
    case 'summarize':
      return summarize(view);
    case 'openSource':
      return openSource(view, message.line);
    case 'cancelAnalysis':
      view.analysis?.cancel();
      return;
    case 'reload':
      return reload(view);
  }
}

async function begin(view: View): Promise<void> {
  view.isReady = true;
  try {
    const opened = await open(view);
    if (!view.hasRows) post(view, { kind: 'opened', opened, state: view.means.memory.get(view.uri) });
    // A page that is made anew has the rows of then.
    view.hasRows = false;
    for (const message of view.held.splice(0)) post(view, message);
    watch(view);
    await analyse(view);
  } catch (error) {
    post(view, { kind: 'event', event: { kind: 'failed', sentence: sentenceOf(error) } });
  }
}

async function reload(view: View): Promise<void> {
  view.analysis?.cancel();
  view.log.close();
  view.log = view.means.engine.log((event) => post(view, { kind: 'event', event }));
  view.opened = undefined;
  await begin(view);
}

function watch({ log, panel, opened }: View): void {
  if (opened === undefined) return;
  log.call('watch', { isWatching: panel.visible }).catch(() => undefined);
}

/** Answers a call of the page with what the worker says; an explanation is rendered on the way. */
async function passOn(
  view: View,
  { id, method: name, params }: Extract<ViewerPageMessage, { kind: 'call' }>,
): Promise<void> {
  try {
    // A page may ask before it says that it has been drawn.
    void open(view);
    const result = await view.log.call(name, params as never);
    post(view, {
      kind: 'answer',
      id,
      result: name === 'hover' ? await rendered(result as ViewerHover | null) : result,
    });
  } catch (error) {
    post(view, { kind: 'answer', id, error: sentenceOf(error) });
  }
}

async function rendered(hover: ViewerHover | null): Promise<ViewerHover | null> {
  if (hover === null) return null;
  const markdown = await vscode.commands.executeCommand<string>('markdown.api.render', hover.markdown);
  return { ...hover, markdown };
}

/** Of merged logs one is chosen. */
async function summarize(view: View): Promise<void> {
  const files = mergedFilesOf(view.uri);
  const picked =
    files === undefined
      ? { uri: view.uri }
      : await vscode.window.showQuickPick(
          files.map((uri) => ({ label: nameOf(uri), description: uri.fsPath, uri })),
          { placeHolder: vscode.l10n.t('Which log is to be summarized?') },
        );
  if (picked === undefined) return;
  await vscode.commands.executeCommand('servicingLogs.summarizeFailure', picked.uri);
  await showMarks(view);
}

async function openSource({ uri, log }: View, line: number): Promise<void> {
  const place = await log.call('partLine', { line });
  const file = place === null ? undefined : mergedFilesOf(uri)?.[place.part];
  if (place === null || file === undefined) return;
  await vscode.commands.executeCommand('servicingLogs.revealRecord', file.toString(), place.line);
}

async function copy(view: View, from: number, to: number): Promise<void> {
  const { text, lines, isCut } = await view.log.call('text', { from, to });
  await vscode.env.clipboard.writeText(text);
  const sentence = isCut
    ? vscode.l10n.t('Only the first {0} lines were copied: select fewer.', lines)
    : vscode.l10n.t('Lines copied: {0}', lines);
  post(view, { kind: 'copied', sentence });
}

/** Has the server read the log by its path; its report, its problems and the view of cases come with it. */
async function analyse(view: View): Promise<void> {
  const source = new vscode.CancellationTokenSource();
  view.analysis = source;
  const say = (sentence: string, isRunning: boolean): void =>
    post(view, { kind: 'analysis', sentence, isRunning });
  const workDoneToken = `viewer-${Date.now()}`;
  say(vscode.l10n.t('Analyzing {0}', nameOf(view.uri)), true);
  try {
    const server = await view.means.server();
    const listener = server.onProgress(workDoneToken, (message) =>
      say(vscode.l10n.t('Analyzing {0}', message), true),
    );
    try {
      for (const uri of mergedFilesOf(view.uri) ?? [view.uri]) {
        const params: SummarizeFailureParams = { uri: uri.toString(), workDoneToken };
        await server.request(method.summarizeFailure, params, source.token);
      }
    } finally {
      listener.dispose();
    }
    await showMarks(view);
    say('', false);
  } catch (error) {
    say(
      source.token.isCancellationRequested ? vscode.l10n.t('The analysis was cancelled.') : sentenceOf(error),
      false,
    );
  }
}

async function showMarks(view: View): Promise<void> {
  const server = await view.means.server();
  const marksOf = (uri: vscode.Uri): Promise<ViewerMarks> =>
    server.request<ViewerMarks>(viewerMarksMethod, { uri: uri.toString() });
  const files = mergedFilesOf(view.uri);
  const marks =
    files === undefined
      ? await marksOf(view.uri)
      : await mergedMarks(
          await Promise.all(files.map(async (uri, part) => ({ part, marks: await marksOf(uri) }))),
          (part, lines) => view.log.call('linesOfPart', { part, lines }),
        );
  const lines = [...marks.failures, ...marks.evidence].map(({ line }) => line);
  await view.log.call('marks', { evidence: lines });
  post(view, { kind: 'marks', marks });
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
