// Owns what the log viewer's page and the client say to one another, and the words of the page.
import type { ViewerMarks } from './viewer';
import type { ViewerCalls, ViewerEvent, ViewerOpened } from './viewerWorker';

/** From the page to the client. */
export type ViewerPageMessage =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: keyof ViewerCalls;
      readonly params: unknown;
    }
  | { readonly kind: 'ready' }
  | { readonly kind: 'copy'; readonly from: number; readonly to: number }
  | { readonly kind: 'bookmarks'; readonly lines: readonly number[] }
  | { readonly kind: 'summarize' }
  /** Shows a line of a merged log in its own file. */
  | { readonly kind: 'openSource'; readonly line: number }
  | { readonly kind: 'cancelAnalysis' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'place'; readonly line: number };

/** From the client to the page. */
export type ViewerClientMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly result?: unknown; readonly error?: string }
  | { readonly kind: 'event'; readonly event: ViewerEvent }
  | { readonly kind: 'opened'; readonly opened: ViewerOpened; readonly state: ViewerState }
  | { readonly kind: 'marks'; readonly marks: ViewerMarks }
  | { readonly kind: 'analysis'; readonly sentence: string; readonly isRunning: boolean }
  | { readonly kind: 'reveal'; readonly line: number }
  | { readonly kind: 'copied'; readonly sentence: string }
  | { readonly kind: 'command'; readonly command: ViewerCommand };

/** What is kept with the workspace. */
export interface ViewerState {
  readonly bookmarks: readonly number[];
  /** The line on top when the log was closed. */
  readonly line: number;
}

export type ViewerCommand =
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'goToLine'
  | 'filter'
  | 'nextFailure'
  | 'previousFailure'
  | 'toggleBookmark'
  | 'nextBookmark'
  | 'previousBookmark'
  | 'toggleTimes'
  | 'openSource';

/** The words of the page, in the reader's language; `{0}` … are filled by the page. */
export interface ViewerTexts {
  readonly nextFailure: string;
  readonly previousFailure: string;
  readonly timesMeaning: string;
  readonly deltaMeaning: string;
  readonly sinceMeaning: string;
  readonly sessionStart: string;
  readonly grid: string;
  readonly strip: string;
  readonly find: string;
  readonly findCount: string;
  readonly findPlace: string;
  readonly findNone: string;
  readonly findRunning: string;
  readonly caseSensitive: string;
  readonly regex: string;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
  readonly goToLine: string;
  readonly filter: string;
  readonly filterText: string;
  readonly levelError: string;
  readonly levelWarning: string;
  readonly levelInfo: string;
  readonly component: string;
  readonly part: string;
  readonly session: string;
  readonly any: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly hidesNoise: string;
  readonly onlyEvidence: string;
  readonly foldsRepeats: string;
  readonly clear: string;
  readonly remove: string;
  readonly filtered: string;
  readonly filtering: string;
  readonly lines: string;
  readonly counting: string;
  readonly place: string;
  readonly partPlace: string;
  readonly openSource: string;
  readonly goToPartLine: string;
  readonly times: string;
  readonly cancel: string;
  readonly summarize: string;
  readonly failures: string;
  readonly failureCount: string;
  readonly noFailure: string;
  readonly notAnalysed: string;
  readonly failurePlace: string;
  readonly bookmarked: string;
  readonly unbookmarked: string;
  readonly noBookmark: string;
  readonly nothingExplained: string;
  readonly nothingFurther: string;
  readonly replaced: string;
  readonly truncated: string;
  readonly gone: string;
  readonly partChanged: string;
  readonly reload: string;
  readonly repeats: string;
  readonly cut: string;
  readonly nothingShown: string;
}
