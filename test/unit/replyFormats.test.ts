// Tests the forms in which a reply leaves: plain text, Markdown, HTML for mail clients; and the wrapping of records.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInReplies, createReplyLibrary } from '../../replies/src/index';
import { cbsRecord, evidence, failedCase, failure, sourceSummary } from '../support/caseFixtures';

test('HTML is a page of its own in the language of the mail, with the records in a block', () => {
  const html = builtInReplies.render('next-steps', failedCase(), { language: 'zh-cn', format: 'html' });
  assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
  assert.match(html, /<title>日志分析与下一步操作<\/title>/);
  assert.match(html, /<strong>日志分析<\/strong>/);
  assert.match(html, /<pre style="[^"]+">2024-03-04 09:40:12, Info/);
  assert.match(html, /<ol>\n<li>从相同内部版本的源修复：<code style="[^"]+">DISM \/Online/);
  // The signature is lines, not a paragraph.
  assert.match(html, /【工程师姓名】<br>\n【单位名称】<br>/);
  assert.doesNotMatch(html, /<script|<style|<link|src=/);
});

test('HTML keeps out markup, pictures and links to anything but web and mail', () => {
  const text = [
    '---\nid: hostile\ntitle: <b>"Hostile" & more\nlanguage: en\n---\n',
    '<script>alert(1)</script> <img src=x> [a](command:x) [b](javascript:x) [c](file:///c) [d](data:text/html,x)',
    '![p](https://example.com/p.png) [e](https://example.com/) https://upload.example.com support@example.com CBS.log',
  ].join('\n\n');
  const library = createReplyLibrary([{ name: 'hostile.md', text }]);
  assert.deepEqual(library.problems, []);
  const html = library.render('hostile', undefined, { language: 'en', format: 'html' });
  assert.match(html, /<title>&lt;b&gt;&quot;Hostile&quot; &amp; more<\/title>/);
  assert.doesNotMatch(html, /<script|<img|href="(?!https:\/\/|mailto:)/);
  assert.match(html, /<a href="https:\/\/example\.com\/">e<\/a>/);
  assert.match(html, /<a href="https:\/\/upload\.example\.com">/);
  assert.match(html, /<a href="mailto:support@example\.com">/);
  assert.doesNotMatch(html, /href="[^"]*CBS\.log/);
});

test('plain text has no marks, and a table becomes lines with their titles', () => {
  const options = {
    language: 'en',
    format: 'text',
    others: [failedCase({ sources: [sourceSummary({ path: 'b/CBS.log' })] })],
  } as const;
  const text = builtInReplies.render('case-comparison', failedCase(), options);
  assert.doesNotMatch(text, /\*\*|`|^\|/m);
  assert.match(
    text,
    /^Case: \[case number\] logs\/CBS\.log\nClass: csi\.manifest\.hash-mismatch\nName: C:\\Windows/m,
  );
  assert.match(text, /^State: \[.*\]\n\nCase: \[case number\] b\/CBS\.log\n/m);
});

test('a comparison has a row per case, and each row takes words of its own', () => {
  const others = [failedCase(), failedCase({ failures: [] })];
  const snippet = builtInReplies.render('case-comparison', failedCase(), {
    language: 'en',
    format: 'snippet',
    others,
  });
  const rows = snippet.split('\n').filter((line) => line.startsWith('| $'));
  assert.equal(rows.length, 3);
  const stops = rows.map((row) => /^\| \$\{(\d+)/.exec(row)?.[1]);
  assert.equal(new Set(stops).size, 3);
});

test('records are broken behind blanks, then behind separators, so that codes and names stay whole', () => {
  const identity = 'amd64_dual_ex.inf_31bf3856ad364e35_10.0.17763.1_none_0123456789abcdef';
  const words = `Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags) E:\\Mount\\Windows\\WinSxS\\${identity}\\x.dll [HRESULT = 0x80070005 - E_ACCESSDENIED]`;
  const text = cbsRecord('2024-03-04 09:40:12', 'Error', 'CSI', words);
  const result = failedCase({ failures: [failure({ evidence: [evidence({ text })] })] });
  const markdown = builtInReplies.render('next-steps', result, { language: 'en', format: 'markdown' });
  const block = /```text\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '';
  assert.equal(
    block,
    [
      '2024-03-04 09:40:12, Error                 CSI',
      'Windows::Rtl::SystemImplementation::DirectFileSystemProvider::',
      'SysCreateFile(flags)',
      'E:\\Mount\\Windows\\WinSxS\\',
      `${identity}\\`,
      'x.dll [HRESULT = 0x80070005 - E_ACCESSDENIED]',
    ].join('\n'),
  );
});

