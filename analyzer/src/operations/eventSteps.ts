// Owns what a single event tells of work: that it began, went through, failed or was cut off, on what, and with which code.
import type { FactIndex } from '../facts/factIndex';
import { kbOfIdentity } from '../facts/identity';
import type { Fact, OperationKind, OperationPurpose } from '../model';
import { onceFor } from '../once';
import { codeOfField } from './draft';
import { dateReadings, writtenTime } from './eventOrder';
import { codeOfInstaller, codeOfTransfer, reasonBelow, titled } from './eventValues';
import { secondsOf } from './times';
import { isFeatureUpdate, isOfDefinitions } from './updateNames';

/** What an event says of work. */
export interface Step {
  readonly fact: Fact;
  readonly index: number;
  readonly seconds: number | undefined;
  readonly what: 'begin' | 'success' | 'failure' | 'restart' | 'cut';
  readonly kind: OperationKind;
  readonly purpose: OperationPurpose;
  /** What the work was about, in every form the event names it; empty where it names nothing. */
  readonly names: readonly string[];
  readonly result: number | undefined;
  /** Index of the fact that says why, where that is a line of its own. */
  readonly reason?: number;
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
  'event.bits.done': ['success', 'wu-download', 'download'],
  'event.bits.failed': ['failure', 'wu-download', 'download'],
  'event.wusa.command': ['begin', 'wu-install', 'install'],
  'event.wusa.installed': ['success', 'wu-install', 'install'],
  'event.wusa.failed': ['failure', 'wu-install', 'install'],
  'event.wusa.removed': ['success', 'wu-install', 'uninstall'],
  'event.wusa.removal-failed': ['failure', 'wu-install', 'uninstall'],
  'event.hotfix.failed': ['failure', 'wu-install', 'install'],
  'event.msi.installed': ['success', 'session', 'install'],
  'event.msi.failed': ['failure', 'session', 'install'],
  'event.bundle.installed': ['success', 'session', 'install'],
  'event.bundle.failed': ['failure', 'session', 'install'],
  'event.listed.installed': ['success', 'wu-install', 'install'],
  'event.listed.failed': ['failure', 'wu-install', 'install'],
  'event.wer.failed': ['failure', 'wu-install', 'install'],
  'event.history.installed': ['success', 'wu-install', 'install'],
  'event.history.failed': ['failure', 'wu-install', 'install'],
  'event.defender.updated': ['success', 'wu-install', 'install'],
  'event.defender.failed': ['failure', 'wu-install', 'install'],
  'event.appx.installed': ['success', 'wu-install', 'install'],
  'event.appx.failed': ['failure', 'wu-install', 'install'],
  'event.language.installed': ['success', 'session', 'install'],
  'event.language.failed': ['failure', 'session', 'install'],
  'event.servermanager.failed': ['failure', 'session', 'scan'],
  'event.servicing.begin': ['begin', 'session', 'unknown'],
  'event.servicing.done': ['success', 'session', 'unknown'],
  'event.servicing.failed': ['failure', 'session', 'unknown'],
  'event.servicing.restart': ['restart', 'session', 'unknown'],
  'event.wsus.content-failed': ['failure', 'wu-download', 'download'],
  'event.wsus.content-done': ['success', 'wu-download', 'download'],
  'event.wsus.sync-failed': ['failure', 'wu-scan', 'detect'],
  'event.wsus.synced': ['success', 'wu-scan', 'detect'],
  'wu.server.sync-failed': ['failure', 'wu-scan', 'detect'],
  'wu.server.synced': ['success', 'wu-scan', 'detect'],
  'event.power.lost': ['cut', 'session', 'unknown'],
};

/** What came out of an entry of a history. */
const isEntry = /^event\.history\./;

/** The events that tell of work, in the order of time; without times, in the order of the file. */
export function stepsOf(index: FactIndex): Step[] {
  const first = index.facts.find(({ shape }) => shape === 'listed.title' || isEntry.test(shape));
  const isTitleLast = first !== undefined && isEntry.test(first.shape);
  return inOrder(index.facts.flatMap((_, k) => stepAt(index, k, isTitleLast) ?? []));
}

