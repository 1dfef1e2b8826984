// Owns how a result code and a failure class belong together: the class that the code tables tie to a code, and the code of a
// class that a record states.

import { formatCode, readingOf } from '../../codes/index';
import type { Fact } from '../../model';

const classes = new Map<number, string | undefined>();

/** The failure class that the code tables tie to a code first; undefined when they tie none. */
export function classOfCode(code: number): string | undefined {
  if (!classes.has(code)) classes.set(code, readingOf(code).explanation?.classes[0]);
  return classes.get(code);
}

/** Eight lower-case digits: `0x80072ee7`. */
export function hex(code: number): string {
  return formatCode(code);
}

/** The first code of a record that belongs to the class. */
export function memberCode(fact: Fact, isMember: (code: number) => boolean): number | undefined {
  return fact.codes.find(isMember);
}
