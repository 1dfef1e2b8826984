// Owns the ranking of old cases by likeness to one case. It is a plain comparison of causes and no search of texts: what
// counts is whether class, object and code are the same, and each hit says which of them are. A search library would
// rank by words that all titles of a class share, and could not say why.
import { wrapperCodes } from '../case/codes';
import { sameCode, unclassified } from './causeKey';
import { asWritten, type SharedObject, sharedObject } from './sharedObject';
import type { CaseDigest, CauseDigest, HintDigest, Trait, TraitName } from './types';

/**
 * How much a hit has in common, the most first. `cause`: class and object; `object`: the object, with another class;
 * `class`: the class, with another object or none; `code`: the code of a cause that one of both could not be given a
 * class for.
 */
export const similarityStrengths = ['cause', 'object', 'class', 'code'] as const;
export type SimilarityStrength = (typeof similarityStrengths)[number];

export interface SimilarCase {
  /** Index into the old cases. */
  readonly case: number;
  readonly strength: SimilarityStrength;
  /** Of the old case, the cause that is alike; index into its causes, or into its hints where it has no failure. */
  readonly cause: number;
  /** Of the case that was asked about, likewise. */
  readonly ownCause: number;
  /** What both have, the strongest first. Never empty. */
  readonly same: readonly Trait[];
  /** What both tell differently: values of the case asked about and of the old one. */
  readonly different: readonly Trait[];
}

/** Digests of old cases, made ready to be asked again and again. */
export interface PreparedCases {
  readonly cases: readonly (readonly PreparedCause[])[];
}

/** Makes the old cases ready; a case without a digest is never a hit. */
export function prepareCases(digests: readonly (CaseDigest | undefined)[]): PreparedCases {
  return { cases: digests.map((digest) => (digest === undefined ? [] : preparedCauses(digest))) };
}

/**
 * Finds the cases that are like one case. A shared update, build or operation alone makes no hit.
 * @param own the case asked about; one without failure is compared by what its findings name
 * @returns the strongest first; none is a good answer
 */
export function findSimilar(own: CaseDigest, old: PreparedCases): readonly SimilarCase[] {
  const causes = preparedCauses(own);
  const hits = old.cases.flatMap((theirs, index) => {
    const [best] = causes
      .flatMap((cause) => theirs.flatMap((other) => likenessOf(cause, other)))
      .sort((a, b) => b.points - a.points);
    return best === undefined ? [] : [{ index, ...best }];
  });
  return hits
    .sort((a, b) => b.points - a.points || a.index - b.index)
    .map(({ index, points: _, ...hit }) => ({ case: index, ...hit }));
}

interface PreparedCause {
  readonly index: number;
  readonly cause: CauseDigest | HintDigest;
  readonly digest: CaseDigest;
  readonly object: SharedObject | undefined;
  readonly causeCode: number | null;
  readonly reportedCode: number | null;
}

function preparedCauses(digest: CaseDigest): readonly PreparedCause[] {
  const causes: readonly (CauseDigest | HintDigest)[] =
    digest.causes.length > 0 ? digest.causes : digest.hints;
  return causes.map((cause, index) => ({
    index,
    cause,
    digest,
    object: sharedObject(cause.culprit),
    causeCode: 'causeCode' in cause ? sameCode(cause.causeCode) : null,
    reportedCode: 'hresult' in cause ? sameCode(cause.hresult) : null,
  }));
}

interface Likeness extends Omit<SimilarCase, 'case'> {
  readonly points: number;
}

