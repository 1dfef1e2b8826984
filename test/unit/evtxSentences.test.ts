// Sentences of events: whole in both languages, with the same values, and only where the event has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventSentence, eventSentences, type Localized } from '../../analyzer/src/index';
import { binaryLogReader, bytesInMemory } from '../../sources/src/index';
import { evtxFile } from '../support/evtxFile';
import { evtxValue, fileTime } from '../support/evtxValues';

function all(): { readonly name: string; readonly sentence: Localized }[] {
  return eventSentences.flatMap(({ providers, sentences }) =>
    Object.entries(sentences).flatMap(([id, known]) =>
      [known].flat().map((sentence: Localized) => ({ name: `${providers[0]}/${id}`, sentence })),
    ),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{[^{}]+\}/g)].map((match) => match[0]).sort();
}

test('every sentence exists in both languages with the same values', () => {
  for (const { name, sentence } of all()) {
    assert.deepEqual(placeholders(sentence.zh), placeholders(sentence.en), name);
    assert.match(sentence.en, /[.}]$/, name);
    assert.match(sentence.zh, /[。}]$/, name);
    assert.match(sentence.zh, /[\u4e00-\u9fff]/, name);
  }
});

test('every provider has one table and says where its facts are from', () => {
  const names = eventSentences.flatMap(({ providers }) => providers.map((name) => name.toLowerCase()));
  assert.equal(new Set(names).size, names.length);
  for (const { source } of eventSentences) assert.notEqual(source, '');
});

test('of several sentences the one is taken whose values the event has', () => {
  const entry = { provider: 'Microsoft-Windows-WindowsUpdateClient', eventId: 31 };
  const title = { name: 'updateTitle', value: 'KB5099004' };
  const code = { name: 'errorCode', value: '0x80246007' };
  assert.match(eventSentence({ ...entry, data: [title, code] }, 'en') ?? '', /0x80246007.*KB5099004/);
  assert.match(eventSentence({ ...entry, data: [title] }, 'en') ?? '', /downloaded: KB5099004$/);
  assert.match(eventSentence({ ...entry, data: [] }, 'zh-cn') ?? '', /^更新下载失败。$/);
});

test('a decimal result code is written in hexadecimal, an error number of the service manager without its sign', () => {
  const wusa = eventSentence(
    { provider: 'Microsoft-Windows-WUSA', eventId: 3, data: [{ name: 'ErrorCode', value: '2149842967' }] },
    'en',
  );
  assert.match(wusa ?? '', /0x80240017/);
  const service = eventSentence(
    {
      provider: 'Service Control Manager',
      eventId: 7_000,
      data: [
        { name: 'param1', value: 'Contoso Agent' },
        { name: 'param2', value: '%%1053' },
      ],
    },
    'en',
  );
  assert.equal(service, 'The service Contoso Agent could not be started: error 1053.');
});

test('unknown events and events without the values of their sentence have none', () => {
  assert.equal(eventSentence({ provider: 'Contoso', eventId: 1, data: [] }, 'en'), undefined);
  assert.equal(eventSentence({ provider: 'disk', eventId: 7, data: [] }, 'en'), undefined);
  const long = { name: 'Data 1', value: 'x'.repeat(500) };
  assert.equal(eventSentence({ provider: 'disk', eventId: 7, data: [long] }, 'en'), undefined);
});

test('the language changes the sentence and nothing else', async () => {
  const file = evtxFile([
    {
      provider: 'Microsoft-Windows-Servicing',
      eventId: 3,
      level: 2,
      channel: 'Setup',
      recordId: 5,
      time: fileTime('2024-03-05T10:20:30.000Z'),
      userData: 'CbsPackageChangeState',
      data: [
        { name: 'PackageIdentifier', value: evtxValue.text('KB5099005') },
        { name: 'IntendedPackageStateTextized', value: evtxValue.text('Installed') },
        { name: 'ErrorCode', value: evtxValue.text('0x800f0922') },
      ],
    },
  ]);
  const texts: string[] = [];
  for (const language of ['en', 'zh-cn'] as const) {
    const reader = binaryLogReader(file.subarray(0, 65_536));
    await reader?.read(bytesInMemory(file), (text) => texts.push(text), { language });
  }
  const [english = [], chinese = []] = texts.map((text) => text.split('\n'));
  assert.match(
    english[0] ?? '',
    /\[Setup #5\] The package KB5099005 could not be changed to Installed: 0x800f0922\.$/,
  );
  assert.match(chinese[0] ?? '', /\[Setup #5\] 无法将程序包 KB5099005 更改为 Installed 状态：0x800f0922。$/);
  assert.deepEqual(chinese.slice(1), english.slice(1));
});