/** The step that an event tells of; undefined for one that tells of none, or again of one told before. */
function stepAt(index: FactIndex, k: number, isTitleLast: boolean): Step | undefined {
  const told = belowHeading(index, k);
  if (isEcho(told, index.facts.slice(Math.max(0, k - echoReach), k))) return undefined;
  const next = index.facts.slice(k + 1, k + 3).find(({ shape }) => shape === 'listed.title');
  const below = index.facts.slice(k + 1, k + 3);
  const offset = reasonBelow(told, below);
  const fact = titled(told, {
    before: index.facts[k - 1],
    below,
    next: next ?? index.facts[k + 1],
    isTitleLast,
  });
  const [what, kind, purpose] = updateSteps[fact.shape] ?? [];
  if (what === undefined || kind === undefined || purpose === undefined) return undefined;
  // What the update client says itself tells more than a report of it.
  if (fact.shape === 'event.wer.failed' && isOfClient(index)) return undefined;
  if (told.shape === 'event.wer.code' && isToldByClient(index, codeOfField(fact.fields.result)))
    return undefined;
  // Browsers and others transfer with jobs of their own.
  if (fact.shape.startsWith('event.bits.') && fact.fields.url === undefined) return undefined;
  const seconds = fact.time === undefined ? Number.NaN : secondsOf(fact.time);
  const rest = restOf(index.facts[k + 1], fact);
  return {
    fact,
    index: k,
    seconds: Number.isNaN(seconds) ? undefined : seconds,
    what,
    kind,
    purpose: workOf(purpose, fact),
    names: [...namesOf(fact), ...(rest?.names ?? [])],
    ...(offset === undefined ? {} : { reason: k + offset }),
    result: codeOfField(fact.fields.result) ?? codeOfInstaller(fact) ?? codeOfTransfer(fact) ?? rest?.result,
  };
}

/** True where the update client's own events tell how its work ended. */
const isOfClient = onceFor((index: FactIndex): boolean =>
  index.facts.some(({ shape }) => /^event\.wu\.(?:installed|failed)$/.test(shape)),
);

/** True where one of them tells the same answer. */
function isToldByClient(index: FactIndex, result: number | undefined): boolean {
  return index.ofShape('event.wu.failed').some((k) => codeOfField(index.fact(k).fields.result) === result);
}

/** The titles below a heading that says what became of them are entries of its list. */
function belowHeading(index: FactIndex, k: number): Fact {
  const fact = index.fact(k);
  const outcome = outcomesOfTitles(index).get(k);
  return outcome === undefined ? fact : { ...fact, shape: `event.listed.${outcome}` };
}

/** What the heading of each title says, by the index of the title. */
const outcomesOfTitles = onceFor((index: FactIndex): ReadonlyMap<number, string> => {
  const outcomes = new Map<number, string>();
  for (const heading of index.ofShape('listed.heading.installed', 'listed.heading.failed')) {
    const outcome = index.fact(heading).shape.slice('listed.heading.'.length);
    for (let k = heading + 1; k < index.facts.length && isEntryBelow(index, k); k++) outcomes.set(k, outcome);
  }
  return outcomes;
});

/** Entries of a list follow one another. */
function isEntryBelow(index: FactIndex, k: number): boolean {
  const entry = index.fact(k);
  return entry.shape === 'listed.title' && entry.line - index.fact(k - 1).line <= 2;
}

/** Sorts steps by time, the oldest first; where one of them has none, by what is known of the order of the file. */
function inOrder(steps: Step[]): Step[] {
  if (steps.some(({ seconds }) => seconds === undefined)) {
    const isHistory = steps.some(({ fact }) => isEntry.test(fact.shape));
    return (isHistory ? !isOldestFirst(steps) : isWrittenNewestFirst(steps)) ? steps.reverse() : steps;
  }
  const isNewestFirst = (steps[0]?.seconds ?? 0) > (steps.at(-1)?.seconds ?? 0);
  // Events of one second keep the order in which they were written.
  return steps.sort(
    (a, b) => (a.seconds ?? 0) - (b.seconds ?? 0) || (isNewestFirst ? b.index - a.index : a.index - b.index),
  );
}

/**
 * The history lists the newest first; the dates of its entries tell where somebody listed them the other way. Which of
 * two numbers is the month differs from language to language: both readings have to say so.
 */
function isOldestFirst(steps: readonly Step[]): boolean {
  const dates = steps.flatMap(({ fact }) => {
    const readings = dateReadings(fact.text);
    return readings === undefined ? [] : [readings];
  });
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return false;
  return first.every((reading, k) => reading < (last[k] ?? reading));
}

/**
 * Event Viewer writes the newest event first. Where no date of an export tells day from month, each reading of the first
 * and the last event has to say so.
 */
