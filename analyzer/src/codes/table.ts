// Owns the table of code names: every number and name that the headers, documents and logs of data/ state.
// It is unpacked on first use and then kept.

import { countBelow } from '../ordered';
import { atOnce, type Steps } from '../steps';
import {
  blockLength,
  blockMark,
  codes,
  kinds,
  marks,
  nameCount,
  names,
  runs,
  sourceSets,
} from './generated/names';
import { unpackIntegers, unpackNames } from './packed';

/** What space a name belongs to; `msi` and `wininet` are blocks of the Win32 space. */
export type CodeKind = (typeof kinds)[number];

/** One name of one number. */
export interface CodeName {
  /** Unsigned 32 bits; Win32 codes are the plain value, negative numbers two's complement. */
  readonly code: number;
  readonly symbol: string;
  readonly kind: CodeKind;
  /** The most authoritative source: a header's name or the short name of a document. */
  readonly source: string;
  /** All sources that state the pair, the most authoritative first. */
  readonly sources: readonly string[];
}

/** All names of a number, in the table's order; empty for a number without a name. */
export function namesOf(code: number): readonly CodeName[] {
  if (sorted === undefined && searched++ < searchedNumbers) return searchNames(code);
  const { sortedCodes, order } = loadSorted();
  const first = countBelow(sortedCodes, code);
  const found: CodeName[] = [];
  for (let position = first; position < sortedCodes.length && sortedCodes[position] === code; position++) {
    found.push(nameAt(order[position] ?? 0));
  }
  return found;
}

/** Numbers that are searched for before they are sorted: for a log with few codes sorting takes longer. */
const searchedNumbers = 100;
let searched = 0;

function searchNames(code: number): readonly CodeName[] {
  const { values } = load();
  const found: CodeName[] = [];
  for (let index = values.indexOf(code); index >= 0; index = values.indexOf(code, index + 1))
    found.push(nameAt(index));
  return found;
}

/** Whether the number has a name of one of the kinds. */
export function hasName(code: number, accepted: readonly CodeKind[]): boolean {
  return namesOf(code).some((name) => accepted.includes(name.kind));
}

/** Every number that carries the name; case does not matter. Plain Win32 codes come before their HRESULT forms. */
export function namesBySymbol(symbol: string): readonly CodeName[] {
  const { last, before } = loadSymbols();
  const found: CodeName[] = [];
  for (let next = (last.get(symbol.toUpperCase()) ?? -1) + 1; next > 0; next = before[next - 1] ?? 0) {
    found.push(nameAt(next - 1));
  }
  // Entries of one number come out in the packed order, whatever their chain.
  return found.reverse().sort((a, b) => a.code - b.code);
}

/** Goes through every name of the table, header by header. */
export function* allNames(): Generator<CodeName> {
  for (let index = 0; index < nameCount; index++) yield nameAt(index);
}

/** The names whose number is from `low` to `high`, both included, by number. */
export function namesBetween(low: number, high: number, limit: number): readonly CodeName[] {
  const { sortedCodes, order } = loadSorted();
  const found: CodeName[] = [];
  for (let position = countBelow(sortedCodes, low); position < sortedCodes.length; position++) {
    if ((sortedCodes[position] ?? 0) > high || found.length >= limit) break;
    found.push(nameAt(order[position] ?? 0));
  }
  return found;
}

/** The upper-case names that contain every one of the upper-case words, each with its index for `nameWithIndex`. */
export function visitNamesContaining(
  words: readonly string[],
  visit: (symbol: string, index: number) => void,
): void {
  for (const [index, symbol] of loadUpperCase().entries()) {
    if (words.every((word) => symbol.includes(word))) visit(symbol, index);
  }
}

/** A name that `visitNamesContaining` found. */
export function nameWithIndex(index: number): CodeName {
  return nameAt(index);
}

let upperCase: readonly string[] | undefined;

/** All names in upper case, kept: a search goes through them with every key. */
function loadUpperCase(): readonly string[] {
  upperCase ??= Array.from({ length: nameCount }, (_, index) => symbolAt(index).toUpperCase());
  return upperCase;
}

