// Owns the wire contract of the time line: its data and its picture from the server, and the messages between the
// client and the page that draws it.
import type { Language, TimeLine, TimeLineItem, TimeLineLane } from '../../analyzer/src/index';

/** Names of the requests, which the client sends; when to ask again is told by `caseTreeMethod.changed`. */
export const timeLineMethod = {
  timeLine: 'servicing/timeLine',
  picture: 'servicing/timeLinePicture',
} as const;

export interface TimeLineParams {
  /** As in `CaseTreeItem.subject`; without one, what the view of cases shows first. */
  readonly subject?: string;
  /** Where no subject is given: a log, shown with the case that it belongs to. */
  readonly log?: string;
}

export interface TimeLineResult {
  readonly subject: string;
  readonly timeLine: TimeLine;
  /** The logs by the number that the items' places give them. */
  readonly uris: readonly string[];
}

export interface TimeLinePictureParams {
  readonly subject: string;
  /** Pixels. */
  readonly width: number;
  /** The part to be drawn, milliseconds as in `TimeLineItem.from`; all of it where absent. */
  readonly from?: number;
  readonly to?: number;
  /** Of its texts; the reader's where absent. */
  readonly language?: Language;
}

export interface TimeLinePictureResult {
  /** A picture without script, its texts escaped; empty where there is nothing to be drawn. */
  readonly svg: string;
}

/** The page's own words, in the language of the editor. */
export type TimeLineWords = Readonly<Record<TimeLineWord, string>>;

export type TimeLineWord =
  | 'zoomIn'
  | 'zoomOut'
  | 'showAll'
  | 'nextFailure'
  | 'save'
  | 'list'
  | 'reveal'
  | 'tools'
  | 'legend'
  | 'keys'
  | 'together'
  | 'nothingOpen'
  | 'summarize'
  | 'undated'
  | 'chosen'
  | 'inView'
  | 'shown'
  | 'more';

/** What the client tells the page. */
export interface TimeLineShown {
  /** Absent where nothing is open. */
  readonly timeLine?: TimeLine;
  readonly words: TimeLineWords;
}

/** What the page asks of the client. */
export type TimeLineWish =
  | { readonly type: 'ready' }
  | { readonly type: 'summarize' }
  | { readonly type: 'reveal'; readonly source: number; readonly line: number }
  | { readonly type: 'save'; readonly from: number; readonly to: number };

export type { TimeLine, TimeLineItem, TimeLineLane };
