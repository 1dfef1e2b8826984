// Owns telling several attempts that failed for one cause as one failure, and the order of failures.

import { withoutCapabilityVersion } from '../../facts/identity';
import { addTo } from '../../grouped';
import type { Detail } from '../../model';
import type { FailureCore } from '../telling/draft';
import { maxEvidence } from '../telling/evidence';
import type { FoundFailure, RankedFailure } from '../telling/failure';
import { isTriedSource } from '../telling/triedSources';
import { failedAttempts } from '../texts';
import type { Evidence, Failure } from '../types';
import { compareFailures, endOf } from './importance';

/**
 * Several attempts that failed for one cause are one failure with more evidence; the last attempt speaks.
 * @param isThinned whether records of the log were only counted: then nothing tells apart attempts without a cause
 */
export function mergeAttempts(list: readonly FoundFailure[], isThinned: boolean): RankedFailure[] {
  const groups = new Map<string, FoundFailure[]>();
  const keys = new Map<unknown, string>();
  for (const item of withoutListed(withoutRetold(list))) {
    // A session and the start that it was rolled back at end in one finding.
    const key = keys.get(item.finding) ?? keyOf(item, isThinned);
    if (item.finding !== undefined) keys.set(item.finding, key);
    addTo(groups, key, item);
  }
  joinUncoded(groups);
  const told = [...groups.values()].map((items) => withAttempts(merged(items), items));
  return told.sort(compareFailures);
}

/** A scan or sfc finds what a repair then cannot put right: without a code of its own it is no second failure of that object. */
function joinUncoded(groups: Map<string, FoundFailure[]>): void {
  for (const [key, items] of groups) {
    const [first] = items;
    if (first === undefined || first.core.hresult !== null || !first.core.culprit) continue;
    const coded = [...groups].find(([other]) => other !== key && other.startsWith(key));
    if (coded === undefined) continue;
    coded[1].push(...items);
    groups.delete(key);
  }
}

/**
 * A table on a console says that an update failed, the log pasted below it why: one failure, where the log names no
 * update and tells of one failed installation.
 */
function withoutListed(list: readonly FoundFailure[]): readonly FoundFailure[] {
  const listed = list.filter(isListed);
  const coded = list.filter(({ core }) => core.hresult !== null && core.operation.kind === 'install');
  const [told] = coded;
  if (listed.length !== 1 || coded.length !== 1 || told === undefined || told.core.kbs.length > 0)
    return list;
  const table = listed[0]?.tell();
  if (table === undefined) return list;
  const { kbs, packages, rootCause } = table;
  const failure = told.tell();
  const cause = failure.rootCause && {
    ...failure.rootCause,
    culprit: failure.rootCause.culprit ?? rootCause?.culprit ?? null,
  };
  const evidence = uniqueEvidence([...failure.evidence, ...table.evidence]);
  const joined: FoundFailure = {
    ...told,
    core: { ...told.core, kbs, packages, evidence, culprit: cause?.culprit?.name },
    tell: () => ({ ...failure, kbs, packages, rootCause: cause, evidence }),
  };
  return list.flatMap((item) => (item === told ? joined : isListed(item) ? [] : item));
}

/**
 * The log pasted below a command on a console tells of that command again: where the console’s part is explained, the
 * same command with the same answer about the same object is no second failure.
 */
function withoutRetold(list: readonly FoundFailure[]): readonly FoundFailure[] {
  const told = list.filter(({ finding, operation }) => finding !== undefined && isOnConsole(operation));
  if (told.length === 0) return list;
  const answers = new Set(told.map(answerOf));
  return list.filter((item) => item.finding !== undefined || !answers.has(answerOf(item)));
}

function isOnConsole(operation: FoundFailure['operation']): boolean {
  return operation?.target !== undefined && operation.endTime === undefined;
}

function answerOf({ core, operation }: FoundFailure): string {
  return [operation?.target, core.hresult, core.culprit].join('\n').toLowerCase();
}

