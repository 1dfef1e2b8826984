// Owns what events tell of work: attempts of the update client, changes of packages and features, with beginning, end and
// outcome. Exports list the newest event first or last; what counts here is time, not the order of lines.

import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { coverageOf, isCumulative, kbOfIdentity } from '../facts/identity';
import { addTo } from '../grouped';
import type { OperationKind, OperationPurpose } from '../model';
import { conclude, type Draft, openDraft } from './draft';
import { type Step, someDownload, stepsOf, titleOf } from './eventSteps';
import { installerOf } from './installerLogs';
import { isRepeatable, recoverSearches } from './searchRecoveries';
import { secondsOf } from './times';
import { appInUse } from './updateVerdicts';

/** Folds events into attempts and changes; what only began and has no known end is left out. */
export function foldEvents(index: FactIndex): Draft[] {
  const steps = stepsOf(index);
  if (steps.length === 0) return [];
  const state: FoldState = {
    drafts: [],
    begun: [],
    failed: new Map(),
    failedTargets: new Map(),
    searches: [],
  };
  for (const step of steps) takeStep(step, state);
  settlePresent(state.drafts);
  return withoutInner(withoutNameless(state.drafts));
}

/** WU_S_ALREADY_INSTALLED (wuerror.h): a success that the standalone installer and its callers show as an error. */
const alreadyInstalled = 0x00240006;

/** What is there already is an answer to who asks for nothing else; among other work it has not failed. */
function settlePresent(drafts: readonly Draft[]): void {
  if (drafts.every(({ result }) => result === alreadyInstalled)) return;
  for (const draft of drafts) if (draft.result === alreadyInstalled) draft.outcome = 'succeeded';
}

interface FoldState {
  readonly drafts: Draft[];
  begun: Step[];
  /** What failed or was interrupted and has not worked since, by what it was about. */
  readonly failed: Map<string, Draft[]>;
  /** The same by the title or identity itself: an update that holds the earlier ones is compared with each once. */
  readonly failedTargets: Map<string, Draft[]>;
  /** Searches that failed and that a later update may prove to have been repeated, in their order. */
  readonly searches: Draft[];
}

/** More work than this is not going on at once. */
const maxBegun = 500;

function takeStep(step: Step, state: FoldState): void {
  switch (step.what) {
    case 'begin':
      state.begun.push(step);
      if (state.begun.length > maxBegun) state.begun.shift();
      return;
    case 'restart':
      // The change goes on behind the restart; its end is an event of its own.
      return;
    case 'cut':
      interruptBegun(step, state);
      return;
    case 'success':
      recover(step, state);
      addAttempt(step, state);
      return;
    case 'failure':
      if (
        step.result === appInUse ||
        step.result === newerThere ||
        step.result === asGoodThere ||
        isToldAgain(step, state) ||
        (step.result === undefined && step.names.length === 0)
      )
        return;
      addAttempt(step, state);
  }
}

/** Lines between the answer of a package in a bundle and the bundle's own. */
const toldAgainReach = 6;

/** A bundle tells the answer of its package once for the step and once for itself; no command stands between. */
function isToldAgain({ fact, names, result }: Step, { drafts, begun }: FoldState): boolean {
  const last = drafts.at(-1);
  return (
    last !== undefined &&
    (fact.shape === 'event.bundle.failed' || (fact.shape === 'event.wusa.failed' && names.length === 0)) &&
    last.outcome === 'failed' &&
    last.result === result &&
    fact.line - last.endLine <= toldAgainReach &&
    begun.every((step) => step.index < (last.endFact ?? 0))
  );
}

/** ERROR_NO_MORE_ITEMS: the driver that is installed is as good as the one that came, or better. */
const asGoodThere = 0x80070103;

/** ERROR_INSTALL_PACKAGE_DOWNGRADE: a higher version of the app is installed already. */
const newerThere = 0x80073d06;

