// Owns the places that are remembered of a merge: one every so many bytes, a few numbers each, whatever the files hold.
import type { MergePlace } from './runs';

export interface Places {
  readonly count: number;
  add(place: MergePlace): void;
  get(index: number): MergePlace;
  /** The last place that is not behind a byte, or a line, of the merged text. */
  lastAt(value: number, which: 'at' | 'line'): number;
  /** The last place at which no more than so many lines of a file have been merged. */
  lastOfPart(part: number, line: number): number;
}

/** @param parts number of files */
export function createPlaces(parts: number): Places {
  // at, line, then an offset and a line for each file.
  const width = 2 + 2 * parts;
  let values = new Float64Array(width * 1_024);
  let count = 0;
  const lastWith = (column: number, value: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((values[middle * width + column] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    get count() {
      return count;
    },
    add({ at, line, offsets, lines }) {
      if ((count + 1) * width > values.length) {
        const larger = new Float64Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values.set([at, line, ...offsets, ...lines], count * width);
      count += 1;
    },
    get(index) {
      const all = [...values.subarray(index * width, (index + 1) * width)];
      const [at = 0, line = 0] = all;
      return { at, line, offsets: all.slice(2, 2 + parts), lines: all.slice(2 + parts) };
    },
    lastAt: (value, which) => lastWith(which === 'at' ? 0 : 1, value),
    lastOfPart: (part, line) => lastWith(2 + parts + part, line),
  };
}
