// Owns what rules ask of an identity: its language, its update.
import { kbOfIdentity, parsePackageIdentity } from '../../facts/identity';

/** The language in an identity (`de-DE`, `ja-jp`); undefined for neutral ones and for other text. */
export function cultureOf(identity: string): string | undefined {
  const language =
    parsePackageIdentity(identity)?.language ?? /_\d+(?:\.\d+){3}_([a-z]{2,3}-[a-z-]+)_/i.exec(identity)?.[1];
  return language === undefined || language === '' || /^(?:none|neutral)$/i.test(language)
    ? undefined
    : language;
}

/** The KB number of an identity as a list, for a match's `kbs`. */
export function kbsOf(...identities: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(identities.flatMap((identity) => (identity && kbOfIdentity(identity)) || []))];
}
