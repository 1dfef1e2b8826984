// Tests the SARIF form of a case: valid by the schema of OASIS, with lines, roles and ids that viewers compare.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  analyzeText,
  type CaseResult,
  type Language,
  summarizeCase,
  toSarif,
} from '../../analyzer/src/index';
import { evidence, failedCase, failure, healthyCase, sourceSummary } from '../support/caseFixtures';
import { summarize } from '../support/checkRule';
import { failingLog } from '../support/sampleLogs';
import { assertSarif } from '../support/schema';

function sarifOf(result: CaseResult, language: Language = 'en') {
  const log = toSarif(result, { language, version: '1.2.3' });
  // What is written is JSON: members without a value are not there.
  const written: typeof log = JSON.parse(JSON.stringify(log));
  assertSarif(written);
  const [run] = written.runs;
  assert.ok(run);
  return run;
}

const hostile = 'C:\\a {0} [x](https://example.com) \u202Egnp.exe \u0007 {GUID}';

const cases: readonly { readonly name: string; readonly result: CaseResult }[] = [
  { name: 'a failure', result: failedCase() },
  { name: 'no failure', result: healthyCase() },
  { name: 'no source at all', result: summarizeCase([]) },
  { name: 'an empty log', result: summarizeCase([{ path: '-', analysis: analyzeText('') }]) },
  { name: 'a real log', result: summarize(failingLog, 'C:\\logs\\CBS.log') },
  {
    name: 'a failure without a record',
    result: failedCase({ failures: [failure({ rootCause: null, evidence: [] })] }),
  },
  {
    name: 'hostile text and path',
    result: failedCase({
      sources: [
        sourceSummary({ path: `logs/${hostile}\uD800.log`, problems: [{ en: hostile, zh: hostile }] }),
      ],
      failures: [failure({ title: { en: hostile, zh: hostile } })],
    }),
  },
];

for (const { name, result } of cases) {
  test(`is a SARIF 2.1.0 file: ${name}`, () => {
    for (const language of ['en', 'zh-cn'] as const) sarifOf(result, language);
  });
}

test('the schema turns away what SARIF does not know', () => {
  const log = toSarif(failedCase(), { language: 'en' });
  const [run] = log.runs;
  const [result] = run?.results ?? [];
  const place = { physicalLocation: { artifactLocation: { uri: 'a b' }, region: { startLine: 0 } } };
  for (const wrong of [
    { ...log, version: '2.0.0' },
    { ...log, runs: [{ ...run, extra: 1 }] },
    { ...log, runs: [{ ...run, results: [{ ...result, level: 'fatal' }] }] },
    { ...log, runs: [{ ...run, results: [{ ...result, locations: [place] }] }] },
  ])
    assert.throws(() => assertSarif(wrong));
});

test('gives a failure as an error at the line of its cause, with the evidence and its roles', () => {
  const result = failedCase({
    failures: [failure({ evidence: [evidence(), evidence({ line: 47, role: 'verdict' })] })],
  });
  const run = sarifOf(result);
  const [first] = run.results;
  assert.equal(first?.ruleId, 'csi.manifest.hash-mismatch');
  assert.equal(run.tool.driver.rules[first?.ruleIndex ?? -1]?.id, first?.ruleId);
  assert.equal(first?.level, 'error');
  assert.match(first?.message.text ?? '', /^The manifest of a component is damaged\n\nThe component store/);
  assert.deepEqual(first?.locations, [
    { physicalLocation: { artifactLocation: { uri: 'logs/CBS.log', index: 0 }, region: { startLine: 41 } } },
  ]);
  assert.deepEqual(
    first?.relatedLocations.map((each) => [each.physicalLocation?.region?.startLine, each.message?.text]),
    [
      [41, 'Cause'],
      [47, 'Result of the operation'],
    ],
  );
  assert.equal(sarifOf(result, 'zh-cn').results[0]?.relatedLocations[1]?.message?.text, '操作结果');
});

