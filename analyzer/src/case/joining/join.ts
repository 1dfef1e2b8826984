// What lives in joining/: what attempts and logs say of each other: times and zones, further attempts, later repairs, other
// tools' verdicts. This file: the join of failures from several logs: one cause is stated once, and the lower layer owns it.
import { fileNameOf } from '../../facts/paths';
import { isSameStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import { isSameFailure, wrapperCodes } from '../codes';
import type { RankedFailure } from '../telling/failure';
import { isTriedSource } from '../telling/triedSources';
import * as texts from '../texts';
import type { CaseSource, CodeLink, Evidence, Failure } from '../types';
import { type CaseClock, clockOf, type Distance } from './clock';
import { corroborated } from './corroborate';
import { byImportance } from './importance';
import { joinedToReadiness } from './readinessAnswers';

/** The caller's answer may be written this long after the cause, and its clock may be a little ahead. */
const answerSeconds = 600;
const aheadSeconds = 60;

/** Answers of the update client that say "ended from outside", whatever ended it. */
const outsideCodes: ReadonlySet<number> = new Set([
  0x8024001e, 0x8024000b, 0x80242008, 0x8024a10a, 0x800f0821,
]);

/**
 * Lower layers first: CSI and CBS, then who calls them, then the update client. Events repeat in a sentence what these
 * logs tell in full: servicing's events before those of the update client.
 */
function layerOf(sources: readonly CaseSource[], item: RankedFailure): number {
  switch (sources[item.source]?.analysis.kind) {
    case 'cbs':
    case 'checksur':
    case 'setupapi':
      return 0;
    case 'dism':
    case 'setup':
      return 1;
    case 'event-log':
      return item.operation?.kind === 'session' ? 3 : 4;
    default:
      return 2;
  }
}

/** Joins the failures of all logs of a case; order of importance is kept. */
export function joinFailures(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): RankedFailure[] {
  const clock = clockOf(sources);
  const byLayer = [...failures].sort(
    (a, b) =>
      layerOf(sources, a) - layerOf(sources, b) || vagueness(a) - vagueness(b) || comparePaths(sources, a, b),
  );
  const stories: Story[] = [];
  for (const item of byLayer) {
    const told =
      stories.length > maxCompared
        ? undefined
        : stories.find((each) => isOfStory(each, item, sources, clock));
    if (told === undefined) stories.push({ owner: item, parts: [item] });
    else addTo(told, item, sources, clock);
  }
  const owners = new Map(stories.map(({ owner, parts }) => [parts[0], owner]));
  const order = joinedToReadiness(failures.flatMap((item) => owners.get(item) ?? []));
  return corroborated(sources, sources.length < 2 ? order : byImportance(order, clock), clock);
}

/** Of one layer, who names the object owns the cause, before a part of its name, a reason, and the answer alone. */
function vagueness({ finding, failure }: RankedFailure): number {
  if (finding === undefined) return 3;
  if (failure.rootCause?.culprit == null) return 2;
  return failure.confidence === 'high' ? 0 : 1;
}

/** What is told does not depend on the order in which the logs came; failures of one log keep theirs. */
function comparePaths(sources: readonly CaseSource[], a: RankedFailure, b: RankedFailure): number {
  const [first = '', second = ''] = [sources[a.source]?.path, sources[b.source]?.path];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** A cause with all that the logs tell of it. */
interface Story {
  owner: RankedFailure;
  /** As found, the one that owns the cause first. */
  readonly parts: RankedFailure[];
}

/** Nobody reads more failures than this; comparing all of them with all would take its time. */
const maxCompared = 1_000;
const maxParts = 20;

/** True for a failure that follows from one of a lower layer. */
function isOfStory(
  { parts }: Story,
  item: RankedFailure,
  sources: readonly CaseSource[],
  clock: CaseClock,
): boolean {
  const isSame = isEvent(item, sources) ? isToldByEvent : isSameStory;
  return parts.some((known) =>
    known.source === item.source ? isRepairOf(known.failure, item.failure) : isSame(known, item, clock),
  );
}

function addTo(story: Story, item: RankedFailure, sources: readonly CaseSource[], clock: CaseClock): void {
  const { owner, parts } = story;
  const { operation, source, failure } = item;
  const isAnswer = parts.some(
    (known) => isAnswerTo(known, item, clock) || isAnswerOfUpgrade(known, item, clock),
  );
  const isListed = owner.operation?.result !== undefined && owner.operation.kind !== 'excerpt';
  // A driver's section tells of a part; the upgrade that it was part of is the attempt.
  const isOuter = failure.operation.kind === 'upgrade' && owner.failure.operation.kind === 'install';
  const isSame = isAnswer && isListed && !isOuter && hasSameCode(owner.failure, failure);
  const answers = isSame && operation ? [{ source, line: operation.startLine + 1 }] : [];
  const findings = [...(owner.captured ?? []), ...(item.finding ? [item.finding] : [])];
  story.owner = {
    ...owner,
    captured: findings,
    answers: [...(owner.answers ?? []), ...answers],
    failure: joinedWork(owner.failure, consequenceOf(item, sources)),
  };
  if (parts.length < maxParts) parts.push(item);
}

function isEvent(item: RankedFailure, sources: readonly CaseSource[]): boolean {
  return sources[item.source]?.analysis.kind === 'event-log';
}

/** What an event states follows from what the other log proves. */
function consequenceOf(item: RankedFailure, sources: readonly CaseSource[]): Failure {
  const { failure } = item;
  if (!isEvent(item, sources)) return failure;
  const evidence = failure.evidence.map((each) =>
    each.role === 'context' ? each : { ...each, role: 'consequence' as const },
  );
  return { ...failure, evidence };
}

function isSameStory(lower: RankedFailure, upper: RankedFailure, clock: CaseClock): boolean {
  return (
    isSameObject(lower.failure, upper.failure) ||
    isSameCall(lower.failure, upper.failure) ||
    isSameSession(lower, upper) ||
    isAnswerOfUpgrade(lower, upper, clock) ||
    isAnswerTo(lower, upper, clock)
  );
}

/**
 * The same update with the same code, whenever: a log that was converted on another machine has that machine's zone, and
 * who calls keeps older tries that servicing's own log has lost.
 */
function isSameCall(lower: Failure, upper: Failure): boolean {
  return (
    lower.operation.kind === upper.operation.kind &&
    lower.kbs.some((kb) => upper.kbs.includes(kb)) &&
    hasSameCode(lower, upper)
  );
}

/** A session whose records are spread over several logs. */
function isSameSession({ operation: a }: RankedFailure, { operation: b }: RankedFailure): boolean {
  return a?.kind === 'session' && b?.kind === 'session' && a.id !== undefined && a.id === b.id;
}

/** Going back takes its hours, and only then the log of the rollback says which code started it. */
const rollbackSeconds = 24 * 3_600;

/**
 * The log of the rollback, the update client and its events state how the upgrade came out, not why: the same code, or one
 * that wraps any.
 */
function isAnswerOfUpgrade(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, upper] = [below.failure, told.failure];
  if (lower.operation.kind !== 'upgrade' || upper.operation.kind !== 'upgrade' || upper.hresult === null)
    return false;
  if (told.finding?.depth === 'object') return false;
  if (!hasSameCode(lower, upper) && !wrapperCodes.has(Number(upper.hresult))) return false;
  const after = distanceOf(below, told, clock);
  return after !== undefined && -aheadSeconds <= after.seconds && after.seconds <= rollbackSeconds;
}

/** A repair that failed because of what an update had stumbled over before is no second cause. */
function isRepairOf(update: Failure, repair: Failure): boolean {
  const isRepair = repair.operation.kind === 'repair' || repair.operation.kind === 'scan';
  return isRepair && update.operation.kind === 'install' && isSameObject(update, repair);
}

/** An event that states the same failure: by update and code whatever the attempt, else as the answer to it. */
function isToldByEvent(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, event] = [below.failure, told.failure];
  const isSameUpdate = lower.kbs.some((kb) => event.kbs.includes(kb));
  if (!isSameUpdate && lower.kbs.length > 0 && event.kbs.length > 0) return false;
  return (
    (isSameUpdate && hasSameCode(lower, event)) ||
    isUndatedOrSearch(below, told) ||
    isAnswerOfUpgrade(below, told, clock) ||
    isAnswerTo(below, told, clock)
  );
}

