// Owns the command that opens a new rule file with a commented example, ready to be saved in the workspace.
import * as vscode from 'vscode';
import type { NewRuleFileResult } from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { Server } from '../server';

/** Registers New Rule File. */
export function registerNewRuleFile(server: () => Promise<Server>): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.newRuleFile', async () => {
    const { text } = await (await server()).request<NewRuleFileResult>(method.newRuleFile, {});
    const uri = await freeName();
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    if (document.getText() === '') {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    }
  });
}

/** An unsaved file with a name that nothing in the first folder has yet: saving it makes its rules count. */
async function freeName(): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  for (let count = 1; ; count++) {
    const name = `${count === 1 ? 'own' : `own-${count}`}.servicing-rules.yaml`;
    if (folder?.scheme !== 'file') return vscode.Uri.from({ scheme: 'untitled', path: name });
    const file = vscode.Uri.joinPath(folder, name);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    if (!isOpen && !(await exists(file))) return file.with({ scheme: 'untitled' });
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
