// Tests the command line with what customers send: archives, folders with archives, archives from a pipe.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { SummaryJson } from '../../analyzer/src/index';
import { cabinet, zip } from '../support/archives';
import { type CliOptions, type CliRun, runCli } from '../support/cli';
import { failingLog, healthyLog } from '../support/sampleLogs';
import { assertSummary } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-archives-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

function summarize(
  args: readonly string[],
  options: CliOptions = {},
): CliRun & { readonly summary: SummaryJson } {
  const run = runCli(['summarize', ...args, '--format', 'json'], { folder, ...options });
  const summary: SummaryJson = JSON.parse(run.out);
  assertSummary(summary);
  return { ...run, summary };
}

function pathsOf({ summary }: { readonly summary: SummaryJson }): readonly string[] {
  return summary.sources.map(({ path }) => path);
}

const persisted = cabinet([{ method: 'mszip', files: [{ name: 'CbsPersist_1.log', data: failingLog }] }]);
const collected = zip([
  { name: 'Logs/CBS/CBS.log', data: healthyLog },
  { name: 'Logs/CBS/CbsPersist_1.cab', data: persisted },
  { name: 'Logs/unattend.xml', data: '<unattend/>' },
  { name: 'readme.txt', data: 'Collected by a tool.' },
]);

test('summarizes an archive as the logs in it, archives in the archive included', () => {
  writeFileSync(join(folder, 'case.zip'), collected);
  const run = summarize(['case.zip']);
  assert.equal(run.status, 0, run.errors);
  assert.deepEqual(pathsOf(run), [
    'case.zip/Logs/CBS/CBS.log',
    'case.zip/Logs/CBS/CbsPersist_1.cab/CbsPersist_1.log',
  ]);
  assert.equal(run.summary.verdict, 'failed');
  assert.match(run.errors, /^servicing-logs: case\.zip\/readme\.txt is no log of a known kind\.\n$/);
});

test('gives the same as the unpacked logs do', () => {
  mkdirSync(join(folder, 'plain'));
  writeFileSync(join(folder, 'plain', 'a.log'), failingLog);
  writeFileSync(join(folder, 'plain.zip'), zip([{ name: 'a.log', data: failingLog }]));
  const withoutPaths = ({ summary }: { readonly summary: SummaryJson }): unknown => ({
    ...summary,
    sources: summary.sources.map(({ path: _, ...source }) => source),
  });
  assert.deepEqual(withoutPaths(summarize(['plain.zip'])), withoutPaths(summarize(['plain'])));
});

test('takes an archive from standard input', () => {
  const run = summarize(['-'], { input: collected });
  assert.deepEqual(pathsOf(run), ['-/Logs/CBS/CBS.log', '-/Logs/CBS/CbsPersist_1.cab/CbsPersist_1.log']);
});

test('takes cabinets and gzip files, also where they lie in a folder among logs', () => {
  const path = join(folder, 'CBS');
  mkdirSync(path);
  writeFileSync(join(path, 'CBS.log'), healthyLog);
  writeFileSync(join(path, 'CbsPersist_1.cab'), persisted);
  writeFileSync(join(path, 'old.log.gz'), gzipSync(healthyLog));
  const run = summarize(['CBS']);
  assert.equal(run.status, 0, run.errors);
  assert.deepEqual(pathsOf(run), [
    join('CBS', 'CBS.log'),
    `${join('CBS', 'CbsPersist_1.cab')}/CbsPersist_1.log`,
    `${join('CBS', 'old.log.gz')}/old.log`,
  ]);
});

test('names each member that is refused, in the language asked for, and reads the rest', () => {
  writeFileSync(
    join(folder, 'hostile.zip'),
    zip([
      { name: '../../evil.log', data: failingLog },
      { name: 'NUL.log', data: failingLog },
      { name: 'bomb.log', data: Buffer.alloc(40_000_000) },
      { name: 'locked.log', data: failingLog, flags: 1 },
      { name: 'CBS.log', data: healthyLog },
    ]),
  );
  const run = summarize(['hostile.zip']);
  assert.equal(run.status, 0);
  assert.deepEqual(pathsOf(run), ['hostile.zip/CBS.log']);
  for (const complaint of [
    'hostile.zip/../../evil.log was left out: its name leads out of the archive (..).',
    'hostile.zip/NUL.log was left out: its name is that of a device of Windows.',
    'hostile.zip/bomb.log inflates to more than 500 times its packed size',
    'hostile.zip/locked.log is encrypted: unpack it with its password',
  ]) {
    assert.ok(run.errors.includes(`servicing-logs: ${complaint}`), complaint);
  }
  const chinese = summarize(['hostile.zip', '--lang', 'zh-cn']);
  assert.match(chinese.errors, /servicing-logs: hostile\.zip\/locked\.log 已加密：请用密码解压/);
  assert.equal(chinese.errors.trim().split('\n').length, 4);
});

