// Owns the one way in which the product writes a 32-bit code.

/** `0x` and eight lower-case digits. */
export function formatCode(code: number): string {
  return `0x${(code >>> 0).toString(16).padStart(8, '0')}`;
}
