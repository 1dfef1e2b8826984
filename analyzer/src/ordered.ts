// Owns the order of texts, and finding a place in what is ordered: by halves, for lists that are asked once per operation.

/**
 * Index of the first of `count` items that is not below a value; `count` where all are.
 * @param valueAt the value of an item by its 0-based index; never falls from one to the next
 */
export function firstNotBelow(count: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending numbers are below a limit. */
export function countBelow(numbers: ArrayLike<number>, limit: number): number {
  return firstNotBelow(numbers.length, (index) => numbers[index] as number, limit);
}

/** By code units, so that an order does not depend on the host's language; what is not there stands first. */
export function compareText(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
