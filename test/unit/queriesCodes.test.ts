// Owns what of a log is read as a code and what is not, which name a record prefers, and the order of a code's hover.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../analyzer/src/index';
import { createAnalysis, hoverAt, inlayHintsOf, tokensOf } from '../../analyzer/src/index';

function hover(line: string, at: string, language: Language = 'en'): string {
  return hoverAt(line, line.indexOf(at) + 1, { lineNumber: 0, language })?.markdown ?? '';
}

/** Lines whose numbers look like failures and are something else: where one stands, nothing may be said about it. */
const notCodes: readonly string[] = [
  'Info       [0x0601c1] IBS    Setup phase 4',
  'handle @0x80070002 opened',
  '[handle: 0x80070002] closed',
  'hMount = 0xC1420117',
  'MountId=0xC1420117',
  'dwFlags=0x80070002, cbSize=0x80070005',
  'Flags = 0x80070002',
  'options: 0x80070057',
  'access mask 0x80070005 granted',
  'key 0x80000002 Software',
  'Root = HKLM (0x80000002)',
  'prior state: 0x80000000',
  'current state: 0x80070bc2',
  'size 0x80070005 bytes',
  'Length: 0x80070005',
  'wrote 0x80070005 bytes',
  'progress 0x80070005 of 0x90000000',
  'Registry disposition: status 0X1',
  'disposition 0x80070002',
  'Version 10.0.17763.3100',
  'Driver version 0x80070005',
  'ThreadId: 0x80070005',
  'PID=4242 TID=0x80070005',
  'Client id: 0x80070005',
  'message id 0x80070005',
  'Scenario: 0x80070002',
  'called at 0x80070005+0x20',
  'GUID {80070005-0000-0000-0000-000000000000}',
  'Hash 80070005aabbccdd',
  'pkt {l:8 b:80070005}',
  'Identifier: KB8007000',
  'C:\\example\\0x80070005\\x.dll',
  'https://example.com/0x80070005',
  'trace_0x80070005.log',
  'state=7, ticks=1000, total=1000',
  'ApplicableState: 112, CurrentState: 80',
  'Download call complete (succeeded = 0, failed = 1, cancelled = 0)',
  'Callback to client with code Call complete and error 0',
];

test('handles, flags, sizes, roots, ids, dispositions, versions and paths are no codes', () => {
  for (const line of notCodes) {
    const codes = tokensOf(line).filter((token) => token.kind === 'code' || token.kind === 'symbol');
    assert.deepEqual(codes, [], line);
    assert.deepEqual(inlayHintsOf(line, 'all'), [], line);
    for (let at = line.indexOf('0x'); at >= 0; at = line.indexOf('0x', at + 1)) {
      assert.equal(hoverAt(line, at + 3, { lineNumber: 0, language: 'en' }), undefined, line);
    }
  }
});

/** A line with a code that it leaves unnamed, and the hint behind it. */
const hints: readonly (readonly [string, string])[] = [
  ['Failed to search [HRESULT = 0x8024402c - Unknown Error]', 'WU_E_PT_WINHTTP_NAME_NOT_RESOLVED'],
  ['status: 0x800f0922, failure source: Install', 'CBS_E_INSTALLERS_FAILED'],
  ['DISM.EXE: HRESULT=800F081F', 'CBS_E_SOURCE_MISSING'],
  ['Could not read (0x80070005)', 'E_ACCESSDENIED'],
  ['GLE = 0x3', 'ERROR_PATH_NOT_FOUND'],
  ['Error code = 0x2', 'ERROR_FILE_NOT_FOUND'],
  ['Apply failed: 0x5', 'ERROR_ACCESS_DENIED'],
  ['   [gle=0x00000002]', 'ERROR_FILE_NOT_FOUND'],
  ['GetLastError() = 5', 'ERROR_ACCESS_DENIED'],
  ['OpenService failed with error 1060', 'ERROR_SERVICE_DOES_NOT_EXIST'],
  ['CreateFile: GLE 32', 'ERROR_SHARING_VIOLATION'],
  ['Error NTSTATUS_FROM_WIN32(5) originated in function', 'ERROR_ACCESS_DENIED'],
  ['HRESULT_FROM_WIN32(14098) from Analyze', 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
  ['Hydration failed with NTSTATUS -1073741566.', 'STATUS_FILE_CORRUPT_ERROR'],
  ['Upgrade ended: 0xC1900101 - 0x20017', 'MOSETUP_E_SETUP_PLATFORM'],
  ['dwExitCode 0x80070643', 'ERROR_INSTALL_FAILURE'],
];

test('a failure that the log leaves unnamed gets its name behind it', () => {
  for (const [line, name] of hints) {
    assert.deepEqual(
      inlayHintsOf(line, 'failures').map((hint) => hint.label),
      [name],
      line,
    );
  }
});

test('success and restart codes are named only where every code is asked for', () => {
  for (const line of [
    'Done, hr = 0x00240005',
    'Completed with code 0x00240001',
    'GLE = 0xbc2',
    'DISM.EXE: HRESULT=0',
    'hr = 0x0',
  ]) {
    assert.deepEqual(inlayHintsOf(line, 'failures'), [], line);
    assert.equal(inlayHintsOf(line, 'all').length, 1, line);
  }
});

/** A record and the name that it prefers for its number. */
const preferred: readonly (readonly [string, string])[] = [
  ['2022-03-04 05:06:07, Info                  CBS    Stopped, hr = 0x800f0902', 'CBS_E_BUSY'],
  ['2022-03-04 05:06:07, Info                  DISM   Stopped, hr = 0x800f0902', 'DISMAPI_E_BUSY'],
  ['2022-03-04 05:06:07, Error      [0x0601c1] MOUPG  Stopped, hr = 0x80190194', 'HTTP_E_STATUS_NOT_FOUND'],
  ['2022/03/04 05:06:07.1234567 1234  5678  Agent           Stopped, hr = 0x80190194', 'BG_E_HTTP_ERROR_404'],
  ['2016-03-04\t05:06:07:123\t 820\t11c\tDnldMgr\tStopped, hr = 0x80190194', 'BG_E_HTTP_ERROR_404'],
];

test('the name that fits the record comes first, in hovers and in hints', () => {
  for (const [line, name] of preferred) {
    assert.equal(inlayHintsOf(line, 'failures')[0]?.label, name, line);
    assert.ok(hover(line, '0x80').startsWith(`**\`${name}\`**`), line);
  }
});

test('a line without a head follows the kind of its log', () => {
  const run = createAnalysis({ fileName: 'WindowsUpdate.log' });
  run.push('2022/03/04 05:06:07.1234567 1234  5678  Agent           Started\r\n');
  run.push('2022/03/04 05:06:08.1234567 1234  5678  Agent           Stopped\r\n');
  const analysis = run.finish();
  const line = '    continued, hr = 0x80190194';
  assert.equal(inlayHintsOf(line, 'failures')[0]?.label, 'HTTP_E_STATUS_NOT_FOUND');
  assert.equal(inlayHintsOf(line, 'failures', analysis)[0]?.label, 'BG_E_HTTP_ERROR_404');
  const found = hoverAt(line, line.indexOf('0x') + 1, { lineNumber: 2, language: 'en', analysis });
  assert.match(found?.markdown ?? '', /^\*\*`BG_E_HTTP_ERROR_404`/);
});

/** What a hover says, in this order. */
function inOrder(text: string, ...parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, `${part} is missing or too early in:\n${text}`);
    from = at + part.length;
  }
}

