// Owns values that are made when they are first asked for: tables that few logs need cost the start of no program.

/** Gives what `make` gives, and calls it once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
