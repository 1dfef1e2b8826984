// Owns the facts of a log while it is read: in file order and within the limits.
import type { Fact } from '../model';

/** A log that repeats one shape without end keeps this many facts of it; the rest is only counted. */
const maxFactsPerShape = 20_000;
const maxFacts = 400_000;

export class FactStore {
  readonly facts: Fact[] = [];
  readonly #counts = new Map<string, number>();
  #dropped = 0;

  /** Facts left out because a limit was reached. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Takes a fact as long as its shape and the whole stay within the limits. */
  keep(fact: Fact | undefined): void {
    if (!fact) return;
    const count = (this.#counts.get(fact.shape) ?? 0) + 1;
    this.#counts.set(fact.shape, count);
    if (count > maxFactsPerShape || this.facts.length >= maxFacts) this.#dropped++;
    else this.place(fact);
  }

  /** Puts a fact where it belongs in file order, whatever the limits. */
  place(fact: Fact | undefined): void {
    if (!fact) return;
    let at = this.facts.length;
    while (at > 0 && (this.facts[at - 1]?.line ?? 0) > fact.line) at--;
    this.facts.splice(at, 0, fact);
  }
}
