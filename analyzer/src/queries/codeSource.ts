// Owns what the queries ask the code tables: one place between them and the lookup.

import type { CodeContext, CodeReading, ReadAs } from '../codes/index';
import {
  decodeQuery,
  failureChain,
  fittingSymbols,
  formatCode,
  nameOfCode,
  nameOfReading,
  namesBySymbol,
  nameWithShared,
  officialPageOf,
  readAsLabels,
  readableCode,
  readingsOf,
  releaseOfBuild,
  searchCodes,
  severityLabels,
} from '../codes/index';
import type { Language } from '../localized';
import { localize } from '../localized';

/** What one number or name means, in one language, as plain text. */
export interface CodeDescription {
  /** Eight digits, lower case: `0x80070570`. */
  readonly code: string;
  readonly symbol: string | undefined;
  readonly meaning: string | undefined;
  readonly cause: string | undefined;
  readonly nextSteps: readonly { readonly text: string; readonly changesMachine: boolean }[];
  /** True when the code only wraps another failure. */
  readonly isWrapper: boolean;
  /** The same failure in its other forms, innermost first: `0xc0000102 STATUS_FILE_CORRUPT_ERROR`, `1392 ERROR_…`. */
  readonly chain: readonly string[];
  /** The form of the chain that the explanation was written for, where that is not the number itself. */
  readonly writtenFor: string | undefined;
  /** All other names of the number, and of the code inside it, each with the header or document that gives it. */
  readonly otherNames: readonly { readonly symbol: string; readonly source: string }[];
  readonly bits: CodeBits;
  /** An https address of Microsoft's own documentation. */
  readonly page: string | undefined;
}

/** What a number is read as and what its bits say, in one language. */
export interface CodeBits {
  readonly as: ReadAs;
  readonly readAs: string;
  readonly severity: string | undefined;
  /** Header name; undefined where the number has no facility or the facility no name. */
  readonly facility: string | undefined;
  readonly facilityNumber: number | undefined;
  /** The low 16 bits, or the whole number where there is no layout. */
  readonly low: number;
  readonly isCustomer: boolean;
  readonly isNtStatus: boolean;
  /** Signed decimal form of the whole number. */
  readonly signed: number;
  /** Extend codes of upgrades only; empty where a part has no name. */
  readonly phase: string | undefined;
  readonly operation: string | undefined;
}

/** True for a number that a table names, be it by the code that it wraps. */
export function isKnownCode(value: number): boolean {
  return nameOfCode(value) !== undefined;
}

/** True for a name that stands in the tables of codes. */
export function isKnownSymbol(name: string): boolean {
  return namesBySymbol(name).length > 0;
}

/** Every sound reading of a number or name, the likeliest first; empty when it is no code. */
export function describeCode(
  query: string,
  language: Language,
  context?: CodeContext,
): readonly CodeDescription[] {
  const options = context === undefined ? {} : { context };
  return decodeQuery(query, options).map((reading) => toDescription(reading, language));
}

/** The name that stands behind a number where the log leaves it unnamed. */
export function symbolOf(value: number, context?: CodeContext): string | undefined {
  return nameOfCode(value, context);
}

/** Codes whose number, name or text matches what a person types. */
export function findCodes(query: string, language: Language, limit: number): readonly CodeDescription[] {
  return searchCodes(query, limit).flatMap((hit) => {
    const named = hit.symbol === '' ? {} : { namedAs: hit.symbol };
    const readings = readingsOf(hit.number, named);
    // A stop code's name belongs to the reading as a stop code, not to the Win32 code of the same number.
    const reading =
      readings.find((candidate) => fittingSymbols(candidate).some(({ symbol }) => symbol === hit.symbol)) ??
      readings[0];
    return reading === undefined ? [] : [toDescription(reading, language, hit.symbol)];
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
  return nameWithShared(release);
}

function toDescription(reading: CodeReading, language: Language, shown = ''): CodeDescription {
  const { explanation } = reading;
  const symbol = shown === '' ? nameOfReading(reading) : shown;
  const writtenFor = explanation?.writtenFor;
  return {
    code: reading.code,
    symbol,
    meaning: explanation && localize(explanation.meaning, language),
    cause: explanation?.cause && localize(explanation.cause, language),
    nextSteps:
      explanation?.nextSteps.map(({ text, changesMachine }) => ({
        text: localize(text, language),
        changesMachine,
      })) ?? [],
    isWrapper: explanation?.isWrapper === true,
    chain: failureChain(reading).map(readableStep),
    writtenFor: writtenFor && `${readableCode(formatCode(writtenFor.number))} ${writtenFor.symbol}`.trim(),
    otherNames: otherNames(reading, symbol),
    bits: bitsOf(reading, language),
    page: officialPageOf(reading),
  };
}

/** `0x00003712 ERROR_…` → `14098 ERROR_…`, as in reports. */
function readableStep(step: string): string {
  return step.replace(/^0x[\da-f]{8}\b/, readableCode);
}

/** Names of the way the number is read, then of the code inside, then of what else the number can be. */
function otherNames(reading: CodeReading, shown: string | undefined): CodeDescription['otherNames'] {
  const all = [...fittingSymbols(reading), ...(reading.unwrapped?.symbols ?? []), ...reading.symbols];
  const seen = new Set([shown]);
  return all.filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol));
}

function bitsOf(reading: CodeReading, language: Language): CodeBits {
  const { fields } = reading;
  return {
    as: reading.as,
    readAs: localize(readAsLabels[reading.as], language),
    severity: fields.severity && localize(severityLabels[fields.severity], language),
    facility: fields.facility ?? undefined,
    facilityNumber: fields.facilityNumber,
    low: fields.code,
    isCustomer: fields.customer === true,
    isNtStatus: fields.ntStatus === true,
    signed: reading.number | 0,
    phase: fields.phase === undefined ? undefined : (fields.phase ?? ''),
    operation: fields.operation === undefined ? undefined : (fields.operation ?? ''),
  };
}
