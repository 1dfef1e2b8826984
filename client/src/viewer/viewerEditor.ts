// Owns the viewer as a custom editor of the workbench, and its commands. What lives in viewer/: the client's side of the
// viewer; it reads no file and decides nothing about logs.
import * as vscode from 'vscode';
import type { ViewerCommand, ViewerOpened } from '../../../protocol/src/index';
import { viewerType } from '../../../protocol/src/index';
import { logInSight } from '../activeLog';
import type { LazyServer } from '../server';
import { createViewerEngine, type ReadFirstRows, type ViewerHost } from './engine';
import { openParams, showLog, type ViewerMeans } from './logView';
import { mergedFilesOf, registerOpenMerged } from './mergedLogs';
import { openLargeLogs } from './openLargeLogs';
import { activeViewer } from './openViewers';
import { createViewerMemory } from './viewerMemory';
import { sentencePage, viewerPage } from './viewerPage';

/** @param host absent where no file can be read by its path */
export function registerViewer(
  context: vscode.ExtensionContext,
  server: LazyServer,
  host: ViewerHost | undefined,
): vscode.Disposable {
  const engine = host && createViewerEngine(host.start);
  const memory = createViewerMemory(context.workspaceState);
  const means: ViewerMeans | undefined = engine && { engine, server, memory };
  const script = pageScript(context.extensionUri);
  const provider: vscode.CustomReadonlyEditorProvider<OpenedDocument> = {
    openCustomDocument: (uri) => {
      // While the editor makes room for the page, its script is read, and the log's first rows.
      void script();
      return { uri, rows: host && readRows(uri, host.readFirstRows), dispose: () => undefined };
    },
    resolveCustomEditor: async (document, panel) => {
      const { uri } = document;
      const files = mergedFilesOf(uri) ?? [uri];
      if (means === undefined || files.length === 0 || files.some(({ scheme }) => scheme !== 'file')) {
        panel.webview.html = sentencePage(
          vscode.l10n.t('The viewer reads logs on a disk: open a local folder, or save the log first.'),
        );
        return;
      }
      panel.webview.options = { enableScripts: true, localResourceRoots: [] };
      const firstRows = showLog(uri, panel, means, document.rows);
      // A second editor of the log may come much later.
      document.rows = undefined;
      panel.webview.html = viewerPage(await script(), await firstRows);
    },
  };
  return vscode.Disposable.from(
    { dispose: () => engine?.dispose() },
    vscode.window.registerCustomEditorProvider(viewerType, provider, {
      supportsMultipleEditorsPerDocument: true,
      // What was filtered and found is still there when the tab comes back.
      webviewOptions: { retainContextWhenHidden: true },
    }),
    vscode.commands.registerCommand('servicingLogs.openInViewer', async (argument: unknown) => {
      const uri = logInSight(argument);
      if (uri !== undefined) await vscode.commands.executeCommand('vscode.openWith', uri, viewerType);
    }),
    registerOpenMerged(context, host?.findMergeable),
    ...registerCommands(),
    ...(means === undefined ? [] : [openLargeLogs(context)]),
  );
}

interface OpenedDocument extends vscode.CustomDocument {
  /** For the first editor of the document. */
  rows: Promise<ViewerOpened> | undefined;
}

/** Of a single log: the worker, which begins to count at once, would take cores from the page that is being made. */
function readRows(uri: vscode.Uri, read: ReadFirstRows): Promise<ViewerOpened> | undefined {
  if (uri.scheme !== 'file') return undefined;
  const rows = read(openParams(uri));
  // What cannot be read so is opened by the worker, which says why.
  rows.catch(() => undefined);
  return rows;
}

/** Gives the script of the page, read once. */
function pageScript(extension: vscode.Uri): () => Promise<string> {
  let script: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'viewerPage.js'));
    return new TextDecoder().decode(bytes);
  };
  return () => {
    script ??= read();
    return script;
  };
}

function registerCommands(): vscode.Disposable[] {
  const run = (command: ViewerCommand) => () => activeViewer()?.run(command);
  return [
    vscode.commands.registerCommand('servicingLogs.viewerFind', run('find')),
    vscode.commands.registerCommand('servicingLogs.viewerFindNext', run('findNext')),
    vscode.commands.registerCommand('servicingLogs.viewerFindPrevious', run('findPrevious')),
    vscode.commands.registerCommand('servicingLogs.viewerGoToLine', run('goToLine')),
    vscode.commands.registerCommand('servicingLogs.viewerFilter', run('filter')),
    vscode.commands.registerCommand('servicingLogs.viewerNextFailure', run('nextFailure')),
    vscode.commands.registerCommand('servicingLogs.viewerPreviousFailure', run('previousFailure')),
    vscode.commands.registerCommand('servicingLogs.viewerToggleBookmark', run('toggleBookmark')),
    vscode.commands.registerCommand('servicingLogs.viewerNextBookmark', run('nextBookmark')),
    vscode.commands.registerCommand('servicingLogs.viewerPreviousBookmark', run('previousBookmark')),
    vscode.commands.registerCommand('servicingLogs.viewerToggleTimes', run('toggleTimes')),
    vscode.commands.registerCommand('servicingLogs.viewerOpenSource', run('openSource')),
  ];
}
