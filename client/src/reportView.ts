// Owns how a report is shown: Markdown rendered by the editor in a panel beside the log, whose record links
// reveal the record; and the same Markdown as a read-only document to copy from.
// The built-in preview cannot be used: it does not follow links to other schemes than its own.
import * as vscode from 'vscode';
import { recordLinkScheme } from '../../protocol/src/index';
import { revealRecord } from './commands/revealRecord';
import { reportPage } from './reportPage';

export interface Report {
  readonly title: string;
  readonly markdown: string;
  /** The logs by the number that record links carry. */
  readonly sources: readonly vscode.Uri[];
}

export interface ReportView {
  show(report: Report): Promise<void>;
}

export const reportScheme = 'servicing-report';
const viewType = 'servicingLogs.report';

export function createReportView(context: vscode.ExtensionContext): ReportView {
  let panel: vscode.WebviewPanel | undefined;
  let current: Report | undefined;
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const openPanel = (): vscode.WebviewPanel => {
    const opened = vscode.window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
    );
    opened.webview.onDidReceiveMessage((message: unknown) => {
      const link = parseRecordLink(message);
      const source = link && current?.sources[link.source];
      if (link !== undefined && source !== undefined) {
        void revealRecord(source, link.line - 1);
      }
    });
    opened.onDidDispose(() => {
      panel = undefined;
    });
    return opened;
  };

  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => (current === undefined ? '' : withFileLinks(current)),
    }),
    vscode.commands.registerCommand('servicingLogs.openReportSource', async () => {
      if (current !== undefined) {
        await showSource(current, changed);
      }
    }),
  );

  return {
    show: async (report) => {
      current = report;
      const html = await vscode.commands.executeCommand<string | undefined>(
        'markdown.api.render',
        report.markdown,
      );
      if (html === undefined) {
        await showSource(report, changed);
        return;
      }
      panel ??= openPanel();
      panel.title = report.title;
      panel.webview.html = reportPage(html, report.title);
      panel.reveal(undefined, true);
    },
  };
}

async function showSource(report: Report, changed: vscode.EventEmitter<vscode.Uri>): Promise<void> {
  const name = report.title.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  const uri = vscode.Uri.from({ scheme: reportScheme, path: `/${name}.md` });
  changed.fire(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

/** In the document to copy from, record links are addresses that an editor understands: the file and its line. */
function withFileLinks({ markdown, sources }: Report): string {
  return markdown.replace(recordLinks, (whole, source: string, line: string) => {
    const uri = sources[Number(source)];
    return uri === undefined ? whole : `](${uri.with({ fragment: `L${line}` }).toString()})`;
  });
}

const recordLinks = new RegExp(`\\]\\(${recordLinkScheme}:(\\d+)/(\\d+)\\)`, 'g');
const recordLink = new RegExp(`^${recordLinkScheme}:(\\d+)/(\\d+)$`);

/** Takes what the page sent; anything else than a record link counts for nothing. `line` is 1-based. */
function parseRecordLink(message: unknown): { source: number; line: number } | undefined {
  const match = typeof message === 'string' ? recordLink.exec(message) : null;
  return match === null ? undefined : { source: Number(match[1]), line: Number(match[2]) };
}
