// Owns what the queries ask the code tables: one place between them and the lookup.

import type { CodeReading } from '../codes/index';
import {
  decodeQuery,
  nameOfCode,
  nameOfReading,
  namesBySymbol,
  readingsOf,
  releaseOfBuild,
  searchCodes,
} from '../codes/index';
import { failureChain } from '../codes/reading';
import type { Language } from '../localized';
import { localize } from '../localized';

/** What one number or name means, in one language, as plain text. */
export interface CodeDescription {
  /** Eight digits, lower case: `0x80070570`. */
  readonly code: string;
  readonly symbol: string | undefined;
  readonly facility: string | undefined;
  readonly meaning: string | undefined;
  readonly cause: string | undefined;
  readonly nextSteps: readonly string[];
  /** The same failure in its other forms, innermost first: `0xc0000102 STATUS_FILE_CORRUPT_ERROR`. */
  readonly chain: readonly string[];
}

export function isKnownCode(value: number): boolean {
  return nameOfCode(value) !== undefined;
}

export function isKnownSymbol(name: string): boolean {
  return namesBySymbol(name).length > 0;
}

/** Every sound reading of a number or name, the likeliest first; empty when it is no code. */
export function describeCode(query: string, language: Language): readonly CodeDescription[] {
  return decodeQuery(query).map((reading) => toDescription(reading, language));
}

/** The name that stands behind a number where the log leaves it unnamed. */
export function symbolOf(value: number): string | undefined {
  return nameOfCode(value);
}

/** Codes whose number, name or text matches what a person types. */
export function findCodes(query: string, language: Language, limit: number): readonly CodeDescription[] {
  return searchCodes(query, limit).flatMap((hit) => {
    const named = hit.symbol === '' ? {} : { namedAs: hit.symbol };
    const reading = readingsOf(hit.number, named)[0];
    if (reading === undefined) {
      return [];
    }
    const description = toDescription(reading, language);
    return [hit.symbol === '' ? description : { ...description, symbol: hit.symbol }];
  });
}

/** The release a version belongs to, e.g. `Windows 10 1809` for `10.0.17763.3100`. */
export function releaseName(version: string): string | undefined {
  const build = Number(version.split('.')[2]);
  const release = Number.isInteger(build) ? releaseOfBuild(build) : undefined;
  if (release === undefined) {
    return undefined;
  }
  // Releases that share a build's packages cannot be told apart by a version: name them all.
  return [release.name, ...release.sharedBy].join(' / ');
}

function toDescription(reading: CodeReading, language: Language): CodeDescription {
  const { explanation, fields } = reading;
  return {
    code: reading.code,
    symbol: nameOfReading(reading),
    facility: fields.facility ?? undefined,
    meaning: explanation && localize(explanation.meaning, language),
    cause: explanation?.cause && localize(explanation.cause, language),
    nextSteps: explanation?.nextSteps.map((step) => localize(step.text, language)) ?? [],
    chain: failureChain(reading),
  };
}