interface Table {
  /** The names in blocks, in the packed order; a block is unpacked when one of its names is asked for. */
  readonly packedBlocks: readonly string[];
  readonly blocks: (readonly string[] | undefined)[];
  /** The other columns, in the same order. */
  readonly values: Float64Array;
  readonly kindOf: Uint8Array;
  readonly sourceSetOf: Uint16Array;
}

interface SortedCodes {
  /** The numbers ascending, and for each the index into the columns. */
  readonly sortedCodes: Uint32Array;
  readonly order: Uint16Array;
}

let table: Table | undefined;
let sorted: SortedCodes | undefined;
let symbolIndex: SymbolIndex | undefined;

function load(): Table {
  table ??= atOnce(unpacking());
  return table;
}

function loadSorted(): SortedCodes {
  sorted ??= atOnce(sorting());
  return sorted;
}

/** Unpacks everything in steps of a millisecond or two, for a host whose first question should not wait for it. */
export function* unpackingCodes(): Steps<void> {
  table ??= yield* unpacking();
  yield;
  sorted ??= yield* sorting();
  yield;
  symbolIndex ??= yield* indexingSymbols();
}

function* unpacking(): Steps<Table> {
  const packedBlocks = names.split(blockMark);
  yield;
  const values = unpackIntegers(codes, nameCount);
  yield;
  const { kindOf, sourceSetOf } = unpackRuns();
  return { packedBlocks, blocks: [], values, kindOf, sourceSetOf };
}

function* sorting(): Steps<SortedCodes> {
  const { values } = load();
  // Number and index in one sortable value: 32 bits times 2^16 stays an exact integer.
  const keys = new Float64Array(nameCount);
  for (let index = 0; index < nameCount; index++) keys[index] = (values[index] ?? 0) * 65_536 + index;
  yield;
  keys.sort();
  yield;
  const sortedCodes = new Uint32Array(nameCount);
  const order = new Uint16Array(nameCount);
  for (let position = 0; position < nameCount; position++) {
    const key = keys[position] ?? 0;
    sortedCodes[position] = Math.floor(key / 65_536);
    order[position] = key % 65_536;
  }
  return { sortedCodes, order };
}

function unpackRuns(): Pick<Table, 'kindOf' | 'sourceSetOf'> {
  const kindOf = new Uint8Array(nameCount);
  const sourceSetOf = new Uint16Array(nameCount);
  let index = 0;
  // b17*4: four names of the second kind with source set 17
  for (const [, letter = 'a', set, length] of runs.matchAll(/([a-z])(\d+)\*(\d+)/g)) {
    const end = index + Number(length);
    kindOf.fill(letter.charCodeAt(0) - 97, index, end);
    sourceSetOf.fill(Number(set), index, end);
    index = end;
  }
  return { kindOf, sourceSetOf };
}

function nameAt(index: number): CodeName {
  const { values, kindOf, sourceSetOf } = load();
  const sources = (sourceSets[sourceSetOf[index] ?? 0] ?? '').split('|');
  return {
    code: values[index] ?? 0,
    symbol: symbolAt(index),
    kind: kinds[kindOf[index] ?? 0] ?? 'other',
    source: sources[0] ?? '',
    sources,
  };
}

function symbolAt(index: number): string {
  const { blocks, packedBlocks } = load();
  const number = Math.floor(index / blockLength);
  const block = blocks[number] ?? unpackNames(packedBlocks[number] ?? '', marks);
  blocks[number] = block;
  return block[index % blockLength] ?? '';
}

const namesPerStep = 1_024;

interface SymbolIndex {
  /** The last entry of each name in upper case. */
  readonly last: ReadonlyMap<string, number>;
  /** For each entry the one before it with the same name, plus one; 0 ends the chain. */
  readonly before: Uint16Array;
}

function loadSymbols(): SymbolIndex {
  symbolIndex ??= atOnce(indexingSymbols());
  return symbolIndex;
}

function* indexingSymbols(): Steps<SymbolIndex> {
  const last = new Map<string, number>();
  const before = new Uint16Array(nameCount);
  for (let index = 0; index < nameCount; index++) {
    if (index % namesPerStep === 0) yield;
    const key = symbolAt(index).toUpperCase();
    const previous = last.get(key);
    if (previous !== undefined) before[index] = previous + 1;
    last.set(key, index);
  }
  return { last, before };
}
