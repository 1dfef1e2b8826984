// Owns the shape of a standard reply and of what fills it.
import type { Localized } from '../localized';
import type { BlankName } from './blanks';

/** A standard mail. `text` is Markdown with `{blank}` marks; a blank alone on its line may become several lines or none. */
export interface ReplyTemplate {
  readonly id: string;
  readonly title: Localized;
  /** One sentence for the list: when this reply is the right one. */
  readonly description: Localized;
  readonly text: Localized;
}

/** Who answers; an absent or empty value becomes a tab stop. */
export interface ReplyProfile {
  readonly engineer?: string;
  readonly organisation?: string;
  readonly hotline?: string;
  readonly mail?: string;
  readonly portal?: string;
  readonly collector?: string;
}

/** Text that is certain, or a hole that the writer of the mail has to fill. */
export type Piece =
  | string
  | {
      readonly hole: BlankName /** Tells holes of one name apart that take different words. */;
      readonly nth?: number;
    };

/** What fills a blank: nothing leaves the line out. */
export type Filling = readonly Piece[];
