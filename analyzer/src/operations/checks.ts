// Owns store checks and boot processing: work that CBS and CSI do outside an install session.
import type { FactIndex } from '../facts/factIndex';
import { isCoveredBy } from '../facts/identity';
import type { Fact } from '../model';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';
import { installerRuns, isSameWork } from './installerRuns';
import { readinessFacts } from './readiness';

/** Everything the fold of store checks has to remember while it walks through the records. */
interface CheckState {
  readonly checks: Draft[];
  /** Damage that a check found and did not put right, as far as it says so. */
  readonly left: Map<Draft, number>;
  /** Checks that list an item as not repaired. */
  readonly listed: Set<Draft>;
  /** Checks that found damage, of which the text does not say what became: it ends before the repairs are counted. */
  readonly open: Set<Draft>;
  /** The check whose records come now. */
  current: Draft | undefined;
  /** True until a beginning was seen: the log may have been cut out of the middle of a check. */
  isCut: boolean;
}

/** Folds the records of a store check (CheckSUR, DISM scan and restore). */
export function foldStoreChecks(index: FactIndex): Draft[] {
  const state: CheckState = {
    checks: [],
    left: new Map(),
    open: new Set(),
    listed: new Set(),
    current: undefined,
    isCut: true,
  };
  const others = readinessFacts(index);
  for (const [k, fact] of index.facts.entries()) if (!others.has(k)) checkSteps[fact.shape]?.(state, fact, k);
  judge(state.checks, state);
  return state.checks;
}

type CheckStep = (state: CheckState, fact: Fact, k: number) => void;

/** What each record does to the checks. */
const checkSteps: Readonly<Record<string, CheckStep>> = {
  'csi.check.begin': (state, fact, k) => {
    closeAnswered(state);
    extendCheck(state, fact, k);
  },
  'cbs.check.item': (state, fact, k) => {
    const check = extendCheck(state, fact, k);
    const { fixed, mark = '' } = fact.fields;
    if (fixed === undefined && !mark.startsWith('fix')) state.listed.add(check);
  },
  'cbs.check.summary': (state, fact, k) => {
    const check = extendCheck(state, fact, k);
    readSummary(check, fact, k);
    noteSummary(state.left, check, fact);
  },
  'cbs.check.operation': (state, fact, k) => {
    extendCheck(state, fact, k).purpose = /only/i.test(fact.fields.operation ?? '') ? 'scan' : 'repair';
  },
  'cbs.check.detected': (state, fact, k) => {
    countLeft(state, fact, k);
    state.open.add(checkOf(state, fact, k));
  },
  'cbs.check.repaired': (state, fact, k) => {
    countLeft(state, fact, k);
    state.open.delete(checkOf(state, fact, k));
  },
  'cbs.check.found': countLeft,
  'cbs.check.fixed': countLeft,
  'cbs.check.result': concludeCheck,
  'cbs.check.verdict': (state, fact, k) => {
    concludeCheck(state, fact, k);
    state.current = undefined;
  },
  'cbs.life.start': (state) => {
    state.current = undefined;
    state.isCut = false;
  },
  'cbs.session.begin': (state, fact) => {
    if (!isInSummary(state, fact)) closeAnswered(state);
    state.isCut = false;
  },
};

/** A check that has answered is over, whether or not its last record is here. */
function closeAnswered(state: CheckState): void {
  if (state.current !== undefined && state.current.outcome !== 'unknown') state.current = undefined;
}

/** A summary is written within a second; a session that another client begins meanwhile stands between its lines. */
function isInSummary({ current, left, open }: CheckState, { time }: Fact): boolean {
  if (current === undefined || (left.has(current) && !open.has(current))) return false;
  return time !== undefined && current.endTime === time;
}