/** A search that fails in the same way each time, and an event whose date can be read two ways: the same class and code. */
function isUndatedOrSearch(below: RankedFailure, told: RankedFailure): boolean {
  const [lower, event] = [below.failure, told.failure];
  if (lower.operation.kind !== event.operation.kind || !hasSameCode(lower, event)) return false;
  if (event.operation.end === null) return lower.class === event.class || told.finding?.depth !== 'object';
  return lower.operation.kind === 'detect' && lower.class === event.class;
}

/** From the end of one to the end of the other. */
function distanceOf(from: RankedFailure, to: RankedFailure, clock: CaseClock): Distance | undefined {
  const [a, b] = [from.failure.operation.end, to.failure.operation.end];
  if (a === null || b === null) return undefined;
  return clock.distance({ source: from.source, time: a }, { source: to.source, time: b });
}

function hasSameCode(a: Failure, b: Failure): boolean {
  return a.hresult !== null && b.hresult !== null && isSameFailure(Number(a.hresult), Number(b.hresult));
}

/** The same class and the same file or component, whatever the machine or the version. */
function isSameObject(a: Failure, b: Failure): boolean {
  const nameOf = (failure: Failure): string => {
    const culprit = failure.rootCause?.culprit;
    return culprit ? fileNameOf(culprit.name).toLowerCase() : '';
  };
  const [one, other] = [nameOf(a), nameOf(b)];
  if (a.class !== b.class || one === '' || other === '') return false;
  return one === other || isFeatureOf(one, other) || isFeatureOf(other, one);
}

