// Owns store checks, sfc runs and boot processing: work that CBS and CSI do outside an install session.
import type { FactIndex } from '../facts/factIndex';
import type { Fact, Outcome } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';
import { leftDriverFiles } from './driverFiles';
import { readinessFacts } from './readiness';

/** Folds `[SR]` records into runs of sfc. */
export function foldSfcRuns(index: FactIndex): Draft[] {
  const runs: Draft[] = [];
  const answered: Draft[] = [];
  const looks = new Map<Draft, Look>();
  let run: Draft | undefined;
  let isSecondPass = false;
  const left = new Set(leftDriverFiles(index));
  index.facts.forEach((fact, k) => {
    if (fact.shape === 'sfc.begin' || fact.shape === 'cbs.life.start' || fact.shape === 'cbs.life.stop') {
      run = undefined;
      if (fact.shape === 'sfc.begin') run = begin(fact, k);
      return;
    }
    if (!fact.shape.startsWith('sfc.')) return;
    if (fact.shape.startsWith('sfc.console.')) {
      answered.push(answer(begin(fact, k), fact, k));
      run = undefined;
      return;
    }
    // A new first pass after a finished second one is another run; extracts have no other mark.
    if (run && isSecondPass && fact.shape === 'sfc.verifying') run = undefined;
    run ??= begin(fact, k);
    take(run, fact, k, left.has(k));
    if (fact.shape === 'sfc.repairing' || fact.shape === 'sfc.complete') isSecondPass = true;
    noteLook(looks, run, fact);
  });
  settleAnswers(answered, runs);
  settleRuns(runs, looks);
  return runs;

  function begin(fact: Fact, k: number): Draft {
    const draft = openDraft('sfc', 'repair', fact, k);
    draft.client = 'sfc';
    draft.isWork = true;
    isSecondPass = false;
    runs.push(draft);
    return draft;
  }
}

/** How far a run of sfc came. */
interface Look {
  /** How often it says that it takes the next components. */
  readonly parts: number;
  readonly isWhole: boolean;
}

function noteLook(looks: Map<Draft, Look>, run: Draft, { shape }: Fact): void {
  const { parts, isWhole } = looks.get(run) ?? { parts: 0, isWhole: false };
  looks.set(run, {
    parts: parts + (shape === 'sfc.verifying' ? 1 : 0),
    isWhole: isWhole || shape === 'sfc.complete',
  });
}

/** Updates between two runs change how many components there are. */
const leastPart = 0.9;

/** A later run that looked at no less and came to its end without a complaint shows that the damage is gone. */
function settleRuns(runs: readonly Draft[], looks: ReadonlyMap<Draft, Look>): void {
  let sound: Look | undefined;
  for (const run of [...runs].reverse()) {
    const look = looks.get(run);
    if (look === undefined) continue;
    if (run.outcome === 'succeeded' && look.isWhole && look.parts > 0) sound = look;
    if (run.outcome === 'failed' && sound !== undefined && sound.parts >= look.parts * leastPart)
      run.recoveredLater = true;
  }
}

/** What sfc answered on the console. A scan that was only to look and found damage is no good news. */
const consoleOutcomes: Readonly<Record<string, Outcome>> = {
  'sfc.console.sound': 'succeeded',
  'sfc.console.repaired': 'succeeded',
  'sfc.console.left': 'failed',
  'sfc.console.pending': 'failed',
  'sfc.console.no-service': 'failed',
  'sfc.console.stopped': 'failed',
  'sfc.console.no-rights': 'failed',
};

function answer(run: Draft, fact: Fact, k: number): Draft {
  run.outcome = consoleOutcomes[fact.shape] ?? 'unknown';
  run.endFact = k;
  return run;
}

/** A later good answer takes a bad one back; where the log of the run itself tells what is left, that is the failure. */
function settleAnswers(answered: readonly Draft[], runs: readonly Draft[]): void {
  const isTold = runs.some((run) => run.outcome === 'failed' && !answered.includes(run));
  let isSound = false;
  for (const draft of [...answered].reverse()) {
    if (draft.outcome === 'succeeded') isSound = true;
    if (draft.outcome !== 'failed') continue;
    if (isSound) draft.recoveredLater = true;
    else if (isTold) draft.outcome = 'unknown';
  }
}

