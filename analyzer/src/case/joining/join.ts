// What lives in joining/: parts that make one log, and what attempts and logs say of each other: times and zones, further
// attempts, later repairs, other tools' verdicts. This file: the join of failures from several logs: one cause is stated
// once, and the lower layer owns it.
import { compareText } from '../../ordered';
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, Failure } from '../types';
import { type CaseClock, clockOf } from './clock';
import { joinedToReports } from './compatAnswers';
import { corroborated } from './corroborate';
import { byImportance } from './importance';
import { joinedWork } from './joinedFailure';
import { joinedToReadiness } from './readinessAnswers';
import {
  hasSameCode,
  isAnswerOfUpgrade,
  isAnswerTo,
  isEvent,
  isProvedBy,
  isQuotedAnswer,
  isRepairOf,
  isSameStory,
  isToldByEvent,
} from './sameStory';

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
  const order = joinedToReports(
    joinedToReadiness(failures.flatMap((item) => owners.get(item) ?? [])),
    sources,
  );
  return corroborated(sources, sources.length < 2 ? order : byImportance(order, clock), clock);
}

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

/** Of one layer, who names the object owns the cause, before a part of its name, a reason, and the answer alone. */
function vagueness({ finding, failure }: RankedFailure): number {
  if (finding === undefined) return 3;
  if (failure.rootCause?.culprit == null) return 2;
  return failure.confidence === 'high' ? 0 : 1;
}

/** What is told does not depend on the order in which the logs came; failures of one log keep theirs. */
function comparePaths(sources: readonly CaseSource[], a: RankedFailure, b: RankedFailure): number {
  return compareText(sources[a.source]?.path, sources[b.source]?.path);
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
    known.source === item.source
      ? isRepairOf(known.failure, item.failure) || isProvedBy(known.failure, item.failure)
      : isSame(known, item, clock) ||
        (isOnePaste(sources, known, item) && isQuotedAnswer(known, item, clock)),
  );
}

/** True for what was pasted into one text. */
function isOnePaste(sources: readonly CaseSource[], a: RankedFailure, b: RankedFailure): boolean {
  const paste = sources[a.source]?.paste;
  return paste !== undefined && paste === sources[b.source]?.paste;
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

/** What an event states follows from what the other log proves. */
function consequenceOf(item: RankedFailure, sources: readonly CaseSource[]): Failure {
  const { failure } = item;
  if (!isEvent(item, sources)) return failure;
  const evidence = failure.evidence.map((each) =>
    each.role === 'context' ? each : { ...each, role: 'consequence' as const },
  );
  return { ...failure, evidence };
}
