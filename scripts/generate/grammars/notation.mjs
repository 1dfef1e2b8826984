// Owns what all expressions of the grammars are put together from, and the forms of their rules.

export const raw = String.raw;

/** Nothing of a word before; keeps a search at the first character of each run of word characters. */
export const wordStart = raw`(?<![A-Za-z0-9_])`;
export const hexEnd = '(?![0-9A-Za-z_])';
export const gap = raw`[ \t]{0,4}`;
export const anyHex = '[0-9a-fA-F]';

/** Scope names of the groups 1, 2, 3, … */
export function captures(names) {
  return Object.fromEntries(names.map((name, index) => [index + 1, { name }]));
}

/** References to rules of the repository. */
export function includes(names) {
  return names.map((name) => ({ include: `#${name}` }));
}
