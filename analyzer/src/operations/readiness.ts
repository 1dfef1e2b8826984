// Owns the runs of the System Update Readiness Tool (CheckSUR.log, and one after the other in CheckSUR.persist.log).
// The tool tells no caller anything: what its summary counts is its verdict.

import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { onceFor } from '../once';
import { codeOfField, type Draft, extend, openDraft } from './draft';

interface Run {
  readonly draft: Draft;
  found: number | undefined;
  fixed: number;
}

/** Folds reports into runs; a later run that found everything sound settles the ones before it. */
export function foldReadiness(index: FactIndex): Draft[] {
  const runs: Run[] = [];
  const inside = readinessFacts(index);
  index.facts.forEach((fact, k) => {
    if (!inside.has(k)) return;
    if (beginsRun(runs.at(-1), fact, inside.has(k - 1)))
      runs.push({ draft: beginRun(fact, k), found: undefined, fixed: 0 });
    const run = runs.at(-1);
    if (run) take(run, fact, k);
  });
  runs.forEach(judge);
  const last = runs.findLast(({ found }) => found !== undefined)?.draft;
  for (const { draft } of runs) {
    if (draft.outcome !== 'failed' || draft === last) continue;
    // The last report lists all that is still damaged; the ones before it are history.
    if (last?.outcome === 'succeeded') draft.recoveredLater = true;
    else draft.outcome = 'unknown';
  }
  return runs.map(({ draft }) => draft);
}

/** A report begins with its head; cut out without it, with its first record, or with a summary behind another's. */
function beginsRun(last: Run | undefined, { shape }: Fact, goesOn: boolean): boolean {
  return shape === 'checksur.begin' || !goesOn || (shape === 'checksur.seconds' && last?.found !== undefined);
}

/**
 * Indexes of the facts that stand in a report of the tool: from its head to the next record of a component. A summary that
 * was cut out without the head belongs to what stands right before it.
 */
export const readinessFacts = onceFor((index: FactIndex): ReadonlySet<number> => {
  const inside = new Set<number>();
  let isInside = false;
  index.facts.forEach((fact, k) => {
    if (fact.shape === 'checksur.begin') isInside = isReport(index, k);
    else if (fact.component !== '') isInside = false;
    else if (fact.shape === 'checksur.seconds' && !isInside) {
      isInside = true;
      for (let n = k - 1; n >= 0 && isOfReport(index.fact(n)); n--) inside.add(n);
    }
    if (isInside) inside.add(k);
  });
  return inside;
});

function isOfReport({ shape, component }: Fact): boolean {
  return component === '' && (shape === 'cbs.check.item' || shape.startsWith('checksur.'));
}

/** Newer checks begin their summary alike and go on with items of their own: `(p)`, and an operation with its result. */
function isReport(index: FactIndex, begin: number): boolean {
  for (let k = begin + 1; k < index.facts.length; k++) {
    const { shape, fields } = index.fact(k);
    if (/^checksur\.(?:version|seconds|sound|begin)$/.test(shape) || shape === 'cbs.check.found') return true;
    if (fields.mark === 'p' || /^cbs\.check\.(?:operation|result|detected)$/.test(shape)) return false;
  }
  return true;
}

function beginRun(fact: Fact, k: number): Draft {
  const draft = openDraft('store-check', 'repair', fact, k);
  draft.client = 'CheckSUR';
  // How long it took begins the summary, not the check.
  if (fact.shape === 'checksur.seconds') delete draft.startFact;
  draft.isWork = true;
  return draft;
}

function take(run: Run, fact: Fact, k: number): void {
  const { draft } = run;
  extend(draft, fact);
  if (fact.shape === 'checksur.date' && fact.time !== undefined) draft.startTime ??= fact.time;
  if (fact.shape === 'checksur.sound') run.found = 0;
  // The summary of Windows 8 and later, cut out of CBS.log with its first line: same list, other words.
  if (fact.shape === 'cbs.check.detected') run.found = Number(fact.fields.count ?? 0);
  if (fact.shape === 'cbs.check.repaired') run.fixed = Number(fact.fields.count ?? 0);
  const told = fact.shape === 'cbs.check.result' ? codeOfField(fact.fields.hresult) : undefined;
  if (told !== undefined && isFailureCode(told)) draft.result = told;
  if (fact.shape === 'cbs.check.found') run.found = Number(fact.fields.count ?? 0);
  if (fact.shape === 'cbs.check.fixed') run.fixed = Number(fact.fields.count ?? 0);
  if (/^(?:checksur\.sound|cbs\.check\.(?:found|fixed|detected|repaired|result))$/.test(fact.shape))
    draft.endFact = k;
}

function judge({ draft, found, fixed }: Run): void {
  if (found !== undefined) draft.outcome = found > fixed ? 'failed' : 'succeeded';
}
