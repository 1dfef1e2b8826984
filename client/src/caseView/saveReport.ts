// Owns Export Report: a format is chosen, then a file; the report is the one of the log or case, as it is now.
import * as vscode from 'vscode';
import type { CaseReportParams, CaseReportResult, ReportFormat } from '../../../protocol/src/index';
import { caseTreeMethod, parseCaseUri } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import type { Server } from '../server';
import { standalonePage } from './standalonePage';

interface FormatItem extends vscode.QuickPickItem {
  /** What the server writes. */
  readonly format: ReportFormat;
  readonly ending: string;
}

/** Asks for format and file, writes it and offers to open it. */
export async function saveReport(server: Server, subject: vscode.Uri): Promise<void> {
  const title = vscode.l10n.t('Export Report: {0}', nameOf(subject));
  const picked = await vscode.window.showQuickPick(formats(), {
    title,
    placeHolder: vscode.l10n.t('Which format?'),
  });
  if (picked === undefined) return;
  const target = await vscode.window.showSaveDialog({
    title,
    defaultUri: suggestedFile(subject, picked.ending),
    filters: { [picked.label]: [picked.ending] },
  });
  if (target === undefined) return;
  try {
    const text = await textOf(server, subject, picked);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return;
  }
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The report was saved as {0}.', nameOf(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

function formats(): readonly FormatItem[] {
  return [
    {
      label: 'Markdown',
      detail: vscode.l10n.t('For tickets, wikis and mails'),
      format: 'markdown',
      ending: 'md',
    },
    {
      label: 'HTML',
      detail: vscode.l10n.t('A page of its own, to read in a browser and to print'),
      format: 'markdown',
      ending: 'html',
    },
    { label: 'JSON', detail: vscode.l10n.t('The summary as data'), format: 'json', ending: 'json' },
    {
      label: 'SARIF',
      detail: vscode.l10n.t('Failures and findings for other tools'),
      format: 'sarif',
      ending: 'sarif',
    },
  ];
}

async function textOf(server: Server, subject: vscode.Uri, { format, ending }: FormatItem): Promise<string> {
  const params: CaseReportParams = { subject: subject.toString(), format };
  const { text, language } = await server.request<CaseReportResult>(caseTreeMethod.report, params);
  if (ending !== 'html') return text;
  const body = await vscode.commands.executeCommand<string>('markdown.api.render', text);
  const title = vscode.l10n.t('Failure Report: {0}', nameOf(subject));
  return standalonePage(body, { title, language });
}

/** Beside the log, or beside the archive of a case; else in the first folder that can be written. */
function suggestedFile(subject: vscode.Uri, ending: string): vscode.Uri | undefined {
  const place = parseCaseUri(subject.toString());
  const source = place === undefined ? subject : vscode.Uri.parse(place.container);
  const name = `${nameOf(subject).replace(/\.\w{1,5}$/, '')}-report.${ending}`;
  if (source.scheme === 'file' || source.scheme === 'vscode-remote') {
    return vscode.Uri.joinPath(source, '..', name);
  }
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) =>
    vscode.workspace.fs.isWritableFileSystem(uri.scheme),
  );
  return folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name);
}
