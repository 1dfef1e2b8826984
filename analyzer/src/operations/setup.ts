// Owns Windows Setup runs: their operations with retries, results and rollbacks.

import { hresultFromWin32, isFailureCode } from '../facts/codes';
import { type FactIndex, failureCodeOf } from '../facts/factIndex';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';
import {
  endShapes,
  failedPass,
  isFinalMessage,
  isFirstStart,
  isNewAttempt,
  isUndoing,
  isUninstallation,
  takeBack,
} from './setupEnds';
import {
  cancel,
  cutRun,
  failWithout,
  finish,
  forget,
  isOver,
  keyOf,
  overcome,
  runAt,
  type State,
  startAgain,
} from './setupState';

/** Folds setup facts into runs. A log of errors alone proves a failure only where it ends in a known verdict. */
export function foldSetup(index: FactIndex): Draft[] {
  const state: State = {
    facts: index.facts,
    drafts: [],
    run: undefined,
    restart: undefined,
    failed: new Map(),
    lastFailed: undefined,
    begun: undefined,
    ladder: undefined,
    task: undefined,
    disk: undefined,
    wayBack: undefined,
    isScanOnly: false,
    isNew: false,
  };
  for (const [k, fact] of index.facts.entries()) takeFact(state, fact, k);
  settleTask(state);
  settleWayBack(state);
  takeBack(state.drafts, state.facts);
  return state.drafts;
}

type Take = (state: State, fact: Fact, k: number) => void;

function takeFact(state: State, fact: Fact, k: number): void {
  const take = steps[fact.shape];
  if (take !== undefined) take(state, fact, k);
  else if (fact.shape.startsWith('setup.')) belongToRun(state, fact);
}

const belongToRun = (state: State, fact: Fact): void => {
  if (state.run) extend(state.run, fact);
};
const goOn: Take = (state, fact, k) => void runAt(state, fact, k);
const goOnAnew: Take = (state, fact, k) => {
  startAgain(state);
  runAt(state, fact, k);
};

