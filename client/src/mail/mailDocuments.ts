// What lives in client/src/mail/: help while a mail is written in the editor, with what the server knows of the cases;
// nothing here reads logs or decides about them. This file owns which documents are mails, and which one is written.
import * as vscode from 'vscode';
import type { MailSyntax } from '../../../protocol/src/index';

/** Where people write; our own read-only documents have schemes of their own. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];
const languages = ['markdown', 'plaintext'];

/** For providers. */
export const mailSelector: vscode.DocumentSelector = languages.flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);

/** True for a document that a mail may be written in. */
export function isMail({ languageId, uri }: vscode.TextDocument): boolean {
  return languages.includes(languageId) && schemes.includes(uri.scheme);
}

/** How a text is written at the place: in code of Markdown everything stands for itself. */
export function syntaxAt(document: vscode.TextDocument, position: vscode.Position): MailSyntax {
  if (document.languageId !== 'markdown') return 'plain';
  return isInFence(document, position.line) || isInSpan(document, position) ? 'plain' : 'markdown';
}

/** A mail is short; in a long text the lines far above are not looked at. */
const maxLinesAbove = 2_000;

function isInFence(document: vscode.TextDocument, line: number): boolean {
  let fence: string | undefined;
  for (let above = Math.max(0, line - maxLinesAbove); above < line; above += 1) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(document.lineAt(above).text)?.[1];
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined;
}

function isInSpan(document: vscode.TextDocument, position: vscode.Position): boolean {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const runs = before.match(/(?<!\\)`+/g) ?? [];
  return runs.length % 2 === 1;
}

export interface MailInWriting extends vscode.Disposable {
  /** The mail in front, else the one that was in front last and is still open. */
  document(): vscode.TextDocument | undefined;
}

/** Follows which mail is being written. */
export function followMail(): MailInWriting {
  let last: vscode.TextDocument | undefined;
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (editor !== undefined && isMail(editor.document)) last = editor.document;
  };
  follow(vscode.window.activeTextEditor);
  const followed = vscode.window.onDidChangeActiveTextEditor(follow);
  return {
    document: () => {
      if (last !== undefined && !last.isClosed) return last;
      // It may have been opened before the extension ran.
      return vscode.window.visibleTextEditors.find(({ document }) => isMail(document))?.document;
    },
    dispose: () => followed.dispose(),
  };
}
