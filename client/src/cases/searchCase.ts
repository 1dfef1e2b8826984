// Owns Search in Case: the editor's own search does not look into folders that an extension provides.
import * as vscode from 'vscode';
import type { CaseHit, SearchCaseParams, SearchCaseResult } from '../../../protocol/src/index';
import { caseMethod, caseScheme, caseUri, parseCaseUri } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { revealRecord } from '../commands/revealRecord';
import { requestWithProgress } from '../requests';
import type { Server } from '../server';

/** More hits than anybody scrolls through. */
const maxHits = 500;

/** Registers Search in Case. */
export function registerSearchCase(server: () => Promise<Server>): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.searchCase', async (argument: unknown) => {
    const container = await containerOf(argument);
    if (container === undefined) return;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Search in {0}', nameOf(vscode.Uri.parse(container))),
      prompt: vscode.l10n.t('Text to look for in all logs of the case; upper and lower case are the same'),
    });
    if (text === undefined || text === '') return;
    const result = await search(await server(), { uri: container, text, limit: maxHits });
    if (result !== undefined) await pickHit(container, text, result);
  });
}

function search(server: Server, params: SearchCaseParams): Promise<SearchCaseResult | undefined> {
  const title = vscode.l10n.t('Searching {0}', nameOf(vscode.Uri.parse(params.uri)));
  return requestWithProgress(server, { title, method: caseMethod.searchCase, params });
}

interface HitItem extends vscode.QuickPickItem {
  readonly hit: CaseHit;
}

async function pickHit(container: string, text: string, result: SearchCaseResult): Promise<void> {
  const { hits, isComplete } = result;
  if (hits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No log of the case holds "{0}".', text));
    return;
  }
  const items: readonly HitItem[] = hits.map((hit) => ({
    label: hit.text,
    description: `${hit.path}:${hit.line + 1}`,
    hit,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: isComplete
      ? vscode.l10n.t('{0} lines hold "{1}"', hits.length, text)
      : vscode.l10n.t('The first {0} lines that hold "{1}"', hits.length, text),
    matchOnDescription: true,
    onDidSelectItem: (item) => {
      if (typeof item !== 'string' && 'hit' in item) void reveal(container, (item as HitItem).hit, true);
    },
  });
  if (picked !== undefined) await reveal(container, picked.hit, false);
}

async function reveal(container: string, hit: CaseHit, isPreview: boolean): Promise<void> {
  const uri = vscode.Uri.parse(caseUri(container, hit.path));
  if (!isPreview) return revealRecord(uri, hit.line);
  const selection = new vscode.Range(hit.line, 0, hit.line, 10_000);
  await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true, selection });
}

/** The case meant: of the argument, of the text in front, else one of the folders. */
async function containerOf(argument: unknown): Promise<string | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const found = uri && parseCaseUri(uri.toString());
  if (found !== undefined) return found.container;
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === caseScheme);
  const items = folders.map((folder) => ({ label: folder.name, folder }));
  const picked =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which case?') });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No case is open: choose Open as Case on an archive or folder first.'),
    );
  }
  return picked && parseCaseUri(picked.folder.uri.toString())?.container;
}
