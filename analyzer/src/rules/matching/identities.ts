// Owns the finding of identities inside a record's text: packages, deployments, components in words.
import { cutDeployment, kbOfIdentity, parsePackageIdentity } from '../../facts/identity';
import type { Fact } from '../../model';

// rid = 'Package_7_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2.5000001-9_neutral'
const requester = /\brid\s+=\s+(?:\[[^\]]{1,40}\])?['"]([^'"\n]+)['"]/;
// Microsoft-Windows-Sample, version 10.0.1.2, arch amd64   or   …, Version = 6.1.7601.17514, pA = …
const componentInWords = /\b([A-Za-z][\w.-]{3,}), [Vv]ersion (?:= )?(\d+(?:\.\d+){3})/;

/** The deployment or component that a CSI call was made for; undefined where the record names none. */
export function identityInRecord(text: string): string | undefined {
  const owner = requester.exec(text)?.[1];
  if (owner !== undefined) return cutDeployment(owner);
  const words = componentInWords.exec(text);
  return words ? `${words[1]} ${words[2]}` : undefined;
}

/** The package a record speaks of: its own field, or the one its call was made for. */
export function packageOfRecord(fact: Fact): string | undefined {
  const named = fact.fields.package ?? fact.fields.update ?? requester.exec(fact.text)?.[1];
  if (named === undefined || !named.includes('~')) return undefined;
  return cutDeployment(named).replace(/\.$/, '');
}

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
