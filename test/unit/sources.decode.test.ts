// Tests the way from bytes to text: encodings, cut sequences, damaged bytes, chunk borders.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTextStream, detectEncoding, unreadableContent } from '../../sources/src/index';

const chinese =
  '2024-03-04 09:00:01, Info                  CBS    会话已初始化：更新失败，错误代码 0x80070570\r\n';
const ascii =
  '2024-03-04 09:00:01, Info                  CBS    Session: 30800001_1 initialized by client Sample\r\n';
// "会话失败" in GB18030, from the standard's mapping.
const gb18030Words = [0xbb, 0xe1, 0xbb, 0xb0, 0xca, 0xa7, 0xb0, 0xdc];

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function decoded(bytes: Uint8Array, chunk: number, ansiCodePage?: string) {
  const stream = createTextStream(ansiCodePage === undefined ? {} : { ansiCodePage });
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += stream.write(bytes.subarray(at, at + chunk));
  return { text: text + stream.end(), ...stream.state() };
}

const encodings: readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: string;
  readonly bom: boolean;
  readonly text: string;
}[] = [
  {
    name: 'UTF-8 with BOM',
    bytes: joined([0xef, 0xbb, 0xbf], utf8(chinese)),
    encoding: 'utf-8',
    bom: true,
    text: chinese,
  },
  { name: 'UTF-8 without BOM', bytes: utf8(chinese), encoding: 'utf-8', bom: false, text: chinese },
  { name: 'ASCII', bytes: utf8(ascii), encoding: 'utf-8', bom: false, text: ascii },
  {
    name: 'UTF-16LE with BOM',
    bytes: joined([0xff, 0xfe], utf16(chinese, 'le')),
    encoding: 'utf-16le',
    bom: true,
    text: chinese,
  },
  {
    name: 'UTF-16BE with BOM',
    bytes: joined([0xfe, 0xff], utf16(chinese, 'be')),
    encoding: 'utf-16be',
    bom: true,
    text: chinese,
  },
  { name: 'UTF-16LE without BOM', bytes: utf16(ascii, 'le'), encoding: 'utf-16le', bom: false, text: ascii },
  { name: 'UTF-16BE without BOM', bytes: utf16(ascii, 'be'), encoding: 'utf-16be', bom: false, text: ascii },
  {
    name: 'GB18030',
    bytes: joined(utf8(ascii), gb18030Words, utf8('\r\n')),
    encoding: 'gb18030',
    bom: false,
    text: `${ascii}会话失败\r\n`,
  },
  { name: 'nothing at all', bytes: new Uint8Array(0), encoding: 'utf-8', bom: false, text: '' },
];

for (const each of encodings) {
  test(`decodes ${each.name}, however it is cut`, () => {
    for (const chunk of [1, 2, 3, 7, 64, 1_000_000]) {
      const result = decoded(each.bytes, chunk);
      assert.equal(result.text, each.text, `chunks of ${chunk}`);
      assert.equal(result.encoding, each.encoding, `chunks of ${chunk}`);
      assert.equal(result.bom, each.bom);
      assert.equal(result.bytes, each.bytes.length);
      assert.equal(result.undecodable, 0);
    }
  });
}

test('keeps nothing of the memory it was handed, which the caller may reuse', () => {
  for (const each of encodings) {
    const stream = createTextStream();
    const shared = Buffer.alloc(3);
    let text = '';
    for (let at = 0; at < each.bytes.length; at += 3) {
      const part = each.bytes.subarray(at, at + 3);
      shared.set(part);
      text += stream.write(shared.subarray(0, part.length));
      shared.fill(0x3f);
    }
    assert.equal(text + stream.end(), each.text, each.name);
  }
});

test('settles the encoding only when the first foreign byte comes, megabytes into the log', () => {
  const long = utf8(ascii.repeat(30_000));
  const late = decoded(joined(long, gb18030Words, utf8('\r\n')), 1_048_576);
  assert.equal(late.encoding, 'gb18030');
  assert.ok(late.text.endsWith('会话失败\r\n'));
  assert.equal(late.text.length, long.length + 6);
});

