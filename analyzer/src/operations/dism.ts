// Owns DISM sessions: the command line tool's and the API clients', with their commands and outcomes.
// A client process (DISM.EXE, an API client) has its work done by a host process with a PID of its own.
import type { FactIndex } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { firstOfProcess } from './dismCut';
import { isQuestion, purposeOf } from './dismPurpose';
import { markRecovered, settle } from './dismSettle';
import { type DismState, extendOpen, nextOfClient, openSession, sessionOf, takeRefusal } from './dismState';
import { hasFailedStep } from './dismUnsaid';
import { addPackage, codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Folds dism.log facts into sessions. Success is silent: a session that ends without a failing verdict is good. */
export function foldDismSessions(index: FactIndex): Draft[] {
  const state: DismState = {
    drafts: [],
    tool: undefined,
    clients: new Map(),
    hosts: new Map(),
    hosted: new Set(),
    loading: undefined,
    ended: new Set(),
    refused: new Map(),
    hostless: new Map(),
  };
  for (const [k, fact] of index.facts.entries())
    takeFact(state, { fact, k, pid: fact.fields.pid ?? '', index });
  for (const draft of state.drafts) settle(draft, state, index);
  for (const draft of state.drafts) if (draft.outcome === 'failed') markRecovered(draft, state, index);
  return state.drafts;
}

/** A fact where it stands, with the process that wrote it. */
interface Seen {
  readonly fact: Fact;
  /** Index into the facts. */
  readonly k: number;
  readonly pid: string;
  readonly index: FactIndex;
}

function takeFact(state: DismState, seen: Seen): void {
  const take = steps[seen.fact.shape];
  if (take !== undefined) take(state, seen);
  else if (seen.fact.shape.startsWith('dism.')) extendOpen(state, seen.fact, seen.pid);
}

/** What each record does to the sessions; any other of DISM's only belongs to the one that is open. */
const steps: Readonly<Record<string, (state: DismState, seen: Seen) => void>> = {
  'dism.begin': (state, { fact, k }) => {
    state.tool = openSession(state, fact, k);
  },
  'dism.command': takeCommand,
  'dism.end': (state, seen) => {
    if (state.tool) closeQuietly(state, state.tool, seen);
    state.tool = undefined;
  },
  'dism.api.begin': (state, { fact, k, pid }) => void openClient(state, fact, k, pid),
  'dism.api.parameters': (state, { fact, k, pid }) => takeParameters(state, fact, k, pid),
  'dism.parent': (state, { fact, pid }) => {
    const draft = state.clients.get(pid);
    const command = (fact.fields.command ?? '').split('\n')[0]?.trim();
    if (draft && command !== undefined && command !== '') draft.client = command;
  },
  'dism.api.end': (state, seen) => {
    const draft = state.clients.get(seen.pid);
    if (draft) closeQuietly(state, draft, seen);
    state.clients.delete(seen.pid);
  },
  'dism.client.loaded': (state, { pid }) => {
    state.loading = state.clients.get(pid) ?? state.tool;
    takeBackOf(state, pid);
  },
  'dism.client.ready': (state, { fact, pid }) => {
    takeBackOf(state, pid);
    extendOpen(state, fact, pid);
  },
  'dism.host.started': (state, { pid }) => {
    if (state.loading) {
      state.hosts.set(pid, state.loading);
      state.hosted.add(state.loading);
    }
    state.loading = undefined;
  },
  'dism.usage': (state, { fact, k }) => {
    // The beginning of the session may be cut off.
    state.tool ??= openSession(state, fact, k);
    takeBack(state, state.tool);
    markUsage(state.tool, fact, k);
  },
  'dism.command.failed': takeAnswer,
  'dism.exe.verdict': takeAnswer,
  'dism.cbs.error': takeAnswer,
  'dism.api.failed': (state, seen) => {
    if (state.clients.has(seen.pid) && isQuestion(seen.fact)) extendOpen(state, seen.fact, seen.pid);
    else takeAnswer(state, seen);
  },
  'dism.host.failed': takeAnswer,
  'dism.package.open-failed': (state, { fact, k, pid }) => {
    extendOpen(state, fact, pid);
    const draft = state.hosts.get(pid) ?? state.tool;
    if (draft && fact.level === 'error') takeRefusal(state, draft, fact, k);
  },
  'dism.wim.file-failed': takeImageFailure,
  'dism.image.failed': takeImageFailure,
  'dism.mounting': (state, { fact, k, pid }) => {
    const draft = sessionOf(state, fact, pid) ?? openSession(state, fact, k);
    draft.purpose = 'mount';
    draft.target ??= fact.fields.wim ?? '';
    extend(draft, fact);
  },
  'cbs.exec.begin': (state, { fact, k, pid, index }) => {
    if (index.kind !== 'dism') return;
    addPackage(sessionOf(state, fact, pid) ?? openSession(state, fact, k), fact.fields.package);
  },
};

function takeCommand(state: DismState, { fact, k }: Seen): void {
  state.tool ??= openSession(state, fact, k);
  state.tool.target = (fact.fields.command ?? '').trim();
  state.tool.client = 'DISM.EXE';
  state.tool.purpose = purposeOf(state.tool.target);
  addNamedKb(state.tool);
  extend(state.tool, fact);
}

function takeAnswer(state: DismState, seen: Seen): void {
  const { fact, k, pid } = seen;
  if (state.drafts.length === 0 && pid !== '') openCut(state, seen);
  takeVerdict(state, fact, k, pid);
}

/** The session of a text that was cut off at its beginning: what its process wrote above the answer belongs to it. */
function openCut(state: DismState, { fact, k, pid, index }: Seen): void {
  const first = firstOfProcess(index, k, pid);
  if (first === k || fact.shape === 'dism.host.failed') return;
  const draft = openSession(state, index.fact(first), first);
  const token = index.facts.slice(first, k).find(({ fields }) => fields.token !== undefined);
  if (token) draft.purpose = purposeOf(`/${token.fields.token}`);
}

/** A line that lost its head in a cut-out still ends with the function's answer; the library's bracketed ones are probes. */
function takeImageFailure(state: DismState, { fact, k, pid }: Seen): void {
  if (isHousekeeping(fact)) return;
  const isHeadless = fact.level === 'unknown' && fact.shape === 'dism.image.failed';
  if ((fact.level !== 'error' && !isHeadless) || fact.fields.text?.includes(' -> ')) return;
  const draft = sessionOf(state, fact, pid) ?? openSession(state, fact, k);
  if (draft.purpose === 'unknown') draft.purpose = 'mount';
  takeResult(draft, fact, k);
}

/** Before and behind the work DISM looks whether a folder is a mounted image and tidies up its folders and sessions. */
const housekeeping =
  /^(?:CDISMManager::(?:Cleanup|Remove)|CDISMImageSession::(?:GetTemp|~)|CWimMountedImageInfo::Initialize$)/;

function isHousekeeping({ fields }: Fact): boolean {
  return housekeeping.test(fields.function ?? '');
}

/** The update that the command names by its file: `windows10.0-kb…-x64.cab`. */
function addNamedKb(draft: Draft): void {
  const kb = kbOfIdentity(draft.target ?? '');
  if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
}

/** A client of the API; one that began before the text does, as in a log that was rotated, is known by its first call. */
function openClient(state: DismState, fact: Fact, k: number, pid: string): Draft {
  const draft = openDraft('dism-api', 'unknown', fact, k);
  draft.isWork = true;
  draft.client = 'DismApi';
  state.clients.set(pid, draft);
  state.drafts.push(draft);
  return draft;
}

function takeParameters(state: DismState, fact: Fact, k: number, pid: string): void {
  const { parameters, function: call } = fact.fields;
  // The call that opens the library names log file and scratch folder, not work.
  if (call === undefined || call === 'DismInitializeInternal') return;
  const isWork = !/^Dism(?:OpenSession|CloseSession|Get|Delete)/.test(call);
  const known = state.clients.get(pid) ?? openClient(state, fact, k, pid);
  // One client asks for many things, and each call has an answer of its own.
  const draft = isWork && known.outcome === 'failed' ? nextOfClient(state, known, fact, k) : known;
  extend(draft, fact);
  draft.startFact ??= k;
  if (!isWork && draft.target !== undefined) return;
  draft.target = `${call}: ${parameters ?? ''}`;
  if (isWork) {
    draft.kbs = [];
    addNamedKb(draft);
  }
  const purpose = purposeOf(draft.target);
  if (purpose !== 'unknown') draft.purpose = purpose;
}

function takeVerdict(state: DismState, fact: Fact, k: number, pid: string): void {
  // A probe of the host process is no verdict before a command was given.
  if (fact.shape === 'dism.host.failed' && fact.level !== 'error') return;
  if (fact.shape === 'dism.image.failed' && (fact.level === 'info' || fact.level === 'warning')) return;
  if (isHousekeeping(fact)) return;
  const draft = sessionOf(state, fact, pid) ?? openSession(state, fact, k);
  const isFirst = draft.outcome === 'unknown';
  takeResult(draft, fact, k);
  if (isFirst && fact.shape === 'dism.host.failed') state.hostless.set(draft, pid);
}

/** A later try that reached the host process takes the failure of the same client's earlier one back. */
function takeBackOf(state: DismState, pid: string): void {
  const own = state.clients.get(pid) ?? state.tool;
  for (const [draft, client] of state.hostless) if (draft === own || client === pid) takeBack(state, draft);
}

function takeBack(state: DismState, draft: Draft): void {
  if (!state.hostless.delete(draft)) return;
  draft.outcome = 'unknown';
  delete draft.result;
  delete draft.endFact;
}

function takeResult(draft: Draft, fact: Fact, k: number): void {
  const result = codeOfField(fact.fields.hresult ?? fact.fields.code);
  if (result !== undefined) conclude(draft, fact, k, result);
}

/** A wrong command line: nothing was started, so nothing failed. */
function markUsage(draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  if (draft.outcome === 'failed') return;
  draft.outcome = 'cancelled';
  draft.endFact = k;
}

/** A banner at the end without a failing verdict or step before it means success. */
function closeQuietly(state: DismState, draft: Draft, { fact, k, index }: Seen): void {
  extend(draft, fact);
  state.ended.add(draft);
  if (draft.outcome !== 'unknown' || hasFailedStep(draft, k, index)) return;
  draft.outcome = 'succeeded';
  draft.endFact = k;
}
