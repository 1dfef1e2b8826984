// Owns the attempts of sysprep: from the first record that it stopped at to its verdict.
import type { FactIndex } from '../facts/factIndex';
import { codeOfField, conclude, type Draft, extend, openDraft } from './draft';

/** Folds sysprep's facts into attempts: each from its first failing record to the verdict of `WinMain`. */
export function foldSysprep(index: FactIndex): Draft[] {
  const attempts: Draft[] = [];
  let attempt: Draft | undefined;
  let stop: number | undefined;
  for (const [k, fact] of index.facts.entries()) {
    const isOfSysprep =
      fact.shape.startsWith('sysprep.') || (fact.component === 'SYSPRP' && fact.level === 'error');
    if (!isOfSysprep) continue;
    if (!attempt) {
      attempt = openDraft('sysprep', 'unknown', fact, k);
      attempt.isWork = true;
      attempt.client = 'sysprep';
    }
    extend(attempt, fact);
    if (fact.shape === 'sysprep.package') attempt.target = fact.fields.package ?? '';
    if (stoppingShapes.has(fact.shape)) stop = k;
    if (fact.shape !== 'sysprep.verdict') continue;
    conclude(attempt, fact, k, codeOfField(fact.fields.hresult) ?? 0);
    attempts.push(attempt);
    attempt = undefined;
    stop = undefined;
  }
  // A block that was cut before its verdict still proves a failure when it names what sysprep stopped at.
  if (attempt && (attempt.target !== undefined || stop !== undefined)) {
    attempt.outcome = 'failed';
    if (stop !== undefined) attempt.endFact = stop;
    attempts.push(attempt);
  }
  return attempts;
}

/** Records after which sysprep does not go on. */
const stoppingShapes: ReadonlySet<string> = new Set([
  'sysprep.module',
  'sysprep.state',
  'sysprep.bitlocker',
  'sysprep.halted',
]);