function checkOf(state: CheckState, fact: Fact, k: number): Draft {
  if (state.current) return state.current;
  const draft = openDraft('store-check', 'repair', fact, k);
  draft.isWork = true;
  // What the check found before its first record here belongs to it too.
  if (state.isCut && fact.shape !== 'csi.check.begin') draft.startLine = 0;
  state.isCut = false;
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
function judge(checks: readonly Draft[], { left, open, listed }: CheckState): void {
  let isSound = false;
  for (const check of [...checks].reverse()) {
    const rest = left.get(check);
    if (check.outcome === 'succeeded' && rest !== undefined && rest > 0) {
      const isTold = check.purpose === 'scan' || listed.has(check) || !open.has(check);
      check.outcome = isTold ? 'failed' : 'interrupted';
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
    if (!isOfBoot(fact, boot !== undefined)) return;
    boot ??= begin(fact, k);
    takeBoot(boot, fact, k);
    if (isRollback(fact)) rolledBack.add(boot);
    if (fact.shape !== 'cbs.boot.end') return;
    if (!rolledBack.has(boot)) settleHang(boot, fact, k);
    boot = undefined;
  });
  markRecovered(boots, rolledBack);
  markInstallersDone(boots, rolledBack, index);
  markPackagesDone(boots, index);
  return boots;

  function begin(fact: Fact, k: number): Draft {
    const draft = openDraft('boot-processing', 'install', fact, k);
    draft.isWork = true;
    boots.push(draft);
    return draft;
  }
}

/** True for a record of the work at a boot; an end, and what installers say, belongs only to one that began. */
function isOfBoot({ shape }: Fact, hasBegun: boolean): boolean {
  if (shape === 'cbs.boot.end' || shape.startsWith('ai.')) return hasBegun;
  return shape.startsWith('cbs.boot.') || shape === 'cbs.driver.failed';
}

function isRollback({ shape, text }: Fact): boolean {
  return shape === 'cbs.boot.rollback' || /rollback transaction will be created/i.test(text);
}

/** CBS_E_HANG_DETECTED: "A possible hang was detected on the last boot." */
const hangDetected = 0x800f0920;

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
    if (status !== 0) boot.hasStatus = true;
    return;
  }
  // Windows 7 and older write `hr: 0x…` in place of the bracket at the end.
  const hresult = codeOfField(fact.fields.hresult ?? fact.fields.hr);
  // S_OK, S_FALSE: there was nothing in the queue to begin a transaction for.
  const isFailed = hresult !== undefined && hresult > 1;
  if (isFailed && failingBootShapes.has(fact.shape)) conclude(boot, fact, k, hresult);
  if (fact.shape === 'cbs.boot.end' && boot.outcome === 'unknown') conclude(boot, fact, k, hresult ?? 0);
  if (fact.shape === 'cbs.boot.rollback' && boot.outcome === 'unknown') boot.endFact = k;
}

/** The start before this one may have hung; this one took it up again, stated no failure and came to its end. */
function settleHang(boot: Draft, fact: Fact, k: number): void {
  if (boot.result !== hangDetected || boot.hasStatus || codeOfField(fact.fields.hresult) !== 0) return;
  boot.outcome = 'unknown';
  conclude(boot, fact, k, 0);
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

/** What was rolled back because of installers is done once a start that ended well ran the same ones through. */
function markInstallersDone(boots: readonly Draft[], rolledBack: ReadonlySet<Draft>, index: FactIndex): void {
  const runs = installerRuns(index);
  const within = (boot: Draft) => runs.filter(({ line }) => boot.startLine <= line && line <= boot.endLine);
  for (const boot of boots) {
    if (!rolledBack.has(boot) || boot.outcome !== 'failed') continue;
    const failed = within(boot).filter(({ outcome }) => outcome === 'failed');
    const done = boots
      .filter(({ outcome, startLine }) => outcome === 'succeeded' && startLine > boot.endLine)
      .flatMap(within);
    if (failed.length > 0 && failed.every((run) => done.some((later) => isSameWork(run, later))))
      boot.recoveredLater = true;
  }
}

/** What servicing reported as failed around a start is done once it reports every one of those packages as put in place. */
function markPackagesDone(boots: readonly Draft[], index: FactIndex): void {
  const changes = index.ofShape('cbs.package.change').map((k) => index.fact(k));
  for (const [n, boot] of boots.entries()) {
    if (boot.outcome !== 'failed') continue;
    const next = boots[n + 1]?.startLine ?? Number.POSITIVE_INFINITY;
    const failed = changes.filter(
      ({ line, fields }) => boot.startLine <= line && line < next && !isDone(fields),
    );
    const isDoneLater = (name: string | undefined) =>
      changes.some(
        ({ line, fields }) =>
          line > boot.endLine && isDone(fields) && isCoveredBy(name ?? '', fields.package ?? ''),
      );
    if (failed.length > 0 && failed.every(({ fields }) => isDoneLater(fields.package)))
      boot.recoveredLater = true;
  }
}

function isDone({ status }: Fact['fields']): boolean {
  return (codeOfField(status) ?? 0) === 0;
}
