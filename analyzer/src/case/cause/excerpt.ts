// Owns the last resort for lines cut out of a log: where nothing came to a verdict and no rule proves a failure, the
// failure that the lines state most often is what they were cut out for.

import { isFailureCode } from '../../facts/codes';
import { inPassing, isNoise } from '../../facts/factIndex';
import { holdsServiceLife } from '../../facts/serviceLife';
import { isLookUp, isProbe, isServerCall } from '../../facts/words/lookups';
import { isMild } from '../../facts/words/prose';
import { isOfTrace, isReporting, isStarting } from '../../facts/words/senders';
import type { Analysis, Fact, Operation, SourceKind } from '../../model';
import { isSetAside } from '../../rules/installers/installerRecords';
import { userRecordShape } from '../../userRules/watch';
import { canonical, statedCode, wrapperCodes } from '../codes';
import { isPassedOver } from './cutOffSessions';
import { endsWithFailedInstall, installed, isUpdateVerdict, stopsAtInstaller } from './failedInstall';
import { isOfOtherTrade } from './otherTrades';
import { classStatedBy } from './statedClass';
import { codesOfErrors, isOwnAnswer, isTyped } from './typedAnswers';

/** So few records of a log are lines that somebody cut out, for the error that one of them states. */
export const aFewRecords = 12;

/** A cut-out has no more facts and records than this; a longer text is a log with a life of its own. */
const maxFacts = 200;
const maxRecords = 400;
/** Logs that state failures in passing prove one only where next to nothing else was cut out. */
const maxRecordsOfChatty = 40;
const chattyKinds: ReadonlySet<SourceKind> = new Set([
  'dism',
  'setup',
  'windows-update',
  'windows-update-legacy',
  'unknown',
]);
/** Setup logs errors by the dozen on its way to success; these records say what became of a step. */
const tellingSetupShape =
  /^(?:setup\.(?:manager-result|operation|main-failed|result|error-event|disk|driver\.install-result|program)|sysprep\.)/;
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
/** So few records are cut out for what they say, whatever their level. */
const aHandful = 3;

/**
 * The work that a cut-out is about, as an operation whose outcome the text does not hold.
 * @returns undefined for whole logs, for texts with a verdict and for texts that state no failure
 */
export function excerptOperation(analysis: Analysis): Operation | undefined {
  if (!isCutOut(analysis)) return undefined;
  const stated = statedFailures(analysis);
  const answer = mostStated(stated);
  if (answer === undefined) return undefined;
  const members = stated.filter(({ code }) => canonical(code) === canonical(answer));
  if (!isTold(analysis, members)) return undefined;
  if (analysis.kind === 'unknown' && members.every(isOfOtherTrade)) return undefined;
  const last = members.at(-1);
  const time = analysis.lastTime;
  const subject = installed(analysis.facts, last?.index);
  return {
    kind: 'excerpt',
    purpose: subject === undefined ? 'unknown' : 'install',
    ...(last === undefined ? {} : { endFact: last.index }),
    startLine: 0,
    endLine: Math.max(0, analysis.lineCount - 1),
    ...(time === undefined ? {} : { startTime: analysis.firstTime ?? time, endTime: time }),
    outcome: 'unknown',
    result: asHresult(answer, analysis.kind),
    recoveredLater: false,
    ...(subject ?? { kbs: [], packages: [] }),
  };
}

function isCutOut(analysis: Analysis): boolean {
  const { kind, facts, records, operations } = analysis;
  if (kind === 'unknown' && (!isBareText(analysis) || isTrace(facts))) return false;
  if (kind !== 'cbs' && !chattyKinds.has(kind)) return false;
  const factCount = facts.filter(({ shape }) => shape !== userRecordShape).length;
  if (factCount > maxFacts || records.count > (kind === 'cbs' ? maxRecords : maxRecordsOfChatty))
    return false;
  if (holdsServiceLife(facts)) return false;
  return operations.every(({ outcome, kind: work }) => outcome === 'unknown' || work === 'service-life');
}

/** A trace prints the values of every event that ran; a code among them is what one call answered, mostly to be tried again. */
function isTrace(facts: readonly Fact[]): boolean {
  const stating = facts.filter(({ codes }) => codes.some(isFailureCode));
  return stating.length > 0 && stating.every(isOfTrace);
}

/**
 * The update client states a code in passing and tries again; said so often, or called fatal, it is what happened.
 * Lines without times were cut out by hand, for what they say.
 */
const oftenForUpdate = { withTimes: 3, without: 2 } as const;
/** In so few records of it, twice is often. */
const aDozen = 12;

/** So many records were hardly cut out by hand. */
const aPage = 100;

/** A failure is handed up from record to record; two in a long text may as well be two questions answered alike. */
function echoes({ records }: Analysis): number {
  return records.count > aPage ? 2 : 1;
}

/** Records of a ladder follow each other, some others between them. */
const ladderStep = 5;

/** In more of CBS.log than a dozen records, a failure is handed up within a few lines; questions of one answer lie anywhere. */
function isHandedUp({ kind, records }: Analysis, members: readonly StatedFailure[]): boolean {
  if (kind !== 'cbs' || records.count <= aDozen) return true;
  return members.some(({ fact }, k) => {
    const above = members[k - 1]?.fact;
    return above !== undefined && fact.line - above.line <= above.lineCount + ladderStep - 1;
  });
}

