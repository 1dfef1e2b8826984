// Owns the sections of setupapi logs as operations: which device or driver package, how it came out, when.
import { hresultFromWin32, isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { deviceProblemIn, isEndOfInstall } from '../facts/words/drivers';
import type { Fact, OperationPurpose } from '../model';
import { codeOfField, type Draft, extend, openDraft } from './draft';

/**
 * Answers that are routine (setupapi.h, winerror.h): no driver selected or compatible (0xe0000203, 0xe0000228), no more
 * items (0x103), cancelled by the user (1223), the installed driver is as good (0x80070103), a restart is needed (3010).
 */
export const routineAnswers: ReadonlySet<number> = new Set([
  0xe0000203, 0xe0000228, 0x103, 0x4c7, 0x800704c7, 0x80070103, 3010,
]);

/** What stands behind the dash of a section's title: a device, an INF or a hardware id; else the title itself. */
export function subjectOfSection(title: string): string {
  return / - (?<subject>.+)$/.exec(title)?.groups?.subject ?? title;
}

/** True when a section takes a device or a driver package away, as its title says in front of the dash. */
export function isRemoval(title: string): boolean {
  return /(?:Un|De)install|Unstage|Unpublish|\b(?:Delete|Remove)/i.test(title.split(' - ', 1)[0] ?? '');
}

/**
 * Answers of a removal that found nothing left to remove: file or path not found (winerror.h 2 and 3), no such device
 * (setupapi.h, 0xe000020b). Windows and installers tidy up packages that are already gone all the time.
 */
const alreadyGone: ReadonlySet<number> = new Set([2, 3, 0x80070002, 0x80070003, 0xe000020b]);

/**
 * ERROR_ALREADY_EXISTS and ERROR_FILE_EXISTS of winerror.h: what bringing in a driver package answers that the store
 * already holds, the second where the caller forbids to overwrite it (SP_COPY_NOOVERWRITE).
 */
const alreadyThere: ReadonlySet<number> = new Set([0xb7, 0x800700b7, 0x50, 0x80070050]);

/** ERROR_INF_IN_USE_BY_DEVICES of setupapi.h: a program tidies up and leaves what a device still uses. */
const inUse = 0xe000023d;

/** True when a section's work was done before it began: nothing was left to remove, or the package was there already. */
function isAlreadyDone(result: number, title: string): boolean {
  // A log that was rolled over may begin behind the title.
  if (result === inUse && /^(?:$|SetupUninstallOEMInf)/.test(title)) return true;
  if (isRemoval(title)) return alreadyGone.has(result);
  return alreadyThere.has(result) && /^$|Import|Stage|Add |CopyOEMInf/i.test(title.split(' - ', 1)[0] ?? '');
}

/**
 * True when an exit status says that the section of this title failed for a reason of its own.
 * @param k index of the exit status
 */
export function isFailedExit(index: FactIndex, k: number, title: string): boolean {
  const fact = index.fact(k);
  const result = codeOfField(fact.fields.result) ?? 0;
  // `FAILURE` whose code was cut off, or never told.
  if (fact.fields.status === 'FAILURE' && result === 0) return !isUpkeep(title);
  if (fact.fields.status === 'SUCCESS' || !isFailureCode(result) || routineAnswers.has(result)) return false;
  if (isAbsent(result, title) || isRemovalCutOff(index, k, title, result)) return false;
  return !isAlreadyDone(result, title) && !isUpkeep(title);
}

/**
 * ERROR_NO_SUCH_DEVINST and its SPAPI_E_ form: what a program is told that hands over a driver before its device is
 * plugged in. Source: "UpdateDriverForPlugAndPlayDevices" of newdev.h.
 */
const noSuchDevice: ReadonlySet<number> = new Set([0xe000020b, 0x800f020b]);
/** ERROR_DEVICE_NOT_CONNECTED of winerror.h. */
const notConnected: ReadonlySet<number> = new Set([0x48f, 0x8007048f]);

/** Windows began by itself when a device came; where it is gone again, nothing is left to install. */
const arrivalTitle = /\(Hardware initiated\)/;

function isAbsent(result: number, title: string): boolean {
  if (noSuchDevice.has(result))
    return askingTitle.test(title) || arrivalTitle.test(title) || /\(DiInstallDriver\)/.test(title);
  return notConnected.has(result) && arrivalTitle.test(title);
}

/** A section whose title is lost and that finds no device is a removal as a rule, unless an entry tells of an installation. */
function isRemovalCutOff(index: FactIndex, k: number, title: string, result: number): boolean {
  if (title !== '' || !noSuchDevice.has(result)) return false;
  for (let entry = k - 1; entry >= 0; entry--) {
    const fact = index.fact(entry);
    if (fact.shape === 'device.exit' || fact.shape === 'device.boot') break;
    if (isOfInstallation(fact)) return false;
  }
  return true;
}

const installing: ReadonlySet<string> = new Set(['device.installing', 'device.instance', 'device.selected']);

/** True for an entry that only sections have that install; the installers it may name take devices away, too. */
function isOfInstallation({ shape, fields }: Fact): boolean {
  if (installing.has(shape) || fields.asked !== undefined) return true;
  return shape === 'device.error' && /\b(?:install(?:ing|ation)?|configur\w{1,8})\b/i.test(fields.text ?? '');
}

/** ERROR_NO_DRIVER_SELECTED of setupapi.h: routine where Windows finds no driver for a device by itself. */
const noDriverSelected = 0xe0000203;

/** Calls of newdev.h by which a program installs a driver that it chose. */
const choosingTitle = /\((?:DiInstallDevice|DiInstallDriver|UpdateDriverForPlugAndPlayDevices)\)/;

/**
 * True where a program chose a driver for a device and was told that none is selected: the choice was not taken.
 * @param from index of the section's first fact
 * @param exit index of its exit status
 */
export function isUntaken(index: FactIndex, from: number, exit: number): boolean {
  const { fields } = index.fact(exit);
  if (codeOfField(fields.result) !== noDriverSelected) return false;
  if (!choosingTitle.test(index.fact(from).fields.title ?? '')) return false;
  for (let k = from; k < exit; k++) if (index.fact(k).shape === 'device.selected') return true;
  return false;
}

/** ERROR_NO_COMPAT_DRIVERS of setupapi.h: routine where Windows searches by itself. */
export const noCompatibleDriver = 0xe0000228;

/** The call of newdev.h that names an INF; older sections do not repeat its path. */
export const askingTitle = /\(UpdateDriverForPlugAndPlayDevices\)/;

/**
 * What a section answers in which a program asked for an INF by its name and no model of that INF is the device's: the
 * code, or zero where its entries say so in words; undefined for any other section.
 * @param from index of the section's first fact
 * @param to index of its exit status
 */
export function unmatchedIn(index: FactIndex, from: number, to: number): number | undefined {
  let isAsked = false;
  let answer: number | undefined;
  for (let k = from; k < to; k++) {
    const { shape, fields, codes } = index.fact(k);
    if (fields.asked !== undefined || askingTitle.test(fields.title ?? '')) isAsked = true;
    else if (isAsked && codes.includes(noCompatibleDriver)) return noCompatibleDriver;
    else if (isAsked && shape === 'device.unmatched') answer = 0;
  }
  return answer;
}

/** `Device and Driver Disk Cleanup Handler`: upkeep that neither installs nor removes and is about no device or package. */
function isUpkeep(title: string): boolean {
  return title !== '' && !title.includes(' - ') && purposeOf(title) === 'unknown';
}

/** True when a section neither installs nor removes: it reads, configures or restarts what its title names. */
export function isOtherStep(title: string): boolean {
  return title !== '' && purposeOf(title) === 'unknown';
}

/** Folds sections into operations, in file order; one that never ended was cut off by a restart. */
export function foldDeviceSections(index: FactIndex): Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  index.facts.forEach((fact, k) => {
    if (fact.shape === 'device.section') {
      if (open) interrupt(open);
      open = openSection(fact, k);
      drafts.push(open);
    } else if (open && fact.shape === 'device.boot') {
      interrupt(open);
      open = undefined;
    } else if (open && fact.shape === 'device.exit') {
      finish(open, index, k);
      open = undefined;
    } else if (open) takeEntry(open, fact);
  });
  if (open) failAtEnd(open, index);
  markRecovered(drafts);
  const [only] = drafts;
  if (drafts.length === 1 && only?.outcome === 'succeeded' && isNotStarted(index)) only.outcome = 'unknown';
  return drafts;
}

