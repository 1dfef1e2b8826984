// Owns the look-ups over facts: by shape, by code, by name. Rules and operations ask here and never see text.
import { addTo } from '../grouped';
import type { Fact, SourceKind } from '../model';
import { isFailureCode } from './codes';
import type { CountedSessions } from './countedSessions';

export interface FactIndex {
  readonly kind: SourceKind;
  readonly facts: readonly Fact[];
  /** Indexes into `facts` of the facts with one of the shapes, in file order. */
  ofShape(...shapes: readonly string[]): readonly number[];
  /** Indexes of facts that state one of the codes, are not noise and do not say it in passing, in file order. */
  withCode(...codes: readonly number[]): readonly number[];
  /** Indexes of facts that spell one of the symbols and are not noise, in file order. */
  withName(...names: readonly string[]): readonly number[];
  fact(index: number): Fact;
  /** True where a session that was only counted installed a package behind a line. */
  hasInstalled(identity: string, behind: number): boolean;
}

/** Builds the index of one log. */
export function buildFactIndex(
  facts: readonly Fact[],
  kind: SourceKind,
  counted: Pick<CountedSessions, 'hasInstalled'>,
): FactIndex {
  const shapes = new Map<string, number[]>();
  const codes = new Map<number, number[]>();
  const names = new Map<string, number[]>();
  facts.forEach((fact, k) => {
    addTo(shapes, fact.shape, k);
    if (isNoise(fact) || inPassing.has(fact.shape)) return;
    for (const code of distinct(fact.codes)) addTo(codes, code, k);
    for (const name of distinct(fact.names)) addTo(names, name, k);
  });
  return {
    kind,
    facts,
    ofShape: lookingUp(shapes),
    withCode: lookingUp(codes),
    withName: lookingUp(names),
    fact(index) {
      const fact = facts[index];
      if (!fact) throw new RangeError(`no fact ${index}`);
      return fact;
    },
    hasInstalled: (identity, behind) => counted.hasInstalled(identity, behind),
  };
}

/** Most facts have no more than one. */
function distinct<T>(values: readonly T[]): Iterable<T> {
  return values.length < 2 ? values : new Set(values);
}

/** What the update client and its downloads log of any call that fails, most often without consequence: it proves nothing by itself. */
export const inPassing: ReadonlySet<string> = new Set(['wu.passing', 'wu.do.hr']);

/** True for a record known to be harmless although it looks like an error. */
export function isNoise(fact: Fact): boolean {
  return fact.shape.startsWith('noise.');
}

/** True where such a record does look like one. */
export function isHarmlessError(fact: Fact): boolean {
  return isNoise(fact) && (fact.level !== 'info' || fact.codes.some(isFailureCode));
}

/** The first code of a fact that means failure. */
export function failureCodeOf(fact: Fact): number | undefined {
  return fact.codes.find(isFailureCode);
}

/** Rules ask for the same few sets again and again, some for each of thousands of records. */
function lookingUp<K extends string | number>(
  map: ReadonlyMap<K, readonly number[]>,
): (...wanted: readonly K[]) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (...wanted) => {
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined) return map.get(only) ?? [];
    const key = wanted.join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = merged(wanted.map((each) => map.get(each) ?? []));
    known.set(key, found);
    return found;
  };
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length === 1) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
