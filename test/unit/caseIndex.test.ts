// Tests the index of old cases: what is read again and what is not, damage, other versions, cancelling.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CaseDigest,
  fingerprintOf,
  type IndexHost,
  indexSentences,
  type ListedSources,
  parseCaseIndex,
  refreshIndex,
  writeCaseIndex,
} from '../../analyzer/src/index';
import { cause, digest } from '../support/comparedCases';

/** A folder and an index file in memory; says which cases were read. */
function place(digests: Readonly<Record<string, CaseDigest>>) {
  const state = {
    file: undefined as string | undefined,
    read: [] as string[],
    isReadOnly: false,
    stopAt: '',
  };
  let isCancelled = false;
  let onStore: (text: string) => void = () => undefined;
  const host: IndexHost = {
    load: async () => state.file,
    store: async (text) => {
      if (state.isReadOnly) throw new Error('read-only');
      state.file = text;
      onStore(text);
    },
    digest: async (name) => {
      state.read.push(name);
      isCancelled = name === state.stopAt;
      return digests[name];
    },
    report: () => undefined,
    isCancelled: () => isCancelled,
  };
  const refresh = async (
    listed: readonly ListedSources[],
    madeBy = '1.0.0',
    stored: (text: string) => void = () => undefined,
  ) => {
    onStore = stored;
    state.read = [];
    isCancelled = false;
    return refreshIndex(host, listed, madeBy);
  };
  return { state, refresh };
}

const file = (name: string, modified = 1): ListedSources => ({
  name,
  files: [{ path: `${name}/CBS.log`, size: 10, modified }],
});
const all = { a: digest([cause()]), b: digest([]), c: digest([cause()]) };

test('only what is new or changed is read, and what is gone is dropped', async () => {
  const { state, refresh } = place(all);
  const first = await refresh([file('a'), file('b')]);
  assert.deepEqual(state.read, ['a', 'b']);
  assert.deepEqual([first.news.state, first.news.added], ['new', 2]);
  const written = state.file;
  const second = await refresh([file('a'), file('b')]);
  assert.deepEqual(state.read, []);
  assert.equal(state.file, written);
  assert.deepEqual(second.index, first.index);
  assert.deepEqual(indexSentences(second.news, 'en'), []);
  const third = await refresh([file('b', 2), file('c')]);
  assert.deepEqual(state.read, ['b', 'c']);
  assert.deepEqual(
    third.index.cases.map(({ name }) => name),
    ['b', 'c'],
  );
  assert.deepEqual(indexSentences(third.news, 'en'), [
    'The index was brought up to date: 1 new, 1 changed, 1 removed.',
  ]);
  assert.match(indexSentences(third.news, 'zh-cn')[0] ?? '', /新增 1 个，更改 1 个，移除 1 个/);
});

test('a case that cannot be read is remembered as such until its files change', async () => {
  const { state, refresh } = place(all);
  const { news } = await refresh([file('a'), file('bad')]);
  assert.equal(news.unreadable, 1);
  await refresh([file('a'), file('bad')]);
  assert.deepEqual(state.read, []);
  await refresh([file('a'), file('bad', 2)]);
  assert.deepEqual(state.read, ['bad']);
});

test('a folder without a log is no case', async () => {
  const { state, refresh } = place(all);
  const { index } = await refresh([{ name: 'a', files: [] }]);
  assert.deepEqual([index.cases, state.read], [[], []]);
});

test('a damaged index, or one of another version, is made anew and said', async () => {
  const { state, refresh } = place(all);
  await refresh([file('a')]);
  const good = state.file ?? '';
  const broken: readonly (readonly [string, string])[] = [
    [good.slice(0, good.length / 2), 'damaged'],
    ['', 'damaged'],
    ['null', 'damaged'],
    ['{"version":1}', 'outdated'],
    [good.replace('"version":1', '"version":99'), 'outdated'],
    [good.replace('"verdict":"failed"', '"verdict":"maybe"'), 'damaged'],
    [good.replace('"kind":"path"', '"kind":"__proto__"'), 'damaged'],
    [good.replace('"operation":"upgrade"', '"operation":7'), 'damaged'],
    [good.replace(/"confidence":"\w+"/, '"confidence":"sure"'), 'damaged'],
    [good.replace(/"causeCode":"\w+"/, '"causeCode":"80070002"'), 'damaged'],
    [good.replace(/"cases":\[[\s\S]*\]/, '"cases":{}'), 'damaged'],
  ];
  for (const [text, expected] of broken) {
    assert.notEqual(text, good);
    state.file = text;
    const { news } = await refresh([file('a')]);
    assert.deepEqual([news.state, state.read, state.file], [expected, ['a'], good], text.slice(0, 60));
    assert.match(indexSentences(news, 'en')[0] ?? '', /made anew: 1 cases/);
  }
  const { news } = await refresh([file('a')], '2.0.0');
  assert.equal(news.state, 'outdated');
});

test('what was cancelled goes on from there the next time', async () => {
  const { state, refresh } = place(all);
  state.stopAt = 'b';
  const { news, index } = await refresh([file('a'), file('b'), file('c')]);
  assert.equal(news.isComplete, false);
  assert.deepEqual(
    index.cases.map(({ name }) => name),
    ['a'],
  );
  state.stopAt = '';
  await refresh([file('a'), file('b'), file('c')]);
  assert.deepEqual(state.read, ['b', 'c']);
});

test('a long first time is saved now and then', async () => {
  const many = Array.from({ length: 450 }, (_, index) => `case-${index}`);
  const { state, refresh } = place(Object.fromEntries(many.map((name) => [name, digest([])])));
  state.stopAt = 'case-449';
  const saved: number[] = [];
  const { news } = await refresh(
    many.map((name) => file(name)),
    '1.0.0',
    (text) => saved.push(parseCaseIndex(text, '1.0.0').index.cases.length),
  );
  assert.equal(news.isComplete, false);
  assert.deepEqual(saved, [200, 400, 449]);
});

test('without a place to write to the answer is the same', async () => {
  const { state, refresh } = place(all);
  state.isReadOnly = true;
  const { news, index } = await refresh([file('a')]);
  assert.equal(news.isStored, false);
  assert.equal(index.cases.length, 1);
  assert.match(indexSentences(news, 'zh-cn').join(''), /无法保存索引/);
});

test('the fingerprint changes with name, size and time, not with the order of listing', () => {
  const one = { path: 'a', size: 1, modified: 1 };
  const two = { path: 'b', size: 2, modified: 2 };
  assert.equal(fingerprintOf([one, two]), fingerprintOf([two, one]));
  const others = [
    { ...one, path: 'c' },
    { ...one, size: 2 },
    { ...one, modified: 2 },
  ].map((each) => fingerprintOf([each, two]));
  assert.equal(new Set([...others, fingerprintOf([one, two])]).size, 4);
});

test('what is written is read again as it was', () => {
  const index = {
    madeBy: '1.0.0',
    cases: [
      { name: '案例', fingerprint: 'x', digest: all.a },
      { name: 'b', fingerprint: 'y' },
    ],
  };
  assert.deepEqual(parseCaseIndex(writeCaseIndex(index), '1.0.0'), { index, state: 'kept' });
});
