// Tests that log text stays text in a report: no Markdown, HTML, link or control character of it acts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corruption, evidence, failedCase, failure, sourceSummary } from '../support/caseFixtures';
import { report, withoutCode } from '../support/markdownText';

const hostile = [
  '[click](command:workbench.action.terminal.new)',
  '<img src=x onerror=alert(1)>',
  '<https://example.com>',
  '![x](javascript:alert(1))',
  '**bold** ~~struck~~ # head | cell `code` ``two``',
  '```\n# out of the block\n```',
  '\u001b[31mred\u001b[0m \u0007 \u202Egnp.exe',
  '&lt;b&gt; $x$ \\',
].join('\n');

for (const language of ['en', 'zh-cn'] as const) {
  test(`shows Markdown, HTML, command links and terminal escapes of a log as text (${language})`, () => {
    const quoted = { en: hostile, zh: hostile };
    const result = failedCase({
      sources: [sourceSummary({ path: `logs/${hostile}`, problems: [quoted] }), sourceSummary()],
      failures: [
        failure({
          title: quoted,
          explanation: quoted,
          symbol: hostile,
          hresult: hostile,
          kbs: [hostile],
          packages: [hostile],
          operation: {
            ...failure().operation,
            title: quoted,
            session: hostile,
            client: hostile,
            target: hostile,
          },
          details: [{ label: quoted, value: hostile }],
          rootCause: {
            source: 0,
            line: 1,
            code: null,
            symbol: null,
            text: hostile,
            culprit: { kind: 'path', name: hostile },
          },
          evidence: [evidence({ text: hostile })],
          nextSteps: [{ text: quoted, changesMachine: true }],
          ruledOut: [quoted],
          notProved: [quoted],
          links: [{ title: quoted, url: 'javascript:alert(1)' }],
        }),
      ],
      corruption: corruption([{ name: hostile, component: hostile, package: hostile, kb: hostile }]),
      timeline: [
        {
          time: '2024-03-04T09:40:12',
          source: 0,
          line: 4,
          event: 'failed',
          title: quoted,
          target: hostile,
          code: hostile,
        },
      ],
      missingLogs: [hostile],
    });
    const text = report(result, language);
    // Of the characters that act, only those in code remain.
    const outside = withoutCode(text);
    assert.doesNotMatch(outside, /(?<!\\)<|(?<!\\)!\[|(?<!\\)\$|(?<!\\)~|(?<!\\)&(?=[a-z#])/);
    for (const link of outside.matchAll(/(?<!\\)\]\(([^)]*)\)/g))
      assert.match(link[1] ?? '', /^servicing-record:\d+\/\d+$/);
    assert.doesNotMatch(outside, /^# out of the block/m);
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
    // The record is still there to be read, in a fence that it cannot close.
    assert.match(text, /````text\n\[click\]\(command:workbench\.action\.terminal\.new\)\n/);
    assert.match(text, /␛\[31mred␛\[0m ␇ <U\+202E>gnp\.exe/);
  });
}
