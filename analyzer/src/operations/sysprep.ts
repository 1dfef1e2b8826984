// Owns the attempts of sysprep: from the first record that it stopped at to its verdict.
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';
import { isWithin } from './times';

/** Everything the fold has to remember while it walks through the records. */
interface State {
  readonly attempts: Draft[];
  open: Draft | undefined;
  /** The last record behind which sysprep does not go on. */
  stop: number | undefined;
}

/** Folds sysprep's facts into attempts: each from the head of a run or its first failing record to its verdict. */
export function foldSysprep(index: FactIndex): Draft[] {
  const state: State = { attempts: [], open: undefined, stop: undefined };
  for (const [k, fact] of index.facts.entries()) {
    const isOfSysprep =
      fact.shape.startsWith('sysprep.') || (fact.component === 'SYSPRP' && fact.level === 'error');
    if (isOfSysprep) takeFact(state, fact, k);
  }
  closeCut(state);
  return state.attempts;
}

/** An attempt takes minutes; records so far apart, in seconds, are of two. */
const attemptSeconds = 6 * 3_600;

function takeFact(state: State, fact: Fact, k: number): void {
  if (fact.shape === 'sysprep.begin' || !isWithin(state.open?.endTime, fact.time, attemptSeconds))
    closeCut(state);
  const attempt = attemptAt(state, fact, k);
  extend(attempt, fact);
  if (fact.fields.package !== undefined) attempt.target = fact.fields.package;
  if (stoppingShapes.has(fact.shape)) state.stop = k;
  if (fact.shape === 'sysprep.verdict') close(state, fact, k, codeOfField(fact.fields.hresult) ?? 0);
  if (fact.shape !== 'sysprep.success') return;
  // A run that went through takes back what stopped the ones before it.
  for (const earlier of state.attempts) earlier.recoveredLater = true;
  close(state, fact, k, 0);
}

function attemptAt(state: State, fact: Fact, k: number): Draft {
  if (state.open) return state.open;
  state.open = openDraft('sysprep', 'unknown', fact, k);
  state.open.isWork = true;
  state.open.client = 'sysprep';
  return state.open;
}

function close(state: State, fact: Fact, k: number, result: number): void {
  if (state.open) {
    conclude(state.open, fact, k, result);
    state.attempts.push(state.open);
  }
  state.open = undefined;
  state.stop = undefined;
}

/** A block that was cut before its verdict still proves a failure when it names what sysprep stopped at. */
function closeCut(state: State): void {
  const { open, stop } = state;
  if (open && (open.target !== undefined || stop !== undefined)) {
    open.outcome = 'failed';
    if (stop !== undefined) open.endFact = stop;
    state.attempts.push(open);
  }
  state.open = undefined;
  state.stop = undefined;
}

/** Records after which sysprep does not go on. */
const stoppingShapes: ReadonlySet<string> = new Set([
  'sysprep.staged-package',
  'sysprep.module',
  'sysprep.state',
  'sysprep.bitlocker',
  'sysprep.component',
  'sysprep.halted',
  'sysprep.command-line',
]);
