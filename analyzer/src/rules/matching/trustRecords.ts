// Owns the matcher of trust classes: the first record of a chain of a trust code, with the file it names.

import type { FactIndex } from '../../facts/factIndex';
import { fileNameOf, plainPath } from '../../facts/paths';
import { signedFileIn } from '../../facts/words/files';
import { isOfBundledProgram } from '../../facts/words/installers';
import type { Match } from '../defineRule';
import { matchCodes } from './codeRule';
import { detail, factBefore } from './values';

/** How many facts above its answer a bundle says which of its programs it starts. */
const bundleReach = 2;

/** The program of a bundle that answers with the code. */
function bundledFile(index: FactIndex, k: number): string | undefined {
  if (!isOfBundledProgram(index.fact(k))) return undefined;
  const apply = factBefore(index, k, new Set(['bundle.apply']), bundleReach);
  return apply === undefined ? undefined : index.fact(apply).fields.path;
}

/** Files of the update cache and of the component store have classes of their own (F58, F16). */
const cache = /\\SoftwareDistribution\\Download\\/i;
const store = /\\servicing\\Packages\\|\\CatRoot|\\WinSxS\\Catalogs\\/i;

/**
 * Yields one match per chain of records with one of the trust codes.
 * @param codes unsigned 32-bit codes
 * @param isOfMachine true for codes that say something of the machine and not of the file: they count for files of the
 * update cache too, where servicing itself read them
 */
export function* matchTrust(
  index: FactIndex,
  codes: readonly number[],
  isOfMachine = false,
): Iterable<Match> {
  for (const match of matchCodes(index, codes)) {
    const fact = index.fact(match.fact);
    const raw = signedFileIn(fact) ?? bundledFile(index, match.fact);
    const isRead = isOfMachine && fact.component === 'CBS';
    if (raw !== undefined && (store.test(raw) || (cache.test(raw) && !isRead))) continue;
    if (raw === undefined) {
      yield { ...match, confidence: 'medium', values: {} };
      continue;
    }
    const path = plainPath(raw);
    yield {
      ...match,
      depth: 'reason',
      variant: 'file',
      culprit: { kind: 'path', name: path },
      values: { path, file: fileNameOf(path) },
      details: detail('File', '文件', path),
    };
  }
}
