// Event logs: what their binary XML says comes out as records of the line form, whatever the types of its values.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeText, type Problem } from '../../analyzer/src/index';
import { type BinaryReadOptions, binaryLogReader, bytesInMemory } from '../../sources/src/index';
import {
  type ChunkWriter,
  element,
  entity,
  instance,
  newChunk,
  raw,
  slot,
  text,
} from '../support/evtxBinXml';
import { type EvtxEvent, evtxChunk, evtxFile, writeChunkHeader, writeRecordOf } from '../support/evtxFile';
import { type EvtxValue, evtxValue, fileTime } from '../support/evtxValues';

const time = fileTime('2024-03-05T10:20:30.123Z') + 4_567n;

function event(data: EvtxEvent['data'], more: Partial<EvtxEvent> = {}): EvtxEvent {
  return {
    provider: 'Contoso-Setup',
    eventId: 7,
    level: 4,
    channel: 'System',
    recordId: 12,
    time,
    data,
    ...more,
  };
}

async function read(
  bytes: Uint8Array,
  options?: BinaryReadOptions,
): Promise<{ text: string; problems: readonly Problem[] }> {
  const reader = binaryLogReader(bytes.subarray(0, 65_536));
  assert.equal(reader?.kind, 'event-log');
  let all = '';
  const result = await reader.read(
    bytesInMemory(bytes),
    (part) => {
      all += part;
    },
    options,
  );
  return { text: all, problems: result.problems };
}

async function readValue(value: EvtxValue): Promise<string> {
  const { text, problems } = await read(evtxFile([event([{ name: 'Value', value }])]));
  assert.deepEqual(problems, []);
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim().replace(/^Value: /, ''))
    .join('|');
}

test('an event becomes a head and its named values', async () => {
  const { text, problems } = await read(
    evtxFile([
      event(
        [
          { name: 'Package', value: evtxValue.text('KB5099001') },
          { name: 'ErrorCode', value: evtxValue.hex32(0x8024001e) },
        ],
        { level: 2, qualifiers: 16_384 },
      ),
    ]),
  );
  assert.deepEqual(problems, []);
  assert.equal(
    text,
    [
      '2024-03-05T10:20:30.1234567Z Error       Contoso-Setup/7 [System #12]',
      '    Package: KB5099001',
      '    ErrorCode: 0x8024001e',
      '    Qualifiers: 16384',
      '',
    ].join('\n'),
  );
});

test('the analyzer reads every event as one record', async () => {
  const events = [1, 2, 3].map((recordId) =>
    event([{ name: 'A', value: evtxValue.text('one\r\ntwo') }], { recordId }),
  );
  const { text } = await read(evtxFile(events));
  const analysis = analyzeText(text);
  assert.equal(analysis.kind, 'event-log');
  assert.equal(analysis.records.count, 3);
  assert.equal(analysis.unparsedLines, 0);
});

test('levels are those of Event Viewer', async () => {
  const events = [0, 1, 2, 3, 4, 5, 17].map((level, i) => event([], { level, recordId: i + 1 }));
  const { text } = await read(evtxFile(events));
  const levels = text
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[1]);
  assert.deepEqual(levels, [
    'Information',
    'Critical',
    'Error',
    'Warning',
    'Information',
    'Verbose',
    'Unknown',
  ]);
});

const sid = new Uint8Array([
  1, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0xf4, 1, 0, 0,
]);
const guid = new Uint8Array([0x78, 0x56, 0x34, 0x12, 0xbc, 0x9a, 0xf0, 0xde, 1, 2, 3, 4, 5, 6, 7, 8]);

