// Owns the preview of a redaction: the diff between a text and its form with masks, what was masked, and what is done
// with that form; nothing is copied or saved before it was shown.
import * as vscode from 'vscode';
import type { RedactParams, RedactResult, ReportFormat } from '../../../protocol/src/index';
import { redactMethod } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { requestWithProgress } from '../requests';
import type { Server } from '../server';
import { createRedactedTexts, type RedactedFile, type RedactedTexts } from './redactedTexts';

export interface Redaction extends vscode.Disposable {
  /**
   * Redacts a text and shows it beside what it was.
   * @param fileOf for what is saved as something else than the text that is shown
   */
  preview(params: RedactParams, fileOf?: (result: RedactResult) => RedactedFile): Promise<void>;
}

/** Makes the preview and registers what its buttons do. */
export function createRedaction(server: () => Promise<Server>): Redaction {
  const texts = createRedactedTexts();
  const registered = vscode.Disposable.from(
    texts,
    vscode.commands.registerCommand('servicingLogs.copyRedacted', () => copy(texts.inFront())),
    vscode.commands.registerCommand('servicingLogs.saveRedacted', () => save(texts, texts.inFront())),
  );
  return {
    preview: async (params, fileOf) => {
      const result = await redact(await server(), params);
      if (result !== undefined) await show(texts, params, { result, file: fileOf?.(result) });
    },
    dispose: () => registered.dispose(),
  };
}

function redact(server: Server, params: RedactParams): Promise<RedactResult | undefined> {
  const title = vscode.l10n.t('Redacting {0}', nameOf(vscode.Uri.parse(params.uri)));
  return requestWithProgress(server, { title, method: redactMethod, params });
}

interface Shown {
  readonly result: RedactResult;
  readonly file: RedactedFile | undefined;
}

async function show(texts: RedactedTexts, params: RedactParams, { result, file }: Shown): Promise<void> {
  for (const mistake of result.mistakes) void vscode.window.showWarningMessage(mistake);
  const name =
    params.isReport === true ? `${result.name}.${endings[params.format ?? 'markdown']}` : result.name;
  const { before, after } = texts.add({ ...result, name }, file);
  // A whole document is compared as it is; then its side can be worked in.
  const isDocument = params.text !== undefined && params.selection === undefined;
  const left = isDocument ? vscode.Uri.parse(params.uri) : before;
  await vscode.commands.executeCommand('vscode.diff', left, after, vscode.l10n.t('Redacted: {0}', name));
  void offer(texts, after, joined(result.masked));
}

const endings: Readonly<Record<ReportFormat, string>> = { markdown: 'md', json: 'json', sarif: 'sarif' };

/** Chinese has no blank behind a full stop. */
function joined(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/。 /g, '。');
}

/** The command is done when the diff is there; what comes of it is for whoever looks at it. */
async function offer(texts: RedactedTexts, redacted: vscode.Uri, message: string): Promise<void> {
  const copyLabel = vscode.l10n.t('Copy Redacted Text');
  const saveLabel = vscode.l10n.t('Save Redacted Copy…');
  const choice = await vscode.window.showInformationMessage(message, copyLabel, saveLabel);
  if (choice === copyLabel) await copy(redacted);
  if (choice === saveLabel) await save(texts, redacted);
}

async function copy(redacted: vscode.Uri | undefined): Promise<void> {
  if (redacted === undefined) return;
  const document = await vscode.workspace.openTextDocument(redacted);
  await vscode.env.clipboard.writeText(document.getText());
}

/** Never over the log itself: the name offered is a new one, and an existing file is asked about by the dialog. */
async function save(texts: RedactedTexts, redacted: vscode.Uri | undefined): Promise<void> {
  if (redacted === undefined) return;
  const file = texts.fileOf(redacted);
  const name = file === undefined ? nameOf(redacted) : nameOf(redacted).replace(/\.\w+$/, `.${file.ending}`);
  const folder = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true,
  );
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Redacted Copy'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
  if (target === undefined) return;
  const text = (await file?.content()) ?? (await vscode.workspace.openTextDocument(redacted)).getText();
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
