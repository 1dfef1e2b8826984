// Owns which failures the records of a cut-out state, and which of them most often: what sound logs answer and what was
// asked for is none.

import { isFailureCode } from '../../facts/codes';
import { inPassing, isNoise } from '../../facts/factIndex';
import { isProbe } from '../../facts/words/lookups';
import { followedTries, isMild } from '../../facts/words/prose';
import { isOfTaskSequence, isReporting, isStarting } from '../../facts/words/senders';
import type { Analysis, Fact, SourceKind } from '../../model';
import { isSetAside } from '../../rules/installers/installerRecords';
import { canonical, statedCode, wrapperCodes } from '../codes';
import { classStatedBy } from './statedClass';
import { codesOfErrors, isTyped } from './typedAnswers';

/** A failure and the record that states it. */
export interface StatedFailure {
  readonly index: number;
  readonly fact: Fact;
  readonly code: number;
}

/** The failures that records state, one per record. */
export function statedFailures(analysis: Analysis): StatedFailure[] {
  const { facts } = analysis;
  const cutOut = cutOutOf(analysis);
  const followed = followedTries(facts);
  const goneOn = facts.findLastIndex(({ shape }) => stepsDone.has(shape));
  return facts.flatMap((fact, index) => {
    if ((index < goneOn && isOfEngine(fact)) || followed.has(fact)) return [];
    if (isQuestion(facts, fact, index)) return [];
    const code = innerOf(fact) ?? statedCode(fact);
    if (code === undefined || isExpected(fact, code, cutOut.kind) || !isMeant(fact, code, cutOut)) return [];
    return [{ index, fact, code }];
  });
}

/** A task sequence that did a step went on, whatever a call of its own answered before. */
const stepsDone: ReadonlySet<string> = new Set(['ts.step.done', 'ts.end.done']);

/** What another program says above such a step is no less true for it. */
function isOfEngine(fact: Fact): boolean {
  return fact.shape.startsWith('ts.') || isOfTaskSequence(fact);
}

/** What all records of a cut-out together say of each of them. */
interface CutOut {
  readonly kind: SourceKind;
  /** Whether what one of them states in passing is all that they were cut out for. */
  readonly isAlone: boolean;
  /** The codes that somebody wrote above the records: what they were cut out for. */
  readonly typed: ReadonlySet<number>;
  readonly isLog: boolean;
  readonly logged: ReturnType<typeof codesOfErrors>;
}

function cutOutOf(analysis: Analysis): CutOut {
  const { facts, kind } = analysis;
  return {
    kind,
    isAlone: isHandful(analysis) && facts.filter(isInPassing).length === 1,
    typed: new Set(facts.flatMap(({ shape, codes }) => (shape.startsWith('other.') ? codes : []))),
    isLog: isStarting(facts),
    logged: codesOfErrors(facts),
  };
}

/** Questions that sound logs answer with a failure by the hundred, and stop screens, which are no answer. */
const askingShapes: ReadonlySet<string> = new Set(['cbs.package.state-failed', 'setup.told.crash']);

/** True for a record whose code is no failure, whatever it is: a question, a remark, an installer that is set aside. */
function isQuestion(facts: readonly Fact[], fact: Fact, index: number): boolean {
  if (isNoise(fact) || askingShapes.has(fact.shape) || isProbe(fact) || isMild(fact)) return true;
  return fact.shape.startsWith('ai.') && isSetAside(facts, index);
}

/**
 * Work stops or is handed over on request: the user cancelled setup (0x800704d3), servicing (CBS_E_CANCEL,
 * ERROR_CANCELLED) or an installer (ERROR_INSTALL_USEREXIT), setup starts itself again (0x800705bb) or the recovery
 * environment (0xc19001f4).
 */
const requestedStops: ReadonlySet<number> = new Set([
  0x800704d3, 0x800705bb, 0xc1800104, 0x8000000a, 0x800f0820, 0x800704c7, 0xc19001f4, 0x80070642,
]);
/**
 * WU_E_SERVICE_STOP: what every open call of the update client answers when its service ends, as it does when idle;
 * WU_E_SELFUPDATE_IN_PROGRESS: the agent renews itself first.
 */
