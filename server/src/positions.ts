// Owns the edge between physical lines of an analysis and positions of the protocol.
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of one line without its end; empty for a line that the document does not have. */
export function lineText(document: TextDocument, line: number): string {
  if (line >= document.lineCount) {
    return '';
  }
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '');
}

/** From the start of one line to the end of another, both 0-based and inclusive, kept inside the document. */
export function linesRange(document: TextDocument, startLine: number, endLine: number): Range {
  const last = Math.max(0, document.lineCount - 1);
  const start = Math.min(startLine, last);
  const end = Math.min(Math.max(start, endLine), last);
  return {
    start: { line: start, character: 0 },
    end: { line: end, character: lineText(document, end).length },
  };
}

/** The same for a file that is not open: the editor cuts the end to the line it finds. */
export function unopenedLinesRange(startLine: number, endLine: number): Range {
  return { start: { line: startLine, character: 0 }, end: { line: endLine, character: longLine } };
}

const longLine = 10_000;
