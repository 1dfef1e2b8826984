// Tests the guess of ANSI code pages: messages of Windows in several languages, told apart by their words; few or odd
// bytes are not guessed at. The bytes are spelled out by tables of the Encoding Standard, turned around.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyzeText } from '../../analyzer/src/index';
import { createTextStream, detectEncoding } from '../../sources/src/index';

/** Encodes a text by asking the decoder for every one- and two-byte sequence. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const take = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== '\uFFFD' && !bytesOf.has(text)) bytesOf.set(text, bytes);
  };
  for (let a = 0; a < 256; a++) take([a]);
  for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) take([a, b]);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const bytes = bytesOf.get(sign);
        if (bytes === undefined) throw new Error(`${encoding} has no ${sign}`);
        return [...bytes];
      }),
    );
}

const languages: readonly { readonly encoding: string; readonly words: string; readonly name: string }[] = [
  { name: 'Simplified Chinese', encoding: 'gb18030', words: '系统找不到指定的文件。操作失败' },
  { name: 'Traditional Chinese', encoding: 'big5', words: '系統找不到指定的檔案。作業失敗' },
  {
    name: 'Japanese',
    encoding: 'shift_jis',
    words: '指定されたファイルが見つかりません。エラーが発生しました',
  },
  { name: 'Korean', encoding: 'euc-kr', words: '지정된 파일을 찾을 수 없습니다. 작업이 실패했습니다' },
  { name: 'Russian', encoding: 'windows-1251', words: 'Не удается найти указанный файл. Отказано в доступе' },
  {
    name: 'German',
    encoding: 'windows-1252',
    words:
      'Der Vorgang wurde zurückgesetzt, die Größe ist ungültig für die verfügbare Datei. Öffnen nicht möglich',
  },
  {
    name: 'Polish',
    encoding: 'windows-1250',
    words: 'Nie można odnaleźć określonego pliku. Wystąpił błąd dostępu, ścieżka się nie zgadza',
  },
];

const head = '2024-03-04 09:00:01, Info                  ';
const records = (words: string): string =>
  [
    `${head}CBS    Session: 30800001_1 initialized by client Sample, external staging directory: (null)`,
    `${head}CBS    Failed to open file. ${words} [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`,
    `${head}DISM   DISM Package Manager: PID=100 TID=200 ${words} - CDISMPackageManager::Sample`,
    `${head}SP     Sample: ${words}`,
    '',
  ].join('\r\n');

function decoded(bytes: Uint8Array, chunk: number, ansiCodePage?: string) {
  const stream = createTextStream(ansiCodePage === undefined ? {} : { ansiCodePage });
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += stream.write(bytes.subarray(at, at + chunk));
  return { text: text + stream.end(), ...stream.state() };
}

for (const { name, encoding, words } of languages) {
  test(`guesses the code page of ${name}`, () => {
    const bytes = encoder(encoding)(records(words));
    for (const chunk of [7, 4_096, 1_000_000]) {
      const result = decoded(bytes, chunk);
      assert.equal(result.encoding, encoding, `chunks of ${chunk}`);
      assert.equal(result.text, records(words));
      assert.equal(result.undecodable, 0);
    }
  });

  test(`reads the same records of ${name} text in each encoding, and with replacement marks too`, () => {
    const plain = analyzeText(records(words));
    assert.equal(plain.kind, 'cbs');
    assert.equal(plain.records.count, 4);
    const wrong = analyzeText(new TextDecoder('utf-8').decode(encoder(encoding)(records(words))));
    assert.equal(wrong.records.count, 4);
    assert.deepEqual(
      wrong.facts.map(({ shape, codes }) => ({ shape, codes })),
      plain.facts.map(({ shape, codes }) => ({ shape, codes })),
    );
  });
}

test('reads records of the update client and of setupapi with text of any language', () => {
  for (const { words } of languages) {
    const update = analyzeText(
      `2024/03/04 09:20:04.1234567 4100  5200  Agent           *FAILED* [80070002] ${words}\r\n2024/03/04 09:20:05.1234567 4100  5200  Agent           * END * Finding updates CallerId = Sample, Id = 3, Exit code = 0x80070002\r\n`,
    );
    assert.equal(update.kind, 'windows-update');
    assert.equal(update.records.count, 2);
    assert.equal(update.operations[0]?.result, 0x80070002);
    const device = analyzeText(
      `>>>  [Device Install (${words}) - USB\\VID_1&PID_2\\3]\r\n>>>  Section start 2024/03/04 09:00:01.100\r\n!!!  dvi: ${words} Error = 0xE0000217\r\n<<<  Section end 2024/03/04 09:00:02.100\r\n<<<  [Exit status: FAILURE(0xe0000217)]\r\n`,
    );
    assert.equal(device.kind, 'setupapi');
    assert.equal(device.operations[0]?.outcome, 'failed');
    assert.equal(device.operations[0]?.target, 'USB\\VID_1&PID_2\\3');
  }
});

test('lets the setting decide where the bytes are not UTF-8', () => {
  const bytes = encoder('windows-1251')(records('Не удается найти указанный файл'));
  assert.equal(decoded(bytes, 64, 'windows-1252').encoding, 'windows-1252');
  assert.equal(
    decoded(new TextEncoder().encode(records('找不到文件')), 64, 'windows-1252').encoding,
    'utf-8',
  );
});

test('does not guess at a few stray bytes', () => {
  const bytes = new TextEncoder().encode(records('plain'));
  for (const stray of [[0xae], [0x92], [0xfc, 0xdf]]) {
    const damaged = Uint8Array.from([...bytes.subarray(0, 120), ...stray, ...bytes.subarray(120)]);
    assert.equal(detectEncoding(damaged).encoding, 'utf-8');
    assert.equal(analyzeText(decoded(damaged, 50).text).records.count, 4);
  }
});

test('takes arbitrary bytes without failing, whole or in parts, with the same text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.integer({ min: 1, max: 300 }), (bytes, chunk) => {
      const whole = decoded(bytes, 1_000_000);
      const parts = decoded(bytes, chunk);
      assert.equal(parts.text, whole.text);
      assert.equal(parts.encoding, whole.encoding);
      assert.equal(parts.bytes, bytes.length);
    }),
    { numRuns: 200 },
  );
});
