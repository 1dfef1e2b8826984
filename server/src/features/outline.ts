// Owns the document symbol request (outline, breadcrumbs) and the folding ranges.
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { OperationKind, OutlineItem } from '../../../analyzer/src/index';
import { foldsOf, outlineOf } from '../../../analyzer/src/index';
import type { ServerContext } from '../context';
import type { LogState } from '../documents';
import { linesRange } from '../positions';
import { respond } from '../respond';
import { isRuleFile } from '../ruleFiles';

/** Answers the requests for symbols and folding ranges. */
export function registerOutline(context: ServerContext): void {
  const { connection, documents } = context;
  connection.onDocumentSymbol(
    respond<{ textDocument: { uri: string } }, DocumentSymbol[]>(
      connection,
      async ({ textDocument }, token) => {
        const state = await documents.analysisOf(textDocument.uri, token);
        if (state === undefined) {
          return [];
        }
        return outlineOf(state.analysis, context.language()).map((item) => toSymbol(item, state));
      },
      [],
    ),
  );
  connection.onFoldingRanges(
    respond<{ textDocument: { uri: string } }, FoldingRange[] | null>(
      connection,
      async ({ textDocument }, token) => {
        // Without an answer the editor folds a rule file by its indentation.
        if (isRuleFile(textDocument.uri)) return null;
        const state = await documents.analysisOf(textDocument.uri, token);
        return state === undefined ? [] : [...foldsOf(state.analysis)];
      },
      [],
    ),
  );
}

function toSymbol(item: OutlineItem, state: LogState): DocumentSymbol {
  // A child may outlive its parent in the log (a session after its service ended); the editor wants it inside.
  const end = item.children.reduce((last, child) => Math.max(last, child.endLine), item.endLine);
  const start = item.children.reduce((first, child) => Math.min(first, child.startLine), item.startLine);
  return {
    name: item.name,
    detail: item.detail,
    kind: kinds[item.kind],
    range: linesRange(state.document, start, end),
    selectionRange: linesRange(state.document, item.startLine, item.startLine),
    children: item.children.map((child) => toSymbol(child, state)),
  };
}

const kinds: Readonly<Record<OperationKind, SymbolKind>> = {
  'service-life': SymbolKind.Module,
  session: SymbolKind.Class,
  'store-check': SymbolKind.Class,
  sfc: SymbolKind.Class,
  'boot-processing': SymbolKind.Class,
  'dism-command': SymbolKind.Class,
  'dism-api': SymbolKind.Class,
  setup: SymbolKind.Module,
  'setup-phase': SymbolKind.Namespace,
  'setup-operation': SymbolKind.Method,
  sysprep: SymbolKind.Class,
  'task-sequence': SymbolKind.Class,
  'wu-scan': SymbolKind.Event,
  'wu-download': SymbolKind.Event,
  'wu-install': SymbolKind.Event,
  'device-install': SymbolKind.Event,
  excerpt: SymbolKind.File,
};
