// Owns the shape of one explained code: what the number means in update and servicing work.

import type { NextStep } from '../../knowledge/step';
import type { Localized } from '../../localized';

/** The product's own explanation of one result code. */
export interface CodeKnowledge {
  /** The number as unsigned 32 bits, e.g. 0x800f081f; Win32 codes are the plain value (1392). */
  readonly code: number;
  /** The name this explanation is about; must be one of the names the table gives for the number, or '' when it has none. */
  readonly symbol: string;
  /** What the code means in servicing; not a paraphrase of its name. */
  readonly meaning: Localized;
  /** What usually causes it. */
  readonly cause: Localized;
  /** What to do next, in order. */
  readonly nextSteps: readonly NextStep[];
  /** True when the code only wraps another failure: look below it for the inner code. */
  readonly wrapper?: boolean;
  /** Ids of the failure classes it goes with, e.g. `csi.payload.hash-mismatch`. */
  readonly classes: readonly string[];
  /** Where the facts come from: an https address of a public document, or a header's name. */
  readonly source: string;
}
