// The case is what several logs together say. This folder ranks findings against operations and puts the answer
// into one structure; it reads operations and findings, never text, and prints nothing.
import { nameWithShared, releaseOfBuild } from '../codes/index';
import { filled, type Localized } from '../localized';
import type { Analysis, Operation, Problem } from '../model';
import { isStoppedWork } from '../operations/draft';
import { atOnce, type Steps } from '../steps';
import { failuresOf } from './failures';
import { withCaptures } from './joining/captures';
import { clockOf } from './joining/clock';
import { withContinuations } from './joining/continued';
import { withSettledDates } from './joining/eventDates';
import { withFailedRepairs } from './joining/failedRepairs';
import { compareHashes, findingOfHash, withHashes } from './joining/hashes';
import { joinFailures } from './joining/join';
import { listedAsInstalled } from './joining/listedUpdates';
import { pastedLogs } from './joining/pastedLogs';
import { isPeerOnly, peerFailures, peerVerdictsOf } from './joining/peers';
import { withRecoveries } from './joining/recoveries';
import { withRepairs } from './joining/repairedSince';
import { joiningRolled } from './joining/rolled';
import { judgedOperations } from './joining/rolledOperations';
import { zoneTexts } from './joining/zones';
import { attemptsOf, isAttempt, withoutRepeats } from './lists/attempts';
import { corruptionOf } from './lists/corruption';
import { countErrors, countedAttempts } from './lists/errorCounts';
import { findingsOf } from './lists/findings';
import { askingFirst, missingLogsOf } from './lists/missingLogs';
import { openSessionTexts } from './lists/openSessions';
import { timelineOf } from './lists/timeline';
import { problemTexts } from './problemTexts';
import type { RankedFailure } from './telling/failure';
import type { Attempt, CaseResult, CaseSource, SourceSummary } from './types';
import { hasNotice, isNotice, verdictOf } from './verdict';

/** Joins the logs of one case into verdict, failures and findings; language-neutral, the same for the same input. */
export function summarizeCase(sources: readonly CaseSource[]): CaseResult {
  return atOnce(summarizingCase(sources));
}

/** The same in steps. */
export function* summarizingCase(logs: readonly CaseSource[]): Steps<CaseResult> {
  return (yield* judgingCase(logs)).result;
}

/** A case, and what ran in its logs. */
export interface JudgedCase {
  readonly result: CaseResult;
  /** Of each log, in its own order and with its own lines; how they came out is what the whole case says. */
  readonly operations: readonly (readonly Operation[])[];
}

/** The same with the operations of each log. */
export function* judgingCase(given: readonly CaseSource[]): Steps<JudgedCase> {
  const { sources: texts, told: ofDates } = withSettledDates(given);
  const pasted = pastedLogs(texts);
  const { logs } = pasted;
  const whole = yield* joiningRolled(logs);
  const sources = withRecoveries(withContinuations(whole.logs));
  const peers = peerVerdictsOf(sources);
  const hashes = compareHashes(sources);
  yield;
  const ranked = withRepairs(sources, yield* rankingFailures(sources, peers)).map((item) =>
    withHashes(item, hashes),
  );
  yield;
  const failures = withFailedRepairs(sources, ranked).map((item) => askingFirst(sources, item));
  const findings = sources.flatMap((source, k) => findingsOf(source.analysis, k, ranked));
  findings.push(...hashes.map(findingOfHash));
  yield;
  findings.push(...listedAsInstalled(sources, ranked));
  yield;
  const attempts = listedAttempts(sources, ranked);
  const counted = countedAttempts(sources);
  const zones = zoneTexts(sources);
  const openTexts = sources.map(({ analysis }) => (ranked.length === 0 ? openSessionTexts(analysis) : []));
  const toldOf = (k: number): readonly Localized[] => {
    const { log = 0, isLast = true } = whole.places[k] ?? {};
    return [...(zones[log] ?? []), ...(isLast ? (openTexts[log] ?? []) : [])];
  };
  const summaries = texts.map((text, k) =>
    summaryOf(text, [...(ofDates[k] ?? []), ...(pasted.logsOf[k] ?? []).flatMap(toldOf)]),
  );
  yield;
  const joined = whole.told({
    sources: summaries,
    verdict: verdictOf(sources, ranked),
    failures,
    findings,
    attempts,
    hasRecovered: sources.some(({ analysis }) => analysis.operations.some(isRecovered)),
    hasRecoveredSearch: sources.some(({ analysis }) => analysis.operations.some(isRecoveredSearch)),
    hasCancelled: sources.some(({ analysis }) =>
      analysis.operations.some(({ outcome }) => outcome === 'cancelled'),
    ),
    hasStopped: sources.some(({ analysis }) => analysis.operations.some(isStoppedWork)),
    ...(counted.length === 0 ? {} : { countedAttempts: counted }),
    errorCounts: countErrors(attempts, counted),
    corruption: corruptionOf(sources),
    peers,
    timeline: timelineOf(sources, ranked),
    missingLogs: missingLogsOf(sources, ranked),
  });
  const operations = logs.map(({ analysis }, k) => {
    const { log = 0, firstLine } = whole.places[k] ?? {};
    const judged = sources[log]?.analysis.operations ?? [];
    return firstLine === undefined ? judged : judgedOperations({ analysis, firstLine }, judged);
  });
  return {
    result: pasted.told(joined),
    operations: pasted.logsOf.map((each) => each.flatMap((log) => operations[log] ?? [])),
  };
}

