// Owns recognising a log by its first line where the editor has named it otherwise: it gives every `.log` file to its
// own "Log" language before any first line is looked at. Also a log that was pasted with words above it, whose first line
// says nothing.
import * as vscode from 'vscode';
import { kindOfPastedLog } from './kindOfText';
import { isServicingLog } from './languages';

/** Languages that say nothing about a text: the editor's own for logs and for anything else. */
const undecided: ReadonlySet<string> = new Set(['log', 'plaintext']);
/** A first line is judged by its beginning; a line without an end must not cost more. */
const judgedLength = 400;

/**
 * Gives open and newly opened texts the language that their first line shows. The expressions are those of the
 * manifest, which the editor uses for files without a known extension.
 */
export function recogniseByFirstLine(context: vscode.ExtensionContext): vscode.Disposable {
  const patterns = contributedPatterns(context.extension.packageJSON);
  const name = (document: vscode.TextDocument, language: string | undefined): void => {
    if (language !== undefined) void vscode.languages.setTextDocumentLanguage(document, language);
  };
  const look = (document: vscode.TextDocument): void => name(document, languageOf(document, patterns));
  for (const document of vscode.workspace.textDocuments) {
    look(document);
    name(document, pastedLanguageOf(document));
  }
  const choices = followChoices();
  return vscode.Disposable.from(
    choices,
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (!choices.isChosen(document)) look(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isPaste(document, contentChanges)) name(document, pastedLanguageOf(document));
    }),
  );
}

/** Whoever makes a plain text of a log means it: the editor closes and opens it in one go then. */
function followChoices(): vscode.Disposable & { isChosen(document: vscode.TextDocument): boolean } {
  let left: string | undefined;
  const follow = vscode.workspace.onDidCloseTextDocument((document) => {
    if (!isServicingLog(document)) return;
    left = document.uri.toString();
    queueMicrotask(() => {
      left = undefined;
    });
  });
  return {
    isChosen: (document) => document.uri.toString() === left,
    dispose: () => follow.dispose(),
  };
}

/** True where one change made all of a text that was never saved; whoever types changes a line at a time. */
function isPaste(
  document: vscode.TextDocument,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): boolean {
  const [change, further] = changes;
  if (!document.isUntitled || change === undefined || further !== undefined) return false;
  const { start } = change.range;
  if (document.lineCount < 2 || start.line > 0 || start.character > 0) return false;
  return lineBreaksIn(change.text) === document.lineCount - 1;
}

/** The editor has made all line ends alike. A pasted log may be large: it is not cut into lines for this. */
function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function pastedLanguageOf(document: vscode.TextDocument): string | undefined {
  return document.isUntitled && undecided.has(document.languageId) ? kindOfPastedLog(document) : undefined;
}

interface LinePattern {
  readonly language: string;
  readonly firstLine: RegExp;
}

function contributedPatterns(manifest: {
  contributes?: { languages?: readonly { id: string; firstLine?: string }[] };
}): readonly LinePattern[] {
  return (manifest.contributes?.languages ?? []).flatMap(({ id, firstLine }) =>
    firstLine === undefined ? [] : [{ language: id, firstLine: new RegExp(firstLine) }],
  );
}

function languageOf(document: vscode.TextDocument, patterns: readonly LinePattern[]): string | undefined {
  if (!undecided.has(document.languageId) || document.isUntitled || document.lineCount === 0)
    return undefined;
  const line = document.lineAt(0).text.slice(0, judgedLength);
  return patterns.find(({ firstLine }) => firstLine.test(line))?.language;
}
