// Owns the hardware entries of a compatibility report (ScanResult.xml, CompatData*.xml) that block an upgrade.
import type { FactIndex } from '../../facts/factIndex';
import { isHardItem, isPassedItem } from '../../facts/words/setup';
import { factAfter } from '../matching/values';

export interface CompatItem {
  readonly fact: number;
  /** Name of the check, `Setup_TpmVersionNotSupported`. */
  readonly name: string;
}

/** `<HardwareItem HardwareType="…">` followed by `BlockingType="Hard"`. */
export function hardItems(index: FactIndex): readonly CompatItem[] {
  return index
    .ofShape('setup.compat.item')
    .filter((k) => {
      const type = blockingType(index, k);
      return isHardItem(index.fact(k)) || (type !== undefined && index.fact(type).fields.type === 'Hard');
    })
    .map((fact) => ({ fact, name: index.fact(fact).fields.item ?? '' }));
}

/** True for an entry whose type is there, in its own record or below it, and is none that stops the upgrade. */
export function isPassed(index: FactIndex, entry: number): boolean {
  if (index.fact(entry).shape !== 'setup.compat.item') return false;
  const type = blockingType(index, entry);
  return isPassedItem(index.fact(entry)) || (type !== undefined && index.fact(type).fields.type !== 'Hard');
}

const typeOrNextEntry: ReadonlySet<string> = new Set([
  'setup.compat.type',
  'setup.compat.program',
  'setup.compat.item',
  'setup.compat.driver',
]);

/** The fact below an entry that says how it blocks; undefined where another entry begins first. */
export function blockingType(index: FactIndex, entry: number): number | undefined {
  const below = factAfter(index, entry, typeOrNextEntry, 3);
  return below !== undefined && index.fact(below).shape === 'setup.compat.type' ? below : undefined;
}

/** True for a check of what the computer is made of, which no setting of Windows changes. */
export function isRequirement({ name }: CompatItem): boolean {
  return /tpm|cpu|processor|secureboot|memory|ram(?![a-z])|diskSize|systemDriveSize|uefi/i.test(name);
}
