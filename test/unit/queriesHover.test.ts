// Owns what hovers say about realistic lines, and that nothing from a log acts as markup.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../analyzer/src/index';
import { analyzeText, hoverAt } from '../../analyzer/src/index';

/** The hover on the first place where `at` stands in the line. */
function hover(line: string, at: string, language: Language = 'en'): string {
  const found = hoverAt(line, line.indexOf(at) + 1, { lineNumber: 0, language });
  assert.ok(found !== undefined, `no hover on ${at}`);
  return found.markdown;
}

function contains(text: string, ...parts: readonly string[]): void {
  for (const part of parts) {
    assert.ok(text.includes(part), `${part} is not in:\n${text}`);
  }
}

test('a wrapped status is unfolded to the code that callers see', () => {
  const text = hover('[gle=0xd0000102]', '0xd0000102');
  contains(text, 'STATUS_FILE_CORRUPT_ERROR', '0xc0000102', '`1392 ERROR_FILE_CORRUPT`', '0x80070570');
  assert.ok(text.indexOf('NTFS found') < text.indexOf('The same failure'), 'the meaning comes first');
});

test('a code is explained in the language of the reader', () => {
  const line = 'Failed. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]';
  contains(hover(line, '0x800f081f'), 'CBS_E_SOURCE_MISSING', 'Next steps');
  contains(hover(line, '0x800f081f', 'zh-cn'), 'CBS_E_SOURCE_MISSING', '下一步操作');
  contains(hover(line, 'CBS_E_SOURCE_MISSING'), '0x800f081f');
  // The product's own texts may hold commands as code; they are not escaped into entities.
  contains(hover('[gle=0xd0000102]', '0xd0000102'), '`chkdsk C: /f`');
});

test('a hash is explained whatever room the log keeps for it', () => {
  const hash = '4f1c20b9d7735a0e86c2f54b1d9e3a7708b6c5d4e3f2a19087766554433221aa';
  for (const room of ['', ' ml:33', ' ml:4096']) {
    contains(hover(` Expected: {l:32${room} b:${hash}}.`, hash), 'SHA-256');
  }
});

test('an identity is taken apart', () => {
  const line = 'Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2';
  contains(
    hover(line, 'Package_for_'),
    'KB5000001',
    '`amd64`',
    'Language neutral',
    '`10.0.1.2`',
    'https://support.microsoft.com/help/5000001',
  );
  contains(
    hover("'amd64_example-part..er_31bf3856ad364e35_10.0.17763.1_de-de_00112233445566aa'", 'example-part'),
    '`example-part..er`',
    '`10.0.17763.1`',
    '`de-de`',
    '`31bf3856ad364e35`',
    'Windows 10 1809',
  );
});

test('a session whose end is not recorded has a last record, not an end', () => {
  const line =
    '2024-03-04 09:00:01, Info                  CBS    Session: 31000001_2200000002 initialized by client WindowsUpdateAgent, external staging directory: (null)';
  const of = (more: string, language: Language) => {
    const analysis = analyzeText(`${line}\r\n${more}\r\n`);
    return hoverAt(line, line.indexOf('31000001') + 1, { lineNumber: 0, language, analysis })?.markdown ?? '';
  };
  const open = '2024-03-04 09:00:05, Info                  CBS    Session: 31000001_2200000002 keeps going';
  const ended =
    '2024-03-04 09:00:07, Info                  CBS    Session: 31000001_2200000002 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]';
  assert.match(of(open, 'en'), /Last record: /);
  assert.match(of(open, 'zh-cn'), /最后一条记录：/);
  assert.match(of(ended, 'en'), /End: /);
  assert.match(of(ended, 'en'), /- Outcome: Succeeded\n- Result code: `0x00000000/);
  assert.match(of(ended, 'zh-cn'), /- 结果：成功\n- 结果代码：`0x00000000/);
});

test('a stamp gives local time of the record and UTC', () => {
  const line =
    '2021-10-26 15:31:40, Error                 CSI    0000139e@2021/10/26:07:31:40.657 (F) Attempting';
  contains(hover(line, '0000139e'), '`2021-10-26 15:31:40`', '`2021-10-26 07:31:40.657`');
});

test('a build number is given its release', () => {
  contains(hover('Loaded Servicing Stack v10.0.17763.3100 with', '10.0.17763'), 'Windows 10 1809');
  contains(
    hover('Loaded Servicing Stack v10.0.19041.4350 with', '10.0.19041'),
    'Windows 10 2004 / 20H2 / 21H1 / 21H2 / 22H2',
  );
});

test('what a client calls itself is shown, never interpreted', () => {
  const hostile = 'a `` b](command:x) <img src=x> \u001b[31mred';
  const line = `2024-03-04 09:00:01, Info                  CBS    Session: 31000001_2200000002 initialized by client ${hostile}, external staging directory: (null)`;
  const analysis = analyzeText(`${line}\r\n`);
  const at = line.indexOf('31000001') + 1;
  const text = hoverAt(line, at, { lineNumber: 0, language: 'en', analysis })?.markdown ?? '';
  contains(text, '```a `` b](command:x) <img src=x> \u241b[31mred```');
});

test('what looks like an identity and holds markup is no name', () => {
  const line = 'Example`](command:x), version 10.0.1.1, arch amd64';
  assert.equal(hoverAt(line, 2, { lineNumber: 0, language: 'en' }), undefined);
});
