// Owns the form of the tables of event sentences: what an event says, in our own short words.
import type { Localized } from '../../localized';

/** What the events of one provider say. */
export interface ProviderSentences {
  /** As the event names it; classic logs and manifests name some sources differently, so there may be several. */
  readonly providers: readonly string[];
  /** Where the facts are documented. */
  readonly source: string;
  /**
   * By event id. `{name}` stands for a value of the event and `{Data 1}` for its first unnamed one; `{name:code}`
   * writes a decimal result code in hexadecimal. Of several sentences the first is taken whose values the event has
   * all.
   */
  readonly sentences: Readonly<Record<number, Localized | readonly Localized[]>>;
}
