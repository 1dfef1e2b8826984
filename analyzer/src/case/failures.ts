// Owns the step from failed operations and findings to failures: one per independent cause, most important first.
import { isOnlyCodes } from '../facts/words/prose';
import type { Analysis, Operation } from '../model';
import { operationsAround } from '../operations/around';
import type { RankedFinding } from '../rules/defineRule';
import { rankedFindings } from './cause/bearings';
import { candidatesFor, ownTimeOf } from './cause/candidates';
import { isOvercome } from './cause/cutOffSessions';
import { excerptOperations } from './cause/toldPairs';
import { isSameFailure } from './codes';
import { byAttempt } from './joining/importance';
import { mergeAttempts } from './joining/mergeAttempts';
import { isThinned } from './telling/doubt';
import { type FoundFailure, failureOf, type RankedFailure } from './telling/failure';

/** Works out the failures of one log. */
export function failuresOf(analysis: Analysis, source: number): RankedFailure[] {
  if (isListOfCodes(analysis)) return [];
  const result: FoundFailure[] = [];
  const used = new Set<RankedFinding>();
  for (const operation of failedOperations(analysis)) {
    const candidates = candidatesFor(analysis, operation);
    const finding = candidates[0];
    for (const candidate of candidates) if (isSameStory(candidate, finding)) used.add(candidate);
    result.push(failureOf(analysis, source, operation, finding));
  }
  addProved(result, analysis, source, used);
  for (const cutOut of result.length === 0 ? excerptOperations(analysis) : [])
    result.push(failureOf(analysis, source, cutOut, candidatesFor(analysis, cutOut)[0]));
  return [...byAttempt(mergeAttempts(result, isThinned(analysis)), analysis.operations)];
}

/** Adds the failures that findings prove by themselves, where they tell nothing of a failure that is there already. */
function addProved(
  result: FoundFailure[],
  analysis: Analysis,
  source: number,
  used: ReadonlySet<RankedFinding>,
): void {
  const cutOff = workCutOff(analysis);
  for (const finding of deepestFirst(rankedFindings(analysis))) {
    if (used.has(finding) || !provesFailure(analysis, finding)) continue;
    const operation = operationAround(analysis, finding) ?? cutOffAround(analysis, finding, cutOff);
    if (operation !== undefined && isSettled(operation)) continue;
    if (isConsequenceOf(analysis, finding, result)) continue;
    result.push(failureOf(analysis, source, operation, finding));
  }
}

/** True for a finding that is a failure by itself, whether or not an operation around it failed. */
function provesFailure(analysis: Analysis, finding: RankedFinding): boolean {
  if (finding.standing !== 'proof' || finding.repaired) return false;
  return !isFragment(analysis, finding) && !isOvercome(analysis, finding);
}

/** What went wrong in such an operation did not stop it, or was made good. */
function isSettled({ outcome, recoveredLater }: Operation): boolean {
  return outcome === 'succeeded' || outcome === 'cancelled' || recoveredLater;
}

/** Several codes and not a word beside them: somebody wants to know what they mean, nothing says that anything failed. */
function isListOfCodes({ kind, facts, records }: Analysis): boolean {
  if (kind !== 'unknown') return false;
  const codes = new Set(facts.flatMap((fact) => fact.codes));
  const least = records.count > facts.length ? aListInWords : 2;
  return codes.size >= least && facts.every(isOnlyCodes);
}

/** So many different codes below each other are no story of one failure, whatever is written around them. */
const aListInWords = 5;

/** So many records behind a line make it the end of a record that was cut off with the head of the log. */
const wholeRecords = 6;

/** True where all that speaks for a finding is a code in the rest of a record whose beginning was cut off. */
function isFragment({ facts, records, unparsedLines }: Analysis, finding: RankedFinding): boolean {
  const first = facts[finding.fact];
  if (first?.record !== 0 || first.level !== 'unknown' || first.lineCount !== unparsedLines) return false;
  if (finding.depth === 'object' || finding.depth === 'reason') return false;
  return records.count > wholeRecords && finding.evidence.every(({ fact }) => facts[fact]?.record === 0);
}

/** Failed operations, an inner one before the operation it runs in; an outer one with the same answer is the same failure. */
function failedOperations(analysis: Analysis): Operation[] {
  const failed = analysis.operations.filter(
    (operation) => operation.outcome === 'failed' && !operation.recoveredLater,
  );
  return failed.filter((operation) => {
    const parent = operation.parent === undefined ? undefined : analysis.operations[operation.parent];
    return !(parent && parent.outcome === 'failed' && !parent.recoveredLater);
  });
}

function isSameStory(candidate: RankedFinding, chosen: RankedFinding | undefined): boolean {
  return (
    chosen !== undefined &&
    (candidate === chosen || candidate.ruleId === chosen.ruleId || candidate.depth !== 'object')
  );
}

