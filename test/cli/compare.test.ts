// Tests `compare` of the command line: folders, archives and logs as cases, its three forms, and what cannot be read.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { ComparisonJson } from '../../analyzer/src/index';
import { cbsRecord } from '../support/caseFixtures';
import { type CliRun, runCli } from '../support/cli';
import { failingLog, healthyLog } from '../support/sampleLogs';
import { assertComparison } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-compare-'));
  mkdirSync(join(folder, 'all', 'one', 'CBS'), { recursive: true });
  mkdirSync(join(folder, 'all', 'empty'));
  writeFileSync(join(folder, 'all', 'one', 'CBS', 'CBS.log'), failingLog);
  writeFileSync(join(folder, 'all', 'two.zip'), zipSync({ 'CBS/CBS.log': strToU8(failingLog) }));
  writeFileSync(join(folder, 'all', 'fine-CBS.log'), healthyLog);
  writeFileSync(join(folder, 'all', 'notes.docx'), 'not a log');
  writeFileSync(join(folder, 'broken.zip'), 'PK\u0003\u0004 and no more');
});

after(() => {
  rmSync(folder, { recursive: true });
});

const compare = (...args: readonly string[]): CliRun => runCli(['compare', ...args], { folder });

function jsonOf(run: CliRun): ComparisonJson {
  const value: unknown = JSON.parse(run.out);
  assertComparison(value);
  return value as ComparisonJson;
}

test('a folder, an archive and a log are three cases, grouped by their cause', () => {
  const run = compare('all/one', 'all/two.zip', 'all/fine-CBS.log', '--format', 'json');
  assert.equal(run.status, 0, run.errors);
  const { cases, groups } = jsonOf(run);
  assert.deepEqual(
    cases.map(({ name, verdict }) => [name, verdict]),
    [
      ['one', 'failed'],
      ['two.zip', 'failed'],
      ['fine-CBS.log', 'succeeded'],
    ],
  );
  assert.deepEqual(
    groups.map(({ kind, members }) => [kind, ...members.map((member) => member.case)]),
    [
      ['cause', 0, 1],
      ['no-failure', 2],
    ],
  );
  assert.equal(groups[0]?.class, 'csi.manifest.hash-mismatch');
});

test('with --each the children of a folder are the cases, and one without a log says so', () => {
  const run = compare('all', '--each', '--format', 'json');
  const { cases, groups } = jsonOf(run);
  assert.deepEqual(
    cases.map(({ name }) => name),
    ['empty', 'fine-CBS.log', 'one', 'two.zip'],
  );
  assert.match(groups.at(-1)?.kind ?? '', /^unread$/);
  assert.match(cases[0]?.problems[0] ?? '', /holds no log/);
  assert.equal(run.status, 2);
});

test('one bad case never stops the rest: it is a row that says why', () => {
  const run = compare('missing', 'broken.zip', 'all/one');
  assert.equal(run.status, 2);
  assert.match(run.out, /\| missing \| missing does not exist: check the path\. \|/);
  assert.match(run.out, /\| broken\.zip \| .*broken\.zip.* \|/);
  assert.match(run.out, /\| one \| `csi\.manifest\.hash-mismatch` \|/);
});

test('the table comes in both languages, as Markdown and as CSV', () => {
  const chinese = compare('all/one', '--lang', 'zh');
  assert.equal(chinese.status, 0, chinese.errors);
  assert.match(chinese.out, /^# 案例对比（案例数：1）$/m);
  assert.match(chinese.out, /一个组件的清单已损坏/);
  const csv = compare('all/one', 'all/two.zip', '--format', 'csv');
  assert.ok(csv.out.startsWith('\uFEFFGroup,Case,Class,'));
  assert.equal(csv.out.split('\r\n').length, 4);
});

test('with --redact a name that one case shows is masked in all of them, also in paths', () => {
  const named = join(folder, 'named');
  mkdirSync(named);
  const user = cbsRecord('2024-03-04 09:40:12', 'Info', 'CBS', 'Copy of C:\\Users\\wanderley\\x');
  writeFileSync(join(named, 'CBS.log'), `${failingLog}${user}\r\n`);
  mkdirSync(join(folder, 'wanderley'));
  writeFileSync(join(folder, 'wanderley', 'CBS.log'), failingLog);
  const run = compare('wanderley', 'named', '--redact');
  assert.equal(run.status, 0, run.errors);
  assert.doesNotMatch(run.out, /wanderley/);
  assert.match(run.out, /\| USER-1 \|/);
  assert.match(compare('wanderley', 'named').out, /\| wanderley \|/);
});

test('the help names the command in both languages', () => {
  assert.match(runCli(['--help', '--lang', 'en']).out, /compare \[options\] <path\.\.\.> /);
  assert.match(compare('--help', '--lang', 'zh').out, /各视为一个案例/);
  assert.match(compare().errors, /argument path is missing/);
});
