// Owns the wire contract of Filter Records: what a log's records can be chosen by, and the text of the chosen ones.
// Lines are 0-based.
import type { RecordLevel } from '../../analyzer/src/index';

/** Names of the requests, which the client sends. */
export const filterMethod = {
  choices: 'servicing/filterChoices',
  records: 'servicing/filterRecords',
} as const;

/** Scheme of the documents that show chosen records; no problems are published for them. */
export const filteredScheme = 'servicing-filtered';

export interface FilterChoicesParams {
  readonly uri: string;
  /** Where the cursor is. */
  readonly line?: number;
}

export interface FilterChoicesResult {
  readonly records: number;
  /** How many records there are of each, those that occur. */
  readonly levels: readonly { readonly level: RecordLevel; readonly count: number }[];
  /** The most frequent first. */
  readonly components: readonly { readonly name: string; readonly count: number }[];
  /** As the outline names them, in the order of the log. */
  readonly operations: readonly OperationChoice[];
  /** The codes of failures first, then by how often they occur. */
  readonly codes: readonly CodeChoice[];
  /** Times of the first and last record, as written. */
  readonly first?: string;
  readonly last?: string;
  /** What is at the cursor. */
  readonly here?: {
    readonly component?: string;
    /** The innermost. */
    readonly operation?: OperationChoice;
    readonly codes: readonly CodeChoice[];
  };
}

export interface OperationChoice {
  readonly label: string;
  readonly detail: string;
  readonly startLine: number;
  /** Inclusive. */
  readonly endLine: number;
}

export interface CodeChoice {
  /** `0x800f081f` */
  readonly code: string;
  /** Empty where it has no name. */
  readonly symbol: string;
}

/** The conditions; those that are there must all hold. See `RecordFilter` of the analyzer. */
export interface RecordConditions {
  readonly levels?: readonly RecordLevel[];
  readonly components?: readonly string[];
  readonly lines?: { readonly start: number; readonly end: number };
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
  /** Words, or an expression between slashes. */
  readonly text?: string;
  readonly onlyEvidence?: boolean;
  readonly onlyUnderstood?: boolean;
  readonly hidesNoise?: boolean;
}

export interface FilterRecordsParams {
  readonly uri: string;
  readonly conditions: RecordConditions;
}

export interface FilterRecordsResult {
  /** The chosen records as they stand in the log, with its line ends. */
  readonly text: string;
  /** Per line of `text`: its line in the log. */
  readonly lines: readonly number[];
  readonly chosen: number;
  /** How many records the log has. */
  readonly records: number;
  /** False where more was chosen than the editor can show at once. */
  readonly isComplete: boolean;
}