/** @param isLeft true for a damaged file of a driver that nothing put right */
function take(run: Draft, fact: Fact, k: number, isLeft: boolean): void {
  extend(run, fact);
  if (
    isLeft ||
    fact.shape === 'sfc.unrepairable' ||
    fact.shape === 'sfc.reproject-failed' ||
    fact.shape === 'sfc.driver.failed' ||
    fact.shape === 'sfc.manifest-damaged'
  ) {
    run.outcome = 'failed';
    run.endFact = k;
  }
  // The sentence about success is printed although files stayed unrepaired; it never overrides a file's verdict.
  if (
    run.outcome === 'unknown' &&
    (fact.shape === 'sfc.complete' || fact.shape === 'sfc.transaction' || fact.shape === 'sfc.verified')
  ) {
    run.outcome = 'succeeded';
    run.endFact = k;
  }
  if (run.outcome === 'succeeded') run.endFact = k;
}

/** Everything the fold of store checks has to remember while it walks through the records. */
interface CheckState {
  readonly checks: Draft[];
  /** Damage that a check found and did not put right, as far as it says so. */
  readonly left: Map<Draft, number>;
  /** The check whose records come now. */
  current: Draft | undefined;
}

/** Folds the records of a store check (CheckSUR, DISM scan and restore). */
export function foldStoreChecks(index: FactIndex): Draft[] {
  const state: CheckState = { checks: [], left: new Map(), current: undefined };
  const others = readinessFacts(index);
  for (const [k, fact] of index.facts.entries()) if (!others.has(k)) checkSteps[fact.shape]?.(state, fact, k);
  judge(state.checks, state.left);
  return state.checks;
}

type CheckStep = (state: CheckState, fact: Fact, k: number) => void;

/** What each record does to the checks. */
const checkSteps: Readonly<Record<string, CheckStep>> = {
  'csi.check.begin': extendCheck,
  'cbs.check.item': extendCheck,
  'cbs.check.summary': (state, fact, k) => {
    const check = extendCheck(state, fact, k);
    readSummary(check, fact, k);
    noteSummary(state.left, check, fact);
  },
  'cbs.check.operation': (state, fact, k) => {
    extendCheck(state, fact, k).purpose = /only/i.test(fact.fields.operation ?? '') ? 'scan' : 'repair';
  },
  'cbs.check.detected': countLeft,
  'cbs.check.repaired': countLeft,
  'cbs.check.found': countLeft,
  'cbs.check.fixed': countLeft,
  'cbs.check.result': concludeCheck,
  'cbs.check.verdict': (state, fact, k) => {
    concludeCheck(state, fact, k);
    state.current = undefined;
  },
  'cbs.life.start': (state) => {
    state.current = undefined;
  },
};

function checkOf(state: CheckState, fact: Fact, k: number): Draft {
  if (state.current) return state.current;
  const draft = openDraft('store-check', 'repair', fact, k);
  draft.isWork = true;
  state.checks.push(draft);
  state.current = draft;
  return draft;
}

function extendCheck(state: CheckState, fact: Fact, k: number): Draft {
  const check = checkOf(state, fact, k);
  extend(check, fact);
  return check;
}

function concludeCheck(state: CheckState, fact: Fact, k: number): void {
  conclude(checkOf(state, fact, k), fact, k, codeOfField(fact.fields.hresult) ?? 0);
}

function countLeft(state: CheckState, fact: Fact, k: number): void {
  noteLeft(state.left, extendCheck(state, fact, k), fact);
}

/** The totals of a summary that is one record. */
function noteSummary(left: Map<Draft, number>, check: Draft, fact: Fact): void {
  const detected = /Total Detected Corruption:\s*(\d+)/.exec(fact.text)?.[1];
  const repaired = /Total Repaired Corruption:\s*(\d+)/.exec(fact.text)?.[1];
  if (detected !== undefined)
    left.set(check, (left.get(check) ?? 0) + Number(detected) - Number(repaired ?? 0));
}