/** What each record does to the runs; any other of setup's only belongs to the one that is open. */
const steps: Readonly<Record<string, Take>> = {
  'setup.command-line': (state, fact, k) => {
    const { command = '', host } = fact.fields;
    if (host !== undefined && isOver(state.run)) state.restart ??= { fact, k };
    state.isScanOnly = /\/compat\s+(?:\w+\s+)?scanonly/i.test(command);
    state.isNew = /\/auto:?\s*clean\b/i.test(command);
    belongToRun(state, fact);
  },
  'setup.host.begin': (state, fact, k) => {
    if (isOver(state.run)) state.restart ??= { fact, k };
    else runAt(state, fact, k);
  },
  'setup.install.begin': (state, fact, k) => {
    // Who starts it again after it failed makes a new attempt at the same; one that comes to its end takes that back.
    const failed = isOver(state.run) ? state.run : undefined;
    const isAnother = state.run?.outcome === 'succeeded' && isNewAttempt(state.facts, k);
    if (failed !== undefined || isAnother) forget(state);
    const open = state.run;
    goOnAnew(state, fact, k);
    // Where nothing ran before it, setup out of the installed Windows is the first start of an image that was laid down.
    const isNew = failed === undefined ? state.run !== open && isFirstStart(fact) : failed.isNew === true;
    if (isNew && state.run !== undefined) state.run.isNew = true;
  },
  'setup.install.new': (state, fact, k) => {
    startAgain(state);
    runAt(state, fact, k).isNew = true;
  },
  // The way back is no attempt of its own.
  'setup.execution-phase': (state, fact, k) => (isUndoing(fact) ? goOn : goOnAnew)(state, fact, k),
  'setup.operation.begin': (state, fact, k) => {
    goOnAnew(state, fact, k);
    state.task = undefined;
    state.begun = { key: keyOf(fact.fields.operation ?? ''), fact, k };
  },
  'setup.phase': (state, fact, k) => {
    const isError = fact.fields.to === 'SetupPhaseError';
    state.task = undefined;
    if (!isError) startAgain(state);
    const run = runAt(state, fact, k);
    if (isError) failWithout(state, run, fact, k);
  },
  'setup.operation.failed': takeFailedOperation,
  'setup.operation.retry': (state, fact, k) => {
    // Put off into a later phase: nothing is lost yet.
    const { lastFailed } = state;
    const isNext = lastFailed?.endFact === k - 1 || lastFailed?.endLine === fact.line - 1;
    if (lastFailed?.outcome === 'failed' && isNext) lastFailed.outcome = 'interrupted';
  },
  'setup.operation.done': (state, fact) => {
    const failed = state.failed.get(keyOf(fact.fields.operation ?? ''));
    if (failed) failed.recoveredLater = true;
  },
  'setup.operation.execution-failed': belongToRun,
  'setup.error-event': takeVerdict,
  'setup.cancelled': (state, fact, k) => cancel(runAt(state, fact, k), k),
  'setup.report.result': (state, fact, k) => {
    // The numbers of other reports stand in the same places.
    if (state.facts.some(({ shape }, at) => shape === 'setup.report' && at < k)) takeVerdict(state, fact, k);
  },
  'setup.diag.error': takeVerdict,
  'setup.place': takeVerdict,
  'setup.exit': takeVerdict,
  'setup.execution-phase.end': takeVerdict,
  'setup.execution-phase.done': (state, fact) => {
    if (isUndoing(fact)) belongToRun(state, fact);
    else overcome(state, fact);
  },
  'setup.main-failed': (state, fact, k) => {
    const { hresult } = fact.fields;
    const last = state.lastFailed;
    // Without a code of its own it is the operation right before that ended the work.
    if (hresult !== undefined) takeVerdict(state, fact, k);
    else if (last !== undefined && !last.recoveredLater) failWithout(state, runAt(state, fact, k), fact, k);
  },
  'setup.online.failed': takeOnline,
  'setup.rollback.result': takeVerdict,
  'setup.message': takeVerdict,
  'setup.disk.failed': (state, fact) => {
    state.disk = codeOfField(fact.fields.hresult);
    belongToRun(state, fact);
  },
  'setup.message.fatal': (state, fact, k) => failWithout(state, runAt(state, fact, k), fact, k),
  'setup.operations.unsorted': (state, fact, k) => {
    // Behind an operation that failed it is only the way back that cannot be planned.
    if (state.run !== undefined || state.failed.size > 0) belongToRun(state, fact);
    else failWithout(state, runAt(state, fact, k), fact, k);
  },
  'setup.dialog': takeDialog,
  'setup.window': takeVerdict,
  'setup.result': takeVerdict,
  'setup.manager-result': takeLadder,
  'setup.rollback.begin': (state, fact, k) => {
    runAt(state, fact, k);
    if (!isUninstallation(fact)) state.wayBack ??= { fact, k };
  },
  'setup.rollback.phase': goOn,
  'setup.rollback.operation': goOn,
  // A task of the running Windows does so, days behind any installation.
  'setup.tidied': () => undefined,
  'setup.success': (state, fact, k) => {
    if (fact.fields.end !== undefined) overcome(state, fact);
    if (state.run?.outcome === 'unknown') conclude(state.run, fact, k, 0);
  },
  'setup.pass.end': ({ drafts }, fact, k) => {
    const draft = failedPass(fact, k);
    if (draft !== undefined) drafts.push(draft);
  },
};

function takeFailedOperation(state: State, fact: Fact, k: number): void {
  const name = fact.fields.operation ?? '';
  const key = keyOf(name);
  const result = codeOfField(fact.fields.hresult) ?? 0;
  if (state.run) {
    extend(state.run, fact);
    // What was done at a later try is not what the run stopped at.
    const isFirst = [...state.failed.values()].every(({ recoveredLater }) => recoveredLater);
    if (isFirst || state.run.target === undefined) state.run.target = name;
  }
  const known = state.failed.get(key);
  if (known) {
    if (known.outcome === 'interrupted') known.outcome = 'unknown';
    known.recoveredLater = false;
    conclude(known, fact, k, result);
    known.endFact = k;
    state.lastFailed = known;
    return;
  }
  const begun = state.begun?.key === key ? state.begun : { fact, k };
  const draft = openDraft('setup-operation', 'upgrade', begun.fact, begun.k);
  draft.isWork = true;
  draft.target = name;
  if (fact.fields.phase !== undefined) draft.id = fact.fields.phase;
  conclude(draft, fact, k, result);
  state.failed.set(key, draft);
  state.lastFailed = draft;
  state.drafts.push(draft);
}

