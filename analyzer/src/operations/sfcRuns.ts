// Owns the runs of sfc: which records belong to one, how it ended, and whether a later one shows that the damage is gone.
import type { FactIndex } from '../facts/factIndex';
import type { Fact, Outcome } from '../model';
import { type Draft, extend, openDraft } from './draft';
import { leftDriverFiles } from './driverFiles';

/** Folds `[SR]` records into runs of sfc. */
export function foldSfcRuns(index: FactIndex): Draft[] {
  const runs: Draft[] = [];
  const answered: Draft[] = [];
  const looks = new Map<Draft, Look>();
  let run: Draft | undefined;
  let isSecondPass = false;
  const left = new Set(leftDriverFiles(index));
  index.facts.forEach((fact, k) => {
    if (borders.has(fact.shape)) run = fact.shape === 'sfc.begin' ? begin(fact, k) : undefined;
    else if (fact.shape.startsWith('sfc.console.')) takeAnswer(fact, k);
    else if (fact.shape.startsWith('sfc.')) takeRecord(fact, k);
  });
  settleAnswers(answered, runs, index);
  settleRuns(runs, looks);
  return runs;

  /** What a console says in the end is a run of its own. */
  function takeAnswer(fact: Fact, k: number): void {
    run = undefined;
    if (!isEndOfScript(fact) || answered.length === 0) answered.push(answer(begin(fact, k), fact, k));
  }

  function takeRecord(fact: Fact, k: number): void {
    if (run && isOfNextRun(fact, run, isSecondPass)) run = undefined;
    run ??= begin(fact, k);
    take(run, fact, k, left.has(k));
    if (fact.shape === 'sfc.repairing' || fact.shape === 'sfc.complete') isSecondPass = true;
    noteLook(looks, run, fact);
  }

  function begin(fact: Fact, k: number): Draft {
    const draft = openDraft('sfc', 'repair', fact, k);
    draft.client = ofSfcFix.has(fact.shape) || fact.fields.tool !== undefined ? 'SFCFix' : 'sfc';
    draft.isWork = true;
    isSecondPass = false;
    runs.push(draft);
    return draft;
  }
}

/** What no run goes on behind. */
const borders: ReadonlySet<string> = new Set(['sfc.begin', 'cbs.life.start', 'cbs.life.stop']);

/** The script of a report ends well also where its analysis has said that something is left. */
function isEndOfScript({ shape }: Fact): boolean {
  return shape === 'sfc.console.processed';
}

/** A new first pass after a finished second one is another run; extracts have no other mark but the time. */
function isOfNextRun(fact: Fact, run: Draft, isSecondPass: boolean): boolean {
  return (isSecondPass && fact.shape === 'sfc.verifying') || isBefore(fact, run);
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

/** Clocks are set back by an hour in autumn, and by less where they went wrong. */
const hoursSetBack = 2;

/** A search through several logs lists the newest first: where time goes back, another log begins. */
function isBefore({ time }: Fact, { endTime }: Draft): boolean {
  // Written alike, times are in the order of their letters: thousands of records need no more.
  if (time === undefined || endTime === undefined || time >= endTime) return false;
  return Date.parse(`${endTime}Z`) - Date.parse(`${time}Z`) > hoursSetBack * 3_600_000;
}

/** Updates between two runs change how many components there are. */
const leastPart = 0.9;

/** A later run that looked at no less and came to its end without a complaint shows that the damage is gone. */
function settleRuns(runs: readonly Draft[], looks: ReadonlyMap<Draft, Look>): void {
  let sound: Look | undefined;
  for (const run of newestFirst(runs)) {
    const look = looks.get(run);
    if (look === undefined) continue;
    if (run.outcome === 'succeeded' && look.isWhole && look.parts > 0) sound = look;
    if (run.outcome === 'failed' && sound !== undefined && sound.parts >= look.parts * leastPart)
      run.recoveredLater = true;
  }
}

/** By their times; runs without one, or of the same time, stay as they follow each other. */
function newestFirst(runs: readonly Draft[]): readonly Draft[] {
  const reversed = [...runs].reverse();
  if (runs.some(({ startTime }) => startTime === undefined)) return reversed;
  return reversed.sort((a, b) => {
    const [one, other] = [a.startTime ?? '', b.startTime ?? ''];
    return one < other ? 1 : one > other ? -1 : 0;
  });
}

/** What sfc answered on the console. A scan that was only to look and found damage is no good news. */
const consoleOutcomes: Readonly<Record<string, Outcome>> = {
  'sfc.console.sound': 'succeeded',
  'sfc.console.repaired': 'succeeded',
  'sfc.console.processed': 'succeeded',
  'sfc.console.unprocessed': 'failed',
  'sfc.console.left': 'failed',
  'sfc.console.summary-left': 'failed',
  'sfc.console.pending': 'failed',
  'sfc.console.no-service': 'failed',
  'sfc.console.stopped': 'failed',
  'sfc.console.no-rights': 'failed',
};

/** Sentences that only SFCFix ends with. */
const ofSfcFix: ReadonlySet<string> = new Set([
  'sfc.console.summary-left',
  'sfc.console.processed',
  'sfc.console.unprocessed',
]);

function answer(run: Draft, fact: Fact, k: number): Draft {
  run.outcome = consoleOutcomes[fact.shape] ?? 'unknown';
  run.endFact = k;
  return run;
}

/** A check of the store lists what is damaged; the readiness tool lists what it fixed once more. */
function isLeftByCheck(index: FactIndex): boolean {
  const items = index.ofShape('cbs.check.item').map((k) => index.fact(k).fields);
  const fixed = items.filter(({ mark }) => mark?.startsWith('fix')).length;
  return items.filter((item) => !item.mark?.startsWith('fix') && item.fixed === undefined).length > fixed;
}

/** A later good answer takes a bad one back; where the log of the run itself tells what is left, that is the failure. */
function settleAnswers(answered: readonly Draft[], runs: readonly Draft[], index: FactIndex): void {
  const isTold =
    runs.some((run) => run.outcome === 'failed' && !answered.includes(run)) || isLeftByCheck(index);
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
