// Owns what is pushed to Problems, for open documents and for files summarised by path.
import type { Diagnostic, Range } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { CaseResult, LogDiagnostic, Severity } from '../../../analyzer/src/index';
import { diagnosticsOf } from '../../../analyzer/src/index';
import { isCopyOfLog } from '../../../protocol/src/index';
import type { ServerContext } from '../context';
import type { LogState } from '../documents';
import { linesRange, unopenedLinesRange } from '../positions';

type RangeOf = (startLine: number, endLine: number) => Range;

/** Publishes what an open document says. */
export function publishDiagnostics(context: ServerContext, state: LogState): void {
  const { document, result, version } = state;
  // The redacted copy of a log repeats what is said about the log.
  if (document.version !== version || isCopyOfLog(document.uri)) {
    return;
  }
  const rangeOf: RangeOf = (start, end) => linesRange(document, start, end);
  void context.connection.sendDiagnostics({
    uri: document.uri,
    version,
    diagnostics: collect(context, result, { uri: document.uri, source: 0, rangeOf }),
  });
}

/**
 * Publishes what a file says that is not open (too large for the editor, or summarised from the Explorer).
 * @param source which of the case's logs it is
 */
export function publishFileDiagnostics(
  context: ServerContext,
  uri: string,
  result: CaseResult,
  source = 0,
): void {
  void context.connection.sendDiagnostics({
    uri,
    diagnostics: collect(context, result, { uri, source, rangeOf: unopenedLinesRange }),
  });
}

/** A closed log keeps what the last summary that read it from its file says; any other one has nothing to say. */
export function publishClosed(context: ServerContext, uri: string): void {
  const { summaries, summarisedLogs } = context;
  for (const [subject, result] of [...summaries].reverse()) {
    const source = (summarisedLogs.get(subject) ?? []).findIndex((log) => log.isFile && log.uri === uri);
    if (source < 0) continue;
    publishFileDiagnostics(context, uri, result, source);
    return;
  }
  void context.connection.sendDiagnostics({ uri, diagnostics: [] });
}

interface Place {
  readonly uri: string;
  /** Which of the case's logs. */
  readonly source: number;
  readonly rangeOf: RangeOf;
}

function collect(context: ServerContext, result: CaseResult, { uri, source, rangeOf }: Place): Diagnostic[] {
  const { diagnostics } = context.settings();
  if (!diagnostics.enabled) {
    return [];
  }
  const options = { language: context.language(), rules: diagnostics.rules, source };
  return diagnosticsOf(result, options).map((found) => toDiagnostic(found, uri, rangeOf));
}

function toDiagnostic(found: LogDiagnostic, uri: string, rangeOf: RangeOf): Diagnostic {
  return {
    range: rangeOf(found.startLine, found.endLine),
    severity: severities[found.severity],
    code: found.rule,
    source: 'Servicing Logs',
    message: found.message,
    relatedInformation: found.related.map(({ line, message }) => ({
      location: { uri, range: rangeOf(line, line) },
      message,
    })),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
