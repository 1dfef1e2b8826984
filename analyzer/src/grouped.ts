// Owns lists by a key: what belongs together, in the order in which it was met.

/** Puts a value behind those that a map holds for a key. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const same = groups.get(key);
  if (same === undefined) groups.set(key, [value]);
  else same.push(value);
}

/** The items by what a key is worked out from: keys and, below each, items stand in the order of the items. */
export function groupedBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}