test('keeps UTF-8 with a few stray bytes, replaces them and says where', () => {
  const bytes = joined(utf8(chinese + ascii), [0xae], utf8(` ${chinese}`), [0xff]);
  for (const chunk of [1, 5, 4_096, 1_000_000]) {
    const result = decoded(bytes, chunk);
    assert.equal(result.encoding, 'utf-8');
    assert.equal(result.undecodable, 2);
    assert.equal(result.undecodableLine, 2);
    assert.equal(result.text, `${chinese}${ascii}\uFFFD ${chinese}\uFFFD`);
  }
});

test('reports a sequence cut at the end of the file as one damaged place', () => {
  const whole = utf8(chinese.trimEnd().replace(/ 0x80070570$/, ''));
  const cut = decoded(whole.subarray(0, whole.length - 1), 1_000_000);
  assert.equal(cut.encoding, 'utf-8');
  assert.equal(cut.undecodable, 1);
  assert.ok(cut.text.endsWith('错误代\uFFFD'));
});

test('does not count a replacement character that the log itself holds', () => {
  assert.equal(decoded(utf8(`${chinese}\uFFFD`), 3).undecodable, 0);
});

test('reads Western letters by the given code page and never as Chinese', () => {
  // "Größe: für" in Windows-1252.
  const western = joined(utf8(ascii), [0x47, 0x72, 0xf6, 0xdf, 0x65, 0x3a, 0x20, 0x66, 0xfc, 0x72]);
  assert.equal(detectEncoding(western, 'windows-1252').encoding, 'windows-1252');
  assert.ok(decoded(western, 9, 'windows-1252').text.endsWith('Größe: für'));
  const unknown = decoded(western, 9);
  assert.equal(unknown.encoding, 'utf-8');
  assert.equal(unknown.undecodable, 3);
});

test('keeps NULs of a log as characters and does not take them for UTF-16', () => {
  const bytes = joined(utf8(ascii), new Uint8Array(2_000), utf8(ascii));
  const result = decoded(bytes, 1_000);
  assert.equal(result.encoding, 'utf-8');
  assert.equal(result.text, `${ascii}${'\0'.repeat(2_000)}${ascii}`);
  assert.equal(unreadableContent(bytes), undefined);
});

const binaries: readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reason: string;
  readonly says: RegExp;
}[] = [
  {
    name: 'a zip archive',
    bytes: joined([0x50, 0x4b, 3, 4], new Uint8Array(60)),
    reason: 'archive',
    says: /zip archive.*unpack/,
  },
  { name: 'a cabinet', bytes: joined(utf8('MSCF'), new Uint8Array(60)), reason: 'archive', says: /cabinet/ },
  { name: 'a trace', bytes: traceHead(), reason: 'trace', says: /Get-WindowsUpdateLog -ETLPath/ },
  { name: 'a program', bytes: joined(utf8('MZ'), [0x90, 0, 3, 0]), reason: 'executable', says: /program/ },
  {
    name: 'noise',
    bytes: Uint8Array.from({ length: 4_000 }, (_, i) => (i * 167 + ((i * i) >> 3)) % 256),
    reason: 'otherBinary',
    says: /binary/,
  },
];

/** The sizes of the buffers, where the first buffer and its first event have them. */
function traceHead(): Uint8Array {
  const head = Buffer.alloc(4_096, 1);
  head.writeUInt32LE(65_536, 0);
  head.writeUInt32LE(800, 4);
  head.writeUInt32LE(65_536, 104);
  return head;
}

for (const each of binaries) {
  test(`says that ${each.name} is no text log, in both languages`, () => {
    const unreadable = unreadableContent(each.bytes);
    assert.equal(unreadable?.reason, each.reason);
    assert.match(unreadable?.message.en ?? '', each.says);
    assert.match(unreadable?.message.zh ?? '', /\{name\} 是.*：请/);
  });
}

test('takes a binary file for a trace where it is called so', () => {
  const bytes = Uint8Array.from({ length: 4_000 }, (_, i) => (i * 167 + ((i * i) >> 3)) % 256);
  assert.equal(unreadableContent(bytes, 'C:\\logs\\WindowsUpdate.001.ETL')?.reason, 'trace');
  assert.equal(unreadableContent(utf8(ascii), 'text.etl'), undefined);
});

test('takes no text for binary, in whatever encoding', () => {
  for (const each of encodings) assert.equal(unreadableContent(each.bytes), undefined, each.name);
  assert.equal(unreadableContent(utf8(`\u001b[31m${ascii}\u001b[0m`)), undefined);
});