/** Adds up what a check found and what it put right. */
function noteLeft(left: Map<Draft, number>, check: Draft, fact: Fact): void {
  const count = Number(fact.fields.count ?? 0);
  const isRepair = fact.shape === 'cbs.check.repaired' || fact.shape === 'cbs.check.fixed';
  left.set(check, (left.get(check) ?? 0) + (isRepair ? -count : count));
}

/**
 * A check answers S_OK for having run. The store is sound only where nothing was left over; a later sound check
 * settles the ones before it.
 */
function judge(checks: readonly Draft[], left: ReadonlyMap<Draft, number>): void {
  let isSound = false;
  for (const check of [...checks].reverse()) {
    const rest = left.get(check);
    if (check.outcome === 'succeeded' && rest !== undefined && rest > 0) {
      check.outcome = 'failed';
      delete check.result;
    }
    if (check.outcome === 'failed' && isSound) check.recoveredLater = true;
    if (check.outcome === 'succeeded' && rest === 0) isSound = true;
  }
}

/** Windows 8 and older write the whole summary as one record. */
function readSummary(check: Draft, fact: Fact, k: number): void {
  const result = /Operation result: (0x[0-9a-fA-F]+)/.exec(fact.text)?.[1];
  if (/Operation: Detect only/.test(fact.text)) check.purpose = 'scan';
  if (result !== undefined) conclude(check, fact, k, codeOfField(result) ?? 0);
}

/** Folds boot-time processing: one operation per boot that had work to do. */
export function foldBoots(index: FactIndex): Draft[] {
  const boots: Draft[] = [];
  const rolledBack = new Set<Draft>();
  let boot: Draft | undefined;
  index.facts.forEach((fact, k) => {
    if (fact.shape === 'cbs.life.start') {
      boot = undefined;
      return;
    }
    const isBoot = fact.shape.startsWith('cbs.boot.') || fact.shape === 'cbs.driver.failed';
    const isInstaller = fact.shape.startsWith('ai.');
    if (!isBoot && !(isInstaller && boot)) return;
    if (fact.shape === 'cbs.boot.end' && !boot) return;
    boot ??= begin(fact, k);
    takeBoot(boot, fact, k);
    if (fact.shape === 'cbs.boot.rollback' || /rollback transaction will be created/i.test(fact.text))
      rolledBack.add(boot);
    if (fact.shape === 'cbs.boot.end') boot = undefined;
  });
  markRecovered(boots, rolledBack);
  return boots;

  function begin(fact: Fact, k: number): Draft {
    const draft = openDraft('boot-processing', 'install', fact, k);
    draft.isWork = true;
    boots.push(draft);
    return draft;
  }
}

const failingBootShapes: ReadonlySet<string> = new Set([
  'cbs.boot.poqexec-failed',
  'cbs.boot.queue-failed',
  'cbs.boot.hang',
]);

function takeBoot(boot: Draft, fact: Fact, k: number): void {
  extend(boot, fact);
  if (fact.shape === 'cbs.boot.status') {
    const status = codeOfField(fact.fields.status) ?? 0;
    if (status !== 0) conclude(boot, fact, k, status);
    return;
  }
  // Windows 7 and older write `hr: 0x…` in place of the bracket at the end.
  const hresult = codeOfField(fact.fields.hresult ?? fact.fields.hr);
  if (failingBootShapes.has(fact.shape) && hresult !== undefined) conclude(boot, fact, k, hresult);
  if (fact.shape === 'cbs.boot.end' && boot.outcome === 'unknown') conclude(boot, fact, k, hresult ?? 0);
  if (fact.shape === 'cbs.boot.rollback' && boot.outcome === 'unknown') boot.endFact = k;
}

/** A later boot that finished with success has done the same work, unless the work was rolled back before it. */
function markRecovered(boots: readonly Draft[], rolledBack: ReadonlySet<Draft>): void {
  let isSound = false;
  for (const boot of [...boots].reverse()) {
    if (rolledBack.has(boot)) isSound = false;
    else if (boot.outcome === 'failed' && isSound) boot.recoveredLater = true;
    if (boot.outcome === 'succeeded') isSound = true;
  }
}
