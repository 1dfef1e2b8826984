// Owns the request behind Summarize Failure: an open document or a file becomes a report and its data.
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import type { Analysis, CaseResult, CaseSource } from '../../../analyzer/src/index';
import { createAnalysis, localize, summarizeCase } from '../../../analyzer/src/index';
import type {
  QuotedRecord,
  ReadFileParams,
  ReadFileResult,
  SummarizeFailureParams,
  SummarizeFailureResult,
} from '../../../protocol/src/index';
import { method, recordLinkScheme } from '../../../protocol/src/index';
import { createTextStream, unreadableContent } from '../../../sources/src/index';
import type { ServerContext } from '../context';
import { sliceUnits } from '../documents';
import type { ReadOutcome } from '../host';
import { renderMarkdown, toSummaryJson } from '../renderings';
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
      const result = await summarize(context, params, token);
      return toResult(context, params.uri, result);
    },
  );
}

async function summarize(
  context: ServerContext,
  params: SummarizeFailureParams,
  token: CancellationToken,
): Promise<CaseResult> {
  const { documents, summaries } = context;
  const { uri } = params;
  const result =
    documents.get(uri) === undefined
      ? await summarizeFile(context, params, token)
      : (await documents.analysisOf(uri, token))?.result;
  if (token.isCancellationRequested || result === undefined) {
    throw cancelled();
  }
  if (documents.get(uri) === undefined) {
    publishFileDiagnostics(context, uri, result);
  }
  // Re-inserted, so that the last one made is the last one in the map.
  summaries.delete(uri);
  summaries.set(uri, result);
  return result;
}

async function summarizeFile(
  context: ServerContext,
  { uri, workDoneToken }: SummarizeFailureParams,
  token: CancellationToken,
): Promise<CaseResult | undefined> {
  const name = fileNameOf(uri);
  const machine = createAnalysis({ fileName: name });
  const progress = progressOf(context, workDoneToken, name);
  let units = 0;
  let reported = 0;
  const push = (text: string): void => {
    machine.push(text);
    units += text.length;
    if (units - reported >= progressStepUnits) {
      reported = units;
      progress.report(`${(units / (1 << 20)).toFixed(0)} MB`);
    }
  };
  try {
    const read = await readUri(context, uri, push, token);
    if (token.isCancellationRequested) {
      return undefined;
    }
    if (!read.isReadable) {
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        localize(read.message, context.language(), { name }),
      );
    }
    return summarizeCase([sourceOf(name, machine.finish(), read)]);
  } finally {
    progress.done();
  }
}

function sourceOf(
  name: string,
  analysis: Analysis,
  read: Extract<ReadOutcome, { isReadable: true }>,
): CaseSource {
  return {
    path: name,
    analysis: { ...analysis, problems: [...analysis.problems, ...read.problems] },
    encoding: read.encoding,
    bom: read.bom,
    bytes: read.bytes,
  };
}

async function readUri(
  context: ServerContext,
  uri: string,
  push: (text: string) => void,
  token: CancellationToken,
): Promise<ReadOutcome> {
  const { host } = context;
  if (host.readFile !== undefined && uri.startsWith('file:')) {
    return host.readFile(uri, push, () => token.isCancellationRequested);
  }
  if (!context.canClientReadFiles) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, `No way to read ${fileNameOf(uri)}.`);
  }
  const params: ReadFileParams = { uri };
  const answer: ReadFileResult = await context.connection.sendRequest(method.readFile, params, token);
  const bytes = bytesOfBase64(answer.base64);
  const unreadable = unreadableContent(bytes.subarray(0, 65_536));
  if (unreadable !== undefined) {
    return { isReadable: false, message: unreadable.message };
  }
  const stream = createTextStream();
  for (let offset = 0; offset < bytes.length && !token.isCancellationRequested; offset += sliceUnits) {
    push(stream.write(bytes.subarray(offset, offset + sliceUnits)));
    await host.nextTurn();
  }
  push(stream.end());
  const { encoding, bom } = stream.state();
  return { isReadable: true, encoding, bom, bytes: bytes.length, problems: [] };
}

function bytesOfBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

function toResult(context: ServerContext, uri: string, result: CaseResult): SummarizeFailureResult {
  const language = context.language();
  return {
    verdict: result.verdict,
    markdown: renderMarkdown(result, {
      language,
      linkFor: (source, line) => `${recordLinkScheme}:${source}/${line}`,
    }),
    summary: toSummaryJson(result, language),
    sources: [uri],
    records: quotedRecords(result, uri),
    language,
  };
}

function quotedRecords(result: CaseResult, uri: string): readonly QuotedRecord[] {
  const lines = new Set<number>();
  for (const failure of result.failures) {
    if (failure.rootCause !== null) {
      lines.add(failure.rootCause.line - 1);
    }
    for (const evidence of failure.evidence) {
      lines.add(evidence.line - 1);
    }
  }
  return [...lines].map((line) => ({ uri, line }));
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
