// Owns the request behind Summarize Failure: an open document or a file becomes a report and its data.
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import type { CaseResult, CaseSource, Localized, Operation } from '../../../analyzer/src/index';
import { createAnalysis, localize, summarizeCase } from '../../../analyzer/src/index';
import type {
  QuotedRecord,
  SummarizeFailureParams,
  SummarizeFailureResult,
} from '../../../protocol/src/index';
import { method } from '../../../protocol/src/index';
import type { ContainedLog } from '../containers';
import { openedLogs, readOptions } from '../containers';
import type { ServerContext, SummarisedLog } from '../context';
import { toSummaryJson } from '../renderings';
import { writeReport } from '../reports';
import { fileNameOf } from '../uris';
import { publishFileDiagnostics } from './diagnostics';

/** A quarter of the read is reported at most; more messages than this only cost time. */
const progressStepUnits = 4 << 20;

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
          operations: [open.analysis.operations],
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

interface Summary {
  readonly result: CaseResult;
  /** Of the logs, by the number that the result gives them. */
  readonly uris: readonly string[];
  /** What ran in each of them. */
  readonly operations: readonly (readonly Operation[])[];
  /** What could not be read, a whole sentence each. */
  readonly refusals: readonly string[];
}

function logsOfSummary({ uris, operations }: Summary, isFile: boolean): readonly SummarisedLog[] {
  return uris.map((uri, source) => ({ uri, operations: operations[source] ?? [], isFile }));
}

/** Reads one log, or all that an archive or folder holds, and joins them to one case. */
async function summarizeFiles(
  context: ServerContext,
  { uri, workDoneToken }: SummarizeFailureParams,
  token: CancellationToken,
): Promise<Summary | undefined> {
  const progress = progressOf(context, workDoneToken, fileNameOf(uri));
  try {
    const { logs, refusals } = await openedLogs(context, uri, token);
    const sources: CaseSource[] = [];
    const uris: string[] = [];
    const complaints = [...refusals];
    for (const log of logs) {
      const read = await readSource(context, log, { progress, token, isAlone: logs.length === 1 });
      if (token.isCancellationRequested) {
        return undefined;
      }
      if (typeof read === 'string') {
        complaints.push(read);
      } else if (read !== undefined) {
        sources.push(read);
        uris.push(log.uri);
      }
      await context.host.nextTurn();
    }
    if (sources.length === 0) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, complaints[0] ?? noLog(context, uri));
    }
    const operations = sources.map(({ analysis }) => analysis.operations);
    return { result: summarizeCase(sources), uris, operations, refusals: complaints };
  } finally {
    progress.done();
  }
}

interface ReadingOptions {
  readonly progress: ReturnType<typeof progressOf>;
  readonly token: CancellationToken;
  readonly isAlone: boolean;
}

/** Reads a log of a case; a sentence where it cannot be read, undefined where it is no log and nobody said so. */
async function readSource(
  context: ServerContext,
  { path, log }: ContainedLog,
  { progress, token, isAlone }: ReadingOptions,
): Promise<CaseSource | string | undefined> {
  const machine = createAnalysis({ fileName: path, userRules: context.userRules.rules });
  let units = 0;
  let reported = 0;
  const push = (text: string): void => {
    machine.push(text);
    units += text.length;
    if (units - reported >= progressStepUnits) {
      reported = units;
      progress.report(`${path}: ${(units / (1 << 20)).toFixed(0)} MB`);
    }
  };
  const read = await log.read(push, readOptions(context, token));
  if (!read.isReadable) {
    return localize(read.message, context.language(), { name: path });
  }
  const analysis = machine.finish();
  if (!isAlone && analysis.kind === 'unknown' && !/\.log\b/i.test(path)) {
    return undefined;
  }
  const { encoding, bom, bytes } = read;
  return {
    path,
    analysis: { ...analysis, problems: [...analysis.problems, ...read.problems] },
    encoding,
    bom,
    bytes,
  };
}

function noLog(context: ServerContext, uri: string): string {
  return localize(noLogInside, context.language(), { name: fileNameOf(uri) });
}

const noLogInside: Localized = {
  en: '{name} holds no log that is known: give a folder or archive with CBS.log, dism.log, setupact.log or WindowsUpdate.log in it.',
  zh: '{name} 中没有可识别的日志：请指定包含 CBS.log、dism.log、setupact.log 或 WindowsUpdate.log 的文件夹或压缩包。',
};

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

function progressOf(context: ServerContext, token: string | number | undefined, title: string) {
  const { connection } = context;
  if (token === undefined) {
    return { report: () => undefined, done: () => undefined };
  }
  void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'begin', title, cancellable: true });
  return {
    report: (message: string) =>
      void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', message }),
    done: () => void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' }),
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
