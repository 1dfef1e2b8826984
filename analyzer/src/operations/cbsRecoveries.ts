// Owns which failed sessions of servicing a later one made good.
import type { FactIndex } from '../facts/factIndex';
import { isCoveredBy, isCumulative } from '../facts/identity';
import type { Fact } from '../model';
import { codeOfField, type Draft, placeOf } from './draft';
import { isAfter } from './times';

/**
 * Marks failed sessions whose work was done later: the same package, or a later cumulative one, went in at a later attempt,
 * the same went out, or the same feature was turned the same way. What a start rolled back is no success of its session.
 * @param drafts all operations of the log in order of their beginning; starts tell what was rolled back
 */
export function markRecoveredSessions(drafts: readonly Draft[], index: FactIndex): void {
  const sessions = drafts.filter(({ kind }) => kind === 'session');
  const undone = rolledBack(sessions, drafts, index);
  const changes = sessions.filter(isChangeOfPackage);
  const done = lastDone(changes.filter((draft) => draft.outcome === 'succeeded' && !undone.has(draft)));
  const installed = [...done.values()].filter(
    ({ purpose, target }) => purpose === 'install' && isCumulative(target),
  );
  for (const draft of changes) {
    if (draft.outcome !== 'failed') continue;
    const same = done.get(keyOf(draft));
    const isDone = same !== undefined && isAfter(placeOf(same), placeOf(draft));
    if (isDone || isDoneBeside(draft, index) || isCovered(draft, installed)) draft.recoveredLater = true;
  }
  markRecoveredFeatures(sessions, index);
  for (const [session, start] of undone) leaveToStart(session, start);
}

type PackageChange = Draft & { readonly target: string };

function isChangeOfPackage(draft: Draft): draft is PackageChange {
  const { purpose, target } = draft;
  return (
    target !== undefined && (purpose === 'install' || purpose === 'uninstall') && !holdsFeatures.test(target)
  );
}

/** The last session that did each piece of work. */
function lastDone(sessions: readonly PackageChange[]): ReadonlyMap<string, PackageChange> {
  const done = new Map<string, PackageChange>();
  for (const draft of sessions) {
    const known = done.get(keyOf(draft));
    if (known === undefined || isAfter(placeOf(draft), placeOf(known))) done.set(keyOf(draft), draft);
  }
  return done;
}

function keyOf({ purpose, target }: PackageChange): string {
  return `${purpose}|${target.toLowerCase()}`;
}

/** The package that holds the features: who turns one on asks for a change of it, whichever feature it is. */
const holdsFeatures = /^Microsoft-Windows-Foundation-Package~/i;

function isCovered(draft: PackageChange, installed: readonly PackageChange[]): boolean {
  const { purpose, target } = draft;
  return (
    purpose === 'install' &&
    isCumulative(target) &&
    installed.some((other) => isCoveredBy(target, other.target) && isAfter(placeOf(other), placeOf(draft)))
  );
}

/** Among the sessions that are too many to be told one by one. */
function isDoneBeside({ purpose, target, endLine }: Draft, index: FactIndex): boolean {
  return purpose === 'install' && index.hasInstalled(target ?? '', endLine);
}

/** Sessions that came out well and asked for a restart, with the start at which their work failed. */
function rolledBack(
  sessions: readonly Draft[],
  drafts: readonly Draft[],
  index: FactIndex,
): ReadonlyMap<Draft, Draft> {
  const undone = new Map<Draft, Draft>();
  const starts = drafts.filter(({ kind }) => kind === 'boot-processing');
  if (!starts.some(isLasting)) return undone;
  const waiting = new Set<string | undefined>();
  for (const k of index.ofShape('cbs.session.end')) {
    const { session, reboot } = index.fact(k).fields;
    if (reboot === 'yes') waiting.add(session);
  }
  for (const session of sessions) {
    if (session.outcome !== 'succeeded' || !waiting.has(session.id)) continue;
    const next = starts.find(({ startLine }) => startLine > session.endLine);
    if (next !== undefined && isLasting(next)) undone.set(session, next);
  }
  return undone;
}

/** That a session succeeded holds only until the start that undoes its work: what came of it is told there. */
function leaveToStart(session: Draft, start: Draft): void {
  session.outcome = 'unknown';
  delete session.result;
  for (const kb of session.kbs) if (!start.kbs.includes(kb)) start.kbs.push(kb);
  for (const name of session.packages) if (!start.packages.includes(name)) start.packages.push(name);
}

function isLasting({ outcome, recoveredLater }: Draft): boolean {
  return outcome === 'failed' && !recoveredLater;
}

/** What servicing reports of a feature or a capability, in its session or at the start behind it, says which one it was. */
function markRecoveredFeatures(sessions: readonly Draft[], index: FactIndex): void {
  const failed = sessions.filter((draft) => isLasting(draft) && isOfFeature(draft));
  if (failed.length === 0) return;
  const changes = index.ofShape('cbs.feature.change', 'cbs.capability.result').map((k) => index.fact(k));
  const lastGood = new Map<string, number>();
  for (const change of changes)
    if (codeOfField(change.fields.status) === 0) lastGood.set(keyOfChange(change), change.line);
  for (const draft of failed) {
    const own = changes.filter(
      (change) => isWithin(change, draft) && (codeOfField(change.fields.status) ?? 0) !== 0,
    );
    const isDone = (change: Fact): boolean => (lastGood.get(keyOfChange(change)) ?? -1) > draft.endLine;
    if (own.length > 0 && own.every(isDone)) draft.recoveredLater = true;
  }
}

/** Work on a capability names no package. */
function isOfFeature({ purpose, target = '' }: Draft): boolean {
  return purpose === 'feature' || target === '';
}

/** Turned on and turned off are two things; behind a capability's name stands what became of it. */
function keyOfChange({ shape, fields }: Fact): string {
  const { target = '', feature = '', capability = '' } = fields;
  const name = shape === 'cbs.feature.change' ? feature : capability.split('(', 1)[0];
  return `${shape}|${target}|${name?.trim().toLowerCase()}`;
}

function isWithin({ line }: Fact, { startLine, endLine }: Draft): boolean {
  return startLine <= line && line <= endLine;
}
