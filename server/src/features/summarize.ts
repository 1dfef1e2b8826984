// Owns the request behind Summarize Failure: an open document or a file becomes a report and its data.
import type { CancellationToken } from 'vscode-languageserver';
import type { CaseResult } from '../../../analyzer/src/index';
import { courseOf } from '../../../analyzer/src/index';
import type {
  QuotedRecord,
  SummarizeFailureParams,
  SummarizeFailureResult,
} from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { ServerContext, SummarisedLog } from '../context';
import { cancelled } from '../faults';
import { progressOf } from '../progress';
import { readCase, type Summary } from '../readCase';
import { toSummaryJson } from '../renderings';
import { writeReport } from '../reports';
import { fileNameOf } from '../uris';
import { publishFileDiagnostics } from './diagnostics';

/** Answers Summarize Failure. */
export function registerSummarize(context: ServerContext): void {
  context.connection.onRequest(
    method.summarizeFailure,
    async (params: SummarizeFailureParams, token: CancellationToken) => {
      if (token.isCancellationRequested) {
        throw cancelled();
      }
      return toResult(context, params.uri, await summarize(context, params, token));
    },
  );
}

async function summarize(
  context: ServerContext,
  params: SummarizeFailureParams,
  token: CancellationToken,
): Promise<Summary> {
  const { documents, summaries } = context;
  const { uri } = params;
  const open = documents.get(uri) === undefined ? undefined : await documents.analysisOf(uri, token);
  const summary =
    open === undefined
      ? await summarizeFiles(context, params, token)
      : {
          result: open.result,
          uris: [uri],
          courses: [courseOf(open.analysis)],
          refusals: [],
        };
  if (token.isCancellationRequested || summary === undefined) {
    throw cancelled();
  }
  if (open === undefined) {
    summary.uris.forEach((each, source) => {
      if (documents.get(each) === undefined) {
        publishFileDiagnostics(context, each, summary.result, source);
      }
    });
  }
  // Re-inserted, so that the last one made is the last one in the map.
  summaries.delete(uri);
  summaries.set(uri, summary.result);
  context.summarisedLogs.set(uri, logsOfSummary(summary, open === undefined));
  context.caseChanged();
  return summary;
}

async function summarizeFiles(
  context: ServerContext,
  { uri, workDoneToken }: SummarizeFailureParams,
  token: CancellationToken,
): Promise<Summary | undefined> {
  const progress = progressOf(context, workDoneToken, fileNameOf(uri));
  try {
    return await readCase(context, uri, { report: progress.report, token });
  } finally {
    progress.done();
  }
}

function logsOfSummary({ uris, courses }: Summary, isFile: boolean): readonly SummarisedLog[] {
  return uris.map((uri, source) => ({ operations: [], restarts: [], ...courses[source], uri, isFile }));
}

function toResult(
  context: ServerContext,
  subject: string,
  { result, uris, refusals }: Summary,
): SummarizeFailureResult {
  const language = context.reportLanguage(subject);
  return {
    verdict: result.verdict,
    markdown: writeReport(result, 'markdown', { language, hasLinks: true }) ?? '',
    summary: toSummaryJson(result, language),
    subject,
    sources: uris,
    records: quotedRecords(result, uris),
    refusals,
    language,
  };
}

function quotedRecords(result: CaseResult, uris: readonly string[]): readonly QuotedRecord[] {
  const records = result.failures.flatMap(({ rootCause, evidence }) => [
    ...(rootCause === null ? [] : [rootCause]),
    ...evidence,
  ]);
  const places = new Map(
    records.map(({ source, line }) => [`${source}/${line}`, { uri: uris[source] ?? '', line: line - 1 }]),
  );
  return [...places.values()];
}
