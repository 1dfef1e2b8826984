// Tests that the summary of every kind of log, alone and all in one case, is what the schema describes, and that the
// report of each can be written in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, renderMarkdown, summarizeCase, toSummaryJson } from '../../analyzer/src/index';
import { kindSamples } from '../support/samples/index';
import { assertSummary } from '../support/schema';

const sources = kindSamples.map(({ name, text }) => ({
  path: `${name}.log`,
  analysis: analyzeText(text, { strict: true }),
}));

for (const source of sources)
  test(`the summary of ${source.path}`, () => {
    const result = summarizeCase([source]);
    for (const language of ['en', 'zh-cn'] as const) {
      assertSummary(toSummaryJson(result, language));
      assert.ok(renderMarkdown(result, { language }).length > 20);
      assert.ok(!/\{\w+\}/.test(renderMarkdown(result, { language }).replace(/```[\s\S]*?```|`[^`]*`/g, '')));
    }
  });

test('the summary of a case with logs of every kind', () => {
  const result = summarizeCase(sources);
  assertSummary(toSummaryJson(result, 'en'));
  assert.equal(result.verdict, 'failed');
  assert.ok(result.failures.every((failure) => failure.operation.client !== 'SetupDiag'));
  assert.ok(result.peers.length >= 3);
});
