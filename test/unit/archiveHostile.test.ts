// Tests archives that are made to do harm or came to harm: each member is refused by itself, the rest is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ArchiveLimits, bytesInMemory, openLogs } from '../../sources/src/index';
import { cabinet, type ZipMember, zip } from '../support/archives';
import { contentsOf, logText } from '../support/openedLogs';

const good: ZipMember = { name: 'good.log', data: logText };
const sound = { 'a.zip/good.log': logText };

const unsafeNames: readonly string[] = [
  '../CBS.log',
  'a/../../CBS.log',
  'a\\..\\CBS.log',
  '/etc/CBS.log',
  '\\Windows\\CBS.log',
  'C:\\Windows\\CBS.log',
  'c:CBS.log',
  '\\\\host.example.com\\share\\CBS.log',
  '//host.example.com/share/CBS.log',
  '\\\\?\\C:\\CBS.log',
  'CON.log',
  'a/nul',
  'Com1.txt',
  'LPT9 .log',
  'conin$',
  'AUX/CBS.log',
  'CBS.log.',
  'CBS.log ',
  'a. /CBS.log',
  'CBS.log:hidden.log',
  'CBS\u0007.log',
  'CBS\u202egol.exe',
  'a\nb.log',
  './',
  `${'long/'.repeat(7_000)}CBS.log`,
];

for (const name of unsafeNames) {
  test(`refuses the name ${JSON.stringify(name.slice(0, 40))} and reads the rest`, async () => {
    const opened = await contentsOf('a.zip', zip([{ name, data: logText, isStored: true }, good]));
    const others = Object.entries(opened).filter(([path]) => path !== 'a.zip/good.log');
    assert.equal(opened['a.zip/good.log'], logText);
    // "./" is a folder and nothing to speak of.
    assert.deepEqual(
      others.map(([, reason]) => reason),
      name === './' ? [] : ['unsafeName'],
    );
    for (const [path] of others) assert.doesNotMatch(path, /[\u0000-\u001f\u202e]/, 'shown as it is');
  });
}

test('takes names that only look like those of devices', async () => {
  const names = [
    'console.log',
    'a/com10.log',
    'nullable.log',
    'auxiliary/CBS.log',
    '..CBS.log',
    './b/./CBS.log',
  ];
  const opened = await contentsOf('a.zip', zip(names.map((name) => ({ name, data: logText }))));
  assert.deepEqual(
    Object.values(opened),
    names.map(() => logText),
  );
});

const refusedMembers: readonly {
  readonly what: string;
  readonly member: ZipMember;
  readonly reason: string;
}[] = [
  { what: 'a link', member: { name: 'bad.log', data: '/etc/hosts', mode: 0o12_0777 }, reason: 'link' },
  { what: 'an encrypted member', member: { name: 'bad.log', data: logText, flags: 1 }, reason: 'encrypted' },
  {
    what: 'an unknown method',
    member: { name: 'bad.log', data: logText, method: 14 },
    reason: 'unsupported',
  },
  {
    what: 'a size that is too small',
    member: { name: 'bad.log', data: logText, size: 5 },
    reason: 'damaged',
  },
  {
    what: 'a size that is too large',
    member: { name: 'bad.log', data: logText, size: 9_999 },
    reason: 'damaged',
  },
  { what: 'a wrong checksum', member: { name: 'bad.log', data: logText, crc: 1 }, reason: 'damaged' },
  {
    what: 'no deflate at all',
    member: { name: 'bad.log', data: '\u0007xx', isStored: true, method: 8 },
    reason: 'damaged',
  },
  { what: 'the same name in capitals', member: { name: 'GOOD.LOG', data: logText }, reason: 'duplicate' },
  {
    what: 'a folder named like a file',
    member: { name: 'good.log/x.log', data: logText },
    reason: 'duplicate',
  },
];

for (const { what, member, reason } of refusedMembers) {
  test(`refuses ${what} and reads the rest`, async () => {
    const opened = await contentsOf('a.zip', zip([member, good, { name: 'z.log', data: 'z' }]));
    const { 'a.zip/z.log': last, ...others } = opened;
    assert.equal(last, 'z');
    assert.deepEqual(Object.values(others).sort(), [logText, reason].sort());
  });
}

test('refuses members that share their bytes', async () => {
  const archive = zip([good, { name: 'other.log', data: logText }]);
  const second = archive.lastIndexOf('PK\x01\x02');
  // The second entry of the directory points into the first member.
  archive.writeUInt32LE(4, second + 42);
  assert.deepEqual(await contentsOf('a.zip', archive), { ...sound, 'a.zip/other.log': 'damaged' });
});

const small: Partial<ArchiveLimits> = {
  memberSize: 100_000,
  totalSize: 150_000,
  ratio: 100,
  ratioFloor: 20_000,
};

