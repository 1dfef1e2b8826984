// Owns the short hash of a text, by which things are told to be the same between runs; it protects nothing.

/** 16 hexadecimal digits: FNV-1a with 32 bits over the UTF-16 code units, twice from different starts. */
export function textHash(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x1000193)}`;
}

function fnv(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
