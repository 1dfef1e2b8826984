// Owns tar files: the header of each file, and its bytes, which stand behind it as they are. Facts from POSIX.1-2008,
// pax, "ustar Interchange Format" and "pax Header Block", and from the manual of GNU tar, "Basic Tar Format".
import type { RandomBytes } from '../bytes';
import type { MemberMeter } from '../limits';
import { type Entry, type Listing, type ListOptions, packedChunks, type RefusedEntry } from './container';
import { guessName, judgeName } from './names';
import { ArchiveFault, limitRefusals, refusals } from './refusals';

/** Lists a tar file, as its files lie in it. */
export async function listTar(bytes: RandomBytes, options: ListOptions): Promise<Listing> {
  const entries: Entry[] = [];
  const refused: RefusedEntry[] = [];
  const listing = (remark?: Listing['remark']): Listing => ({
    entries,
    refused,
    ...(remark === undefined ? {} : { remark }),
  });
  let told: Told = {};
  let at = 0;
  for (let count = 0; at < bytes.size; count++) {
    if (count >= options.maxMembers) return listing(limitRefusals.members(options.maxMembers));
    const header = headerIn(await bytes.read(at, blockSize));
    if (header === 'end') return listing();
    if (header === undefined && at === 0) throw new ArchiveFault(refusals.damaged);
    if (header === undefined) return listing(refusals.listingCut);
    const size = isFile(header.type) ? (told.size ?? header.size) : header.size;
    const start = at + blockSize;
    at = start + Math.ceil(size / blockSize) * blockSize;
    if (header.type in tells) {
      told = { ...told, ...tells[header.type]?.(await bytes.read(start, Math.min(size, longestTold))) };
      continue;
    }
    const name = judgeName(told.name ?? header.name);
    told = {};
    if (!isFile(header.type) && !links.has(header.type)) continue;
    if (!name.isSafe) refused.push({ shown: name.shown, unreadable: name.unreadable });
    else if (links.has(header.type)) refused.push({ shown: name.path, unreadable: refusals.link });
    else {
      entries.push({
        path: name.path,
        size,
        ...(header.modified === 0 ? {} : { modified: header.modified * 1000 }),
        chunks: (meter) => chunksOf(bytes, { start, size }, meter),
      });
    }
  }
  return listing();
}

/** Where a tar file says so, and what it says; files of before 1988 do not. */
export const tarMark = { at: 257, begins: [...'ustar'].map((letter) => letter.charCodeAt(0)) };

const blockSize = 512;
/** Far above the longest path of Windows. */
const longestTold = 262_144;

interface Header {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** In seconds since 1970; 0 where it is not told. */
  readonly modified: number;
}

/** What a block says of the file behind it, which its own header has no room for. */
interface Told {
  readonly name?: string;
  readonly size?: number;
}

const isFile = (type: string): boolean => type === '0' || type === '\0' || type === '7';
const links: ReadonlySet<string> = new Set(['1', '2']);

const tells: Readonly<Record<string, ((block: Uint8Array) => Told) | undefined>> = {
  L: (block) => ({ name: textIn(block) }),
  x: paxTold,
};

/** @returns `'end'` for the empty block behind the last file, undefined for what is no header */
function headerIn(block: Uint8Array): Header | 'end' | undefined {
  if (block.length < blockSize) return undefined;
  let sum = 0;
  // The sum is that of the block with blanks in place of the sum itself.
  for (const [i, byte] of block.entries()) sum += 148 <= i && i < 156 ? 0x20 : byte;
  if (sum === 8 * 0x20) return 'end';
  const size = numberIn(block.subarray(124, 136));
  if (size === undefined || numberIn(block.subarray(148, 156)) !== sum) return undefined;
  // GNU tar writes a blank behind the mark, and other things where the folder would stand.
  const folder = block[262] === 0 ? textIn(block.subarray(345, 500)) : '';
  const name = textIn(block.subarray(0, 100));
  return {
    name: folder === '' ? name : `${folder}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    size,
    modified: numberIn(block.subarray(136, 148)) ?? 0,
  };
}

/**
 * Octal digits between blanks, or the number itself where the first bit is set; one below zero has the others set too.
 * @returns undefined for what is no number of bytes or seconds
 */
function numberIn(field: Uint8Array): number | undefined {
  const [first = 0] = field;
  if (first > 0x80) return undefined;
  if (first === 0x80) return exact(field.subarray(1).reduce((value, byte) => value * 256 + byte, 0));
  const digits = textIn(field).trim();
  return /^[0-7]*$/.test(digits) ? exact(Number.parseInt(digits || '0', 8)) : undefined;
}

function exact(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

function textIn(field: Uint8Array): string {
  const end = field.indexOf(0);
  const raw = end === -1 ? field : field.subarray(0, end);
  return guessName(raw) ?? new TextDecoder('windows-1252').decode(raw);
}

/** Records `LENGTH KEY=VALUE`, each with its line break; the length counts the whole record. */
function paxTold(block: Uint8Array): Told {
  const told: { name?: string; size?: number } = {};
  for (let at = 0; at < block.length; ) {
    const length = Number.parseInt(new TextDecoder().decode(block.subarray(at, at + 8)), 10);
    if (!(length > 0)) break;
    const record = new TextDecoder().decode(block.subarray(at, at + length - 1));
    const { key, value } = /^\d+ (?<key>[^=]*)=(?<value>.*)$/s.exec(record)?.groups ?? {};
    if (key === 'path' && value !== undefined) told.name = value;
    if (key === 'size' && value !== undefined && /^\d{1,15}$/.test(value)) told.size = Number(value);
    at += length;
  }
  return told;
}

async function* chunksOf(
  bytes: RandomBytes,
  { start, size }: { readonly start: number; readonly size: number },
  meter: MemberMeter,
): AsyncGenerator<Uint8Array> {
  let left = size;
  for await (const chunk of packedChunks(bytes, start, size)) {
    meter.take(chunk.length);
    const refusal = meter.add(chunk.length);
    if (refusal !== undefined) throw new ArchiveFault(refusal);
    left -= chunk.length;
    yield chunk;
  }
  if (left > 0) throw new ArchiveFault(refusals.truncated);
}
