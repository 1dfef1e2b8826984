// What `npm run bench` measures inside the extension host: activation of the packaged extension, and the time from
// opening a log to its first problems. Started like the suite, through the extension in runner/.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { diagnosticsOf, extensionId } from './suite/support';

/** Milliseconds; `isIdle` says that nothing of the extension ran before a servicing log was opened. */
export interface Measurement {
  readonly isIdle: boolean;
  readonly activation: number;
  readonly firstDiagnostics: number;
  readonly furtherDiagnostics: number;
}

/** Measures once and writes the result, as JSON, to the path that SERVICING_LOGS_RESULT gives. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) {
    throw new Error('The packaged extension is not installed.');
  }
  await vscode.workspace.openTextDocument({ content: 'plain text', language: 'plaintext' });
  const isIdle = !extension.isActive;
  const beforeActivation = performance.now();
  await extension.activate();
  const activation = performance.now() - beforeActivation;
  const [first = '', further = ''] = (process.env.SERVICING_LOGS_MEASURED ?? '').split(path.delimiter);
  const firstDiagnostics = await timeToDiagnostics(first);
  await settle(vscode.Uri.file(first));
  const furtherDiagnostics = await timeToDiagnostics(further);
  const result: Measurement = { isIdle, activation, firstDiagnostics, furtherDiagnostics };
  await writeFile(process.env.SERVICING_LOGS_RESULT ?? '', JSON.stringify(result));
}

/** From the moment at which the editor has read the log and tells the extensions of it, to its first problems. */
async function timeToDiagnostics(file: string): Promise<number> {
  const uri = vscode.Uri.file(file);
  let opened = Number.NaN;
  const listener = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.uri.toString() === uri.toString()) {
      opened = performance.now();
    }
  });
  const seen = diagnosticsOf(uri).then(() => performance.now());
  await vscode.workspace.openTextDocument(uri);
  const arrived = await seen;
  listener.dispose();
  return arrived - opened;
}

/** Lets the editor finish what it asks for a log that was just opened: a person opens the next one later. */
async function settle(uri: vscode.Uri): Promise<void> {
  for (const provider of ['DocumentSymbol', 'FoldingRange', 'InlayHint']) {
    const range = new vscode.Range(0, 0, 100, 0);
    await vscode.commands.executeCommand(`vscode.execute${provider}Provider`, uri, range);
  }
  await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri);
}
