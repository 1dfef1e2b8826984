// Tests `servicing-logs summarize` as a user runs it: formats, inputs, languages, exit status.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { SarifLog, SummaryJson } from '../../analyzer/src/index';
import { type CliOptions, runCli } from '../support/cli';
import { failingLog, healthyLog } from '../support/sampleLogs';
import { assertNdjsonLine, assertSarif, assertSummary, root } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-cli-'));
  writeFileSync(join(folder, 'CBS.log'), failingLog);
  writeFileSync(join(folder, 'healthy.log'), healthyLog);
  mkdirSync(join(folder, 'case', 'later'), { recursive: true });
  writeFileSync(join(folder, 'case', 'later', 'CBS.log'), failingLog);
  writeFileSync(join(folder, 'case', 'CbsPersist_20240303.log'), healthyLog);
  writeFileSync(join(folder, 'case', 'notes.txt'), 'called the customer\n');
  mkdirSync(join(folder, 'empty'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

function summary(args: readonly string[], options: CliOptions = {}): SummaryJson {
  const run = runCli(['summarize', ...args, '--format', 'json'], { folder, ...options });
  assert.equal(run.status, 0, run.errors);
  const parsed: SummaryJson = JSON.parse(run.out);
  assertSummary(parsed);
  return parsed;
}

test('finds the cause, the record and the operation of a failing log', () => {
  const found = summary(['CBS.log']);
  assert.equal(found.verdict, 'failed');
  assert.equal(found.failures.length, 1);
  const [failure] = found.failures;
  assert.equal(failure?.class, 'csi.manifest.hash-mismatch');
  assert.equal(failure?.hresult, '0x80073712');
  assert.equal(failure?.rootCause?.line, 5);
  assert.deepEqual(failure?.kbs, ['KB5000001']);
  assert.equal(failure?.operation.session, '30800001_123456789');
  assert.equal(failure?.operation.client, 'WindowsUpdateAgent');
  const [source] = found.sources;
  assert.deepEqual(
    [source?.path, source?.kind, source?.encoding, source?.bom, source?.eol, source?.bytes, source?.lines],
    ['CBS.log', 'cbs', 'utf-8', false, 'crlf', Buffer.byteLength(failingLog), 11],
  );
  assert.equal(source?.first, '2024-03-04T09:00:01');
  assert.equal(source?.last, '2024-03-04T09:41:00');
});

test('reads what a pattern stands for, which the shells of Windows hand over as it was typed', () => {
  const pathsOf = (...args: readonly string[]) => summary(args).sources.map(({ path }) => path);
  assert.deepEqual(pathsOf('*.log'), ['CBS.log', 'healthy.log']);
  assert.deepEqual(pathsOf('case/Cbs?ersist_*.*'), ['case/CbsPersist_20240303.log']);
  assert.deepEqual(pathsOf('c*/*/CBS.log', 'healthy.log'), ['case/later/CBS.log', 'healthy.log']);
  const none = runCli(['summarize', 'CBS*.log.txt'], { folder });
  assert.equal(none.status, 2);
  assert.match(none.errors, /CBS\*\.log\.txt does not exist/);
});

test('invents no failure for a healthy log', () => {
  const found = summary(['healthy.log']);
  assert.ok(['succeeded', 'no-failure'].includes(found.verdict), found.verdict);
  assert.deepEqual(found.failures, []);
  assert.deepEqual(
    found.findings.filter((each) => each.severity === 'error' || each.severity === 'warning'),
    [],
  );
  assert.match(runCli(['summarize', 'healthy.log'], { folder }).out, /no failure is recorded/i);
});

test('writes the report as Markdown unless told otherwise, in the language asked for', () => {
  const en = runCli(['summarize', 'CBS.log'], { folder });
  assert.equal(en.status, 0);
  assert.match(en.out, /^# Update failed: /);
  assert.equal(en.errors, '');
  assert.match(runCli(['summarize', 'CBS.log', '--lang', 'zh-cn'], { folder }).out, /^# 更新失败：/);
});

test('takes the language from the environment, the option first', () => {
  const chinese: readonly Readonly<Record<string, string>>[] = [
    { LANG: 'zh_CN.UTF-8' },
    { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  ];
  for (const environment of chinese) {
    assert.match(runCli(['summarize', 'CBS.log'], { folder, environment }).out, /^# 更新失败：/);
  }
  const english = runCli(['summarize', 'CBS.log', '--lang=en'], {
    folder,
    environment: { LANG: 'zh_CN.UTF-8' },
  });
  assert.match(english.out, /^# Update failed: /);
});

test('knows the usual spellings of Chinese', () => {
  for (const name of ['zh', 'zh-CN', 'zh_CN']) {
    assert.match(runCli(['summarize', 'CBS.log', '--lang', name], { folder }).out, /^# 更新失败：/);
  }
});

test('gives the same bytes for the same input, by path and by standard input', () => {
  for (const format of ['json', 'markdown', 'ndjson', 'sarif']) {
    const first = runCli(['summarize', 'CBS.log', '--format', format], { folder });
    assert.equal(runCli(['summarize', 'CBS.log', '--format', format], { folder }).out, first.out);
  }
  const piped = summary(['-'], { input: failingLog });
  assert.equal(piped.sources[0]?.path, '-');
  assert.deepEqual({ ...piped, sources: [] }, { ...summary(['CBS.log']), sources: [] });
});

test('joins a folder and several paths to one case, each file once', () => {
  const later = join('case', 'later', 'CBS.log');
  const found = summary(['case', later, `./${later}`]);
  assert.deepEqual(
    found.sources.map((source) => source.path),
    [join('case', 'CbsPersist_20240303.log'), later],
  );
  assert.equal(found.verdict, 'failed');
  assert.equal(found.failures[0]?.rootCause?.source, 1);
});

test('a folder whose logs were named before adds nothing and complains of nothing', () => {
  const run = runCli(
    ['summarize', 'CBS.log', './CBS.log', join('case', 'later', 'CBS.log'), join('case', 'later')],
    { folder },
  );
  assert.equal(run.status, 0);
  assert.equal(run.errors, '');
});

test('says which file of a folder is left out', () => {
  assert.match(
    runCli(['summarize', 'case'], { folder }).errors,
    /^servicing-logs: Skipped: .*notes\.txt is no log of a known kind\.\n$/,
  );
});

test('ends with status 1 only for a failed verdict and only when asked', () => {
  assert.equal(runCli(['summarize', 'CBS.log'], { folder }).status, 0);
  assert.equal(runCli(['summarize', 'CBS.log', '--fail-on-failure'], { folder }).status, 1);
  assert.equal(runCli(['summarize', 'healthy.log', '--fail-on-failure'], { folder }).status, 0);
});

test('NDJSON has one object per line', () => {
  const run = runCli(['summarize', 'CBS.log', '--format', 'ndjson'], { folder });
  const rows = run.out
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  for (const row of rows) assertNdjsonLine(row);
  assert.deepEqual(
    rows.slice(0, 2).map((row) => row.type),
    ['verdict', 'failure'],
  );
});

test('SARIF is a valid file with the failure at its line, in the language asked for', () => {
  for (const [lang, says] of [
    ['en', /damaged/],
    ['zh-cn', /损坏/],
  ] as const) {
    const run = runCli(['summarize', 'CBS.log', '--format', 'sarif', '--lang', lang], { folder });
    assert.equal(run.status, 0, run.errors);
    const log: SarifLog = JSON.parse(run.out);
    assertSarif(log);
    const [result] = log.runs[0]?.results ?? [];
    assert.equal(result?.level, 'error');
    assert.match(result?.message.text ?? '', says);
    assert.equal(result?.locations[0]?.physicalLocation?.region?.startLine, 5);
    assert.match(log.runs[0]?.tool.driver.semanticVersion ?? '', /^\d+\.\d+\.\d+/);
  }
});

const misuses: readonly { readonly args: readonly string[]; readonly says: RegExp; readonly zh: RegExp }[] = [
  { args: ['summarize', 'none.log'], says: /none\.log does not exist/, zh: /none\.log 不存在/ },
  { args: ['summarize', 'empty'], says: /empty holds no log/, zh: /empty 中没有日志/ },
  { args: ['summarize'], says: /argument path is missing/, zh: /缺少参数 path/ },
  {
    args: ['summarize', 'CBS.log', '--format', 'xml'],
    says: /value xml of --format is not one of markdown, json/,
    zh: /--format 的值 xml 无效/,
  },
  { args: ['summarize', '-', '-'], says: /can be given once only/, zh: /只能指定一次/ },
  { args: ['summarize', 'CBS.log', '--colour'], says: /no option --colour/, zh: /没有选项 --colour/ },
  { args: ['sumarize', 'CBS.log'], says: /no command sumarize/, zh: /没有命令 sumarize/ },
  { args: ['help', 'sumarize'], says: /no command sumarize/, zh: /没有命令 sumarize/ },
  ...['-1', '0', 'x', '1.5'].map((count) => ({
    args: ['summarize', '--each', 'log', '--threads', count, 'CBS.log'],
    says: /value of --threads is a whole number from 1 up/,
    zh: /--threads 的值须为不小于 1 的整数/,
  })),
  { args: [], says: /No command is given/, zh: /没有指定命令/ },
];

for (const { args, says, zh } of misuses) {
  test(`ends with status 2 and one sentence: ${args.join(' ') || '(nothing)'}`, () => {
    const run = runCli(args, { folder });
    assert.equal(run.status, 2);
    assert.equal(run.out, '');
    assert.match(run.errors, says);
    assert.match(run.errors, /^servicing-logs: [^\n]+\n$/);
    assert.match(runCli(args, { folder, environment: { LANG: 'zh_CN.UTF-8' } }).errors, zh);
  });
}

test('an unreadable path among others is named and decides the status; the others are summarised', () => {
  const run = runCli(['summarize', 'none.log', 'CBS.log', '--format', 'json'], { folder });
  assert.equal(run.status, 2);
  assert.match(run.errors, /^servicing-logs: none\.log does not exist/);
  assertSummary(JSON.parse(run.out));
});

test('helps in both languages', () => {
  const help = runCli(['--help']);
  assert.equal(help.status, 0);
  assert.match(help.out, /summarize[\s\S]*decode[\s\S]*lsp[\s\S]*Exit status: 0/);
  const zh = runCli(['summarize', '--help', '--lang', 'zh-cn']);
  assert.match(zh.out, /用法：[\s\S]*参数：[\s\S]*选项：[\s\S]*可选值：markdown、json/);
  assert.doesNotMatch(zh.out, /Usage|Options|default|choices/);
});

test('prints the version of the package', () => {
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(runCli(['--version']).out, `${manifest.version}\n`);
});

test('advises nothing twice where the explanation of a code advises what the missing log does', () => {
  const lines = [
    '2024/03/04 01:38:27.8442832 36488 36320 Handler         CBS called Progress with state=2, ticks=30, total=1000',
    '2024/03/04 01:39:04.2430801 36488 36320 Handler         CBS called Error with 0x80070490, ',
    '2024/03/04 01:39:05.1108223 36488 36320 Handler         CBS called Terminate',
  ];
  writeFileSync(join(folder, 'WindowsUpdate.log'), lines.join('\r\n'));
  const { nextSteps = [] } = summary(['WindowsUpdate.log']).failures[0] ?? {};
  assert.ok(nextSteps.some((step) => step.includes('CBS.log')));
  assert.deepEqual(nextSteps, [...new Set(nextSteps)]);
});