/** The innermost operation that spans a finding. */
export function operationAround(analysis: Analysis, finding: RankedFinding): Operation | undefined {
  const around = operationAt(analysis, finding.fact);
  if (around) return around;
  // What an operation did right before the record that it is known by belongs to the failure that it ended in.
  return finding.evidence
    .map(({ fact }) => operationAt(analysis, fact))
    .find((operation) => operation?.outcome === 'failed');
}

/** The session that the text begins in the middle of: what stands before its verdict was done in it. */
function workCutOff({ facts, operations }: Analysis): Operation | undefined {
  const first = operations.reduce<Operation | undefined>(
    (known, each) => (known === undefined || each.startLine < known.startLine ? each : known),
    undefined,
  );
  if (first?.kind !== 'session' || first.startFact === undefined) return undefined;
  const shape = facts[first.startFact]?.shape;
  return shape === 'cbs.exec.end' || shape === 'cbs.exec.end-repair' ? first : undefined;
}

/** The session whose beginning was cut off, for a finding that stands before its verdict. */
function cutOffAround(
  analysis: Analysis,
  { fact }: RankedFinding,
  cutOff: Operation | undefined,
): Operation | undefined {
  const line = analysis.facts[fact]?.line ?? 0;
  if (cutOff === undefined || line >= cutOff.startLine) return undefined;
  return line >= ownTimeOf(analysis, cutOff) ? cutOff : undefined;
}

function operationAt({ facts, operations }: Analysis, fact: number): Operation | undefined {
  return operationsAround(operations, facts[fact]?.line ?? 0)
    .filter(({ kind }) => kind !== 'service-life')
    .sort((a, b) => a.endLine - a.startLine - (b.endLine - b.startLine))[0];
}

/** Depths in the order in which one explains the next. */
const depths = ['object', 'reason', 'code', 'wrapper'] as const;

function deepestFirst(findings: readonly RankedFinding[]): readonly RankedFinding[] {
  return [...findings].sort((a, b) => depths.indexOf(a.depth) - depths.indexOf(b.depth) || a.fact - b.fact);
}

/** Records further apart than this (in lines) are not one ladder. */
const ladderLines = 40;

/** Lines cut out of a log hold no operation: there, what says less about the same failure close by is its echo. */
function isSameLadder(analysis: Analysis, cause: RankedFinding, finding: RankedFinding): boolean {
  const distance = Math.abs(
    (analysis.facts[cause.fact]?.line ?? 0) - (analysis.facts[finding.fact]?.line ?? 0),
  );
  if (distance > ladderLines || depths.indexOf(cause.depth) >= depths.indexOf(finding.depth)) return false;
  if (isInWords(analysis, finding) && !isInWords(analysis, cause)) return true;
  return cause.code === undefined || finding.code === undefined || isSameFailure(cause.code, finding.code);
}

/** True where only somebody's own words hold a code: what the records beside them prove is what the words ask about. */
function isInWords({ facts }: Analysis, { fact, evidence, depth }: RankedFinding): boolean {
  if (depth !== 'code' && depth !== 'wrapper') return false;
  return [fact, ...evidence.map((part) => part.fact)].every((k) => facts[k]?.level === 'unknown');
}

/** Between the cause of a failure and its verdict each caller tells the same code: that is no failure of its own. */
function isHandedUp(
  { facts }: Analysis,
  cause: RankedFinding,
  finding: RankedFinding,
  { endLine }: Operation,
): boolean {
  if (cause.code === undefined || finding.code === undefined) return false;
  const first = facts[cause.fact]?.line ?? 0;
  const line = facts[finding.fact]?.line ?? 0;
  return (
    first < line && line <= endLine && line - first <= ladderLines && isSameFailure(cause.code, finding.code)
  );
}

/** A further proof inside an operation that is explained already stands in that failure's evidence, not beside it. */
function isConsequenceOf(
  analysis: Analysis,
  finding: RankedFinding,
  found: readonly FoundFailure[],
): boolean {
  const line = analysis.facts[finding.fact]?.line ?? 0;
  return found.some(({ operation, finding: cause }) => {
    if (!cause || cause === finding) return false;
    if (!operation) return isSameLadder(analysis, cause, finding);
    if (isHandedUp(analysis, cause, finding, operation)) return true;
    if (cause.depth !== 'object' && finding.depth === 'object') return false;
    // A start that was rolled back is known by its last records: what it tripped over stands before them.
    const start = Math.min(operation.startLine, analysis.facts[cause.fact]?.line ?? operation.startLine);
    return start <= line && line <= operation.endLine && operation.kind !== 'sfc';
  });
}
