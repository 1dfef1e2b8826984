// Owns opening large documents without sending their text: the server reads it from the file. Sending it as a message
// would keep the extension host, and with it every other extension, from its work for a second.
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SendTextParams, SendTextResult, TextFacts } from '../../../protocol/src/index';
import { announceText, comparedUnits, sendTextMethod } from '../../../protocol/src/index';

/** UTF-16 units; a smaller text is sent in a moment. */
const largeUnits = 2_000_000;
/** So many that two states of a file that is written to, or two files, differ in one of them. */
const sampledLines = 64;

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

/**
 * Of a text that is large and lies in a file as it is shown; undefined for any other. Its length is not asked for, only
 * estimated from the sample: the editor adds up all lines for it, which takes up to 50 ms of the extension host.
 */
function factsOf(document: vscode.TextDocument): TextFacts | undefined {
  const { uri, isDirty, encoding, lineCount, eol } = document;
  if (uri.scheme !== 'file' || isDirty || !/^utf8(?:bom)?$/.test(encoding)) return undefined;
  const step = Math.max(1, Math.floor(lineCount / sampledLines));
  const numbers = Array.from({ length: sampledLines }, (_, index) => index * step).filter(
    (line) => line < lineCount - 1,
  );
  const sample = [...numbers, lineCount - 1].map((line) => ({ line, text: document.lineAt(line).text }));
  const units = sample.reduce((sum, { text }) => sum + text.length, 0);
  if ((units / sample.length) * lineCount < largeUnits) return undefined;
  return {
    lineCount,
    eol: eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    lines: sample.map(({ line, text }) => ({ line, text: text.slice(0, comparedUnits) })),
  };
}