/** Without a time and a code: a row of a table. */
function isListed({ core, operation }: FoundFailure): boolean {
  return core.hresult === null && operation?.kind === 'wu-install' && operation.endTime === undefined;
}

/** One failure for attempts in the order in which they were found. */
function merged(items: readonly FoundFailure[]): RankedFailure {
  const { item, evidence } = items
    .map((each) => ({ item: each, evidence: each.core.evidence }))
    .reduce((known, each) => {
      const [last, earlier] = isLater(each.item, known.item) ? [each, known] : [known, each];
      return { item: last.item, evidence: uniqueEvidence([...last.evidence, ...earlier.evidence]) };
    });
  const { operation, finding, source } = item;
  const failure = item.tell();
  if (items.length === 1) return { failure, operation, finding, source };
  const newestFirst = items.map(({ core }) => core).reverse();
  const kbs = [...new Set(newestFirst.flatMap((core) => core.kbs))];
  const packages = [...new Set(newestFirst.flatMap((core) => core.packages))];
  const details = withSources(failure, newestFirst);
  return { failure: { ...failure, evidence, details, kbs, packages }, operation, finding, source };
}

/** The rows of the attempt that speaks, and the sources that the others tried. */
function withSources(failure: Failure, attempts: readonly FailureCore[]): readonly Detail[] {
  const rows = [...failure.details];
  for (const tried of attempts.flatMap(({ details }) => details.filter(isTriedSource)))
    if (!rows.some(({ label, value }) => label === tried.label && value === tried.value)) rows.push(tried);
  return rows;
}

/** Who told a code speaks before who told none; what failed before sfc; the session before the start within it; then the later one. */
function isLater(item: FoundFailure, known: FoundFailure): boolean {
  const isCoded = item.core.hresult !== null;
  if (isCoded !== (known.core.hresult !== null)) return isCoded;
  const [isSfc, wasSfc] = [item, known].map(({ operation }) => operation?.kind === 'sfc');
  if (isSfc !== wasSfc) return wasSfc === true;
  const starts = [item, known].map(({ operation }) => operation?.kind === 'boot-processing');
  return starts[0] === starts[1] ? endOf(item.core) >= endOf(known.core) : starts[1] === true;
}

/** A row that says how often the same work failed for the same cause, and from when to when. */
function withAttempts(item: RankedFailure, items: readonly FoundFailure[]): RankedFailure {
  const failed = items.flatMap(({ operation }) =>
    operation?.outcome === 'failed' && operation.kind === item.operation?.kind ? operation : [],
  );
  const operations = [...new Set(failed)];
  if (operations.length < 2) return item;
  const times = operations.flatMap(({ endTime }) => endTime ?? []).sort();
  const [first, last] = [times[0], times.at(-1)].map((time) => time?.slice(0, 19).replace('T', ' '));
  const period = first === undefined || first === last ? '' : ` (${first} – ${last})`;
  const row = { label: failedAttempts, value: `${operations.length}${period}` };
  return { ...item, failure: { ...item.failure, details: [...item.failure.details, row] } };
}

function keyOf({ core, operation, finding }: FoundFailure, isThinned: boolean): string {
  if (isThinned && finding === undefined) return `|${core.hresult ?? ''}`;
  const culprit = core.culprit && withoutCapabilityVersion(core.culprit).toLowerCase();
  const name = culprit ?? operation?.target?.toLowerCase() ?? '';
  return [core.class, name.replace(versionOfUpdate, ''), core.hresult ?? ''].join('|');
}

/** "… - KB2267602 (Version 1.391.140.0)", "… - KB2267602（版本 1.391.140.0）": definitions come daily under one number. */
const versionOfUpdate = /(?<=\bkb\d{6,8}) ?[(（][^()（）\d]{1,12} ?\d{1,5}(?:\.\d{1,6}){3}[)）]/;

function uniqueEvidence(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence
    .filter((item) => {
      const key = `${item.source}:${item.line}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, maxEvidence)
    .sort((a, b) => a.line - b.line);
}
