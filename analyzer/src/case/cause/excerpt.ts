// Owns the last resort for lines cut out of a log: where nothing came to a verdict and no rule proves a failure, the
// failure that the lines state most often is what they were cut out for.

import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import { holdsServiceLife } from '../../facts/serviceLife';
import { isLookUp, isServerCall } from '../../facts/words/lookups';
import { isOfFeatures, isOfMounting } from '../../facts/words/prose';
import { isOfTrace } from '../../facts/words/senders';
import type { Analysis, Fact, Operation, OperationPurpose, SourceKind } from '../../model';
import { codeOfField } from '../../operations/draft';
import { userRecordShape } from '../../userRules/watch';
import { canonical } from '../codes';
import { isPassedOver } from './cutOffSessions';
import { endsWithFailedInstall, installed, isUpdateVerdict, stopsAtInstaller } from './failedInstall';
import { isForeignAnswer, isOfOtherTrade } from './otherTrades';
import {
  isFatal,
  isHandful,
  isInPassing,
  mostStated,
  type StatedFailure,
  statedFailures,
} from './statedFailures';
import { isOwnAnswer } from './typedAnswers';

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
  if (members.every(isForeignAnswer)) return undefined;
  if (analysis.kind === 'unknown' && members.every((member) => isOfOtherTrade(analysis, member)))
    return undefined;
  const last = members.at(-1);
  if (last !== undefined && isStartedWell(analysis, last)) return undefined;
  const time = analysis.lastTime;
  const subject = installed(analysis.facts, last?.index);
  return {
    kind: 'excerpt',
    purpose: subject === undefined ? purposeTold(last) : 'install',
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

/** What somebody says was to be changed. */
function purposeTold(told: StatedFailure | undefined): OperationPurpose {
  if (told === undefined) return 'unknown';
  if (isOfMounting(told.fact)) return 'mount';
  return isOfFeatures(told.fact) ? 'feature' : 'unknown';
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

/** The processing at startup came to a good end behind a record, and nothing was taken back. */
function isStartedWell({ facts }: Analysis, { index }: StatedFailure): boolean {
  if (facts.some(({ shape }) => shape === 'cbs.boot.rollback')) return false;
  return facts.some(
    ({ shape, fields }, k) => k > index && shape === 'cbs.boot.end' && codeOfField(fields.hresult) === 0,
  );
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
  const isAlone = isHandful(analysis);
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

/** What somebody wrote beside the records names what they were cut out for. */
function isBeside({ shape }: Fact): boolean {
  return shape === 'other.bare';
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

function isLoud(fact: Fact): boolean {
  return fact.level === 'error' || fact.fields.failed !== undefined;
}

/** What a caller is told for an answer of the system: `HRESULT_FROM_WIN32` of winerror.h; prose names no caller. */
function asHresult(code: number, kind: SourceKind): number {
  if (code >>> 28 === 8 || (kind === 'unknown' && code >>> 28 === 0xc)) return code;
  const win32 = canonical(code);
  return win32 < 0x10000 ? hresultFromWin32(win32) : code;
}
