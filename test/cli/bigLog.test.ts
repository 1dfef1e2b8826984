// Tests a log of several megabytes from the generator that the measurements use.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { SummaryJson } from '../../analyzer/src/index';
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

test('a thread starts without the rules and the tables of codes', () => {
  assert.ok(statSync(join(root, 'dist', 'takeJobs.js')).size < 500_000);
});
