// Owns Insert Reply: the chosen reply goes into the mail as a snippet, with tab stops for what no log tells.
import * as vscode from 'vscode';
import { visibleLog } from '../activeLog';
import { subjectOfArgument } from '../caseView/caseNode';
import type { ReportLanguages } from '../reportLanguages';
import type { ReportView } from '../reportView';
import type { Server } from '../server';
import { type PickTitles, pickReply, type ReplyPurpose, renderReply } from './pickReply';

/** Registers Insert Reply. */
export function registerInsertReply(
  server: () => Promise<Server>,
  reports: ReportView,
  languages: ReportLanguages,
): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.insertReply', async (argument: unknown) => {
    const target = vscode.window.activeTextEditor;
    const running = await server();
    const purpose = purposeOf(argument, reports, languages);
    const choice = await pickReply(running, titles(), purpose);
    if (choice === undefined) {
      return;
    }
    // In a plain text the marks of Markdown would reach the customer.
    const isPlain = isProse(target) && target.document.languageId === 'plaintext';
    const text = await renderReply(running, choice, purpose, isPlain ? 'plainSnippet' : 'snippet');
    const editor = await editorFor(target);
    await editor.insertSnippet(new vscode.SnippetString(`${gapBefore(editor)}${text}`));
  });
}

function titles(): PickTitles {
  return {
    bare: vscode.l10n.t('Insert Reply'),
    about: (name) => vscode.l10n.t('Insert Reply: {0}', name),
  };
}

/** Longer documents are no mail. */
const maxEarlierUnits = 200_000;

/** What a reply is about: what was chosen in the view, else what was summarised last, though another log may be in front. */
export function purposeOf(argument: unknown, reports: ReportView, languages: ReportLanguages): ReplyPurpose {
  const log = subjectOfArgument(argument) ?? reports.lastLog() ?? visibleLog();
  const target = vscode.window.activeTextEditor;
  const earlier = isProse(target) ? target.document.getText().slice(0, maxEarlierUnits) : '';
  return { log, first: languages.of(log), earlier: earlier.trim() === '' ? undefined : earlier };
}

function isProse(target: vscode.TextEditor | undefined): target is vscode.TextEditor {
  return (
    target !== undefined &&
    ['markdown', 'plaintext'].includes(target.document.languageId) &&
    ['file', 'untitled', 'vscode-remote'].includes(target.document.uri.scheme)
  );
}

/** A mail begins behind an empty line. */
function gapBefore({ document, selection }: vscode.TextEditor): string {
  const { line, character } = selection.start;
  const isBehindText = character === 0 && line > 0 && !document.lineAt(line - 1).isEmptyOrWhitespace;
  return isBehindText ? '\n' : '';
}

/** The editor in front if one writes prose in it, else a new Markdown document. */
async function editorFor(target: vscode.TextEditor | undefined): Promise<vscode.TextEditor> {
  if (isProse(target) && !target.document.isClosed) {
    return vscode.window.showTextDocument(target.document, target.viewColumn);
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
