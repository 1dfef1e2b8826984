// Tests --rules of the command line: rules that count, and files that cannot be used.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { SummaryJson } from '../../analyzer/src/index';
import { type CliRun, runCli } from '../support/cli';
import { failingLog, healthyLog } from '../support/sampleLogs';
import { assertNdjsonLine, assertSarif, assertSummary } from '../support/schema';

let folder = '';

const rules = `version: 1
rules:
  - id: agent.keeps-file
    severity: error
    standing: proof
    match: { message: 'Example agent: keeps (?<file>\\S+) open' }
    culprit: { kind: path, name: '{file}' }
    title: { en: 'The agent keeps {file} open', zh: '代理程序占用了 {file}' }
    explanation: 'Stop the agent.'
    nextSteps: [{ text: 'Stop the agent.', changesMachine: true }]
`;
const record = '2024-03-04 09:40:12, Info                  CBS    Example agent: keeps policy.dat open\r\n';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-rules-'));
  writeFileSync(join(folder, 'CBS.log'), healthyLog + record);
  writeFileSync(join(folder, 'own.servicing-rules.yaml'), rules);
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ version: 1, rules: [] }));
});

after(() => {
  rmSync(folder, { recursive: true });
});

const summarize = (...args: readonly string[]): CliRun =>
  runCli(['summarize', 'CBS.log', ...args], { folder });

test('a rule makes a failure in every form, and without the rule there is none', () => {
  const own = ['--rules', 'own.servicing-rules.yaml', '--rules', 'other.json'];
  const json = summarize(...own, '--format', 'json');
  assert.equal(json.status, 0, json.errors);
  const summary: SummaryJson = JSON.parse(json.out);
  assertSummary(summary);
  assert.equal(summary.failures[0]?.class, 'user.agent.keeps-file');
  assert.equal(summary.failures[0]?.title, 'The agent keeps policy.dat open');
  const lines = summarize(...own, '--format', 'ndjson')
    .out.trimEnd()
    .split('\n');
  for (const line of lines) assertNdjsonLine(JSON.parse(line));
  const sarif = JSON.parse(summarize(...own, '--format', 'sarif').out);
  assertSarif(sarif);
  assert.equal(sarif.runs[0].results[0].ruleId, 'user.agent.keeps-file');
  const report = summarize(...own, '--lang', 'zh-cn').out;
  assert.match(report, /代理程序占用了 policy\.dat/);
  assert.match(report, /Stop the agent\./);
  assert.equal(JSON.parse(summarize('--format', 'json').out).verdict, 'succeeded');
});

test('rules apply to standard input too', () => {
  const run = runCli(['summarize', '-', '--rules', 'own.servicing-rules.yaml', '--format', 'json'], {
    folder,
    input: failingLog + record,
  });
  assert.match(run.out, /user\.agent\.keeps-file/);
});

/** Runs with one rule file of its own. */
function withRules(text: string, ...args: readonly string[]): CliRun {
  writeFileSync(join(folder, 'bad.yaml'), text);
  return summarize('--rules', 'bad.yaml', ...args);
}

test('a mistake ends with status 2 and one sentence that names file, line and what to do', () => {
  const run = withRules(rules.replace('severity: error', 'severity: fatal'));
  assert.equal(run.status, 2);
  assert.equal(run.out, '');
  assert.equal(
    run.errors,
    'servicing-logs: bad.yaml, line 4: “fatal” is not one of: error, warning, information, hint.\n',
  );
  const chinese = withRules(rules.replace("open'", "open ['"), '--lang', 'zh-cn');
  assert.match(chinese.errors, /^servicing-logs: bad\.yaml 第 6 行：缺少右方括号/);
});

test('a file that is missing, a folder, binary or far too large is refused in one sentence', () => {
  for (const name of ['missing.yaml', '.']) {
    const run = summarize('--rules', name);
    assert.equal(run.status, 2);
    assert.equal(run.out, '');
    assert.match(run.errors, /^servicing-logs: [^\n]+\n$/);
  }
  const large = withRules(`${rules}${'# comment\n'.repeat(200_000)}`);
  assert.equal(large.status, 2);
  assert.match(large.errors, /bad\.yaml, line 1: The file is larger than 256 KB/);
});

test('a warning does not stop the run', () => {
  const run = withRules(rules.replace(", zh: '代理程序占用了 {file}'", ''), '--format', 'json');
  assert.equal(run.status, 0, run.errors);
  assert.match(run.out, /The agent keeps policy\.dat open/);
});
