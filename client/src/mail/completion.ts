// Owns completion in mails: asks the server while one runs, and starts it for nothing but the code of a failure.
import * as vscode from 'vscode';
import type {
  CompleteMailParams,
  CompleteMailResult,
  DecodeParams,
  DecodeResult,
  MailCompletion,
} from '../../../protocol/src/index';
import { mailMethod, method } from '../../../protocol/src/index';
import type { LazyServer, Server } from '../server';
import { isMail, mailSelector, syntaxAt } from './mailDocuments';

/**
 * What codes, identities and paths are written with. Letters, and digits behind them, are no triggers to the editor: it
 * leaves them to its quick suggestions, which are off in Markdown.
 */
const triggers = ['_', '-', '~', '.', '\\', ...'0123456789'];

/** Registers the completion of mails. */
export function registerMailCompletion(server: LazyServer): vscode.Disposable {
  let running: Server | undefined;
  const provider: vscode.CompletionItemProvider<MailItem> = {
    provideCompletionItems: async (document, position, token) => {
      const line = document.lineAt(position.line).text.slice(0, position.character);
      if (!mayBeCompleted(line)) return undefined;
      const asked = running ?? (isFailureCode(line) ? await server() : undefined);
      if (asked === undefined || token.isCancellationRequested) return undefined;
      const params: CompleteMailParams = { line, syntax: syntaxAt(document, position) };
      const { items } = await asked.request<CompleteMailResult>(mailMethod.complete, params, token);
      if (items.length === 0) return undefined;
      // Incomplete: the server looks for parts of names, which the editor's own filter would leave out.
      return new vscode.CompletionList(
        items.map((item, order) => toItem(item, order, position)),
        true,
      );
    },
    resolveCompletionItem: async (item, token) => {
      if (item.code === undefined || running === undefined) return item;
      const params: DecodeParams = { query: item.code, limit: 1 };
      const { entries } = await running.request<DecodeResult>(method.decode, params, token);
      const text = entries[0]?.markdown;
      if (text !== undefined) item.documentation = new vscode.MarkdownString(text);
      return item;
    },
  };
  return vscode.Disposable.from(
    server.onDidStart((started) => {
      running = started;
    }),
    vscode.languages.registerCompletionItemProvider(mailSelector, provider, ...triggers),
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (running !== undefined && beginsUpdate(change)) {
        // `auto` shows nothing where there is nothing to offer.
        void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
      }
    }),
  );
}

/** The first digit behind KB was typed; what follows goes on from there. */
function beginsUpdate({
  document,
  contentChanges: [change, another],
}: vscode.TextDocumentChangeEvent): boolean {
  if (change === undefined || another !== undefined || !/^\d$/.test(change.text)) return false;
  if (vscode.window.activeTextEditor?.document !== document || !isMail(document)) return false;
  const { line, character } = change.range.start;
  const before = document.lineAt(line).text.slice(Math.max(0, character - 3), character + 1);
  return /(?<![A-Za-z0-9])KB\d$/i.test(before);
}

/** A cheap look before the server is asked: the last word is more than letters, or a path with blanks goes on. */
function mayBeCompleted(line: string): boolean {
  return (
    /(?:[\d_~\\./-]|kb)[^\s]*$/i.test(line.slice(-300)) || /[A-Za-z]:\\[^"'`<>|*?]*$/.test(line.slice(-300))
  );
}

/** 0x8007…, 0xc000…: nothing else is written like this. */
function isFailureCode(line: string): boolean {
  return /(?<![\w.~-])0x[8c][0-9a-f]{3,7}$/i.test(line.slice(-20));
}

interface MailItem extends vscode.CompletionItem {
  code?: string;
}

function toItem(found: MailCompletion, order: number, position: vscode.Position): MailItem {
  const { kind, label, about, insert, start, code } = found;
  const item: MailItem = new vscode.CompletionItem({ label, description: about }, kinds[kind]);
  item.range = new vscode.Range(position.with({ character: start }), position);
  item.insertText = insert;
  item.sortText = String(order).padStart(3, '0');
  if (code === undefined) item.detail = about;
  else item.code = code;
  return item;
}

const kinds: Readonly<Record<MailCompletion['kind'], vscode.CompletionItemKind>> = {
  code: vscode.CompletionItemKind.Constant,
  kb: vscode.CompletionItemKind.Reference,
  component: vscode.CompletionItemKind.Module,
  package: vscode.CompletionItemKind.Struct,
  path: vscode.CompletionItemKind.File,
  other: vscode.CompletionItemKind.Value,
};
