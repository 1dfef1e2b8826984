// Owns cabinets: header, folders and files of one cabinet, and the bytes of a file. Facts from [MS-CAB], "Cabinet
// File Format", section 2, as published in Microsoft's Cabinet SDK.
import type { RandomBytes } from '../bytes';
import type { MemberMeter } from '../limits';
import { blocksOfFolder, type CabinetFolder, type FolderBlock } from './cabFolder';
import type { Entry, Listing, ListOptions, RefusedEntry } from './container';
import { guessName, judgeName } from './names';
import { ArchiveFault, limitRefusals, refusals } from './refusals';

/**
 * Lists a cabinet. The files come as they lie in it: those of a folder are packed as one stream, so that another
 * order would unpack it again and again.
 */
export async function listCabinet(bytes: RandomBytes, options: ListOptions): Promise<Listing> {
  const cabinet = await readCabinet(bytes);
  const files = cabinet.files.slice(0, options.maxMembers);
  const entries: Entry[] = [];
  const refused: RefusedEntry[] = [];
  const cursors = createCursors(bytes);
  for (const file of [...files].sort((a, b) => a.folder - b.folder || a.offset - b.offset)) {
    const name = judgeName(file.name);
    if (!name.isSafe) refused.push({ shown: name.shown, unreadable: name.unreadable });
    else entries.push(entryOf(cabinet, file, { path: name.path, cursors }));
  }
  const isTooMany = cabinet.files.length > options.maxMembers;
  const remark = isTooMany ? limitRefusals.members(options.maxMembers) : cabinet.remark;
  return { entries, refused, ...(remark === undefined ? {} : { remark }) };
}

const headerSize = 36;
const folderSize = 8;
const fileHeadSize = 16;
const longestName = 256;
const hasPrevious = 1;
const hasNext = 2;
const hasReserve = 4;
const utf8Name = 0x80;
/** Folder numbers of files that lie in more than one cabinet; the last of them in three or more. */
const continued = 0xfffd;

interface CabinetFile {
  readonly name: string;
  readonly size: number;
  /** In the unpacked bytes of its folder. */
  readonly offset: number;
  readonly folder: number;
  readonly modified?: number;
}

interface Cabinet {
  readonly folders: readonly CabinetFolder[];
  readonly files: readonly CabinetFile[];
  readonly remark?: Listing['remark'];
}

async function readCabinet(bytes: RandomBytes): Promise<Cabinet> {
  const header = viewOf(await bytes.read(0, headerSize));
  if (header.byteLength < headerSize) throw new ArchiveFault(refusals.truncated);
  const flags = header.getUint16(30, true);
  const folderCount = header.getUint16(26, true);
  const fileCount = header.getUint16(28, true);
  let at = headerSize;
  let folderReserve = 0;
  let blockReserve = 0;
  if ((flags & hasReserve) !== 0) {
    const reserve = viewOf(await bytes.read(at, 4));
    if (reserve.byteLength < 4) throw new ArchiveFault(refusals.truncated);
    folderReserve = reserve.getUint8(2);
    blockReserve = reserve.getUint8(3);
    at += 4 + reserve.getUint16(0, true);
  }
  const texts = ((flags & hasPrevious) === 0 ? 0 : 2) + ((flags & hasNext) === 0 ? 0 : 2);
  at = await skipTexts(bytes, at, texts);
  const folders = await readFolders(bytes, at, { count: folderCount, folderReserve, blockReserve });
  const files = await readFiles(bytes, header.getUint32(16, true), fileCount);
  if (files.length < fileCount) return { folders, files, remark: refusals.listingCut };
  return texts === 0 ? { folders, files } : { folders, files, remark: refusals.cabinetSet };
}

/** Names of the cabinets before and after this one, and of their disks. */
async function skipTexts(bytes: RandomBytes, offset: number, count: number): Promise<number> {
  let at = offset;
  for (let i = 0; i < count; i++) {
    const end = (await bytes.read(at, longestName)).indexOf(0);
    if (end === -1) throw new ArchiveFault(refusals.damaged);
    at += end + 1;
  }
  return at;
}

async function readFolders(
  bytes: RandomBytes,
  offset: number,
  {
    count,
    ...reserves
  }: { readonly count: number; readonly folderReserve: number; readonly blockReserve: number },
): Promise<readonly CabinetFolder[]> {
  const size = folderSize + reserves.folderReserve;
  const view = viewOf(await bytes.read(offset, count * size));
  if (view.byteLength < count * size) throw new ArchiveFault(refusals.truncated);
  return Array.from({ length: count }, (_, i) => ({
    offset: view.getUint32(i * size, true),
    blocks: view.getUint16(i * size + 4, true),
    method: view.getUint16(i * size + 6, true),
    blockReserve: reserves.blockReserve,
  }));
}

