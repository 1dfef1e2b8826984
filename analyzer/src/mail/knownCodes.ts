// Owns the codes that every mail may name: the explained ones as they are seen in servicing, then all others by name.
import type { CodeSearchHit } from '../codes/index';
import { codeFamilies, formatCode, nameOfCode, searchCodes } from '../codes/index';
import type { Localized } from '../localized';
import type { CaseCode } from './vocabulary';

export interface KnownCode extends CaseCode {
  /** Absent for a code that nobody explained. */
  readonly meaning: Localized | undefined;
}

/**
 * Codes of the tables by the beginning of their number or name, explained ones first.
 * @param typed hexadecimal digits, a signed decimal number, or a name in upper case
 */
export function codesOfTables(
  typed: { readonly kind: string; readonly text: string },
  fits: (code: CaseCode) => boolean,
  limit: number,
): readonly KnownCode[] {
  const { kind, text } = typed;
  if (kind === 'symbol') return searchCodes(text, limit).map(ofHit).filter(fits);
  if (text.length < shortestNumber) return [];
  const explained = explainedCodes().filter(fits);
  if (kind !== 'hex' || explained.length >= limit) return explained;
  return [...explained, ...searchCodes(`0x${text}`, limit).map(ofHit).filter(fits)];
}

/** Less would list anything. */
const shortestNumber = 2;

/** A code of a case with its name and meaning. */
export function withMeaning({ code, symbol = nameOfCode(Number(code)) }: CaseCode): KnownCode {
  return { code, symbol, meaning: meaningOf(code, symbol) };
}

/** The number as signed decimal, as dialogs and scripts show it. */
export function signed(code: string): string {
  return String(Number(code) | 0);
}

function ofHit({ number, symbol, kind, meaning }: CodeSearchHit): KnownCode {
  const code = kind === 'win32' ? asResult(number) : formatCode(number);
  return { code, symbol, meaning: meaning ?? meaningOf(code, symbol) };
}

let explained: readonly KnownCode[] | undefined;

/** Stop codes are no results: they are left out. */
function explainedCodes(): readonly KnownCode[] {
  explained ??= Object.entries(codeFamilies())
    .filter(([family]) => family !== 'bugCheck')
    .flatMap(([, entries]) => entries)
    .filter(({ code }) => code !== 0)
    .map(({ code, symbol, meaning }) => ({
      code: asResult(code),
      symbol: symbol === '' ? undefined : symbol,
      meaning,
    }));
  return explained;
}

/** One number may have names of several spaces: what was written for another name is not said of this one. */
function meaningOf(code: string, symbol: string | undefined): Localized | undefined {
  return explainedCodes().find((each) => each.code === code && each.symbol === symbol)?.meaning;
}

/** HRESULT_FROM_WIN32 of winerror.h for a plain Win32 code; any other number as it is. */
function asResult(code: number): string {
  return formatCode(code <= 0xffff ? code + 0x80070000 : code);
}
