// Owns the ways in which the product writes a 32-bit code: to look it up and to compare it, and as readers know it.

/** `0x` and eight lower-case digits. */
export function formatCode(code: number): string {
  return `0x${(code >>> 0).toString(16).padStart(8, '0')}`;
}

/**
 * A Win32 code as its documentation and the logs of servicing name it, by its decimal number; others stay.
 * https://learn.microsoft.com/windows/win32/debug/system-error-codes
 * @param code as `formatCode` writes it
 */
export function readableCode(code: string): string {
  return /^0x0000[\da-f]{4}$/.test(code) ? String(Number(code)) : code;
}
