// Owns documents that were opened without their text: it is read from the file, or asked for where the file holds another.
import type { Connection, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SendTextParams, SendTextResult, TextFacts } from '../../protocol/src/index';
import { announcedText, sendTextMethod } from '../../protocol/src/index';
import type { ServerHost } from './host';

export interface Opened {
  readonly document: TextDocument;
  /** False where its text has still to be asked for. */
  readonly isComplete: boolean;
}

/** Makes the document of what a client sent when it was opened. */
export function openDocument(item: TextDocumentItem, host: ServerHost): Opened {
  const facts = announcedText(item.text);
  if (facts === undefined) return { document: documentOf(item, item.text), isComplete: true };
  const read = readAsShown(item.uri, facts, host);
  const document = read === undefined ? undefined : documentOf(item, read);
  return document !== undefined && isShown(document, facts)
    ? { document, isComplete: true }
    : { document: documentOf(item, ''), isComplete: false };
}

function documentOf({ uri, languageId, version }: TextDocumentItem, text: string): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}

/** Asks for the text of a document and puts it into it; false where it was closed meanwhile. */
export async function fetchText(connection: Connection, document: TextDocument): Promise<boolean> {
  const params: SendTextParams = { uri: document.uri };
  const answer = await connection.sendRequest<SendTextResult>(sendTextMethod, params);
  if (answer === null) return false;
  TextDocument.update(document, [{ text: answer.text }], answer.version);
  return true;
}

/** The file's text with the line ends that the editor shows; undefined where it is another by now, or cannot be read. */
function readAsShown(uri: string, { length, eol }: TextFacts, host: ServerHost): string | undefined {
  let text: string | undefined;
  try {
    text = host.readUtf8?.(uri);
  } catch {
    // The editor still has the text.
    return undefined;
  }
  const shown = text === undefined || text.length === length ? text : text.replace(/\r\n|\r|\n/g, eol);
  return shown?.length === length ? shown : undefined;
}

function isShown(document: TextDocument, { lineCount, lines }: TextFacts): boolean {
  const text = document.getText();
  return (
    document.lineCount === lineCount &&
    lines.every((sample) =>
      text.startsWith(sample.text, document.offsetAt({ line: sample.line, character: 0 })),
    )
  );
}
