// Tests the profile: who answers, in which language, what wins, what is told; and the links that its pattern makes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import {
  builtInReplies,
  completeProfile,
  profileFor,
  readProfile,
  readTemplate,
} from '../../replies/src/index';
import { failedCase, failure } from '../support/caseFixtures';
import { root } from '../support/schema';

const examples = join(root, 'docs', 'examples');
const example = { name: 'profile.yaml', text: readFileSync(join(examples, 'profile.yaml'), 'utf8') };
const twoUpdates = failedCase({ failures: [failure({ kbs: ['KB5000001', 'KB5000002'] })] });

test('the example profile is sound and fills the replies of both languages', () => {
  const { profile, problems } = readProfile(example);
  assert.deepEqual(problems, []);
  const english = builtInReplies.render('collect-logs', undefined, {
    language: 'en',
    format: 'markdown',
    profile: profileFor(profile, {}, 'en'),
  });
  assert.match(
    english,
    /Run Example Collector \(download it from https:\/\/tools\.example\.com\/collector\) as an/,
  );
  assert.match(english, /Open https:\/\/upload\.example\.com and sign in/);
  assert.match(
    english,
    /Kind regards,\nA\. Engineer\nExample Support, Windows servicing\nsupport@example\.com\n$/,
  );
  const chinese = builtInReplies.render('privacy-notice', undefined, {
    language: 'zh-cn',
    format: 'text',
    profile: profileFor(profile, {}, 'zh-cn'),
  });
  assert.match(chinese, /并在 90 天后删除。\n\n- 上传之前，请对用户名/);
  assert.doesNotMatch(chinese, /我们只收集/);
  assert.match(chinese, /工程师 甲\n示例支持中心 Windows 更新支持组\n/);
});

test('the example template is sound', () => {
  const text = readFileSync(join(examples, 'replies', 'disk-check.md'), 'utf8');
  assert.deepEqual(readTemplate({ name: 'disk-check.md', text }).problems, []);
});

test('updates are links to the articles that the profile names, in each format', () => {
  const profile = profileFor(readProfile(example).profile, {}, 'en');
  const render = (format: 'markdown' | 'text' | 'html'): string =>
    builtInReplies.render('verify-package-hash', twoUpdates, { language: 'en', format, profile });
  assert.match(render('markdown'), /- \[KB5000001\]\(https:\/\/kb\.example\.com\/articles\/5000001\): \[pub/);
  assert.match(render('text'), /- KB5000002 \(https:\/\/kb\.example\.com\/articles\/5000002\): \[pub/);
  assert.match(
    render('html'),
    /<a href="https:\/\/kb\.example\.com\/articles\/5000001">KB5000001<\/a>: \[pub/,
  );
});

test('without a pattern the Update Catalog is linked; what is no KB number is not', () => {
  const odd = failedCase({ failures: [failure({ kbs: ['KB5000001', 'KB1](command:x'] })] });
  const text = builtInReplies.render('scope', odd, { language: 'en', format: 'markdown' });
  assert.match(
    text,
    /\[KB5000001\]\(https:\/\/www\.catalog\.update\.microsoft\.com\/Search\.aspx\?q=KB5000001\), KB1\\\]/,
  );
});

test('an article is written out once in plain text; names of packages and files are no links', () => {
  const words =
    'KB5000001 needs KB5000001; see `KB5000001`, Package_for_KB5000001~31bf and windows10.0-KB5000001-x64.msu.';
  const result = failedCase({ failures: [failure({ explanation: { en: words, zh: words } })] });
  const text = builtInReplies.render('next-steps', result, { language: 'en', format: 'text' });
  assert.equal(text.split('https://www.catalog').length, 2);
  const markdown = builtInReplies.render('next-steps', result, { language: 'en', format: 'markdown' });
  const explained = /^\[KB5000001\].*$/m.exec(markdown)?.[0] ?? '';
  assert.equal(explained.split('](https').length, 3, explained);
});

test('a single setting wins over the file, and values of one language stand for both', () => {
  const { profile } = readProfile({
    name: 'p.yaml',
    text: 'engineer: A\nportal: { zh: 门户 }\nhotline: "1"',
  });
  assert.deepEqual(profileFor(profile, { engineer: 'B', hotline: ' ' }, 'en'), {
    engineer: 'B',
    hotline: '1',
    portal: '门户',
  });
});

test('the profile’s own text is text: marks in it do nothing, lists stay lists', () => {
  const profile = {
    signature: 'A <b>Engineer</b>\n![x](https://example.com/x.png)',
    privacyNotice: '- *one*\n- two',
  };
  const options = { language: 'en', profile } as const;
  const html = builtInReplies.render('privacy-notice', undefined, { ...options, format: 'html' });
  assert.match(html, /A &lt;b&gt;Engineer&lt;\/b&gt;/);
  assert.doesNotMatch(html, /<img|<b>/);
  assert.match(html, /<li>\*one\*<\/li>\n<li>two<\/li>/);
});

const mistakes: readonly (readonly [text: string, says: RegExp])[] = [
  ['engeneer: A', /^0:0 There is no key “engeneer” here; did you mean “engineer”\?$/],
  ['hotline: 12345', /^0:9 hotline has to be a text, or one text for each language/],
  ['kbLink: https://kb.example.com/', /^0:8 kbLink has to be an address that begins with http/],
  ['kbLink: "javascript:{{ kb }}"', /^0:8 kbLink has to be an address/],
  ['', /^0:0 The profile is empty/],
  ['- a', /has to be a block of keys and values/],
  ['engineer: [a', /not valid YAML/],
  [`signature: '${'x'.repeat(3_000)}'`, /longer than 2000 characters/],
];

for (const [text, says] of mistakes) {
  test(`tells of: ${text.slice(0, 40)}`, () => {
    const { problems } = readProfile({ name: 'profile.yaml', text });
    const [problem] = problems;
    assert.match(`${problem?.line}:${problem?.character} ${problem?.message.en}`, says);
    assert.match(problem?.message.zh ?? '', /[\u4e00-\u9fff]/);
  });
}

test('a wrong key does not take the right ones down', () => {
  const { profile, problems } = readProfile({ name: 'p.yaml', text: 'engineer: A\ncolour: red' });
  assert.equal(problems.length, 1);
  assert.equal(profile.engineer, 'A');
});

test('JSON is read as well, and its schema knows the same keys', () => {
  const value = {
    $schema: '../schemas/profile-1.json',
    engineer: { en: 'A' },
    kbLink: 'https://example.com/{{ kb }}',
  };
  const { profile, problems } = readProfile({ name: 'profile.json', text: JSON.stringify(value) });
  assert.deepEqual(problems, []);
  assert.deepEqual(profile.engineer, { en: 'A' });
  const schema = JSON.parse(readFileSync(join(root, 'schemas', 'profile-1.json'), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  assert.equal(validate(value), true, JSON.stringify(validate.errors));
  assert.equal(validate({ engeneer: 'A' }), false);
  assert.equal(validate({ kbLink: 'https://kb.example.com/' }), false);
});

test('completion in YAML lists the keys that are not there yet', () => {
  const labels = completeProfile('engineer: A\n\n', { line: 1, character: 0 }).map(({ label }) => label);
  assert.ok(labels.includes('kbLink') && !labels.includes('engineer'), labels.join());
});