function isTold(analysis: Analysis, members: readonly StatedFailure[]): boolean {
  const isAlone = toldRecords(analysis) <= aHandful;
  if (analysis.kind === 'setup')
    return members.some(
      (member) => endsWork(member) || isOwnAnswer(member.code) || (isAlone && isStep(member)),
    );
  if (!analysis.kind.startsWith('windows-update'))
    return (
      (members.length > echoes(analysis) && isHandedUp(analysis, members)) ||
      isAlone ||
      members.some(({ fact }) => isLoud(fact) && !isLookUp(fact) && !isPassedOver(analysis, fact))
    );
  const isShort = analysis.firstTime === undefined || analysis.records.count <= aDozen;
  if (stopsAtInstaller(analysis.facts) || (isShort && endsWithFailedInstall(analysis.facts))) return true;
  if (analysis.facts.some(isUpdateVerdict)) return false;
  const often = isShort ? oftenForUpdate.without : oftenForUpdate.withTimes;
  return (
    // Pasted twice, a record says no more.
    new Set(members.map(({ fact }) => fact.text)).size >= often ||
    (isShort && members.some(({ fact }) => isServerCall(fact))) ||
    (isAlone && (isUntimed(analysis) || members.some(({ fact }) => isInPassing(fact)))) ||
    members.some(({ fact }) => isBeside(fact) || isFatal(fact) || fact.shape === 'wu.exit')
  );
}

/** The update client calls few failures fatal, and those end what it was at. */
function isFatal({ text }: Fact): boolean {
  return text.includes('FATAL: ');
}

/** What somebody wrote beside the records names what they were cut out for. */
function isBeside({ shape }: Fact): boolean {
  return shape === 'other.bare';
}

/** The records of a text without the sentences that people write around them. */
function toldRecords({ records, unparsedLines, facts }: Analysis): number {
  const bare = facts.filter(({ level, component }) => level === 'unknown' && component === '');
  const prose = unparsedLines - bare.reduce((sum, { lineCount }) => sum + lineCount, 0);
  return Math.max(facts.length, records.count - Math.max(0, prose));
}

/** The functions of setup that run its work: what they answer ended it. Helpers fail by the dozen on the way to success. */
const runningFunction = /^C(?:Setup(?:Manager|Host|Platform\w*)|DlpTask)::Execute/;

function endsWork({ fact: { shape, fields } }: StatedFailure): boolean {
  if (stepShapes.has(shape) || shape === 'setup.driver.install-result') return false;
  return shape !== 'setup.manager-result' || runningFunction.test(fields.function ?? '');
}

/** What one step of setup or Sysprep says of itself. */
const stepShapes: ReadonlySet<string> = new Set([
  'setup.disk.failed',
  'setup.program.failed',
  'sysprep.action',
]);

/** A step of setup's work: worth a line of its own. */
function isStep({ fact }: StatedFailure): boolean {
  return stepShapes.has(fact.shape) || /::Execute/.test(fact.fields.function ?? '');
}

function isBareText({ unparsedLines, records }: Analysis): boolean {
  return unparsedLines >= records.count;
}

/** Sentences and marks around a record with a time are lines without a head as well. */
function isUntimed(analysis: Analysis): boolean {
  return analysis.firstTime === undefined && isBareText(analysis);
}

interface StatedFailure {
  readonly index: number;
  readonly fact: Fact;
  readonly code: number;
}

/** Questions that sound logs answer with a failure by the hundred, and stop screens, which are no answer. */
const askingShapes: ReadonlySet<string> = new Set(['cbs.package.state-failed', 'setup.told.crash']);

/** The failures that records state, one per record. */
function statedFailures(analysis: Analysis): StatedFailure[] {
  const { facts, kind } = analysis;
  const isAlone = toldRecords(analysis) <= aHandful && facts.filter(isInPassing).length === 1;
  // The code that somebody wrote above the records is what the records were cut out for.
  const typed = new Set(facts.flatMap(({ shape, codes }) => (shape.startsWith('other.') ? codes : [])));
  const isLog = isStarting(facts);
  const logged = codesOfErrors(facts);
  return facts.flatMap((fact, index) => {
    if (isNoise(fact) || askingShapes.has(fact.shape) || isProbe(fact) || isMild(fact)) return [];
    if (fact.shape.startsWith('ai.') && isSetAside(facts, index)) return [];
    const code = innerOf(fact) ?? statedCode(fact);
    if (code === undefined || requestedStops.has(code)) return [];
    if (kind === 'setup' && !tellingSetupShape.test(fact.shape) && !isTyped(fact, code, logged)) return [];
    if (waitsOfAgent.has(code) && kind.startsWith('windows-update')) return [];
    if (isLog && isReporting(fact)) return [];
    if (fact.component === 'TSManager' && fact.shape === 'wu.failed' && canonical(code) === fileNotFound)
      return [];
    if (isInPassing(fact) && !(isAlone && isTelling(code)) && !typed.has(code)) return [];
    return [{ index, fact, code }];
  });
}

/** A record that states an answer that wraps another one and that one too: the inner one. */
function innerOf({ codes }: Fact): number | undefined {
  const failing = codes.filter(isFailureCode);
  return wrapperCodes.has(failing[0] ?? 0) ? failing.find((code) => !wrapperCodes.has(code)) : undefined;
}

function isInPassing({ shape }: Fact): boolean {
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

/** The failure stated most often; one that only wraps another counts where there is no other. */
function mostStated(stated: readonly StatedFailure[]): number | undefined {
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

function isLoud(fact: Fact): boolean {
  return fact.level === 'error' || fact.fields.failed !== undefined;
}

/** What a caller is told for an answer of the system: `HRESULT_FROM_WIN32` of winerror.h; prose names no caller. */
function asHresult(code: number, kind: SourceKind): number {
  if (code >>> 28 === 8 || (kind === 'unknown' && code >>> 28 === 0xc)) return code;
  const win32 = canonical(code);
  return win32 < 0x10000 ? (0x80070000 | win32) >>> 0 : code;
}
