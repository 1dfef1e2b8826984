// Owns the reading of an expression's named groups by their numbers. The engine makes a dictionary of the names for every
// match; over millions of records that costs more than the matching.

interface NumberedGroups {
  /** The same expression without the names. */
  readonly pattern: RegExp;
  readonly groups: readonly { readonly name: string; readonly number: number }[];
}

const known = new WeakMap<RegExp, NumberedGroups>();

/**
 * Matches an expression and reads its named groups.
 * @param pattern refers to none of its groups by name
 * @param from where a sticky expression has to match
 * @returns what each group matched, groups that took no part left out, and the offset behind the match of a sticky
 *   expression; undefined where there is no match
 */
export function namedParts(
  pattern: RegExp,
  text: string,
  from = 0,
): { readonly parts: Record<string, string>; readonly end: number } | undefined {
  const { pattern: plain, groups } = numbered(pattern);
  plain.lastIndex = from;
  const match = plain.exec(text);
  if (!match) return undefined;
  const parts: Record<string, string> = {};
  for (const { name, number } of groups) {
    const part = match[number];
    if (part !== undefined) parts[name] = part;
  }
  return { parts, end: plain.lastIndex };
}

function numbered(pattern: RegExp): NumberedGroups {
  const before = known.get(pattern);
  if (before) return before;
  const groups: { name: string; number: number }[] = [];
  let number = 0;
  const source = pattern.source.replace(tokens, (token, name: string | undefined) => {
    if (token === '(' || name !== undefined) number++;
    if (name === undefined) return token;
    groups.push({ name, number });
    return '(';
  });
  const made = { pattern: new RegExp(source, pattern.flags), groups };
  known.set(pattern, made);
  return made;
}

/** An escape, a class, a named group, a look-around or group that is not captured, a captured group. */
const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<([A-Za-z_]\w*)>|\(\?(?:<[=!])?|\(/gs;
