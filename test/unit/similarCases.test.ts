// Tests the ranking of old cases: what is like a case and why, and near misses that are not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CaseDigest,
  createRedactor,
  findSimilar,
  maskedDigest,
  prepareCases,
  renderSimilarMarkdown,
  type SimilarCase,
  type SimilarSearch,
  similarLine,
  toSimilarJson,
} from '../../analyzer/src/index';
import { cause, digest, driverPath, hint } from '../support/comparedCases';
import { assertSimilar } from '../support/schema';

const own = digest([cause({ kbs: ['KB5000001'] })]);

function hitsAmong(...old: readonly (CaseDigest | undefined)[]): readonly SimilarCase[] {
  return findSimilar(own, prepareCases(old));
}

const sameObject = digest([cause({ culprit: { kind: 'path', name: driverPath('E:\\Mount\\Windows') } })]);
const newerObject = digest([
  cause({
    culprit: { kind: 'path', name: driverPath('C:\\Windows', '10.0.19041.7') },
    causeCode: '0xc0000022',
  }),
]);
const otherClass = digest([cause({ class: 'csi.payload.missing', causeCode: '0x80070002' })]);
const otherObject = digest([cause({ culprit: { kind: 'path', name: 'C:\\Windows\\System32\\other.dll' } })]);
const unknownClass = digest([cause({ class: 'unclassified', culprit: null })]);

test('the same cause comes first, then the object, then the class, then the code alone', () => {
  const hits = hitsAmong(unknownClass, otherObject, otherClass, newerObject, sameObject);
  assert.deepEqual(
    hits.map((hit) => [hit.case, hit.strength]),
    [
      [4, 'cause'],
      [3, 'cause'],
      [2, 'object'],
      [1, 'class'],
      [0, 'code'],
    ],
  );
});

test('each hit says what both have and what they tell differently', () => {
  const [hit] = hitsAmong(newerObject);
  assert.deepEqual(
    hit?.same.map(({ name }) => name),
    ['class', 'component', 'file', 'causeCode', 'reportedCode', 'windows', 'operation'],
  );
  assert.deepEqual(hit?.different, [{ name: 'version', values: ['10.0.17763.1', '10.0.19041.7'] }]);
});

test('what is merely alike makes no hit', () => {
  const weak = { kbs: ['KB5000001'], culprit: null };
  const misses = [
    // The same update, build, operation and code, and another known class.
    digest([cause({ ...weak, class: 'env.sharing-violation' })]),
    // A code that wraps whatever failed says nothing.
    digest([cause({ class: 'unclassified', culprit: null, causeCode: '0x80070643' })]),
    // The same name on another machine's numbering.
    digest([
      cause({ class: 'drv.install-failed', culprit: { kind: 'driver', name: 'oem12.inf' }, causeCode: null }),
    ]),
    digest([], { verdict: 'succeeded' }),
    undefined,
  ];
  assert.deepEqual(hitsAmong(...misses), []);
  const driver = digest([
    cause({ class: 'unclassified', culprit: { kind: 'driver', name: 'oem12.inf' }, causeCode: '0x80070643' }),
  ]);
  assert.deepEqual(findSimilar(driver, prepareCases(misses)), []);
});

test('names that were masked are not the same name', () => {
  const masked = digest([cause({ class: 'net.unreachable', culprit: { kind: 'host', name: 'SERVER-1' } })]);
  const [hit] = findSimilar(masked, prepareCases([masked]));
  assert.equal(hit?.strength, 'class');
  assert.ok(!hit?.same.some(({ name }) => name === 'object'));
});

test('what is kept of a case holds no names of persons or servers, and no times', () => {
  const secret = digest([
    cause({
      class: 'net.unreachable',
      title: { en: 'The server wsus7 does not answer', zh: '服务器 wsus7 没有响应' },
      culprit: { kind: 'host', name: 'wsus7' },
    }),
    cause({ culprit: { kind: 'path', name: 'C:\\Users\\wanderley\\Desktop\\x.msu' } }),
  ]);
  const text = JSON.stringify(maskedDigest(secret, createRedactor()));
  assert.doesNotMatch(text, /wsus7|wanderley|2024-03-04/);
  assert.match(text, /SERVER-1/);
  assert.match(text, /USER-1/);
  // Two persons' desktops are still one place.
  const other = digest([cause({ culprit: { kind: 'path', name: 'C:\\Users\\someone\\Desktop\\x.msu' } })]);
  const [hit] = findSimilar(
    maskedDigest(other, createRedactor()),
    prepareCases([maskedDigest(secret, createRedactor())]),
  );
  assert.equal(hit?.strength, 'cause');
});