test('levels follow the severity; rules have texts, a link and steps in the language asked for', () => {
  const [finding] = failedCase().findings;
  assert.ok(finding);
  const severities = ['error', 'warning', 'information', 'hint'] as const;
  const findings = severities.map((severity) => ({ ...finding, severity, count: 3 }));
  const run = sarifOf(healthyCase({ findings }), 'zh-cn');
  assert.deepEqual(
    run.results.map((each) => [each.level, each.occurrenceCount]),
    [
      ['error', 3],
      ['warning', 3],
      ['note', 3],
      ['note', 3],
    ],
  );
  const [rule] = run.tool.driver.rules;
  assert.equal(run.tool.driver.rules.length, 1);
  assert.match(rule?.shortDescription?.text ?? '', /清单/);
  assert.match(rule?.fullDescription?.text ?? '', /。$/);
  assert.doesNotMatch(`${rule?.shortDescription?.text}${rule?.fullDescription?.text}`, /[{}]/);
  assert.match(rule?.helpUri ?? 'https://', /^https:\/\//);
  assert.match(rule?.help?.text ?? '', /^- /);
  assert.equal(run.language, 'zh-CN');
});

test('shows braces, links and direction marks of a log as text', () => {
  const run = sarifOf(failedCase({ failures: [failure({ title: { en: hostile, zh: hostile } })] }));
  const text = run.results[0]?.message.text ?? '';
  assert.ok(text.startsWith('C:\\a {{0}} [x] (https://example.com) <U+202E>gnp.exe ␇ {{GUID}}'), text);
});

test('ids stay the same wherever the log lies and whatever stands before its records', () => {
  const idsOf = (result: CaseResult) =>
    sarifOf(result).results.map((each) => each.partialFingerprints['servicingStory/v1']);
  const ids = idsOf(summarize(failingLog, 'CBS.log'));
  assert.ok(ids.length > 0 && ids.every((id) => /^[0-9a-f]{16}(-\d+)?$/.test(id ?? '')));
  const shifted = failingLog.replace(/^/, '2024-03-04 08:00:00, Info                  CBS    Ending\r\n');
  assert.deepEqual(idsOf(summarize(shifted, 'C:\\elsewhere\\CBS.log')), ids);
  const [finding] = failedCase().findings;
  assert.ok(finding);
  const twins = idsOf(failedCase({ failures: [failure(), failure()], findings: [finding, finding] }));
  assert.equal(new Set(twins).size, 4, 'no two results of a file share an id');
  const other = idsOf(failedCase({ failures: [failure({ class: 'env.disk-corrupt' })] }));
  assert.notEqual(other[0], twins[0]);
});

const paths: readonly {
  readonly given: readonly string[];
  readonly uris: readonly string[];
  readonly base?: string;
}[] = [
  { given: ['logs/CBS.log', './dism.log', '-'], uris: ['logs/CBS.log', 'dism.log', '-'] },
  { given: ['logs\\my CBS.log'], uris: ['logs/my%20CBS.log'] },
  {
    given: ['C:\\case 1\\a\\CBS.log', 'C:\\case 1\\dism.log'],
    uris: ['a/CBS.log', 'dism.log'],
    base: 'file:///C:/case%201/',
  },
  { given: ['/srv/a/x.log', '/srv/ab/y.log'], uris: ['a/x.log', 'ab/y.log'], base: 'file:///srv/' },
  { given: ['\\\\server\\share\\CBS.log'], uris: ['CBS.log'], base: 'file://server/share/' },
  { given: ['C:\\a.log', 'D:\\b.log'], uris: ['C%3A/a.log', 'D%3A/b.log'], base: 'file:///' },
];

for (const { given, uris, base } of paths) {
  test(`makes paths relative: ${given.join(', ')}`, () => {
    const run = sarifOf(healthyCase({ sources: given.map((path) => sourceSummary({ path })) }));
    assert.deepEqual(
      run.artifacts.map((each) => each.location.uri),
      uris,
    );
    assert.equal(run.originalUriBaseIds?.LOGS?.uri, base);
    assert.ok(
      run.artifacts.every((each) => each.location.uriBaseId === (base === undefined ? undefined : 'LOGS')),
    );
  });
}
