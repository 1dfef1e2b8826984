// Owns Decode Error Code and Decode Selection: codes found as one types a number, a name or words.
import * as vscode from 'vscode';
import type { DecodeEntry, DecodeParams, DecodeResult } from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { ReportView } from '../reportView';
import type { Server } from '../server';

/** Registers Decode Error Code and Decode Selection. */
export function registerDecode(server: () => Promise<Server>, reports: ReportView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('servicingLogs.decodeErrorCode', (initial: unknown) =>
      pickCode(server, reports, typeof initial === 'string' ? initial : ''),
    ),
    vscode.commands.registerCommand('servicingLogs.decodeSelection', () =>
      pickCode(server, reports, selectedText()),
    ),
  );
}

interface CodeItem extends vscode.QuickPickItem {
  /** Absent where the line only says that there is nothing. */
  readonly entry?: DecodeEntry;
}

async function pickCode(server: () => Promise<Server>, reports: ReportView, initial: string): Promise<void> {
  const pick = vscode.window.createQuickPick<CodeItem>();
  pick.title = vscode.l10n.t('Decode Error Code');
  pick.placeholder = vscode.l10n.t('Number, name or words: 0x800f081f, -2146498529, CBS_E_ABORT, hash');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked: vscode.CancellationTokenSource | undefined;
  const search = async (query: string): Promise<void> => {
    asked?.cancel();
    const token = new vscode.CancellationTokenSource();
    asked = token;
    if (query.trim() === '') {
      pick.items = [];
      return;
    }
    pick.busy = true;
    const items = await entriesOf(server, query, token.token);
    if (!token.token.isCancellationRequested) {
      pick.items =
        items.length > 0 ? items : [{ label: vscode.l10n.t('No code is found'), alwaysShow: true }];
      pick.busy = false;
    }
  };
  pick.onDidChangeValue((value) => void search(value));
  pick.onDidAccept(() => {
    const entry = pick.selectedItems[0]?.entry;
    if (entry !== undefined) {
      pick.hide();
      const title = entry.symbol === '' ? entry.code : entry.symbol;
      void reports.showCode({ title, markdown: entry.markdown, sources: [] });
    }
  });
  pick.onDidHide(() => {
    asked?.cancel();
    pick.dispose();
  });
  pick.value = initial;
  pick.show();
  await search(initial);
}

async function entriesOf(
  server: () => Promise<Server>,
  query: string,
  token: vscode.CancellationToken,
): Promise<readonly CodeItem[]> {
  const params: DecodeParams = { query };
  try {
    const { entries } = await (await server()).request<DecodeResult>(method.decode, params, token);
    return entries.map((entry) => ({
      label: entry.symbol === '' ? entry.code : entry.symbol,
      description: entry.symbol === '' ? vscode.l10n.t('unknown code') : entry.code,
      detail: entry.meaning,
      // The server did the matching: the editor must not filter `-2146498529` away from 0x800f081f.
      alwaysShow: true,
      entry,
    }));
  } catch (error) {
    if (token.isCancellationRequested) {
      return [];
    }
    throw error;
  }
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return '';
  }
  const { selection, document } = editor;
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return range === undefined ? '' : document.getText(range).trim().slice(0, 20_000);
}
