// Tests `summarize --each`: lines as they come, one bad file stops nothing, and a run goes on where another ended.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../support/cli';
import { assertBulkLine, root } from '../support/schema';

interface Line {
  readonly type: 'case' | 'failure' | 'finding' | 'refused';
  readonly case: string;
  readonly caseId: string;
  readonly verdict?: string;
  readonly failures?: number;
  readonly class?: string;
  readonly operation?: { readonly start: string | null; readonly end: string | null };
  readonly message?: string;
}

const cli = join(root, 'dist', 'cli.js');
let folder = '';
let out = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-bulk-'));
  cpSync(join(root, 'samples'), join(folder, 'cases'), { recursive: true });
  writeFileSync(join(folder, 'cases', 'bad.zip'), 'PK\x03\x04 begins like an archive and ends at once');
  mkdirSync(join(folder, 'cases', 'nothing'));
});

after(() => {
  rmSync(folder, { recursive: true });
});

function linesOf(text: string): Line[] {
  assert.ok(text === '' || text.endsWith('\n'));
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** Lines in an order that does not depend on which thread was first. */
function sorted(text: string): readonly string[] {
  return text.split('\n').sort();
}

function assertWhole(lines: readonly Line[]): void {
  for (const line of lines) assertBulkLine(line);
  lines.forEach((line, k) => {
    const next = lines[k + 1];
    assert.equal(line.type === 'case', next === undefined || next.caseId !== line.caseId);
  });
}

test('each direct child is a case, and one bad file stops nothing', () => {
  const run = runCli(['summarize', '--each', 'child', 'cases'], { folder });
  assert.equal(run.status, 0, run.errors);
  const lines = linesOf(run.out);
  assertWhole(lines);
  const verdicts = lines.filter(({ type }) => type === 'case').map((line) => [line.case, line.verdict]);
  assert.deepEqual(verdicts.sort(), [
    [join('cases', 'bad.zip'), 'unreadable'],
    [join('cases', 'failed-update'), 'failed'],
    [join('cases', 'healthy'), 'succeeded'],
    [join('cases', 'nothing'), 'unreadable'],
    [join('cases', 'wrong-source'), 'failed'],
  ]);
  assert.match(
    lines.find(({ type, case: name }) => type === 'refused' && /bad/.test(name))?.message ?? '',
    /bad\.zip/,
  );
  out = run.out;
});

test('each log is a case, also of a list on standard input', () => {
  const files = ['cases/failed-update/CBS.log', 'cases/missing.log'];
  const run = runCli(['summarize', '--each', 'log', '--list', '-'], {
    folder,
    input: `${files.join('\r\n')}\r\n`,
  });
  const lines = linesOf(run.out);
  assertWhole(lines);
  const cases = lines.filter(({ type }) => type === 'case').map((line) => line.case);
  assert.deepEqual(cases.sort(), files);
  assert.ok(lines.some(({ type }) => type === 'failure'));
});

test('a list that cannot be read is named as such, whatever was done before', () => {
  for (const name of ['gone.txt', 'cases']) {
    const args = ['summarize', '--each', 'log', join('cases', 'healthy'), '--list', name];
    const run = runCli(args, { folder });
    assert.equal(run.status, 2);
    assert.match(run.errors, new RegExp(`^servicing-logs: The list ${name} cannot be read \\(E[A-Z]+\\)`));
    assert.equal(linesOf(run.out).filter(({ type }) => type === 'case').length, 1);
  }
});

test('one thread or two, the lines are the same', () => {
  for (const threads of ['1', '2']) {
    const run = runCli(['summarize', '--each', 'child', 'cases', '--threads', threads], { folder });
    assert.deepEqual(sorted(run.out), sorted(out));
  }
});

test('a run goes on where another ended, wherever that was', () => {
  const file = join(folder, 'out.ndjson');
  for (const part of [0, 5, 40, Math.floor(out.length / 2), out.length - 1, out.length]) {
    writeFileSync(file, Buffer.from(out).subarray(0, part));
    const run = runCli(['summarize', '--each', 'child', 'cases', '--resume', 'out.ndjson'], { folder });
    assert.equal(run.status, 0, run.errors);
    assert.deepEqual(sorted(readFileSync(file, 'utf8')), sorted(out), `cut at ${part}`);
  }
});

test('what changed is read again, nothing else', () => {
  const file = join(folder, 'out.ndjson');
  const log = join(folder, 'cases', 'healthy', 'CBS.log');
  writeFileSync(file, out);
  utimesSync(log, new Date('2024-03-04T10:00:00Z'), new Date('2030-03-04T10:00:00Z'));
  runCli(['summarize', '--each', 'child', 'cases', '--resume', 'out.ndjson'], { folder });
  const text = readFileSync(file, 'utf8');
  assert.ok(text.startsWith(out));
  const added = linesOf(text.slice(out.length));
  assertWhole(added);
  assert.deepEqual([...new Set(added.map((line) => line.case))], [join('cases', 'healthy')]);
});

test('a file of something else is left as it is', () => {
  // The last ones look like it: a file of one line without an end, and lines of a single summary.
  const texts = [
    'a letter',
    'a letter\nof two lines\n',
    '{"type":"verdict"}\n',
    '\n',
    '{"type":"module"}',
    '{"type":"failure","id":"00112233445566ff","path":"CBS.log"}\n',
  ];
  for (const text of texts) {
    writeFileSync(join(folder, 'other.txt'), text);
    const run = runCli(['summarize', '--each', 'child', 'cases', '--resume', 'other.txt'], { folder });
    assert.equal(run.status, 2);
    assert.match(run.errors, /other\.txt is no file of such a run/);
    assert.equal(readFileSync(join(folder, 'other.txt'), 'utf8'), text);
  }
});

test('a run that is interrupted leaves whole cases and can go on', async () => {
  const many = join(folder, 'many');
  for (let k = 0; k < 300; k++)
    cpSync(join(root, 'samples', 'failed-update'), join(many, `case-${k}`), { recursive: true });
  const file = join(folder, 'many.ndjson');
  const args = ['summarize', '--each', 'child', many, '--resume', file];
  const child = spawn(process.execPath, [cli, ...args, '--threads', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const watched = setInterval(() => {
    if (!child.killed && existsSync(file) && readFileSync(file).length > 0) child.kill('SIGINT');
  }, 5);
  const status = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watched);
  assert.equal(status, 130);
  const before = readFileSync(file, 'utf8');
  const done = linesOf(before).filter(({ type }) => type === 'case').length;
  assertWhole(linesOf(before));
  assert.ok(0 < done && done < 300, `${done} were done`);
  appendFileSync(file, '{"type":"failure","caseId":"00');
  const run = runCli(args);
  assert.equal(run.status, 0, run.errors);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.startsWith(before));
  assert.equal(
    new Set(
      linesOf(text)
        .filter(({ type }) => type === 'case')
        .map((line) => line.case),
    ).size,
    300,
  );
});

test('output that cannot be written is said in one sentence', { skip: !existsSync('/dev/full') }, () => {
  const command = `"${process.execPath}" "${cli}" summarize --each child "${join(folder, 'cases')}" > /dev/full`;
  const full = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: {} });
  assert.equal(full.status, 2);
  assert.match(full.stderr, /cannot be written \(ENOSPC\)|could not be written \(ENOSPC\)/);
  assert.equal(full.stderr.trim().split('\n').length, 1);
});

