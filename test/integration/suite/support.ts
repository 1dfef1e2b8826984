// Opens the sample logs and waits for what the extension has to show.
import path from 'node:path';
import * as vscode from 'vscode';

export const extensionId = 'servicing-logs.windows-servicing-logs';
export const failingLog = 'failed-update/CBS.log';
export const healthyLog = 'healthy/CBS.log';
export const dismLog = 'wrong-source/dism.log';

const deadline = 20_000; // ms

/** The opened folder holds a copy of samples/. */
export function sampleUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error('The sample folder is not open.');
  }
  return vscode.Uri.joinPath(folder.uri, ...name.split('/'));
}

export async function openSample(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(sampleUri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a log beside the samples and opens it. */
export async function openText(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(sampleUri(name), Buffer.from(text));
  return openSample(name);
}

/** Waits for diagnostics that fit, and returns all of the document. */
export function diagnosticsOf(
  uri: vscode.Uri,
  fits: (diagnostics: readonly vscode.Diagnostic[]) => boolean = (all) => all.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return waitFor(
    `diagnostics of ${path.basename(uri.path)}`,
    () => {
      const found = vscode.languages.getDiagnostics(uri);
      return fits(found) ? found : undefined;
    },
    vscode.languages.onDidChangeDiagnostics,
  );
}

/** Resolves with the first value that is there, looked for now and after each event. */
export function waitFor<T, E>(what: string, look: () => T | undefined, event: vscode.Event<E>): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void): void => {
      clearTimeout(timer);
      listener.dispose();
      action();
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(`No ${what} in ${deadline} ms.`))),
      deadline,
    );
    const listener = event(() => {
      const value = look();
      if (value !== undefined) {
        settle(() => resolve(value));
      }
    });
    const value = look();
    if (value !== undefined) {
      settle(() => resolve(value));
    }
  });
}

/** The position of the first character of `text`. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) {
    throw new Error(`"${text}" is not in ${document.uri.path}`);
  }
  return document.positionAt(offset);
}

/** The Markdown of every hover at a position. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, text).translate(0, 2),
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Chooses the reply in a row of the list, from 1, and gives its text; the document that it went into is closed. */
export async function insertReply(row: number): Promise<string> {
  const inserted = waitFor(
    'reply in a new document',
    () =>
      vscode.workspace.textDocuments.find(
        (document) => document.isUntitled && document.languageId === 'markdown' && document.lineCount > 1,
      ),
    vscode.workspace.onDidChangeTextDocument,
  );
  const command = vscode.commands.executeCommand('servicingLogs.insertReply');
  // The list is up once the preview of a reply is.
  await waitFor(
    'preview',
    () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'servicing-reply'),
    vscode.workspace.onDidOpenTextDocument,
  );
  for (let at = 1; at < row; at++) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await command;
  const text = (await inserted).getText();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return text;
}
