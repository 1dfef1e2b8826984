// Owns the shape of a case: what several logs together say. Texts are in both languages; renderers pick one.
import type { NextStep } from '../knowledge/step';
import type { Localized } from '../localized';
import type {
  Analysis,
  Confidence,
  Culprit,
  Detail,
  EvidenceRole,
  OperationPurpose,
  Outcome,
  Severity,
  SourceKind,
} from '../model';

/** One log handed to the case, with what only its reader knows. */
export interface CaseSource {
  readonly path: string;
  readonly analysis: Analysis;
  /** There where several logs were pasted into one text: which text it is. */
  readonly paste?: number;
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly bytes?: number;
}

export interface SourceSummary {
  readonly path: string;
  readonly kind: SourceKind;
  readonly encoding: string;
  readonly bom: boolean;
  readonly eol: 'crlf' | 'lf' | 'mixed';
  readonly bytes: number;
  readonly lines: number;
  readonly records: number;
  readonly continuationLines: number;
  readonly unparsedLines: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly servicingStack: string | null;
  readonly osBuild: string | null;
  readonly windowsRelease: string | null;
  readonly sessions: number;
  readonly problems: readonly Localized[];
  /** Those of `problems` that a reader of the log itself has to see: nothing can be read from it as it is. */
  readonly notices?: readonly Localized[];
}

export type Verdict = 'failed' | 'succeeded' | 'no-failure' | 'inconclusive';

/** A record quoted in a report. `line` is 1-based. */
export interface Quote {
  readonly source: number;
  readonly line: number;
  readonly text: string;
}

export interface Evidence extends Quote {
  readonly role: EvidenceRole;
  readonly time?: string;
}

/** One step of the translation of a code, innermost first: `STATUS_FILE_CORRUPT_ERROR 0xc0000102`. */
export interface CodeLink {
  /** Eight digits, lower case. */
  readonly code: string;
  readonly symbol: string | null;
  /** Where this form of the code stands, e.g. `CSI`, `CBS`, or how it was derived, in both languages. */
  readonly origin: Localized;
}

export interface FailedOperation {
  readonly kind: OperationPurpose;
  readonly title: Localized;
  /** There where Windows was installed anew: `kind` is `upgrade` for all work of Windows Setup. */
  readonly isNew?: true;
  readonly session: string | null;
  readonly client: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly target: string | null;
}

export interface RootCause extends Quote {
  readonly code: string | null;
  readonly symbol: string | null;
  readonly culprit: Culprit | null;
}

export interface Failure {
  readonly class: string;
  readonly title: Localized;
  readonly explanation: Localized;
  readonly confidence: Confidence;
  readonly operation: FailedOperation;
  /** What the caller of the operation was told. */
  readonly hresult: string | null;
  readonly symbol: string | null;
  readonly kbs: readonly string[];
  readonly packages: readonly string[];
  readonly rootCause: RootCause | null;
  readonly codeChain: readonly CodeLink[];
  readonly details: readonly Detail[];
  readonly evidence: readonly Evidence[];
  readonly nextSteps: readonly NextStep[];
  readonly ruledOut: readonly Localized[];
  /** What this log does not prove, one sentence each. */
  readonly notProved: readonly Localized[];
  readonly links: readonly { readonly title: Localized; readonly url: string }[];
}

/** A thing worth a line in Problems; `line` is 1-based. */
export interface CaseFinding {
  readonly rule: string;
  /** True where it stopped work that was done later. */
  readonly isSettled?: boolean;
  readonly severity: Severity;
  readonly source: number;
  readonly line: number;
  readonly lineCount: number;
  readonly count: number;
  readonly message: Localized;
  readonly culprit: Culprit | null;
  /** What it means and what to do, where it is a warning and nothing failed. */
  readonly advice?: { readonly explanation: Localized; readonly nextSteps: readonly NextStep[] };
  readonly expected?: string;
  readonly actual?: string;
  readonly hashAlgorithm?: string;
  /** Proof and related records; `line` is 1-based. */
  readonly related: readonly {
    readonly source: number;
    readonly line: number;
    readonly message: Localized;
  }[];
}

export interface Attempt {
  readonly source: number;
  readonly line: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly kb: string | null;
  /** The package that was to be installed, where no number tells the update. */
  readonly package?: string;
  /** What it is called where neither update nor package nor other work is told. */
  readonly unnamed?: Localized;
  /** What was tried, where it was no installation: `Repair`. */
  readonly work?: Localized;
  /** Eight digits, lower case; `0x00000000` for success. */
  readonly result: string | null;
  readonly symbol: string | null;
}

/** A damaged file that nothing repaired; `line` is 1-based, of the first record that names it. */
export interface DamagedFile {
  readonly source: number;
  readonly line: number;
  /** As in `corruption.unrepaired`. */
  readonly name: string;
  /** The component that owns it, as the log names it. */
  readonly component: string | null;
  /** The package that owns it, where the log names one. */
  readonly package: string | null;
  readonly kb: string | null;
}

/** One event around the failures; `line` is 1-based, `time` as written. */
export interface TimelineEntry {
  readonly time: string;
  readonly source: number;
  readonly line: number;
  readonly event: 'cause' | 'started' | Outcome;
  readonly title: Localized;
  readonly target: string | null;
  readonly code: string | null;
}

/** What another tool concluded from the same logs; `line` is 1-based. */
export interface PeerVerdict {
  readonly tool: 'SetupDiag';
  readonly source: number;
  readonly line: number;
  /** The tool's own name of what it found. */
  readonly profile: string;
  /** Its sentence and its advice, in its words. */
  readonly text: string | null;
  readonly advice: string | null;
  /** Eight digits, lower case. */
  readonly code: string | null;
  /** The failure class that its finding corresponds to. */
  readonly class: string | null;
}

export interface ErrorCount {
  readonly code: string;
  readonly symbol: string | null;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface CaseResult {
  readonly sources: readonly SourceSummary[];
  readonly verdict: Verdict;
  /** Most important first; one per independent cause. */
  readonly failures: readonly Failure[];
  readonly findings: readonly CaseFinding[];
  readonly attempts: readonly Attempt[];
  /** True where work failed and a later record proves that it was done all the same. */
  readonly hasRecovered: boolean;
  /** True where a search for updates failed and a later one did not. */
  readonly hasRecoveredSearch?: boolean;
  /** True where a command was refused as it was written, or work was cancelled. */
  readonly hasCancelled?: boolean;
  /** True where whoever asked for an installation, removal or repair cancelled it. */
  readonly hasStopped?: boolean;
  /** Attempts that are too many to be told one by one, by result; absent where all are told. */
  readonly countedAttempts?: readonly ErrorCount[];
  /** The failed ones among all attempts. */
  readonly errorCounts: readonly ErrorCount[];
  readonly corruption: {
    readonly unrepaired: readonly string[];
    readonly unrepairedTotal: number;
    readonly repairedTotal: number;
    /** The files of `unrepaired`, in the same order, with what owns them. */
    readonly files: readonly DamagedFile[];
  };
  /** What other tools say, beside our own verdict. */
  readonly peers: readonly PeerVerdict[];
  /** What happened around the failures, in the order of time; empty where that is one operation only. */
  readonly timeline: readonly TimelineEntry[];
  /** Paths or names of logs that would settle an open question. */
  readonly missingLogs: readonly string[];
}
