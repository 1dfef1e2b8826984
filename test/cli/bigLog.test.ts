// Tests a log of several megabytes from the generator that the measurements use.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { classIds, classTitle, type SummaryJson } from '../../analyzer/src/index';
import { runCli } from '../support/cli';
import { assertSummary, root } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-big-'));
  for (const name of ['CBS.log', 'again.log']) {
    execFileSync(process.execPath, [join(root, 'scripts', 'makeLog.mjs'), join(folder, name), '5']);
  }
});

after(() => {
  rmSync(folder, { recursive: true });
});

test('the generator writes the same bytes each time', () => {
  const [first, second] = ['CBS.log', 'again.log'].map((name) => readFileSync(join(folder, name)));
  assert.ok(first?.equals(second ?? Buffer.alloc(0)));
});

test('only the last session of a long log is found to have failed', () => {
  const run = runCli(['summarize', 'CBS.log', '--format', 'json'], { folder });
  const summary: SummaryJson = JSON.parse(run.out);
  assertSummary(summary);
  assert.equal(summary.verdict, 'failed');
  assert.equal(summary.failures.length, 1);
  assert.equal(summary.failures[0]?.hresult, '0x80073712');
  const text = readFileSync(join(folder, 'CBS.log'), 'utf8');
  const lines = text.split('\r\n');
  assert.equal(summary.sources[0]?.sessions, text.split(' initialized by client ').length - 1);
  for (const each of summary.failures[0]?.evidence ?? []) {
    assert.ok(each.text.startsWith(lines[each.line - 1] ?? '?'), `line ${each.line}`);
  }
});

test('records that are kept of a large log do not keep the text around them in memory', () => {
  const file = join(folder, 'WindowsUpdate.log');
  writeFileSync(file, Array.from({ length: 960 }, (_, n) => updateStretch(n)).join(''));
  const program = join(root, 'dist', 'cli.js');
  const args = ['--max-old-space-size=64', program, 'summarize', file, '--format', 'json'];
  const summary: SummaryJson = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  assert.equal(summary.sources[0]?.records, 960 * 601);
});

test('a thread starts without the rules and the tables of codes', () => {
  // The shapes alone are half a megabyte where the build is not minified; rules and tables are some three.
  assert.ok(statSync(join(root, 'dist', 'takeJobs.js')).size < 600_000);
  assert.ok(titlesIn('analyzer.js').length > 80, 'the rules are somewhere');
  assert.deepEqual(titlesIn('takeJobs.js'), []);
});

/** The rules whose titles a built file holds, by the longest words between the values of each. */
function titlesIn(file: string): readonly string[] {
  const bundle = readFileSync(join(root, 'dist', file), 'utf8');
  return classIds.filter((id) => {
    const parts = (classTitle(id)?.en ?? '').split(/[…’]/).sort((a, b) => b.length - a.length);
    return parts[0] !== undefined && parts[0].length > 12 && bundle.includes(parts[0]);
  });
}

const failures = [
  'Download request for update failed, error = 0x80240017',
  '* END *   Download failed, hr = 0x80246007',
  'Failed to connect to the DO service; (hr = 0x80040154)',
  'GetDOManager() failed, hr=80246008, hrExtended=80040154',
  'Error 0x8024402C occurred while downloading update; notifying dependent calls.',
  'DO job hit a transient error, error code = 0x80D02002',
  'BITS job failed, error = 0x80200013',
];

/** One failure and very much behind it that tells nothing, as the update client writes it. */
function updateStretch(n: number): string {
  const component = n % 2 === 0 ? 'DownloadManager' : 'ProtocolTalker';
  const minute = String(n % 60).padStart(2, '0');
  const told = (text: string, k: number): string =>
    `2024/03/04 05:${minute}:${String(k % 60).padStart(2, '0')}.1234567 992   810   ${component} ${text}\r\n`;
  const silent = Array.from({ length: 600 }, (_, k) =>
    told(`Queueing update ${n * 600 + k} for the handler`, k),
  );
  return told(failures[n % failures.length] ?? '', 0) + silent.join('');
}
