// Owns the common matcher of environment failures: one answer of the system (access denied, in use, disk full …) in
// all its notations, grouped by the object that the records name.

import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import { isNoise } from '../../facts/factIndex';
import { componentInPath } from '../../facts/identity';
import { namesServiceLife } from '../../facts/serviceLife';
import { statesResult } from '../../facts/words/installers';
import { type NamedObject, objectOf } from '../../facts/words/objects';
import { isOutside } from '../../facts/words/otherTrades';
import type { Confidence, Detail, EvidenceRef, Fact, Operation } from '../../model';
import type { Match, RuleContext } from '../defineRule';
import { hex } from './classCodes';
import { isExcerpt } from './cutOutMatch';
import { isOfSameWork } from './sameWork';
import { detail } from './values';

/** One answer of the system in all its notations. */
export interface StatusFamily {
  /** Symbols: NTSTATUS, Win32 and HRESULT names. */
  readonly names: readonly string[];
  /** NTSTATUS, Win32 and HRESULT numbers, unsigned. */
  readonly codes: readonly number[];
  /** The code to show for each symbol; the first of `codes` otherwise. */
  readonly codeOfName?: Readonly<Record<string, number>>;
  /** True when the answer is so rare in sound logs that a failing call alone proves a failure. */
  readonly isRare?: boolean;
  /** How sure a match without an object is, where the answer itself is the whole reason; else low. */
  readonly unnamed?: Confidence;
  /** What a record names in a place where only this answer's object stands; else the record's first object counts. */
  readonly objectOf?: (fact: Fact) => NamedObject | undefined;
  /** True for what a record names beside what was refused, where the answer can only be about other things. */
  readonly isOther?: (object: NamedObject) => boolean;
}

/** Records that end the work on a file for good: image apply, image mount. */
const decisiveShapes: ReadonlySet<string> = new Set(['setup.apply.file-failed', 'dism.wim.file-failed']);
/** Records that hand an answer upwards name what was worked on (image, operation, the host's folder), not what was refused. */
const ladderShapes: ReadonlySet<string> = new Set([
  'dism.host.failed',
  'setup.apply.failed',
  'setup.operation.failed',
  'setup.main-failed',
  'setup.manager-result',
]);
/** Answers that only wrap what failed below. */
const wrapping: ReadonlySet<number> = new Set([0x800f0922, 0x80240022, 0x80004005, 0x8024200b, 0xc1900101]);
/** How many facts behind a failing call its answer may travel up. */
const ladderReach = 15;

/**
 * Yields one match per named object and one for the records that name none. Values: `object`, `code`, `status`;
 * without an object the variant `plain` words the match.
 */
export function* matchStatus(context: RuleContext, family: StatusFamily): Iterable<Match> {
  const { index } = context;
  const facts = [...new Set([...index.withName(...family.names), ...index.withCode(...family.codes)])]
    .filter((k) => !isBeside(index.fact(k)) && !isOfApp(index, k))
    .sort((a, b) => a - b);
  const groups = groupsOf(context, family, facts);
  const named = groups.filter(({ object }) => object !== undefined);
  // Where the store says where an answer arose, the call that got it stands right behind and names the object.
  for (const { object, facts: members } of groups)
    if (
      object !== undefined ||
      !members.every((k) => named.some(({ facts: own }) => own.some((n) => k < n && n <= k + 2)))
    )
      yield ofGroup(context, family, object, members);
}

/** Records about one object, or about none that they name. */
interface Group {
  readonly object: NamedObject | undefined;
  readonly facts: number[];
}

/** One group for each object, and one for each piece of work that names none. */
function groupsOf(context: RuleContext, family: StatusFamily, facts: readonly number[]): readonly Group[] {
  const byName = new Map<string, Group>();
  const groups: Group[] = [];
  let last: Group | undefined;
  for (const k of facts) {
    const object = objectIn(context.index.fact(k), family);
    const before = last?.facts.at(-1);
    // Records of the ladder without an object belong to the object named before them.
    const goesOn = object === undefined && before !== undefined && isOfSameWork(context, before, k);
    let group = goesOn ? last : byName.get(object?.name.toLowerCase() ?? '');
    if (group === undefined) {
      group = { object, facts: [] };
      groups.push(group);
      if (object !== undefined) byName.set(object.name.toLowerCase(), group);
    }
    group.facts.push(k);
    last = group;
  }
  return groups;
}

function objectIn(fact: Fact, family: StatusFamily): NamedObject | undefined {
  const { isOther } = family;
  const object = ladderShapes.has(fact.shape) ? undefined : (family.objectOf?.(fact) ?? objectOf(fact));
  return object !== undefined && isOther?.(object) ? undefined : object;
}

/**
 * Records that only announce work carry the codes of the library lines behind them, and the update client states codes
 * by the hundred; neither is where something failed. What Sysprep was refused, its own rule tells, and a plug-in of the
 * migration names itself and not what it was refused.
 */
function isBeside(fact: Fact): boolean {
  return (
    isNoise(fact) ||
    fact.component === 'SYSPRP' ||
    fact.shape === 'wu.failed' ||
    fact.shape === 'setup.plugin.failed' ||
    /(?:begin|mounting|command|parameters)$/.test(fact.shape)
  );
}

/** The sentence behind the answer of an app's deployment says what the app was refused: the app is what failed. */
function isOfApp(index: FactIndex, k: number): boolean {
  if (index.fact(k).fields.extension !== undefined) return true;
  const above = k > 0 ? index.fact(k - 1) : undefined;
  return above?.shape === 'console.appx' && above.fields.app !== undefined;
}

