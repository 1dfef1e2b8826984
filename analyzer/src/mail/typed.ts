// Owns what is being typed at the end of a line, as far as it can be something of a case: prose is nothing.

export type Typed =
  /** `0x8007`: the digits behind the mark, lower case. */
  | { readonly kind: 'hex'; readonly start: number; readonly text: string }
  /** `-21470`: a signed number with its sign. */
  | { readonly kind: 'decimal'; readonly start: number; readonly text: string }
  /** `KB50`: the digits. */
  | { readonly kind: 'kb'; readonly start: number; readonly text: string }
  /** `CBS_E_`: the beginning of a code's name, upper case. */
  | { readonly kind: 'symbol'; readonly start: number; readonly text: string }
  /** A part of an identity or of a path, lower case. */
  | { readonly kind: 'name'; readonly start: number; readonly text: string };

/**
 * What stands before the cursor.
 * @param line from the start of the line to the cursor
 * @returns every sound reading, each with where it starts; none for ordinary prose
 */
export function typedAtEnd(line: string): readonly Typed[] {
  const end = line.slice(-maxTypedUnits);
  const cut = line.length - end.length;
  for (const { kind, pattern } of numbers) {
    const match = pattern.exec(end);
    if (match !== null)
      return [{ kind, start: cut + match.index, text: (match.groups?.text ?? '').toLowerCase() }];
  }
  return [...symbol(end, cut), ...name(end, cut)];
}

/** Longer than any name that is completed. */
const maxTypedUnits = 300;

const numbers = [
  { kind: 'hex', pattern: /(?<![\w.~-])0[xX](?<text>[0-9a-fA-F]{0,8})$/ },
  // 10-12 and 2019-2022 are no codes; all codes that are negative have ten digits.
  { kind: 'decimal', pattern: /(?<![\p{L}\p{N}_.~/-])(?<text>-\d{4,10})$/u },
  // Not the unit: 512 KB.
  { kind: 'kb', pattern: /(?<![A-Za-z0-9_]|\d[ \u00a0])(?:KB(?=\d?)|kb(?=\d))(?<text>\d{0,7})$/ },
] as const;

function symbol(end: string, cut: number): readonly Typed[] {
  const match = /(?<![\w.~\\/-])[A-Za-z][A-Za-z0-9]*_\w*$/.exec(end);
  if (match === null || match[0].length < shortestName) return [];
  return [{ kind: 'symbol', start: cut + match.index, text: match[0].toUpperCase() }];
}

/** `C:\Program Files\x`: a path may hold blanks; anything else ends with one. */
function name(end: string, cut: number): readonly Typed[] {
  const match =
    /(?<![\p{L}\p{N}\\])[A-Za-z]:\\[^"'`<>|*?]*$/u.exec(end) ??
    /[^\s"'`<>|*?()[\]{}\u3000-\u303f\uff00-\uff60]+$/.exec(end);
  if (match === null) return [];
  const [text] = match;
  // A word of letters is prose, and so is one that ends a sentence.
  const isPart = text.length >= shortestName && /[\d_~\\./-]/.test(text) && !/^[\d.,:/-]+$|[.,:]$/.test(text);
  return isPart ? [{ kind: 'name', start: cut + match.index, text: text.toLowerCase() }] : [];
}

/** Less says too little. */
const shortestName = 4;