/** What was tried, told once; what only states another tool's verdict tries nothing. */
function listedAttempts(
  sources: readonly CaseSource[],
  ranked: readonly RankedFailure[],
): readonly Attempt[] {
  const all = sources.flatMap(({ analysis }, k) =>
    sources.length > 1 && isPeerOnly(analysis) ? [] : attemptsOf(analysis, k),
  );
  return withoutRepeats(sources, all.filter(isNoAnswer(ranked)).map(withUpdate(ranked)), clockOf(sources));
}

/** Failures that the logs prove, and the one that another tool states where they do not tell of its subject. */
function* rankingFailures(
  sources: readonly CaseSource[],
  peers: CaseResult['peers'],
): Steps<RankedFailure[]> {
  const found: RankedFailure[] = [];
  for (const [k, { analysis }] of sources.entries()) {
    if (!isPeerOnly(analysis)) for (const failure of failuresOf(analysis, k)) found.push(failure);
    yield;
  }
  const own = joinFailures(sources, found);
  return withCaptures(sources, [...own, ...peerFailures(sources, peers, own)]);
}

function summaryOf(source: CaseSource, told: readonly Localized[]): SourceSummary {
  const { analysis } = source;
  return {
    path: source.path,
    kind: analysis.kind,
    encoding: source.encoding ?? 'utf-8',
    bom: source.bom ?? false,
    eol: analysis.eol,
    bytes: source.bytes ?? analysis.length,
    lines: analysis.lineCount,
    records: analysis.records.count,
    continuationLines: analysis.continuationLines,
    unparsedLines: analysis.unparsedLines,
    first: analysis.firstTime ?? null,
    last: analysis.lastTime ?? null,
    servicingStack: analysis.servicingStack ?? null,
    osBuild: analysis.osBuild === undefined ? null : String(buildNumber(analysis.osBuild)),
    windowsRelease: releaseName(analysis),
    sessions: analysis.sessionCount,
    problems: [...analysis.problems.map(textOfProblem), ...told],
    ...(hasNotice(analysis) ? { notices: analysis.problems.filter(isNotice).map(textOfProblem) } : {}),
  };
}

function textOfProblem(problem: Problem): Localized {
  const values = { count: String(problem.count), detail: problem.detail ?? '' };
  return filled(problemTexts[problem.code], values);
}

/**
 * The release by its build. The servicing stack keeps the version of the base build, so releases that share one
 * code base are named together: `Windows 10 2004 / 20H2 / …`.
 */
function releaseName(analysis: Analysis): string | null {
  if (analysis.osBuild === undefined) return null;
  const release = releaseOfBuild(buildNumber(analysis.osBuild));
  if (release === undefined) return null;
  if (analysis.servicingStack === undefined) return release.name;
  return nameWithShared(release);
}

/** `17763` out of `10.0.17763.3100` or `17763.1`. */
function buildNumber(version: string): number {
  const parts = version.split('.');
  return Number(parts.length >= 3 ? parts[2] : parts[0]);
}

/** The update of an attempt may stand in another log alone: the failure that both tell of names it. */
function withUpdate(ranked: readonly RankedFailure[]): (attempt: Attempt) => Attempt {
  const updates = new Map(
    ranked.flatMap(({ source, operation, failure: { kbs } }) =>
      operation === undefined || kbs.length !== 1 ? [] : [[`${source}:${operation.startLine + 1}`, kbs[0]]],
    ),
  );
  return (attempt) =>
    attempt.kb === null
      ? { ...attempt, kb: updates.get(`${attempt.source}:${attempt.line}`) ?? null }
      : attempt;
}

/** What answers an attempt that stands in the list already is none of its own. */
function isNoAnswer(ranked: readonly RankedFailure[]): (attempt: Attempt) => boolean {
  const answers = new Set(
    ranked.flatMap((item) => (item.answers ?? []).map(({ source, line }) => `${source}:${line}`)),
  );
  return ({ source, line }) => !answers.has(`${source}:${line}`);
}

function isRecovered(operation: Operation): boolean {
  if (operation.outcome !== 'failed' || !operation.recoveredLater) return false;
  return isAttempt(operation) || operation.kind === 'sfc' || operation.kind === 'store-check';
}

function isRecoveredSearch({ kind, outcome, recoveredLater }: Operation): boolean {
  return kind === 'wu-scan' && outcome === 'failed' && recoveredLater;
}
