// Tests `similar` of the command line: hits with reasons, the index file, its upkeep, and use by several at once.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import type { SimilarJson } from '../../analyzer/src/index';
import { cbsRecord } from '../support/caseFixtures';
import { type CliRun, runCli } from '../support/cli';
import { failingLog, healthyLog } from '../support/sampleLogs';
import { assertSimilar, root } from '../support/schema';

let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-similar-'));
  for (const name of ['old/one', 'old/fine', 'old/empty', 'mine'])
    mkdirSync(join(folder, name), { recursive: true });
  const user = cbsRecord('2024-03-04 09:40:12', 'Info', 'CBS', 'Copy of C:\\Users\\wanderley\\x');
  writeFileSync(join(folder, 'old', 'one', 'CBS.log'), `${failingLog}${user}\r\n`);
  writeFileSync(join(folder, 'old', 'two.zip'), zipSync({ 'CBS.log': strToU8(failingLog) }));
  writeFileSync(join(folder, 'old', 'bad.zip'), 'PK\u0003\u0004 and no more');
  writeFileSync(join(folder, 'old', 'fine', 'CBS.log'), healthyLog);
  writeFileSync(join(folder, 'mine', 'CBS.log'), failingLog);
});

after(() => {
  rmSync(folder, { recursive: true });
});

const similar = (...args: readonly string[]): CliRun =>
  runCli(['similar', ...args], {
    folder,
    environment: { XDG_CACHE_HOME: join(folder, 'cache'), HOME: folder },
  });

function jsonOf(run: CliRun): SimilarJson {
  const value: unknown = JSON.parse(run.out);
  assertSimilar(value);
  return value as SimilarJson;
}

test('finds the cases with the same cause, says why, and keeps an index', () => {
  const run = similar('mine', '--among', 'old', '--index', 'index.json', '--format', 'json');
  assert.equal(run.status, 0, run.errors);
  const { hits, searched, index } = jsonOf(run);
  assert.deepEqual(
    hits.map((hit) => [hit.case, hit.strength]),
    [
      ['one', 'cause'],
      ['two.zip', 'cause'],
    ],
  );
  assert.ok(hits[0]?.same.some(({ name }) => name === 'component'));
  assert.equal(searched, 4);
  assert.deepEqual([index.state, index.added, index.unreadable], ['new', 4, 1]);
  const text = readFileSync(join(folder, 'index.json'), 'utf8');
  assert.doesNotMatch(text, /wanderley|Manifest hash for component/);
  if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'index.json')).mode & 0o077, 0);
});

test('the next time nothing is read, and a changed case is', () => {
  const again = similar('mine', '--among', 'old', '--index', 'index.json');
  assert.equal(again.status, 0, again.errors);
  assert.equal(again.errors, '');
  assert.doesNotMatch(again.out, /index was/);
  writeFileSync(join(folder, 'old', 'fine', 'CBS.log'), failingLog);
  const changed = jsonOf(similar('mine', '--among', 'old', '--index', 'index.json', '--format', 'json'));
  assert.deepEqual([changed.index.added, changed.index.changed, changed.index.state], [0, 1, 'kept']);
  assert.equal(changed.hits.length, 3);
});

test('a damaged index is made anew and said, in both languages', () => {
  writeFileSync(join(folder, 'index.json'), 'no index');
  assert.match(
    similar('mine', '--among', 'old', '--index', 'index.json').out,
    /index was damaged and was made anew: 4 cases/,
  );
  writeFileSync(join(folder, 'index.json'), '{"version":0}');
  const chinese = similar('mine', '--among', 'old', '--index', 'index.json', '--lang', 'zh');
  assert.match(chinese.out, /索引由其他版本生成，已重新建立/);
  assert.match(chinese.out, /^## 类别和对象都相同$/m);
});

test('the index lies in the cache folder unless named, and the case itself is no hit', () => {
  for (const path of ['old/one', 'old/one/CBS.log']) {
    const run = similar(path, '--among', 'old', '--format', 'json');
    assert.equal(run.status, 0, run.errors);
    assert.deepEqual(
      jsonOf(run).hits.map((hit) => hit.case),
      ['fine', 'two.zip'],
    );
  }
  if (process.platform === 'linux') {
    assert.deepEqual(
      readdirSync(join(folder, 'cache', 'servicing-logs')).map((name) =>
        /^cases-[0-9a-f]{16}\.json$/.test(name),
      ),
      [true],
    );
  }
});

test('several at once leave a whole index and nothing beside it', async () => {
  mkdirSync(join(folder, 'shared'));
  const args = ['similar', 'mine', '--among', 'old', '--index', 'shared/index.json', '--format', 'json'];
  const runs = [1, 2, 3].map(() =>
    promisify(execFile)(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { cwd: folder }),
  );
  for (const { stdout } of await Promise.all(runs)) assert.equal(JSON.parse(stdout).hits.length, 3);
  assert.deepEqual(readdirSync(join(folder, 'shared')), ['index.json']);
  const again = jsonOf(similar(...args.slice(1)));
  assert.deepEqual([again.index.state, again.index.added], ['kept', 0]);
});

test('wrong use is said in a sentence', () => {
  assert.match(similar('mine').errors, /The option --among is missing/);
  assert.match(similar('mine', '--lang', 'zh').errors, /缺少选项 --among/);
  const noFolder = similar('mine', '--among', 'mine/CBS.log');
  assert.deepEqual([noFolder.status, noFolder.out], [2, '']);
  assert.match(noFolder.errors, /mine\/CBS\.log is no folder/);
  assert.equal(similar('mine', '--among', 'missing').status, 2);
  assert.equal(similar('missing', '--among', 'old').status, 2);
});
