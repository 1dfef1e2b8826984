// Owns the look-up of beginnings for ordinary records, which is asked for every record of a log: the beginnings of one key
// are told apart by one more character, as text and as bytes.
import { longestStart, prefixKey, type Start, startAt, starts } from './shapeTable';

/** Beginnings with the same first four characters. */
interface StartGroup {
  /** How far behind the beginning the character stands that tells most of them apart. */
  readonly at: number;
  /** By that character's code; the empty list where none has it. */
  readonly byCode: readonly (readonly CodedStart[])[];
  readonly all: readonly CodedStart[];
}

interface CodedStart extends Start {
  readonly codes: Uint8Array;
}

/** So many slots that few keys share one. */
const slotBits = 12;
const none: readonly CodedStart[] = [];

/** Beginnings of one key; they are grouped when a message first has that key. */
interface StartList {
  readonly key: number;
  readonly list: readonly Start[];
  group?: StartGroup;
}

const slots: readonly (readonly StartList[] | undefined)[] = slotted();

/**
 * The beginning that stands at an offset of a line.
 * @param end offset behind the line, line end excluded
 */
export function startOnLine(text: string, at: number, end: number): Start | undefined {
  const key = prefixKey(text, at);
  const group = groupOf(key);
  if (group === undefined) return undefined;
  // So near the end of the line a wrap may have cut the beginning short.
  if (end - at <= longestStart) return startAt(text, at);
  const code = text.charCodeAt(at + group.at);
  if (code > 127) return startAt(text, at);
  for (const start of group.byCode[code] ?? none) if (text.startsWith(start.text, at)) return start;
  return undefined;
}

/** The same among bytes; `unsure` where only the text tells. */
export function startAmong(bytes: Uint8Array, at: number, end: number): Start | 'unsure' | undefined {
  const key =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  const group = groupOf(key);
  if (group === undefined) return undefined;
  if (end - at <= longestStart) return mayBeCut(bytes, at, end, group) ? 'unsure' : undefined;
  for (const start of group.byCode[bytes[at + group.at] ?? 0] ?? none)
    if (beginsWith(bytes, at, start.codes)) return start;
  return undefined;
}

/** True where a short line goes along with a beginning as far as it goes. */
function mayBeCut(bytes: Uint8Array, at: number, end: number, { all }: StartGroup): boolean {
  let last = end;
  while (last > at && (bytes[last - 1] ?? 0) <= 32) last--;
  const length = last - at;
  return all.some(({ codes }) =>
    beginsWith(bytes, at, codes.length > length ? codes.subarray(0, length) : codes),
  );
}

function beginsWith(bytes: Uint8Array, at: number, codes: Uint8Array): boolean {
  for (let k = 0; k < codes.length; k++) if (bytes[at + k] !== codes[k]) return false;
  return true;
}

function groupOf(key: number): StartGroup | undefined {
  const slot = slots[slotOf(key)];
  if (slot === undefined) return undefined;
  for (const each of slot) {
    if (each.key !== key) continue;
    each.group ??= grouped(each.list);
    return each.group;
  }
  return undefined;
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - slotBits);
}

function slotted(): readonly (readonly StartList[] | undefined)[] {
  const made: (StartList[] | undefined)[] = new Array(1 << slotBits).fill(undefined);
  for (const [key, list] of starts) {
    const slot = slotOf(key);
    made[slot] = [...(made[slot] ?? []), { key, list }];
  }
  return made;
}

function grouped(list: readonly Start[]): StartGroup {
  const shortest = Math.min(...list.map(({ text }) => text.length));
  const kinds = (at: number): number => new Set(list.map(({ text }) => text.charCodeAt(at))).size;
  let best = Math.min(4, shortest - 1);
  for (let at = best + 1; at < shortest; at++) if (kinds(at) > kinds(best)) best = at;
  const coded = list.map((start) => ({ ...start, codes: codesOf(start.text) }));
  const byCode = Array.from({ length: 128 }, (_, code) =>
    coded.filter(({ text }) => text.charCodeAt(best) === code),
  );
  return { at: best, byCode, all: coded };
}

/** Beginnings of servicing records are ASCII; any other character never equals a byte of such a text. */
function codesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => Math.min(255, character.charCodeAt(0)));
}