const values: readonly (readonly [string, EvtxValue, string])[] = [
  ['text', evtxValue.text('Prüfung 检查'), 'Prüfung 检查'],
  ['text that ends at a NUL', evtxValue.text('abc\0def'), 'abc'],
  ['narrow text', evtxValue.narrow(new Uint8Array([0x41, 0xe9, 0x42, 0])), 'AéB'],
  ['narrow text in UTF-8', evtxValue.narrow(new Uint8Array(Buffer.from('grün, größer'))), 'grün, größer'],
  ['int8', evtxValue.int8(-5), '-5'],
  ['uint8', evtxValue.uint8(250), '250'],
  ['int16', evtxValue.int16(-300), '-300'],
  ['uint16', evtxValue.uint16(65_000), '65000'],
  ['int32', evtxValue.int32(-70_000), '-70000'],
  ['uint32', evtxValue.uint32(4_000_000_000), '4000000000'],
  ['int64', evtxValue.int64(-9_007_199_254_740_993n), '-9007199254740993'],
  ['uint64', evtxValue.uint64(18_446_744_073_709_551_615n), '18446744073709551615'],
  ['real32', evtxValue.real32(Math.fround(0.1)), '0.1'],
  ['real64', evtxValue.real64(-2.5), '-2.5'],
  ['true', evtxValue.bool(true), 'true'],
  ['false', evtxValue.bool(false), 'false'],
  ['a boolean of one byte', { type: 13, bytes: new Uint8Array([1]) }, 'true'],
  ['binary', evtxValue.binary(new Uint8Array([0, 0xab, 0xff])), '00ABFF'],
  ['guid', evtxValue.guid(guid), '{12345678-9ABC-DEF0-0102-030405060708}'],
  ['size', { type: 16, bytes: evtxValue.uint64(4_096n).bytes }, '0x0000000000001000'],
  ['filetime', evtxValue.fileTime(time), '2024-03-05T10:20:30.1234567Z'],
  ['systemtime', evtxValue.systemTime([2024, 3, 2, 5, 1, 2, 3, 4]), '2024-03-05T01:02:03.004Z'],
  ['sid', evtxValue.sid(sid), 'S-1-5-21-1-2-3-500'],
  ['hex32', evtxValue.hex32(0x80070002), '0x80070002'],
  ['hex64', evtxValue.hex64(0x8000000000000000n), '0x8000000000000000'],
  ['an unknown type', { type: 0x60, bytes: new Uint8Array([1, 2]) }, '0102'],
  ['a value that is too short', { type: 8, bytes: new Uint8Array([1, 2]) }, '0102'],
  ['nothing', evtxValue.none(), ''],
];

for (const [name, value, expected] of values) {
  test(`value: ${name}`, async () => assert.equal(await readValue(value), expected));
}

test('an element around an array stands for one element per item', async () => {
  assert.equal(
    await readValue(evtxValue.texts(['a', 'b', 'c'])),
    'a|Value: b|Value: c'.replace(/Value: /g, ''),
  );
  assert.equal(await readValue(evtxValue.uint32s([1, 2])), '1|2');
});

test('values without a name are numbered, those that are empty only counted', async () => {
  const { text } = await read(
    evtxFile([
      event([{ value: evtxValue.texts(['spooler', '', 'stopped']) }, { value: evtxValue.uint8(3) }]),
    ]),
  );
  assert.deepEqual(text.trim().split('\n').slice(1), [
    '    Data 1: spooler',
    '    Data 3: stopped',
    '    Data 4: 3',
  ]);
});

test('UserData gives the names of its elements', async () => {
  const { text } = await read(
    evtxFile([
      event([{ name: 'PackageIdentifier', value: evtxValue.text('KB5099002') }], {
        userData: 'CbsPackageChangeState',
      }),
    ]),
  );
  assert.deepEqual(text.trim().split('\n').slice(1), ['    PackageIdentifier: KB5099002']);
});

test('the name of the computer does not get into the text', async () => {
  const { text } = await read(evtxFile([event([])]));
  assert.doesNotMatch(text, /example\.com/);
});