function takeVerdict(state: State, fact: Fact, k: number): void {
  const { fields } = fact;
  if (fact.shape === 'setup.result' && fields.what !== 'SetupResult') {
    if (state.run) extend(state.run, fact);
    return;
  }
  if (fact.shape === 'setup.message' && fact.level !== 'error' && !state.run && !isFinalMessage(fact)) return;
  const result = codeOfField(fields.hresult ?? fields.result);
  if (result === undefined) return;
  if (isFailureCode(result)) finish(state, runAt(state, fact, k), { fact, k, result });
  else if (result === 0 && fact.shape === 'setup.execution-phase.end' && !isUndoing(fact))
    overcome(state, fact);
  else if (result === 0 && endShapes.has(fact.shape) && !isFailureCode(codeOfField(fields.extend) ?? 0))
    succeed(state, fact, k);
}

/** The installation behind its first restart does not go on; the number of a program is one of the system's. */
function takeOnline(state: State, fact: Fact, k: number): void {
  const number = codeOfField(fact.fields.code);
  const result =
    codeOfField(fact.fields.hresult) ?? (number === undefined ? undefined : hresultFromWin32(number));
  const open = state.run;
  // A pass of the answer file that failed is why the installation does not go on.
  const pass = open === undefined ? state.drafts.at(-1) : undefined;
  if (pass?.kind === 'setup-phase') {
    extend(pass, fact);
    return;
  }
  const run = runAt(state, fact, k);
  // Nothing of an upgrade before it: an image that was laid down starts for the first time.
  if (open === undefined) run.isNew = true;
  if (result === undefined || !isFailureCode(result)) failWithout(state, run, fact, k);
  else finish(state, run, { fact, k, result });
}

/** The upgrade came to its end: what failed on the way, and was not put off, was done without; what follows is no part of it. */
function succeed(state: State, fact: Fact, k: number): void {
  const { failed } = state;
  overcome(state, fact);
  if (state.run?.outcome === 'failed') return;
  const run = state.run ?? cutRun(state, fact);
  conclude(run, fact, k, 0);
  for (const draft of failed.values()) draft.recoveredLater = true;
  forget(state);
}

/** Setup's last window names phase and operation; the code stands in the same sentence or in the line above it. */
function takeDialog(state: State, fact: Fact, k: number): void {
  const above = state.facts[k - 1];
  const result =
    failureCodeOf(fact) ??
    (above !== undefined && fact.line - above.line <= 3 ? failureCodeOf(above) : undefined);
  const run = runAt(state, fact, k);
  if (result === undefined) failWithout(state, run, fact, k);
  else finish(state, run, { fact, k, result });
}

/**
 * ERROR_RESTART_APPLICATION: setup starts itself again; ERROR_REQUEST_ABORTED and E_PENDING stand in the same ladders. With
 * 0xc19001f4 the first page of setup hands over to the recovery environment (`OnFinishLaunchChoiceAction`).
 */
const handOverCodes: ReadonlySet<number> = new Set([
  0x800705bb, 0x800704d3, 0xc1800104, 0x8000000a, 0xc19001f4,
]);

/** `CSetupHost::Execute(512): Result = 0x…` closes a run, and without `Initialize` there is none; the records of other functions only lead up to it. */
function takeLadder(state: State, fact: Fact, k: number): void {
  const result = codeOfField(fact.fields.hresult);
  if (result === undefined || !isFailureCode(result) || handOverCodes.has(result)) return;
  state.ladder = result;
  if (/^CSetup(?:Host::(?:Execute|Initialize)|Manager::Execute)$/.test(fact.fields.function ?? ''))
    finish(state, runAt(state, fact, k), { fact, k, result });
  else if (state.run) extend(state.run, fact);
  if (fact.fields.function === 'CDlpTask::Execute' && result >>> 16 === 0xc190)
    state.task = { fact, k, result };
}

/** A log that was copied while setup's window waited ends with the answer of its task, unless work went on behind it. */
function settleTask(state: State): void {
  const { task, run } = state;
  if (task === undefined || (run !== undefined && run.outcome !== 'unknown')) return;
  finish(state, runAt(state, task.fact, task.k), task);
}

/** Who goes back is not done: a log of the way back alone proves that the upgrade failed, with whatever code. */
function settleWayBack(state: State): void {
  const { wayBack, run } = state;
  if (wayBack !== undefined && run?.outcome === 'unknown') failWithout(state, run, wayBack.fact, wayBack.k);
}
