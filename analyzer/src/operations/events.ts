// Owns what events tell of work: attempts of the update client, changes of packages and features, with beginning, end and
// outcome. Exports list the newest event first or last; what counts here is time, not the order of lines.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact, OperationKind, OperationPurpose } from '../model';
import { codeOfField, conclude, type Draft, openDraft } from './draft';
import { codeOfInstaller, titled } from './eventValues';
import { appInUse, secondsOf } from './update';

/** Folds events into attempts and changes; what only began and has no known end is left out. */
export function foldEvents(index: FactIndex): Draft[] {
  const steps = stepsOf(index);
  if (steps.length === 0) return [];
  const state: FoldState = { drafts: [], begun: [], failed: new Map() };
  for (const step of steps) takeStep(step, state);
  return withoutInner(state.drafts);
}

/** What an event says of work. */
interface Step {
  readonly fact: Fact;
  readonly index: number;
  readonly seconds: number | undefined;
  readonly what: 'begin' | 'success' | 'failure' | 'restart' | 'cut';
  readonly kind: OperationKind;
  readonly purpose: OperationPurpose;
  /** What the work was about, in every form the event names it; empty where it names nothing. */
  readonly names: readonly string[];
  readonly result: number | undefined;
}

const updateSteps: Readonly<Record<string, readonly [Step['what'], OperationKind, OperationPurpose]>> = {
  'event.wu.begin': ['begin', 'wu-install', 'install'],
  'event.wu.installed': ['success', 'wu-install', 'install'],
  'event.wu.failed': ['failure', 'wu-install', 'install'],
  'event.wu.uninstalled': ['success', 'wu-install', 'uninstall'],
  'event.wu.uninstall-failed': ['failure', 'wu-install', 'uninstall'],
  'event.wu.found': ['success', 'wu-scan', 'detect'],
  'event.wu.scan-failed': ['failure', 'wu-scan', 'detect'],
  'event.wu.download-begin': ['begin', 'wu-download', 'download'],
  'event.wu.downloaded': ['success', 'wu-download', 'download'],
  'event.wu.download-failed': ['failure', 'wu-download', 'download'],
  'event.wusa.command': ['begin', 'wu-install', 'install'],
  'event.wusa.installed': ['success', 'wu-install', 'install'],
  'event.wusa.failed': ['failure', 'wu-install', 'install'],
  'event.msi.installed': ['success', 'session', 'install'],
  'event.msi.failed': ['failure', 'session', 'install'],
  'event.listed.installed': ['success', 'wu-install', 'install'],
  'event.listed.failed': ['failure', 'wu-install', 'install'],
  'event.history.installed': ['success', 'wu-install', 'install'],
  'event.history.failed': ['failure', 'wu-install', 'install'],
  'event.defender.updated': ['success', 'wu-install', 'install'],
  'event.defender.failed': ['failure', 'wu-install', 'install'],
  'event.appx.installed': ['success', 'wu-install', 'install'],
  'event.appx.failed': ['failure', 'wu-install', 'install'],
  'event.language.installed': ['success', 'session', 'install'],
  'event.language.failed': ['failure', 'session', 'install'],
  'event.servicing.begin': ['begin', 'session', 'unknown'],
  'event.servicing.done': ['success', 'session', 'unknown'],
  'event.servicing.failed': ['failure', 'session', 'unknown'],
  'event.servicing.restart': ['restart', 'session', 'unknown'],
  'event.power.lost': ['cut', 'session', 'unknown'],
};

/** The events that tell of work, in the order of time; without times, in the order of the file. */
function stepsOf(index: FactIndex): Step[] {
  const steps = index.facts.flatMap((told, k): Step[] => {
    const fact = titled(told, index.facts[k - 1], index.facts[k + 1]);
    const [what, kind, purpose] = updateSteps[fact.shape] ?? [];
    if (what === undefined || kind === undefined || purpose === undefined) return [];
    const seconds = fact.time === undefined ? Number.NaN : secondsOf(fact.time);
    const rest = restOf(index.facts[k + 1], fact);
    return [
      {
        fact,
        index: k,
        seconds: Number.isNaN(seconds) ? undefined : seconds,
        what,
        kind,
        purpose: purpose === 'unknown' ? purposeOf(fact) : purpose,
        names: [...namesOf(fact), ...(rest?.names ?? [])],
        result: codeOfField(fact.fields.result) ?? codeOfInstaller(fact) ?? rest?.result,
      },
    ];
  });
  if (steps.some(({ seconds }) => seconds === undefined))
    // The history lists the newest first.
    return steps.some(({ fact }) => fact.shape.startsWith('event.history.')) ? steps.reverse() : steps;
  const isNewestFirst = (steps[0]?.seconds ?? 0) > (steps.at(-1)?.seconds ?? 0);
  // Events of one second keep the order in which they were written.
  return steps.sort(
    (a, b) => (a.seconds ?? 0) - (b.seconds ?? 0) || (isNewestFirst ? b.index - a.index : a.index - b.index),
  );
}

