// Tests files of which one part is UTF-16 and another is not, as a prompt makes them that appends what sfc and DISM print.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';
import { contentsOf } from '../support/openedLogs';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const dism =
  '\r\nDeployment Image Servicing and Management tool\r\nVersion: 10.0.19041.844\r\n\r\nError: 0x800f081f\r\n\r\nThe source files could not be found.\r\n';
const sfc =
  '\r\nBeginning system scan.  This process will take some time.\r\n\r\nWindows Resource Protection found corrupt files but was unable to fix some of them.\r\n';
const chinese =
  '\r\n开始系统扫描。此过程将需要一些时间。\r\n\r\nWindows 资源保护找到了损坏文件，但其中有一些文件无法修复。\r\n对于联机修复，位于 CBS 日志文件中的上面有详细信息。\r\n';
const german =
  'Überprüfung 100 % abgeschlossen.\r\nDer Speicher für die Daten konnte nicht geöffnet werden.\r\n';
/** Code page 850. */
const ofConsole: Readonly<Record<string, number>> = { ü: 0x81, ö: 0x94, Ü: 0x9a };

const mixtures: readonly (readonly [what: string, bytes: Uint8Array, text: string])[] = [
  ['sfc behind DISM', Buffer.concat([ascii(dism), utf16(sfc)]), dism + sfc],
  ['sfc in front of DISM', Buffer.concat([utf16(sfc), ascii(dism)]), sfc + dism],
  ['Chinese sfc behind DISM', Buffer.concat([ascii(dism), utf16(chinese)]), dism + chinese],
  ['DISM behind Chinese sfc', Buffer.concat([utf16(chinese), ascii(dism)]), chinese + dism],
  [
    'both by turns',
    Buffer.concat([ascii(dism), utf16(sfc), ascii(dism), utf16(chinese)]),
    dism + sfc + dism + chinese,
  ],
  ['no line break between them', Buffer.concat([ascii(dism.trimEnd()), utf16(sfc)]), dism.trimEnd() + sfc],
  [
    'a page behind what PowerShell wrote',
    Buffer.concat([Uint8Array.of(0xff, 0xfe), utf16(sfc), ascii(dism)]),
    sfc + dism,
  ],
  [
    'letters of a code page',
    Buffer.concat([
      Uint8Array.from([...german], (letter) => ofConsole[letter] ?? letter.charCodeAt(0)),
      utf16(sfc),
    ]),
    german + sfc,
  ],
];

for (const [what, bytes, text] of mixtures) {
  test(`reads both kinds of text in one file: ${what}`, async () => {
    assert.deepEqual(await contentsOf('console.txt', bytes), { 'console.txt': text });
  });
}

test('reads both kinds of text in a file of some size, whichever comes first', async () => {
  const record =
    '2031-05-06 07:08:09, Info                  DISM   DISM Package Manager: PID=100 TID=200 done\r\n';
  const long = record.repeat(3_000);
  const texts = [
    [Buffer.concat([ascii(long), utf16(sfc)]), long + sfc],
    [Buffer.concat([utf16(sfc), ascii(long)]), sfc + long],
    [Buffer.concat([ascii(long), utf16(chinese), ascii(dism)]), long + chinese + dism],
  ] as const;
  for (const [bytes, text] of texts) {
    const opened = await contentsOf('console.txt', bytes);
    assert.ok(opened['console.txt'] === text, String(opened['console.txt']).slice(-200));
  }
});

test('says of a file that is too large for that that a part is in another encoding, of NULs in a row that they are lost', () => {
  const lines = '2031-05-06 07:08:09, Info                  CBS    Sample\r\n'.repeat(3);
  const codesOf = (text: string) => analyzeText(text).problems.map(({ code, count }) => [code, count]);
  const wide = utf16(sfc.trim()).toString('latin1');
  assert.deepEqual(codesOf(lines + wide), [['otherEncoding', sfc.trim().length - 1]]);
  assert.deepEqual(codesOf(`${lines}${'\0'.repeat(600)}\r\n${lines}`), [['nulCharacters', 600]]);
});

test('takes what sfc printed behind a long log for no part of its last record', () => {
  const record =
    '2031-05-06 07:08:09, Info                  DISM   DISM Package Manager: PID=100 TID=200 done\r\n';
  for (const printed of [sfc, chinese]) {
    const { failures } = summarize(record.repeat(1_000) + printed);
    assert.deepEqual(
      failures.map(({ operation, evidence }) => [operation.client, evidence[0]?.line]),
      [['sfc', 1_004]],
    );
  }
});

test('leaves texts of one kind, stretches of NULs and binary data as they are', async () => {
  const emoji = `${sfc}done \u{1f600}\r\n`;
  const lost = Buffer.concat([ascii(dism), Buffer.alloc(600), ascii(dism)]);
  const program = Uint8Array.from({ length: 4_000 }, (_, k) => (k * 167 + (k >> 3)) & 0xff);
  assert.deepEqual(await contentsOf('a.txt', utf16(emoji)), { 'a.txt': emoji });
  assert.deepEqual(await contentsOf('a.txt', lost), { 'a.txt': lost.toString('latin1') });
  assert.deepEqual(await contentsOf('a.txt', program), { 'a.txt': 'otherBinary' });
});
