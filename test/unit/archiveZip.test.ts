// Tests zip archives as customers send them: names in old code pages, 64-bit sizes, archives in archives, lost ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { bytesInMemory, type OpenedLog, openLogs, type RandomBytes } from '../../sources/src/index';
import { zip } from '../support/archives';
import { contentsOf, logText } from '../support/openedLogs';

test('gives every log of an archive by its path, sorted, and leaves other files alone', async () => {
  const opened = await contentsOf(
    'case.zip',
    zip([
      { name: 'Logs/', data: '', isStored: true },
      { name: 'Logs/dism.log', data: 'dism' },
      { name: 'Logs/CBS/CBS.log', data: logText, isStored: true },
      { name: 'tool.exe', data: 'MZ' },
      { name: 'hash\\list.txt', data: 'hash' },
    ]),
  );
  assert.deepEqual(opened, {
    'case.zip/Logs/CBS/CBS.log': logText,
    'case.zip/Logs/dism.log': 'dism',
    'case.zip/hash/list.txt': 'hash',
  });
});

test('reads names that Chinese Windows wrote in GBK, and those of the old code page of the format', async () => {
  const opened = await contentsOf(
    'a.zip',
    zip([
      { name: Buffer.from([0xc8, 0xd5, 0xd6, 0xbe, 0x2f, 0xd0, 0xc2, 0x2e, 0x6c, 0x6f, 0x67]), data: '1' },
      { name: Buffer.from([0x70, 0x72, 0x81, 0x66, 0x65, 0x6e, 0x2e, 0x6c, 0x6f, 0x67]), data: '2' },
      { name: Buffer.from('日誌.log'), data: '3' },
      { name: 'журнал.log', data: '4' },
    ]),
  );
  assert.deepEqual(Object.keys(opened).sort(), [
    'a.zip/prüfen.log',
    'a.zip/журнал.log',
    'a.zip/日志/新.log',
    'a.zip/日誌.log',
  ]);
});

test('takes the name of the Unicode path field where that belongs to the name', async () => {
  const raw = Buffer.from('______.log');
  const field = (checksum: number): Buffer => {
    const name = Buffer.from('更新.log');
    const head = Buffer.alloc(9);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(5 + name.length, 2);
    head.writeUInt8(1, 4);
    head.writeUInt32LE(checksum, 5);
    return Buffer.concat([head, name]);
  };
  const named = await contentsOf('a.zip', zip([{ name: raw, data: '1', extra: field(crc32(raw)) }]));
  assert.deepEqual(named, { 'a.zip/更新.log': '1' });
  const other = await contentsOf('a.zip', zip([{ name: raw, data: '1', extra: field(7) }]));
  assert.deepEqual(other, { 'a.zip/______.log': '1' });
});

test('reads sizes of 64 bits and sizes that stand behind the data', async () => {
  const opened = await contentsOf(
    'a.zip',
    zip([
      { name: 'wide.log', data: logText, isWide: true },
      { name: 'late.log', data: logText, flags: 8 },
    ]),
  );
  assert.deepEqual(opened, { 'a.zip/wide.log': logText, 'a.zip/late.log': logText });
});

test('finds the members of half an archive without its directory, and says what is cut off', async () => {
  const whole = zip([
    { name: 'first.log', data: logText },
    { name: 'late.log', data: logText, flags: 8 },
    { name: 'wide.log', data: logText, isWide: true },
    { name: 'last.log', data: logText.repeat(3), isStored: true },
  ]);
  const opened = await contentsOf('a.zip', whole.subarray(0, whole.indexOf('PK\x01\x02') - 10));
  assert.deepEqual(opened, {
    'a.zip': 'truncated',
    'a.zip/first.log': logText,
    'a.zip/late.log': logText,
    'a.zip/wide.log': logText,
    'a.zip/last.log': 'truncated',
  });
});

test('reads a member of an archive in an archive long after it was listed, in any order', async () => {
  const inner = zip(['a.log', 'b.log', 'c.log'].map((name) => ({ name, data: name })));
  const outer = zip([{ name: 'i.zip', data: inner }]);
  const logs: OpenedLog[] = [];
  for await (const item of openLogs('o.zip', bytesInMemory(outer))) if (item.kind === 'log') logs.push(item);
  const contents = await Promise.all(logs.reverse().map((log) => log.bytes()));
  assert.deepEqual(
    contents.map((bytes) => (bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : bytes.reason)),
    ['c.log', 'b.log', 'a.log'],
  );
});

test('looks into nothing before it is asked for', async () => {
  let read = 0;
  const archive = zip([
    { name: 'a.log', data: 'x'.repeat(50_000), isStored: true },
    { name: 'b.log', data: 'x'.repeat(50_000), isStored: true },
  ]);
  const plain = bytesInMemory(archive);
  const watched: RandomBytes = {
    size: plain.size,
    read: (offset, length) => {
      const touched = offset < 100_000 && offset > 0 ? length : 0;
      read += touched;
      return plain.read(offset, length);
    },
  };
  const paths: string[] = [];
  for await (const item of openLogs('a.zip', watched)) paths.push(item.path);
  assert.equal(paths.length, 2);
  assert.ok(read < 70_000, `${read} bytes were read for the list`);
});

test('reads an archive that has other bytes in front of it or behind it', async () => {
  const plain = zip([{ name: 'CBS.log', data: logText }]);
  const behind = await contentsOf('a.zip', Buffer.concat([plain, Buffer.from('\r\n-- sent by mail --\r\n')]));
  assert.deepEqual(behind, { 'a.zip/CBS.log': logText });
});

test('opens archives in an archive, and refuses what lies deeper', async () => {
  const inner = zip([{ name: 'CBS.log', data: logText }]);
  const middle = zip([
    { name: 'inner.zip', data: inner },
    { name: 'dism.log', data: 'dism' },
  ]);
  const opened = await contentsOf(
    'outer.zip',
    zip([
      { name: 'middle.zip', data: middle },
      { name: 'z.zip', data: inner, isStored: true },
    ]),
  );
  assert.deepEqual(opened, {
    'outer.zip/middle.zip/dism.log': 'dism',
    'outer.zip/middle.zip/inner.zip': 'limit',
    'outer.zip/z.zip/CBS.log': logText,
  });
  assert.deepEqual(await contentsOf('outer.zip', zip([{ name: 'z.zip', data: inner }]), { depth: 1 }), {
    'outer.zip/z.zip': 'limit',
  });
});