const waitsOfAgent: ReadonlySet<number> = new Set([0x8024001e, 0x8024001b]);
/** ERROR_FILE_NOT_FOUND of winerror.h: a task sequence looks for values that are not set, and tidies up what is gone. */
const fileNotFound = 2;

/** True for a code that was asked for, or that comes up where nothing is wrong. */
function isExpected({ shape, component }: Fact, code: number, kind: SourceKind): boolean {
  if (requestedStops.has(code)) return true;
  if (waitsOfAgent.has(code) && kind.startsWith('windows-update')) return true;
  return component === 'TSManager' && shape === 'wu.failed' && canonical(code) === fileNotFound;
}

/** Setup logs errors by the dozen on its way to success; these records say what became of a step. */
const tellingSetupShape =
  /^(?:setup\.(?:manager-result|operation|main-failed|result|error-event|disk|driver\.install-result|program)|sysprep\.)/;

/** True for a code that is what the record was cut out for, by the record's own weight or by what stands around it. */
function isMeant(fact: Fact, code: number, { kind, isAlone, typed, isLog, logged }: CutOut): boolean {
  if (kind === 'setup' && !tellingSetupShape.test(fact.shape) && !isTyped(fact, code, logged)) return false;
  if (isLog && isReporting(fact)) return false;
  return !isInPassing(fact) || (isAlone && isTelling(code)) || typed.has(code);
}

/** A record that states an answer that wraps another one and that one too: the inner one. */
function innerOf({ codes }: Fact): number | undefined {
  const failing = codes.filter(isFailureCode);
  return wrapperCodes.has(failing[0] ?? 0) ? failing.find((code) => !wrapperCodes.has(code)) : undefined;
}

/** True for a record in which a failure is stated in passing, and may have been tried again. */
export function isInPassing({ shape }: Fact): boolean {
  return inPassing.has(shape);
}

/** The update client logs what any call answered; a code that names no class says nothing of an update. */
function isTelling(code: number): boolean {
  return (
    classStatedBy(
      code,
      () => true,
      (id) => id.startsWith('wu.'),
    ) !== undefined
  );
}

/** So few records are cut out for what they say, whatever their level. */
const aHandful = 3;

/** True where hardly anything but the records that matter was cut out. */
export function isHandful(analysis: Analysis): boolean {
  return toldRecords(analysis) <= aHandful;
}

/** The records of a text without the sentences that people write around them. */
function toldRecords({ records, unparsedLines, facts }: Analysis): number {
  const bare = facts.filter(({ level, component }) => level === 'unknown' && component === '');
  const prose = unparsedLines - bare.reduce((sum, { lineCount }) => sum + lineCount, 0);
  return Math.max(facts.length, records.count - Math.max(0, prose));
}

/** The failure stated most often; one that only wraps another counts where there is no other. */
export function mostStated(stated: readonly StatedFailure[]): number | undefined {
  const inner = stated.filter(({ code }) => !wrapperCodes.has(code));
  const counts = new Map<number, { code: number; count: number; isTold: boolean }>();
  for (const { code, fact } of inner.length > 0 ? inner : stated) {
    const key = canonical(code);
    const known = counts.get(key);
    // The form with the facility is what a caller was told.
    const best = known === undefined || known.code < 0x10000 ? code : known.code;
    const isTold = known?.isTold === true || fact.shape === 'cbs.failed' || isFatal(fact);
    counts.set(key, { code: best, count: (known?.count ?? 0) + 1, isTold });
  }
  // What a call of the store met is not yet what servicing made of it.
  return [...counts.values()].sort((a, b) => b.count - a.count || Number(b.isTold) - Number(a.isTold))[0]
    ?.code;
}

/** The update client calls few failures fatal, and those end what it was at. */
export function isFatal({ text }: Fact): boolean {
  return text.includes('FATAL: ');
}
