// Proves the search behind Decode Error Code and the table of codes: by number, name and words in both languages, and fast
// enough to type with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeMarkdown, describeCode, findCodes, searchCodes } from '../../analyzer/src/index';

/** What is typed, and a name that has to be among the first ten. */
const searches: readonly (readonly [string, string])[] = [
  ['0x800f081f', 'CBS_E_SOURCE_MISSING'],
  ['800F081F', 'CBS_E_SOURCE_MISSING'],
  ['-2146498529', 'CBS_E_SOURCE_MISSING'],
  ['2148468767', 'CBS_E_SOURCE_MISSING'],
  ['1392', 'ERROR_FILE_CORRUPT'],
  ['cbs_e_sou', 'CBS_E_SOURCE_MISSING'],
  ['source missing', 'CBS_E_SOURCE_MISSING'],
  ['SOURCE missing', 'CBS_E_SOURCE_MISSING'],
  ['access denied', 'ERROR_ACCESS_DENIED'],
  ['disk full', 'ERROR_DISK_FULL'],
  ['memory_management', 'MEMORY_MANAGEMENT'],
  ['哈希', 'ERROR_SXS_FILE_HASH_MISMATCH'],
  ['sxs 哈希', 'STATUS_SXS_FILE_HASH_MISMATCH'],
  ['拒绝访问', 'ERROR_ACCESS_DENIED'],
  ['访问被拒绝', 'ERROR_ACCESS_DENIED'],
  ['重新启动', 'CBS_E_PENDING'],
  ['ｃｂｓ＿ｅ＿ａｂｏｒｔ', 'CBS_E_ABORT'],
];

test('a code is found by number, by name and by words in either language', () => {
  for (const [typed, name] of searches) {
    const names = findCodes(typed, 'en', 10).map((found) => found.symbol);
    assert.ok(names.includes(name), `${typed}: ${names.join(', ')}`);
  }
});

/** What is typed in words, and the names that come first. */
const first: readonly (readonly [string, readonly string[]])[] = [
  ['磁盘空间', ['CBS_E_INSUFFICIENT_DISK_SPACE', 'MOSETUP_E_INSTALLDISKSPACE_BLOCK', 'ERROR_DISK_FULL']],
  ['存储损坏', ['CBS_E_STORE_CORRUPTION']],
  ['超时', ['ERROR_WINHTTP_TIMEOUT', 'ERROR_TIMEOUT']],
  ['disk space', ['CBS_E_INSUFFICIENT_DISK_SPACE']],
  ['proxy', ['WU_E_PT_HTTP_STATUS_PROXY_AUTH_REQ']],
  ['预留磁盘空间', ['WU_E_DM_HARDRESERVEID_CONFLICT']],
  ['wu_e_dm_hard', ['WU_E_DM_HARDRESERVEID_CONFLICT']],
];

test('of what has the words, what is met often comes first', () => {
  for (const [typed, names] of first) {
    const found = findCodes(typed, 'zh-cn', names.length).map(({ symbol }) => symbol);
    assert.deepEqual(found, names, typed);
  }
});

test('the first digits of a number list the numbers that begin with them', () => {
  const found = findCodes('0x800f08', 'en', 50);
  assert.equal(found.length, 50);
  assert.ok(found.every(({ code }) => code.startsWith('0x800f08')));
});

test('a hit is explained as what its name belongs to', () => {
  const stop = findCodes('MEMORY_MANAGEMENT', 'en', 1)[0];
  assert.equal(stop?.bits.as, 'bugcheck');
  const win32 = findCodes('ERROR_NOT_DOS_DISK', 'en', 1)[0];
  assert.equal(win32?.bits.as, 'win32');
});

test('nothing typed and nothing meant gives nothing', () => {
  for (const typed of ['', '   ', 'qqqqqq', '没有这样的词语啊']) {
    assert.deepEqual(findCodes(typed, 'en', 10), [], typed);
  }
});

test('an answer comes within the pause between two keys', () => {
  const typed = [
    'e',
    'er',
    'err',
    'erro',
    'error',
    '0',
    '0x',
    '0x8',
    '0x80',
    '拒',
    '拒绝',
    '拒绝访',
    '拒绝访问',
  ];
  const answer = (query: string): void => {
    const found = [...describeCode(query, 'zh-cn'), ...findCodes(query, 'zh-cn', 50)];
    for (const description of found) codeMarkdown(description, 'zh-cn');
  };
  for (const query of typed) answer(query);
  // Processor time, not the clock: what other programs do meanwhile is no part of it.
  const before = process.cpuUsage();
  for (const query of typed) answer(query);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000 / typed.length;
  assert.ok(milliseconds < 50, `${milliseconds.toFixed(1)} ms for one key`);
});

test('the search finds by number, by name and by words', () => {
  assert.equal(searchCodes('0x800f081f', 5)[0]?.symbol, 'CBS_E_SOURCE_MISSING');
  assert.ok(searchCodes('800f08', 50).every((hit) => hit.code.startsWith('0x800f08')));
  assert.equal(searchCodes('cbs_e_source', 5)[0]?.symbol, 'CBS_E_SOURCE_MISSING');
  assert.ok(searchCodes('source missing', 20).some((hit) => hit.symbol === 'CBS_E_SOURCE_MISSING'));
  assert.equal(searchCodes('disk full', 5)[0]?.symbol, 'ERROR_DISK_FULL');
  assert.ok(searchCodes('组件存储', 5).every((hit) => hit.meaning?.zh !== undefined));
  assert.equal(searchCodes('组件存储', 5).length, 5);
  assert.deepEqual(searchCodes('', 5), []);
});

test('驱动 finds drivers and 驱动器 finds drives: the one is not the beginning of the other', () => {
  const symbols = (text: string): readonly string[] => searchCodes(text, 300).map(({ symbol }) => symbol);
  assert.ok(symbols('驱动').includes('TRUST_E_NOSIGNATURE'));
  assert.ok(!symbols('驱动').includes('WU_E_INVALID_VOLUMEID'));
  assert.ok(symbols('驱动器').includes('WU_E_INVALID_VOLUMEID'));
  assert.ok(!symbols('驱动器').includes('TRUST_E_NOSIGNATURE'));
  // In a sentence without blanks too.
  assert.ok(symbols('选择的驱动器').includes('WU_E_INVALID_VOLUMEID'));
  assert.ok(!symbols('驱动签名').includes('WU_E_INVALID_VOLUMEID'));
  assert.ok(symbols('驱动签名').includes('TRUST_E_NOSIGNATURE'));
});