/** Programs that print events wrap their sentences, and pages set every line apart: code and title stand lines below. */
function restOf(
  next: Fact | undefined,
  { shape, fields, line }: Fact,
): Pick<Step, 'names' | 'result'> | undefined {
  if (shape !== 'event.wu.failed' || fields.result !== undefined || next === undefined) return undefined;
  const { code, title } =
    /^\s*with error (?<code>0x[0-9a-fA-F]{8}): (?<title>\S[^\n]*)/.exec(next.text)?.groups ?? {};
  if (code === undefined || title === undefined || next.line - line > 3) return undefined;
  return { names: [title.trim().toLowerCase()], result: codeOfField(code) };
}

/** Servicing names the state that a package is to reach: 5112 is "installed", 5000 "absent". */
function purposeOf({ fields }: Fact): OperationPurpose {
  if (fields.feature !== undefined) return 'feature';
  const state = fields.state ?? '';
  if (/^(?:Installed|Permanent|5112|112|7)$/.test(state)) return 'install';
  return /^(?:Absent|Uninstalled|5000|0)$/.test(state) ? 'uninstall' : 'unknown';
}

function namesOf(fact: Fact): readonly string[] {
  const { update, kb, title, tail, app, package: name, feature, target } = fact.fields;
  if (fact.shape.startsWith('event.defender.')) return ['security intelligence'];
  const names = [update, kb, titleOf(title ?? tail), feature ?? app ?? name, target];
  return [...new Set(names.flatMap((each) => (each === undefined ? [] : [each.trim().toLowerCase()])))];
}

/** The sentence ends behind the title. */
function titleOf(text: string | undefined): string | undefined {
  const title = text
    ?.trim()
    .replace(/[.。]$/, '')
    .trim();
  return title === '' ? undefined : title;
}

interface FoldState {
  readonly drafts: Draft[];
  begun: Step[];
  /** What failed or was interrupted and has not worked since, by what it was about. */
  readonly failed: Map<string, Draft[]>;
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
      recover(step, state.failed);
      addAttempt(step, state);
      return;
    case 'failure':
      if (
        step.result === appInUse ||
        step.result === newerThere ||
        (step.result === undefined && step.names.length === 0)
      )
        return;
      addAttempt(step, state);
  }
}

/** ERROR_INSTALL_PACKAGE_DOWNGRADE: a higher version of the app is installed already. */
const newerThere = 0x80073d06;

/** Later success with the same thing takes earlier failures back; a search that finds something, searches. */
function recover(step: Step, failed: FoldState['failed']): void {
  for (const name of keysOf(step.names, step.kind, step.purpose)) {
    for (const draft of failed.get(name) ?? []) draft.recoveredLater = true;
    failed.delete(name);
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
  for (const key of keysOf(names, draft.kind, draft.purpose)) {
    const list = state.failed.get(key);
    if (list) list.push(draft);
    else state.failed.set(key, [draft]);
  }
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
  if (beginning === undefined) delete draft.startFact;
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
  // "Already installed" is an answer without the failure bit; the event still says that nothing was installed.
  if (step.what === 'failure') draft.outcome = 'failed';
  draft.startLine = Math.min(startLine, step.fact.line);
  draft.endLine = Math.max(draft.endLine, startLine + first.fact.lineCount - 1);
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

function name(draft: Draft, { fact, kind }: Step): void {
  const { fields } = fact;
  const title = titleOf(fields.title ?? fields.tail);
  const target = fields.feature ?? title ?? fields.package ?? fields.target ?? fields.file;
  if (target !== undefined) draft.target ??= target;
  if (fields.update !== undefined) draft.id ??= fields.update.toLowerCase();
  const client = fields.client ?? (fact.shape.startsWith('event.wusa.') ? 'wusa.exe' : undefined);
  if (client !== undefined && kind !== 'wu-scan') draft.client ??= client.trim();
  const kb = fields.kb?.toUpperCase();
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
