// Owns the address of Microsoft's own page about a code, or of the published list for its range of numbers.
import type { CodeReading } from './reading';
import type { CodeName } from './table';

/**
 * The official page of a reading: the one that its explanation rests on, else the list that holds its name.
 * @returns undefined where no page is known
 */
export function officialPageOf(reading: CodeReading): string | undefined {
  const source = reading.explanation?.source ?? '';
  if (/^https:\/\/(?:learn|support)\.microsoft\.com\//.test(source)) return source;
  const inside = reading.unwrapped?.as === 'win32' ? reading.unwrapped : undefined;
  if (inside !== undefined) return pageOfWin32(inside.number, inside.symbols);
  if (reading.as === 'win32') return pageOfWin32(reading.number, reading.symbols);
  if (reading.as === 'bugcheck') return pageOfBugCheck(reading.symbols);
  return undefined;
}

/** First numbers of the lists of system error codes, which together hold winerror.h's Win32 codes. */
const systemErrorLists: readonly (readonly [first: number, last: number])[] = [
  [0, 499],
  [500, 999],
  [1000, 1299],
  [1300, 1699],
  [1700, 3999],
  [4000, 5999],
  [6000, 8199],
  [8200, 8999],
  [9000, 11999],
  [12000, 15999],
];

function pageOfWin32(code: number, names: readonly CodeName[]): string | undefined {
  const isListed = names.some((name) => name.kind === 'win32' && name.sources.includes('winerror.h'));
  const list = systemErrorLists.find(([first, last]) => first <= code && code <= last);
  if (!isListed || list === undefined) return undefined;
  return `https://learn.microsoft.com/windows/win32/debug/system-error-codes--${list[0]}-${list[1]}-`;
}

function pageOfBugCheck(names: readonly CodeName[]): string | undefined {
  const isListed = names.some((name) => name.sources.includes('Bug check code reference (driver docs)'));
  return isListed
    ? 'https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-code-reference2'
    : undefined;
}
