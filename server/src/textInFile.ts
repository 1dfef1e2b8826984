// Owns documents that were opened without their text: it is read from the file, or asked for where the file holds another.
import type { Connection, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SendTextParams, SendTextResult, TextFacts } from '../../protocol/src/index';
import { announcedText, comparedUnits, sendTextMethod } from '../../protocol/src/index';
import type { ServerHost } from './host';
import { lineText } from './positions';

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

/** The file's text with the line ends that the editor shows; undefined where it cannot be read. */
function readAsShown(uri: string, facts: TextFacts, host: ServerHost): string | undefined {
  let text: string | undefined;
  try {
    text = host.readUtf8?.(uri);
  } catch {
    // The editor still has the text.
    return undefined;
  }
  return text === undefined || hasLineEnds(text, facts) ? text : text.replace(/\r\n|\r|\n/g, facts.eol);
}

/** Whether a text has as many lines as the editor shows, and each ends as it shows it. */
function hasLineEnds(text: string, { eol, lineCount }: TextFacts): boolean {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const isPair = text[at - 1] === '\r';
    if (isPair !== (eol === '\r\n')) return false;
    count++;
  }
  // A lone carriage return ends a line too.
  return count === lineCount;
}

function isShown(document: TextDocument, { lineCount, lines }: TextFacts): boolean {
  return (
    document.lineCount === lineCount &&
    lines.every(({ line, text }) => lineText(document, line).slice(0, comparedUnits) === text)
  );
}
