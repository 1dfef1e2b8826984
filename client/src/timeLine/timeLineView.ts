// What lives in client/src/timeLine/: the panel with the time line of a case. The server makes the data, the page in the
// panel draws it; here both are brought together. This file owns the command, the panel and what the page asks for.
import * as vscode from 'vscode';
import type { TimeLineParams, TimeLineResult, TimeLineShown } from '../../../protocol/src/index';
import { caseTreeMethod, timeLineMethod } from '../../../protocol/src/index';
import { visibleLog } from '../activeLog';
import { subjectOfNode } from '../caseView/caseNode';
import { revealRecord } from '../commands/revealRecord';
import type { ReportView } from '../reportView';
import type { LazyServer, Server } from '../server';
import { savePicture } from './savePicture';
import { timeLinePage } from './timeLinePage';
import { wishOf } from './wish';
import { timeLineWords } from './words';

export function registerTimeLine(
  context: vscode.ExtensionContext,
  server: LazyServer,
  reports: ReportView,
): vscode.Disposable {
  let view: TimeLineView | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('servicingLogs.showTimeLine', async (argument: unknown) => {
      const subject = subjectOfNode(argument) ?? (reports.isActive() ? reports.lastLog() : undefined);
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
  const scripts = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(
    'servicingLogs.timeLine',
    vscode.l10n.t('Time Line'),
    vscode.ViewColumn.Beside,
    { enableScripts: true, localResourceRoots: [scripts] },
  );
  panel.iconPath = new vscode.ThemeIcon('graph');
  let wanted: TimeLineParams = {};
  let shown: TimeLineResult | undefined;
  let asked = 0;

  const send = (): void => {
    const message: TimeLineShown = {
      ...(shown === undefined ? {} : { timeLine: shown.timeLine }),
      words: timeLineWords(),
    };
    void panel.webview.postMessage(message);
  };
  const refresh = async (): Promise<void> => {
    const question = ++asked;
    const answer = await server
      .request<TimeLineResult | null>(timeLineMethod.timeLine, wanted)
      .catch(() => undefined);
    // A later question may have been answered first; a log that was closed stays in the picture.
    if (question !== asked || answer === undefined || (answer === null && shown !== undefined)) return;
    shown = answer ?? undefined;
    // From now on this is the subject, whatever is summarised next.
    if (shown !== undefined) wanted = { subject: shown.subject };
    panel.title =
      shown === undefined ? vscode.l10n.t('Time Line') : vscode.l10n.t('Time Line: {0}', shown.timeLine.name);
    send();
  };
  const subscriptions = [
    server.onNotification(caseTreeMethod.changed, () => void refresh()),
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const wish = wishOf(message);
      if (wish?.type === 'ready') send();
      if (wish?.type === 'summarize') void vscode.commands.executeCommand('servicingLogs.summarizeFailure');
      if (wish?.type === 'save' && shown !== undefined) void savePicture(server, shown.subject, wish);
      const uri = wish?.type === 'reveal' ? shown?.uris[wish.source] : undefined;
      if (wish?.type === 'reveal' && uri !== undefined) {
        void revealRecord(vscode.Uri.parse(uri), wish.line, panel.viewColumn);
      }
    }),
  ];
  panel.onDidDispose(() => {
    vscode.Disposable.from(...subscriptions).dispose();
    closed();
  });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'timeLine.js'));
  panel.webview.html = timeLinePage(script.toString(), vscode.env.language);
  return {
    show: async (params) => {
      wanted = params;
      shown = undefined;
      panel.reveal();
      await refresh();
    },
    dispose: () => panel.dispose(),
  };
}
