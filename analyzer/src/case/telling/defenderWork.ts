// Owns the question whether a failure is of Defender's own updates: servicing has no part in them.
import { isFailureCode } from '../../facts/codes';
import { isOfDefenderTool } from '../../facts/words/senders';
import { isPersons } from '../../formats/bareLines';
import type { Analysis, Culprit, Fact, Operation } from '../../model';
import { onceFor } from '../../once';
import { isDefenderUpdate } from '../../operations/updateNames';
import { canonical } from '../codes';

/** Each failure asks. */
const toolsOf = onceFor(({ firstTime, facts }: Analysis) => {
  const records = firstTime === undefined ? facts.filter(tellsOfDefender) : [];
  const codes = records.flatMap((fact) => fact.codes.filter(isFailureCode).map(canonical));
  return { hasWritten: records.length > 0, codes: new Set(codes) };
});

/** True for a record of Defender's tools that somebody did not merely mention, and that names no other update. */
export function tellsOfDefender({ shape, text }: Pick<Fact, 'shape' | 'text'>): boolean {
  if (!isOfDefenderTool({ shape, text }) || isPersons(text, 0, text.length)) return false;
  return !namesOther(text.match(/\bKB\d{6,8}\b/gi) ?? []);
}

/** What a failure is blamed on, and its code. */
interface Blamed {
  readonly culprit?: Culprit | undefined;
  readonly code?: number | undefined;
}

/** True where an update of Defender was to be installed, or the failure is one that its tools print. */
export function isOfDefender(
  analysis: Analysis,
  operation: Operation | undefined,
  { culprit, code }: Blamed,
): boolean {
  if (operation?.purpose === 'install' && isDefenderUpdate(operation.target, operation.kbs)) return true;
  const blamed = culprit === undefined ? [] : [culprit.name];
  if (isDefenderUpdate(undefined, blamed)) return true;
  if (namesOther([...(operation?.kbs ?? []), ...blamed])) return false;
  const codes = [operation?.result, code].filter((known) => known !== undefined);
  return isToldByTools(analysis, codes);
}

/** Tools that tell what they met tell nothing of a failure with other codes. */
function isToldByTools(analysis: Analysis, own: readonly number[]): boolean {
  const { hasWritten, codes } = toolsOf(analysis);
  if (!hasWritten || codes.size === 0 || own.length === 0) return hasWritten;
  return own.some((code) => codes.has(canonical(code)));
}

/** True where one of the names is the number of an update that is none of Defender's. */
function namesOther(names: readonly string[]): boolean {
  return names.some((name) => /^KB\d/i.test(name) && !isDefenderUpdate(undefined, [name.toUpperCase()]));
}
