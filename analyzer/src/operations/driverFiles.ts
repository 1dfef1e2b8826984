// Owns the files of drivers that sfc found damaged: no manifest lists them, and it tells of each in records of its own.
import type { FactIndex } from '../facts/factIndex';

/**
 * The records of damaged driver files (`[Pnp] Corrupt file: …`) that no record says were repaired or given up on.
 * Where the run repairs files and the text ends with such a record, what became of the last one is not in it.
 * @returns indices of facts, in file order, one per file
 */
export function leftDriverFiles(index: FactIndex): readonly number[] {
  const left = new Map<string, number>();
  let last: string | undefined;
  let isRepairing = false;
  for (const k of index.ofShape('sfc.driver.corrupt', 'sfc.driver.repaired', 'sfc.driver.failed')) {
    const { shape, fields } = index.fact(k);
    const path = (fields.path ?? '').toLowerCase();
    const isFound = shape === 'sfc.driver.corrupt';
    last = isFound && k === index.facts.length - 1 ? path : undefined;
    isRepairing ||= !isFound;
    if (!isFound) left.delete(path);
    else if (!left.has(path)) left.set(path, k);
  }
  if (isRepairing && last !== undefined) left.delete(last);
  return [...left.values()];
}
