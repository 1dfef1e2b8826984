// Owns what the cases of a group have in common and in what they differ, said honestly: what one log does not tell is
// not common.

import type { Culprit } from '../model';
import { sameCode } from './causeKey';
import { asWritten, sharedObject } from './sharedObject';
import type { CauseDigest, ComparedCase, GroupMember, HintDigest, Trait, TraitName } from './types';

export interface GroupTraits {
  readonly common: readonly Trait[];
  readonly different: readonly Trait[];
}

/** Splits the traits of a group; a trait that no log tells is left out. */
export function traitsOf(cases: readonly ComparedCase[], members: readonly GroupMember[]): GroupTraits {
  if (members.length < 2) return { common: [], different: [] };
  const told = traits
    .map(
      ([name, tell]): Trait => ({
        name,
        values: members.map((member) => {
          const compared = cases[member.case];
          const cause = compared && causeOfMember(compared, member);
          return compared === undefined || cause === undefined ? null : tell(cause, compared);
        }),
      }),
    )
    .filter(({ values }) => values.some((value) => value !== null));
  return {
    common: told.filter(isCommon),
    different: told.filter((trait) => !isCommon(trait)),
  };
}

/** The cause, or the finding, that put a case into its group. */
export function causeOfMember(
  { digest }: ComparedCase,
  member: GroupMember,
): CauseDigest | HintDigest | undefined {
  if (digest === undefined || member.cause === undefined) return undefined;
  return member.isHint === true ? digest.hints[member.cause] : digest.causes[member.cause];
}

type Tell = (cause: CauseDigest | HintDigest, compared: ComparedCase) => string | null;

/** In the order in which they are told: what names the cause first. */
const traits: readonly (readonly [TraitName, Tell])[] = [
  ['class', (cause) => cause.class],
  ['component', ({ culprit }) => partOf(culprit, 'component')],
  ['version', ({ culprit }) => sharedObject(culprit)?.version ?? null],
  ['file', ({ culprit }) => partOf(culprit, 'file')],
  [
    'object',
    ({ culprit }) => (sharedObject(culprit)?.component === undefined ? (culprit?.name ?? null) : null),
  ],
  ['causeCode', (cause) => ('causeCode' in cause ? cause.causeCode : null)],
  ['reportedCode', (cause) => ('hresult' in cause ? cause.hresult : null)],
  ['operation', (cause) => ('operation' in cause && cause.operation !== 'unknown' ? cause.operation : null)],
  ['windows', (_, { digest }) => digest?.osBuild ?? null],
  ['update', (cause) => ('kbs' in cause && cause.kbs.length > 0 ? [...cause.kbs].sort().join(', ') : null)],
];

function partOf(culprit: Culprit | null, part: 'component' | 'file'): string | null {
  const value = sharedObject(culprit)?.[part];
  return culprit === null || value === undefined ? null : asWritten(culprit, value);
}

function isCommon({ name, values }: Trait): boolean {
  const [first] = values;
  if (first === null || first === undefined) return false;
  const same = comparable[name] ?? ((value: string) => value.toLowerCase());
  return values.every((value) => value !== null && same(value) === same(first));
}

const codeOf = (value: string): string => String(sameCode(value));

const comparable: Readonly<Partial<Record<TraitName, (value: string) => string>>> = {
  causeCode: codeOf,
  reportedCode: codeOf,
};
