// Tests cabinets: every method that is read, with blocks, windows and names as packers make them; and gzip files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bytesInMemory, openLogs } from '../../sources/src/index';
import { cabinet, zip } from '../support/archives';
import type { LzxBlockType, LzxOptions } from '../support/lzxEncoder';
import { contentsOf, logText } from '../support/openedLogs';

/** Texts with repetitions near and far, 90 KB. */
const text = Array.from(
  { length: 600 },
  (_, i) => `${logText.trim()} ${(i * 7919) % 613} ${'ab'.repeat(i % 9)}\r\n`,
)
  .join('')
  .repeat(1);

test('reads files of a folder that is packed with MSZIP, in any order', async () => {
  const archive = cabinet([
    {
      method: 'mszip',
      files: [
        { name: 'z.log', data: text },
        { name: 'a.log', data: logText },
        { name: 'logs\\CBS.log', data: text.slice(500) },
      ],
    },
    { method: 'stored', files: [{ name: 'stored.log', data: text }] },
  ]);
  assert.deepEqual(await contentsOf('p.cab', archive), {
    'p.cab/z.log': text,
    'p.cab/a.log': logText,
    'p.cab/logs/CBS.log': text.slice(500),
    'p.cab/stored.log': text,
  });
  const logs = [];
  for await (const item of openLogs('p.cab', bytesInMemory(archive)))
    if (item.kind === 'log') logs.push(item);
  for (const log of logs.reverse()) {
    const bytes = await log.bytes();
    assert.ok(bytes instanceof Uint8Array, log.path);
    assert.equal(bytes.length, log.size);
  }
});

const windows = [15, 16, 17, 18, 19, 20, 21];
const blockTypes: readonly (readonly LzxBlockType[])[] = [
  ['verbatim'],
  ['aligned'],
  ['uncompressed'],
  ['verbatim', 'uncompressed', 'aligned', 'uncompressed', 'verbatim'],
];

for (const windowBits of windows) {
  test(`reads LZX with a window of 2^${windowBits} bytes`, async () => {
    for (const types of blockTypes) {
      const blocks = types.map((type, i) => ({ type, size: 20_001 + 7_000 * i }));
      assert.equal(await unpacked(Buffer.from(text), { windowBits, blocks }), text, types.join(' '));
    }
  });
}

test('reads LZX with the lengths of matches and offsets at their ends', async () => {
  const far = Buffer.concat([Buffer.from(text), Buffer.alloc(40_000, 'x'), Buffer.from(text)]);
  const options: LzxOptions = { windowBits: 18, blocks: [{ type: 'aligned', size: 300_000 }] };
  assert.equal(await unpacked(far, options), far.toString('latin1'));
});

test('turns translated x86 calls back', async () => {
  const code = Buffer.alloc(70_000, 0x90);
  for (let i = 0; i < code.length - 20; i += 13) {
    code[i] = 0xe8;
    code.writeInt32LE((i % 3 === 0 ? -1 : 1) * ((i * 7919) % 90_000), i + 1);
  }
  for (const translationSize of [70_000, 12_000_000]) {
    const options: LzxOptions = {
      windowBits: 16,
      blocks: [{ type: 'verbatim', size: 32_768 }],
      translationSize,
    };
    assert.equal(await unpacked(code, options), code.toString('latin1'));
  }
});

async function unpacked(data: Buffer, method: LzxOptions): Promise<string> {
  const archive = cabinet([{ method, files: [{ name: 'a.log', data }] }]);
  for await (const item of openLogs('a.cab', bytesInMemory(archive))) {
    const bytes = item.kind === 'log' ? await item.bytes() : item.message;
    return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : bytes.message.en;
  }
  return 'nothing';
}

test('sees a changed byte by the checksum of its block', async () => {
  const archive = cabinet([
    { method: 'stored', files: [{ name: 'a.log', data: text }] },
    { method: 'stored', files: [{ name: 'b.log', data: logText }] },
  ]);
  archive.writeUInt8(archive.readUInt8(40_000) ^ 1, 40_000);
  assert.deepEqual(await contentsOf('p.cab', archive), { 'p.cab/a.log': 'damaged', 'p.cab/b.log': logText });
});

test('reads names in UTF-8 by their mark and in GBK by guess', async () => {
  const files = [
    { name: Buffer.from('更新.log'), data: '1', attributes: 0xa0 },
    { name: Buffer.from([0xc8, 0xd5, 0xd6, 0xbe, 0x2e, 0x6c, 0x6f, 0x67]), data: '2' },
  ];
  assert.deepEqual(await contentsOf('p.cab', cabinet([{ method: 'stored', files }])), {
    'p.cab/更新.log': '1',
    'p.cab/日志.log': '2',
  });
});

test('opens the cabinets of a collector’s zip', async () => {
  const persisted = cabinet([{ method: 'mszip', files: [{ name: 'CbsPersist_20240304.log', data: text }] }]);
  const opened = await contentsOf(
    'case.zip',
    zip([{ name: 'CBS/CbsPersist_20240304.cab', data: persisted }]),
  );
  assert.deepEqual(opened, { 'case.zip/CBS/CbsPersist_20240304.cab/CbsPersist_20240304.log': text });
});

test('reads gzip of several members, with or without a name in it', async () => {
  const several = Buffer.concat([gzipSync(text), gzipSync(logText)]);
  assert.deepEqual(await contentsOf('CBS.log.gz', several), { 'CBS.log.gz/CBS.log': text + logText });
  const named = gzipSync(logText);
  named.writeUInt8(8, 3);
  const withName = Buffer.concat([named.subarray(0, 10), Buffer.from('old/dism.log\0'), named.subarray(10)]);
  assert.deepEqual(await contentsOf('x.gz', withName), { 'x.gz/dism.log': logText });
});

test('sees a gzip file that is cut off or changed', async () => {
  const whole = gzipSync(text);
  assert.deepEqual(await contentsOf('a.log.gz', whole.subarray(0, -100)), { 'a.log.gz/a.log': 'truncated' });
  whole.writeUInt8(whole.readUInt8(whole.length - 6) ^ 1, whole.length - 6);
  assert.deepEqual(await contentsOf('a.log.gz', whole), { 'a.log.gz/a.log': 'damaged' });
});
