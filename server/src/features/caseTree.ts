// Owns the requests behind the case view: the tree of the last summary and of the open logs, and a report to save.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CaseResult, CaseTreeNode, Operation } from '../../../analyzer/src/index';
import { caseTreeOf } from '../../../analyzer/src/index';
import type {
  CaseReportParams,
  CaseReportResult,
  CaseTreeItem,
  CaseTreeParams,
  CaseTreeResult,
  ReportFormat,
} from '../../../protocol/src/index';
import { caseTreeMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { renderMarkdown, toSarif, toSummaryJson } from '../renderings';
import { respond } from '../respond';
import { fileNameOf } from '../uris';

export function registerCaseTree(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    caseTreeMethod.tree,
    respond<CaseTreeParams, CaseTreeResult>(
      connection,
      ({ onlyFailures }) => {
        const cases = shownCases(context);
        const options = { language: context.language(), onlyFailures: onlyFailures === true };
        return {
          roots: cases.map((shown) => toItem(caseTreeOf(shown, options), shown, shown.subject)),
          failures: cases.reduce((sum, { result }) => sum + result.failures.length, 0),
        };
      },
      { roots: [], failures: 0 },
    ),
  );
  connection.onRequest(caseTreeMethod.report, ({ subject, format }: CaseReportParams): CaseReportResult => {
    const result = context.documents.latest(subject)?.result ?? context.summaries.get(subject);
    const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
    if (result === undefined || write === undefined) {
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        `There is no such report of ${fileNameOf(subject)}.`,
      );
    }
    return { text: write(result, context), language: context.language() };
  });
}

/** A case or a log as the view shows it. */
interface ShownCase {
  readonly subject: string;
  readonly name: string;
  readonly result: CaseResult;
  /** Of the logs, by the number that the result gives them. */
  readonly uris: readonly string[];
  readonly operations: readonly (readonly Operation[])[];
}

/** The last summary, then the open logs that it does not hold. */
function shownCases(context: ServerContext): readonly ShownCase[] {
  const last = [...context.summaries.keys()].at(-1);
  const summarised = last === undefined ? undefined : caseOf(context, last);
  const open = context.documents
    .states()
    .map(({ document }) => document.uri)
    .filter((uri) => summarised?.uris.includes(uri) !== true)
    .map((uri) => caseOf(context, uri));
  return [summarised, ...open].filter((shown) => shown !== undefined);
}

/** An open log as it is now, else what was summarised. */
function caseOf({ documents, summaries, summarisedLogs }: ServerContext, uri: string): ShownCase | undefined {
  const name = fileNameOf(uri);
  const state = documents.latest(uri);
  if (state !== undefined) {
    const { result, analysis } = state;
    return { subject: uri, name, result, uris: [uri], operations: [analysis.operations] };
  }
  const result = summaries.get(uri);
  if (result === undefined) return undefined;
  const logs = summarisedLogs.get(uri) ?? [];
  return {
    subject: uri,
    name,
    result,
    uris: logs.map((log) => log.uri),
    operations: logs.map((log) => log.operations),
  };
}

/** Gives a node its id, by its place among its siblings, and its records their addresses. */
function toItem(node: CaseTreeNode, shown: ShownCase, id: string): CaseTreeItem {
  const { place, children, ...rest } = node;
  const uri = place === undefined ? undefined : shown.uris[place.source];
  return {
    ...rest,
    id,
    subject: shown.subject,
    ...(place === undefined || uri === undefined ? {} : { place: { uri, line: place.line } }),
    children: children.map((child, index) => toItem(child, shown, `${id}\n${child.kind} ${index}`)),
  };
}

const writers: Readonly<Record<ReportFormat, (result: CaseResult, context: ServerContext) => string>> = {
  markdown: (result, context) => renderMarkdown(result, { language: context.language() }),
  json: (result, context) => `${JSON.stringify(toSummaryJson(result, context.language()), undefined, 2)}\n`,
  sarif: (result, context) =>
    `${JSON.stringify(toSarif(result, { language: context.language() }), undefined, 2)}\n`,
};
