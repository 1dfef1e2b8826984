// Tests the report: the answer first, and every part in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, type CaseFinding, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import {
  corruption,
  evidence,
  expectedHash,
  failedCase,
  failure,
  healthyCase,
  manifestPath,
  sourceSummary,
} from '../support/caseFixtures';
import { report } from '../support/markdownText';

/** Fails unless the parts occur in this order. */
function assertInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `missing or out of order: ${part}\n${text}`);
    from = at + part.length;
  }
}

test('gives the answer first, then details, proof, steps and what is open', () => {
  assertInOrder(report(failedCase()), [
    '# Update failed: the manifest of a component is damaged\n',
    '**0x80073712** ERROR_SXS_COMPONENT_STORE_CORRUPT · confidence high · 2024-03-04 09:40:12 · Windows 10 1809\n',
    'The component store expects another content',
    `| Path | \`${manifestPath}\` |`,
    `| Expected SHA-256 | \`${expectedHash}\` |`,
    '| How the code came about | `14098` ERROR_SXS_COMPONENT_STORE_CORRUPT (CSI) → `0x80073712` ERROR_SXS_COMPONENT_STORE_CORRUPT (CBS) |',
    '| Update | KB5000001 |',
    '| Session | `30800001_123456789` |',
    '| Windows build | 17763 |',
    '| Servicing stack | 10.0.17763.1490 |',
    '**Proof** ([line 41](servicing-record:0/41), [line 47](servicing-record:0/47))',
    '```text\n2024-03-04 09:40:12, Info                  CSI    0000a001 Manifest hash',
    '**Next steps**',
    '1. Repair from a source of the same build: `DISM /Online /Cleanup-Image /RestoreHealth /Source:<path> /LimitAccess`. *(changes the machine)*\n',
    '2. Collect the log of the next attempt.\n',
    '**Ruled out**',
    '- No other failure is recorded.',
    '**Not in this log**',
    '- The log does not say who asked for the update.',
    '**Logs that would tell more**: `WindowsUpdate.log`',
  ]);
});

test('says the same in Chinese, with nothing of the English labels', () => {
  const text = report(failedCase(), 'zh-cn');
  assertInOrder(text, [
    '# 更新失败：一个组件的清单已损坏\n',
    '**0x80073712** ERROR_SXS_COMPONENT_STORE_CORRUPT · 可信度：高 · 2024-03-04 09:40:12 · Windows 10 1809\n',
    '| 路径 |',
    '| 错误代码的由来 | `14098` ERROR_SXS_COMPONENT_STORE_CORRUPT（CSI） → `0x80073712`',
    '| 会话 | `30800001_123456789` |',
    '**依据**（[第 41 行](servicing-record:0/41)、[第 47 行](servicing-record:0/47)）',
    '**下一步操作**',
    '。（会更改计算机）',
    '**已排除**',
    '**此日志中没有**',
    '**建议补充的日志**：`WindowsUpdate.log`',
  ]);
  assert.doesNotMatch(text, /Proof|Next steps|confidence|Session|changes the machine/);
});

test('names a line without a link where nothing can be linked', () => {
  assert.match(renderMarkdown(failedCase(), { language: 'en' }), /\*\*Proof\*\* \(line 41, line 47\)/);
});

test('names a line once where several records of the proof stand in it', () => {
  const result = failedCase();
  const evidence = result.failures[0]?.evidence.map((each) => ({ ...each, line: 41 })) ?? [];
  const [failure, ...others] = result.failures;
  assert.ok(failure !== undefined && evidence.length > 1);
  const joined = { ...result, failures: [{ ...failure, evidence }, ...others] };
  assert.match(renderMarkdown(joined, { language: 'en' }), /\*\*Proof\*\* \(line 41\)/);
});

test('names a Win32 code by its decimal number, as logs and documentation do, and others by their digits', () => {
  const [failure] = failedCase().failures;
  assert.ok(failure !== undefined);
  const origin = { en: 'CSI', zh: 'CSI' };
  const codeChain = ['0xc0000102', '0x00000570', '0x80070570'].map((code) => ({
    code,
    symbol: null,
    origin,
  }));
  assert.match(
    report(failedCase({ failures: [{ ...failure, codeChain }] })),
    /`0xc0000102` \(CSI\) → `1392` \(CSI\) → `0x80070570` \(CSI\)/,
  );
});

test('says clearly that a log holds no failure, and what was looked at', () => {
  assert.equal(
    report(healthyCase()),
    [
      '# No failure is recorded',
      '',
      'No record proves that an operation failed. If the machine did report an error, the log of another time or machine is needed.',
      '',
      'Looked at: `CBS.log` (records: 1,200, from 2024-03-04 09:00:01 to 2024-03-04 09:41:30; servicing sessions: 2).',
      '',
    ].join('\n'),
  );
  assert.match(
    report(healthyCase(), 'zh-cn'),
    /^# 日志中没有失败记录\n\n[\s\S]*1,200 条记录，2 个服务会话。\n$/,
  );
});

