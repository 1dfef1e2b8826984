// Tests the JSON form of a case: the contract's keys, spellings and languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  analyzeText,
  type CaseResult,
  renderNdjson,
  summarizeCase,
  toSummaryJson,
} from '../../analyzer/src/index';
import {
  evidence,
  expectedHash,
  failedCase,
  failure,
  healthyCase,
  sourceSummary,
} from '../support/caseFixtures';
import { assertNdjsonLine, assertSummary } from '../support/schema';

const sparse: CaseResult = {
  ...failedCase(),
  sources: [
    sourceSummary({
      kind: 'unknown',
      first: null,
      last: null,
      servicingStack: null,
      osBuild: null,
      windowsRelease: null,
      problems: [{ en: 'The file is empty.', zh: '文件为空。' }],
    }),
  ],
  failures: [
    failure({
      hresult: null,
      symbol: null,
      rootCause: null,
      kbs: [],
      packages: [],
      evidence: [],
      nextSteps: [],
    }),
  ],
};

const cases: readonly { readonly name: string; readonly result: CaseResult }[] = [
  { name: 'a failure', result: failedCase() },
  { name: 'no failure', result: healthyCase() },
  { name: 'a failure of which little is known', result: sparse },
  { name: 'no source at all', result: summarizeCase([]) },
  { name: 'an empty log', result: summarizeCase([{ path: 'CBS.log', analysis: analyzeText('') }]) },
];

for (const { name, result } of cases) {
  test(`is what the schema describes: ${name}`, () => {
    for (const language of ['en', 'zh-cn'] as const) assertSummary(toSummaryJson(result, language));
  });
}

test('the schema turns away what the contract does not know', () => {
  const good = toSummaryJson(failedCase(), 'en');
  for (const wrong of [
    { ...good, extra: 1 },
    { ...good, verdict: 'unknown' },
    { ...good, errorCounts: [{ ...good.errorCounts[0], code: '0x80073712'.toUpperCase() }] },
    { ...good, findings: [{ ...good.findings[0], line: 0 }] },
    {
      ...good,
      attempts: [
        { source: 0, start: '2024-03-04 09:00:05', end: null, kb: null, result: null, symbol: null },
      ],
    },
  ]) {
    assert.throws(() => assertSummary(wrong));
  }
});

test('writes codes with eight lower-case digits and hashes in lower case', () => {
  const result = failedCase({
    failures: [failure({ hresult: '0X80073712', rootCause: { ...rootCause(), code: '0x5' } })],
    findings: failedCase().findings.map((each) => ({
      ...each,
      expected: expectedHash.toUpperCase(),
      actual: 'AB',
    })),
    attempts: [
      {
        source: 0,
        line: 3,
        start: null,
        end: '2024-03-04T09:41:00',
        kb: 'KB5000001',
        result: '0X8007000E',
        symbol: null,
      },
    ],
  });
  const summary = toSummaryJson(result, 'en');
  assert.equal(summary.failures[0]?.hresult, '0x80073712');
  assert.equal(summary.failures[0]?.rootCause?.code, '0x00000005');
  assert.equal(summary.findings[0]?.expected, expectedHash);
  assert.equal(summary.findings[0]?.actual, 'ab');
  assert.deepEqual(summary.attempts, [
    {
      source: 0,
      start: null,
      end: '2024-03-04T09:41:00',
      kb: 'KB5000001',
      result: '0x8007000e',
      symbol: null,
    },
  ]);
});

test('gives the times of a log as written, also where the date is in the order of a country', () => {
  const result = failedCase({
    sources: [sourceSummary({ first: '05/12/2025 07:44.06.575', last: '2025-05-12T07:44:06.5' })],
  });
  const [source] = toSummaryJson(result, 'en').sources;
  assert.equal(source?.first, '05/12/2025 07:44.06.575');
  assert.equal(source?.last, '2025-05-12T07:44:06.5');
});

test('keeps the text of a record as it is and says the rest in the language asked for', () => {
  const zh = toSummaryJson(failedCase(), 'zh-cn');
  assert.equal(zh.failures[0]?.title, '一个组件的清单已损坏');
  assert.equal(zh.failures[0]?.evidence[0]?.text, evidence().text);
  assert.equal(zh.failures[0]?.evidence[0]?.line, 41);
  assert.equal(zh.findings[0]?.message, '清单已损坏。');
  assert.equal(toSummaryJson(failedCase(), 'en').findings[0]?.message, 'A manifest is damaged.');
});

test('NDJSON is one object per line: the verdict, then failures and findings with their log', () => {
  const text = renderNdjson(failedCase(), 'en');
  assert.ok(text.endsWith('\n'));
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  assert.deepEqual(
    rows.map((row) => row.type),
    ['verdict', 'failure', 'finding'],
  );
  assert.equal(rows[0]?.verdict, 'failed');
  assert.equal(rows[1]?.path, 'logs/CBS.log');
  assert.equal(rows[2]?.path, 'logs/CBS.log');
  for (const row of rows) assertNdjsonLine(row);
});

test('NDJSON lines have ids of their own, the same in both languages, and nothing that the schema does not know', () => {
  const [finding] = failedCase().findings;
  assert.ok(finding);
  const result = failedCase({ findings: [finding, finding, { ...finding, rule: 'env.disk-corrupt' }] });
  const idsOf = (language: 'en' | 'zh-cn'): unknown[] =>
    renderNdjson(result, language)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line).id);
  assert.deepEqual(idsOf('en'), idsOf('zh-cn'));
  assert.equal(new Set(idsOf('en')).size, 4);
  const failureLine = {
    type: 'failure',
    id: idsOf('en')[0],
    path: null,
    ...toSummaryJson(result, 'en').failures[0],
  };
  assertNdjsonLine(failureLine);
  for (const wrong of [
    { ...failureLine, extra: 1 },
    { ...failureLine, id: 'x' },
    { ...failureLine, type: 'finding' },
    { type: 'verdict' },
  ])
    assert.throws(() => assertNdjsonLine(wrong));
});

function rootCause() {
  const cause = failure().rootCause;
  assert.ok(cause !== null);
  return cause;
}