/** Later success with the same thing takes earlier failures back; a search that finds something, searches. */
function recover(step: Step, { failed, failedTargets, searches }: FoldState): void {
  recoverSearches(step, searches);
  // Whatever was downloaded or installed later may be what had failed without a name.
  const isDownload = step.kind === 'wu-download' || step.kind === 'wu-install';
  const names = isDownload ? [...step.names, someDownload] : step.names;
  for (const name of keysOf(names, step.kind, step.purpose)) {
    for (const draft of failed.get(name) ?? []) draft.recoveredLater = true;
    failed.delete(name);
  }
  const series = step.purpose === 'install' ? step.names.find(isCumulative) : undefined;
  if (series === undefined) return;
  const isCovered = coverageOf(series);
  for (const [target, drafts] of failedTargets) {
    if (!isCovered(target)) continue;
    for (const draft of drafts) draft.recoveredLater = true;
    failedTargets.delete(target);
  }
}

function keysOf(names: readonly string[], kind: OperationKind, purpose: OperationPurpose): readonly string[] {
  if (kind === 'wu-scan') return ['search'];
  return names.map((each) => `${purpose === 'uninstall' ? 'off' : 'on'} ${each}`);
}

/** Notes what came out of work on the things named. */
function addDraft(draft: Draft, names: readonly string[], state: FoldState): void {
  state.drafts.push(draft);
  if (draft.outcome !== 'failed' && draft.outcome !== 'interrupted') return;
  for (const key of keysOf(names, draft.kind, draft.purpose)) addTo(state.failed, key, draft);
  addTo(state.failedTargets, draft.target ?? '', draft);
}

function isSameThing(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.includes(name));
}

/** An attempt may take this long; an older beginning belongs to another one. In seconds. */
const longestAttempt = 24 * 3_600;

function addAttempt(step: Step, state: FoldState): void {
  // A search or a download that went well, without a beginning, is nothing to tell.
  const beginning = takeBeginning(step, state);
  const first = beginning ?? step;
  const draft = openDraft(step.kind, step.purpose, first.fact, first.index);
  if (beginning === undefined && step.reason === undefined) delete draft.startFact;
  draft.isWork = true;
  name(draft, step);
  if (beginning !== undefined) {
    name(draft, beginning);
    if (draft.purpose === 'unknown') draft.purpose = beginning.purpose;
  }
  const { startLine } = draft;
  if (step.what === 'failure' && step.result === undefined) {
    draft.outcome = 'failed';
    draft.endFact = step.index;
    if (step.fact.time !== undefined) draft.endTime = step.fact.time;
  } else conclude(draft, step.fact, step.index, step.what === 'failure' ? (step.result ?? 0) : 0);
  if (step.reason !== undefined) draft.endFact = step.reason;
  // "Already installed" is an answer without the failure bit; the event still says that nothing was installed.
  if (step.what === 'failure') draft.outcome = 'failed';
  draft.startLine = Math.min(startLine, step.fact.line);
  draft.endLine = Math.max(draft.endLine, startLine + first.fact.lineCount - 1);
  if (isRepeatable(step, draft)) state.searches.push(draft);
  addDraft(draft, [...new Set([...step.names, ...(beginning?.names ?? [])])], state);
}

/**
 * The latest beginning of the same thing; one that names nothing fits what follows it, and a command of the standalone
 * installer the answer that names nothing.
 */
function takeBeginning(step: Step, state: FoldState): Step | undefined {
  const fits = (begun: Step): boolean =>
    begun.kind === step.kind &&
    (step.seconds === undefined ||
      begun.seconds === undefined ||
      step.seconds - begun.seconds <= longestAttempt);
  const found =
    state.begun.findLast((begun) => fits(begun) && isSameThing(begun.names, step.names)) ??
    state.begun.findLast(
      (begun) =>
        fits(begun) &&
        (begun.names.length === 0 || (step.names.length === 0 && begun.fact.shape === 'event.wusa.command')),
    );
  if (found !== undefined) state.begun = state.begun.filter((begun) => begun !== found);
  return found;
}

/** In a list of JSON every backslash stands twice. */
function fileOf({ file }: Step['fact']['fields']): string | undefined {
  return file?.replace(/([^\\])\\\\(?=[^\\])/g, '$1\\');
}

