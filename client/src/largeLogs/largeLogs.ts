// What lives in client/src/largeLogs/: logs that the editor shows but does not hand to extensions because of their
// size; the server reads them from their files. This file owns noticing them, the offer, and following their changes.
import * as vscode from 'vscode';
import type { SummarizeFailureParams, SummarizeFailureResult } from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { showError } from '../requests';
import type { Server } from '../server';
import { viewerLimit } from '../viewer/openLargeLogs';
import { createLogNames } from './logNames';

/** Above this the editor gives a text to no extension (`TextModel` of VS Code: 50 MB). */
const handedOverBytes = 50 * 1024 * 1024;
const setting = 'largeFiles.analyze';
type Choice = 'ask' | 'always' | 'never';

/** Notices large logs in tabs; starts nothing until there is one. */
export function followLargeLogs(
  context: vscode.ExtensionContext,
  server: () => Promise<Server>,
): vscode.Disposable {
  const isLogName = createLogNames(context.extension.packageJSON);
  const watched = new Map<string, vscode.Disposable>();
  const asked = new Set<string>();
  const look = async (uri: vscode.Uri): Promise<void> => {
    const key = uri.toString();
    if (watched.has(key) || asked.has(key) || !isLogName(nameOf(uri))) return;
    asked.add(key);
    if (!(await isLarge(uri))) asked.delete(key);
    else if (await isWanted(uri)) watched.set(key, follow(uri, server));
  };
  const lookAll = (tabs: readonly vscode.Tab[]): void => {
    for (const uri of tabs.flatMap(uriOf)) void look(uri);
  };
  const forget = (tabs: readonly vscode.Tab[]): void => {
    for (const key of tabs.flatMap(uriOf).map(String)) {
      watched.get(key)?.dispose();
      watched.delete(key);
      asked.delete(key);
    }
  };
  lookAll(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      forget(closed);
      lookAll(opened);
    }),
    { dispose: () => vscode.Disposable.from(...watched.values()).dispose() },
  );
}

function uriOf({ input }: vscode.Tab): readonly vscode.Uri[] {
  return input instanceof vscode.TabInputText ? [input.uri] : [];
}

async function isLarge(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme !== 'file' && uri.scheme !== 'vscode-remote') return false;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    // The viewer has its log analysed by itself.
    return size > handedOverBytes && size <= viewerLimit();
  } catch {
    // A tab may outlive its file; the editor itself says so.
    return false;
  }
}

/** What the setting says; where it says nothing, what the person answers. */
async function isWanted(uri: vscode.Uri): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration('servicingLogs', uri);
  const choice = configuration.get<Choice>(setting, 'ask');
  if (choice !== 'ask') return choice === 'always';
  const once = vscode.l10n.t('Analyze');
  const always = vscode.l10n.t('Always');
  const never = vscode.l10n.t('Never');
  const message = vscode.l10n.t(
    '{0} is larger than 50 MB, which the editor keeps from extensions. It can be analyzed from its file: problems, sessions and report as usual, without colours and hovers.',
    nameOf(uri),
  );
  const answer = await vscode.window.showInformationMessage(message, once, always, never);
  if (answer === always || answer === never) {
    const value: Choice = answer === always ? 'always' : 'never';
    await configuration.update(setting, value, vscode.ConfigurationTarget.Global);
  }
  return answer === once || answer === always;
}

/** A log that grows is read again when it has been quiet for a moment. */
const quietMs = 1_500;

/** Analyses a file now and after each change, until it is let go of. */
function follow(uri: vscode.Uri, server: () => Promise<Server>): vscode.Disposable {
  const cancel = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void analyse(uri, server, cancel.token), quietMs);
  };
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), nameOf(uri));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  void analyse(uri, server, cancel.token);
  const restarts: vscode.Disposable[] = [];
  void server().then((running) => restarts.push(running.onDidRestart(again)));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(again),
    watcher.onDidCreate(again),
    watcher.onDidDelete(() => clearTimeout(timer)),
    {
      dispose: () => {
        clearTimeout(timer);
        vscode.Disposable.from(...restarts).dispose();
        cancel.cancel();
        cancel.dispose();
      },
    },
  );
}

/** Problems and the view of cases come from the server; the report is made when it is asked for. */
async function analyse(
  uri: vscode.Uri,
  server: () => Promise<Server>,
  token: vscode.CancellationToken,
): Promise<void> {
  const title = vscode.l10n.t('Analyzing {0}', nameOf(uri));
  const options = { location: vscode.ProgressLocation.Window, title };
  await vscode.window.withProgress(options, async (progress) => {
    const running = await server();
    const workDoneToken = `large-${uri.toString()}-${Date.now()}`;
    const listener = running.onProgress(workDoneToken, (message) => progress.report({ message }));
    const params: SummarizeFailureParams = { uri: uri.toString(), workDoneToken };
    try {
      await running.request<SummarizeFailureResult>(method.summarizeFailure, params, token);
    } catch (error) {
      if (!token.isCancellationRequested) {
        showError(error);
      }
    } finally {
      listener.dispose();
    }
  });
}