test('lists what only looks like a failure apart from what was found', () => {
  const base: CaseFinding = {
    rule: 'sample',
    severity: 'warning',
    source: 0,
    line: 9,
    lineCount: 1,
    count: 3,
    message: { en: 'A file changed.', zh: '文件已更改。' },
    culprit: null,
    related: [],
  };
  const text = report(
    healthyCase({
      findings: [
        base,
        { ...base, severity: 'hint', line: 12, count: 1, message: { en: 'Harmless.', zh: '无害。' } },
      ],
    }),
  );
  assertInOrder(text, [
    '## Also found',
    '- warning · A file changed. · [line 9](servicing-record:0/9) · 3 times',
    '## Looks like a failure, is none',
    '- hint · Harmless. · [line 12](servicing-record:0/12)\n',
  ]);
});

test('shows several attempts as a table, and the counts per code', () => {
  const text = report(
    failedCase({
      attempts: [
        {
          source: 0,
          line: 5,
          start: '2024-03-01T08:00:00',
          end: '2024-03-01T08:20:00.1234567',
          kb: 'KB5000001',
          result: '0x80070570',
          symbol: 'ERROR_FILE_CORRUPT',
        },
        {
          source: 0,
          line: 90,
          start: null,
          end: '2024-03-02T08:20:00',
          kb: null,
          result: '0x00000000',
          symbol: null,
        },
      ],
      errorCounts: [
        {
          code: '0x80070570',
          symbol: 'ERROR_FILE_CORRUPT',
          count: 4,
          first: '2024-03-01T08:20:00',
          last: '2024-03-04T09:40:13',
        },
      ],
    }),
  );
  assertInOrder(text, [
    '## Attempts',
    '| Time | Update | Code | Symbol | Log |',
    '| 2024-03-01 08:20:00 | KB5000001 | `0x80070570` | ERROR_FILE_CORRUPT | [line 5](servicing-record:0/5) |',
    '| 2024-03-02 08:20:00 |  | succeeded |  | [line 90](servicing-record:0/90) |',
    '## How often each code occurs',
    '| `0x80070570` | ERROR_FILE_CORRUPT | 4 | 2024-03-01 08:20:00 | 2024-03-04 09:40:13 |',
  ]);
});

test('lists only the failed ones of many attempts and counts the others', () => {
  const attempt = { source: 0, start: null, kb: 'KB5000001', symbol: null } as const;
  const attempts = Array.from({ length: 50 }, (_, i) => ({
    ...attempt,
    line: i + 1,
    end: `2024-03-01T08:00:${String(i).padStart(2, '0')}`,
    result: i === 30 ? '0x80070570' : '0x00000000',
  }));
  const text = report(failedCase({ attempts }));
  assertInOrder(text, ['## Attempts', '| 2024-03-01 08:00:30 | KB5000001 | `0x80070570` |', '… and 49 more']);
  assert.doesNotMatch(text, /\| succeeded \|/);
});

test('gives a log with the newest attempt first a period that holds all its attempts', () => {
  const attempt = { kb: null, symbol: null, result: '0x80070570' } as const;
  const text = report(
    failedCase({
      sources: [
        sourceSummary(),
        sourceSummary({
          path: 'WindowsUpdate.log',
          first: '2024-03-05T08:00:10',
          last: '2024-03-02T07:00:40',
        }),
      ],
      attempts: [
        { ...attempt, source: 0, line: 9, start: null, end: '2024-03-01T07:00:00' },
        { ...attempt, source: 1, line: 2, start: '2024-03-05T08:00:10', end: '2024-03-05T08:00:50' },
        { ...attempt, source: 1, line: 9, start: '2024-03-02T07:00:20', end: null },
      ],
    }),
  );
  assert.match(text, /WindowsUpdate\.log`[^\n]*\| 2024-03-02 07:00:20 to 2024-03-05 08:00:50 \|/);
});

test('numbers failures and names each source that proves one', () => {
  const text = report(
    failedCase({
      sources: [
        sourceSummary(),
        sourceSummary({
          path: 'logs/dism.log',
          kind: 'dism',
          problems: [{ en: 'The last record is cut off.', zh: '最后一条记录不完整。' }],
        }),
      ],
      failures: [
        failure({ evidence: [evidence(), evidence({ source: 1, line: 7, role: 'verdict' })] }),
        failure({
          title: { en: 'Access was denied', zh: '拒绝访问' },
          operation: { ...failure().operation, kind: 'mount' },
        }),
      ],
    }),
  );
  assertInOrder(text, [
    '# 2 failures, the most important first',
    '## 1. Update failed: the manifest',
    '**Proof**\n\n`CBS.log` ([line 41](servicing-record:0/41))\n\n```text',
    '`dism.log` ([line 7](servicing-record:1/7))\n\n```text',
    '**Not in these logs**',
    '## 2. Image operation failed: access was denied',
    '## Logs',
    '| `logs/dism.log` | DISM |',
    '**About the input**',
    '- `dism.log`: The last record is cut off.',
  ]);
});

