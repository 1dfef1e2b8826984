// Owns the CBS sessions: who began them, what they did, how they came out.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { markRecoveredOpenings, refuseOpening } from './cbsCalls';
import { isRemoval, noteChange, noteRequest, purposeOfReport } from './cbsRequests';
import { addPackage, codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Everything the fold has to remember while it walks through the records. */
interface State {
  readonly facts: readonly Fact[];
  readonly drafts: Draft[];
  readonly byId: Map<string, Draft>;
  /** The session whose work runs now; records without an id belong to it. */
  current: Draft | undefined;
  /** The session that was begun last. */
  asked: Draft | undefined;
  /** Work that is only known by the report of its failure, because the log was cut behind its beginning. */
  adrift: Draft | undefined;
  /** The work that ended last; what is reported of it may stand behind its verdict. */
  ended: Draft | undefined;
  /** A feature that servicing reported as failed, of work whose session is only known by its end. */
  unclaimed: { readonly fact: Fact; readonly k: number } | undefined;
  /** The last failure that servicing reported of a session's work. */
  readonly reported: Map<Draft, { readonly fact: Fact; readonly k: number; readonly code: number }>;
}

/** Folds the CBS facts into sessions, in order of their beginning. */
export function foldSessions(index: FactIndex): Draft[] {
  const state: State = {
    facts: index.facts,
    drafts: [],
    byId: new Map(),
    current: undefined,
    asked: undefined,
    adrift: undefined,
    ended: undefined,
    unclaimed: undefined,
    reported: new Map(),
  };
  for (const [k, fact] of index.facts.entries()) (steps[fact.shape] ?? follow)(state, fact, k);
  settleReported(state);
  markRecoveredOpenings(state.drafts);
  return state.drafts;
}

type Step = (state: State, fact: Fact, k: number) => void;

/** What each record does to the sessions; any other only belongs to the work that runs. */
const steps: Readonly<Record<string, Step>> = {
  'cbs.session.begin': (state, fact, k) => {
    const draft = sessionOf(state, fact, k);
    if (fact.fields.client !== undefined) draft.client = fact.fields.client;
    state.asked = draft;
  },
  'cbs.open-failed': (state, fact, k) => {
    const { asked, current, facts } = state;
    if (asked === undefined || current !== undefined || (asked.isWork && asked.outcome !== 'failed'))
      follow(state, fact, k);
    else refuseOpening(asked, facts, fact, k);
  },
  'cbs.session.resume': startWork,
  'cbs.exec.begin': (state, fact, k) => noteRequest(startWork(state, fact, k), fact),
  'cbs.exec.begin-repair': (state, fact, k) => {
    const draft = startWork(state, fact, k);
    if (/Corrupt|Repair|Clean/.test(fact.fields.what ?? '')) draft.purpose = 'repair';
  },
  'cbs.exec.end': (state, fact, k) => {
    noteRequest(sessionOf(state, fact, k), fact);
    finishWork(state, fact, k);
  },
  'cbs.exec.end-repair': (state, fact, k) => {
    finishWork(state, fact, k).purpose = /Detecting/.test(fact.fields.what ?? '') ? 'scan' : 'repair';
  },
  'cbs.session.repair-failed': (state, fact, k) => {
    finishWork(state, fact, k).purpose = 'repair';
  },
  'cbs.session.end': finishWork,
  'cbs.maint.end': (state, fact, k) => {
    const draft = finishWork(state, fact, k);
    if (draft.result === stoppedUpkeep) draft.outcome = 'cancelled';
  },
  'cbs.session.async-end': (state, fact, k) => {
    // With success it only hands over; the real verdict comes later.
    if ((answerOf(fact) ?? 0) !== 0) finishWork(state, fact, k);
  },
  'cbs.exec.package': noteRequestOfCurrent,
  'cbs.package.open': noteRequestOfCurrent,
  'cbs.cabinet.child': noteRequestOfCurrent,
  'cbs.appl.parent': noteRequestOfCurrent,
  'cbs.package.report': noteReport,
  'cbs.package.change': noteChangeOfCurrent,
  'cbs.feature.change': noteChangeOfCurrent,
  'cbs.life.stop': (state, fact) => {
    if (/SHUTDOWN/.test(fact.fields.reason ?? '')) interrupt(state.current, fact);
    leaveWork(state);
  },
  'cbs.life.start': (state, fact) => {
    interrupt(state.current, fact);
    leaveWork(state);
  },
};

/** E_ABORT of winerror.h: upkeep that runs while the machine is idle ends with it when somebody comes back. */
const stoppedUpkeep = 0x80004004;

function follow(state: State, fact: Fact, k: number): void {
  const { current, ended } = state;
  if (current?.outcome === 'unknown') extend(current, fact);
  else if (current === undefined && ended?.outcome !== 'failed' && endsWork(fact))
    noteFailedWork(state, fact, k);
}

/** The foot of the ladder of each failed session: with it servicing gives the session up. */
const givesUp = /\bFailed to (?:process|perform) single phase execution/;

function endsWork({ shape, text }: Fact): boolean {
  return shape === 'cbs.failed' && givesUp.test(text);
}

/**
 * Work that failed without its beginning and its end in the text, behind other work that came out well: the lines were put
 * together by hand. Where nothing else is there, what the lines state is looked at as a whole.
 */
function noteFailedWork(state: State, fact: Fact, k: number): void {
  const code = fact.codes.find(isFailureCode);
  const isBeside = state.drafts.some(({ outcome, isWork }) => isWork && outcome === 'succeeded');
  if (!isBeside || code === undefined) return;
  const draft = state.adrift ?? openAdrift(state, fact, k);
  extend(draft, fact);
  state.reported.set(draft, { fact, k, code });
}

/** CBS_E_DPX_JOB_STATE_SAVED: the download goes on at the next try, which tells how the work came out. */
const savedJob = 0x800f0816;

function sessionOf({ byId, drafts }: State, fact: Fact, k: number): Draft {
  const id = fact.fields.session ?? '';
  const known = byId.get(id);
  if (known) return known;
  const draft = openDraft('session', 'unknown', fact, k);
  draft.id = id;
  byId.set(id, draft);
  drafts.push(draft);
  return draft;
}

function startWork(state: State, fact: Fact, k: number): Draft {
  const draft = sessionOf(state, fact, k);
  draft.isWork = true;
  extend(draft, fact);
  if (fact.fields.client !== undefined) draft.client ??= fact.fields.client;
  state.current = draft;
  state.ended = undefined;
  return draft;
}

/** S_FALSE (winerror.h): done, and there was nothing to change. As a number alone it would be a Win32 error. */
const nothingToDo = 1;

function answerOf({ fields }: Fact): number | undefined {
  const code = codeOfField(fields.hresult ?? fields.hr);
  return code === nothingToDo ? 0 : code;
}

function finishWork(state: State, fact: Fact, k: number): Draft {
  const draft = sessionOf(state, fact, k);
  const code = answerOf(fact);
  const isBeside = isBesideWork(state, draft, k, code);
  if (!isBeside) {
    takeAdrift(state, draft);
    if (draft.startFact === k && state.unclaimed !== undefined && fact.codes.some(isFailureCode))
      noteChange(draft, state.unclaimed.fact, state.unclaimed.k);
  }
  draft.isWork = true;
  // A record that the end of the log cuts off has lost its code; it takes no earlier verdict back.
  if (code === undefined && draft.outcome !== 'unknown') extend(draft, fact);
  else if (code === savedJob) extend(draft, fact);
  else conclude(draft, fact, k, code ?? 0);
  if (isBeside) return draft;
  leaveWork(state);
  state.ended = draft;
  return draft;
}

/** Another client may ask something and be done while work goes on, also work whose beginning the log lacks. */
function isBesideWork({ current }: State, draft: Draft, k: number, code: number | undefined): boolean {
  if (current !== undefined) return current !== draft;
  return !draft.isWork && draft.startFact !== k && code === 0;
}

function leaveWork(state: State): void {
  state.current = undefined;
  state.unclaimed = undefined;
  state.adrift = undefined;
  state.ended = undefined;
}

/**
 * `WER: Generating failure report for package: …, status: 0x…`: servicing reports what failed right before the session
 * says so. It counts where that end is not in the log.
 */
function noteReport(state: State, fact: Fact, k: number): void {
  const code = codeOfField(fact.fields.status);
  if (code === undefined || !isFailureCode(code)) {
    follow(state, fact, k);
    return;
  }
  const draft = state.current ?? endedWith(state, fact, code) ?? state.adrift ?? openAdrift(state, fact, k);
  extend(draft, fact);
  if (draft.target === fact.fields.package && isRemoval(fact)) draft.purpose = 'uninstall';
  addPackage(draft, fact.fields.package);
  state.reported.set(draft, { fact, k, code });
}

/** Servicing of Windows 7 writes its report behind the verdict: the same package and the same code are the same work. */
function endedWith({ ended }: State, fact: Fact, code: number): Draft | undefined {
  const name = fact.fields.package;
  if (ended?.result !== code || name === undefined) return undefined;
  return ended.target === name || ended.packages.includes(name) ? ended : undefined;
}

function openAdrift(state: State, fact: Fact, k: number): Draft {
  const draft = openDraft('session', 'install', fact, k);
  draft.isWork = true;
  if (/^(?:Absent|Uninstall)/.test(fact.fields.target ?? '')) draft.purpose = purposeOfReport(fact);
  draft.target = fact.fields.package ?? '';
  if (fact.fields.client !== undefined) draft.client = fact.fields.client;
  state.adrift = draft;
  state.drafts.push(draft);
  return draft;
}

/** The session that ends was the one whose beginning the log lacks. */
function takeAdrift(state: State, draft: Draft): void {
  const { adrift, drafts, reported } = state;
  if (adrift === undefined) return;
  drafts.splice(drafts.indexOf(adrift), 1);
  reported.delete(adrift);
  if (draft.purpose === 'unknown') draft.purpose = adrift.purpose;
  draft.target ??= adrift.target ?? '';
  for (const name of adrift.packages) addPackage(draft, name);
}

/** Work whose end is not in the log came to what servicing reported of it. */
function settleReported({ reported }: State): void {
  for (const [draft, { fact, k, code }] of reported)
    if (draft.outcome === 'unknown' || draft.outcome === 'interrupted') conclude(draft, fact, k, code);
}

/** Work that was going on when the service ended has no verdict; that is not a failure. */
function interrupt(draft: Draft | undefined, fact: Fact): void {
  if (draft?.outcome !== 'unknown' || !draft.isWork) return;
  draft.outcome = 'interrupted';
  extend(draft, fact);
}

function noteRequestOfCurrent({ current }: State, fact: Fact): void {
  if (current) noteRequest(current, fact);
}

function noteChangeOfCurrent(state: State, fact: Fact, k: number): void {
  if (state.current) noteChange(state.current, fact, k);
  else if (fact.fields.feature !== undefined && (codeOfField(fact.fields.status) ?? 0) !== 0)
    state.unclaimed ??= { fact, k };
}
