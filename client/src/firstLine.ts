// Owns recognising a log by its first line where the editor has named it otherwise: it gives every `.log` file to its
// own "Log" language before any first line is looked at.
import * as vscode from 'vscode';

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
  const look = (document: vscode.TextDocument): void => {
    const language = languageOf(document, patterns);
    if (language !== undefined) void vscode.languages.setTextDocumentLanguage(document, language);
  };
  for (const document of vscode.workspace.textDocuments) look(document);
  return vscode.workspace.onDidOpenTextDocument(look);
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
