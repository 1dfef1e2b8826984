// What lives in matching/: what rules of every subject share, from a result code or an answer of the system to a match: codes,
// addresses, identities, values. What knows one subject (drivers, damage, setup) belongs in the folder of that
// subject, which may import from here; no rule is imported. This file: the common matcher of classes that a result code
// states. It binds the class to the operations that failed with one of its codes, finds the record that states the code
// first, and the address or object named beside it.

import { defined } from '../../defined';
import { isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { isNoise } from '../../facts/factIndex';
import type { Operation } from '../../model';
import type { ClassId } from '../classIds';
import type { Match, RuleContext } from '../defineRule';
import { endpointTold, managedServer, type Place, placeNear } from './addresses';
import { isOfPassedSearch, type Range, rangeOf, windowOf } from './callRanges';
import { classOfCode, hex, memberCode } from './classCodes';
import { isExcerpt, ofExcerpt } from './cutOutMatch';
import { placeParts, proxyOf, withFile, withProxy, withUpdateSource } from './requestPlace';

/**
 * Answers that say only that a search or download did not work: "succeeded with errors", "end point unreachable",
 * "not downloaded", "download failed", "no progress", "all updates failed". An inner code of the same minutes says why.
 */
const vagueAnswers: ReadonlySet<number> = new Set([
  0x8024402f, 0x80240438, 0x80246007, 0x80d02002, 0x80240022, 0x80246010, 0x80240034,
]);

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
  const members = membersOf(index, operation, isMember);
  if (members.length === 0 && !isMember(told)) return undefined;
  const k = firstOf(index, members) ?? operation.endFact;
  if (k === undefined) return undefined;
  const code = memberCode(index.fact(k), isMember) ?? told;
  const place = options.isAboutServer ? placeOf(index, operation, k, members, code) : undefined;
  const proxy = options.isAboutServer ? proxyOf(index, k) : undefined;
  const named = withFile(withProxy(placeParts(k, place, code), proxy), index.fact(k), operation.target);
  return {
    fact: k,
    code,
    told,
    ...weightOf(place !== undefined, isVague ? code !== told : undefined),
    ...(options.isAboutServer ? withUpdateSource(named, index.fact(k)) : named),
  };
}

/**
 * What a call's match is worth.
 * @param isInner where the answer is vague: whether a record states another code than that; undefined where it is clear
 */
function weightOf(
  isPlaced: boolean,
  isInner: boolean | undefined,
): Required<Pick<Match, 'depth' | 'confidence'>> {
  const isNamed = isPlaced && isInner !== false;
  return {
    depth: isNamed || isInner === true ? 'reason' : 'code',
    confidence: isNamed ? 'high' : 'medium',
  };
}

/** The records of a call that state a code of the class; of a vague answer only what states another one than that. */
function membersOf(
  index: FactIndex,
  operation: Operation,
  isMember: (code: number) => boolean,
): readonly number[] {
  const told = operation.result ?? 0;
  return membersIn(index, windowOf(index, operation), isMember, {
    ...(vagueAnswers.has(told) ? { except: told } : {}),
    ...defined({ update: operation.id }),
  }).filter((k) => !isOfPassedSearch(index, k, operation));
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
  return endpointTold(index, first) ?? managedServer(index, first);
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