test('records of several logs are named, and a part of a log that repeats one is not quoted again', () => {
  const first = cbsRecord(
    '2024-03-04 09:40:12',
    'Info',
    'CSI',
    '0000a001 Manifest hash for component does not match.',
  );
  const wrapped = '2024-03-04 09:40:12, Info CSI 0000a001 Manifest hash for component does';
  const dism = cbsRecord('2024-03-04 09:41:00', 'Error', 'DISM', 'Failed to add the package.');
  const result = failedCase({
    sources: ['logs/CBS.log', 'mailed.log', 'logs/dism.log'].map((path) => sourceSummary({ path })),
    failures: [
      failure({
        evidence: [
          evidence({ text: first }),
          evidence({ text: wrapped, source: 1 }),
          evidence({ text: dism, source: 2, role: 'consequence' }),
        ],
      }),
    ],
  });
  const markdown = builtInReplies.render('next-steps', result, { language: 'en', format: 'markdown' });
  const block = /```text\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '';
  assert.match(block, /^CBS\.log:\n2024-03-04 09:40:12/);
  assert.match(block, /\n\ndism\.log:\n2024-03-04 09:41:00/);
  assert.doesNotMatch(block, /mailed\.log/);
});

test('the path of a package lands in the command only where it is the path of one', () => {
  const of = (target: string): string =>
    builtInReplies.render(
      'verify-package-hash',
      failedCase({ failures: [failure({ details: [], operation: { ...failure().operation, target } })] }),
      { language: 'en', format: 'markdown' },
    );
  assert.match(
    of('D:\\补丁\\windows10.0-kb5000001-x64 (1).msu'),
    /Get-FileHash "D:\\补丁\\windows10\.0-kb5000001-x64 \(1\)\.msu" -Alg/,
  );
  for (const hostile of [
    'C:\\a"; Remove-Item x; ".msu',
    'C:\\$(calc).msu',
    'C:\\a`n.msu',
    '\\\\host\\x.msu',
    'C:\\x.exe',
  ])
    assert.match(of(hostile), /Get-FileHash "\[path of the package\]"/, hostile);
});

test('a value in a code block is not written as Markdown', () => {
  const text =
    '---\nid: own\ntitle: Own\n---\n```text\n{{ code }} {{ path }} {{ customer }}\n```\n{{ code }}';
  const library = createReplyLibrary([{ name: 'own.md', text }]);
  const values = { customer: 'a *b* ``` c' };
  const markdown = library.render('own', failedCase(), { language: 'en', format: 'markdown', values });
  assert.match(
    markdown,
    /^```text\n0x80073712 \(\w+\) C:\\Windows\\WinSxS\\Manifests\\\S+ a \*b\* … c\n```\n0x/,
  );
});

test('what is to be replaced is what the store found damaged, nothing else', () => {
  const of = (changes: Parameters<typeof failure>[0]): string =>
    builtInReplies.render('replace-component-file', failedCase({ failures: [failure(changes)] }), {
      language: 'en',
      format: 'markdown',
    });
  assert.match(of({}), /component store:\n\n`C:\\Windows\\WinSxS\\Manifests/);
  assert.match(of({ class: 'env.access-denied' }), /component store:\n\n\[full path\]\n/);
});

test('steps for a policy come only where the analysis names one', () => {
  const reply = builtInReplies.render('check-policy', failedCase(), { language: 'en', format: 'markdown' });
  assert.match(reply, /\n\n\[registry value or policy\]\n/);
  assert.match(reply, /\*\*Next steps\*\*\n\n\[steps for the policy\]\n/);
  assert.doesNotMatch(reply, /expects another content/);
  const policy = failure({
    rootCause: {
      ...failure().rootCause,
      culprit: { kind: 'policy', name: 'HKLM\\SOFTWARE\\Example\\UseServer' },
    } as never,
  });
  const named = builtInReplies.render('check-policy', failedCase({ failures: [policy] }), {
    language: 'en',
    format: 'markdown',
  });
  assert.match(named, /`HKLM\\SOFTWARE\\Example\\UseServer`[\s\S]*1\. Repair from a source/);
});

test('what has to come first is named where the log proves it', () => {
  const details = [
    { label: { en: 'Required servicing stack', zh: '要求的服务堆栈' }, value: '10.0.17763.1697' },
  ];
  const reply = builtInReplies.render(
    'offline-install',
    failedCase({ failures: [failure({ details, kbs: ['KB5000001', 'KB5000002'] })] }),
    { language: 'zh-cn', format: 'text' },
  );
  assert.match(
    reply,
    /- 适用于此内部版本的服务堆栈更新（版本 10\.0\.17763\.1697 或更高）\n- KB5000001 \(\S+\)\n- KB5000002 \(/,
  );
});

test('an attempt whose update the log does not name is called as in the report', () => {
  const tried = { source: 0, line: 1, start: null, symbol: null, kb: null, result: '0x80070570' };
  const unnamed = { en: 'Installation', zh: '安装' };
  const attempts = [{ ...tried, end: '2024-03-01T08:20:00', unnamed }];
  for (const [language, line] of [
    ['en', '- 2024-03-01 08:20:00: Installation ended with 0x80070570\n'],
    ['zh-cn', '- 2024-03-01 08:20:00：安装，结果为 0x80070570\n'],
  ] as const) {
    const options = { language, format: 'markdown' } as const;
    const reply = builtInReplies.render('next-steps', failedCase({ attempts }), options);
    assert.ok(reply.includes(line), reply);
  }
});

test('the attempts of a summary come with a sentence, by time, each once', () => {
  const attempt = { source: 0, line: 1, start: null, symbol: null, kb: null };
  const attempts = [
    { ...attempt, end: '2024-03-04T09:41:00', result: '0x80073712' },
    { ...attempt, end: '2024-03-01T08:20:00', result: '0x00000000' },
  ];
  const reply = builtInReplies.render('case-summary', failedCase({ attempts }), {
    language: 'en',
    format: 'markdown',
  });
  assert.match(
    reply,
    /\n\nThe logs record these attempts:\n\n- 2024-03-01 08:20:00: an attempt succeeded\n- 2024-03-04 09:41:00: installation of KB5000001 ended with 0x80073712\n\n\*\*Conclusion/,
  );
});
