// Owns the matcher of trust classes: the first record of a chain of a trust code, with the file it names.
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { matchCodes } from './codeRule';
import { detail, factBefore, fileNameOf, plainPath } from './values';

const signedFile =
  /(?:\\\\\?\\|\\\?\?\\)?[A-Za-z]:\\[^"'<>|\n\r\t,;\]]{1,240}?\.(?:cab|msu|cat|psf|exe|dll|sys|inf|mum|esd|wim)\b/i;

/** How many facts above its answer a bundle says which of its programs it starts. */
const bundleReach = 2;

/** The program of a bundle that answers with the code. */
function bundledFile(index: FactIndex, k: number): string | undefined {
  if (!/: (?:Process returned error|Failed to execute EXE package)/.test(index.fact(k).text))
    return undefined;
  const apply = factBefore(index, k, new Set(['bundle.apply']), bundleReach);
  return apply === undefined ? undefined : index.fact(apply).fields.path;
}

/** Files of the update cache and of the component store have classes of their own (F58, F16). */
const otherPlaces =
  /\\SoftwareDistribution\\Download\\|\\servicing\\Packages\\|\\CatRoot|\\WinSxS\\Catalogs\\/i;

/**
 * Yields one match per chain of records with one of the trust codes.
 * @param codes unsigned 32-bit codes
 */
export function* matchTrust(index: FactIndex, codes: readonly number[]): Iterable<Match> {
  for (const match of matchCodes(index, codes)) {
    const fact = index.fact(match.fact);
    const raw = signedFile.exec(fact.text)?.[0] ?? bundledFile(index, match.fact);
    if (raw !== undefined && otherPlaces.test(raw)) continue;
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
