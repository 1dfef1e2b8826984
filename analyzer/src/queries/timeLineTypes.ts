// Owns the shape of the time line: plain data with plain texts, ready to be drawn.
import type { Language } from '../localized';
import type { OperationKind, Outcome } from '../model';
import type { RestartKind } from './logCourse';

export type TimeLineMarkKind = 'failure' | RestartKind;

/** An operation (`bar`), or a moment (`mark`): a failure, or something that a restart leaves in a log. */
export interface TimeLineItem {
  /** Unique in the time line, and the same as long as the log is the same. */
  readonly id: string;
  readonly shape: 'bar' | 'mark';
  readonly kind: OperationKind | TimeLineMarkKind;
  /** Of a mark: `failed` for a failure, `interrupted` for what cut work off, else `unknown`. */
  readonly outcome: Outcome;
  readonly title: string;
  /** What else is known, a line each. */
  readonly lines: readonly string[];
  /** All of it as one sentence, for a screen reader. */
  readonly accessibleLabel: string;
  /** The record behind it: which of the case's logs, and its 0-based line. */
  readonly place: { readonly source: number; readonly line: number };
  /** Milliseconds since 1970 of the time as written, as if it were UTC; absent where the record has no place on the axis. */
  readonly from?: number;
  /** As `from`; not before it. */
  readonly to?: number;
  /** True where the log shows no end: it may have gone on. */
  readonly isOpen: boolean;
  /** True where the log's own times are UTC. */
  readonly isUtc: boolean;
  /** Which row of its lane, from 0; bars that run at once stand in different rows. */
  readonly row: number;
}

/** A log. */
export interface TimeLineLane {
  /** Which of the case's logs. */
  readonly source: number;
  readonly label: string;
  readonly accessibleLabel: string;
  /** What a reader has to know of the lane, a whole sentence each. */
  readonly notes: readonly string[];
  /** How many rows its bars need. */
  readonly rows: number;
  /** What has a place on the axis, by its beginning. */
  readonly items: readonly TimeLineItem[];
  /** What has none, in the order of the log. */
  readonly undated: readonly TimeLineItem[];
}

export interface TimeLine {
  readonly name: string;
  readonly language: Language;
  /** Counts, one sentence. */
  readonly summary: string;
  /** Milliseconds as in `TimeLineItem.from`; absent where nothing has a place. */
  readonly from?: number;
  readonly to?: number;
  /** The logs in which something ran, in the order of the case. */
  readonly lanes: readonly TimeLineLane[];
  /** What to do where nothing can be drawn; else empty. */
  readonly hint: string;
  /** Names the logs in which nothing ran, a sentence; may be empty. */
  readonly silent: string;
  /** What the colours and signs stand for. */
  readonly legend: readonly {
    readonly shape: 'bar' | 'mark';
    readonly sample: Outcome | TimeLineMarkKind;
    readonly text: string;
  }[];
}
