// Owns what the fold of dism.log remembers while it walks through the records: the sessions, the processes that work for
// them, and which session a record belongs to.
import { isFailureCode } from '../facts/codes';
import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { conclude, type Draft, extend, openDraft } from './draft';

/** Everything the fold has to remember while it walks through the records. */
export interface DismState {
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
  /** The package file that a session could not open last. */
  readonly refused: Map<Draft, Refusal>;
  /** Sessions that failed so far only because the host process could not be reached, with the PID that says so; DISM retries that. */
  readonly hostless: Map<Draft, string>;
}

/** The last record that says of a package file that it could not be opened. */
interface Refusal {
  readonly file: string;
  readonly fact: Fact;
  readonly k: number;
}

/** One command answers for each package file that it was given: the next one that is refused is work of its own. */
export function takeRefusal(state: DismState, draft: Draft, fact: Fact, k: number): void {
  const { file } = fact.fields;
  if (file === undefined || draft.kind !== 'dism-command') return;
  const before = state.refused.get(draft);
  let own = draft;
  if (before !== undefined && !isSameFile(before.file, file)) {
    const result = before.fact.codes.find(isFailureCode);
    if (result === undefined) return;
    conclude(draft, before.fact, before.k, result);
    if (draft.packages.length === 0) draft.packages = [before.file];
    own = nextOfClient(state, draft, fact, k);
    if (draft.target !== undefined) own.target = draft.target;
    draft.kbs = kbsOf(before.file);
    own.kbs = kbsOf(file);
    own.packages = [file];
  }
  state.refused.set(own, { file, fact, k });
}

function kbsOf(file: string): string[] {
  const kb = kbOfIdentity(file);
  return kb === undefined ? [] : [kb];
}

/** The same file is named with and without its folder, and behind what it holds stands the update's own file. */
function isSameFile(before: string, file: string): boolean {
  const [first, second] = [before, file].map((name) => name.slice(name.lastIndexOf('\\') + 1).toLowerCase());
  return first === second || (/\.msu$/i.test(file) && !/\.msu$/i.test(before));
}

/** Opens a session; the one of the tool that never saw its end banner was interrupted. */
export function openSession(state: DismState, fact: Fact, k: number): Draft {
  const draft = openDraft('dism-command', 'unknown', fact, k);
  draft.isWork = true;
  state.drafts.push(draft);
  return draft;
}

/** Opens what the same client, by the same processes, has done next. */
export function nextOfClient(state: DismState, before: Draft, fact: Fact, k: number): Draft {
  const draft = openDraft(before.kind, before.purpose, fact, k);
  draft.isWork = true;
  if (before.client !== undefined) draft.client = before.client;
  state.drafts.push(draft);
  for (const processes of [state.clients, state.hosts])
    for (const [pid, each] of processes) if (each === before) processes.set(pid, draft);
  if (state.hosted.has(before)) state.hosted.add(draft);
  if (state.loading === before) state.loading = draft;
  if (state.tool === before) state.tool = draft;
  return draft;
}

/**
 * The session that a record belongs to: by the PID of host or client, else the open session of the tool,
 * else the last one unless the record begins something of its own.
 */
export function sessionOf(state: DismState, fact: Fact, pid: string): Draft | undefined {
  return (
    state.hosts.get(pid) ??
    state.clients.get(pid) ??
    state.tool ??
    (pid === '' ? lastOpen(state.clients) : undefined) ??
    latest(state, fact, pid)
  );
}

/** A record that comes to no answer belongs to the session that is open, if it has not ended. */
export function extendOpen(state: DismState, fact: Fact, pid: string): void {
  const draft = state.hosts.get(pid) ?? state.clients.get(pid) ?? state.tool;
  if (draft && !state.ended.has(draft)) extend(draft, fact);
}

function lastOpen(clients: ReadonlyMap<string, Draft>): Draft | undefined {
  return [...clients.values()].at(-1);
}

/**
 * The operation that a late record belongs to: the last one of the same hour that has not succeeded. A session whose client
 * and host are known has no third process.
 */
function latest({ drafts, hosted }: DismState, fact: Fact, pid: string): Draft | undefined {
  const draft = drafts.at(-1);
  if (!draft || draft.outcome === 'succeeded') return undefined;
  if (draft.kind === 'dism-api' && pid !== '' && hosted.has(draft)) return undefined;
  return draft.endTime === undefined ||
    fact.time === undefined ||
    draft.endTime.slice(0, 13) === fact.time.slice(0, 13)
    ? draft
    : undefined;
}
