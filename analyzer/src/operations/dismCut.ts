// Owns what a command of DISM came to whose text was cut off: right behind an error, or before its beginning.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import type { Fact } from '../model';
import { conclude, type Draft } from './draft';

/** Functions that do what a command is for; before them DISM only looks for providers, volumes, keys and sources. */
const work =
  / - (?:C(?!Get)\w+(?:CLIHandler|CommandObject)::|C\w+::(?:Internal_(?:CreatePackage|Finalize|ChangePackageState)|ProcessChanges))/;

/**
 * Errors right before the place where the text of a command was cut off are what it was cut out for, where the work itself
 * failed or one error led to the next. A single other error may stand in any sound log: the text just ends behind it.
 */
export function failAtCut(draft: Draft, index: FactIndex): void {
  if (draft.kind !== 'dism-command' || draft.startFact === undefined) return;
  const last = index.facts.length - 1;
  const fact = index.facts[last];
  if (fact === undefined || !isError(fact) || draft.startFact >= last) return;
  const code = fact.codes.find(isFailureCode);
  if (code === undefined || (!work.test(fact.text) && !isLadder(index.facts[last - 1], fact, code))) return;
  conclude(draft, fact, last, code);
}

function isError({ shape, level }: Fact): boolean {
  return (shape === 'dism.failed' || shape === 'dism.package.open-failed') && level === 'error';
}

/** Two steps that failed with one code; the same record twice is one step. */
function isLadder(before: Fact | undefined, fact: Fact, code: number): boolean {
  return before !== undefined && isError(before) && before.text !== fact.text && before.codes.includes(code);
}

/** So many records of one command stand above its first answer. */
const cutReach = 60;

/** The first of DISM's records right above one that the same process wrote; that one itself where there is none. */
export function firstOfProcess(index: FactIndex, from: number, pid: string): number {
  let first = from;
  for (let n = from - 1; n >= Math.max(0, from - cutReach); n--) {
    const { shape, fields } = index.fact(n);
    if (!shape.startsWith('dism.')) break;
    if (fields.pid === pid) first = n;
  }
  return first;
}
