// Owns the hardware entries of a compatibility report (ScanResult.xml, CompatData*.xml) that block an upgrade.
import type { FactIndex } from '../../facts/factIndex';
import { isHardItem } from '../../facts/words/setup';
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
      const type = factAfter(index, k - 1, new Set(['setup.compat.type']), 3);
      return isHardItem(index.fact(k)) || (type !== undefined && index.fact(type).fields.type === 'Hard');
    })
    .map((fact) => ({ fact, name: index.fact(fact).fields.item ?? '' }));
}

/** True for a check of what the computer is made of, which no setting of Windows changes. */
export function isRequirement({ name }: CompatItem): boolean {
  return /tpm|cpu|processor|secureboot|memory|ram(?![a-z])|diskSize|systemDriveSize|uefi/i.test(name);
}
