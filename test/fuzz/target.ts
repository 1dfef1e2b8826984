// Owns what a fuzz target is. The targets in targets/ each drive one reader; scripts/fuzz.mjs mutates their seeds.

export interface FuzzTarget {
  readonly name: string;
  /** Small sound inputs from which mutations are made; written for this project. */
  seeds(): readonly Uint8Array[];
  /**
   * Reads one input. Throws where an invariant is broken: the reader threw, gave more than it may, or lost a part of
   * the file. Damage as such is no failure.
   */
  run(input: Uint8Array): Promise<void>;
}
