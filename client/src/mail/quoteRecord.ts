// Owns Quote Record: the records of the cursor, of a selection or of a node go into the mail that is being written.
import * as vscode from 'vscode';
import type { MailSyntax, QuoteRecordsParams, QuoteRecordsResult } from '../../../protocol/src/index';
import { mailMethod } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { isCaseNode } from '../caseView/caseNode';
import { isServicingLog } from '../languages';
import { requestWithProgress } from '../requests';
import type { Server } from '../server';
import type { MailInWriting } from './mailDocuments';

/** Registers Quote Record. */
export function registerQuoteRecord(server: () => Promise<Server>, mails: MailInWriting): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.quoteRecord', async (argument: unknown) => {
    const records = recordsOf(argument);
    if (records === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a log first.'));
      return;
    }
    const target = await targetOf(mails);
    if (target === undefined) return;
    const text = await quote(await server(), records, target.syntax);
    if (text !== undefined) await target.write(text);
  });
}

type Records = Pick<QuoteRecordsParams, 'uri' | 'lines'>;

/** Of a node of the view of cases, of a call `{ uri, line, endLine }` (0-based), else the selections of the log in front. */
function recordsOf(argument: unknown): Records | undefined {
  if (isCaseNode(argument)) {
    const { place } = argument.item;
    return place && { uri: place.uri, lines: [{ first: place.line, last: place.line }] };
  }
  const called = callOf(argument);
  if (called !== undefined) return called;
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isServicingLog(editor.document)) return undefined;
  return { uri: editor.document.uri.toString(), lines: editor.selections.map(linesOf) };
}

function callOf(argument: unknown): Records | undefined {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument && 'line' in argument)) {
    return undefined;
  }
  const { uri, line } = argument;
  if (typeof uri !== 'string' || typeof line !== 'number') return undefined;
  const last = 'endLine' in argument && typeof argument.endLine === 'number' ? argument.endLine : line;
  return { uri, lines: [{ first: line, last }] };
}

/** Whoever selects whole lines ends at the start of the next one, which is not meant. */
function linesOf({ start, end }: vscode.Selection): { readonly first: number; readonly last: number } {
  const isBehind = end.character === 0 && end.line > start.line;
  return { first: start.line, last: isBehind ? end.line - 1 : end.line };
}

async function quote(server: Server, records: Records, syntax: MailSyntax): Promise<string | undefined> {
  const title = vscode.l10n.t('Quoting from {0}', nameOf(vscode.Uri.parse(records.uri)));
  const params: QuoteRecordsParams = { ...records, syntax };
  const location = vscode.ProgressLocation.Window;
  const request = { title, location, method: mailMethod.quote, params };
  const quoted = await requestWithProgress<QuoteRecordsResult>(server, request);
  return quoted?.text || undefined;
}

interface Target {
  readonly syntax: MailSyntax;
  write(text: string): Promise<void>;
}

/** The mail that is being written; where there is none, a new one or the clipboard, as one likes. */
async function targetOf(mails: MailInWriting): Promise<Target | undefined> {
  const mail = mails.document();
  if (mail !== undefined) return targetIn(mail);
  const inMail = {
    label: vscode.l10n.t('New Reply'),
    detail: vscode.l10n.t('A new Markdown document beside the log'),
  };
  const inClipboard = {
    label: vscode.l10n.t('Clipboard'),
    detail: vscode.l10n.t('To paste it into another program'),
  };
  const picked = await vscode.window.showQuickPick([inMail, inClipboard], {
    placeHolder: vscode.l10n.t('No reply is being written: where shall the record go?'),
  });
  if (picked === inClipboard) {
    return { syntax: 'plain', write: async (text) => vscode.env.clipboard.writeText(text) };
  }
  if (picked !== inMail) return undefined;
  return targetIn(await vscode.workspace.openTextDocument({ language: 'markdown', content: '' }));
}

function targetIn(document: vscode.TextDocument): Target {
  return {
    // A quotation is a block of its own, wherever the cursor stands.
    syntax: document.languageId === 'markdown' ? 'markdown' : 'plain',
    write: (text) => writeInto(document, text),
  };
}

/** Below the line of the cursor, where that line has a text; the cursor goes behind the quotation. */
async function writeInto(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(document) ?? vscode.ViewColumn.Beside,
  });
  const line = document.lineAt(editor.selection.active.line);
  const above = line.lineNumber === 0 ? undefined : document.lineAt(line.lineNumber - 1);
  const isBelowText = above !== undefined && !above.isEmptyOrWhitespace;
  const gap = line.isEmptyOrWhitespace ? (isBelowText ? '\n' : '') : '\n\n';
  const place = line.isEmptyOrWhitespace ? line.range : new vscode.Range(line.range.end, line.range.end);
  const written = `${gap}${text}\n`;
  if (!(await editor.edit((edit) => edit.replace(place, written)))) {
    await vscode.env.clipboard.writeText(text);
    return;
  }
  const behind = new vscode.Position(line.lineNumber + written.split('\n').length - 1, 0);
  editor.selection = new vscode.Selection(behind, behind);
  editor.revealRange(editor.selection);
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const wanted = document.uri.toString();
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  )?.viewColumn;
}
