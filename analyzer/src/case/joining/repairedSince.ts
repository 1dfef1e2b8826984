// Owns damage of the component store that stopped an update and that a later repair put right, in the same log or another:
// the update failed all the same, but what is left to do is another thing.

import { componentInPath, parsePackageIdentity } from '../../facts/identity';
import { fileNameOf } from '../../facts/paths';
import { isSameStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import { filled } from '../../localized';
import { listedItems } from '../../rules/damage/damagedItems';
import { maxEvidence } from '../telling/evidence';
import type { RankedFailure } from '../telling/failure';
import * as texts from '../texts';
import type { CaseSource, Evidence, Failure } from '../types';
import { oneLine } from '../wording';
import { type CaseClock, clockOf } from './clock';

/** What a check of the store says of one item. */
interface Listed extends Evidence {
  readonly name: string;
  readonly isRepaired: boolean;
  readonly time: string;
}

/** Longer lists are those of a store that nobody repairs item by item. */
const maxListed = 2_000;

/** The failures, with what was repaired after them told as such. */
export function withRepairs(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): readonly RankedFailure[] {
  if (!failures.some(isOfDamage)) return failures;
  const listed = sources.flatMap(itemsOf).slice(0, maxListed);
  if (!listed.some(({ isRepaired }) => isRepaired)) return failures;
  const clock = clockOf(sources);
  return failures.map((item) => {
    const repair = isOfDamage(item) ? repairOf(item, listed, clock) : undefined;
    return repair === undefined ? item : { ...item, failure: repaired(item.failure, repair) };
  });
}

function isOfDamage({ failure }: RankedFailure): boolean {
  return (
    failure.operation.kind === 'install' &&
    /^(?:csi\.(?:payload|manifest)|cbs\.(?:mum|catalog))\./.test(failure.class)
  );
}

function itemsOf({ analysis }: CaseSource, source: number): Listed[] {
  return analysis.facts.flatMap((fact) => {
    const { shape, time, line } = fact;
    if (time === undefined || (shape !== 'cbs.check.item' && shape !== 'cbs.check.summary')) return [];
    const quote = { source, line: line + 1, text: oneLine(fact), role: 'context' as const, time };
    return listedItems(fact).map(({ name, isRepaired }) => ({
      ...quote,
      name: name.toLowerCase(),
      isRepaired,
    }));
  });
}

/** The last that a check behind the failure says of its item, where that is a repair. */
function repairOf(
  { failure, source }: RankedFailure,
  listed: readonly Listed[],
  clock: CaseClock,
): Listed | undefined {
  const names = namesOf(failure);
  const { end } = failure.operation;
  if (names.length === 0 || end === null) return undefined;
  const later = listed
    .filter(({ name }) => names.every((each) => name.includes(each)))
    .flatMap((item) => {
      const after = clock.distance({ source, time: end }, item);
      return after?.isSure === true && after.seconds > 0 ? [{ item, seconds: after.seconds }] : [];
    })
    .sort((a, b) => a.seconds - b.seconds)
    .at(-1);
  return later?.item.isRepaired === true ? later.item : undefined;
}

/** What a line of a check has to hold to be about this item: component and file, or the package; none where it is not told. */
function namesOf({ rootCause, details }: Failure): readonly string[] {
  const name = rootCause?.culprit?.name;
  if (name === undefined) return [];
  if (parsePackageIdentity(name) !== undefined) return [name.toLowerCase()];
  const component = [name, ...details.map(({ value }) => value)]
    .map(componentInPath)
    .find((each) => each !== undefined);
  if (component === undefined) return [];
  const isFile = rootCause?.culprit?.kind === 'path';
  return [component.toLowerCase(), ...(isFile ? [`\\${fileNameOf(name).toLowerCase()}`] : [])];
}

function repaired(failure: Failure, repair: Listed): Failure {
  const { name: _, isRepaired: __, ...quote } = repair;
  const values = {
    object: fileNameOf(failure.rootCause?.culprit?.name ?? ''),
    time: repair.time.slice(0, 19).replace('T', ' '),
  };
  return {
    ...failure,
    title: filled(texts.repairedTitle, values),
    explanation: filled(texts.repairedText, values),
    evidence: [...failure.evidence, quote].slice(0, maxEvidence),
    nextSteps: [steps.retryUpdate, ...failure.nextSteps.filter((step) => isSameStep(step, steps.diskHealth))],
  };
}
