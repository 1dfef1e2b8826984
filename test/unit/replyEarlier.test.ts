// Tests the follow-up: what an earlier reply asked for, in whatever form and language, and what of it is still missing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseResult, Language } from '../../analyzer/src/index';
import { builtInReplies } from '../../replies/src/index';
import { failedCase, sourceSummary } from '../support/caseFixtures';

const values = { customer: 'Ms Example', caseNumber: 'TN-2026-014' };
type Format = 'markdown' | 'text';

function earlierReply(id: string, language: Language, format: Format, result?: CaseResult): string {
  return builtInReplies.render(id, result, { language, format, values });
}

function followUp(earlier: string, result: CaseResult | undefined, language: Language = 'en'): string {
  return builtInReplies.render('follow-up', result, { language, format: 'markdown', earlier });
}

/** As mail clients quote: a mark before each line, lines of 76 columns. */
function quoted(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(/.{1,70}(?:\s|$)|.{1,70}/g) ?? [''])
    .map((line) => `> ${line}`.trimEnd())
    .join('\r\n');
}

const kinds = (...given: readonly ['cbs' | 'dism' | 'procmon' | 'setup', string][]): CaseResult =>
  failedCase({ sources: given.map(([kind, path]) => sourceSummary({ kind, path })), missingLogs: [] });

for (const language of ['en', 'zh-cn'] as const) {
  for (const format of ['markdown', 'text'] as const) {
    test(`logs that were asked for in ${language}, ${format}, are awaited until they are there`, () => {
      const earlier = earlierReply('collect-logs', language, format);
      for (const text of [earlier, quoted(earlier), `A few words.\n\n${earlier}\n\nThanks!`]) {
        const reply = followUp(text, kinds(['cbs', 'CBS.log'], ['setup', 'setupact.log']));
        assert.match(
          reply,
          /^Dear Ms Example,\n\nWe tried .* about case TN-2026-014 on \[date and time of the call\]/,
        );
        const lines = reply.split('\n').filter((line) => line.startsWith('- '));
        assert.deepEqual(
          lines.map((line) => /dism\.log|Get-WindowsUpdateLog|WindowsUpdateClient/.exec(line)?.[0]),
          ['dism.log', 'Get-WindowsUpdateLog', 'WindowsUpdateClient'],
        );
      }
    });

    test(`steps of ${language}, ${format}, come in the language of the follow-up`, () => {
      const earlier = quoted(earlierReply('next-steps', language, format, failedCase()));
      const reply = followUp(earlier, failedCase({ missingLogs: [] }), 'zh-cn');
      assert.match(reply, /- 以下步骤的结果和操作时间：从相同内部版本的源修复：`DISM \/Online/);
      assert.match(reply, /- 以下步骤的结果和操作时间：收集下一次尝试的日志。/);
      assert.doesNotMatch(reply, /会更改计算机|changes the machine/);
    });
  }
}

test('what the analysis misses is asked for once', () => {
  const earlier = earlierReply('next-steps', 'en', 'markdown', failedCase());
  const reply = followUp(earlier, failedCase());
  assert.equal(reply.split('Get-WindowsUpdateLog').length, 2, reply);
});

const others: readonly (readonly [id: string, says: RegExp])[] = [
  ['collect-procmon', /- The Process Monitor capture \(PML\)/],
  ['collect-boot-trace', /- The Process Monitor boot log \(PML\) and the boot trace/],
  ['check-policy', /- The current value of the policy, and `gpresult\.html`/],
  ['check-file-access', /- The two outputs of `icacls`/],
  ['verify-package-hash', /- The output of `Get-FileHash`/],
  ['offline-install', /- The result of each package/],
  ['replace-component-file', /- The result of replacing the file/],
  ['scope', /- Your confirmation of the problem/],
];

for (const [id, says] of others) {
  test(`a follow-up to ${id} names what it asked for`, () => {
    for (const language of ['en', 'zh-cn'] as const)
      for (const format of ['markdown', 'text'] as const)
        assert.match(
          followUp(earlierReply(id, language, format, failedCase()), undefined),
          says,
          `${language} ${format}`,
        );
  });
}

test('a capture that came is not awaited any more', () => {
  const earlier = earlierReply('collect-procmon', 'en', 'markdown');
  assert.match(followUp(earlier, kinds(['procmon', 'a.csv'])), /\n- \[what we are waiting for\]\n/);
});

test('a document without an earlier reply leaves a placeholder', () => {
  for (const text of ['', 'Hello,\n\n- buy milk\n1. sleep\n', '> '.repeat(1_000)]) {
    assert.match(followUp(text, kinds(['cbs', 'CBS.log'])), /\n- \[what we are waiting for\]\n/);
  }
});

test('a mail that archives a case names the steps that were advised', () => {
  const earlier = earlierReply('next-steps', 'en', 'markdown', failedCase());
  const reply = builtInReplies.render('archive', failedCase(), {
    language: 'en',
    format: 'markdown',
    earlier,
  });
  assert.match(
    reply,
    /\*\*What we advised\*\*\n\n- Repair from a source[^\n]*\n- Collect the log of the next attempt\.\n/,
  );
});

test('what stands in an earlier mail is text in the next one', () => {
  const earlier = 'Dear <b>[x](command:y)</b>,\n\n**Next steps**\n\n1. $' + '{1:x} <img> [a](command:b)\n';
  const reply = builtInReplies.render('follow-up', undefined, { language: 'en', format: 'snippet', earlier });
  assert.match(reply, /\\\$\{1:x\\\} \\\\<img\\\\> \\\\\[a\\\\\]\(command:b\)/);
});
