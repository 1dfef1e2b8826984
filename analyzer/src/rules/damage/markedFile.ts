// Owns the file that the error right before a mark of the store names: the mark itself states only what kind of damage it is.
import { type FactIndex, isNoise } from '../../facts/factIndex';
import { markedFileIn, type StoredFile } from '../../facts/words/files';

/** How many facts before a mark its reason stands. */
const reach = 3;

/** The file of a component that an error right before the mark is about; undefined where none names one. */
export function fileBeforeMark(
  index: FactIndex,
  mark: number,
): (Required<StoredFile> & { readonly fact: number }) | undefined {
  for (let k = mark - 1; k >= Math.max(0, mark - reach); k--) {
    const fact = index.fact(k);
    if (fact.level !== 'error' || isNoise(fact)) continue;
    const stored = markedFileIn(fact);
    if (stored !== undefined) return { ...stored, fact: k };
  }
  return undefined;
}
