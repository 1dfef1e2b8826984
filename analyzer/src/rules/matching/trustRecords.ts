// Owns the matcher of trust classes: the first record of a chain of a trust code, with the file it names.
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { matchCodes } from './codeRule';
import { detail, fileNameOf, plainPath } from './values';

const signedFile =
  /(?:\\\\\?\\|\\\?\?\\)?[A-Za-z]:\\[^"'<>|\n\r\t,;\]]{1,240}?\.(?:cab|msu|cat|psf|exe|dll|sys|inf|mum|esd|wim)\b/i;

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
    const raw = signedFile.exec(fact.text)?.[0];
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