/**
 * The error by which the last section of a log says, before the text ends, that it could not install or import its driver;
 * undefined where it says no such thing, or nothing but what is routine.
 * @param from index of the section's first fact
 */
export function lastWordOf(index: FactIndex, from: number): number | undefined {
  const title = index.fact(from).fields.title ?? '';
  for (let k = index.facts.length - 1; k > from; k--) {
    const fact = index.fact(k);
    if (fact.shape !== 'device.error' || !isEndOfInstall(fact)) continue;
    const code = fact.codes.find(isFailureCode);
    const isRoutine =
      code === undefined || routineAnswers.has(code) || isAbsent(code, title) || isAlreadyDone(code, title);
    return isRoutine || isRemoval(title) ? undefined : k;
  }
  return undefined;
}

/** A section whose end the text does not hold: the log was copied, or cut off, behind its last word. */
function failAtEnd(draft: Draft, index: FactIndex): void {
  if (draft.startFact === undefined || index.ofShape('device.exit').length === 0) return;
  const k = lastWordOf(index, draft.startFact);
  if (k === undefined) return;
  draft.outcome = 'failed';
  draft.endFact = k;
  const result = index.fact(k).codes.find(isFailureCode);
  if (result !== undefined) draft.result = result;
}

/** Windows calls a section done where the driver is in place; that the device does not start stands among its entries. */
function isNotStarted(index: FactIndex): boolean {
  return index.ofShape('device.error').some((k) => deviceProblemIn(index.fact(k)) !== undefined);
}

