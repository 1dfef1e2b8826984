// Owns what a text cut out of a log proves of a class without any operation's verdict: a code of the class beside an address,
// a web-service method or a proxy.

import type { FactIndex } from '../../facts/factIndex';
import { isNoise } from '../../facts/factIndex';
import { isReporting, isStarting } from '../../facts/words/senders';
import type { Fact } from '../../model';
import type { Match, RuleContext } from '../defineRule';
import { namedBeside, placeNear } from './addresses';
import { memberCode } from './classCodes';
import { placeParts, proxyOf, withProxy } from './requestPlace';
import { evidenceAt } from './values';

/** True for a text cut out of a log: short, and nothing in it came to a verdict. */
export function isExcerpt({ index, operations }: RuleContext): boolean {
  return (
    index.facts.length <= maxExcerptFacts &&
    index.ofShape(...verdictShapes).length === 0 &&
    operations.every(({ outcome, kind }) => outcome === 'unknown' || kind === 'service-life')
  );
}

/** A cut-out has no more facts than this; a longer text without any verdict is a log that is still being written. */
export const maxExcerptFacts = 300;

const verdictShapes = [
  'wu.scan.end',
  'wu.callback',
  'wu.call.count',
  'wu.history',
  'wu.install.return',
  'wu.install.result',
  'wu.handler.deployed',
  'wu.report',
  'wu.end',
  'wu.scan.told',
  'wu.install.told',
  'wu.download.told',
] as const;

/** Where nothing else is named, a cut-out's request is known by the proxy that it went through. */
export function* ofExcerpt(index: FactIndex, isMember: (code: number) => boolean): Iterable<Match> {
  const named = [...ofCutOut(index, isMember, false)];
  yield* named.length > 0 ? named : ofCutOut(index, isMember, true);
}

function* ofCutOut(
  index: FactIndex,
  isMember: (code: number) => boolean,
  isByProxy: boolean,
): Iterable<Match> {
  const seen = new Set<string>();
  for (let k = 0; k < index.facts.length; k++) {
    const code = toldCode(index, k, isMember);
    if (code === undefined) continue;
    const request = requestAt(index, k, code);
    const key = keyOf(request, isByProxy);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const chain = repeatsBehind(index, k, code);
    if (chain.length === 0 && isLong(index)) continue;
    yield { ...ofRequest(request, k, code, chain), ...(isByProxy ? { confidence: 'medium' as const } : {}) };
    if (request.place === undefined) return;
  }
}

/** What a text tells of the request that failed: where it went, or by which method, and through which proxy. */
interface Request {
  readonly place: ReturnType<typeof placeNear>;
  readonly method: string | undefined;
  readonly proxy: ReturnType<typeof proxyOf>;
}

function requestAt(index: FactIndex, k: number, code: number): Request {
  const place = placeNear(index, namedBeside(index, k, code) ?? k);
  return { place, method: place ? undefined : methodOf(index.fact(k)), proxy: proxyOf(index, k) };
}

/** By what a request is told once; undefined for one of which too little is known. */
function keyOf({ place, method, proxy }: Request, isByProxy: boolean): string | undefined {
  return place?.host.toLowerCase() ?? method ?? (isByProxy ? proxy?.host : undefined);
}

/** Indices of the later facts that state the code again. */
function repeatsBehind({ facts }: FactIndex, k: number, code: number): readonly number[] {
  return facts.flatMap(({ codes }, j) => (j > k && codes.includes(code) ? [j] : []));
}

function ofRequest(
  { place, method, proxy }: Request,
  k: number,
  code: number,
  chain: readonly number[],
): Match {
  const parts = withProxy(placeParts(k, place, code), method === undefined ? proxy : undefined);
  return {
    fact: k,
    code,
    depth: 'reason',
    standing: 'proof',
    count: 1 + chain.length,
    ...parts,
    ...(method === undefined ? {} : { variant: 'method', values: { ...parts.values, method } }),
    evidence: [...parts.evidence, ...evidenceAt('consequence', ...chain.slice(0, 6))],
  };
}

/** The code of the class that a record tells of a failure; undefined where that was overcome, or stands in another record. */
function toldCode(index: FactIndex, k: number, isMember: (code: number) => boolean): number | undefined {
  const fact = index.fact(k);
  if (isNoise(fact) || !fact.shape.startsWith('wu.')) return undefined;
  const code = memberCode(fact, isMember);
  if (code === undefined || isRefreshed(fact, code) || isRetriedAtOnce(index, k, code)) return undefined;
  if ((isReporting(fact) && isStarting(index.facts)) || isPassedOn(index, k)) return undefined;
  // Configuration Manager asks again by itself, and says when the content is there.
  return index.ofShape('wu.content.done').some((done) => done > k) ? undefined : code;
}

/** A content server refuses an address that has expired; the client fetches a new one and goes on. */
function isRefreshed(fact: Fact, code: number): boolean {
  return code === 0x80190193 && fact.shape === 'wu.do.failed';
}

/** One of the next records says that the same request is sent another way, or again. */
function isRetriedAtOnce(index: FactIndex, k: number, code: number): boolean {
  const next = index.facts.slice(k + 1, k + 1 + linesOfFailure);
  return next.some(
    ({ shape, codes }, n) =>
      shape === 'noise.wu.retry' && (codes.length === 0 || (n === 0 && codes.includes(code))),
  );
}

/** The old client tells a failed request in so many records. */
const linesOfFailure = 6;

/** So many lines were not cut out for one record among them: the client meets one failing answer in passing. */
function isLong({ facts }: FactIndex): boolean {
  return (facts.at(-1)?.line ?? 0) - (facts[0]?.line ?? 0) > 60;
}

/** What the web-service library passes on stands right below it: the code of the connection, or the HTTP status. */
function isPassedOn({ facts }: FactIndex, k: number): boolean {
  if (facts[k]?.shape !== 'wu.request.library') return false;
  return facts
    .slice(k + 1, k + 4)
    .some(({ shape, fields }, n) =>
      shape === 'wu.http' ? Number(fields.status) >= 400 : n === 0 && shape === 'wu.request.failed',
    );
}

/** The web-service method of a failed call: "GetCookie failure, error = …", "SyncUpdates_WithRecovery failed: …". */
function methodOf({ fields }: Fact): string | undefined {
  return fields.call ?? /^(?<method>\w+)_WithRecovery$/.exec(fields.text ?? '')?.groups?.method;
}