function isWrittenNewestFirst(steps: readonly Step[]): boolean {
  const first = writtenTime(steps[0]?.fact);
  const last = writtenTime(steps.at(-1)?.fact);
  if (first === undefined || last === undefined || !('dmy' in first) || !('dmy' in last)) return false;
  return first.dmy > last.dmy && first.mdy > last.mdy;
}

/** Tools that end on a failure say so again, without a name, a few lines below. */
function isEcho({ shape, fields, line }: Fact, before: readonly Fact[]): boolean {
  if (!echoed.has(shape) || fields.title !== undefined) return false;
  return before.some(
    (fact) =>
      fact.shape === shape &&
      line - fact.line < 60 &&
      fields.kb === fact.fields.kb &&
      answerOf(fields) === answerOf(fact.fields),
  );
}

const echoed: ReadonlySet<string> = new Set([
  'event.hotfix.failed',
  'event.msi.failed',
  'event.msi.installed',
  'event.bundle.failed',
  'event.defender.failed',
]);
/** Facts between what a tool says and its echo. */
const echoReach = 8;

function answerOf({ number, result }: Fact['fields']): number | string | undefined {
  return number ?? codeOfField(result);
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

/** A new version of Windows is installed by setup. */
function workOf(purpose: OperationPurpose, fact: Fact): OperationPurpose {
  if (purpose === 'unknown') return purposeOf(fact);
  const { title, tail, target } = fact.fields;
  return purpose === 'install' && isFeatureUpdate(titleOf(title ?? tail) ?? target) ? 'upgrade' : purpose;
}

/** Servicing names the state that a package is to reach: 5112 is "installed", 5000 "absent". */
function purposeOf({ fields }: Fact): OperationPurpose {
  if (fields.feature !== undefined) return 'feature';
  const state = fields.state ?? '';
  if (/^(?:Installed|Permanent|5112|112|7)$/.test(state)) return 'install';
  return /^(?:Absent|Uninstalled|5000|0)$/.test(state) ? 'uninstall' : 'unknown';
}

/** What Defender and the update client both install. */
const definitions = 'security intelligence';

function namesOf(fact: Fact): readonly string[] {
  const { update, kb, title, tail, app, package: name, feature, target } = fact.fields;
  if (fact.shape.startsWith('event.defender.')) return [definitions];
  // An address whose token has expired is fetched anew: behind the question mark stands another one.
  if (/^(?:event\.wsus|wu\.server)\.sync/.test(fact.shape)) return ['synchronization'];
  if (fact.shape.startsWith('event.bits.')) return [fact.fields.url?.split('?')[0]?.toLowerCase() ?? ''];
  if (fact.shape.startsWith('event.wsus.content')) return [fact.fields.source ?? 'content'];
  if (isNameless(fact)) return [someDownload];
  if (fact.shape.startsWith('event.bundle.')) return namesInBundle(fact);
  const own = titleOf(title ?? tail);
  const number = kb ?? kbOfIdentity(own ?? '');
  const same = number !== undefined && isOfDefinitions(number) ? definitions : undefined;
  const names = [update, kb, own, feature ?? app ?? name, target, same];
  return [...new Set(names.flatMap((each) => (each === undefined ? [] : [each.trim().toLowerCase()])))];
}

/** A run of a bundle that comes to its end has settled what failed in it. */
function namesInBundle({ fields }: Fact): readonly string[] {
  return [`bundle ${fields.run ?? ''}`, ...(fields.title === undefined ? [] : [fields.title.toLowerCase()])];
}

/** What a download is called that the client only says to have failed: "Windows Update failed to download an update." */
export const someDownload = 'some download';

function isNameless({ shape, fields }: Fact): boolean {
  return (
    shape === 'event.wu.download-failed' &&
    (fields.update ?? fields.kb ?? fields.title ?? fields.tail) === undefined
  );
}

/** What a language says between the code and the title, where it puts the code behind the colon: up to the end of the sentence. */
const beforeTitle = /^0x[0-9a-f]{8}(?=[^\n.。:：]{2,80}[.。:：]\s)[^\n.。:：]+[.。:：]\s+/i;

/** A title as an event names it; the sentence ends behind it, and a mail may go on. */
export function titleOf(text: string | undefined): string | undefined {
  const title = text
    ?.trim()
    .replace(beforeTitle, '')
    .replace(/(?<=\(KB\d{6,8}\))[.。]\s+\S.*$/s, '')
    .replace(/\.{2,}$/, '…')
    .replace(/[.。]$/, '')
    .trim();
  return title === '' ? undefined : title;
}
