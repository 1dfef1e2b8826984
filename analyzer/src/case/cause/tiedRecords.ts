// Owns the last look for what a failure was about: records that belong to it (its own proof, those that state its code right
// beside, the error next to it in a short text) may name what its rule did not ask of them. Which kind of thing is
// looked for depends on the class; a record that is only near says nothing.

import { isFailureCode } from '../../facts/codes';
import { isNoise } from '../../facts/factIndex';
import { addressIn, hostOf } from '../../facts/words/addresses';
import { infOrModuleIn } from '../../facts/words/drivers';
import { appNameIn } from '../../facts/words/identities';
import {
  accountIn,
  databaseIn,
  libraryIn,
  libraryPathIn,
  partitionIn,
  workerIn,
} from '../../facts/words/named';
import { objectOf } from '../../facts/words/objects';
import { updateInWords } from '../../facts/words/prose';
import { isAboutSpace, volumeIn } from '../../facts/words/storage';
import type { Analysis, Culprit, CulpritKind, Fact, Operation } from '../../model';
import { isWithin } from '../../operations/times';
import { isSameFailure, wrapperCodes } from '../codes';
import { ladderReach, packageOf, packageOfSession, repeating } from './namedObject';

type Namer = (fact: Fact) => Culprit | undefined;

const named =
  (kind: CulpritKind, find: (fact: Fact) => string | undefined): Namer =>
  (fact) => {
    const name = find(fact);
    return name === undefined ? undefined : { kind, name };
  };

const driver = named('driver', infOrModuleIn);
const library = named('path', libraryIn);
const plugin = named('path', libraryPathIn);
const app = named('package', (fact) => appNameIn(fact.text));
const account = named('path', accountIn);
const volume = named('path', (fact) => (isAboutSpace(fact) ? volumeIn(fact) : undefined));

/** The server that a record asked. */
const host = named('host', (fact) => hostOf(fact.fields.url ?? addressIn(fact) ?? ''));

/** What the classes are about, where that is no package. */
const namers: readonly (readonly [RegExp, readonly Namer[]])[] = [
  [/^(?:drv\.|txn\.rollback\.driver)/, [driver]],
  [/^up\.profile$/, [account]],
  [/^up\.migration$/, [driver, account, library, plugin]],
  [/^up\.setup\./, [driver, account, library]],
  [/^up\./, [driver]],
  [/^(?:net|wsus)\.|^bits\.transfer$/, [host]],
  [/^env\.disk-full$/, [volume]],
  [/^env\.system-partition-small$/, [named('path', partitionIn)]],
  [/^(?:env\.service-or-rpc|dism\.provider|wu\.disabled-by-policy)$/, [named('process', workerIn)]],
  [/^wu\.datastore$/, [named('path', databaseIn)]],
  [/^env\.(?:access-denied|sharing-violation|disk-corrupt|registry-corrupt)$/, [objectOf, app]],
];

/** What is known of a failure: its class, its record, its code, and the records that prove it. */
export interface Proven {
  readonly ruleId: string;
  readonly fact: number;
  readonly code?: number | undefined;
  readonly evidence: readonly { readonly fact: number }[];
}

/** What a record that belongs to the failure names, and that record. */
export interface Tied {
  readonly culprit: Culprit;
  readonly fact: number;
}

/** States of the machine that servicing met: where no record names a file or a process, it is known by what it met it at. */
const metByServicing =
  /^(?:env\.(?:access-denied|sharing-violation|disk-corrupt|service-or-rpc|resources)|txn\.(?:pending\.blocks|hang-or-abort|shutdown-interrupted))$/;

/** What the records that belong to a failure name, else the package that the session was at; undefined where none does. */
export function tiedTo(
  analysis: Analysis,
  proven: Proven,
  operation: Operation | undefined,
): Tied | undefined {
  if (analysis.kind === 'procmon') return undefined;
  const named = namedIn(analysis, proven);
  if (named !== undefined || !metByServicing.test(proven.ruleId)) return named;
  const culprit = packageOfSession(operation);
  return culprit === undefined ? undefined : { culprit, fact: proven.fact };
}

