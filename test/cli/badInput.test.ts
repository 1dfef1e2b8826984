// Tests inputs that are no sound log: a clear message or a partial result, no crash, no invented failure.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { SummaryJson } from '../../analyzer/src/index';
import { runCli } from '../support/cli';
import { failingLog, healthyLog } from '../support/sampleLogs';
import { assertSummary } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-bad-'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

function summaryOf(bytes: string | Uint8Array): SummaryJson {
  writeFileSync(join(folder, 'CBS.log'), bytes);
  const run = runCli(['summarize', 'CBS.log', '--format', 'json'], { folder });
  assert.equal(run.status, 0, run.errors);
  const parsed: SummaryJson = JSON.parse(run.out);
  assertSummary(parsed);
  const report = runCli(['summarize', 'CBS.log', '--lang', 'zh-cn'], { folder });
  assert.equal(report.status, 0);
  assert.match(report.out, /^# \S/);
  return parsed;
}

function utf16(text: string, order: 'le' | 'be', bom: boolean): Buffer {
  const bytes = Buffer.from(`${bom ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Random bytes, the same in every run. */
function noise(length: number): Buffer {
  let seed = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    }),
  );
}

// "更新失败" in GB18030.
const gb18030 = Buffer.from([0xb8, 0xfc, 0xd0, 0xc2, 0xca, 0xa7, 0xb0, 0xdc, 0x0d, 0x0a]);

const stillFound: readonly {
  readonly name: string;
  readonly bytes: () => string | Uint8Array;
  readonly encoding?: string;
  readonly eol?: string;
}[] = [
  { name: 'UTF-8 with BOM', bytes: () => `\uFEFF${failingLog}` },
  { name: 'UTF-16LE with BOM', bytes: () => utf16(failingLog, 'le', true), encoding: 'utf-16le' },
  { name: 'UTF-16BE with BOM', bytes: () => utf16(failingLog, 'be', true), encoding: 'utf-16be' },
  { name: 'UTF-16LE without BOM', bytes: () => utf16(failingLog, 'le', false), encoding: 'utf-16le' },
  { name: 'UTF-16BE without BOM', bytes: () => utf16(failingLog, 'be', false), encoding: 'utf-16be' },
  { name: 'GB18030', bytes: () => Buffer.concat([Buffer.from(failingLog), gb18030]), encoding: 'gb18030' },
  { name: 'LF only', bytes: () => failingLog.replaceAll('\r\n', '\n'), eol: 'lf' },
  { name: 'CR only', bytes: () => failingLog.replaceAll('\r\n', '\r') },
  {
    name: 'CRLF, LF and CR mixed',
    bytes: () =>
      failingLog
        .split('\r\n')
        .map((line, i) => line + (['\r\n', '\n', '\r'][i % 3] ?? ''))
        .join(''),
    eol: 'mixed',
  },
  { name: 'NULs at the end', bytes: () => failingLog + '\0'.repeat(4_096) },
  {
    name: 'NULs in the middle',
    bytes: () =>
      failingLog.replace('\r\n2024-03-04 09:40:12', `\r\n${'\0'.repeat(512)}\r\n2024-03-04 09:40:12`),
  },
  { name: 'a megabyte on one line', bytes: () => failingLog + 'x'.repeat(1_048_576) },
  {
    name: 'stray bytes',
    bytes: () =>
      Buffer.concat([Buffer.from('\uFEFF'), Buffer.from(failingLog), Buffer.from([0xff, 0xae, 0x0d, 0x0a])]),
  },
  { name: 'the last record cut', bytes: () => failingLog.slice(0, -60) },
];

for (const { name, bytes, encoding = 'utf-8', eol } of stillFound) {
  test(`still finds the cause: ${name}`, () => {
    const found = summaryOf(bytes());
    assert.equal(found.verdict, 'failed');
    assert.equal(found.failures[0]?.class, 'csi.manifest.hash-mismatch');
    assert.equal(found.sources[0]?.encoding, encoding);
    if (eol !== undefined) assert.equal(found.sources[0]?.eol, eol);
  });
}

const nothingInvented: readonly { readonly name: string; readonly bytes: () => string | Uint8Array }[] = [
  { name: 'an empty file', bytes: () => '' },
  { name: 'a byte order mark alone', bytes: () => '\uFEFF' },
  { name: 'line ends alone', bytes: () => '\r\n\r\n\n\r' },
  { name: 'NULs alone', bytes: () => Buffer.alloc(10_000) },
  { name: 'a megabyte on one line', bytes: () => 'x'.repeat(1_048_576) },
  {
    name: 'one line of a megabyte in a healthy log',
    bytes: () => `${healthyLog}${'0x80070005 failed '.repeat(65_000)}`,
  },
  { name: 'a letter', bytes: () => 'Dear customer,\n\nthank you for your mail.\n' },
  { name: 'a healthy log cut in a record', bytes: () => healthyLog.slice(0, 420) },
  { name: 'a log cut in a UTF-8 sequence', bytes: () => Buffer.from(`${healthyLog}更新`).subarray(0, -1) },
  { name: 'an odd number of UTF-16 bytes', bytes: () => utf16(healthyLog, 'le', true).subarray(0, -1) },
];

for (const { name, bytes } of nothingInvented) {
  test(`invents no failure: ${name}`, () => {
    const found = summaryOf(bytes());
    assert.notEqual(found.verdict, 'failed');
    assert.deepEqual(found.failures, []);
  });
}

test('says what is wrong with an empty file and with undecodable bytes', () => {
  assert.ok((summaryOf('').sources[0]?.problems ?? []).length > 0);
  const damaged = summaryOf(
    Buffer.concat([Buffer.from('\uFEFF'), Buffer.from(healthyLog), Buffer.from([0xff])]),
  );
  assert.ok((damaged.sources[0]?.problems ?? []).length > 0);
});

const unreadable: readonly {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly says: RegExp;
}[] = [
  {
    name: 'a zip archive',
    bytes: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(200)]),
    says: /is damaged and cannot be unpacked/,
  },
  {
    name: 'a cabinet',
    bytes: () => Buffer.concat([Buffer.from('MSCF\0\0\0\0'), Buffer.alloc(20)]),
    says: /is cut off before its end/,
  },
  {
    name: 'noise',
    bytes: () => noise(20_000),
    says: /holds binary data and no text: the copy may be damaged/,
  },
];

for (const { name, bytes, says } of unreadable) {
  test(`names ${name} in one sentence and ends with status 2`, () => {
    writeFileSync(join(folder, 'CBS.log'), bytes());
    const run = runCli(['summarize', 'CBS.log', '--format', 'json'], { folder });
    assert.equal(run.status, 2);
    assert.equal(run.out, '');
    assert.match(run.errors, says);
    assert.match(run.errors, /^servicing-logs: CBS\.log [^\n]+\n$/);
  });
}
