// What lives in cause/: which finding, record or name explains one failed operation, and what is known where none does. It
// words nothing and knows one log only. This file: the choice: which findings can explain a failed operation, and which
// of them lies deepest.
import type { Analysis, Operation, OperationKind } from '../../model';
import { operationsAround } from '../../operations/around';
import { secondsLater } from '../../operations/eventOrder';
import { secondsOf } from '../../operations/times';
import { countBelow } from '../../ordered';
import type { Depth, RankedFinding } from '../../rules/defineRule';
import { classOfCode } from '../../rules/matching/classCodes';
import { isSameFailure, wrapperCodes } from '../codes';
import { bearingsOf, findingsAt, firstLineOf, isCause, linesOf } from './bearings';
import { conditionsOf, soonAfter } from './conditions';
import { repeatedIn } from './repeated';

const depthOrder: Readonly<Record<Depth, number>> = { object: 0, reason: 1, code: 2, wrapper: 3 };
const confidenceOrder = { high: 0, medium: 1, low: 2 } as const;

/** How long before its verdict the cause of an update client's call may stand, in seconds. */
const updateReach = 300;

/**
 * The findings that may explain a failed operation, best first.
 * @param operation a failed operation of `analysis`
 */
export function candidatesFor(analysis: Analysis, operation: Operation): RankedFinding[] {
  const [from, to] = spanOf(analysis, operation);
  const inside = findingsAt(analysis, from, to)
    .filter((finding) => isCause(finding) && !isOfLaterWork(analysis, finding, operation))
    .filter((finding) => isRelated(analysis, finding, operation));
  const best = [...new Set([...inside, ...conditionsOf(analysis, operation)])].sort((a, b) =>
    compare(a, b, operation),
  );
  // What a rule tells of once was told of an earlier attempt: this one's own records may say less than that.
  if (best[0]?.depth === 'object') return best;
  const again = repeatedIn(analysis, from, to)
    .filter((finding) => !isOfLaterWork(analysis, finding, operation))
    .filter((finding) => isRelated(analysis, finding, operation));
  return again.length === 0 ? best : [...best, ...again].sort((a, b) => compare(a, b, operation));
}

/** Work that is begun anew each time, and so follows from nothing before it. */
const ofItsOwn: ReadonlySet<OperationKind> = new Set([
  'sfc',
  'session',
  'sysprep',
  'dism-command',
  'dism-api',
]);

/** What a later run found stands close behind the end of this one and says nothing of it. */
function isOfLaterWork(analysis: Analysis, finding: RankedFinding, operation: Operation): boolean {
  if (firstLineOf(analysis, finding) <= operation.endLine) return false;
  const time = analysis.facts[finding.fact]?.time;
  if (isLater(operation.endTime, time, atOnce.has(operation.kind) ? closeSeconds : laterSeconds)) return true;
  return linesOf(analysis, finding).some((line) =>
    operationsAround(analysis.operations, line).some(
      ({ kind, startLine }) => ofItsOwn.has(kind) && operation.endLine < startLine,
    ),
  );
}

/** What stands close behind the end of an operation in the text may have been written months after it. */
function isLater(end: string | undefined, time: string | undefined, reach: number): boolean {
  return end !== undefined && time !== undefined && secondsOf(time) > secondsOf(end) + reach;
}

/** Work that ends with its program: no restart belongs to it. */
const atOnce: ReadonlySet<OperationKind> = new Set(['sfc', 'sysprep', 'dism-command', 'dism-api']);

/** Records that such a program leaves behind its answer are written within this time, in seconds. */
const closeSeconds = 600;

/** Records that close an operation are written within this time, in seconds, restarts included. */
const laterSeconds = 6 * 3_600;

