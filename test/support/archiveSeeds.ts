// Owns small sound archives, and what must hold whatever becomes of their bytes: for property tests and the fuzz run.
import { gzipSync } from 'node:zlib';
import { type ArchiveLimits, bytesInMemory, openLogs } from '../../sources/src/index';
import { cabinet, zip } from './archives';
import { logText } from './openedLogs';

export function zipSeeds(): readonly Uint8Array[] {
  const inner = zip([{ name: 'dism.log', data: logText }]);
  const persisted = cabinet([{ method: 'mszip', files: [{ name: 'b.log', data: logText }] }]);
  return [
    zip([
      { name: 'CBS/CBS.log', data: logText.repeat(4) },
      { name: 'stored.log', data: logText, isStored: true },
      { name: Buffer.from([0xc8, 0xd5, 0xd6, 0xbe, 0x2e, 0x6c, 0x6f, 0x67]), data: 'x' },
    ]),
    zip([
      { name: 'wide.log', data: logText, isWide: true },
      { name: 'late.log', data: logText, flags: 8 },
      { name: 'i.zip', data: inner },
      { name: 'p.cab', data: persisted, isStored: true },
      { name: 'q.log.gz', data: gzipSync(logText), isStored: true },
    ]),
  ];
}

export function cabinetSeeds(): readonly Uint8Array[] {
  const files = [
    { name: 'a.log', data: logText.repeat(20) },
    { name: 'logs\\b.log', data: logText },
  ];
  const blocks = [
    { type: 'verbatim', size: 700 },
    { type: 'uncompressed', size: 301 },
    { type: 'aligned', size: 900 },
  ] as const;
  return [
    cabinet([
      { method: 'mszip', files },
      { method: 'stored', files: [{ name: 'c.log', data: logText }] },
    ]),
    cabinet([{ method: { windowBits: 15, blocks }, files }]),
    cabinet([{ method: { windowBits: 21, blocks, translationSize: 9_000 }, files }]),
  ];
}

export function gzipSeeds(): readonly Uint8Array[] {
  return [gzipSync(logText.repeat(4)), Buffer.concat([gzipSync(logText), gzipSync(logText)])];
}

const limits: ArchiveLimits = {
  memberSize: 2_000_000,
  totalSize: 4_000_000,
  members: 100,
  ratio: 500,
  ratioFloor: 200_000,
  depth: 2,
  heldSize: 1_000_000,
};

/** Reads all of it. Throws where a reader throws, gives more than it may, or refuses without a whole sentence. */
export async function readHostile(name: string, bytes: Uint8Array): Promise<void> {
  let size = 0;
  let items = 0;
  for await (const item of openLogs(name, bytesInMemory(bytes), { limits, isWanted: () => true })) {
    items += 1;
    if (items > 3 * limits.members) throw new Error('more members than the limit');
    if (item.kind === 'refused') {
      checkSentence(item.message);
      continue;
    }
    const read = await item.bytes();
    if (read instanceof Uint8Array) size += read.length;
    else checkSentence(read);
    if (size > limits.totalSize + bytes.length) throw new Error(`${size} bytes, more than the limit`);
  }
}

function checkSentence({
  reason,
  message,
}: {
  readonly reason: string;
  readonly message: { readonly en: string; readonly zh: string };
}): void {
  // The bytes are in memory: no medium failed, so something threw that should not have.
  if (reason === 'readFailed') throw new Error(`unexpected: ${message.en}`);
  for (const sentence of [message.en, message.zh]) {
    if (!sentence.includes('{name}') || !/[.。]$/.test(sentence)) throw new Error(`no sentence: ${sentence}`);
  }
}