test('stops a member at the limit for one, whatever the headers say', async () => {
  const bytes = Buffer.from(Array.from({ length: 120_000 }, (_, i) => 65 + ((i * i) % 26)));
  for (const size of [undefined, 10_000_000, 100_000]) {
    const member = { name: 'big.log', data: bytes, isStored: true, ...(size === undefined ? {} : { size }) };
    const opened = await contentsOf('a.zip', zip([member, good]), small);
    assert.deepEqual(opened, { ...sound, 'a.zip/big.log': 'limit' });
  }
});

test('stops a member that inflates beyond all measure, and names the limit', async () => {
  const bomb = zip([{ name: 'bomb.log', data: Buffer.alloc(90_000, 65) }, good]);
  assert.deepEqual(await contentsOf('a.zip', bomb, small), { ...sound, 'a.zip/bomb.log': 'limit' });
  for await (const item of openLogs('a.zip', bytesInMemory(bomb), { limits: small })) {
    if (item.kind !== 'log' || item.path !== 'a.zip/bomb.log') continue;
    const read = await item.read(() => assert.fail('a piece of the bomb was read'));
    assert.ok(!read.isReadable);
    assert.match(read.message.en, /100 times/);
    assert.match(read.message.zh, /100 倍/);
  }
});

test('reads a log that is repetitive, or small, to its end', async () => {
  const repetitive = logText.repeat(200_000);
  const archive = zip([
    { name: 'repetitive.log', data: repetitive },
    { name: 'small.log', data: Buffer.alloc(200_000, 65) },
  ]);
  const opened = await contentsOf('a.zip', archive);
  assert.equal(opened['a.zip/repetitive.log']?.length, repetitive.length);
  assert.equal(opened['a.zip/small.log']?.length, 200_000);
});

test('stops at the limit for all members together', async () => {
  const data = Buffer.from(Array.from({ length: 60_000 }, (_, i) => 65 + ((i * i) % 26)));
  const members = ['1.log', '2.log', '3.log'].map((name) => ({ name, data, isStored: true }));
  const opened = await contentsOf('a.zip', zip(members), small);
  assert.equal(opened['a.zip/3.log'], 'limit');
  assert.equal(opened['a.zip/2.log']?.length, 60_000);
});

test('counts a member once that is read again and again', async () => {
  const data = Buffer.from(Array.from({ length: 60_000 }, (_, i) => 65 + ((i * i) % 26)));
  const archive = bytesInMemory(zip([{ name: '1.log', data, isStored: true }]));
  for await (const item of openLogs('a.zip', archive, { limits: small })) {
    assert.ok(item.kind === 'log');
    for (let turn = 0; turn < 5; turn++) assert.ok((await item.read(() => undefined)).isReadable);
  }
});

test('stops at the limit for the number of members', async () => {
  const members = Array.from({ length: 30 }, (_, i) => ({ name: `${i + 10}.log`, data: 'x' }));
  const opened = await contentsOf('a.zip', zip(members), { members: 12 });
  assert.equal(opened['a.zip'], 'limit');
  assert.equal(Object.values(opened).filter((text) => text === 'x').length, 12);
});

test('counts the members of archives in the archive too', async () => {
  const inner = zip(Array.from({ length: 8 }, (_, i) => ({ name: `${i}.log`, data: 'x' })));
  const members = ['1.zip', '2.zip', '3.zip'].map((name) => ({ name, data: inner, isStored: true }));
  const opened = await contentsOf('a.zip', zip(members), { members: 12 });
  assert.ok(Object.values(opened).filter((text) => text === 'x').length <= 12);
  assert.equal(opened['a.zip'], 'limit');
});

test('does not hold an archive in an archive that is larger than may be held', async () => {
  const inner = zip([{ name: 'CBS.log', data: Buffer.alloc(50_000, 66), isStored: true }]);
  const opened = await contentsOf('a.zip', zip([{ name: 'i.zip', data: inner }, good]), { heldSize: 40_000 });
  assert.deepEqual(opened, { ...sound, 'a.zip/i.zip': 'limit' });
});

test('refuses in a cabinet too: unsafe names, sizes beyond its end, folders that are not there', async () => {
  const opened = await contentsOf(
    'a.cab',
    cabinet([
      {
        method: 'mszip',
        files: [
          { name: '..\\evil.log', data: 'x' },
          { name: 'good.log', data: logText },
          { name: 'beyond.log', data: 'x', size: 40_000 },
          { name: 'nowhere.log', data: 'x', folder: 9 },
          { name: 'other.log', data: 'x', folder: 0xfffe },
        ],
      },
      { method: 'quantum', files: [{ name: 'quantum.log', data: 'x' }] },
    ]),
  );
  assert.deepEqual(opened, {
    'a.cab/..\\evil.log': 'unsafeName',
    'a.cab/good.log': logText,
    'a.cab/beyond.log': 'truncated',
    'a.cab/nowhere.log': 'damaged',
    'a.cab/other.log': 'unsupported',
    'a.cab/quantum.log': 'unsupported',
  });
});
