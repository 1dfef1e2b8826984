// Tests tar files, as tar of Windows and of other systems writes them, alone and in gzip files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zip } from '../support/archives';
import { contentsOf, logText } from '../support/openedLogs';
import { paxRecord, tar } from '../support/tarFile';

const members = [
  { name: 'Logs/', type: '5' },
  { name: 'Logs/CBS/CBS.log', data: logText },
  { name: 'dism.log', folder: 'Logs/DISM', data: 'dism' },
  { name: 'Logs/picture.png', data: 'x' },
];

test('gives the logs of a tar file by their paths', async () => {
  assert.deepEqual(await contentsOf('case.tar', tar(members)), {
    'case.tar/Logs/CBS/CBS.log': logText,
    'case.tar/Logs/DISM/dism.log': 'dism',
  });
});

test('opens a tar file in a gzip file, whatever the two are called, as one level', async () => {
  const packed = gzipSync(tar(members));
  for (const name of ['case.tgz', 'case.tar.gz']) {
    const expected = { [`${name}/Logs/CBS/CBS.log`]: logText, [`${name}/Logs/DISM/dism.log`]: 'dism' };
    assert.deepEqual(await contentsOf(name, packed, { depth: 1 }), expected);
  }
  const outer = zip([{ name: 'case.tgz', data: packed }]);
  assert.deepEqual(Object.values(await contentsOf('sent.zip', outer)), [logText, 'dism']);
  const inner = tar([{ name: 'a.zip', data: zip([{ name: 'CBS.log', data: logText }]) }]);
  assert.deepEqual(Object.values(await contentsOf('case.tgz', gzipSync(inner))), [logText]);
  assert.deepEqual(Object.values(await contentsOf('case.tgz', gzipSync(inner), { depth: 1 })), ['limit']);
});

test('knows names that are longer than the header has room for, and those in other scripts', async () => {
  const long = `${'folder/'.repeat(30)}CBS.log`;
  const opened = await contentsOf(
    'a.tar',
    tar([
      { name: '././@LongLink', type: 'L', data: `${long}\0`, isGnu: true },
      { name: long.slice(0, 100), data: '1', isGnu: true },
      {
        name: 'PaxHeader/x',
        type: 'x',
        data: paxRecord('path', '更新/日志.log') + paxRecord('mtime', '1.5'),
      },
      { name: 'x.log', data: '2' },
      { name: 'last.log', data: '3' },
    ]),
  );
  assert.deepEqual(opened, { [`a.tar/${long}`]: '1', 'a.tar/更新/日志.log': '2', 'a.tar/last.log': '3' });
});

test('refuses members that lead out of the archive, links, and what was cut off', async () => {
  const whole = tar([
    { name: '../CBS.log', data: 'out' },
    { name: 'link.log', type: '2' },
    { name: 'CBS.log', data: logText },
    { name: 'dism.log', data: 'x'.repeat(2000) },
  ]);
  assert.deepEqual(await contentsOf('a.tar', whole.subarray(0, whole.length - 2500)), {
    'a.tar/../CBS.log': 'unsafeName',
    'a.tar/link.log': 'link',
    'a.tar/CBS.log': logText,
    'a.tar/dism.log': 'truncated',
  });
  const damaged = Buffer.from(tar([{ name: 'CBS.log', data: logText }, ...members]));
  damaged.write('x', 1024);
  assert.deepEqual(await contentsOf('a.tar', damaged), {
    'a.tar/CBS.log': logText,
    'a.tar': 'truncated',
  });
  const first = Buffer.from(tar(members));
  first.write('x', 3);
  assert.deepEqual(await contentsOf('a.tar', first), { 'a.tar': 'damaged' });
});

/** The number itself, as GNU tar writes sizes that the digits have no room for. */
const binary = (first: number, value: bigint): Buffer => {
  const field = Buffer.alloc(12, first === 0xff ? 0xff : 0);
  field.writeBigInt64BE(value, 4);
  field[0] = first;
  return field;
};

const noSizes: readonly (readonly [what: string, sizeField: string | Uint8Array])[] = [
  ['below zero in digits', '-0000001000'],
  ['below zero as a number', binary(0xff, -512n)],
  ['larger than any file', binary(0x80, 2n ** 62n)],
  ['no digits', '1e3\0'],
  ['decimal digits', '00000000899'],
];

for (const [what, sizeField] of noSizes) {
  test(`takes a size for damage: ${what}`, async () => {
    const first = tar([{ name: 'CBS.log', data: logText, sizeField }]);
    assert.deepEqual(await contentsOf('a.tar', first), { 'a.tar': 'damaged' });
    const second = tar([
      { name: 'dism.log', data: 'dism' },
      { name: 'CBS.log', data: logText, sizeField },
    ]);
    assert.deepEqual(await contentsOf('a.tar', second), { 'a.tar/dism.log': 'dism', 'a.tar': 'truncated' });
  });
}

test('reads a size that is a number itself, and one between blanks', async () => {
  const size = Buffer.byteLength(logText);
  const octal = `${size.toString(8).padStart(10)} \0`;
  for (const sizeField of [binary(0x80, BigInt(size)), octal]) {
    const file = tar([{ name: 'CBS.log', data: logText, sizeField }]);
    assert.deepEqual(await contentsOf('a.tar', file), { 'a.tar/CBS.log': logText });
  }
});
