// Owns the join of failures from several logs: one cause is stated once, and the lower layer owns it.
import { fileNameOf } from '../rules/values';
import { type CaseClock, clockOf } from './clock';
import { isSameFailure, wrapperCodes } from './codes';
import { corroborated } from './corroborate';
import type { RankedFailure } from './failure';
import * as texts from './texts';
import type { CaseSource, CodeLink, Evidence, Failure } from './types';

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
  if (sources.length < 2) return corroborated(sources, failures, clock);
  const byLayer = [...failures].sort((a, b) => layerOf(sources, a) - layerOf(sources, b));
  const kept: RankedFailure[] = [];
  const joinedWith = new Map<RankedFailure, number>();
  for (const item of byLayer) {
    const owner = kept.length > maxCompared ? -1 : ownerOf(item, kept, sources, clock);
    const known = kept[owner];
    if (known === undefined) joinedWith.set(item, kept.push(item) - 1);
    else kept[owner] = { ...known, failure: joined(known.failure, consequenceOf(item, sources)) };
  }
  const order = failures.flatMap((item) => kept[joinedWith.get(item) ?? -1] ?? []);
  return corroborated(sources, order, clock);
}

/** Nobody reads more failures than this; comparing all of them with all would take its time. */
const maxCompared = 1_000;

/** Index of the failure of a lower layer that `item` follows from; -1 where there is none. */
function ownerOf(
  item: RankedFailure,
  kept: readonly RankedFailure[],
  sources: readonly CaseSource[],
  clock: CaseClock,
): number {
  const isSame = isEvent(item, sources) ? isToldByEvent : isSameStory;
  return kept.findIndex(
    (known) => known.source !== item.source && isSame(known.failure, item.failure, clock),
  );
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

function isSameStory(lower: Failure, upper: Failure, clock: CaseClock): boolean {
  return isSameObject(lower, upper) || isAnswerTo(lower, upper, clock);
}

/** An event that states the same failure: by update and code whatever the attempt, else as the answer to it. */
function isToldByEvent(lower: Failure, event: Failure, clock: CaseClock): boolean {
  const isSameUpdate = lower.kbs.some((kb) => event.kbs.includes(kb));
  if (!isSameUpdate && lower.kbs.length > 0 && event.kbs.length > 0) return false;
  return (isSameUpdate && hasSameCode(lower, event)) || isAnswerTo(lower, event, clock);
}

function hasSameCode(a: Failure, b: Failure): boolean {
  return a.hresult !== null && b.hresult !== null && isSameFailure(Number(a.hresult), Number(b.hresult));
}

/** The same class and the same file or component, whatever the machine or the version. */
function isSameObject(a: Failure, b: Failure): boolean {
  const nameOf = (failure: Failure): string | undefined => {
    const culprit = failure.rootCause?.culprit;
    return culprit ? fileNameOf(culprit.name).toLowerCase() : undefined;
  };
  return a.class === b.class && nameOf(a) !== undefined && nameOf(a) === nameOf(b);
}

/** The upper failure is the answer that the caller got for the lower one: shortly after it, same code, update or a wrapper. */
function isAnswerTo(lower: Failure, upper: Failure, clock: CaseClock): boolean {
  const low = lower.operation.end;
  const high = upper.operation.end;
  if (low === null || high === null || upper.hresult === null) return false;
  const told = Number(upper.hresult);
  const isAnswer =
    hasSameCode(lower, upper) ||
    wrapperCodes.has(told) ||
    (outsideCodes.has(told) && outsideCodes.has(Number(lower.hresult)));
  const after = isAnswer ? clock.distance(low, high) : undefined;
  // Across a zone that no log tells, nothing but the same update with the same code makes it the same failure.
  if (after === undefined || !after.isSure) return false;
  return -aheadSeconds <= after.seconds && after.seconds <= answerSeconds;
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

/** Lines cut out of a log do not tell what was being done; who called it does. */
function withKind(own: Failure['operation'], other: Failure['operation']): Failure['operation'] {
  return own.kind === 'unknown' && other.kind !== 'detect'
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
