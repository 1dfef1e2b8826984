// Tests the standard replies: filled from a case, open without one, safe as snippets, natural in both languages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CaseResult, Language } from '../../analyzer/src/index';
import { builtInReplies, type ReplyOptions } from '../../replies/src/index';
import {
  evidence,
  expectedHash,
  failedCase,
  failure,
  healthyCase,
  manifestPath,
  sourceSummary,
} from '../support/caseFixtures';
import { withoutCode } from '../support/markdownText';
import { root } from '../support/schema';

const profile = {
  engineer: 'A. Engineer',
  organisation: 'Example Support',
  hotline: '+00 000 0000',
  mail: 'support@example.com',
  portal: 'https://portal.example.com',
  collector: 'Example Collector',
};
const languages: readonly Language[] = ['en', 'zh-cn'];
const ids = builtInReplies.ids();
const renderReply = builtInReplies.render;

function text(id: string, result?: CaseResult, options: Partial<ReplyOptions> = {}): string {
  return renderReply(id, result, { language: 'en', format: 'markdown', ...options });
}

/** What an editor inserts for a snippet: holes with their words, escapes undone. */
function inserted(snippet: string): string {
  const words = new Map<string, string>();
  return snippet
    .replace(/\$\{(\d+):((?:\\.|[^}\\])*)\}/g, (_whole, stop: string, hint: string) => {
      words.set(stop, hint);
      return hint;
    })
    .replace(
      /\$\{(\d+)\}/g,
      (_whole, stop: string) => words.get(stop) ?? assert.fail(`stop ${stop} has no words`),
    )
    .replace(/\$0$/, '')
    .replace(/\\([\\$}])/g, '$1');
}

test('lists the replies with a title and a description in both languages', () => {
  assert.ok(['next-steps', 'case-summary', 'collect-logs'].every((id) => ids.includes(id)));
  assert.equal(new Set(ids).size, ids.length);
  for (const { title, description } of builtInReplies.list('en')) {
    for (const each of [title, description]) assert.match(each, /^[A-Z]/);
  }
  for (const { title, description } of builtInReplies.list('zh-cn')) {
    for (const each of [title, description]) assert.match(each, /\p{Script=Han}/u);
  }
});

test('refuses a reply that does not exist', () => {
  assert.throws(() => text('no-such-reply'), /There is no reply "no-such-reply"/);
});

for (const id of ids) {
  for (const language of languages) {
    test(`${id} (${language}) is a whole mail, with and without an analysis`, () => {
      for (const result of [undefined, failedCase(), healthyCase()]) {
        const plain = text(id, result, { language });
        assert.doesNotMatch(plain, /\{[A-Za-z]+\}|undefined|null|\n{3,}|\u0000/);
        const greeting = language === 'en' ? /^Dear \[customer’s name\],\n/ : /^【客户姓名】，您好！\n/;
        assert.match(plain, greeting);
        assert.match(
          plain,
          language === 'en' ? /Kind regards,\n\[engineer\]\n/ : /此致\n敬礼\n\n【工程师姓名】\n/,
        );
        if (language === 'en') assert.doesNotMatch(plain, /\p{Script=Han}|[，。：；！？]/u);
        else
          assert.doesNotMatch(
            plain.replace(/```[\s\S]*?```/g, ''),
            /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}/u,
          );
      }
    });

    test(`${id} (${language}) inserts as a snippet what the text shows`, () => {
      for (const result of [undefined, failedCase()]) {
        const snippet = renderReply(id, result, {
          language,
          format: 'snippet',
          profile: { engineer: 'A. Engineer' },
        });
        assert.ok(snippet.endsWith('\n$0'));
        assert.equal(inserted(snippet), text(id, result, { language, profile: { engineer: 'A. Engineer' } }));
        const stops = [...snippet.matchAll(/\$\{(\d+):/g)].map((match) => Number(match[1]));
        assert.deepEqual(
          stops,
          stops.map((_, i) => i + 1),
        );
      }
    });
  }
}

test('fills settings, and leaves a blank one as a visible placeholder', () => {
  const full = text('collect-logs', undefined, { profile });
  for (const value of [
    'Example Collector',
    'https://portal.example.com',
    '+00 000 0000',
    'A. Engineer',
    'Example Support',
  ]) {
    assert.ok(full.includes(value), value);
  }
  assert.match(
    text('collect-logs', undefined, { profile: { ...profile, collector: '  ' } }),
    /Run \[name of the log collector\] as/,
  );
});

