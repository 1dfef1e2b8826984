// Owns the command that makes a servicing log of any open text.
import * as vscode from 'vscode';
import { likelyLanguage } from '../kindOfText';
import type { ServicingLanguage } from '../languages';

/** Registers Treat as Servicing Log. */
export function registerTreatAsServicingLog(): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.treatAsServicingLog', async (argument: unknown) => {
    const document = await documentOf(argument);
    if (document === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a log first.'));
      return;
    }
    await treatAsServicingLog(document);
  });
}

/** Asks for the kind, the likeliest first, and sets the language; undefined when the person backed out. */
export async function treatAsServicingLog(
  document: vscode.TextDocument,
): Promise<vscode.TextDocument | undefined> {
  const likely = likelyLanguage(document);
  const items = kinds()
    .map((kind) => ({
      ...kind,
      description: kind.id === likely ? vscode.l10n.t('looks like this text') : '',
    }))
    .sort((a, b) => Number(b.id === likely) - Number(a.id === likely));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which log is this?'),
  });
  return picked && vscode.languages.setTextDocumentLanguage(document, picked.id);
}

async function documentOf(argument: unknown): Promise<vscode.TextDocument | undefined> {
  if (argument instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(argument);
  }
  return vscode.window.activeTextEditor?.document;
}

function kinds(): readonly { readonly id: ServicingLanguage; readonly label: string }[] {
  return [
    { id: 'windows-cbs-log', label: vscode.l10n.t('CBS log (CBS.log, CbsPersist)') },
    { id: 'windows-dism-log', label: vscode.l10n.t('DISM log (dism.log)') },
    { id: 'windows-setup-log', label: vscode.l10n.t('Windows Setup log (setupact.log, setuperr.log)') },
    { id: 'windows-update-log', label: vscode.l10n.t('Windows Update log (WindowsUpdate.log)') },
    { id: 'windows-event-log', label: vscode.l10n.t('Event log (exported as text or CSV)') },
    { id: 'windows-procmon-log', label: vscode.l10n.t('Process Monitor log (exported as CSV)') },
    { id: 'windows-setupapi-log', label: vscode.l10n.t('Device setup log (setupapi.dev.log)') },
  ];
}
