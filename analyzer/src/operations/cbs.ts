// Owns the CBS sessions: who began them, what they did, how they came out.
import type { FactIndex } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import type { Fact } from '../model';
import { addPackage, codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Folds the CBS facts into sessions, in order of their beginning. */
export function foldSessions(index: FactIndex): Draft[] {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  /** The session whose work runs now; records without an id belong to it. */
  let current: Draft | undefined;

  const sessionOf = (fact: Fact, k: number): Draft => {
    const id = fact.fields.session ?? '';
    const known = byId.get(id);
    if (known) return known;
    const draft = openDraft('session', 'unknown', fact, k);
    draft.id = id;
    byId.set(id, draft);
    drafts.push(draft);
    return draft;
  };

  index.facts.forEach((fact, k) => {
    switch (fact.shape) {
      case 'cbs.session.begin': {
        const draft = sessionOf(fact, k);
        if (fact.fields.client !== undefined) draft.client = fact.fields.client;
        break;
      }
      case 'cbs.session.resume':
        current = startWork(sessionOf(fact, k), fact);
        break;
      case 'cbs.exec.begin':
        current = startWork(sessionOf(fact, k), fact);
        noteRequest(current, fact);
        break;
      case 'cbs.exec.begin-repair':
        current = startWork(sessionOf(fact, k), fact);
        current.purpose = 'repair';
        break;
      case 'cbs.exec.end':
        noteRequest(sessionOf(fact, k), fact);
        current = finishWork(sessionOf(fact, k), fact, k);
        break;
      case 'cbs.exec.end-repair':
        sessionOf(fact, k).purpose = /Detecting/.test(fact.fields.what ?? '') ? 'scan' : 'repair';
        current = finishWork(sessionOf(fact, k), fact, k);
        break;
      case 'cbs.session.repair-failed':
        sessionOf(fact, k).purpose = 'repair';
        current = finishWork(sessionOf(fact, k), fact, k);
        break;
      case 'cbs.session.end':
      case 'cbs.maint.end':
        current = finishWork(sessionOf(fact, k), fact, k);
        break;
      case 'cbs.session.async-end':
        // With success it only hands over; the real verdict comes later.
        if ((codeOfField(fact.fields.hresult) ?? 0) !== 0) current = finishWork(sessionOf(fact, k), fact, k);
        break;
      case 'cbs.exec.package':
      case 'cbs.package.open':
      case 'cbs.cabinet.child':
      case 'cbs.appl.parent':
        if (current) noteRequest(current, fact);
        break;
      case 'cbs.package.change':
      case 'cbs.feature.change':
        if (current) noteChange(current, fact, k);
        break;
      case 'cbs.life.stop':
        if (current && /SHUTDOWN/.test(fact.fields.reason ?? '')) interrupt(current, fact);
        current = undefined;
        break;
      case 'cbs.life.start':
        if (current) interrupt(current, fact);
        current = undefined;
        break;
      default:
        if (current && current.outcome === 'unknown') extend(current, fact);
    }
  });
  markRecovered(drafts);
  return drafts;
}

/** The same package went in, or out, at a later attempt: what failed before it is history. */
function markRecovered(drafts: readonly Draft[]): void {
  const done = new Set<string>();
  for (const draft of [...drafts].reverse()) {
    if (draft.target === undefined || (draft.purpose !== 'install' && draft.purpose !== 'uninstall'))
      continue;
    const key = `${draft.purpose}|${draft.target.toLowerCase()}`;
    if (draft.outcome === 'failed' && done.has(key)) draft.recoveredLater = true;
    if (draft.outcome === 'succeeded') done.add(key);
  }
}

function startWork(draft: Draft, fact: Fact): Draft {
  draft.isWork = true;
  extend(draft, fact);
  if (fact.fields.client !== undefined) draft.client ??= fact.fields.client;
  return draft;
}

function finishWork(draft: Draft, fact: Fact, k: number): undefined {
  draft.isWork = true;
  const code = codeOfField(fact.fields.hresult);
  // A record that the end of the log cuts off has lost its code; it takes no earlier verdict back.
  if (code === undefined && draft.outcome !== 'unknown') extend(draft, fact);
  else conclude(draft, fact, k, code ?? 0);
  return undefined;
}

/** Work that was going on when the service ended has no verdict; that is not a failure. */
function interrupt(draft: Draft, fact: Fact): void {
  if (draft.outcome !== 'unknown' || !draft.isWork) return;
  draft.outcome = 'interrupted';
  extend(draft, fact);
}

function noteRequest(draft: Draft, fact: Fact): void {
  extend(draft, fact);
  addPackage(draft, fact.fields.package);
  for (const text of [fact.fields.identifier, fact.fields.path, fact.fields.package]) {
    const kb = text === undefined ? undefined : kbOfIdentity(text);
    if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
  }
  if (draft.purpose === 'unknown') draft.purpose = 'install';
  if (fact.fields.verb === 'Uninstalling') draft.purpose = 'uninstall';
  if (fact.fields.package !== undefined && fact.fields.package !== '') draft.target ??= fact.fields.package;
}

function noteChange(draft: Draft, fact: Fact, k: number): void {
  extend(draft, fact);
  const status = codeOfField(fact.fields.status) ?? 0;
  if (status === 0) return;
  addPackage(draft, fact.fields.package);
  if (fact.fields.feature !== undefined) {
    draft.purpose = 'feature';
    draft.target = fact.fields.feature;
  }
  draft.endFact ??= k;
}
