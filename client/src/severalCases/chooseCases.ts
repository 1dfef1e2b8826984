// Owns asking which cases are meant, where no menu has told.
import * as vscode from 'vscode';
import { caseScheme } from '../../../protocol/src/index';
import { nameOf, targetUri } from '../activeLog';
import { isServicingLog } from '../languages';
import type { ReportView } from '../reportView';

export interface ChosenCases {
  /** Each one case. */
  readonly cases: readonly vscode.Uri[];
  /** The children of each are the cases. */
  readonly folders: readonly vscode.Uri[];
}

interface WayItem extends vscode.QuickPickItem {
  readonly choose: () => Thenable<ChosenCases | undefined>;
}

/**
 * Asks for cases: what is open, files, folders, or all that a folder holds.
 * @param argument of the command: a log or case that is one of them
 */
export async function chooseCases(argument: unknown, reports: ReportView): Promise<ChosenCases | undefined> {
  const given = argument === undefined ? undefined : targetUri(argument);
  const open = openCases(given, reports);
  const title =
    given === undefined ? vscode.l10n.t('Compare Cases') : vscode.l10n.t('Compare {0} With', nameOf(given));
  const ways: readonly WayItem[] = [
    ...(open.length < 2 ? [] : [whatIsOpen(open, title)]),
    {
      label: `$(files) ${vscode.l10n.t('Logs or Archives…')}`,
      choose: () => dialog({ canSelectFiles: true }, title, given),
    },
    {
      label: `$(folder) ${vscode.l10n.t('Folders, Each One Case…')}`,
      choose: () => dialog({ canSelectFolders: true }, title, given),
    },
    {
      label: `$(folder-library) ${vscode.l10n.t('Every Case in a Folder…')}`,
      detail: vscode.l10n.t('Each log, archive and folder in it is one case'),
      choose: () => everyCase(title, given),
    },
  ];
  const way = await vscode.window.showQuickPick(ways, { title, placeHolder: vscode.l10n.t('Which cases?') });
  return way?.choose();
}

/** What was summarised last, the cases of the window, and the open logs, each once. */
function openCases(given: vscode.Uri | undefined, reports: ReportView): readonly vscode.Uri[] {
  const summarised = reports.lastLog();
  const cases = (vscode.workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter(({ scheme }) => scheme === caseScheme);
  const logs = vscode.workspace.textDocuments.filter(isServicingLog).map(({ uri }) => uri);
  const all = [given, summarised, ...cases, ...logs].filter((uri) => uri !== undefined);
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

function whatIsOpen(open: readonly vscode.Uri[], title: string): WayItem {
  return {
    label: `$(list-selection) ${vscode.l10n.t('What Is Open…')}`,
    description: String(open.length),
    choose: async () => {
      const items = open.map((uri) => ({
        label: nameOf(uri),
        description: vscode.workspace.asRelativePath(uri),
        picked: true,
        uri,
      }));
      const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
      return picked && { cases: picked.map(({ uri }) => uri), folders: [] };
    },
  };
}

async function dialog(
  kinds: Pick<vscode.OpenDialogOptions, 'canSelectFiles' | 'canSelectFolders'>,
  title: string,
  given: vscode.Uri | undefined,
): Promise<ChosenCases | undefined> {
  const openLabel = vscode.l10n.t('Compare');
  const options = { canSelectFiles: false, canSelectFolders: false, ...kinds, canSelectMany: true };
  const picked = await vscode.window.showOpenDialog({ ...options, openLabel, title });
  return picked && { cases: [...(given === undefined ? [] : [given]), ...picked], folders: [] };
}

async function everyCase(title: string, given: vscode.Uri | undefined): Promise<ChosenCases | undefined> {
  const chosen = await dialog({ canSelectFolders: true }, title, undefined);
  return chosen && { cases: given === undefined ? [] : [given], folders: chosen.cases };
}
