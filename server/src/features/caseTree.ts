// Owns the requests behind the case view: the tree of the last summary and of the open logs, and a report to save.
import type { CaseTreeNode } from '../../../analyzer/src/index';
import { caseTreeOf, localize } from '../../../analyzer/src/index';
import type {
  CaseReportParams,
  CaseReportResult,
  CaseTreeItem,
  CaseTreeParams,
  CaseTreeResult,
  ReportLanguagesParams,
} from '../../../protocol/src/index';
import { caseTreeMethod } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import { failed } from '../faults';
import { noReport, reportTitle, writeReport } from '../reports';
import { respond } from '../respond';
import type { ShownCase } from '../shownCases';
import { shownCases } from '../shownCases';
import { fileNameOf } from '../uris';

/** Answers the requests of the case view. */
export function registerCaseTree(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    caseTreeMethod.tree,
    respond<CaseTreeParams, CaseTreeResult>(
      connection,
      ({ onlyFailures }) => {
        const cases = shownCases(context);
        const options = { language: context.language(), onlyFailures: onlyFailures === true };
        const treeOf = (shown: ShownCase): CaseTreeNode =>
          caseTreeOf(shown, { ...options, copyLanguage: context.reportLanguage(shown.subject) });
        return {
          roots: cases.map((shown) => toItem(treeOf(shown), shown, shown.subject)),
          failures: cases.reduce((sum, { result }) => sum + result.failures.length, 0),
        };
      },
      { roots: [], failures: 0 },
    ),
  );
  connection.onRequest(caseTreeMethod.report, (params: CaseReportParams) => report(context, params));
  connection.onRequest(caseTreeMethod.reportLanguages, ({ languages }: ReportLanguagesParams) => {
    context.reportLanguages.clear();
    for (const [subject, language] of Object.entries(languages)) {
      context.reportLanguages.set(subject, language);
    }
    // What is copied from the view is in the language of the report.
    context.caseChanged();
    return null;
  });
}

function report(
  context: ServerContext,
  { subject, format, hasLinks = false }: CaseReportParams,
): CaseReportResult {
  const result = context.documents.latest(subject)?.result ?? context.summaries.get(subject);
  const language = context.reportLanguage(subject);
  const text = result && writeReport(result, format, { language, hasLinks });
  const name = fileNameOf(subject);
  if (text === undefined) {
    throw failed(localize(noReport, context.language(), { name }));
  }
  return { text, title: reportTitle(name, language), language };
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
