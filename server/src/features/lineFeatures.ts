// Owns what is answered from single lines alone: inlay hints and document links.
import type { DocumentLink, InlayHint } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { CodeContext } from '../../../analyzer/src/index';
import { codeMarkdown, describeCode, inlayHintsOf, linksOf } from '../../../analyzer/src/index';
import type { ServerContext } from '../context';
import { lineText } from '../positions';
import { respond } from '../respond';

const maxLinks = 2_000;
const maxHints = 5_000;

/** Answers the requests for inlay hints and document links. */
export function registerLineFeatures(context: ServerContext): void {
  const { connection } = context;
  connection.languages.inlayHint.on(
    respond<Parameters<Parameters<typeof connection.languages.inlayHint.on>[0]>[0], InlayHint[]>(
      connection,
      ({ textDocument, range }) => inlayHints(context, textDocument.uri, range.start.line, range.end.line),
      [],
    ),
  );
  connection.languages.inlayHint.resolve((hint) => {
    const { query, names } = (hint.data ?? {}) as { query?: unknown; names?: CodeContext };
    const language = context.language();
    const reading = typeof query === 'string' ? describeCode(query, language, names)[0] : undefined;
    if (reading !== undefined) {
      hint.tooltip = { kind: MarkupKind.Markdown, value: codeMarkdown(reading, language) };
    }
    return hint;
  });
  connection.onDocumentLinks(
    respond<{ textDocument: { uri: string } }, DocumentLink[]>(
      connection,
      ({ textDocument }) => documentLinks(context, textDocument.uri),
      [],
    ),
  );
}

function inlayHints(context: ServerContext, uri: string, startLine: number, endLine: number): InlayHint[] {
  const document = context.documents.get(uri);
  const which = context.settings().inlayHints.codes;
  if (document === undefined || which === 'off') {
    return [];
  }
  const hints: InlayHint[] = [];
  const analysis = context.documents.latest(uri)?.analysis;
  const last = Math.min(endLine, document.lineCount - 1);
  for (let line = startLine; line <= last && hints.length < maxHints; line++) {
    for (const hint of inlayHintsOf(lineText(document, line), which, analysis)) {
      hints.push({
        position: { line, character: hint.character },
        label: hint.label,
        paddingLeft: true,
        data: { query: hint.query, names: hint.context },
      });
    }
  }
  return hints;
}

function documentLinks(context: ServerContext, uri: string): DocumentLink[] {
  const document = context.documents.get(uri);
  if (document === undefined) {
    return [];
  }
  const links: DocumentLink[] = [];
  const text = document.getText();
  // Most lines name no KB: jump from one mention to the next instead of looking at every line.
  const mention = /KB\d{6,7}/gi;
  for (
    let match = mention.exec(text);
    match !== null && links.length < maxLinks;
    match = mention.exec(text)
  ) {
    const { line } = document.positionAt(match.index);
    const found = lineText(document, line);
    for (const { start, end, url } of linksOf(found)) {
      links.push({
        range: { start: { line, character: start }, end: { line, character: end } },
        target: url,
      });
    }
    mention.lastIndex = Math.max(mention.lastIndex, document.offsetAt({ line, character: 0 }) + found.length);
  }
  return links;
}