test('a summary that cannot be written is said in one sentence', { skip: !existsSync('/dev/full') }, () => {
  const command = `"${process.execPath}" "${cli}" summarize "${join(folder, 'cases')}" --format json > /dev/full`;
  const full = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: {} });
  assert.equal(full.status, 2);
  assert.match(full.stderr, /Standard output could not be written \(ENOSPC\)/);
});

test('a pipe that is closed early ends the run quietly', () => {
  const command = `"${process.execPath}" "${cli}" summarize --each child "${join(folder, 'many')}" | head -n 1`;
  const run = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
    timeout: 60_000,
  });
  assert.equal(run.stderr, '');
  assert.equal(run.stdout.trim().split('\n').length, 1);
});

test('the options go with --each, and with ndjson', () => {
  for (const args of [
    ['--resume', 'x', 'cases'],
    ['--each', 'child', '--format', 'json', 'cases'],
    ['--each', 'log', '-'],
    ['--each', 'log'],
  ]) {
    const run = runCli(['summarize', ...args], { folder });
    assert.equal(run.status, 2);
    assert.equal(run.errors.trim().split('\n').length, 1);
  }
});

test('the example answers which classes, builds and components there are', () => {
  const lines = join(folder, 'example.ndjson');
  writeFileSync(lines, out);
  const program = join(root, 'docs', 'examples', 'duckdb.mjs');
  const text = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { answers } from ${JSON.stringify(program)}; console.log(JSON.stringify(await answers(${JSON.stringify(lines)})));`,
    ],
    { encoding: 'utf8' },
  );
  const { classes, builds, components } = JSON.parse(text);
  const failures = linesOf(out).filter(({ type }) => type === 'failure');
  assert.deepEqual(
    new Set(classes.map((row: { class: string }) => row.class)),
    new Set(failures.map((failure) => failure.class)),
  );
  // A failure without a beginning counts in the month of its end, not in that of the file.
  const ends = failures.map(({ operation }) => operation?.end ?? operation?.start);
  assert.deepEqual(
    new Set(classes.map((row: { month: string }) => row.month)),
    new Set(ends.map((end) => end?.slice(0, 7))),
  );
  assert.ok(builds.length > 0 && components.length > 0);
});