function namedIn(analysis: Analysis, proven: Proven): Tied | undefined {
  const places = placesOf(analysis, proven);
  const find = namers.find(([classes]) => classes.test(proven.ruleId))?.[1] ?? [];
  for (const namer of find)
    for (const fact of places) {
      const culprit = namer(analysis.facts[fact] as Fact);
      if (culprit !== undefined) return { culprit, fact };
    }
  return updateAmong(analysis, proven);
}

/** The one update that the records which state the very failure name. */
function updateAmong(analysis: Analysis, proven: Proven): Tied | undefined {
  const found = statingPlaces(analysis, proven).flatMap((fact) => {
    const record = analysis.facts[fact];
    const name = packageOf(record)?.name ?? updateInWords(record) ?? updateOfInstaller(record);
    return name === undefined ? [] : [{ culprit: { kind: 'package', name } as const, fact }];
  });
  if (found.length === 0) return listedAbove(analysis, proven);
  return new Set(found.map(({ culprit }) => culprit.name)).size === 1 ? found[0] : undefined;
}

/** The update that the standalone installer’s answer names. */
function updateOfInstaller(fact: Fact | undefined): string | undefined {
  return fact?.shape === 'event.wusa.failed' ? fact.fields.kb : undefined;
}

/** In somebody's own words the title of the update stands in the line above what became of it. */
function listedAbove({ facts }: Analysis, { fact: at }: Proven): Tied | undefined {
  const kb = facts[at - 1]?.shape === 'listed.title' ? facts[at - 1]?.fields.kb : undefined;
  if (facts[at]?.shape !== 'other.bare' || kb === undefined) return undefined;
  return { culprit: { kind: 'package', name: kb }, fact: at - 1 };
}

/** Records in the order in which they are asked: the cause, its proof, its code's, its neighbours. */
function placesOf(analysis: Analysis, proven: Proven): readonly number[] {
  const own = [proven.fact, ...proven.evidence.map(({ fact }) => fact)];
  const places = [...own, ...statingPlaces(analysis, proven), ...neighbours(analysis, proven)];
  return [...new Set(places)].filter((k) => analysis.facts[k] !== undefined);
}

/** The cause and the records of its ladder. */
function statingPlaces({ facts, kind }: Analysis, { fact: at, code }: Proven): readonly number[] {
  const cause = facts[at];
  if (cause === undefined || code === undefined || kind === 'event-log') return [at];
  const from = Math.max(0, at - ladderReach);
  return facts.slice(from, at + ladderReach).flatMap((fact, n) => {
    const isSame = fact.codes.some((each) => isFailureCode(each) && isSameFailure(each, code));
    const isTied = from + n === at || (isSame && !wrapperCodes.has(code) && !isNoise(fact));
    return isTied && isNear(cause, fact) && !repeating.test(fact.shape) ? [from + n] : [];
  });
}

/** So few records were cut out for one failure: the error next to it is its own. */
const aShortText = 40;
const nextFacts = 3;
const secondsBeside = 5;

function neighbours({ facts, records, kind }: Analysis, { fact: at }: Proven): readonly number[] {
  const cause = facts[at];
  if (cause === undefined || kind === 'event-log') return [];
  const isReport = cause.shape.startsWith('setup.diag.');
  if (!isReport && records.count > aShortText) return [];
  const reach = isReport ? ladderReach : nextFacts;
  const from = Math.max(0, at - reach);
  return facts.slice(from, at + reach + 1).flatMap((fact, n) => {
    const isTold = isReport
      ? fact.shape === 'setup.diag.quote'
      : fact.level === 'error' && !isNoise(fact) && isWithin(fact.time, cause.time, secondsBeside);
    return isTold ? [from + n] : [];
  });
}

function isNear(a: Fact, b: Fact): boolean {
  return isWithin(a.time, b.time, 60) || isWithin(b.time, a.time, 60);
}
