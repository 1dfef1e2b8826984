// Owns the requests behind writing mails: completion from the cases that there are, and records of a log to quote.
import type { CancellationToken } from 'vscode-languageserver';
import type { CaseVocabulary, LineSpan, QuotedRecords } from '../../../analyzer/src/index';
import {
  analyzeText,
  caseVocabulary,
  completeMail,
  quoteRecords,
  recordSpans,
} from '../../../analyzer/src/index';
import type {
  CompleteMailParams,
  CompleteMailResult,
  QuoteRecordsParams,
  QuoteRecordsResult,
} from '../../../protocol/src/index';
import { mailMethod, parseCaseUri } from '../../../protocol/src/index';
import { openedLogs, readOptions } from '../containers';
import type { ServerContext } from '../context';
import { createLineWindow } from '../lineWindow';
import { linesRange } from '../positions';
import { respond } from '../respond';
import type { ShownCase } from '../shownCases';
import { shownCases } from '../shownCases';
import { fileNameOf } from '../uris';

/** Answers the requests of mails. */
export function registerMail(context: ServerContext): void {
  const { connection } = context;
  const vocabularyOf = createVocabularies();
  connection.onRequest(
    mailMethod.complete,
    respond<CompleteMailParams, CompleteMailResult>(
      connection,
      ({ line, syntax }) => {
        const cases = shownCases(context);
        return completeMail(line, cases.map(vocabularyOf), {
          language: context.language(),
          mailLanguage: context.reportLanguage(cases[0]?.subject),
          syntax,
        });
      },
      { items: [] },
    ),
  );
  connection.onRequest(mailMethod.quote, async (params: QuoteRecordsParams, token) => ({
    text: await quote(context, params, token),
  }));
}

/** The words of a case are collected once: every key asks for them. */
function createVocabularies(): (shown: ShownCase) => CaseVocabulary {
  const known = new WeakMap<ShownCase['result'], CaseVocabulary>();
  return (shown) => {
    const vocabulary = known.get(shown.result) ?? caseVocabulary(shown);
    known.set(shown.result, vocabulary);
    return vocabulary;
  };
}

async function quote(
  context: ServerContext,
  params: QuoteRecordsParams,
  token: CancellationToken,
): Promise<QuoteRecordsResult['text']> {
  const { uri, syntax } = params;
  const records =
    context.documents.get(uri) === undefined
      ? await unopenedRecords(context, params, token)
      : await openRecords(context, params, token);
  if (records.length === 0) return '';
  const name = parseCaseUri(uri)?.path || fileNameOf(uri);
  return quoteRecords(records, { name, language: context.reportLanguage(uri), syntax });
}

async function openRecords(
  { documents }: ServerContext,
  { uri, lines }: QuoteRecordsParams,
  token: CancellationToken,
): Promise<readonly QuotedRecords[]> {
  const state = await documents.analysisOf(uri, token);
  if (state === undefined) return [];
  const { document, analysis } = state;
  // An empty line behind the last line end is none of the log.
  const lineCount = document.getText().endsWith('\n') ? document.lineCount - 1 : document.lineCount;
  return recordSpans(analysis.records, lineCount, lines).map(({ first, last }) => ({
    first,
    last,
    text: document.getText(linesRange(document, first, last)),
  }));
}

/** A log that is not open is read to the lines; they begin a record, as all places of the view of cases do. */
async function unopenedRecords(
  context: ServerContext,
  { uri, lines }: QuoteRecordsParams,
  token: CancellationToken,
): Promise<readonly QuotedRecords[]> {
  const first = lines.reduce((least, span) => Math.min(least, span.first), Number.MAX_SAFE_INTEGER);
  const { logs } = await openedLogs(context, uri, token);
  const window = createLineWindow(first, maxWindowLines);
  const isCancelled = (): boolean => window.isFull() || token.isCancellationRequested;
  await logs[0]?.log.read((part) => window.push(part), { ...readOptions(context, token), isCancelled });
  const found = window.end();
  const { records, lineCount } = analyzeText(found.join('\n'), { fileName: fileNameOf(uri) });
  const inWindow = lines.map((span): LineSpan => ({ first: span.first - first, last: span.last - first }));
  return recordSpans(records, Math.min(lineCount, found.length), inWindow).map((span) => ({
    first: span.first + first,
    last: span.last + first,
    text: found.slice(span.first, span.last + 1).join('\n'),
  }));
}

/** More than a quotation holds. */
const maxWindowLines = 2_000;
