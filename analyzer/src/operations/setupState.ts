// Owns what the fold of Windows Setup remembers: the run that is open, and what its verdicts do to it.
import { failureCodeOf } from '../facts/factIndex';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** What the fold remembers while it walks through the records. */
export interface State {
  readonly facts: readonly Fact[];
  readonly drafts: Draft[];
  run: Draft | undefined;
  /** Where setup's host started again after a run had failed: a new attempt, if work follows. */
  restart: { readonly fact: Fact; readonly k: number } | undefined;
  /** Failed operations by name: the same one failing again is the same failure. */
  readonly failed: Map<string, Draft>;
  lastFailed: Draft | undefined;
  /** Where the operation that runs now was begun: what it did before it failed belongs to it. */
  begun: { readonly key: string; readonly fact: Fact; readonly k: number } | undefined;
  /** The last ladder of `Result = 0x…` records, for a verdict that states no code. */
  ladder: number | undefined;
  /** Where setup's task ended in an answer of its own; the manager's may not be written while a window waits. */
  task: Verdict | undefined;
  /** What the last work on a disk ended with: who cancels behind it gives up because of that. */
  disk: number | undefined;
  /** Where the way back to the Windows before was begun. */
  wayBack: { readonly fact: Fact; readonly k: number } | undefined;
  /** Setup was started only to scan for what would block. */
  isScanOnly: boolean;
  /** Setup was started to install Windows anew. */
  isNew: boolean;
}

/** The run that a fact belongs to, extended to it; begun here where none is open. `k` is the fact's index. */
export function runAt(state: State, fact: Fact, k: number): Draft {
  if (!state.run) {
    // A log that was cut before its beginning: the operations that failed so far belong to the run.
    const first = [...state.failed.values()][0]?.startFact;
    state.run = openDraft('setup', 'upgrade', state.facts[first ?? k] ?? fact, first ?? k);
    const { target } = [...state.failed.values()][0] ?? {};
    if (target !== undefined) state.run.target = target;
    state.run.isWork = true;
    if (state.isNew) state.run.isNew = true;
    state.drafts.push(state.run);
  }
  extend(state.run, fact);
  return state.run;
}

/** The run of a log that was cut before its beginning, of which only the end is known: all since the run before. */
export function cutRun(state: State, end: Fact): Draft {
  const from = (state.drafts.findLast(({ kind }) => kind === 'setup')?.endFact ?? -1) + 1;
  const run = openDraft('setup', 'upgrade', state.facts[from] ?? end, from);
  run.isWork = true;
  extend(run, end);
  state.drafts.push(run);
  return run;
}

/** True for a run behind which a new start of setup is another attempt. */
export function isOver(run: Draft | undefined): boolean {
  return run?.outcome === 'failed' || run?.outcome === 'cancelled';
}

/** The user gave it up, of which setup has no answer of its own; who closes the window of a failure does not change that. */
export function cancel(run: Draft, k: number): void {
  if (run.outcome === 'unknown') Object.assign(run, { outcome: 'cancelled', endFact: k });
}

/** Work after a failed run and a new start of the host belongs to a new attempt. */
export function startAgain(state: State): void {
  if (!state.restart) return;
  const { fact, k } = state.restart;
  state.restart = undefined;
  forget(state);
  runAt(state, fact, k);
}

/** Drive letters change when Windows PE takes over: an operation is the same whatever letter its paths have. */
export function keyOf(name: string): string {
  return name.replace(/\b[A-Za-z]:\\/g, '\\');
}

/** What comes next is another attempt: nothing that failed so far says anything of it. */
export function forget(state: State): void {
  state.run = undefined;
  state.failed.clear();
  state.lastFailed = undefined;
  state.ladder = undefined;
  state.disk = undefined;
  state.wayBack = undefined;
}

export interface Verdict {
  readonly fact: Fact;
  readonly k: number;
  readonly result: number;
}

/**
 * Notes the verdict of a run. What setup reports to its caller replaces what the layers below it said,
 * and the first code stays where a later one only says that setup's platform failed.
 */
export function finish(state: State, run: Draft, { fact, k, result }: Verdict): void {
  // A scan that reports blocks has done what it was asked for.
  if (state.isScanOnly && result >>> 4 === 0xc190020) {
    conclude(run, fact, k, 0);
    return;
  }
  if (run.outcome === 'failed' && reportShapes.has(fact.shape)) {
    extend(run, fact);
    run.endFact = k;
    if (result !== 0xc1900101) run.result = result;
  } else if (run.outcome === 'cancelled' && isRolledBack(fact)) {
    extend(run, fact);
    Object.assign(run, { outcome: 'failed', result, endFact: k });
  } else conclude(run, fact, k, result);
  for (const draft of state.failed.values())
    if (draft.outcome === 'interrupted' && !draft.recoveredLater) draft.outcome = 'failed';
}

/** From Safe OS to OOBE nobody can cancel: an operation that says so was ended by setup, which then goes back. */
function isRolledBack({ shape, fields }: Fact): boolean {
  const phase = (codeOfField(fields.extend) ?? 0) >>> 16;
  return shape === 'setup.error-event' && phase >= 2 && phase <= 4;
}

/** Records that only say of a phase that it failed; what setup reports to its caller is its last word. */
const phaseFailures: ReadonlySet<string> = new Set([
  'setup.main-failed',
  'setup.execution-phase.end',
  'setup.phase',
]);

/**
 * A phase that failed and was run again, or was done without, is no answer any more once a phase or the whole of setup came to
 * its end behind it; not on the way back to the Windows before.
 */
export function overcome(state: State, end: Fact): void {
  const { facts, run, failed, wayBack } = state;
  if (run === undefined) return;
  extend(run, end);
  if (run.outcome !== 'failed' || run.endFact === undefined || wayBack !== undefined) return;
  if (!phaseFailures.has(facts[run.endFact]?.shape ?? '')) return;
  run.outcome = 'unknown';
  delete run.result;
  delete run.endFact;
  for (const draft of failed.values()) draft.recoveredLater = true;
  state.lastFailed = undefined;
  state.ladder = undefined;
}

const reportShapes = new Set(['setup.error-event', 'setup.rollback.result', 'setup.result']);

/** A run failed at a fact that need not state a code; what failed last inside it is the answer then. */
export function failWithout(state: State, run: Draft, fact: Fact, k: number): void {
  const result = state.lastFailed?.result ?? state.ladder ?? failureCodeOf(fact) ?? state.disk;
  if (result !== undefined) finish(state, run, { fact, k, result });
  else if (!isOver(run)) {
    // What an earlier phase ended with is not the answer.
    delete run.result;
    Object.assign(run, { outcome: 'failed', endFact: k });
  }
}