/** Gives the files that are listed as a whole. */
async function readFiles(bytes: RandomBytes, offset: number, count: number): Promise<readonly CabinetFile[]> {
  const table = await bytes.read(offset, count * (fileHeadSize + longestName));
  const view = viewOf(table);
  const files: CabinetFile[] = [];
  let at = 0;
  while (files.length < count) {
    const end = table.indexOf(0, at + fileHeadSize);
    if (at + fileHeadSize > table.length || end === -1) break;
    const modified = dosTime(view.getUint16(at + 10, true), view.getUint16(at + 12, true));
    const isUtf8 = (view.getUint16(at + 14, true) & utf8Name) !== 0;
    files.push({
      name: decodeName(table.subarray(at + fileHeadSize, end), isUtf8),
      size: view.getUint32(at, true),
      offset: view.getUint32(at + 4, true),
      folder: view.getUint16(at + 8, true),
      ...(modified === undefined ? {} : { modified }),
    });
    at = end + 1;
  }
  return files;
}

function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  const guessed = isUtf8 ? undefined : guessName(raw);
  return guessed ?? new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252', { ignoreBOM: true }).decode(raw);
}

/** Date and time of MS-DOS, in the time of the machine that packed; taken as ours. */
function dosTime(date: number, time: number): number | undefined {
  const month = (date >> 5) & 15;
  const day = date & 31;
  if (month === 0 || day === 0) return undefined;
  const clock = [time >> 11, (time >> 5) & 63, (time & 31) * 2] as const;
  return new Date(1980 + (date >> 9), month - 1, day, ...clock).getTime();
}

/** One way through a folder, at the place where the last file ended. */
interface Cursor {
  readonly folder: number;
  readonly blocks: AsyncIterator<FolderBlock>;
  /** Where `rest` begins in the unpacked folder. */
  position: number;
  rest: Uint8Array;
}

interface Cursors {
  /** A cursor that has not passed the offset; a new one where there is none. */
  take(folder: CabinetFolder, index: number, offset: number): Cursor;
  /** Keeps a cursor for the next file. */
  giveBack(cursor: Cursor): void;
}

const noBytes = new Uint8Array(0);

function createCursors(bytes: RandomBytes): Cursors {
  let kept: Cursor | undefined;
  return {
    take(folder, index, offset) {
      const cursor = kept;
      kept = undefined;
      if (cursor?.folder === index && cursor.position <= offset) return cursor;
      return { folder: index, blocks: blocksOfFolder(bytes, folder), position: 0, rest: noBytes };
    },
    giveBack(cursor) {
      kept = cursor;
    },
  };
}

function entryOf(
  cabinet: Cabinet,
  file: CabinetFile,
  { path, cursors }: { readonly path: string; readonly cursors: Cursors },
): Entry {
  return {
    path,
    size: file.size,
    ...(file.modified === undefined ? {} : { modified: file.modified }),
    chunks: (meter) => chunksOf(cabinet, file, { meter, cursors }),
  };
}

async function* chunksOf(
  { folders }: Cabinet,
  file: CabinetFile,
  { meter, cursors }: { readonly meter: MemberMeter; readonly cursors: Cursors },
): AsyncGenerator<Uint8Array> {
  if (file.folder >= continued) throw new ArchiveFault(refusals.otherCabinet);
  const folder = folders[file.folder];
  if (folder === undefined) throw new ArchiveFault(refusals.damaged);
  const cursor = cursors.take(folder, file.folder, file.offset);
  const end = file.offset + file.size;
  while (cursor.position < end) {
    if (cursor.rest.length === 0) await nextBlock(cursor, meter);
    const skipped = Math.min(cursor.rest.length, Math.max(0, file.offset - cursor.position));
    const piece = cursor.rest.subarray(
      skipped,
      skipped + Math.min(cursor.rest.length, end - cursor.position - skipped),
    );
    cursor.position += skipped + piece.length;
    cursor.rest = cursor.rest.subarray(skipped + piece.length);
    if (piece.length > 0) yield piece;
  }
  cursors.giveBack(cursor);
}

async function nextBlock(cursor: Cursor, meter: MemberMeter): Promise<void> {
  const { done, value } = await cursor.blocks.next();
  if (done === true) throw new ArchiveFault(refusals.truncated);
  meter.take(value.packedSize);
  const refusal = meter.add(value.bytes.length);
  if (refusal !== undefined) throw new ArchiveFault(refusal);
  cursor.rest = value.bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
