// Owns DISM sessions: the command line tool's and the API clients', with their commands and outcomes.
// A client process (DISM.EXE, an API client) has its work done by a host process with a PID of its own.
import type { FactIndex } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { failAtCut, firstOfProcess } from './dismCut';
import { isQuestion, purposeOf, workOf } from './dismPurpose';
import { addPackage, codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Everything the fold has to remember while it walks through the records. */
interface State {
  readonly drafts: Draft[];
  /** The open session of the command line tool. */
  tool: Draft | undefined;
  /** Open API sessions by the PID of the client process. */
  readonly clients: Map<string, Draft>;
  /** Sessions by the PID of the host process that works for them. */
  readonly hosts: Map<string, Draft>;
  /** The sessions whose host is known. */
  readonly hosted: Set<Draft>;
  /** The session whose client has just loaded an image session; the next host belongs to it. */
  loading: Draft | undefined;
  /** Sessions whose end banner is in the log. */
  readonly ended: Set<Draft>;
  /** Sessions that failed so far only because the host process could not be reached; DISM retries that. */
  readonly hostless: Set<Draft>;
}

/** Folds dism.log facts into sessions. Success is silent: a session that ends without a failing verdict is good. */
export function foldDismSessions(index: FactIndex): Draft[] {
  const state: State = {
    drafts: [],
    tool: undefined,
    clients: new Map(),
    hosts: new Map(),
    hosted: new Set(),
    loading: undefined,
    ended: new Set(),
    hostless: new Set(),
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

function takeFact(state: State, seen: Seen): void {
  const take = steps[seen.fact.shape];
  if (take !== undefined) take(state, seen);
  else if (seen.fact.shape.startsWith('dism.')) extendOpen(state, seen.fact, seen.pid);
}

/** What each record does to the sessions; any other of DISM's only belongs to the one that is open. */
const steps: Readonly<Record<string, (state: State, seen: Seen) => void>> = {
  'dism.begin': (state, { fact, k }) => {
    state.tool = openSession(state, fact, k);
  },
  'dism.command': takeCommand,
  'dism.end': (state, { fact, k }) => {
    if (state.tool) closeQuietly(state, state.tool, fact, k);
    state.tool = undefined;
  },
  'dism.api.begin': (state, { fact, k, pid }) => {
    const draft = openDraft('dism-api', 'unknown', fact, k);
    draft.isWork = true;
    draft.client = 'DismApi';
    state.clients.set(pid, draft);
    state.drafts.push(draft);
  },
  'dism.api.parameters': (state, { fact, k, pid }) => takeParameters(state, fact, k, pid),
  'dism.parent': (state, { fact, pid }) => {
    const draft = state.clients.get(pid);
    const command = (fact.fields.command ?? '').split('\n')[0]?.trim();
    if (draft && command !== undefined && command !== '') draft.client = command;
  },
  'dism.api.end': (state, { fact, k, pid }) => {
    const draft = state.clients.get(pid);
    if (draft) closeQuietly(state, draft, fact, k);
    state.clients.delete(pid);
  },
  'dism.client.loaded': (state, { pid }) => {
    state.loading = state.clients.get(pid) ?? state.tool;
    if (state.loading) takeBack(state, state.loading);
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

function takeCommand(state: State, { fact, k }: Seen): void {
  state.tool ??= openSession(state, fact, k);
  state.tool.target = (fact.fields.command ?? '').trim();
  state.tool.client = 'DISM.EXE';
  state.tool.purpose = purposeOf(state.tool.target);
  addNamedKb(state.tool);
  extend(state.tool, fact);
}

function takeAnswer(state: State, seen: Seen): void {
  const { fact, k, pid } = seen;
  if (state.drafts.length === 0 && pid !== '') openCut(state, seen);
  takeVerdict(state, fact, k, pid);
}

/** The session of a text that was cut off at its beginning: what its process wrote above the answer belongs to it. */
function openCut(state: State, { fact, k, pid, index }: Seen): void {
  const first = firstOfProcess(index, k, pid);
  if (first === k || fact.shape === 'dism.host.failed') return;
  const draft = openSession(state, index.fact(first), first);
  const token = index.facts.slice(first, k).find(({ fields }) => fields.token !== undefined);
  if (token) draft.purpose = purposeOf(`/${token.fields.token}`);
}

/** A line that lost its head in a cut-out still ends with the function's answer; the library's bracketed ones are probes. */
function takeImageFailure(state: State, { fact, k, pid }: Seen): void {
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

/** Opens a session; the one of the tool that never saw its end banner was interrupted. */
function openSession(state: State, fact: Fact, k: number): Draft {
  const draft = openDraft('dism-command', 'unknown', fact, k);
  draft.isWork = true;
  state.drafts.push(draft);
  return draft;
}

function takeParameters(state: State, fact: Fact, k: number, pid: string): void {
  const draft = state.clients.get(pid);
  const { parameters, function: call } = fact.fields;
  // The call that opens the library names log file and scratch folder, not work.
  if (!draft || call === undefined || call === 'DismInitializeInternal') return;
  extend(draft, fact);
  draft.startFact ??= k;
  if (/^Dism(?:OpenSession|CloseSession|Get)/.test(call) && draft.target !== undefined) return;
  draft.target = `${call}: ${parameters ?? ''}`;
  const purpose = purposeOf(draft.target);
  if (purpose !== 'unknown') draft.purpose = purpose;
}

function takeVerdict(state: State, fact: Fact, k: number, pid: string): void {
  // A probe of the host process is no verdict before a command was given.
  if (fact.shape === 'dism.host.failed' && fact.level !== 'error') return;
  if (fact.shape === 'dism.image.failed' && (fact.level === 'info' || fact.level === 'warning')) return;
  if (isHousekeeping(fact)) return;
  const draft = sessionOf(state, fact, pid) ?? openSession(state, fact, k);
  const isFirst = draft.outcome === 'unknown';
  takeResult(draft, fact, k);
  if (isFirst && fact.shape === 'dism.host.failed') state.hostless.add(draft);
}

/** A later try that reached the host process takes the failure of the earlier one back. */
function takeBack(state: State, draft: Draft): void {
  if (!state.hostless.delete(draft)) return;
  draft.outcome = 'unknown';
  delete draft.result;
  delete draft.endFact;
}

function takeResult(draft: Draft, fact: Fact, k: number): void {
  const result = codeOfField(fact.fields.hresult ?? fact.fields.code);
  if (result !== undefined) conclude(draft, fact, k, result);
}

/**
 * The session that a record belongs to: by the PID of host or client, else the open session of the tool,
 * else the last one unless the record begins something of its own.
 */
function sessionOf(state: State, fact: Fact, pid: string): Draft | undefined {
  return (
    state.hosts.get(pid) ??
    state.clients.get(pid) ??
    state.tool ??
    (pid === '' ? lastOpen(state.clients) : undefined) ??
    latest(state, fact, pid)
  );
}

function extendOpen(state: State, fact: Fact, pid: string): void {
  const draft = state.hosts.get(pid) ?? state.clients.get(pid) ?? state.tool;
  if (draft && !state.ended.has(draft)) extend(draft, fact);
}

/** A wrong command line: nothing was started, so nothing failed. */
function markUsage(draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  if (draft.outcome === 'failed') return;
  draft.outcome = 'cancelled';
  draft.endFact = k;
}

/** A banner at the end without a failing verdict before it means success. */
function closeQuietly(state: State, draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  state.ended.add(draft);
  if (draft.outcome !== 'unknown') return;
  draft.outcome = 'succeeded';
  draft.endFact = k;
}

/** A session that begins in the log and never ends there was interrupted; that is no failure. */
function settle(draft: Draft, state: State, index: FactIndex): void {
  if (draft.outcome === 'unknown' && !state.ended.has(draft)) failAtCut(draft, index);
  if (isRefusedMount(draft, index)) draft.outcome = 'cancelled';
  if (draft.outcome === 'unknown' && !state.ended.has(draft)) draft.outcome = 'interrupted';
}

/** The same command succeeding later, or the feature it wanted being reported as installed, takes the failure back. */
function markRecovered(draft: Draft, state: State, index: FactIndex): void {
  const { target, endLine } = draft;
  if (target === undefined) return;
  const repeated = state.drafts.some(
    (other) =>
      other.startLine > endLine &&
      other.outcome === 'succeeded' &&
      other.target !== undefined &&
      workOf(other.target) === workOf(target),
  );
  const name = /(?:[/-]FeatureName[:=]|\bFeature: )"?([\w.-]+)/i.exec(target)?.[1]?.toLowerCase();
  const isEnabled =
    name !== undefined &&
    /Enable-?Feature/i.test(target) &&
    index.ofShape('dism.state').some((k) => {
      const { line, fields } = index.fact(k);
      return (
        line > endLine &&
        fields.name?.toLowerCase() === name &&
        fields.stateName === 'CbsInstallStateInstalled'
      );
    });
  if (repeated || isEnabled) draft.recoveredLater = true;
}

/**
 * A mount that was not told which image of the file it is for. Where the command line is not in the text, the options are
 * what the handler of the command itself refuses before any layer below has answered.
 */
function isRefusedMount({ result, target, endFact }: Draft, index: FactIndex): boolean {
  if (result !== 0x80070057) return false;
  if (target === undefined)
    return endFact !== undefined && /::InternalCmdMount$/.test(index.fact(endFact).fields.function ?? '');
  return /\/mount-(?:image|wim)\b/i.test(target) && !/\/(?:index|name):/i.test(target);
}

function lastOpen(clients: ReadonlyMap<string, Draft>): Draft | undefined {
  return [...clients.values()].at(-1);
}

/**
 * The operation that a late record belongs to: the last one of the same hour that has not succeeded. A session whose client
 * and host are known has no third process.
 */
function latest({ drafts, hosted }: State, fact: Fact, pid: string): Draft | undefined {
  const draft = drafts.at(-1);
  if (!draft || draft.outcome === 'succeeded') return undefined;
  if (draft.kind === 'dism-api' && pid !== '' && hosted.has(draft)) return undefined;
  return draft.endTime === undefined ||
    fact.time === undefined ||
    draft.endTime.slice(0, 13) === fact.time.slice(0, 13)
    ? draft
    : undefined;
}