test('a capture finds the case whose object it records, and a further failure says that it is one', () => {
  const capture = digest([], { hints: [hint(driverPath('C:\\Windows'))] });
  const two = digest([
    cause({ class: 'csi.payload.missing', culprit: { kind: 'component', name: 'x' } }),
    cause(),
  ]);
  const [hit] = findSimilar(capture, prepareCases([two]));
  assert.equal(hit?.strength, 'cause');
  assert.equal(hit?.cause, 1);
});

test('of several causes the one that is most alike counts, and the main one before others', () => {
  const main = digest([cause(), cause({ class: 'csi.payload.missing' })]);
  const further = digest([
    cause({ class: 'csi.payload.missing', culprit: null, causeCode: null, hresult: null }),
    cause(),
  ]);
  assert.deepEqual(
    hitsAmong(further, main).map((hit) => [hit.case, hit.cause]),
    [
      [1, 0],
      [0, 1],
    ],
  );
});

const news = {
  state: 'kept',
  added: 0,
  changed: 0,
  removed: 0,
  unreadable: 0,
  isComplete: true,
  isStored: true,
} as const;

function searchAmong(old: readonly CaseDigest[], asked = own): SimilarSearch {
  const cases = old.map((each, index) => ({ name: `old-${index}`, fingerprint: '', digest: each }));
  const hits = findSimilar(asked, prepareCases(old));
  return { name: 'mine', own: asked, folder: '/old', cases, hits, news };
}

test('the report gives the reasons in both languages and warns that similar is not the same', () => {
  const search = searchAmong([sameObject, otherObject]);
  const english = renderSimilarMarkdown(search, {
    language: 'en',
    linkFor: (index) => `servicing-summary:${index}`,
  });
  assert.match(
    english,
    /\[old-0\]\(servicing-summary:0\) \| class `env\.access-denied`; component `dual_sampledrv\.inf`/,
  );
  assert.match(english, /Similar is not the same/);
  const chinese = renderSimilarMarkdown(search, { language: 'zh-cn' });
  assert.match(chinese, /## 类别和对象都相同/);
  assert.match(chinese, /\| old-0 \| 类别 `env\.access-denied`；组件 `dual_sampledrv\.inf`/);
  const [hit] = search.hits;
  assert.ok(hit);
  assert.match(
    similarLine(search, hit, 'en').reasons,
    /^Same class env\.access-denied; component dual_sampledrv\.inf/,
  );
  const json = toSimilarJson(search, 'en');
  assertSimilar(json);
  assert.equal(json.hits[0]?.case, 'old-0');
});

test('a code that stands there in another form is shown in both', () => {
  const text = renderSimilarMarkdown(searchAmong([newerObject]), { language: 'en' });
  assert.match(text, /code of the cause `0x80070005`, there `0xc0000022`/);
});

test('versions count for one component only', () => {
  const at = (component: string): CaseDigest =>
    digest([
      cause({
        culprit: {
          kind: 'component',
          name: `amd64_${component}_31bf3856ad364e35_10.0.17763.1_none_0123456789abcdef`,
        },
      }),
    ]);
  const [hit] = findSimilar(at('one'), prepareCases([at('two')]));
  assert.equal(hit?.strength, 'class');
  assert.ok(!hit?.same.some(({ name }) => name === 'version'));
  assert.ok(hit?.different.some(({ name }) => name === 'component'));
});

test('of many hits the first ones are shown, and how many there are', () => {
  const search = searchAmong(Array.from({ length: 23 }, () => sameObject));
  assert.match(
    renderSimilarMarkdown(search, { language: 'en' }),
    /Similar: 23\.\nThe 20 most alike are listed\./,
  );
  const json = toSimilarJson(search, 'en');
  assert.deepEqual([json.found, json.hits.length], [23, 20]);
});

test('"none" is an answer, and so is that there is nothing to look for', () => {
  assert.match(
    renderSimilarMarkdown(searchAmong([digest([])]), { language: 'en' }),
    /No similar case: none of the 1 cases in `\/old` shares/,
  );
  assert.match(
    renderSimilarMarkdown(searchAmong([sameObject], digest([])), { language: 'en' }),
    /records no failure and names no object/,
  );
});