function openSection(fact: Fact, k: number): Draft {
  const title = fact.fields.title ?? '';
  const draft = openDraft('device-install', purposeOf(title), fact, k);
  draft.target = subjectOfSection(title);
  draft.isWork = true;
  return draft;
}

/** `Device Install (…)`, `Setup Import Driver Package`, `Driver Install (…)`, `Delete Device`, `SetupUninstallOEMInf` */
function purposeOf(title: string): OperationPurpose {
  if (isRemoval(title)) return 'uninstall';
  return /Install|Import|Stage|Add |CopyOEMInf|Update/i.test(title.split(' - ', 1)[0] ?? '')
    ? 'install'
    : 'unknown';
}

/** An entry makes its section longer; the one that tells the section's time says when it began. */
function takeEntry(draft: Draft, fact: Fact): void {
  if (!fact.shape.startsWith('device.')) return;
  extend(draft, fact);
  if (fact.shape === 'device.time' && fact.time !== undefined) draft.startTime = fact.time;
}

function interrupt(draft: Draft): void {
  if (draft.outcome === 'unknown') draft.outcome = 'interrupted';
}

/** Closes a section at its exit status, which tells what came of it. */
function finish(draft: Draft, index: FactIndex, k: number): void {
  const fact = index.fact(k);
  const from = draft.startFact ?? k;
  const title = draft.startFact === undefined ? '' : (index.fact(from).fields.title ?? '');
  extend(draft, fact);
  draft.endFact = k;
  forgetOtherStart(draft);
  const result = codeOfField(fact.fields.result) ?? 0;
  const unmatched = result === 0 ? undefined : unmatchedIn(index, from, k);
  if (unmatched === undefined && !isUntaken(index, from, k) && !isFailedExit(index, k, title)) {
    draft.outcome = result === 0 ? 'succeeded' : 'unknown';
    return;
  }
  draft.outcome = 'failed';
  // 16 bits are a Win32 code, or the low word of what an entry states in full.
  if (result !== 0 && unmatched !== 0)
    draft.result = unmatched ?? statedInFull(index, from, k, result) ?? hresultFromWin32(result);
}

/** A program may print parts of the log out of their order: a section that ends before it begins is two. */
function forgetOtherStart(draft: Draft): void {
  const { startTime, endTime } = draft;
  if (startTime !== undefined && endTime !== undefined && endTime < startTime) delete draft.startTime;
}

/**
 * The code whose low word an exit status of 16 bits is, as an error of the section states it in full; undefined where none
 * does. `SPAPI_E_DEVINST_ALREADY_EXISTS` (0x800f0207) ends a section as 0x00000207, which winerror.h gives another name.
 * @param from index of the section's first fact
 * @param exit index of its exit status
 */
function statedInFull(index: FactIndex, from: number, exit: number, status: number): number | undefined {
  if (status > 0xffff) return undefined;
  for (let k = from; k < exit; k++) {
    const { shape, codes } = index.fact(k);
    const stated =
      shape === 'device.error'
        ? codes.find((code) => code > 0xffff && (code & 0xffff) === status)
        : undefined;
    if (stated !== undefined) return stated;
  }
  return undefined;
}

/** A later section of the same device or package that succeeded has done the same work. */
function markRecovered(drafts: readonly Draft[]): void {
  const sound = new Set<string>();
  for (const draft of [...drafts].reverse()) {
    const key = (draft.target ?? '').toLowerCase();
    if (draft.outcome === 'succeeded') sound.add(key);
    if (draft.outcome === 'failed' && sound.has(key)) draft.recoveredLater = true;
  }
}
