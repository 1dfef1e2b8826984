// Owns the page with the table of cases: names lead to the summary of a case; the table is copied and saved.
import * as vscode from 'vscode';
import type { CompareCasesResult } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { createCasesPage } from './casesPage';

export interface ComparisonView extends vscode.Disposable {
  /** Shows a comparison; it replaces the one shown before. */
  show(result: CompareCasesResult): Promise<void>;
}

/** Makes the page and registers what its buttons do. */
export function createComparisonView(): ComparisonView {
  const page = createCasesPage('servicingLogs.comparison');
  let current: CompareCasesResult | undefined;
  const commands = vscode.Disposable.from(
    page,
    vscode.commands.registerCommand('servicingLogs.copyComparison', async () => {
      if (current !== undefined) await vscode.env.clipboard.writeText(current.plainMarkdown);
    }),
    vscode.commands.registerCommand('servicingLogs.saveComparison', async () => {
      if (current !== undefined) await save(current);
    }),
  );
  return {
    show: async (result) => {
      current = result;
      await page.show(vscode.l10n.t('Case Comparison'), result.markdown, result.cases);
    },
    dispose: () => commands.dispose(),
  };
}

interface FormatItem extends vscode.QuickPickItem {
  readonly form: 'csv' | 'plainMarkdown' | 'json';
  readonly ending: string;
}

async function save(result: CompareCasesResult): Promise<void> {
  const title = vscode.l10n.t('Save Comparison');
  const picked = await vscode.window.showQuickPick(formats(), {
    title,
    placeHolder: vscode.l10n.t('Which format?'),
  });
  if (picked === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true,
  );
  const target = await vscode.window.showSaveDialog({
    title,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, `case-comparison.${picked.ending}`) }),
    filters: { [picked.label]: [picked.ending] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(result[picked.form]));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The comparison was saved as {0}.', nameOf(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

function formats(): readonly FormatItem[] {
  return [
    { label: 'CSV', detail: vscode.l10n.t('For spreadsheets'), form: 'csv', ending: 'csv' },
    {
      label: 'Markdown',
      detail: vscode.l10n.t('For tickets, wikis and mails'),
      form: 'plainMarkdown',
      ending: 'md',
    },
    { label: 'JSON', detail: vscode.l10n.t('The comparison as data'), form: 'json', ending: 'json' },
  ];
}