test('groups many corrupt files by their owner or folder and says how many it leaves out', () => {
  const component = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071';
  const owner = {
    component,
    package: 'Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2',
    kb: 'KB5000001',
  };
  const files = [
    { name: `${component}\\one.dll`, ...owner },
    { name: 'C:\\Windows\\System32\\a.dll' },
    { name: `${component}\\two.dll`, ...owner },
    { name: 'C:\\Windows\\System32\\b.dll' },
    { name: 'Sample-Mail 10.0.1.2 mail.dll', component: 'Sample-Mail 10.0.1.2' },
  ];
  const text = report(
    failedCase({ corruption: corruption(files, { unrepairedTotal: 250, repairedTotal: 12 }) }),
  );
  assertInOrder(text, [
    '## Component store',
    'Corrupt and not repaired: 250',
    `- \`${component}\` · \`${owner.package}\` · \`KB5000001\``,
    '  - `one.dll` · [line 1](servicing-record:0/1)\n  - `two.dll` · [line 3](servicing-record:0/3)',
    '- `C:\\Windows\\System32\\`\n  - `a.dll` · [line 2](servicing-record:0/2)\n  - `b.dll` · [line 4]',
    '- `Sample-Mail 10.0.1.2 mail.dll` · [line 5](servicing-record:0/5)',
    '- … and 245 more',
    'Repaired: 12',
  ]);
});

test('tells what happened around the failure as a table, in both languages', () => {
  const entry = { source: 0, target: null, code: null };
  const title = { en: 'Installation', zh: '安装' };
  const result = failedCase({
    timeline: [
      { ...entry, time: '2024-03-04T09:00:05', line: 4, event: 'started', title, target: 'KB5000001' },
      {
        ...entry,
        time: '2024-03-04T09:40:12.5',
        line: 41,
        event: 'cause',
        title: { en: 'A manifest is damaged', zh: '清单已损坏' },
        code: '0xc015001a',
      },
      { ...entry, time: '2024-03-04T09:41:00', line: 60, event: 'failed', title, code: '0x80073712' },
    ],
  });
  assertInOrder(report(result), [
    '## Time line',
    '| Time | Event | Operation or cause | Code | Log |',
    '| 2024-03-04 09:00:05 | started | Installation · `KB5000001` |  | [line 4](servicing-record:0/4) |',
    '| 2024-03-04 09:40:12 | cause | A manifest is damaged | `0xc015001a` | [line 41](servicing-record:0/41) |',
    '| 2024-03-04 09:41:00 | failed | Installation | `0x80073712` | [line 60](servicing-record:0/60) |',
  ]);
  assertInOrder(report(result, 'zh-cn'), ['## 时间轴', '| 开始 | 安装 · `KB5000001` |', '| 失败 | 安装 |']);
  assert.doesNotMatch(report(failedCase()), /## Time line/);
});

test('keeps a quoted record within bounds', () => {
  const text = report(
    failedCase({ failures: [failure({ evidence: [evidence({ text: 'x'.repeat(1_000_000) })] })] }),
  );
  assert.ok(text.length < 10_000);
  assert.match(text, /\[… 997,600 more characters\]/);
});

test('a damaged file whose record was cut before its name is listed by its line alone', () => {
  const log = [
    '2024-05-06 07:08:09, Info                  CSI    0000081c [SR] Beginning Verify and Repair transaction',
    '2024-05-06 07:08:09, Info                  CSI    0000081e [SR] Cannot repair member file [',
  ].join('\n');
  const result = summarizeCase([{ path: 'CBS.log', analysis: analyzeText(log) }]);
  assert.deepEqual([result.corruption.unrepairedTotal, result.corruption.unrepaired], [1, []]);
  assert.match(report(result), /^- \[line 2\]\(/m);
});

test('a reason that a console prints before a colon stands in the sentence without it', () => {
  const log = [
    'C:\\Windows\\System32>sc config wuauserv start= auto',
    '[SC] OpenService FAILED 1060:',
    '',
  ].join('\n');
  const result = summarizeCase([{ path: 'console.txt', analysis: analyzeText(log) }]);
  assert.match(report(result), /OpenService FAILED 1060\. Updates cannot/);
});