test('a hover begins with name, meaning and chain; cause, steps, names and bits follow', () => {
  inOrder(
    hover('Failed [gle=0x80070005]', '0x80070005'),
    '`E_ACCESSDENIED`',
    '0xc0000022 STATUS_ACCESS_DENIED',
    '`5 ERROR_ACCESS_DENIED`',
    '---',
    'Usual cause:',
    'Next steps',
    '1. ',
    '*(changes the machine)*',
    '---',
    'Other names:',
    '`RPC_S_ACCESS_DENIED` (rpcnterr.h)',
    '`FACILITY_WIN32` (7), code `5` (`0x0005`)',
    '`-2147024891`',
    '](https://learn.microsoft.com/',
  );
  inOrder(
    hover('Failed [gle=0x80070005]', '0x80070005', 'zh-cn'),
    '`E_ACCESSDENIED`',
    '同一失败',
    '---',
    '常见原因：',
    '下一步操作',
    '（会更改计算机）',
    '---',
    '其他名称：',
    '`RPC_S_ACCESS_DENIED`（rpcnterr.h）',
    '设施（facility）`FACILITY_WIN32`',
    'Microsoft 官方文档',
  );
});

test('a facility without a name is a number', () => {
  assert.match(hover('failed with 0xc0000005', '0xc0000005'), /NTSTATUS: error, facility 0, code `0x0005`/);
  assert.doesNotMatch(hover('failed with 0xc0000005', '0xc0000005'), /no name/);
  assert.match(hover('failed with 0x80070005', '0x80070005'), /facility `FACILITY_WIN32` \(7\)/);
});

test('a hover names the bits that matter', () => {
  assert.match(hover('[gle=0xd0000102]', '0xd0000102'), /NT bit is set/);
  assert.match(hover('failed: 0xE000020B', '0xE000020B'), /customer bit is set/);
  assert.match(
    hover('Upgrade ended: 0xC1900101 - 0x20017', '0xC1900101'),
    /Phase `SP_EXECUTION_SAFE_OS`, operation `SP_EXECUTION_OP_BOOT`/,
  );
  assert.match(hover('failed: 0x800f0922', '0x800f0922'), /only wraps another failure/);
});

test('of an upgrade pair both halves come before the steps', () => {
  inOrder(
    hover('Upgrade ended: 0xC1900101 - 0x20017', '0xC1900101'),
    '`MOSETUP_E_SETUP_PLATFORM`',
    '**`SP_EXECUTION_SAFE_OS`** **`SP_EXECUTION_OP_BOOT`** `0x20017`',
    'Safe OS phase',
    '---',
    'Next steps',
  );
});

test('a number that nothing explains still gets its fields', () => {
  const text = hover('failed, hr = 0x800f0970', '0x800f0970');
  inOrder(text, '`0x800f0970`', 'No table knows', '`FACILITY_SETUPAPI` (15), code `0x0970`');
  assert.ok(!text.includes('Usual cause'));
});
