// Owns opening large documents without sending their text: the server reads it from the file. Sending it as a message
// would keep the extension host, and with it every other extension, from its work for a second.
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SendTextParams, SendTextResult, TextFacts } from '../../../protocol/src/index';
import { announceText, sendTextMethod } from '../../../protocol/src/index';

/** UTF-16 units; a smaller text is sent in a moment. */
const largeUnits = 2_000_000;
const sampledLines = 8;

type Next = (document: vscode.TextDocument) => Promise<void>;

/** Middleware of the language client. */
export function openWithoutText(document: vscode.TextDocument, next: Next): Promise<void> {
  const facts = factsOf(document);
  if (facts === undefined) return next(document);
  const announcement = announceText(facts);
  return next(Object.create(document, { getText: { value: () => announcement } }));
}

/** Answers a server that found another text in the file. */
export function answerWithText(client: LanguageClient): void {
  client.onRequest(sendTextMethod, ({ uri }: SendTextParams): SendTextResult => {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    return document === undefined ? null : { version: document.version, text: document.getText() };
  });
}

/** Of a text that is large and lies in a file as it is shown; undefined for any other. */
function factsOf(document: vscode.TextDocument): TextFacts | undefined {
  const { uri, isDirty, encoding, lineCount, eol } = document;
  if (uri.scheme !== 'file' || isDirty || !/^utf8(?:bom)?$/.test(encoding)) return undefined;
  const length = document.offsetAt(document.lineAt(lineCount - 1).range.end);
  if (length < largeUnits) return undefined;
  const step = Math.max(1, Math.floor(lineCount / sampledLines));
  const numbers = [lineCount - 1, ...Array.from({ length: sampledLines }, (_, index) => index * step)];
  return {
    length,
    lineCount,
    eol: eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    lines: numbers
      .filter((line) => line < lineCount)
      .map((line) => ({ line, text: document.lineAt(line).text.slice(0, 1_000) })),
  };
}