test('next-steps tells update, build, code, cause, records, steps and missing logs', () => {
  const reply = text('next-steps', failedCase(), { profile });
  for (const part of [
    '**Log analysis**\n\n- Update: [KB5000001](https://www.catalog.update.microsoft.com/Search.aspx?q=KB5000001)\n- Windows: Windows 10 1809 (build 17763)\n- Operation: Installation of a package\n- Error code: 0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT)\n- Meaning: The component store contradicts itself: a file, manifest or registry value is missing or not what the store says.\n- Time: 2024-03-04 09:40:12\n',
    'The component store expects another content for one manifest',
    'How the error code came about: 14098',
    'These are the decisive records:\n\n```text\n2024-03-04 09:40:12, Info',
    '**Next steps**\n\n1. Repair from a source of the same build: `DISM /Online',
    '*(changes the machine)*\n2. Collect the log of the next attempt.\n',
    'please also send us:\n\n- The Windows Update log: run `Get-WindowsUpdateLog`',
  ]) {
    assert.ok(reply.includes(part), `${part}\n---\n${reply}`);
  }
});

test('next-steps lists attempts as tried, and asks for the rest', () => {
  const attempts: CaseResult['attempts'] = [
    {
      source: 0,
      line: 1,
      start: null,
      end: '2024-03-01T08:20:00',
      kb: 'KB5000001',
      result: '0x80070570',
      symbol: 'ERROR_FILE_CORRUPT',
    },
    {
      source: 0,
      line: 2,
      start: null,
      end: '2024-03-02T08:20:00',
      kb: null,
      result: '0x00000000',
      symbol: null,
    },
    { source: 0, line: 3, start: null, end: null, kb: null, result: null, symbol: null },
  ];
  assert.ok(
    text('next-steps', failedCase({ attempts }), { language: 'zh-cn' }).includes(
      [
        '- 2024-03-01 08:20:00：安装 KB5000001，结果为 0x80070570（ERROR_FILE_CORRUPT）',
        '- 2024-03-02 08:20:00：一次尝试成功',
        '- 2024-03-04 09:41:00：安装 KB5000001，结果为 0x80073712（ERROR_SXS_COMPONENT_STORE_CORRUPT）',
        '- 【目前已尝试的操作】',
      ].join('\n'),
    ),
  );
});

test('a repair asks for no update number', () => {
  const repair = failure({ kbs: [], operation: { ...failure().operation, kind: 'repair' } });
  assert.doesNotMatch(text('next-steps', failedCase({ failures: [repair] })), /- Update:/);
  const install = failure({ kbs: [] });
  assert.match(text('next-steps', failedCase({ failures: [install] })), /- Update: \[KB number\]/);
});

test('replace-component-file names the full path and the hash that the store expects', () => {
  const reply = text('replace-component-file', failedCase());
  assert.ok(reply.includes(`\`${manifestPath}\``));
  assert.ok(reply.includes(`The component store expects this hash: \`${expectedHash}\``));
});

test('names no operation that the log does not tell', () => {
  const unknown = failure({ operation: { ...failure().operation, kind: 'unknown' } });
  assert.doesNotMatch(text('next-steps', failedCase({ failures: [unknown] })), /- Operation:/);
});