/** How far around an operation its cause may stand, in lines; update calls log their cause before the verdict. */
function spanOf(analysis: Analysis, operation: Operation): readonly [number, number] {
  const { startLine, endLine } = operation;
  switch (operation.kind) {
    case 'wu-download':
    case 'wu-install':
    case 'wu-scan':
      return [lineSeconds(analysis, operation, updateReach), endLine + 3];
    case 'boot-processing':
    case 'setup':
    case 'setup-operation':
      return [lineSeconds(analysis, operation, 3_600), endLine + 20];
    default:
      // A rotated or cut log may lack the beginning: then everything since the operation before counts.
      return [
        hasBeginning(analysis, operation) ? startLine : cutBeginning(analysis, operation),
        endLine + 12,
      ];
  }
}

/** How long before its first record work may have begun, in seconds: a machine may be off for a week before it restarts. */
const cutSeconds = 7 * 86_400;

/**
 * The first line, 0-based, that may belong to work whose beginning is not in the text: behind what is known to be of
 * another time. Records without a time may be of any.
 */
export function ownTimeOf(analysis: Analysis, operation: Operation): number {
  const { latest } = bearingsOf(analysis);
  if (operation.startTime === undefined) return 0;
  const before = countBelow(latest, secondsOf(operation.startTime) - cutSeconds);
  return Number.isFinite(latest[before - 1]) ? lineSeconds(analysis, operation, cutSeconds) : 0;
}

/** True where the record stands in the text that the operation began with. */
export function hasBeginning(analysis: Analysis, operation: Operation): boolean {
  const shape = operation.startFact === undefined ? undefined : analysis.facts[operation.startFact]?.shape;
  return shape !== undefined && /begin|command$|mounting|sysprep/.test(shape);
}

/**
 * Where work may have begun whose beginning is not in the text: behind the work before it, one restart ago at most, and
 * in its own time.
 */
function cutBeginning(analysis: Analysis, operation: Operation): number {
  const previous = Math.max(previousEnd(analysis, operation), ownTimeOf(analysis, operation));
  if (operation.kind !== 'session') return previous;
  const { lifeStarts } = bearingsOf(analysis);
  return Math.max(previous, lifeStarts[countBelow(lifeStarts, operation.startLine) - 2] ?? 0);
}

/** The line behind the last work of the same kind that came to an end before an operation; 0 where there was none. */
export function previousEnd(analysis: Analysis, operation: Operation): number {
  const ends = bearingsOf(analysis).verdictEnds.get(operation.kind) ?? [];
  const before = ends[countBelow(ends, operation.startLine) - 1];
  return before === undefined ? 0 : before + 1;
}

/** The first line whose fact is at most `seconds` before the operation; the whole text where times are missing. */
function lineSeconds(analysis: Analysis, operation: Operation, seconds: number): number {
  const start = operation.startTime;
  if (start === undefined) return 0;
  const { latest } = bearingsOf(analysis);
  const fact = analysis.facts[countBelow(latest, secondsOf(start) - seconds)];
  return Math.min(fact?.line ?? 0, operation.startLine);
}

/** A finding that states another failure than the operation's answer does not explain it, unless it names an object. */
function isRelated(analysis: Analysis, finding: RankedFinding, operation: Operation): boolean {
  if (isOfOtherUpdate(analysis, finding, operation) || isOfOtherTime(analysis, finding, operation))
    return false;
  if (operation.kind === 'sfc' && notOfSfc.test(finding.ruleId)) return false;
  if (isOtherAnswer(analysis, finding, operation) || isOnWayBack(analysis, finding, operation)) return false;
  if (finding.told !== undefined && finding.told !== operation.result)
    return operation.result === undefined && isOfService(analysis, finding);
  if (finding.told !== undefined) return true;
  if (operation.result === undefined || finding.code === undefined) return true;
  if (finding.depth === 'object' && finding.standing === 'proof') return true;
  if (wrapperCodes.has(operation.result)) return true;
  // Setup has numbers of its own for what the system answered: both state one class.
  const isOfClass = classOfCode(operation.result) === finding.ruleId;
  return (
    isOfClass ||
    isSameFailure(finding.code, operation.result) ||
    finding.depth === 'object' ||
    finding.depth === 'reason'
  );
}

