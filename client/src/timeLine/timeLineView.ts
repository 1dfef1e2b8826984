// What lives in client/src/timeLine/: the panel with the time line of a case. The server makes the data, the page in the
// panel draws it; here both are brought together. This file owns the command, the panel and what the page asks for.
import * as vscode from 'vscode';
import type {
  TimeLineParams,
  TimeLineResult,
  TimeLineShown,
  TimeLineWish,
} from '../../../protocol/src/index';
import { caseTreeMethod, timeLineMethod } from '../../../protocol/src/index';
import { visibleLog } from '../activeLog';
import { subjectOfArgument } from '../caseView/caseNode';
import { revealRecord } from '../commands/revealRecord';
import type { ReportView } from '../reportView';
import type { LazyServer, Server } from '../server';
import { savePicture } from './savePicture';
import { timeLinePage } from './timeLinePage';
import { wishOf } from './wish';
import { timeLineWords } from './words';

/** Registers Show Time Line and what its panel asks for. */
export function registerTimeLine(
  context: vscode.ExtensionContext,
  server: LazyServer,
  reports: ReportView,
): vscode.Disposable {
  let view: TimeLineView | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('servicingLogs.showTimeLine', async (argument: unknown) => {
      const subject = subjectOfArgument(argument) ?? (reports.isActive() ? reports.lastLog() : undefined);
      const log = visibleLog();
      const running = await server();
      view ??= openView(context, running, () => {
        view = undefined;
      });
      await view.show({
        ...(subject === undefined ? {} : { subject: subject.toString() }),
        ...(log === undefined ? {} : { log: log.toString() }),
      });
    }),
    { dispose: () => view?.dispose() },
  );
}

interface TimeLineView extends vscode.Disposable {
  /** Shows what the parameters ask for, in front. */
  show(params: TimeLineParams): Promise<void>;
}

function openView(context: vscode.ExtensionContext, server: Server, closed: () => void): TimeLineView {
  const panel = createPanel(context.extensionUri);
  const state: ViewState = { panel, server, wanted: {}, shown: undefined, asked: 0, isStale: false };
  const subscriptions = [
    server.onNotification(caseTreeMethod.changed, () => void refresh(state)),
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const wish = wishOf(message);
      if (wish !== undefined) grant(state, wish);
    }),
  ];
  panel.onDidDispose(() => {
    vscode.Disposable.from(...subscriptions).dispose();
    closed();
  });
  return {
    show: async (params) => {
      Object.assign(state, { wanted: params, shown: undefined });
      panel.reveal();
      await refresh(state);
    },
    dispose: () => panel.dispose(),
  };
}

function createPanel(extension: vscode.Uri): vscode.WebviewPanel {
  const scripts = vscode.Uri.joinPath(extension, 'dist');
  const panel = vscode.window.createWebviewPanel(
    'servicingLogs.timeLine',
    vscode.l10n.t('Time Line'),
    vscode.ViewColumn.Beside,
    { enableScripts: true, localResourceRoots: [scripts] },
  );
  panel.iconPath = new vscode.ThemeIcon('graph');
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'timeLine.js'));
  panel.webview.html = timeLinePage(script.toString(), vscode.env.language);
  return panel;
}

interface ViewState {
  readonly panel: vscode.WebviewPanel;
  readonly server: Server;
  wanted: TimeLineParams;
  shown: TimeLineResult | undefined;
  /** How many questions were asked. */
  asked: number;
  /** True where something changed while nobody saw it. */
  isStale: boolean;
}

/** A page that was made, or shown again, is told what there is now. */
async function greet(state: ViewState): Promise<void> {
  const isTold = state.isStale && (await refresh(state));
  if (!isTold) send(state);
}

/** Asks the server anew, and shows the answer; false where there is nothing new to show. */
async function refresh(state: ViewState): Promise<boolean> {
  const { panel, server, wanted } = state;
  // A page that is hidden asks when it is shown again.
  state.isStale = !panel.visible;
  if (state.isStale) return false;
  const question = ++state.asked;
  const answer = await server
    .request<TimeLineResult | null>(timeLineMethod.timeLine, wanted)
    .catch(() => undefined);
  // A later question may have been answered first; a log that was closed stays in the picture.
  if (question !== state.asked || answer === undefined || (answer === null && state.shown)) return false;
  state.shown = answer ?? undefined;
  panel.title = vscode.l10n.t('Time Line');
  if (answer !== null) {
    // From now on this is the subject, whatever is summarised next.
    state.wanted = { subject: answer.subject };
    panel.title = vscode.l10n.t('Time Line: {0}', answer.timeLine.name);
  }
  send(state);
  return true;
}

function send({ panel, shown }: ViewState): void {
  const message: TimeLineShown = {
    ...(shown === undefined ? {} : { timeLine: shown.timeLine }),
    words: timeLineWords(),
  };
  void panel.webview.postMessage(message);
}

/** Does what the page asks for. */
function grant(state: ViewState, wish: TimeLineWish): void {
  const { panel, server, shown } = state;
  switch (wish.type) {
    case 'ready':
      void greet(state);
      return;
    case 'summarize':
      void vscode.commands.executeCommand('servicingLogs.summarizeFailure');
      return;
    case 'save':
      if (shown !== undefined) void savePicture(server, shown.subject, wish);
      return;
    case 'reveal': {
      const uri = shown?.uris[wish.source];
      if (uri !== undefined) void revealRecord(vscode.Uri.parse(uri), wish.line, panel.viewColumn);
    }
  }
}
