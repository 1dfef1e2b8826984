// Owns what Problems shows for one log: its failures at their root cause, its findings, each with the proof.

import type { CaseFinding, CaseResult, Failure } from '../case/types';
import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import type { EvidenceRole, Severity } from '../model';
import { recordHeadOf } from './recordHead';

export interface LogDiagnostic {
  /** 0-based physical lines, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly severity: Severity;
  /** Rule id, as the setting takes it. */
  readonly rule: string;
  readonly message: string;
  readonly related: readonly RelatedLine[];
}

export interface RelatedLine {
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

export interface DiagnosticOptions {
  readonly language: Language;
  /** Rule id → severity, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Which of the case's logs; 0 unless told. */
  readonly source?: number;
}

/** More than this in one file hides the ones that matter. */
const maxDiagnostics = 500;
const maxRelated = 20;
const maxQuoteUnits = 240;

/** Failures first, then findings in the order of the case. */
export function diagnosticsOf(result: CaseResult, options: DiagnosticOptions): readonly LogDiagnostic[] {
  const source = options.source ?? 0;
  const diagnostics: LogDiagnostic[] = [];
  const taken = new Set<string>();
  const add = (diagnostic: LogDiagnostic | undefined): void => {
    const key = diagnostic && `${diagnostic.rule}\n${diagnostic.startLine}`;
    if (diagnostic === undefined || key === undefined || taken.has(key)) {
      return;
    }
    taken.add(key);
    const severity = options.rules[diagnostic.rule] ?? diagnostic.severity;
    if (severity !== 'off' && diagnostics.length < maxDiagnostics) {
      diagnostics.push({ ...diagnostic, severity });
    }
  };
  for (const notice of result.sources[source]?.notices ?? []) {
    add(ofNotice(localize(notice, options.language)));
  }
  for (const failure of result.failures) {
    add(ofFailure(failure, source, options.language));
  }
  for (const finding of result.findings) {
    add(finding.source === source ? ofFinding(finding, source, options.language) : undefined);
  }
  return diagnostics;
}

/** What keeps the whole log from being read stands on its first line. */
function ofNotice(message: string): LogDiagnostic {
  return { startLine: 0, endLine: 0, severity: 'warning', rule: 'input', message, related: [] };
}

function ofFailure(failure: Failure, source: number, language: Language): LogDiagnostic | undefined {
  const own = failure.evidence.filter((evidence) => evidence.source === source);
  const cause = failure.rootCause?.source === source ? failure.rootCause : own[0];
  if (cause === undefined) {
    return undefined;
  }
  const related = own
    .filter((evidence) => evidence.line !== cause.line)
    .slice(0, maxRelated)
    .map((evidence) => ({
      line: evidence.line - 1,
      message: localize(evidenceTexts[evidence.role], language, { record: quote(evidence.text) }),
    }));
  const lineCount = cause.text.split('\n').length;
  return {
    startLine: cause.line - 1,
    endLine: cause.line - 1 + lineCount - 1,
    severity: 'error',
    rule: failure.class,
    message: localize(failureText, language, {
      title: localize(failure.title, language),
      explanation: localize(failure.explanation, language),
    }),
    related,
  };
}

function ofFinding(finding: CaseFinding, source: number, language: Language): LogDiagnostic {
  const message = localize(finding.message, language);
  return {
    startLine: finding.line - 1,
    endLine: finding.line - 1 + Math.max(1, finding.lineCount) - 1,
    severity: finding.severity,
    rule: finding.rule,
    message:
      finding.count > 1
        ? localize(repeatedText, language, { message, count: String(finding.count) })
        : message,
    related: finding.related
      .filter((related) => related.source === source)
      .slice(0, maxRelated)
      .map((related) => ({ line: related.line - 1, message: localize(related.message, language) })),
  };
}

/** The message of a record, without its head, as one short line. */
export function quote(text: string): string {
  const firstLine = text.split('\n', 1)[0] ?? '';
  // Time, level and component stand in the editor; the message is what tells the records apart.
  const message = firstLine.slice(recordHeadOf(firstLine)?.messageStart ?? 0).trim();
  return message.length > maxQuoteUnits ? `${message.slice(0, maxQuoteUnits)}…` : message;
}

const failureText: Localized = { en: '{title}. {explanation}', zh: '{title}。{explanation}' };
const repeatedText: Localized = { en: '{message} ({count} records)', zh: '{message}（{count} 条记录）' };
const evidenceTexts: Readonly<Record<EvidenceRole, Localized>> = {
  cause: { en: 'Cause: {record}', zh: '原因：{record}' },
  consequence: { en: 'Consequence: {record}', zh: '后续影响：{record}' },
  verdict: { en: 'Outcome: {record}', zh: '结果：{record}' },
  context: { en: 'Context: {record}', zh: '上下文：{record}' },
};