/** Work that ended without a code ended without its service where that did not start. */
function isOfService({ facts }: Analysis, { fact }: RankedFinding): boolean {
  return facts[fact]?.shape === 'event.service.failed';
}

/** sfc compares files with the store and puts them back; it asks no server, and for no package, feature or entitlement. */
const notOfSfc =
  /^(?:net|wu|wsus|bits|src|up|dism|drv|ai|txn\.rollback|cbs\.(?:esu|ssu|package|capability|edition|permanent|language-pack))\./;

/** Each event, and each package of a command, is a story of its own: what another was answered says nothing of this one. */
function isOtherAnswer(analysis: Analysis, { fact }: RankedFinding, operation: Operation): boolean {
  if (operation.result === undefined) return false;
  // What a program says of one search alone is the end of that search; of the client's own calls one ends in the other.
  const isOneEach = analysis.facts[fact]?.shape === 'wu.scan.told';
  if (!isOneEach && analysis.kind !== 'event-log' && operation.kind !== 'dism-command') return false;
  return analysis.operations.some(
    ({ endFact, outcome, result }) =>
      endFact === fact && outcome === 'failed' && result !== undefined && result !== operation.result,
  );
}

/** Where an upgrade ends in the way back, what follows of other trades than setup's only met the Windows that still runs. */
function isOnWayBack(analysis: Analysis, { fact }: RankedFinding, { kind, endFact }: Operation): boolean {
  if (kind !== 'setup' || endFact === undefined || fact <= endFact) return false;
  const isBegun = analysis.facts[endFact]?.shape === 'setup.rollback.begin';
  return isBegun && analysis.facts[fact]?.shape.startsWith('setup.') === false;
}

/** Records of the update client that name another update belong to that one. */
function isOfOtherUpdate(analysis: Analysis, finding: RankedFinding, operation: Operation): boolean {
  if (!operation.kind.startsWith('wu-') || operation.id === undefined) return false;
  const update = analysis.facts[finding.fact]?.fields.update?.toLowerCase();
  return update !== undefined && update !== operation.id;
}

/** Converted logs may run backwards or mix days: a cause lies within minutes of the update client's verdict. */
function isOfOtherTime(analysis: Analysis, finding: RankedFinding, operation: Operation): boolean {
  const time = analysis.facts[finding.fact]?.time;
  const { startTime, endTime } = operation;
  if (!operation.kind.startsWith('wu-')) return false;
  if (time === undefined) return isWrittenElsewhen(analysis, finding, operation);
  if (startTime === undefined || endTime === undefined) return false;
  const at = secondsOf(time);
  return at < secondsOf(startTime) - updateReach || secondsOf(endTime) + soonAfter < at;
}

/** True for an event whose date, in both of its readings, is later or too much earlier than that of the verdict. */
function isWrittenElsewhen({ facts }: Analysis, finding: RankedFinding, { endFact }: Operation): boolean {
  const [fact, end] = [facts[finding.fact], facts[endFact ?? -1]];
  if (fact === undefined || end === undefined) return false;
  const later = secondsLater(fact, end) ?? 0;
  return later < -updateReach || soonAfter < later;
}

function compare(a: RankedFinding, b: RankedFinding, operation: Operation): number {
  return (
    depthOrder[a.depth] - depthOrder[b.depth] ||
    sameCodeFirst(a, b, operation) ||
    confidenceOrder[a.confidence] - confidenceOrder[b.confidence] ||
    a.fact - b.fact ||
    conditionLast(a) - conditionLast(b)
  );
}

/** What a record says of its step tells more than the condition that its code names. */
const conditionLast = ({ ruleId }: RankedFinding): number => (ruleId.startsWith('env.') ? 1 : 0);

function sameCodeFirst(a: RankedFinding, b: RankedFinding, operation: Operation): number {
  const fits = (finding: RankedFinding): number =>
    operation.result !== undefined &&
    finding.code !== undefined &&
    isSameFailure(finding.code, operation.result)
      ? 0
      : 1;
  return fits(a) - fits(b);
}