/** What two causes have in common, nothing where that proves nothing. */
function likenessOf(own: PreparedCause, other: PreparedCause): readonly Likeness[] {
  const strength = strengthOf(own, other);
  if (strength === undefined) return [];
  const told = traits.map(({ name, tell }) => ({ name, values: [tell(own), tell(other)] as const }));
  // Versions of two components have nothing to do with each other.
  const isOneComponent = own.object?.component === other.object?.component;
  const both = told.filter(
    ({ name, values: [a, b] }) => a !== null && b !== null && (name !== 'version' || isOneComponent),
  );
  const same = both.filter((trait) => isSame(trait));
  // A failure that came first is worth more than one that came besides.
  const order = own.index + other.index === 0 ? 4 : 0;
  const weights = same.map(({ name }) => weightOf[name] ?? 0);
  const rank = (similarityStrengths.length - similarityStrengths.indexOf(strength)) * tierPoints;
  return [
    {
      strength,
      cause: other.index,
      ownCause: own.index,
      same,
      different: both.filter((trait) => !isSame(trait)),
      points: rank + order + weights.reduce((sum, weight) => sum + weight, 0),
    },
  ];
}

/** More than all weights together: what is stronger is never outranked by what is merely alike in more ways. */
const tierPoints = 100;

function strengthOf(own: PreparedCause, other: PreparedCause): SimilarityStrength | undefined {
  const isKnown = own.cause.class !== unclassified && other.cause.class !== unclassified;
  const isSameClass = isKnown && own.cause.class === other.cause.class;
  if (isSameObject(own.object, other.object)) return isSameClass ? 'cause' : 'object';
  if (isSameClass) return 'class';
  // Two classes that are known and differ are two causes, whatever code both returned.
  const code = own.causeCode;
  return !isKnown && code !== null && code === other.causeCode && !isWrapper(own) ? 'code' : undefined;
}

/** A component in another of its files is the same object; how near it is shows in the traits. */
function isSameObject(a: SharedObject | undefined, b: SharedObject | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.component === undefined ? a.key === b.key : a.component === b.component;
}

function isWrapper({ cause }: PreparedCause): boolean {
  const code = 'causeCode' in cause ? cause.causeCode : null;
  return code !== null && wrapperCodes.has(Number.parseInt(code, 16));
}

const weightOf: Readonly<Partial<Record<TraitName, number>>> = {
  causeCode: 12,
  file: 10,
  object: 10,
  reportedCode: 6,
  version: 4,
  update: 4,
  windows: 2,
  operation: 1,
};

interface PairTrait {
  readonly name: TraitName;
  readonly tell: (cause: PreparedCause) => string | null;
}

/** In the order in which they are told. */
const traits: readonly PairTrait[] = [
  { name: 'class', tell: ({ cause }) => (cause.class === unclassified ? null : cause.class) },
  { name: 'component', tell: (cause) => partOf(cause, 'component') },
  { name: 'file', tell: (cause) => partOf(cause, 'file') },
  {
    name: 'object',
    tell: ({ cause, object }) =>
      object === undefined || object.component !== undefined ? null : (cause.culprit?.name ?? null),
  },
  { name: 'causeCode', tell: ({ cause }) => ('causeCode' in cause ? cause.causeCode : null) },
  { name: 'reportedCode', tell: ({ cause }) => ('hresult' in cause ? cause.hresult : null) },
  { name: 'version', tell: ({ object }) => object?.version ?? null },
  { name: 'update', tell: ({ cause }) => ('kbs' in cause ? (cause.kbs[0] ?? null) : null) },
  { name: 'windows', tell: ({ digest }) => digest.osBuild },
  { name: 'operation', tell: ({ cause }) => knownOperation(cause) },
];

function knownOperation(cause: CauseDigest | HintDigest): string | null {
  return 'operation' in cause && cause.operation !== 'unknown' ? cause.operation : null;
}

function partOf({ cause, object }: PreparedCause, part: 'component' | 'file'): string | null {
  const value = object?.[part];
  return cause.culprit === null || value === undefined ? null : asWritten(cause.culprit, value);
}

function isSame({
  name,
  values: [a, b],
}: {
  readonly name: TraitName;
  readonly values: readonly (string | null)[];
}): boolean {
  if (a === null || b === null || a === undefined || b === undefined) return false;
  if (name === 'causeCode' || name === 'reportedCode') return sameCode(a) === sameCode(b);
  if (name === 'object') {
    const key = (text: string) => sharedObject({ kind: 'path', name: text })?.key;
    return key(a) === key(b);
  }
  return a.toLowerCase() === b.toLowerCase();
}
