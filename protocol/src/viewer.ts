// Owns the names by which the log viewer is known, and what the server says of a log for it. Lines are 0-based.
import type { EvidenceRole, Outcome, Severity } from '../../analyzer/src/index';

/** Of the custom editor. */
export const viewerType = 'servicingLogs.viewer';

/** Of addresses that name several logs, merged by time in one viewer. */
export const mergedScheme = 'servicing-merged';

/** Name of the request to the server for what its last summary of a log says of single lines. */
export const viewerMarksMethod = 'servicing/viewerMarks';

export interface ViewerMarksParams {
  readonly uri: string;
}

/** What the analysis says of a log, for the viewer. All texts are plain text. */
export interface ViewerMarks {
  /** In the order of the file. */
  readonly failures: readonly ViewerFailure[];
  /** Lines that prove something, in the order of the file. */
  readonly evidence: readonly ViewerEvidence[];
  /** Sessions, commands and phases, in the order of the file. */
  readonly operations: readonly ViewerOperation[];
}

export interface ViewerFailure {
  /** Of the cause, else of the first proof. */
  readonly line: number;
  readonly title: string;
}

export interface ViewerEvidence {
  readonly line: number;
  readonly role: EvidenceRole | Severity;
  /** What it proves, one line. */
  readonly text: string;
}

export interface ViewerOperation {
  readonly startLine: number;
  /** Inclusive. */
  readonly endLine: number;
  readonly name: string;
  readonly detail: string;
  readonly outcome: Outcome;
  readonly startTime?: string;
  /** True for what the filter offers as a session. */
  readonly isSession: boolean;
}
