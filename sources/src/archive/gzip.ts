// Owns gzip files (RFC 1952): one file, perhaps in several members that follow each other, with its name and checks.
import type { RandomBytes } from '../bytes';
import { crc32 } from '../crc32';
import type { MemberMeter } from '../limits';
import { type Listing, type ListOptions, packedChunks } from './container';
import { gunzip } from './inflate';
import { guessName, judgeName } from './names';
import { ArchiveFault, refusals } from './refusals';

/** Lists the one file of a gzip file. */
export async function listGzip(bytes: RandomBytes, options: ListOptions): Promise<Listing> {
  const head = await bytes.read(0, headSize);
  const modified = head.length < 8 ? 0 : new DataView(head.buffer, head.byteOffset).getUint32(4, true);
  return {
    entries: [
      {
        path: memberName(head, options.name),
        isOnly: true,
        ...(modified === 0 ? {} : { modified: modified * 1000 }),
        chunks: (meter) => chunksOf(bytes, meter),
      },
    ],
    refused: [],
  };
}

const headSize = 4096;
const trailerSize = 8;
const extraFlag = 4;
const nameFlag = 8;

/** The name in the file where it has a sound one, otherwise that of the file without `.gz`; `.tgz` means `.tar.gz`. */
function memberName(head: Uint8Array, fileName: string): string {
  const unpacked = fileName.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
  const judged = judgeName(writtenName(head) ?? unpacked);
  const path = judged.isSafe ? judged.path.slice(judged.path.lastIndexOf('/') + 1) : 'content';
  if (/\.tar$/i.test(unpacked) && !/\.tar$/i.test(path)) return `${path}.tar`;
  return path === '' ? 'content' : path;
}

function writtenName(head: Uint8Array): string | undefined {
  const flags = head[3] ?? 0;
  if ((flags & nameFlag) === 0) return undefined;
  const start = 10 + ((flags & extraFlag) === 0 ? 0 : 2 + (head[10] ?? 0) + ((head[11] ?? 0) << 8));
  const end = head.indexOf(0, start);
  if (start >= head.length || end <= start) return undefined;
  const raw = head.subarray(start, end);
  // "ISO 8859-1 (LATIN-1)", says the format; what Windows tools write is the code page of the machine.
  return guessName(raw) ?? new TextDecoder('latin1').decode(raw);
}

async function* chunksOf(bytes: RandomBytes, meter: MemberMeter): AsyncGenerator<Uint8Array> {
  let member = { size: 0, crc: 0 };
  const finished: { readonly end: number; readonly size: number; readonly crc: number }[] = [];
  const watcher = {
    onTaken: (packed: number) => meter.take(packed),
    onMember: (offset: number) => {
      finished.push({ ...member, end: offset });
      member = { size: 0, crc: 0 };
    },
    onData: (chunk: Uint8Array) => {
      member.size += chunk.length;
      member.crc = crc32(chunk, member.crc);
    },
  };
  for await (const chunk of gunzip(packedChunks(bytes, 0, bytes.size), watcher)) {
    const refusal = meter.add(chunk.length);
    if (refusal !== undefined) throw new ArchiveFault(refusal);
    yield chunk;
    for (const done of finished.splice(0)) await checkTrailer(bytes, done);
  }
  for (const done of [...finished, { ...member, end: bytes.size }]) await checkTrailer(bytes, done);
}

async function checkTrailer(
  bytes: RandomBytes,
  member: { readonly end: number; readonly size: number; readonly crc: number },
): Promise<void> {
  const trailer = await bytes.read(Math.max(0, member.end - trailerSize), trailerSize);
  if (trailer.length < trailerSize) throw new ArchiveFault(refusals.truncated);
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.length);
  if (view.getUint32(0, true) !== member.crc) throw new ArchiveFault(refusals.wrongChecksum);
  if (view.getUint32(4, true) !== member.size % 4_294_967_296) throw new ArchiveFault(refusals.wrongSize);
}
