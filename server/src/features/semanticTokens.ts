// Owns the semantic tokens requests: whole document and visible range.
import type { SemanticTokens } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { MarkedLines } from '../../../analyzer/src/index';
import { markLines, semanticTokensOf, semanticTokenTypes } from '../../../analyzer/src/index';
import type { ServerContext } from '../context';
import type { LogState } from '../documents';
import { lineText } from '../positions';
import { respond } from '../respond';

/** The legend announced at initialization. */
export const semanticTokensLegend = { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] };

/** A whole-document answer stops here; what the reader sees is asked by range. */
const maxTokens = 50_000;
/** Lines per turn. */
const linesPerTurn = 5_000;

const none: SemanticTokens = { data: [] };

/** Answers the semantic tokens requests. */
export function registerSemanticTokens(context: ServerContext): void {
  const { connection, documents } = context;
  const marked = new WeakMap<LogState, MarkedLines>();
  const markedLinesOf = (state: LogState): MarkedLines => {
    const known = marked.get(state) ?? markLines(state.analysis, state.result);
    marked.set(state, known);
    return known;
  };
  connection.languages.semanticTokens.on(
    respond(
      connection,
      async ({ textDocument }, token) => {
        const state = await documents.analysisOf(textDocument.uri, token);
        return state === undefined
          ? none
          : build({ context, state, marked: markedLinesOf(state), token }, 0, state.document.lineCount - 1);
      },
      none,
    ),
  );
  connection.languages.semanticTokens.onRange(
    respond(
      connection,
      async ({ textDocument, range }, token) => {
        const state = await documents.analysisOf(textDocument.uri, token);
        return state === undefined
          ? none
          : build({ context, state, marked: markedLinesOf(state), token }, range.start.line, range.end.line);
      },
      none,
    ),
  );
}

interface Job {
  readonly context: ServerContext;
  readonly state: LogState;
  readonly marked: MarkedLines;
  readonly token: { readonly isCancellationRequested: boolean };
}

/** The tokens of a range of lines, both inclusive. */
async function build(job: Job, startLine: number, endLine: number): Promise<SemanticTokens> {
  const { context, state, marked, token } = job;
  const builder = new SemanticTokensBuilder();
  const last = Math.min(endLine, state.document.lineCount - 1);
  let count = 0;
  for (let line = startLine; line <= last && count < maxTokens; line++) {
    for (const found of semanticTokensOf(lineText(state.document, line), line, marked)) {
      builder.push(found.line, found.start, found.length, semanticTokenTypes.indexOf(found.type), 0);
      count++;
    }
    if ((line - startLine + 1) % linesPerTurn === 0) {
      await context.host.nextTurn();
      if (token.isCancellationRequested) {
        return none;
      }
    }
  }
  return builder.build();
}
