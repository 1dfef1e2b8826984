// Owns the hover request: position in, Markdown out.
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../../analyzer/src/index';
import type { ServerContext } from '../context';
import { lineText } from '../positions';
import { respond } from '../respond';

export function registerHover(context: ServerContext): void {
  const { connection, documents } = context;
  connection.onHover(
    respond<Parameters<Parameters<typeof connection.onHover>[0]>[0], Hover | null>(
      connection,
      ({ textDocument, position }) => {
        const document = documents.get(textDocument.uri);
        if (document === undefined) {
          return null;
        }
        // A hover never waits: without a finished analysis only what the line itself says is shown.
        const hover = hoverAt(lineText(document, position.line), position.character, {
          analysis: documents.latest(textDocument.uri)?.analysis,
          lineNumber: position.line,
          language: context.language(),
        });
        if (hover === undefined) {
          return null;
        }
        return {
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
          range: {
            start: { line: position.line, character: hover.start },
            end: { line: position.line, character: hover.end },
          },
        };
      },
      null,
    ),
  );
}
