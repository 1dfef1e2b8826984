// Tests reading from the disk: chunks, folders, what cannot be read.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findLogs, readLogFile } from '../../sources/src/node/index';
import { zip } from '../support/archives';
import { readStream } from '../support/openedLogs';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-sources-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('reads a file of several chunks completely and in order', async () => {
  const path = join(folder, 'large.log');
  const line = '2024-03-04 09:00:01, Info                  CBS    记录 0123456789\r\n';
  writeFileSync(path, line.repeat(40_000));
  const parts: string[] = [];
  const read = await readLogFile(path, (text) => parts.push(text));
  assert.ok(read.isReadable);
  assert.ok(parts.length > 2);
  assert.ok(parts.join('') === line.repeat(40_000));
  assert.equal(read.bytes, Buffer.byteLength(line) * 40_000);
  assert.deepEqual(read.problems, []);
});

test('reads a pipe that delivers single bytes', async () => {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const byte of Buffer.from('\uFEFF更新失败')) yield Uint8Array.of(byte);
  }
  const { read, text } = await readStream(bytes());
  assert.ok(read.isReadable);
  assert.equal(text, '更新失败');
  assert.equal(read.bom, true);
});

test('reports undecodable bytes as a problem with the line of the first', async () => {
  const path = join(folder, 'damaged.log');
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('更新\n失败\n'), Buffer.from([0xff]), Buffer.from('更新\n')]),
  );
  const read = await readLogFile(path, () => undefined);
  assert.ok(read.isReadable);
  assert.deepEqual(read.problems, [{ code: 'undecodableBytes', line: 2, count: 1 }]);
});

test('pushes nothing of a binary file and says why', async () => {
  const path = join(folder, 'logs.zip');
  writeFileSync(path, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]));
  const read = await readLogFile(path, () => assert.fail('pushed'));
  assert.ok(!read.isReadable);
  assert.equal(read.reason, 'damaged');
});

test('reads the one log of an archive, and asks for a case where there are several', async () => {
  const one = join(folder, 'one.zip');
  writeFileSync(one, zip([{ name: 'CBS.log', data: 'text' }]));
  let text = '';
  const read = await readLogFile(one, (part) => {
    text += part;
  });
  assert.ok(read.isReadable);
  assert.equal(text, 'text');
  const two = join(folder, 'two.zip');
  writeFileSync(
    two,
    zip([
      { name: 'CBS.log', data: 'text' },
      { name: 'dism.log', data: 'text' },
    ]),
  );
  const several = await readLogFile(two, () => assert.fail('pushed'));
  assert.ok(!several.isReadable);
  assert.match(several.message.en, /open it as a case/);
});

test('stops when it is told to', async () => {
  const path = join(folder, 'cancelled.log');
  writeFileSync(path, 'x'.repeat(5_000_000));
  let units = 0;
  const read = await readLogFile(
    path,
    (text) => {
      units += text.length;
    },
    { isCancelled: () => units >= 1_048_576 },
  );
  assert.ok(read.isReadable);
  assert.ok(1_048_576 <= units && units < 1_500_000, `${units} units were read after the word to stop`);
});

test('says that a missing file and a folder without logs are the user’s to mend', async () => {
  const missing = await readLogFile(join(folder, 'none.log'), () => undefined);
  assert.ok(!missing.isReadable);
  assert.equal(missing.reason, 'notFound');
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const found = await findLogs(empty);
  assert.ok('reason' in found);
  assert.equal(found.reason, 'noLogs');
});

test('finds the logs of a folder recursively, sorted, without following links', async () => {
  const root = join(folder, 'case');
  mkdirSync(join(root, 'Panther'), { recursive: true });
  for (const name of [
    'dism.log',
    'CBS.log',
    'CBS.log.old',
    'notes.md',
    'events.csv',
    join('Panther', 'setupact.log'),
  ]) {
    writeFileSync(join(root, name), '');
  }
  symlinkSync(root, join(root, 'Panther', 'again'));
  const found = await findLogs(root);
  assert.ok(!('reason' in found));
  assert.deepEqual(
    found.map((log) => log.path),
    ['CBS.log', 'CBS.log.old', join('Panther', 'setupact.log'), 'dism.log', 'events.csv'].map((name) =>
      join(root, name),
    ),
  );
  assert.ok(found.every((log) => !log.isNamed));
});

test('takes a file and standard input as they are named', async () => {
  const path = join(folder, 'large.log');
  assert.deepEqual(await findLogs(path), [{ path, isNamed: true }]);
  assert.deepEqual(await findLogs('-'), [{ path: '-', isNamed: true }]);
});
