// Owns the hover request: position in, Markdown out.
import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { hoverAt, localize } from '../../../analyzer/src/index';
import type { ServerContext } from '../context';
import { lineText } from '../positions';
import { respond } from '../respond';
import { isRuleFile, loadUserRules } from '../ruleFiles';

/** Answers the hover request. */
export function registerHover(context: ServerContext): void {
  const { connection, documents } = context;
  connection.onHover(
    respond<Parameters<Parameters<typeof connection.onHover>[0]>[0], Hover | null>(
      connection,
      async ({ textDocument, position }) => {
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
        if (hover !== undefined) return hoverOn(position.line, hover, hover.markdown);
        // In JSON the editor itself explains, from the schema.
        if (!isRuleFile(document.uri) || /\.json$/i.test(document.uri)) return null;
        const { hoverRuleFile } = await loadUserRules();
        const own = hoverRuleFile(document.getText(), position.line, position.character);
        return own === undefined
          ? null
          : hoverOn(position.line, own, localize(own.about, context.language()));
      },
      null,
    ),
  );
}

function hoverOn(line: number, { start, end }: { start: number; end: number }, value: string): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: { start: { line, character: start }, end: { line, character: end } },
  };
}
