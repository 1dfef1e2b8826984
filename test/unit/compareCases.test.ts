// Tests the grouping of cases: which belong together, which only look so, and what is told of each group.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ComparedCase,
  type Comparison,
  compareCases,
  comparedCase,
  renderComparisonMarkdown,
} from '../../analyzer/src/index';
import { failedCase } from '../support/caseFixtures';
import { cause, driverPath, hint, row } from '../support/comparedCases';

/** Groups as kind and the names of their cases. */
function shape({ groups, names }: Comparison): readonly (readonly string[])[] {
  return groups.map(({ kind, members }) => [kind, ...members.map((member) => names[member.case] ?? '')]);
}

const upgrade = row('a/setupact.log', [cause()]);
const mount = row('b/dism.log', [
  cause({
    operation: 'mount',
    culprit: { kind: 'path', name: driverPath('E:\\Mount\\Windows') },
  }),
]);
const capture: ComparedCase = row('c/procmon.csv', [], {
  verdict: 'inconclusive',
  hints: [hint(driverPath('C:\\Windows\\SoftwareDistribution\\Download\\x\\inst', '10.0.17134.1550'))],
});

test('one file of one component is one cause, wherever the image lies, and a capture of it belongs to it', () => {
  const comparison = compareCases([upgrade, mount, capture]);
  assert.deepEqual(shape(comparison), [['cause', 'setupact.log', 'dism.log', 'procmon.csv']]);
  const [group] = comparison.groups;
  assert.deepEqual(
    group?.common.map(({ name, values }) => [name, values[0]]),
    [
      ['class', 'env.access-denied'],
      ['component', 'dual_sampledrv.inf'],
      ['file', 'SampleDrv.dll'],
      ['windows', '17763'],
    ],
  );
  assert.deepEqual(group?.different.find(({ name }) => name === 'version')?.values, [
    '10.0.17763.1',
    '10.0.17763.1',
    '10.0.17134.1550',
  ]);
  // The capture tells no code: that is not "the same code".
  assert.deepEqual(group?.different.find(({ name }) => name === 'causeCode')?.values, [
    '0x80070005',
    '0x80070005',
    null,
  ]);
  assert.equal(group?.members[2]?.isHint, true);
});

test('another component, another class or another code is another cause', () => {
  const other = cause({ culprit: { kind: 'path', name: 'C:\\Windows\\System32\\drivers\\other.sys' } });
  const sharing = cause({ class: 'env.sharing-violation' });
  const comparison = compareCases([upgrade, row('b', [other]), row('c', [sharing])]);
  assert.equal(comparison.groups.length, 3);
  assert.ok(comparison.groups.every(({ members, common }) => members.length === 1 && common.length === 0));
});

test('without an object the code holds a class together, and the report says how little that proves', () => {
  const bare = cause({
    class: 'env.disk-corrupt',
    culprit: null,
    causeCode: '0x80070570',
    hresult: '0x80070570',
  });
  const nt = cause({ ...bare, causeCode: '0xc0000102' });
  const unknown = cause({
    class: 'unclassified',
    culprit: { kind: 'path', name: 'C:\\x' },
    causeCode: '0x80070490',
  });
  const comparison = compareCases([
    row('a', [bare]),
    row('b', [nt]),
    row('c', [unknown]),
    row('d', [unknown]),
  ]);
  assert.deepEqual(shape(comparison), [
    ['code', 'a', 'b'],
    ['code', 'c', 'd'],
  ]);
  // STATUS_FILE_CORRUPT_ERROR and the HRESULT made of it are one code.
  assert.ok(comparison.groups[0]?.common.some(({ name }) => name === 'causeCode'));
  const text = renderComparisonMarkdown(comparison, { language: 'en' });
  assert.match(text, /The code alone does not prove a common cause/);
  assert.match(text, /With only a code that another case has too: 4/);
  assert.doesNotMatch(text, /With a cause that another case has too/);
});

test('one damaged object and one without a name are not put together', () => {
  const bare = cause({ culprit: null });
  const comparison = compareCases([upgrade, row('b', [bare])]);
  assert.deepEqual(shape(comparison), [
    ['cause', 'setupact.log'],
    ['code', 'b'],
  ]);
  assert.match(
    renderComparisonMarkdown(comparison, { language: 'en' }),
    /same class with different objects or codes: `env\.access-denied` \(setupact\.log, b\)/,
  );
});

