// Owns texts that outlive the chunk they were cut out of: a slice would keep the whole chunk in memory.

/** The same text, which holds nothing else. */
export function ownText(slice: string): string {
  return ` ${slice}`.slice(1);
}

/** Logs know some dozens of names; a hostile one may invent more. */
const maxNames = 1_000;
const names = new Map<string, string>();

/** The same for a name: all records that bear it share one text. */
export function ownName(slice: string): string {
  const known = names.get(slice);
  if (known !== undefined) return known;
  if (names.size >= maxNames) names.clear();
  const own = ownText(slice);
  names.set(own, own);
  return own;
}
