// Owns how a report is shown: Markdown rendered by the editor in a panel beside the log, whose record links
// reveal the record; and the same Markdown as a read-only document to copy from.
// The built-in preview cannot be used: it does not follow links to other schemes than its own.
import * as vscode from 'vscode';
import type { Language } from '../../protocol/src/index';
import { recordLinkScheme } from '../../protocol/src/index';
import { revealRecord } from './commands/revealRecord';
import { languageOfMessage, reportPage } from './reportPage';

export interface Report {
  readonly title: string;
  /** Of the text; absent for a code, which is in the language of the interface. */
  readonly language?: Language;
  readonly markdown: string;
  /** What was summarised: a log, an archive, a folder or a case; absent for a code. */
  readonly subject?: vscode.Uri;
  /** The logs by the number that record links carry. */
  readonly sources: readonly vscode.Uri[];
}

export interface ReportView {
  /** Shows the report of a log; it replaces the one shown before. */
  showReport(report: Report): Promise<void>;
  /** The report shown last, even after its panel was closed. */
  lastReport(): Report | undefined;
  /** What the report shown last is about, even after its panel was closed. */
  lastLog(): vscode.Uri | undefined;
  /** True while the report is what the user works with. */
  isActive(): boolean;
  /** Shows the explanation of a code in a panel of its own, so that the report stays. */
  showCode(report: Report): Promise<void>;
}

const reportScheme = 'servicing-report';

/** @param chosen called when the reader asks for the report in another language */
export function createReportView(
  context: vscode.ExtensionContext,
  chosen: (shown: Report, language: Language) => void,
): ReportView {
  const report = createPanel('servicingLogs.report', chosen);
  const code = createPanel('servicingLogs.code');
  const changed = new vscode.EventEmitter<vscode.Uri>();

  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => {
        const shown = report.current();
        return shown === undefined ? '' : withFileLinks(shown);
      },
    }),
    vscode.commands.registerCommand('servicingLogs.openReportSource', async () => {
      const shown = report.current();
      if (shown === undefined) {
        return;
      }
      const name = shown.title.replace(/[\\/:*?"<>|]+/g, ' ').trim();
      const uri = vscode.Uri.from({ scheme: reportScheme, path: `/${name}.md` });
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Active });
    }),
  );
  return {
    showReport: report.show,
    lastReport: report.current,
    lastLog: () => report.current()?.subject,
    isActive: report.isActive,
    showCode: code.show,
  };
}

interface Panel {
  /** What the panel showed last, even after it was closed. */
  current(): Report | undefined;
  show(report: Report): Promise<void>;
  isActive(): boolean;
}

function createPanel(
  viewType: string,
  chosen: (shown: Report, language: Language) => void = () => undefined,
): Panel {
  let panel: vscode.WebviewPanel | undefined;
  let current: Report | undefined;
  const open = (): vscode.WebviewPanel => {
    const opened = vscode.window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
    );
    opened.webview.onDidReceiveMessage((message: unknown) => {
      const language = languageOfMessage(message);
      if (language !== undefined && current !== undefined) chosen(current, language);
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
  return {
    current: () => current,
    isActive: () => panel?.active === true,
    show: async (report) => {
      current = report;
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', report.markdown);
      panel ??= open();
      panel.title = report.title;
      panel.webview.html = reportPage(html, report);
      panel.reveal(undefined, true);
    },
  };
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