test('takes limits, and says which there are', () => {
  writeFileSync(join(folder, 'two.zip'), zip(['1.log', '2.log'].map((name) => ({ name, data: healthyLog }))));
  const limited = summarize(['two.zip', '--limit', 'members=1', '--limit', 'depth=3']);
  assert.deepEqual(pathsOf(limited), ['two.zip/1.log']);
  assert.match(limited.errors, /two\.zip holds more than 1 members, the limit for an archive/);
  for (const wrong of ['members', 'members=0', 'members=x', 'mambers=3']) {
    const run = runCli(['summarize', 'two.zip', '--limit', wrong], { folder });
    assert.equal(run.status, 2);
    assert.match(run.errors, /--limit is not one of member-size=<MB>, .*depth=<levels>\.\n$/, wrong);
  }
});

test('names what it does not open in a folder or an archive: other kinds of archives, what is none', () => {
  const sevenZip = Buffer.from('377abcaf271c0004', 'hex');
  mkdirSync(join(folder, 'sent'));
  writeFileSync(join(folder, 'sent', 'CBS.log'), failingLog);
  writeFileSync(join(folder, 'sent', 'logs.7z'), sevenZip);
  writeFileSync(join(folder, 'sent', 'page.zip'), '<html><body>Sign in</body></html>');
  writeFileSync(
    join(folder, 'sent.zip'),
    zip([
      { name: 'CBS.log', data: healthyLog },
      { name: 'in.rar', data: 'x' },
    ]),
  );
  const run = summarize(['sent', 'sent.zip']);
  assert.equal(run.status, 0, run.errors);
  assert.match(run.errors, /logs\.7z is a compressed archive: unpack it first/);
  assert.match(run.errors, /page\.zip is not what its name says/);
  assert.match(run.errors, /sent\.zip\/in\.rar is a compressed archive: unpack it first/);
});

test('reads a log that is called an archive', () => {
  writeFileSync(join(folder, 'renamed.zip'), failingLog);
  assert.deepEqual(pathsOf(summarize(['renamed.zip'])), ['renamed.zip']);
});

/** The head of one member, without its sum. */
function tarHead(name: string): Buffer {
  const head = Buffer.alloc(1024);
  head.write(name, 0);
  head.write('ustar', 257);
  return head;
}

const useless: readonly { readonly name: string; readonly bytes: Uint8Array; readonly says: RegExp }[] = [
  {
    name: 'sent.tar.gz',
    bytes: gzipSync(tarHead('CBS.log')),
    says: /sent\.tar is damaged and cannot be unpacked/,
  },
  {
    name: 'sent.tar.xz',
    bytes: Buffer.from('fd377a585a000004e6d6b446', 'hex'),
    says: /sent\.tar\.xz is a compressed archive: unpack it first/,
  },
  { name: 'empty.zip', bytes: zip([]), says: /empty\.zip holds no log/ },
  {
    name: 'page.zip',
    bytes: Buffer.from('<html><body>Sign in</body></html>'),
    says: /page\.zip is not what its name says/,
  },
  {
    name: 'copied.evtx',
    bytes: Buffer.from('Access denied\r\n'),
    says: /copied\.evtx is not what its name says/,
  },
  {
    name: 'random.zip',
    bytes: Buffer.from('0102030405060708'.repeat(40), 'hex'),
    says: /random\.zip is not what its name says/,
  },
  { name: 'nothing.zip', bytes: Buffer.alloc(0), says: /nothing\.zip is empty/ },
  {
    name: 'broken.cab',
    bytes: Buffer.from('MSCF\u0001\u0002\u0003\u0004broken'),
    says: /broken\.cab is damaged/,
  },
  { name: 'pictures.zip', bytes: zip([{ name: 'a.png', data: 'x' }]), says: /pictures\.zip holds no log/ },
  {
    name: 'locked.zip',
    bytes: zip([{ name: 'a.log', data: 'x', flags: 1 }]),
    says: /locked\.zip\/a\.log is encrypted/,
  },
  { name: 'cut.cab', bytes: persisted.subarray(0, 40), says: /cut\.cab is cut off/ },
  {
    name: 'cut.log.gz',
    bytes: gzipSync(healthyLog).subarray(0, 60),
    says: /cut\.log\.gz\/cut\.log is cut off/,
  },
  {
    name: 'trace.etl',
    bytes: Buffer.alloc(4_000, '\u0001\u0002abc'),
    says: /trace\.etl .*Get-WindowsUpdateLog -ETLPath/,
  },
];

for (const { name, bytes, says } of useless) {
  test(`ends with status 2 and one sentence for ${name}`, () => {
    writeFileSync(join(folder, name), bytes);
    const run = runCli(['summarize', name], { folder });
    assert.equal(run.status, 2);
    assert.equal(run.out, '');
    assert.match(run.errors, says);
    assert.equal(run.errors.trim().split('\n').length, 1, run.errors);
  });
}
