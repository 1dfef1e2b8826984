// Owns objects whose values are all there: what a log does not tell is left out of them, not told as undefined.

/** Some of the keys of an object, none of them with the value undefined. */
type Defined<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The values that are there, in their order: `{ ...defined({ code, kb }) }` has no key for what is undefined. */
export function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
