// Owns the request behind the log viewer: what the last summary of a log says of its lines.
import type { CaseResult, Operation } from '../../../analyzer/src/index';
import { localize, operationOutline } from '../../../analyzer/src/index';
import type {
  ViewerEvidence,
  ViewerFailure,
  ViewerMarks,
  ViewerMarksParams,
  ViewerOperation,
} from '../../../protocol/src/index';
import { viewerMarksMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';

const nothing: ViewerMarks = { failures: [], evidence: [], operations: [] };
/** Findings beyond these are no marks; a log may repeat one a million times. */
const maxFindings = 2_000;

/** Answers the request of the log viewer. */
export function registerViewer(context: ServerContext): void {
  context.connection.onRequest(viewerMarksMethod, ({ uri }: ViewerMarksParams) => marksOf(context, uri));
}

function marksOf(context: ServerContext, uri: string): ViewerMarks {
  const state = context.documents.latest(uri);
  const result = state?.result ?? context.summaries.get(uri);
  const operations = state?.analysis.operations ?? context.summarisedLogs.get(uri)?.[0]?.operations;
  if (result === undefined || operations === undefined) return nothing;
  return {
    failures: failuresOf(context, result),
    evidence: evidenceOf(context, result),
    operations: operationsOf(context, operations),
  };
}

function failuresOf(context: ServerContext, { failures }: CaseResult): readonly ViewerFailure[] {
  return failures
    .flatMap(({ rootCause, evidence, title }) => {
      const place = rootCause ?? evidence[0];
      return place === undefined
        ? []
        : [{ line: place.line - 1, title: localize(title, context.language()) }];
    })
    .sort((a, b) => a.line - b.line);
}

function evidenceOf(context: ServerContext, { failures, findings }: CaseResult): readonly ViewerEvidence[] {
  const language = context.language();
  const proofs = failures.flatMap(({ evidence, title }) =>
    evidence.map(({ line, role }) => ({ line: line - 1, role, text: localize(title, language) })),
  );
  const found = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .slice(0, maxFindings)
    .map(({ line, severity, message }) => ({
      line: line - 1,
      role: severity,
      text: localize(message, language),
    }));
  return [...found, ...proofs].sort((a, b) => a.line - b.line);
}

function operationsOf(context: ServerContext, operations: readonly Operation[]): readonly ViewerOperation[] {
  return operations
    .map((operation) => {
      const { name, detail, startLine, endLine, outcome } = operationOutline(operation, context.language());
      const { startTime } = operation;
      const isSession = operation.parent === undefined && operation.kind !== 'service-life';
      return {
        startLine,
        endLine,
        name,
        detail,
        outcome,
        isSession,
        ...(startTime === undefined ? {} : { startTime }),
      };
    })
    .sort((a, b) => a.startLine - b.startLine);
}
