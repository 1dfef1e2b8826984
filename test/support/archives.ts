// Owns small archives made for tests, byte by byte, so that each may lie in any field.
import { crc32, deflateRawSync } from 'node:zlib';
import { encodeLzx, type LzxOptions } from './lzxEncoder';

export interface ZipMember {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly isStored?: boolean;
  /** General purpose flags, e.g. 1 encrypted, 8 sizes behind the data, 0x800 name in UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** What the headers say, where that is not the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly extra?: Uint8Array;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** Sizes in 64 bits. */
  readonly isWide?: boolean;
}

/** A zip archive. */
export function zip(members: readonly ZipMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const local = zipParts(member, offset);
    parts.push(local.local);
    directory.push(local.central);
    offset += local.local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function zipParts(member: ZipMember, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const name = Buffer.from(member.name);
  const data = Buffer.from(member.data);
  const packed = member.isStored === true ? data : deflateRawSync(data);
  const sizes = { crc: member.crc ?? crc32(data), packed: packed.length, size: member.size ?? data.length };
  const extra = Buffer.concat([
    member.isWide === true ? wideField(sizes) : Buffer.alloc(0),
    member.extra ?? Buffer.alloc(0),
  ]);
  const lengths = { name: name.length, extra: extra.length };
  const described = headFields(member, lengths, member.isWide === true ? { ...sizes, ...inField } : sizes);
  // Where a descriptor follows the data, the head in front of them tells no sizes.
  const hasDescriptor = (flagsOf(member) & 8) !== 0;
  const fields = hasDescriptor ? headFields(member, lengths, { crc: 0, packed: 0, size: 0 }) : described;
  const descriptor = hasDescriptor ? descriptorOf(sizes) : Buffer.alloc(0);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((member.mode ?? 0) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, member.mode === undefined ? 0 : 3]);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, extra, packed, descriptor]),
    central: Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, described, tail, name, extra]),
  };
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** What stands in place of sizes of 64 bits, which have a field of their own. */
const inField = { packed: 0xffff_ffff, size: 0xffff_ffff } as const;

function flagsOf({ flags = 0, name }: ZipMember): number {
  return flags | (typeof name === 'string' && /[^\0-\x7f]/.test(name) ? 0x800 : 0);
}

/** What both heads of a member have in common. */
function headFields(
  member: ZipMember,
  lengths: { readonly name: number; readonly extra: number },
  { crc, packed, size }: Sizes,
): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flagsOf(member), 2);
  fields.writeUInt16LE(member.method ?? (member.isStored === true ? 0 : 8), 4);
  fields.writeUInt16LE(0x6800, 6);
  fields.writeUInt16LE(0x5864, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(lengths.name, 22);
  fields.writeUInt16LE(lengths.extra, 24);
  return fields;
}

function descriptorOf(sizes: Sizes): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  descriptor.writeUInt32LE(sizes.crc, 4);
  descriptor.writeUInt32LE(sizes.packed, 8);
  descriptor.writeUInt32LE(sizes.size, 12);
  return descriptor;
}

function wideField(sizes: { readonly packed: number; readonly size: number }): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(sizes.size), 4);
  field.writeBigUInt64LE(BigInt(sizes.packed), 12);
  return field;
}

export interface CabinetFolder {
  readonly method: 'stored' | 'mszip' | 'quantum' | LzxOptions;
  readonly files: readonly CabinetFile[];
}

export interface CabinetFile {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly attributes?: number;
  /** What the file table says, where that is not the truth. */
  readonly size?: number;
  readonly folder?: number;
}

/** A cabinet. */
export function cabinet(folders: readonly CabinetFolder[]): Buffer {
  const files = folders.flatMap((folder, index) => fileTable(folder, index));
  const blocks = folders.map((folder) => packedBlocks(folder));
  const filesAt = 36 + 8 * folders.length;
  let at = filesAt + files.reduce((sum, file) => sum + file.length, 0);
  const folderTable = folders.map(({ method }, i) => {
    const entry = Buffer.alloc(8);
    entry.writeUInt32LE(at, 0);
    entry.writeUInt16LE(blocks[i]?.length ?? 0, 4);
    entry.writeUInt16LE(methodNumber(method), 6);
    at += (blocks[i] ?? []).reduce((sum, block) => sum + block.length, 0);
    return entry;
  });
  const header = Buffer.alloc(36);
  header.write('MSCF', 0, 'latin1');
  header.writeUInt32LE(at, 8);
  header.writeUInt32LE(filesAt, 16);
  header.writeUInt8(3, 24);
  header.writeUInt8(1, 25);
  header.writeUInt16LE(folders.length, 26);
  header.writeUInt16LE(files.length, 28);
  return Buffer.concat([header, ...folderTable, ...files, ...blocks.flat()]);
}

function fileTable(folder: CabinetFolder, index: number): readonly Buffer[] {
  let offset = 0;
  return folder.files.map((file) => {
    const size = Buffer.from(file.data).length;
    const head = Buffer.alloc(16);
    head.writeUInt32LE(file.size ?? size, 0);
    head.writeUInt32LE(offset, 4);
    head.writeUInt16LE(file.folder ?? index, 8);
    head.writeUInt16LE(0x5864, 10);
    head.writeUInt16LE(0x6800, 12);
    head.writeUInt16LE(file.attributes ?? 0x20, 14);
    offset += size;
    return Buffer.concat([head, Buffer.from(file.name), Buffer.alloc(1)]);
  });
}

function methodNumber(method: CabinetFolder['method']): number {
  if (method === 'stored') return 0;
  if (method === 'mszip') return 1;
  return method === 'quantum' ? 0x1472 : 3 | (method.windowBits << 8);
}

const blockSize = 32_768;

function packedBlocks({ method, files }: CabinetFolder): readonly Buffer[] {
  const data = Buffer.concat(files.map((file) => Buffer.from(file.data)));
  const plain: Buffer[] = [];
  for (let at = 0; at < data.length; at += blockSize) plain.push(data.subarray(at, at + blockSize));
  const lzx = typeof method === 'object' ? encodeLzx(data, method) : [];
  return plain.map((block, i) => {
    if (typeof method === 'object') return blockOf(lzx[i] ?? new Uint8Array(0), block.length);
    if (method !== 'mszip') return blockOf(block, block.length);
    const packed = deflateRawSync(block, i === 0 ? {} : { dictionary: plain[i - 1] ?? Buffer.alloc(0) });
    return blockOf(Buffer.concat([Buffer.from('CK'), packed]), block.length);
  });
}

function blockOf(packed: Uint8Array, size: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(packed.length, 4);
  head.writeUInt16LE(size, 6);
  head.writeUInt32LE(checksum(packed, head.readUInt32LE(4)), 0);
  return Buffer.concat([head, packed]);
}

function checksum(packed: Uint8Array, seed: number): number {
  const whole = packed.length & ~3;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  let sum = seed;
  for (let i = 0; i < whole; i += 4) sum ^= view.getUint32(i, true);
  const rest = [...packed.subarray(whole)].reduce((value, byte) => value * 256 + byte, 0);
  return (sum ^ rest) >>> 0;
}
