// Owns the placeholders that are several lines of the log's story: facts, analysis, records, attempts, steps.

import type { Attempt, CaseResult } from '../case/types';
import { readableCode } from '../codes/index';
import type { Say } from '../localized';
import { inlineMarkdown } from '../markdown';
import { compareText } from '../ordered';
import { proofOf } from '../render/failureSection';
import { isSuccessCode, number, time } from '../render/page';
import { excerptOf } from './excerpt';
import { kbMarkdown, withKbLinks } from './kbLink';
import {
  codeMeaningOf,
  codeOf,
  failureTimeOf,
  operationOf,
  policyOf,
  updateOf,
  windowsOf,
} from './logValues';
import { firstFailure, joinLines, named, withHole } from './pieces';
import { factRows, replySentences, verdictAnalyses } from './replyTexts';
import type { Filling, Piece, ReplySource } from './types';

/** Further failures named in a mail about the first. */
const maximumOthers = 3;
const maximumAttempts = 15;

// An operation that is no installation has no update to ask for; anything else unknown has to be filled in.
/** What the log tells of the failure, a row for each value; of a log without one the version of Windows alone. */
export function factsOf(source: ReplySource, say: Say): Filling {
  const { result } = source;
  const failure = firstFailure(result);
  if (result !== undefined && failure === undefined) {
    const windows = windowsOf(source, say);
    return windows === undefined ? [] : [say(factRows.windows, { value: windows })];
  }
  const hasUpdate =
    failure === undefined || ['install', 'uninstall', 'unknown'].includes(failure.operation.kind);
  const rows: (readonly [keyof typeof factRows, string | undefined])[] = [
    ['update', updateOf(source, say)],
    ['windows', windowsOf(source, say)],
    ['operation', operationOf(source, say)],
    ['code', codeOf(source, say)],
    ['codeMeaning', codeMeaningOf(source, say)],
    ['failureTime', failureTimeOf(source)],
  ];
  return joinLines(
    rows.flatMap(([name, value]): Filling[] => {
      if (value !== undefined) return [[say(factRows[name], { value })]];
      const isOptional = name === 'operation' || name === 'codeMeaning' || (name === 'update' && !hasUpdate);
      return isOptional ? [] : [withHole(say(factRows[name], { value: '\0' }), { hole: name })];
    }),
  );
}

/** What happened, in the words of the report; undefined where the log does not tell it. */
export function analysisOf({ result, profile }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  if (failure === undefined)
    return result.verdict === 'failed' ? undefined : [say(verdictAnalyses[result.verdict])];
  const paragraphs = [inlineMarkdown(say(failure.explanation))];
  if (failure.confidence === 'medium') paragraphs.push(say(replySentences.confidenceMedium));
  if (failure.confidence === 'low') paragraphs.push(say(replySentences.confidenceLow));
  if (failure.codeChain.length > 1) {
    const chain = failure.codeChain
      .map((link) => named(readableCode(link.code), link.symbol, say))
      .join(' → ');
    paragraphs.push(say(replySentences.codeChain, { chain }));
  }
  paragraphs.push(...otherFailures(result, say));
  return [withKbLinks(paragraphs.join('\n\n'), profile)];
}

/** One in a sentence, several as a list. */
function otherFailures({ failures }: CaseResult, say: Say): readonly string[] {
  const titles = failures.slice(1, maximumOthers + 1).map(({ title }) => inlineMarkdown(say(title)));
  if (titles.length < 2) return titles.map((title) => say(replySentences.alsoFailed, { title }));
  const count = failures.length - 1;
  const lead = count > titles.length ? replySentences.othersFailedFirst : replySentences.othersFailed;
  return [say(lead, { count: String(count) }), titles.map((title) => `- ${title}`).join('\n')];
}

/** The records that prove the failure, as a block; empty where no record does, undefined without a log. */
export function excerptFilling({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  const proof = failure === undefined ? [] : proofOf(failure);
  if (proof.length === 0) return [];
  return [`${say(replySentences.decisiveRecords)}\n\n${excerptOf(result, proof, say(replySentences.cut))}`];
}

/** The attempts as a list below a sentence; empty where the log tells of none, undefined without a log. */
export function attemptsOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const lines = attemptLines(result, say);
  return lines.length === 0 ? [] : [`${say(replySentences.attempts)}\n\n`, ...joinLines(lines)];
}

/** What was tried before, and a hole for what the log does not know of it. */
export function triedOf({ result }: ReplySource, say: Say): Filling {
  return joinLines([...attemptLines(result, say), ['- ', { hole: 'otherSteps' }]]);
}

/** What is known of one attempt; `what` is Markdown where no update is known. */
interface Tried {
  readonly when: string | null;
  readonly kb: string | null;
  readonly what: string | null;
  readonly code: string;
  readonly symbol: string | null;
}

function attemptLines(result: CaseResult | undefined, say: Say): Filling[] {
  if (result === undefined) return [];
  const tried = triedIn(result, say).slice(0, maximumAttempts);
  return tried.map((each): Filling => {
    const values = {
      time: time(each.when) ?? '\0',
      update: inlineMarkdown(each.kb ?? '') || (each.what ?? ''),
      code: named(each.code, each.symbol, say),
    };
    return withHole(say(attemptSentence(each), values), { hole: 'failureTime' });
  });
}

