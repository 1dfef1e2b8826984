// Owns a page whose links lead to the summaries of cases: the table of a comparison, the list of similar cases.
import * as vscode from 'vscode';
import { caseLinkScheme } from '../../../protocol/src/index';
import { reportPage } from '../reportPage';

export interface CasesPage extends vscode.Disposable {
  /**
   * Shows a text; it replaces the one shown before.
   * @param cases URIs by the number that links carry
   */
  show(title: string, markdown: string, cases: readonly string[]): Promise<void>;
}

/** @param viewType also named in the menus of package.json */
export function createCasesPage(viewType: string): CasesPage {
  let panel: vscode.WebviewPanel | undefined;
  let shown: readonly string[] = [];
  const open = (): vscode.WebviewPanel => {
    const opened = vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    opened.webview.onDidReceiveMessage((message: unknown) => {
      const uri = caseOf(message, shown);
      if (uri !== undefined) void vscode.commands.executeCommand('servicingLogs.summarizeFailure', uri);
    });
    opened.onDidDispose(() => {
      panel = undefined;
    });
    return opened;
  };
  return {
    show: async (title, markdown, cases) => {
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
      panel ??= open();
      shown = cases;
      panel.title = title;
      panel.webview.html = reportPage(html, { title, isWide: true });
      panel.reveal();
    },
    dispose: () => panel?.dispose(),
  };
}

const caseLink = new RegExp(`^${caseLinkScheme}:(\\d+)$`);

/** The case behind a link of the page; anything else that it sends counts for nothing. */
function caseOf(message: unknown, cases: readonly string[]): vscode.Uri | undefined {
  const match = typeof message === 'string' ? caseLink.exec(message) : null;
  const uri = match === null ? undefined : cases[Number(match[1])];
  return uri === undefined ? undefined : vscode.Uri.parse(uri);
}
