// Owns Redact: the diff between a text and its form with masks, and what is done with that form.
import * as vscode from 'vscode';
import type { RedactParams, RedactResult } from '../../../protocol/src/index';
import { redactMethod } from '../../../protocol/src/index';
import { nameOf, targetUri, visibleLog } from '../activeLog';
import { isServicingLog } from '../languages';
import type { ReportView } from '../reportView';
import type { Server } from '../server';
import { createRedactedTexts, type RedactedTexts } from './redactedTexts';

export function registerRedact(server: () => Promise<Server>, reports: ReportView): vscode.Disposable {
  const texts = createRedactedTexts();
  return vscode.Disposable.from(
    texts,
    vscode.commands.registerCommand('servicingLogs.redact', async (argument: unknown) => {
      const params = await paramsOf(argument, reports);
      if (params === undefined) return;
      const result = await redact(await server(), params);
      if (result !== undefined) await show(texts, params, result);
    }),
    vscode.commands.registerCommand('servicingLogs.copyRedacted', () => copy(texts.inFront())),
    vscode.commands.registerCommand('servicingLogs.saveRedacted', () => save(texts.inFront())),
  );
}

/** What is meant: the report in front, the selection or text of an editor, or a file. */
async function paramsOf(argument: unknown, reports: ReportView): Promise<RedactParams | undefined> {
  if (isReportInFront(argument)) {
    const subject = reports.lastLog();
    return subject && { uri: subject.toString(), isReport: true };
  }
  const uri = targetUri(argument) ?? (await pickFile());
  if (uri === undefined) return undefined;
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  // A file of the Explorer is read by the server, in whatever encoding it is.
  if (document === undefined) return { uri: uri.toString() };
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const selection = editor === undefined ? '' : document.getText(editor.selection);
  return {
    uri: uri.toString(),
    text: document.getText(),
    ...(selection === '' ? {} : { selection }),
    about: isServicingLog(document) ? [] : logsBehind(reports),
  };
}

/** A mail or a note is about what was summarised last, and about the log that can be seen. */
function logsBehind(reports: ReportView): readonly string[] {
  const logs = [reports.lastLog(), visibleLog()].flatMap((uri) =>
    uri === undefined ? [] : [uri.toString()],
  );
  return [...new Set(logs)];
}

function isReportInFront(argument: unknown): boolean {
  if (argument instanceof vscode.Uri && argument.scheme !== 'webview-panel') return false;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('servicingLogs.report');
}

async function redact(server: Server, params: RedactParams): Promise<RedactResult | undefined> {
  const title = vscode.l10n.t('Redacting {0}', nameOf(vscode.Uri.parse(params.uri)));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      return await server.request<RedactResult>(redactMethod, params, token);
    } catch (error) {
      if (!token.isCancellationRequested) {
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
      return undefined;
    }
  });
}

async function show(texts: RedactedTexts, params: RedactParams, result: RedactResult): Promise<void> {
  for (const mistake of result.mistakes) void vscode.window.showWarningMessage(mistake);
  const name = params.isReport === true ? `${result.name}.md` : result.name;
  const { before, after } = texts.add({ ...result, name });
  // A whole document is compared as it is; then its side can be worked in.
  const isDocument = params.text !== undefined && params.selection === undefined;
  const left = isDocument ? vscode.Uri.parse(params.uri) : before;
  await vscode.commands.executeCommand('vscode.diff', left, after, vscode.l10n.t('Redacted: {0}', name));
  void offer(after, joined(result.masked));
}

/** Chinese has no blank behind a full stop. */
function joined(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/。 /g, '。');
}

/** The command is done when the diff is there; what comes of it is for whoever looks at it. */
async function offer(redacted: vscode.Uri, message: string): Promise<void> {
  const copyLabel = vscode.l10n.t('Copy Redacted Text');
  const saveLabel = vscode.l10n.t('Save Redacted Copy…');
  const choice = await vscode.window.showInformationMessage(message, copyLabel, saveLabel);
  if (choice === copyLabel) await copy(redacted);
  if (choice === saveLabel) await save(redacted);
}

async function copy(redacted: vscode.Uri | undefined): Promise<void> {
  if (redacted === undefined) return;
  const document = await vscode.workspace.openTextDocument(redacted);
  await vscode.env.clipboard.writeText(document.getText());
}

/** Never over the log itself: the name offered is a new one, and an existing file is asked about by the dialog. */
async function save(redacted: vscode.Uri | undefined): Promise<void> {
  if (redacted === undefined) return;
  const name = nameOf(redacted);
  const folder = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true,
  );
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Redacted Copy'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
  if (target === undefined) return;
  const document = await vscode.workspace.openTextDocument(redacted);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    openLabel: vscode.l10n.t('Redact'),
    canSelectMany: false,
  });
  return picked?.[0];
}
