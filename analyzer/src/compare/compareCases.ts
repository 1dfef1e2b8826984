// Owns the grouping of cases by their cause.
import { classTitle } from '../rules/index';
import { caseNames } from './caseNames';
import { type CauseKey, causeKey } from './causeKey';
import { causeOfMember, traitsOf } from './traits';
import type { ComparedCase, Comparison, ComparisonGroup, GroupMember } from './types';

/**
 * Compares cases: those with the same main cause form a group.
 * @param cases rows in the order in which they are to be told; the same rows give the same comparison
 */
export function compareCases(cases: readonly ComparedCase[]): Comparison {
  const groups = new Map<string, DraftGroup>();
  for (const index of cases.keys()) addMain(groups, cases, index);
  for (const index of cases.keys()) addHinted(groups, cases, index);
  for (const index of cases.keys()) addFurther(groups, cases, index);
  return {
    cases,
    names: caseNames(cases.map(({ path }) => path)),
    groups: [...groups.values()]
      .filter(({ members }) => members.length > 0)
      .sort(byRank)
      .map((draft) => finished(cases, draft)),
  };
}

interface DraftGroup {
  readonly kind: ComparisonGroup['kind'];
  readonly members: GroupMember[];
  readonly alsoIn: GroupMember[];
}

const notFailed: CauseKey['key'] = '\nno-failure';
const notRead: CauseKey['key'] = '\nunread';

function groupOf(groups: Map<string, DraftGroup>, key: string, kind: DraftGroup['kind']): DraftGroup {
  const known = groups.get(key) ?? { kind, members: [], alsoIn: [] };
  groups.set(key, known);
  return known;
}

function addMain(groups: Map<string, DraftGroup>, cases: readonly ComparedCase[], index: number): void {
  const digest = cases[index]?.digest;
  const main = digest?.causes[0];
  if (digest === undefined) {
    groupOf(groups, notRead, 'unread').members.push({ case: index });
  } else if (main !== undefined) {
    const { key, kind } = causeKey(main);
    groupOf(groups, key, kind).members.push({ case: index, cause: 0 });
  }
}

/** A case without a failure joins a group where one of its findings names that cause; else it is told apart. */
function addHinted(groups: Map<string, DraftGroup>, cases: readonly ComparedCase[], index: number): void {
  const digest = cases[index]?.digest;
  if (digest === undefined || digest.causes.length > 0) return;
  for (const [at, hint] of digest.hints.entries()) {
    const { key, kind } = causeKey(hint);
    const group = kind === 'cause' ? groups.get(key) : undefined;
    if (group !== undefined) {
      group.members.push({ case: index, cause: at, isHint: true });
      return;
    }
  }
  groupOf(groups, notFailed, 'no-failure').members.push({ case: index });
}

/** What failed besides may be the cause of another group. */
function addFurther(groups: Map<string, DraftGroup>, cases: readonly ComparedCase[], index: number): void {
  for (const [at, cause] of (cases[index]?.digest?.causes ?? []).entries()) {
    const group = at === 0 ? undefined : groups.get(causeKey(cause).key);
    const known = group?.members.some((member) => member.case === index) === true;
    if (group !== undefined && !known) group.alsoIn.push({ case: index, cause: at });
  }
}

const kindRank: Readonly<Record<ComparisonGroup['kind'], number>> = {
  cause: 0,
  code: 1,
  'no-failure': 4,
  unread: 5,
};

/** Shared causes, shared codes, then those of one case; large groups first. Sorting is stable, so input order decides. */
function byRank(a: DraftGroup, b: DraftGroup): number {
  const rank = ({ kind, members }: DraftGroup): number =>
    members.length === 1 && (kind === 'cause' || kind === 'code') ? 2 : kindRank[kind];
  return rank(a) - rank(b) || b.members.length - a.members.length;
}

function finished(cases: readonly ComparedCase[], { kind, members, alsoIn }: DraftGroup): ComparisonGroup {
  if (kind === 'no-failure' || kind === 'unread') {
    return { kind, members, alsoIn, common: [], different: [] };
  }
  const causes = members.flatMap((member) => {
    const compared = cases[member.case];
    const cause = compared && causeOfMember(compared, member);
    return cause === undefined ? [] : [cause];
  });
  const [first] = causes;
  const isWordedAlike = causes.every(({ title }) => title.en === first?.title.en);
  const title = isWordedAlike ? first?.title : (classTitle(first?.class ?? '') ?? first?.title);
  return {
    kind,
    ...(first === undefined ? {} : { class: first.class }),
    ...(title === undefined ? {} : { title }),
    members,
    alsoIn,
    ...traitsOf(cases, members),
  };
}
