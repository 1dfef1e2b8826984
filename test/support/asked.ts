// Owns what the tests of first contact have in common: a text as people send it, and what an engineer would answer.

export interface Asked {
  readonly name: string;
  readonly log: string;
  /** Class of the first failure; without it no failure may be named. */
  readonly class?: string;
  readonly culprit?: string;
  readonly code?: string;
}
