// Owns the small conversions that rules share: codes, rows of details, neighbours of a fact.
import { formatCode, namesBySymbol } from '../../codes/index';
import { hresultFromWin32 } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import type { Detail, EvidenceRef } from '../../model';

/** The nearest fact of one of the shapes before (or at) an index, at most `reach` facts back. */
export function factBefore(
  index: FactIndex,
  from: number,
  shapes: ReadonlySet<string>,
  reach = 50,
): number | undefined {
  for (let k = from; k >= Math.max(0, from - reach); k--) if (shapes.has(index.fact(k).shape)) return k;
  return undefined;
}

/** The nearest fact of one of the shapes behind an index, at most `reach` facts on. */
export function factAfter(
  index: FactIndex,
  from: number,
  shapes: ReadonlySet<string>,
  reach = 50,
): number | undefined {
  const end = Math.min(index.facts.length - 1, from + reach);
  for (let k = from + 1; k <= end; k++) if (shapes.has(index.fact(k).shape)) return k;
  return undefined;
}

/** A detail row, left out when there is no value. */
export function detail(en: string, zh: string, value: string | undefined): readonly Detail[] {
  return value === undefined || value === '' ? [] : [{ label: { en, zh }, value }];
}

/** The records of a proof that play one part in it; those that the log does not hold are left out. */
export function evidenceAt<Role extends EvidenceRef['role']>(
  role: Role,
  ...facts: readonly (number | undefined)[]
): readonly { readonly fact: number; readonly role: Role }[] {
  return facts.flatMap((fact) => (fact === undefined ? [] : [{ fact, role }]));
}

/** ERROR_DISK_FULL (winerror.h), as the boot file service prints it. */
export function isDiskFull(error: string | undefined): boolean {
  return error !== undefined && (Number(error) & 0xffff) === 112;
}

/** What sentences get for a code that the rule's records do not state. */
export const unknownCode = '?';

/** Eight lower-case digits, `0x80073cf2`; `unknownCode` where no record states a code. */
export function hexOrUnknown(code: number | undefined): string {
  return code === undefined ? unknownCode : formatCode(code);
}

/**
 * The number behind an expression in a log: `HRESULT_FROM_WIN32(1058)`, `HRESULT_FROM_WIN32(ERROR_X)`, `80070005`,
 * `0x80070002` or a symbol.
 */
export function codeOfExpression(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const inner = /^(?:HRESULT|NTSTATUS)_FROM_WIN32\((\w+)\)$/.exec(text)?.[1];
  if (inner !== undefined) {
    const code = /^\d+$/.test(inner) ? Number(inner) : namesBySymbol(inner)[0]?.code;
    return code === undefined ? undefined : hresultFromWin32(code);
  }
  const hex = /^(?:0x)?([0-9a-fA-F]{8})$/.exec(text)?.[1];
  return hex === undefined ? namesBySymbol(text)[0]?.code : Number.parseInt(hex, 16);
}

/** Words of a record as a sentence quotes them: it has an end of its own. */
export function quotable(words = ''): string {
  return words.trim().replace(/[.。]$/, '');
}
