// Owns what happens when an .evtx or .pml file is opened: the editor gets its text instead.
import * as vscode from 'vscode';
import { caseUri } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import type { CaseFileSystem } from './caseFileSystem';

const viewType = 'servicingLogs.binaryLog';

/** Registers the editor for binary logs: it opens the log's text in its place and closes itself. */
export function registerBinaryLogEditor(cases: CaseFileSystem): vscode.Disposable {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, panel) => {
      panel.webview.html = page(vscode.l10n.t('Reading {0} …', nameOf(uri)));
      try {
        const { files, refusals } = await cases.open(uri.toString());
        const [file] = files;
        if (file === undefined)
          throw new Error(refusals[0] ?? vscode.l10n.t('{0} holds no log.', nameOf(uri)));
        const text = vscode.Uri.parse(caseUri(uri.toString(), file.path));
        await vscode.window.showTextDocument(text, { viewColumn: panel.viewColumn, preview: false });
        panel.dispose();
      } catch (error) {
        panel.webview.html = page(error instanceof Error ? error.message : String(error));
      }
    },
  };
  return vscode.window.registerCustomEditorProvider(viewType, provider, {
    supportsMultipleEditorsPerDocument: true,
  });
}

/** A page without scripts that says one sentence; the sentence may hold a file's name and is no markup. */
function page(sentence: string): string {
  const text = sentence.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const policy = `default-src 'none'`;
  return `<!DOCTYPE html><html><head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body><p>${text}</p></body></html>`;
}