function attemptSentence({ kb, what, code }: Tried) {
  const isSuccess = isSuccessCode(code);
  if (kb !== null) return isSuccess ? replySentences.attemptSucceeded : replySentences.attempt;
  if (what !== null) return isSuccess ? replySentences.operationSucceeded : replySentences.operation;
  return isSuccess ? replySentences.attemptWithoutUpdateSucceeded : replySentences.attemptWithoutUpdate;
}

/** Attempts and failed operations, by time; an operation that an attempt tells of is told once. */
function triedIn(result: CaseResult, say: Say): readonly Tried[] {
  const attempts = result.attempts.flatMap((attempt) => fromAttempt(attempt, say));
  const operations = result.failures.flatMap(({ operation, hresult, symbol, kbs }): Tried[] => {
    if (operation.kind === 'unknown' || hresult === null) return [];
    const [kb = null, ...more] = kbs;
    const what = inlineMarkdown(say(operation.title));
    return [{ when: operation.end, kb: more.length > 0 ? null : kb, what, code: hresult, symbol }];
  });
  const others = operations.filter((operation) => !attempts.some((attempt) => isSame(attempt, operation)));
  const told = attempts.map((attempt) => {
    const operation = operations.find((each) => isSame(attempt, each));
    return attempt.kb !== null || operation === undefined
      ? attempt
      : { ...attempt, kb: operation.kb, what: operation.what };
  });
  return [...told, ...others].sort((a, b) => compareText(a.when ?? '', b.when ?? ''));
}

/** Called by its update, else as in the report. */
function fromAttempt({ start, end, kb, work, unnamed, result, symbol }: Attempt, say: Say): Tried[] {
  if (result === null) return [];
  const name = work ?? unnamed;
  const what = name === undefined ? null : inlineMarkdown(say(name));
  return [{ when: end ?? start, kb, what, code: result, symbol }];
}

/** The caller hears of an operation's end within the minute. */
function isSame(attempt: Tried, operation: Tried): boolean {
  if (attempt.code === operation.code && attempt.when === operation.when) return true;
  const [a, b] = [attempt.when?.slice(0, 16), operation.when?.slice(0, 16)];
  return a !== undefined && a === b;
}

/** The next steps as a numbered list; undefined where the failure has none. */
export function stepsOf({ result, profile }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  if (failure === undefined) return [say(replySentences.noSteps)];
  if (failure.nextSteps.length === 0) return undefined;
  const steps = failure.nextSteps.map((each, i) => {
    const step = withKbLinks(inlineMarkdown(say(each.text)), profile);
    return `${i + 1}. ${each.changesMachine ? say(replySentences.changesMachine, { step }) : step}`;
  });
  return [steps.join('\n')];
}

/** The steps of a failure that a policy brought about; those of any other one would mislead. */
export function policyStepsOf(source: ReplySource, say: Say): Filling | undefined {
  return policyOf(source) === undefined ? undefined : stepsOf(source, say);
}

/** Why a policy is the cause, where one is; else empty. */
export function policyReasonOf(source: ReplySource, say: Say): Filling | undefined {
  const failure = firstFailure(source.result);
  if (failure === undefined || policyOf(source) === undefined) return [];
  return [withKbLinks(inlineMarkdown(say(failure.explanation)), source.profile)];
}

/** The verdict in one sentence; undefined where the log does not come to one. */
export function conclusionOf({ result, profile }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  const failure = firstFailure(result);
  if (failure !== undefined) {
    const title = inlineMarkdown(say(failure.title));
    return [withKbLinks(say(replySentences.cause, { title }), profile)];
  }
  return result.verdict === 'failed' ? undefined : [say(verdictAnalyses[result.verdict])];
}

/** How often each code is stated; empty where none is, undefined without a log. */
export function codeCountsOf({ result }: ReplySource, say: Say): Filling | undefined {
  if (result === undefined) return undefined;
  if (result.errorCounts.length === 0) return [];
  const lines = result.errorCounts.slice(0, maximumAttempts).map((each) =>
    say(each.count === 1 ? replySentences.countOnce : replySentences.count, {
      code: named(each.code, each.symbol, say),
      count: number(each.count),
    }),
  );
  return [lines.join('\n')];
}

/** The updates that the failure concerns, one per line; a hole where the log names none. */
export function updateLinesOf({ result, profile }: ReplySource): Filling {
  const kbs = firstFailure(result)?.kbs ?? [];
  const lines: readonly Piece[] =
    kbs.length === 0 ? [{ hole: 'update' }] : kbs.map((kb) => kbMarkdown(kb, profile));
  return joinLines(lines.map((line): Filling => ['- ', line]));
}

/** For each of these updates a line to write its hash into. */
export function hashLinesOf({ result, profile }: ReplySource, say: Say): Filling {
  const kbs = firstFailure(result)?.kbs ?? [];
  const updates: readonly Piece[] =
    kbs.length === 0 ? [{ hole: 'update' }] : kbs.map((kb) => kbMarkdown(kb, profile));
  const [start = '', between = ''] = say(replySentences.hashLine, { update: '\0', hash: '' }).split('\0');
  return joinLines(
    updates.map((update, nth): Filling => [start, update, between, { hole: 'publishedHash', nth }]),
  );
}