test('driver names that each machine gives anew are no common object', () => {
  const driver = cause({
    class: 'drv.install-failed',
    culprit: { kind: 'driver', name: 'oem12.inf' },
    causeCode: '0xe0000203',
  });
  const other = cause({ ...driver, causeCode: '0xe0000217' });
  assert.equal(compareCases([row('a', [driver]), row('b', [other])]).groups.length, 2);
});

test('paths of users and downloads are compared without what is their own', () => {
  const at = (name: string): ComparedCase => row(name, [cause({ culprit: { kind: 'path', name } })]);
  const comparison = compareCases([
    at('C:\\Users\\one\\AppData\\Local\\x.cab'),
    at('D:\\Users\\two\\AppData\\Local\\X.cab'),
    at(`C:\\Windows\\SoftwareDistribution\\Download\\${'a1'.repeat(16)}\\y.cab`),
    at(`c:/windows/SoftwareDistribution/Download/${'b2'.repeat(16)}/y.cab`),
  ]);
  assert.deepEqual(
    comparison.groups.map(({ members }) => members.length),
    [2, 2],
  );
});

test('cases without a failure and cases that could not be read are told apart, after all others', () => {
  const bad: ComparedCase = { path: 'x/bad.zip', tried: [], problems: ['bad.zip is damaged.'] };
  const fine = row('x/fine', [], { verdict: 'succeeded' });
  const comparison = compareCases([bad, fine, upgrade]);
  assert.deepEqual(shape(comparison), [
    ['cause', 'setupact.log'],
    ['no-failure', 'fine'],
    ['unread', 'bad.zip'],
  ]);
  const text = renderComparisonMarkdown(comparison, { language: 'en' });
  assert.match(
    text,
    /## Could not be read\n\n\| Case \| Reason \|\n.*\n\| bad\.zip \| bad\.zip is damaged\. \|/,
  );
  assert.match(text, /succeeded in the log/);
});

test('a further failure is told at the group of its cause, not counted there', () => {
  const two = row('b', [
    cause({ class: 'csi.payload.missing', culprit: { kind: 'component', name: 'x' } }),
    cause(),
  ]);
  const [first, second] = compareCases([upgrade, two]).groups;
  assert.deepEqual(first?.alsoIn, [{ case: 1, cause: 1 }]);
  assert.deepEqual(second?.alsoIn, []);
});

test('cases are called by as much of their path as tells them apart', () => {
  const paths = ['x/one/CBS.log', 'x/two/CBS.log', 'y.zip', 'z\\CBS.old.log', 'one/one'];
  assert.deepEqual(compareCases(paths.map((path) => row(path, []))).names, [
    'one/CBS.log',
    'two/CBS.log',
    'y.zip',
    'CBS.old.log',
    'one',
  ]);
  assert.deepEqual(compareCases([row('same', []), row('same', [])]).names, ['same', 'same']);
});

test('what only the engineer knows is a visible blank, in both languages', () => {
  const comparison = compareCases([comparedCase('a', failedCase())]);
  const english = renderComparisonMarkdown(comparison, { language: 'en' });
  assert.match(english, /\[what the customer reported; number of machines\]/);
  assert.match(english, /Installation of KB5000001 failed on 2024-03-04 09:41:00: `0x80073712`/);
  const chinese = renderComparisonMarkdown(comparison, { language: 'zh-cn' });
  assert.match(chinese, /【客户报告的现象；受影响的计算机数量】/);
  assert.match(chinese, /安装 KB5000001 于 2024-03-04 09:41:00 失败：`0x80073712`/);
  assert.match(chinese, /\| 案例 \| 类别 \| 名称 \| 现象 \| 已尝试的操作 \| 分析 \| 状态 \|/);
});

test('what a log says is text, never a link, a cell of its own or HTML', () => {
  const hostile = '[x](command:y)|<img src=x>`|`';
  const comparison = compareCases([
    row(hostile, [cause({ title: { en: hostile, zh: hostile }, culprit: { kind: 'path', name: hostile } })]),
  ]);
  const text = renderComparisonMarkdown(comparison, { language: 'en', linkFor: () => 'servicing-case:0' });
  const [line] = text.split('\n').filter((each) => each.includes('command:y'));
  assert.equal(line?.replaceAll('\\|', '').split('|').length, 9);
  assert.doesNotMatch(text.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, ''), /(?<!\\)<img|(?<!\\)\]\(command/);
  assert.match(text, /\]\(servicing-case:0\)/);
});
