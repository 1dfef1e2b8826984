// Owns work that is done in steps: a generator that yields wherever somebody else may be answered in between. Nobody has
// to go on with it, so it can be given up at any step; done at once it gives the same result.

/** Work that yields between two of its steps and returns what came of it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