test('invents no failure for a log without one', () => {
  for (const id of ['next-steps', 'case-summary']) {
    const reply = text(id, healthyCase());
    assert.match(reply, /The logs record no failure\./);
    assert.doesNotMatch(reply, /```|Error code/);
  }
});

test('says how certain the cause is', () => {
  assert.match(
    text('next-steps', failedCase({ failures: [failure({ confidence: 'low' })] })),
    /the cause is not proved yet/,
  );
  assert.match(
    text('next-steps', failedCase({ failures: [failure({ confidence: 'medium' })] }), { language: 'zh-cn' }),
    /未能证实全部细节/,
  );
});

test('collect-logs asks only for what the analysis misses, or for everything', () => {
  const some = text(
    'collect-logs',
    failedCase({ missingLogs: ['dism.log', 'C:\\Windows\\Panther\\setupact.log', 'vendor.log'] }),
  );
  assert.match(some, /dism\.log/);
  assert.match(some, /Sources\\Panther/);
  assert.match(some, /- `vendor\.log`/);
  assert.doesNotMatch(some, /CbsPersist|Get-WindowsUpdateLog/);
  for (const all of [text('collect-logs'), text('collect-logs', failedCase({ missingLogs: [] }))]) {
    for (const part of [
      'CbsPersist_*',
      'dism.log',
      'Get-WindowsUpdateLog',
      'WindowsUpdateClient/Operational',
      '$WINDOWS.~BT',
    ]) {
      assert.ok(all.includes(part), part);
    }
  }
});

test('each package has a hash of its own to be filled in', () => {
  const result = failedCase({ failures: [failure({ kbs: ['KB5000001', 'KB5000002'] })] });
  const snippet = renderReply('verify-package-hash', result, { language: 'en', format: 'snippet' });
  assert.match(
    snippet,
    /- \[KB5000001\]\(\S+\): \$\{(\d+):\[published SHA-256\]\}\n- \[KB5000002\]\(\S+\): \$\{(?!\1)\d+:/,
  );
});

test('in a plain text a reply has its tab stops and no marks of Markdown', () => {
  const result = failedCase({ failures: [failure({ kbs: ['KB5000001', 'KB5000002'] })] });
  const plain = renderReply('next-steps', result, { language: 'en', format: 'plainSnippet' });
  assert.match(plain, /^Dear \$\{1:\[customer’s name\]\},\n/);
  assert.match(plain, /^Next steps$/m);
  assert.doesNotMatch(plain, /\*\*|```|[\uE000-\uF8FF]/);
  assert.match(plain, /\n\$0$/);
  const stops = (text: string): number => new Set(text.match(/\$\{\d+/g)).size;
  const marked = renderReply('next-steps', result, { language: 'en', format: 'snippet' });
  assert.equal(stops(plain), stops(marked));
});

test('wraps quoted records at mail width and bounds them', () => {
  const long = evidence({ text: `${evidence().text}\n${'中文路径'.repeat(60)}\n${'y'.repeat(1_000_000)}` });
  const reply = text('next-steps', failedCase({ failures: [failure({ evidence: [long] })] }));
  const block = /```text\n([\s\S]*?)\n```/.exec(reply)?.[1] ?? '';
  const lines = block.split('\n');
  assert.ok(lines.length > 5 && lines.length < 30, String(lines.length));
  for (const line of lines) {
    const columns = [...line].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0);
    assert.ok(columns <= 76, line);
  }
  assert.ok(block.endsWith('[…]'));
});

test('log text acts neither in the snippet nor in Markdown', () => {
  const hostile = '$' + '{1|a,b|} $TM_FILENAME `} \\ [x](command:y) <b> ```\n``` \u001b[31m';
  const result = failedCase({
    sources: [sourceSummary({ windowsRelease: hostile, osBuild: hostile })],
    failures: [
      failure({
        title: { en: hostile, zh: hostile },
        explanation: { en: hostile, zh: hostile },
        symbol: hostile,
        kbs: [hostile],
        evidence: [evidence({ text: hostile, time: hostile })],
        nextSteps: [{ text: { en: hostile, zh: hostile }, changesMachine: false }],
      }),
    ],
    missingLogs: [hostile],
  });
  for (const id of ids) {
    const snippet = renderReply(id, result, { language: 'en', format: 'snippet' });
    // Every `$` is a tab stop of ours or escaped.
    for (const match of snippet.matchAll(/(\\*)\$(.{0,3})/g)) {
      if ((match[1] ?? '').length % 2 === 1) continue;
      assert.match(`$${match[2]}`, /^\$(?:\{\d+|0$)/);
    }
    const plain = inserted(snippet);
    assert.equal(plain, text(id, result));
    assert.doesNotMatch(withoutCode(plain), /(?<!\\)\]\(command|(?<!\\)<b>/);
    assert.doesNotMatch(plain, /\u001b/);
  }
});

test('the snippets that ship are those of the templates', () => {
  const script = join(root, 'scripts', 'generate.mjs');
  assert.doesNotThrow(() =>
    execFileSync(process.execPath, [script, 'snippets', '--check'], { stdio: 'pipe' }),
  );
  const shipped: Record<string, { prefix: string; body: string[] }> = JSON.parse(
    readFileSync(join(root, 'snippets', 'servicing-replies.code-snippets'), 'utf8'),
  );
  assert.deepEqual(
    Object.values(shipped).map((snippet) => snippet.prefix),
    ids.flatMap((id) => [`reply-${id}-en`, `reply-${id}-zh`]),
  );
});
