// Owns what a message shape is: a fixed beginning (or a fixed word), an expression with named parts, an id.
// Shapes are data; the extractor tries them, rules and operations only read the facts that come out.

/** Which records a shape can stand in; in lines without a head all are tried. */
export type ShapeScope =
  | 'cbs'
  | 'csi'
  | 'dism'
  | 'setup'
  | 'update'
  | 'device'
  | 'checksur'
  | 'setup-diag'
  | 'listing'
  | 'event'
  | 'procmon'
  | 'console'
  | 'any';

export interface Shape {
  /** Dotted id; `noise.` in front marks a record that is harmless although it looks like an error. */
  readonly id: string;
  readonly scope: ShapeScope;
  /** Fixed beginnings of the message, at least four characters each; any of them. */
  readonly starts?: readonly string[];
  /** Fixed text somewhere in the message; only looked for in records that are inspected anyway. */
  readonly contains?: string;
  /** Named groups become the fact's fields. Matched against the message, continuation lines joined by line feeds. */
  readonly pattern?: RegExp;
}

/** A shape that begins with a fixed text. */
export function begins(
  scope: ShapeScope,
  id: string,
  starts: string | readonly string[],
  pattern?: RegExp,
): Shape {
  const list = typeof starts === 'string' ? [starts] : starts;
  return pattern ? { id, scope, starts: list, pattern } : { id, scope, starts: list };
}

/** A shape known by a fixed text anywhere in an inspected record. */
export function holds(scope: ShapeScope, id: string, contains: string, pattern?: RegExp): Shape {
  return pattern ? { id, scope, contains, pattern } : { id, scope, contains };
}

/** The same for one of many whose long expressions are hardly ever asked for: each is made when a record holds its text. */
export function holdsRarely(
  scope: ShapeScope,
  id: string,
  contains: string,
  patternOf: (contains: string) => RegExp,
): Shape {
  let made: RegExp | undefined;
  return {
    id,
    scope,
    contains,
    get pattern() {
      made ??= patternOf(contains);
      return made;
    },
  };
}
