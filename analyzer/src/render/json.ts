// Owns the JSON form of a case: the public interface that other tools read, described by schemas/summary-1.json.
// It is a rendering: nothing is computed here. Keys are written in the order of the contract.
import type {
  Attempt,
  CaseFinding,
  CaseResult,
  ErrorCount,
  Evidence,
  Failure,
  PeerVerdict,
  SourceSummary,
  Verdict,
} from '../case/types';
import { type Language, type Localized, localize } from '../localized';
import type { Confidence, Culprit, EvidenceRole, OperationPurpose, Severity, SourceKind } from '../model';

/** Lines are 1-based physical lines, times as written in the log (local, no zone), codes eight lower-case digits. */
export interface SummaryJson {
  readonly schemaVersion: 1;
  readonly sources: readonly SourceJson[];
  readonly verdict: Verdict;
  readonly failures: readonly FailureJson[];
  readonly findings: readonly FindingJson[];
  readonly attempts: readonly AttemptJson[];
  /** Attempts that are too many to be listed, by result; present only where there are any. */
  readonly countedAttempts?: readonly ErrorCount[];
  readonly errorCounts: readonly ErrorCount[];
  readonly corruption: Omit<CaseResult['corruption'], 'files'>;
  readonly missingLogs: readonly string[];
  /** What other tools say; present only where the input holds their results. */
  readonly peers?: readonly PeerVerdict[];
}

export interface SourceJson extends Omit<SourceSummary, 'problems' | 'notices' | 'kind'> {
  readonly kind: SourceKind;
  /** Present only where there is something to know about the input. */
  readonly problems?: readonly string[];
}

export interface FailureJson {
  readonly class: string;
  readonly title: string;
  readonly explanation: string;
  readonly confidence: Confidence;
  readonly operation: {
    readonly kind: OperationPurpose;
    readonly session: string | null;
    readonly client: string | null;
    readonly start: string | null;
    readonly end: string | null;
  };
  readonly hresult: string | null;
  readonly symbol: string | null;
  readonly kbs: readonly string[];
  readonly packages: readonly string[];
  readonly rootCause: {
    readonly source: number;
    readonly line: number;
    readonly code: string | null;
    readonly symbol: string | null;
    readonly text: string;
    readonly culprit: Culprit | null;
  } | null;
  readonly evidence: readonly {
    readonly source: number;
    readonly line: number;
    readonly role: EvidenceRole;
    readonly text: string;
  }[];
  readonly nextSteps: readonly string[];
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: number;
  readonly line: number;
  readonly count: number;
  readonly message: string;
  readonly culprit: Culprit | null;
  readonly expected?: string;
  readonly actual?: string;
  readonly hashAlgorithm?: string;
}

export type AttemptJson = Omit<Attempt, 'line'>;

/**
 * The case as data, in one language.
 * @param result the case
 * @param language language of titles, explanations, messages and steps
 */
export function toSummaryJson(result: CaseResult, language: Language): SummaryJson {
  const text = (value: Localized): string => localize(value, language);
  return {
    schemaVersion: 1,
    sources: result.sources.map((source) => sourceJson(source, text)),
    verdict: result.verdict,
    failures: result.failures.map((failure) => failureJson(failure, text)),
    findings: result.findings.map((finding) => findingJson(finding, text)),
    attempts: result.attempts.map(attemptJson),
    ...(result.countedAttempts === undefined
      ? {}
      : { countedAttempts: result.countedAttempts.map(errorCountJson) }),
    errorCounts: result.errorCounts.map(errorCountJson),
    corruption: {
      unrepaired: [...result.corruption.unrepaired],
      unrepairedTotal: result.corruption.unrepairedTotal,
      repairedTotal: result.corruption.repairedTotal,
    },
    missingLogs: [...result.missingLogs],
    ...(result.peers.length === 0 ? {} : { peers: result.peers.map(peerJson) }),
  };
}

function errorCountJson({ code, symbol, count, first, last }: ErrorCount): ErrorCount {
  return { code: codeText(code), symbol, count, first: timeText(first), last: timeText(last) };
}

function peerJson(peer: PeerVerdict): PeerVerdict {
  const { tool, source, line, profile, text, advice, code } = peer;
  return { tool, source, line, profile, text, advice, code, class: peer.class };
}

type Pick = (value: Localized) => string;

function sourceJson(source: SourceSummary, text: Pick): SourceJson {
  return {
    path: source.path,
    kind: source.kind,
    encoding: source.encoding,
    bom: source.bom,
    eol: source.eol,
    bytes: source.bytes,
    lines: source.lines,
    records: source.records,
    continuationLines: source.continuationLines,
    unparsedLines: source.unparsedLines,
    // As written: a log of device installers has the date in the order of its country.
    first: source.first,
    last: source.last,
    servicingStack: source.servicingStack,
    osBuild: source.osBuild,
    windowsRelease: source.windowsRelease,
    sessions: source.sessions,
    ...(source.problems.length === 0 ? {} : { problems: source.problems.map(text) }),
  };
}

function failureJson(failure: Failure, text: Pick): FailureJson {
  const { operation, rootCause } = failure;
  return {
    class: failure.class,
    title: text(failure.title),
    explanation: text(failure.explanation),
    confidence: failure.confidence,
    operation: {
      kind: operation.kind,
      session: operation.session,
      client: operation.client,
      start: timeText(operation.start),
      end: timeText(operation.end),
    },
    hresult: optionalCode(failure.hresult),
    symbol: failure.symbol,
    kbs: [...failure.kbs],
    packages: [...failure.packages],
    rootCause:
      rootCause === null
        ? null
        : {
            source: rootCause.source,
            line: rootCause.line,
            code: optionalCode(rootCause.code),
            symbol: rootCause.symbol,
            text: rootCause.text,
            culprit: culpritJson(rootCause.culprit),
          },
    evidence: failure.evidence.map(evidenceJson),
    nextSteps: failure.nextSteps.map((step) => text(step.text)),
  };
}

function evidenceJson({ source, line, role, text }: Evidence): FailureJson['evidence'][number] {
  return { source, line, role, text };
}

function findingJson(finding: CaseFinding, text: Pick): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    source: finding.source,
    line: finding.line,
    count: finding.count,
    message: text(finding.message),
    culprit: culpritJson(finding.culprit),
    ...(finding.expected === undefined ? {} : { expected: finding.expected.toLowerCase() }),
    ...(finding.actual === undefined ? {} : { actual: finding.actual.toLowerCase() }),
    ...(finding.hashAlgorithm === undefined ? {} : { hashAlgorithm: finding.hashAlgorithm }),
  };
}

function attemptJson({ source, start, end, kb, result, symbol }: Attempt): AttemptJson {
  return { source, start: timeText(start), end: timeText(end), kb, result: optionalCode(result), symbol };
}

function culpritJson(culprit: Culprit | null): Culprit | null {
  return culprit === null ? null : { kind: culprit.kind, name: culprit.name };
}

function optionalCode(code: string | null): string | null {
  return code === null ? null : codeText(code);
}

/** Some logs write their dates in the order of a country; which one they do not say, so an operation then has no time. */
function timeText(time: string | null): string | null {
  return time !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?$/.test(time) ? time : null;
}

/** `0X5` and `0x00000005` are one code; the contract knows one spelling. */
function codeText(code: string): string {
  const digits = /^0x([0-9a-f]{1,8})$/i.exec(code)?.[1];
  return digits === undefined ? code : `0x${digits.toLowerCase().padStart(8, '0')}`;
}
