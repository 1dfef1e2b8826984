// What lives in matching/: what rules of every subject share, from a result code or an answer of the system to a match: codes,
// addresses, identities, values. What knows one subject (drivers, damage, setup) belongs in the folder of that
// subject, which may import from here; no rule is imported. This file: the common matcher of classes that a result code
// states. It binds the class to the operations that failed with one of its codes, finds the record that states the code
// first, and the address or object named beside it.

import { readingOf } from '../../codes/index';
import { isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { isNoise, isReporting, isStarting } from '../../facts/factIndex';
import { proxyIn } from '../../facts/words/addresses';
import type { Fact, Operation } from '../../model';
import type { ClassId } from '../classIds';
import type { Match, RuleContext } from '../defineRule';
import { namedBeside, type Place, placeNear } from './addresses';
import { type Range, rangeOf, windowOf } from './callRanges';
import { detail } from './values';

const classes = new Map<number, string | undefined>();

/** The failure class that the code tables tie to a code first; undefined when they tie none. */
export function classOfCode(code: number): string | undefined {
  if (!classes.has(code)) classes.set(code, readingOf(code).explanation?.classes[0]);
  return classes.get(code);
}

/**
 * Answers that say only that a search or download did not work: "succeeded with errors", "end point unreachable",
 * "not downloaded", "download failed", "no progress", "all updates failed". An inner code of the same minutes says why.
 */
const vagueAnswers: ReadonlySet<number> = new Set([
  0x8024402f, 0x80240438, 0x80246007, 0x80d02002, 0x80240022, 0x80246010, 0x80240034,
]);

/** A cut-out has no more facts than this; a longer text without any verdict is a log that is still being written. */
const maxExcerptFacts = 300;

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

/** True for a text cut out of a log: short, and nothing in it came to a verdict. */
export function isExcerpt({ index, operations }: RuleContext): boolean {
  return (
    index.facts.length <= maxExcerptFacts &&
    index.ofShape(...verdictShapes).length === 0 &&
    operations.every(({ outcome, kind }) => outcome === 'unknown' || kind === 'service-life')
  );
}

interface ClassOptions {
  /** Codes that belong to the class although the tables tie them to another one first. */
  readonly codes?: readonly number[];
  /** True when an inner code of this class may explain a vague answer. */
  readonly explainsVague?: boolean;
  /**
   * True where the cause lies at a server or on the way to it. Its address is then part of the cause, and proof enough in
   * a text without a verdict; what any other class failed at, a request that stands nearby says nothing of.
   */
  readonly isAboutServer?: boolean;
}

/**
 * Yields one match per failed operation whose answer belongs to the class, and for a cut-out one where the code and an
 * address or a web-service method are named. Values: `code`, `host`, `method`; the variants `host` and `method` word them.
 */
export function* matchClass(context: RuleContext, id: ClassId, options: ClassOptions = {}): Iterable<Match> {
  const { index, operations } = context;
  const isMember = (code: number): boolean =>
    isFailureCode(code) && (classOfCode(code) === id || (options.codes?.includes(code) ?? false));
  for (const operation of operations) {
    if (operation.outcome !== 'failed' || operation.recoveredLater || operation.result === undefined)
      continue;
    const match = operation.kind.startsWith('wu-')
      ? ofCall(index, operation, isMember, options)
      : ofOperation(index, operation, isMember);
    if (match) yield match;
  }
  if (options.isAboutServer && isExcerpt(context)) yield* ofExcerpt(index, isMember);
}

function ofCall(
  index: FactIndex,
  operation: Operation,
  isMember: (code: number) => boolean,
  options: ClassOptions,
): Match | undefined {
  const told = operation.result ?? 0;
  const isVague = vagueAnswers.has(told);
  if (!isMember(told) && !(isVague && options.explainsVague)) return undefined;
  const members = membersIn(index, windowOf(index, operation), isMember, {
    ...(isVague ? { except: told } : {}),
    ...(operation.id === undefined ? {} : { update: operation.id }),
  });
  if (members.length === 0 && !isMember(told)) return undefined;
  const k = firstOf(index, members) ?? operation.endFact;
  if (k === undefined) return undefined;
  const code = memberCode(index.fact(k), isMember) ?? told;
  const place = options.isAboutServer ? placeOf(index, operation, k, members, code) : undefined;
  const isNamed = place !== undefined && !(isVague && code === told);
  return {
    fact: k,
    code,
    told,
    depth: isNamed || (isVague && code !== told) ? 'reason' : 'code',
    confidence: isNamed ? 'high' : 'medium',
    ...withFile(
      withProxy(placeParts(k, place, code), options.isAboutServer ? proxyOf(index, k) : undefined),
      index.fact(k),
    ),
  };
}

/**
 * The address that a call failed at. It may be written behind the record that states the failure first, before the next
 * one of the same code; and the record of a call that was told a vague answer names its server, below the record of the
 * connection that failed.
 */
function placeOf(
  index: FactIndex,
  operation: Operation,
  first: number,
  members: readonly number[],
  code: number,
): Place | undefined {
  const told = operation.result ?? 0;
  const [from, to] = windowOf(index, operation);
  const later = members.filter((k) => index.fact(k).codes.includes(code));
  const calls = vagueAnswers.has(told)
    ? index
        .withCode(told)
        .filter((k) => from <= k && k <= to && index.fact(k).shape === 'wu.request.failed')
        .slice(0, 1)
    : [];
  for (const k of [first, ...later, ...calls]) {
    const place = placeNear(index, k, operation);
    if (place !== undefined && (k === first || place.fact > first)) return place;
  }
  return undefined;
}

function ofOperation(
  index: FactIndex,
  operation: Operation,
  isMember: (code: number) => boolean,
): Match | undefined {
  const told = operation.result ?? 0;
  if (!isMember(told)) return undefined;
  const range = reachingBack(index, operation, rangeOf(index, operation), isMember);
  const k = firstOf(index, membersIn(index, range, isMember)) ?? operation.endFact;
  if (k === undefined) return undefined;
  const code = memberCode(index.fact(k), isMember) ?? told;
  return { fact: k, code, told, depth: 'code', confidence: 'medium', values: { code: hex(code), host: '' } };
}

/** Where nothing else is named, a cut-out's request is known by the proxy that it went through. */
function* ofExcerpt(index: FactIndex, isMember: (code: number) => boolean): Iterable<Match> {
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
    const fact = index.fact(k);
    if (isNoise(fact) || !fact.shape.startsWith('wu.')) continue;
    const code = memberCode(fact, isMember);
    if (code === undefined || isRefreshed(fact, code) || isRetriedAtOnce(index, k, code)) continue;
    if (isReporting(fact) && isStarting(index.facts)) continue;
    const place = placeNear(index, namedBeside(index, k, code) ?? k);
    const method = place ? undefined : methodOf(fact);
    const proxy = proxyOf(index, k);
    const key = place?.host.toLowerCase() ?? method ?? (isByProxy ? proxy?.host : undefined);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const chain = index.facts.flatMap((other, j) =>
      j > k && other.codes.includes(code) ? [{ fact: j, role: 'consequence' as const }] : [],
    );
    if (chain.length === 0 && isLong(index)) continue;
    const parts = withProxy(placeParts(k, place, code), method === undefined ? proxy : undefined);
    yield {
      fact: k,
      code,
      depth: 'reason',
      standing: 'proof',
      ...(isByProxy ? { confidence: 'medium' as const } : {}),
      count: 1 + chain.length,
      ...parts,
      ...(method === undefined ? {} : { variant: 'method', values: { ...parts.values, method } }),
      evidence: [...parts.evidence, ...chain.slice(0, 6)],
    };
    if (place === undefined) return;
  }
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

/** The web-service method of a failed call: "GetCookie failure, error = …", "SyncUpdates_WithRecovery failed: …". */
function methodOf({ fields }: Fact): string | undefined {
  return fields.call ?? /^(?<method>\w+)_WithRecovery$/.exec(fields.text ?? '')?.groups?.method;
}

type PlaceParts = Required<Pick<Match, 'values' | 'evidence' | 'details'>> &
  Pick<Match, 'variant' | 'culprit'>;

function placeParts(k: number, place: Place | undefined, code: number): PlaceParts {
  const evidence = [{ fact: k, role: 'cause' as const }];
  const values = { code: hex(code), host: place?.host ?? '' };
  if (!place) return { values, evidence, details: [] };
  return {
    variant: 'host',
    culprit: { kind: 'host', name: place.host },
    values,
    details: detail('Address', '地址', place.url),
    evidence: place.fact === k ? evidence : [{ fact: place.fact, role: 'cause' }, ...evidence],
  };
}

/** The proxy that a request went through, which stands in its own record or in those beside it. */
function proxyOf(index: FactIndex, k: number): { readonly host: string; readonly fact: number } | undefined {
  for (let j = k; j <= Math.min(k + proxyFacts, index.facts.length - 1); j++) {
    const host = proxyNamedBy(index.fact(j));
    if (host !== undefined) return { host, fact: j };
  }
  for (let j = k - 1; j >= Math.max(0, k - proxyFacts); j--) {
    const host = proxyNamedBy(index.fact(j));
    if (host !== undefined) return { host, fact: j };
  }
  return undefined;
}

/** How many records of one request stand beside each other. */
const proxyFacts = 2;

function proxyNamedBy(fact: Fact): string | undefined {
  if (fact.shape === 'wu.proxy') return fact.fields.proxy;
  return fact.shape === 'wu.request.failed' ? proxyIn(fact) : undefined;
}

/** A request that was sent through a proxy may have failed there; without an address the proxy is all that is named. */
function withProxy(parts: PlaceParts, proxy: ReturnType<typeof proxyOf>): PlaceParts {
  if (proxy === undefined) return parts;
  const named = {
    ...parts,
    details: [...parts.details, ...detail('Proxy', '代理', proxy.host)],
    evidence: parts.evidence.some(({ fact }) => fact === proxy.fact)
      ? parts.evidence
      : [...parts.evidence, { fact: proxy.fact, role: 'cause' as const }],
  };
  if (parts.culprit !== undefined) return named;
  return {
    ...named,
    variant: 'proxy',
    culprit: { kind: 'host', name: proxy.host },
    values: { ...parts.values, host: proxy.host },
  };
}

/** WSUS names the file that it could not fetch, and no server: the path is the one it has there. */
function withFile(parts: PlaceParts, { shape, fields }: Fact): PlaceParts {
  const { source: file } = fields;
  if (parts.culprit !== undefined || file === undefined || shape !== 'event.wsus.content-failed')
    return parts;
  return {
    ...parts,
    culprit: { kind: 'path', name: file },
    details: [...parts.details, ...detail('File', '文件', file)],
  };
}

/** Eight lower-case digits: `0x80072ee7`. */
export function hex(code: number): string {
  return `0x${code.toString(16).padStart(8, '0')}`;
}

function memberCode(fact: Fact, isMember: (code: number) => boolean): number | undefined {
  return fact.codes.find(isMember);
}

interface MemberOptions {
  /** A code that does not count. */
  readonly except?: number;
  /** Records that name another update than this one do not count. */
  readonly update?: string;
}

/** The facts of a range that state a code of the class. */
function membersIn(
  index: FactIndex,
  [from, to]: Range,
  isMember: (code: number) => boolean,
  { except, update }: MemberOptions = {},
): readonly number[] {
  const members: number[] = [];
  for (let k = from; k <= to; k++) {
    const fact = index.fact(k);
    if (isNoise(fact) || !fact.codes.some((code) => code !== except && isMember(code))) continue;
    const named = fact.fields.update?.toLowerCase();
    if (update === undefined || named === undefined || named === update) members.push(k);
  }
  return members;
}

/** The first of them; one that also names the address goes before. */
function firstOf(index: FactIndex, members: readonly number[]): number | undefined {
  return members.find((k) => index.fact(k).fields.url !== undefined) ?? members[0];
}

/** How many facts before its end the ladder of an operation may begin whose beginning was cut off. */
const reachFacts = 30;

function reachingBack(
  index: FactIndex,
  { startFact, endFact }: Operation,
  [from, to]: Range,
  isMember: (code: number) => boolean,
): Range {
  if (startFact === undefined || startFact !== endFact) return [from, to];
  const ladder = membersIn(index, [Math.max(0, from - reachFacts), from], isMember);
  return [ladder[0] ?? from, to];
}
