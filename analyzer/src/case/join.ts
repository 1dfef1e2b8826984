// Owns the join of failures from several logs: one cause is stated once, and the lower layer owns it.
import { secondsOf } from '../operations/update';
import { fileNameOf } from '../rules/values';
import { isSameFailure, wrapperCodes } from './codes';
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

/** Lower layers first: CSI and CBS, then who calls them, then the update client. */
function layerOf(sources: readonly CaseSource[], item: RankedFailure): number {
  switch (sources[item.source]?.analysis.kind) {
    case 'cbs':
    case 'checksur':
    case 'setupapi':
      return 0;
    case 'dism':
    case 'setup':
      return 1;
    default:
      return 2;
  }
}

/** Joins the failures of all logs of a case; order of importance is kept. */
export function joinFailures(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): RankedFailure[] {
  if (sources.length < 2) return [...failures];
  const byLayer = [...failures].sort((a, b) => layerOf(sources, a) - layerOf(sources, b));
  const kept: RankedFailure[] = [];
  for (const item of byLayer) {
    const owner = kept.findIndex((known) => known.source !== item.source && isSameStory(known, item));
    const known = kept[owner];
    if (known === undefined) kept.push(item);
    else kept[owner] = { ...known, failure: joined(known.failure, item.failure) };
  }
  return failures.flatMap((item) =>
    kept.filter((known) => known.finding === item.finding && known.operation === item.operation),
  );
}

function isSameStory(lower: RankedFailure, upper: RankedFailure): boolean {
  return isSameObject(lower.failure, upper.failure) || isAnswerTo(lower.failure, upper.failure);
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
function isAnswerTo(lower: Failure, upper: Failure): boolean {
  const low = lower.operation.end;
  const high = upper.operation.end;
  if (low === null || high === null) return false;
  const after = secondsOf(high) - secondsOf(low);
  if (!(-aheadSeconds <= after && after <= answerSeconds)) return false;
  if (upper.hresult === null) return false;
  const told = Number(upper.hresult);
  const isSameCode = lower.hresult !== null && isSameFailure(told, Number(lower.hresult));
  return (
    isSameCode ||
    wrapperCodes.has(told) ||
    (outsideCodes.has(told) && outsideCodes.has(Number(lower.hresult)))
  );
}

function joined(owner: Failure, other: Failure): Failure {
  return {
    ...owner,
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

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** The chain goes on to what the outer caller was told. */
function withAnswer(chain: readonly CodeLink[], other: Failure): readonly CodeLink[] {
  const { hresult } = other;
  if (hresult === null || chain.some((link) => link.code === hresult)) return chain;
  return [...chain, { code: hresult, symbol: other.symbol, origin: texts.originOuter }];
}
