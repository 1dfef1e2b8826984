// Owns zip archives: their directory (read by zip.js), and the bytes of a member (PKWARE's APPNOTE.TXT, 4.3 and 4.4).
import type { RandomBytes } from '../bytes';
import { crc32 } from '../crc32';
import type { MemberMeter } from '../limits';
import type { Unreadable } from '../unreadable';
import { type Entry, type Listing, type ListOptions, packedChunks, type RefusedEntry } from './container';
import { inflateRaw } from './inflate';
import { guessName, judgeName, shownName } from './names';
import { ArchiveFault, limitRefusals, refusals, unknownMethod } from './refusals';
import { scanLocalHeaders } from './zipScan';

/** What is known of a member before it is read. */
export interface ZipMember {
  readonly name: string;
  /** Where its local header begins. */
  readonly offset: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly modified?: number;
}

/** Lists a zip archive. Where its directory is missing, as in half a download, the members are looked for. */
export async function listZip(bytes: RandomBytes, options: ListOptions): Promise<Listing> {
  const { members, remark } = await findMembers(bytes, options.maxMembers + 1);
  const isTooMany = members.length > options.maxMembers;
  const kept = isTooMany ? members.slice(0, options.maxMembers) : members;
  const overlapping = overlaps(kept);
  const entries: Entry[] = [];
  const refused: RefusedEntry[] = [];
  for (const member of kept) {
    const name = judgeName(member.name);
    if (!name.isSafe) refused.push({ shown: name.shown, unreadable: name.unreadable });
    else if (member.isLink) refused.push({ shown: name.path, unreadable: refusals.link });
    else if (overlapping.has(member)) refused.push({ shown: name.path, unreadable: refusals.overlap });
    else entries.push(entryOf(bytes, member, name.path));
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const said = isTooMany ? limitRefusals.members(options.maxMembers) : remark;
  return { entries, refused, ...(said === undefined ? {} : { remark: said }) };
}

/** Most of the medium that is read for the directory; the directory of 20,000 members has 2 MB. */
const maxDirectory = 268_435_456;
/** Bytes behind the end of the archive in which its end is still looked for. */
const maxAppended = 65_536;
const localHeaderSize = 30;
const localSignature = 0x0403_4b50;

const stored = 0;
const deflated = 8;
const methodNames: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
  99: 'AES',
};

interface Found {
  readonly members: readonly ZipMember[];
  readonly remark?: Unreadable;
}

async function findMembers(bytes: RandomBytes, most: number): Promise<Found> {
  const members: ZipMember[] = [];
  try {
    for await (const member of directoryOf(bytes)) {
      members.push(member);
      if (members.length >= most) break;
    }
    return { members };
  } catch (error) {
    // What the library throws has no code; what the medium throws has one.
    if (error instanceof Error && 'code' in error) throw error;
    if (error instanceof Error && error.message === 'Split zip file') {
      throw new ArchiveFault(refusals.splitArchive);
    }
    const found = await scanLocalHeaders(bytes, most);
    if (found.length === 0) throw new ArchiveFault(refusals.damaged);
    return { members: found, remark: refusals.noDirectory };
  }
}

async function* directoryOf(bytes: RandomBytes): AsyncGenerator<ZipMember> {
  const { ZipReader } = await import('./libraries.mjs');
  const reader = new ZipReader(readerOf(bytes) as never, {
    strictness: 'tolerant',
    maxAppendedDataSize: maxAppended,
    decodeText: (raw, encoding) => (encoding === 'cp437' ? guessName(raw) : undefined),
  });
  for await (const entry of reader.getEntriesGenerator()) {
    if (!entry.directory) yield memberOf(entry);
  }
}

/** The bytes as the library wants them. */
function readerOf(bytes: RandomBytes): {
  readonly size: number;
  readonly readUint8Array: (offset: number, length: number) => Promise<Uint8Array>;
} {
  return {
    size: bytes.size,
    readUint8Array: async (offset, length) => {
      if (offset < 0 || length < 0 || length > maxDirectory) throw new Error('Beyond the archive');
      // A copy: the library keeps views, and a medium may use its memory again.
      return new Uint8Array(await bytes.read(offset, length));
    },
  };
}

/** What zip.js says of a member and is used here. */
interface DirectoryEntry {
  readonly filename: string;
  readonly offset: number;
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32?: number;
  readonly encrypted: boolean;
  readonly symlink: boolean;
  readonly lastModDate: Date;
}

function memberOf(entry: DirectoryEntry): ZipMember {
  const modified = entry.lastModDate.getTime();
  return {
    name: entry.filename,
    offset: entry.offset,
    method: entry.compressionMethod,
    packedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc: entry.crc32 ?? 0,
    isEncrypted: entry.encrypted,
    isLink: entry.symlink,
    ...(Number.isNaN(modified) ? {} : { modified }),
  };
}

/** Members whose bytes are also those of another one before them. */
function overlaps(members: readonly ZipMember[]): ReadonlySet<ZipMember> {
  const overlapping = new Set<ZipMember>();
  let end = 0;
  for (const member of [...members].sort((a, b) => a.offset - b.offset)) {
    if (member.offset < end) overlapping.add(member);
    else end = member.offset + localHeaderSize + member.packedSize;
  }
  return overlapping;
}

function entryOf(bytes: RandomBytes, member: ZipMember, path: string): Entry {
  return {
    path,
    size: member.size,
    ...(member.modified === undefined ? {} : { modified: member.modified }),
    chunks: (meter) => chunksOf(bytes, member, meter),
  };
}

async function* chunksOf(
  bytes: RandomBytes,
  member: ZipMember,
  meter: MemberMeter,
): AsyncGenerator<Uint8Array> {
  if (member.isEncrypted) throw new ArchiveFault(refusals.encrypted);
  if (member.method !== stored && member.method !== deflated) {
    throw new ArchiveFault(unknownMethod(shownName(methodNames[member.method] ?? String(member.method))));
  }
  const packed = packedChunks(bytes, await dataOffset(bytes, member), member.packedSize);
  const take = (count: number): void => meter.take(count);
  const chunks = member.method === stored ? counted(packed, take) : inflateRaw(packed, take);
  let size = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    const refusal = meter.add(chunk.length);
    if (refusal !== undefined) throw new ArchiveFault(refusal);
    if (size > member.size) throw new ArchiveFault(refusals.wrongSize);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size < member.size) {
    throw new ArchiveFault(member.method === stored ? refusals.truncated : refusals.wrongSize);
  }
  if (crc !== member.crc) throw new ArchiveFault(refusals.wrongChecksum);
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onTaken: (packed: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onTaken(chunk.length);
    yield chunk;
  }
}

/** The local header has names and fields of its own lengths before the data (APPNOTE.TXT, 4.3.7). */
async function dataOffset(bytes: RandomBytes, member: ZipMember): Promise<number> {
  const header = await bytes.read(member.offset, localHeaderSize);
  if (header.length < localHeaderSize) throw new ArchiveFault(refusals.truncated);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (view.getUint32(0, true) !== localSignature) throw new ArchiveFault(refusals.damaged);
  return member.offset + localHeaderSize + view.getUint16(26, true) + view.getUint16(28, true);
}
