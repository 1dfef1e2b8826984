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
  /** Of a log just below the size that the editor keeps from extensions. */
  readonly largeDiagnostics: number;
  /** From an append to the problems that it brings. */
  readonly appendedDiagnostics: number;
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
  const [first = '', further = '', large = ''] = (process.env.SERVICING_LOGS_MEASURED ?? '').split(
    path.delimiter,
  );
  const firstDiagnostics = await timeToDiagnostics(first);
  await settle(vscode.Uri.file(first));
  const furtherDiagnostics = await timeToDiagnostics(further);
  const largeUri = vscode.Uri.file(large);
  const largeDiagnostics = await timeToDiagnostics(large);
  await settle(largeUri);
  const appendedDiagnostics = await timeAfterAppend(largeUri);
  const result: Measurement = {
    isIdle,
    activation,
    firstDiagnostics,
    furtherDiagnostics,
    largeDiagnostics,
    appendedDiagnostics,
  };
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

/** A failure of its own; written behind a log it adds a problem. */
const appended = [
  '2031-01-01 00:00:00, Info                  CBS    Session: 39999999_1 initialized by client WindowsUpdateAgent.',
  '2031-01-01 00:00:01, Error                 CBS    Failed to perform operation. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
  '2031-01-01 00:00:02, Info                  CBS    Session: 39999999_1 finalized. Reboot required: no [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
  '',
].join('\r\n');

async function timeAfterAppend(uri: vscode.Uri): Promise<number> {
  const document = await vscode.workspace.openTextDocument(uri);
  const before = vscode.languages.getDiagnostics(uri).length;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, appended);
  const seen = diagnosticsOf(uri, (all) => all.length > before).then(() => performance.now());
  const began = performance.now();
  await vscode.workspace.applyEdit(edit);
  return (await seen) - began;
}
