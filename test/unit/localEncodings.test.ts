// Tests the ways in which tools of Windows write other languages into a file: sfc as UTF-16 without a mark, DISM, bcdedit and
// net in the code page of the console.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTextStream, detectEncoding, unreadableContent } from '../../sources/src/index';
import { contentsOf } from '../support/openedLogs';
import { indexed } from '../support/viewedText';

/** Bytes of a text, by the bytes of its letters beside ASCII. */
function inPage(text: string, letters: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text], (letter) => letters[letter] ?? letter.charCodeAt(0));
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return new Uint8Array(view.buffer);
}

function decoded(bytes: Uint8Array, chunk: number): string {
  const stream = createTextStream();
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += stream.write(bytes.subarray(at, at + chunk));
  return text + stream.end();
}

const sfc: Readonly<Record<string, string>> = {
  Russian:
    '\r\nНачато сканирование системы.\r\n\r\nПрограмма защиты ресурсов Windows не обнаружила нарушений целостности.\r\n',
  Japanese:
    '\r\nシステム スキャンを開始しています。\r\n\r\nWindows リソース保護は、整合性違反を検出しませんでした。\r\n',
  Korean:
    '\r\n시스템 검사를 시작하는 중입니다.\r\n\r\nWindows 리소스 보호에서 무결성 위반을 발견하지 못했습니다.\r\n',
  Chinese: '\r\n开始系统扫描。此过程将需要一些时间。\r\n\r\nWindows 资源保护未找到任何完整性冲突。\r\n',
};

for (const [language, text] of Object.entries(sfc)) {
  test(`reads what sfc writes into a file in ${language}`, () => {
    for (const order of ['le', 'be'] as const) {
      const bytes = utf16(text, order);
      assert.equal(unreadableContent(bytes, 'sfc.log'), undefined);
      assert.deepEqual(detectEncoding(bytes), { encoding: `utf-16${order}`, bom: false });
      for (const chunk of [3, 1_000]) assert.equal(decoded(bytes, chunk), text);
    }
  });
}

test('takes no bytes for UTF-16 that no language writes', () => {
  const random = Uint8Array.from({ length: 400 }, (_, k) => (k * 167 + (k >> 3)) & 0xff);
  assert.notEqual(detectEncoding(random).encoding, 'utf-16le');
  const lost = Uint8Array.from([...utf16(sfc.Russian ?? '', 'le'), 0, 0, 0, 0, 1, 0, 2, 0]);
  assert.equal(detectEncoding(lost).encoding.startsWith('utf-16'), false);
});

const german = { ü: 0x81, ä: 0x84, ö: 0x94, Ü: 0x9a, ß: 0xe1 };

test('reads German as a console writes it', () => {
  const text =
    'Überprüfung 100 % abgeschlossen.\r\nDer Speicher für die Daten konnte nicht geöffnet werden.\r\n';
  const bytes = inPage(text, german);
  assert.equal(detectEncoding(bytes).encoding, 'ibm850');
  for (const chunk of [5, 1_000]) assert.equal(decoded(bytes, chunk), text);
});

test('reads a console’s code page also in the viewer and under the name of an archive', async () => {
  const text =
    'Überprüfung 100 % abgeschlossen.\r\nDer Speicher für die Daten konnte nicht geöffnet werden.\r\n';
  const bytes = inPage(text, german);
  const [first, second] = indexed(bytes).linesFrom(0, 2);
  assert.equal(first?.text, 'Überprüfung 100 % abgeschlossen.');
  assert.match(second?.text ?? '', /konnte nicht geöffnet werden\.$/);
  assert.deepEqual(await contentsOf('case.log.gz', bytes), { 'case.log.gz': 'damaged' });
});

test('reads Polish as a console writes it', () => {
  const text =
    'Błąd: 2\r\nNie można odnaleźć pliku. Ścieżka dostępu została zmieniona, żądana usługa nie działa.\r\n';
  const letters = { ł: 0x88, ą: 0xa5, ż: 0xbe, ź: 0xab, ć: 0x86, Ś: 0x97, ś: 0x98, ę: 0xa9 };
  const bytes = inPage(text, letters);
  assert.equal(detectEncoding(bytes).encoding, 'ibm852');
  assert.equal(decoded(bytes, 7), text);
});

test('reads Russian as a console writes it', () => {
  const text = 'Ошибка: 2\r\nНе удается найти указанный файл.\r\n';
  const bytes = Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x410) return code;
    return code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0;
  });
  assert.equal(detectEncoding(bytes).encoding, 'ibm866');
  assert.equal(decoded(bytes, 7), text);
});