function name(draft: Draft, { fact, kind }: Step): void {
  const { fields } = fact;
  const title = titleOf(fields.title ?? fields.tail);
  const target =
    fields.feature ??
    title ??
    fields.package ??
    fields.target ??
    fileOf(fields) ??
    fields.source ??
    fields.kb?.toUpperCase();
  if (target !== undefined) draft.target ??= target;
  if (fields.update !== undefined) draft.id ??= fields.update.toLowerCase();
  const client = fields.client ?? (fact.shape.startsWith('event.wusa.') ? 'wusa.exe' : installerOf(fact));
  if (client !== undefined && kind !== 'wu-scan') draft.client ??= client.trim();
  const kb = fields.kb?.toUpperCase() ?? kbOfIdentity(title ?? '');
  if (kb !== undefined && !draft.kbs.includes(kb)) draft.kbs.push(kb);
  if (fields.package?.includes('~') && !draft.packages.includes(fields.package))
    draft.packages.push(fields.package);
}

/** The machine went down while work was going on: it has no verdict, which is no failure. */
function interruptBegun(step: Step, state: FoldState): void {
  for (const begun of state.begun) {
    const isRecent =
      begun.seconds !== undefined &&
      step.seconds !== undefined &&
      step.seconds - begun.seconds <= longestAttempt;
    if (!isRecent || begun.kind === 'wu-download') continue;
    const draft = openDraft(begun.kind, begun.purpose, begun.fact, begun.index);
    draft.isWork = true;
    name(draft, begun);
    draft.outcome = 'interrupted';
    draft.endFact = step.index;
    draft.startLine = Math.min(begun.fact.line, step.fact.line);
    draft.endLine = Math.max(draft.endLine, step.fact.line + step.fact.lineCount - 1);
    if (step.fact.time !== undefined) draft.endTime = step.fact.time;
    addDraft(draft, begun.names, state);
  }
  state.begun = [];
}

/** A download that the client only says to have failed is told by its transfer where one failed in the same minutes. */
function withoutNameless(drafts: readonly Draft[]): readonly Draft[] {
  const named = drafts.filter((draft) => isFailedDownload(draft) && draft.result !== undefined);
  const told = new Set(named.flatMap((draft) => [-1, 0, 1].map((beside) => placeOf(draft, beside))));
  const isTold = (draft: Draft): boolean =>
    isFailedDownload(draft) &&
    draft.result === undefined &&
    draft.target === undefined &&
    told.has(placeOf(draft, 0));
  return drafts.filter((draft) => !isTold(draft));
}

function isFailedDownload({ kind, outcome }: Draft): boolean {
  return kind === 'wu-download' && outcome === 'failed';
}

/** The minute of an end or of one beside it; without a time the stretch of lines. */
function placeOf({ endTime, endLine }: Draft, beside: number): string {
  if (endTime === undefined) return `line ${Math.floor(endLine / 40) + beside}`;
  return `minute ${Math.floor(secondsOf(endTime) / 60) + beside}`;
}

/** Seconds between the end of servicing and what the update client says of it. */
const answerReach = 600;

/** One failure told twice, by servicing and by the update client that called it: the client's attempt holds both. */
function withoutInner(drafts: readonly Draft[]): Draft[] {
  const calls = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'wu-install' || draft.outcome !== 'failed') continue;
    for (const kb of draft.kbs) calls.set(kb, [...(calls.get(kb) ?? []).slice(-maxCalls), draft]);
  }
  return drafts.filter((draft) => {
    if (draft.kind !== 'session' || draft.outcome !== 'failed') return true;
    const call = draft.kbs.flatMap((kb) => calls.get(kb) ?? []).find((each) => isCallOf(each, draft));
    if (call === undefined) return true;
    for (const identity of draft.packages)
      if (!call.packages.includes(identity)) call.packages.push(identity);
    return false;
  });
}

/** An update that failed more often than this is one that always fails. */
const maxCalls = 200;

function isCallOf(call: Draft, inner: Draft): boolean {
  if (call.endTime === undefined || inner.endTime === undefined) return true;
  const after = secondsOf(call.endTime) - secondsOf(inner.endTime);
  const isSameCode =
    call.result === inner.result || inner.result === undefined || !isFailureCode(inner.result);
  return -60 <= after && after <= answerReach && isSameCode;
}
