// Owns what CBS_E_IDENTITY_MISMATCH speaks of: a damaged manifest of an installed package, or a source of another build.

import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { isOfInstalledPackage } from '../../facts/words/identities';
import type { Match } from '../defineRule';

/** CBS_E_IDENTITY_MISMATCH. */
export const identityMismatch = 0x800f0818;

/** The package whose manifest holds another identity, as far as records name it. */
export interface StoreMismatch {
  readonly name?: string;
  readonly actual?: string;
  /** The record that names it. */
  readonly fact?: number;
}

/**
 * Judges a chain of records with the code.
 * @returns undefined where nothing says that an installed package is meant, or a source was given
 */
export function mismatchOfStore(index: FactIndex, { evidence = [] }: Match): StoreMismatch | undefined {
  const named = evidence
    .map(({ fact }) => fact)
    .find((fact) => index.fact(fact).shape === 'cbs.package.identity-mismatch');
  if (named !== undefined) {
    const { package: name, actual } = index.fact(named).fields;
    return {
      fact: named,
      ...defined({ name, actual }),
    };
  }
  if (index.ofShape('dism.source', 'cbs.source.given', 'setup.fod-mismatch').length > 0) return undefined;
  return evidence.some(({ fact }) => isOfInstalledPackage(index.fact(fact))) ? {} : undefined;
}
