// Owns what lines cut out of WindowsUpdate.log say of an installation whose end they do not hold: that it failed, and
// which package it was.
import { isFailureCode } from '../../facts/codes';
import { kbOfIdentity } from '../../facts/identity';
import type { Fact, Operation } from '../../model';
import { isSummary } from '../../operations/updateVerdicts';
import type { ClassId } from '../../rules/classIds';
import { classOfCode } from '../../rules/matching/classCodes';

const updateVerdicts =
  /^wu\.(?:scan\.end|callback|call\.count|history|install\.return|install\.result|handler\.deployed|report|end)$/;

/** True for a record in which the update client says how a call of it ended. */
export function isUpdateVerdict({ shape }: Fact): boolean {
  return updateVerdicts.test(shape);
}

/** What a handler says when the installer that it ran is done: that of CBS packages, or an update's own program. */
const handlerAnswer = /^wu\.(?:cbs\.install|handler\.return)/;

/** The last that the client says of an installation is that its installer failed; a later attempt would say so behind it. */
export function stopsAtInstaller(facts: readonly Fact[]): boolean {
  const last = lastAnswer(facts);
  if (last === undefined || !handlerAnswer.test(last.shape)) return false;
  return last.codes.some((code) => isFailureCode(code) && classOfCode(code) !== cancelled);
}

/** The same, or the sum of an installation's call says it. */
export function endsWithFailedInstall(facts: readonly Fact[]): boolean {
  if (stopsAtInstaller(facts)) return true;
  const last = lastAnswer(facts);
  if (last === undefined || sumsUp[last.shape]?.(last) !== true) return false;
  return !facts.some(({ codes }) => codes.includes(asGoodThere));
}

/** How a record says that the updates of an installation's call failed, and nothing of why. */
const sumsUp: Readonly<Record<string, (fact: Fact) => boolean>> = {
  'wu.call.count': ({ fields: { what, failed } }) => what === 'Install' && Number(failed ?? 0) > 0,
  'wu.callback': (fact) => fact.fields.what === 'install' && isSum(fact),
  'wu.history': isSum,
  'wu.install.told': isSum,
};

/** No code but one that only sums up: any other has its own verdict. */
function isSum({ codes }: Fact): boolean {
  const failing = codes.filter(isFailureCode);
  return failing.length > 0 && failing.every(isSummary);
}

function lastAnswer(facts: readonly Fact[]): Fact | undefined {
  return facts.findLast(
    (fact) =>
      (isUpdateVerdict(fact) && fact.shape !== 'wu.end') ||
      handlerAnswer.test(fact.shape) ||
      fact.shape === 'wu.install.told',
  );
}

/** Somebody ended it: no failure of its own. */
const cancelled: ClassId = 'wu.cancelled-or-service-stopped';
/** ERROR_NO_MORE_ITEMS: a driver that is no better than the one in place counts as failed and is none. */
const asGoodThere = 0x80070103;

type Subject = Pick<Operation, 'kbs' | 'packages' | 'target'>;

/**
 * What the installer was to install whose answer a record holds.
 * @param end the fact with the answer
 * @returns undefined where the record is no such answer, or the lines do not name the update
 */
export function installed(facts: readonly Fact[], end: number | undefined): Subject | undefined {
  const shape = end === undefined ? undefined : facts[end]?.shape;
  if (shape === 'wu.cbs.install') return handedPackage(facts.slice(0, end));
  if (shape === 'wu.handler.return') return onlyTitle(facts);
  return undefined;
}

/** The handler names what it hands to servicing right before. */
function handedPackage(before: readonly Fact[]): Subject | undefined {
  const handed = before.findLast(({ shape }) => /^wu\.cbs\.(?:package|install)/.test(shape));
  const name = handed?.fields.package;
  return name === undefined ? undefined : { ...named(name), packages: [name] };
}

/** Where one update alone is named, it is the one that was installed. */
function onlyTitle(facts: readonly Fact[]): Subject | undefined {
  const titles = new Set(facts.flatMap(({ fields, shape }) => (shape === 'wu.title' ? [fields.title] : [])));
  const [title] = titles;
  return titles.size === 1 && title !== undefined ? { ...named(title.trim()), packages: [] } : undefined;
}

function named(target: string): Pick<Operation, 'kbs' | 'target'> {
  const kb = kbOfIdentity(target);
  return { kbs: kb === undefined ? [] : [kb], target };
}