function ofGroup(
  context: RuleContext,
  family: StatusFamily,
  object: NamedObject | undefined,
  members: readonly number[],
): Match {
  const { index } = context;
  const own = members.filter((k) => !object || objectIn(index.fact(k), family) !== undefined);
  const k =
    own.find((candidate) => decisiveShapes.has(index.fact(candidate).shape)) ?? own[0] ?? members[0] ?? 0;
  const fact = index.fact(k);
  const code = codeOf(fact, family);
  const operation = failedAround(context, fact, family);
  const standing = object && isProof(context, family, k) ? 'proof' : 'explains';
  const evidence: EvidenceRef[] = [
    { fact: k, role: 'cause' },
    ...members
      .filter((other) => other !== k)
      .slice(0, 6)
      .map((other) => ({ fact: other, role: 'consequence' as const })),
  ];
  return {
    fact: k,
    code,
    standing,
    depth: object && (operation || standing === 'proof') ? 'object' : 'code',
    confidence: object ? 'high' : (family.unnamed ?? 'low'),
    count: members.length,
    evidence,
    ...(object ? { culprit: object } : { variant: 'plain' }),
    values: {
      object: object?.name ?? '',
      code: hex(code),
      status: fact.names.find((name) => family.names.includes(name)) ?? hex(code),
    },
    details: detailsOf(fact, object),
  };
}

function detailsOf(fact: Fact, object: NamedObject | undefined): readonly Detail[] {
  const component = object?.kind === 'path' ? componentInPath(object.name) : undefined;
  const [en, zh] = {
    path: ['Path', '路径'],
    registry: ['Registry key', '注册表项'],
    service: ['Service', '服务'],
  }[object?.kind ?? 'path'] as [string, string];
  return [
    ...detail(en, zh, object?.name),
    ...detail('Component', '组件', component),
    ...detail('Failing call', '失败的调用', fact.fields.function),
  ];
}

function codeOf(fact: Fact, family: StatusFamily): number {
  const stated = fact.codes.find((code) => family.codes.includes(code));
  const name = fact.names.find((candidate) => family.names.includes(candidate));
  const named = name === undefined ? undefined : family.codeOfName?.[name];
  const code = named ?? stated ?? family.codes[0] ?? 0;
  // A bare Win32 number is shown as the HRESULT that the caller sees.
  return hresultFromWin32(code);
}

/** The failed operation around a record, when its answer is of the family or merely wraps. */
function failedAround({ operations }: RuleContext, fact: Fact, family: StatusFamily): Operation | undefined {
  return operations.find(
    ({ outcome, startLine, endLine, result, kind }) =>
      outcome === 'failed' &&
      startLine - (kind === 'setup-operation' || kind === 'setup' ? 400 : 0) <= fact.line &&
      fact.line <= endLine + 12 &&
      (result === undefined || family.codes.includes(result) || wrapping.has(result)),
  );
}

/** A failing call proves a failure when its answer travels up, or when the text is a cut-out that holds no more. */
function isProof(context: RuleContext, family: StatusFamily, k: number): boolean {
  const fact = context.index.fact(k);
  if (isOvercome(context.index, k) || isOutside(fact)) return false;
  if (decisiveShapes.has(fact.shape)) return true;
  const isFailingCall = fact.level === 'error' || fact.fields.failed !== undefined;
  if (family.isRare && (isFailingCall || hasLadder(context.index, family, k))) return true;
  if (isListOfErrors(context.index)) return false;
  // Around its start and its end the service tidies what earlier work left behind, and is refused what somebody holds.
  if (isExcerpt(context) && !namesServiceLife(context.index))
    return isFailingCall || hasLadder(context.index, family, k);
  return isFailingCall && fact.shape.startsWith('csi.') && hasLadder(context.index, family, k);
}

/** So few errors are cut out for what they say. */
const aHandful = 3;

/**
 * True for the errors of Windows Setup alone (setuperr.log), with those of the servicing stack that it calls: a sound
 * installation leaves dozens of them, and what a single one was refused proves nothing.
 */
function isListOfErrors({ facts }: FactIndex): boolean {
  const errors = facts.filter(({ level }) => level === 'error');
  return (
    errors.length > aHandful &&
    errors.length >= facts.length * mostFacts &&
    errors.some(({ component }) => !/^(?:CBS|CSI|DISM|DPX)$/.test(component))
  );
}

/** Where setup began, and how far it came, stands among the errors of setupact.log. */
const mostFacts = 0.5;

/** True where setup went on all the same: the operation that a record belongs to was done, or the next phase began. */
function isOvercome(index: FactIndex, k: number): boolean {
  const next = index
    .ofShape('setup.operation.done', 'setup.operation.failed', 'setup.phase')
    .find((other) => other > k);
  if (next === undefined) return false;
  const { shape, fields } = index.fact(next);
  return shape !== 'setup.operation.failed' && fields.to !== 'SetupPhaseError';
}

/** True when the records behind hand the same answer upwards. */
function hasLadder(index: FactIndex, family: StatusFamily, k: number): boolean {
  const end = Math.min(index.facts.length - 1, k + ladderReach);
  for (let j = k + 1; j <= end; j++) {
    const fact = index.fact(j);
    const isStep = fact.shape === 'cbs.failed' || fact.shape.startsWith('cbs.exec') || statesResult(fact);
    if (!isNoise(fact) && isStep && fact.codes.some((code) => family.codes.includes(code))) return true;
  }
  return false;
}