test('a provider with a slash in its name still makes a head', async () => {
  const { text } = await read(evtxFile([event([], { provider: 'Contoso/Agent' })]));
  assert.match(text, /Information Contoso-Agent\/7 \[System #12\]/);
  assert.equal(analyzeText(text).unparsedLines, 0);
});

test('reading ends early when it is cancelled', async () => {
  const events = [1, 2, 3].map((recordId) => event([], { recordId }));
  let asked = 0;
  const { text } = await read(evtxFile(events, { perChunk: 1 }), { isCancelled: () => ++asked > 2 });
  assert.equal(text.trim().split('\n').length, 2);
});

test('chunks come in the order of their records: a full log begins anew at its start', async () => {
  const events = [5, 6, 1, 2, 3, 4].map((recordId) => event([], { recordId }));
  const { text, problems } = await read(evtxFile(events, { perChunk: 2 }));
  assert.deepEqual(problems, []);
  const ids = [...text.matchAll(/#(\d+)\]/g)].map((match) => Number(match[1]));
  assert.deepEqual(ids, [1, 2, 3, 4, 5, 6]);
});

function chunkWith(body: (chunk: ChunkWriter) => void): Uint8Array {
  const chunk = newChunk();
  writeRecordOf(chunk, 1, time, () => body(chunk));
  writeChunkHeader(chunk, [event([], { recordId: 1 })], 512);
  return chunk.bytes;
}

function system(chunk: ChunkWriter): void {
  element(chunk, 'System', [], () => {
    element(chunk, 'Provider', [['Name', () => text(chunk, 'Contoso')]]);
    element(chunk, 'EventID', [], () => text(chunk, '9'));
  });
}

test('entities, character references, CDATA and processing instructions', async () => {
  const { text: all } = await read(
    chunkWith((chunk) =>
      instance(
        chunk,
        'mixed',
        () =>
          element(chunk, 'Event', [], () => {
            system(chunk);
            element(chunk, 'EventData', [], () =>
              element(chunk, 'Data', [['Name', () => text(chunk, 'Mixed')]], () => {
                text(chunk, 'a ');
                entity(chunk, 'lt');
                raw(chunk, new Uint8Array([0x08, 0x42, 0x00]));
                raw(chunk, new Uint8Array([0x07, 2, 0, 0x43, 0, 0x44, 0]));
                raw(chunk, new Uint8Array([0x0b, 1, 0, 0x58, 0]));
                slot(chunk, 0);
              }),
            );
          }),
        [evtxValue.text(' e')],
      ),
    ),
  );
  assert.match(all, /\n {4}Mixed: a <BCD e\n/);
});

test('an event that was written without a template, as a forwarded one is, keeps the sentence it holds', async () => {
  const { text: all, problems } = await read(
    chunkWith((chunk) =>
      element(chunk, 'Event', [], () => {
        element(chunk, 'System', [], () => {
          element(chunk, 'Provider', [['Name', () => text(chunk, 'Contoso')]]);
          element(chunk, 'EventID', [], () => text(chunk, '9'));
          element(chunk, 'TimeCreated', [
            ['SystemTime', () => text(chunk, '2024-01-02T03:04:05.123456700Z')],
          ]);
          element(chunk, 'EventRecordID', [], () => text(chunk, '321'));
          element(chunk, 'Channel', [], () => text(chunk, 'Setup'));
        });
        element(chunk, 'RenderingInfo', [['Culture', () => text(chunk, 'de-DE')]], () => {
          element(chunk, 'Message', [], () => text(chunk, 'Das Paket wurde installiert.'));
        });
      }),
    ),
  );
  assert.deepEqual(problems, []);
  assert.equal(
    all,
    '2024-01-02T03:04:05.1234567Z Unknown     Contoso/9 [Setup #321] Das Paket wurde installiert.\n',
  );
});

test('a chunk alone, without the header of the file, is read too', async () => {
  const { text: all } = await read(evtxChunk([event([])]));
  assert.match(all, /Contoso-Setup\/7/);
});

test('a log without events is sound', async () => {
  assert.deepEqual(await read(evtxFile([])), { text: '', problems: [] });
  const chunk = evtxChunk([]);
  assert.deepEqual(await read(new Uint8Array([...evtxFile([]), ...chunk])), { text: '', problems: [] });
});

test('other files are not taken for event logs', () => {
  const text = new TextEncoder().encode('ElfFile is no log');
  for (const bytes of [new Uint8Array(0), new Uint8Array(70_000), text]) {
    assert.notEqual(binaryLogReader(bytes)?.kind, 'event-log');
  }
});