/** A console names the feature that was asked for (`netfx3`), servicing the package that holds it. */
function isFeatureOf(name: string, packageName: string): boolean {
  const [plain = '', identity] = packageName.split('~');
  return identity !== undefined && /^[a-z][\w.]{3,}$/.test(name) && plain.split('-').includes(name);
}

/** The upper failure is the answer that the caller got for the lower one: shortly after it, same code, update or a wrapper. */
function isAnswerTo(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, upper] = [below.failure, told.failure];
  if (upper.hresult === null) return false;
  const code = Number(upper.hresult);
  const isAnswer =
    hasSameCode(lower, upper) ||
    wrapperCodes.has(code) ||
    (outsideCodes.has(code) && outsideCodes.has(Number(lower.hresult)));
  const after = isAnswer ? distanceOf(below, told, clock) : undefined;
  // Across a zone that no log tells, nothing but the same update with the same code makes it the same failure.
  if (after === undefined || !after.isSure) return false;
  return -aheadSeconds <= after.seconds && after.seconds <= answerSeconds;
}

/** What the repair of the same thing came to belongs to what is told of it; what it tried is no next step any more. */
function joinedWork(owner: Failure, other: Failure): Failure {
  const both = joined(owner, other);
  const isRepair = other.operation.kind === 'repair' || other.operation.kind === 'scan';
  if (!isRepair || owner.operation.kind !== 'install') return both;
  // What the repair's caller was told is no answer to the update.
  if (!isRepairOf(owner, other)) return { ...both, codeChain: owner.codeChain };
  const { hresult, symbol, operation } = other;
  const when = operation.end?.slice(0, 19).replace('T', ' ');
  const value = [when, hresult, symbol].filter((each) => each).join(' · ');
  return {
    ...both,
    codeChain: owner.codeChain,
    details: [...both.details, ...other.details.filter(isTriedSource), { label: texts.repairTried, value }],
    nextSteps: owner.nextSteps.filter((step) => !isSameStep(step, steps.restoreHealth)),
  };
}

function joined(owner: Failure, other: Failure): Failure {
  return {
    ...owner,
    operation: withKind(owner.operation, other.operation),
    kbs: union(owner.kbs, other.kbs),
    packages: union(owner.packages, other.packages),
    codeChain: withAnswer(owner.codeChain, other),
    evidence: [
      ...owner.evidence,
      ...other.evidence.filter((item: Evidence) => item.role !== 'context'),
    ].slice(0, 30),
    notProved: owner.notProved.filter(
      (text) => text !== texts.notProvedVerdict && !(text === texts.notProvedUpdate && other.kbs.length > 0),
    ),
  };
}

/** Lines cut out of a log do not tell what was being done, nor a driver's section that it was part of an upgrade; who called it does. */
function withKind(own: Failure['operation'], other: Failure['operation']): Failure['operation'] {
  const isPart = own.kind === 'install' && other.kind === 'upgrade';
  return isPart || (own.kind === 'unknown' && other.kind !== 'detect')
    ? { ...own, kind: other.kind, title: other.title }
    : own;
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** The chain goes on to what the outer caller was told. */
function withAnswer(chain: readonly CodeLink[], other: Failure): readonly CodeLink[] {
  const { hresult } = other;
  if (hresult === null || chain.some((link) => link.code === hresult)) return chain;
  return [...chain, { code: hresult, symbol: other.symbol, origin: texts.originOuter }];
}
