// Owns finding the members of a zip archive whose directory is missing or damaged: their local headers say enough
// (PKWARE's APPNOTE.TXT, 4.3.7 and 4.3.9).
import type { RandomBytes } from '../bytes';
import { guessName } from './names';
import type { ZipMember } from './zip';

/**
 * Looks for local headers from the beginning of the archive.
 * @param most how many to find before giving up
 */
export async function scanLocalHeaders(bytes: RandomBytes, most: number): Promise<readonly ZipMember[]> {
  const members: ZipMember[] = [];
  for (let at = 0; members.length < most; ) {
    const header = await readHeader(bytes, at);
    if (header === undefined) {
      const next = await findSignature(bytes, at + 1);
      if (next === undefined) break;
      at = next;
      continue;
    }
    const next = header.hasDescriptor
      ? ((await findSignature(bytes, header.dataOffset)) ?? bytes.size)
      : header.dataOffset + header.member.packedSize;
    const member = header.hasDescriptor ? await describedMember(bytes, header, next) : header.member;
    if (!member.name.endsWith('/')) members.push(member);
    at = Math.max(next, at + headerSize);
  }
  return members;
}

const headerSize = 30;
const blockSize = 262_144;
const encryptedFlag = 1;
const descriptorFlag = 8;
const utf8Flag = 0x800;
const zip64Field = 1;
const unknownIn32 = 0xffff_ffff;

interface LocalHeader {
  readonly member: ZipMember;
  readonly dataOffset: number;
  /** Sizes and checksum stand behind the data. */
  readonly hasDescriptor: boolean;
}

async function readHeader(bytes: RandomBytes, offset: number): Promise<LocalHeader | undefined> {
  const header = await bytes.read(offset, headerSize);
  if (header.length < headerSize) return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (view.getUint32(0, true) !== 0x0403_4b50) return undefined;
  const flags = view.getUint16(6, true);
  const nameLength = view.getUint16(26, true);
  const extraLength = view.getUint16(28, true);
  const fields = {
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    packedSize: view.getUint32(18, true),
    size: view.getUint32(22, true),
  };
  const rest = new Uint8Array(await bytes.read(offset + headerSize, nameLength + extraLength));
  if (rest.length < nameLength) return undefined;
  const sizes = wideSizes(fields, rest.subarray(nameLength));
  return {
    member: {
      ...fields,
      ...sizes,
      name: decodeName(rest.subarray(0, nameLength), (flags & utf8Flag) !== 0),
      offset,
      isEncrypted: (flags & encryptedFlag) !== 0,
      isLink: false,
    },
    dataOffset: offset + headerSize + nameLength + extraLength,
    hasDescriptor: (flags & descriptorFlag) !== 0,
  };
}

interface Sizes {
  readonly packedSize: number;
  readonly size: number;
}

/** Sizes of 64 bits stand in a field of their own, the inflated one first (APPNOTE.TXT, 4.5.3). */
function wideSizes(narrow: Sizes, extra: Uint8Array): Sizes {
  if (narrow.size !== unknownIn32 && narrow.packedSize !== unknownIn32) return narrow;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Field || at + 20 > extra.length) continue;
    return {
      size: Number(view.getBigUint64(at + 4, true)),
      packedSize: Number(view.getBigUint64(at + 12, true)),
    };
  }
  return narrow;
}

function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  const guessed = isUtf8 ? undefined : guessName(raw);
  return guessed ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(raw);
}

/** The descriptor is the last thing before what follows, with its signature and sizes of 32 or 64 bits. */
async function describedMember(bytes: RandomBytes, header: LocalHeader, next: number): Promise<ZipMember> {
  for (const isWide of [false, true]) {
    const length = isWide ? 24 : 16;
    const start = next - length;
    if (start < header.dataOffset) continue;
    const found = await bytes.read(start, length);
    if (found.length < length) continue;
    const view = new DataView(found.buffer, found.byteOffset, found.length);
    if (view.getUint32(0, true) !== 0x0807_4b50) continue;
    const sizes = isWide
      ? { packedSize: Number(view.getBigUint64(8, true)), size: Number(view.getBigUint64(16, true)) }
      : { packedSize: view.getUint32(8, true), size: view.getUint32(12, true) };
    if (sizes.packedSize === start - header.dataOffset) {
      return { ...header.member, ...sizes, crc: view.getUint32(4, true) };
    }
  }
  return { ...header.member, packedSize: next - header.dataOffset, size: Number.MAX_SAFE_INTEGER };
}

/** The next local header or the beginning of the directory. */
async function findSignature(bytes: RandomBytes, from: number): Promise<number | undefined> {
  for (let at = from; at < bytes.size; at += blockSize) {
    // Three bytes more than the step, for signatures that lie across the border.
    const block = await bytes.read(at, blockSize + 3);
    for (let i = block.indexOf(0x50); i !== -1 && i + 3 < block.length; i = block.indexOf(0x50, i + 1)) {
      if (block[i + 1] !== 0x4b) continue;
      const isLocal = block[i + 2] === 3 && block[i + 3] === 4;
      const isDirectory = block[i + 2] === 1 && block[i + 3] === 2;
      if (isLocal || isDirectory) return at + i;
    }
  }
  return undefined;
}
