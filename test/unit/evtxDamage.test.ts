// Damaged event logs: what is left is read, nothing throws, and a partial result says that it is partial.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../analyzer/src/index';
import { binaryLogReader, bytesInMemory } from '../../sources/src/index';
import { type ChunkWriter, chunkSize, element, instance, newChunk, slot, text } from '../support/evtxBinXml';
import {
  type EvtxEvent,
  evtxChunk,
  evtxFile,
  fileHeaderSize,
  recordRanges,
  withChecksums,
  writeChunkHeader,
  writeRecordOf,
} from '../support/evtxFile';
import { evtxValue, fileTime } from '../support/evtxValues';

const time = fileTime('2024-03-05T10:20:30.000Z');

function event(recordId: number): EvtxEvent {
  const value = evtxValue.text(`value ${recordId}`);
  return {
    provider: 'Contoso-Setup',
    eventId: 7,
    level: 4,
    channel: 'Setup',
    recordId,
    time,
    data: [{ name: 'Name', value }],
  };
}

function events(first: number, count: number): readonly EvtxEvent[] {
  return Array.from({ length: count }, (_, i) => event(first + i));
}

interface Outcome {
  readonly ids: readonly number[];
  readonly text: string;
  readonly codes: readonly string[];
  readonly problems: readonly Problem[];
}

async function read(bytes: Uint8Array): Promise<Outcome> {
  const reader = binaryLogReader(bytes.subarray(0, 65_536));
  assert.ok(reader);
  let text = '';
  const { problems } = await reader.read(bytesInMemory(bytes), (part) => {
    text += part;
  });
  const ids = [...text.matchAll(/#(\d+)\]/g)].map((match) => Number(match[1]));
  for (const id of ids) assert.match(text, new RegExp(`#${id}\\]\n {4}Name: value ${id}\n`));
  return { ids, text, problems, codes: problems.map(({ code }) => code) };
}

/** A file of chunks with three events each. */
function fileOf(chunks: number): Uint8Array {
  return evtxFile(events(1, chunks * 3), { perChunk: 3 });
}

function chunkOf(file: Uint8Array, index: number): Uint8Array {
  const start = fileHeaderSize + index * chunkSize;
  return file.subarray(start, start + chunkSize);
}

test('the number of chunks in the header is not trusted', async () => {
  const file = evtxFile(events(1, 6), { perChunk: 3, dirty: true });
  new DataView(file.buffer).setUint16(42, 1, true);
  const { ids, codes } = await read(file);
  assert.deepEqual([ids, codes], [[1, 2, 3, 4, 5, 6], []]);
});

test('a wrong checksum is told, and what is there is read', async () => {
  const file = fileOf(2);
  const second = chunkOf(file, 1);
  const at = recordRanges(second)[1]?.start ?? 0;
  // The time in the head of a record, which its XML does not need.
  second[at + 16] = 0x55;
  const { ids, problems } = await read(file);
  assert.deepEqual(ids, [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(problems, [{ code: 'checksumMismatch', line: 6, count: 1 }]);
});

test('a log that is written without checksums has none that could be wrong', async () => {
  const file = fileOf(1);
  const chunk = chunkOf(file, 0);
  const view = new DataView(chunk.buffer, chunk.byteOffset);
  view.setUint32(52, 0, true);
  view.setUint32(120, 4, true);
  view.setUint32(124, 0, true);
  const { ids, codes } = await read(file);
  assert.deepEqual([ids, codes], [[1, 2, 3], []]);
});

test('a chunk whose signature is gone is read in its place', async () => {
  const file = fileOf(3);
  chunkOf(file, 1).fill(0x2d, 0, 8);
  const { ids } = await read(file);
  assert.deepEqual(ids, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('chunks behind empty ones are found', async () => {
  const file = fileOf(3);
  chunkOf(file, 1).fill(0);
  const { ids, codes } = await read(file);
  assert.deepEqual([ids, codes], [[1, 2, 3, 7, 8, 9], []]);
});

test('chunks that are not where they should be are found by their signature', async () => {
  const file = fileOf(3);
  const cut = fileHeaderSize + chunkSize + 1_000;
  const shifted = new Uint8Array([...file.subarray(0, cut), ...file.subarray(cut + 333)]);
  const { ids, codes } = await read(shifted);
  assert.deepEqual(ids.slice(0, 3), [1, 2, 3]);
  assert.deepEqual(ids.slice(-3), [7, 8, 9]);
  assert.ok(codes.includes('damagedPart'));
});

test('records behind a damaged one are found by their signature', async () => {
  const file = evtxFile(events(1, 5));
  const chunk = chunkOf(file, 0);
  const third = recordRanges(chunk)[2];
  assert.ok(third);
  chunk.fill(0xff, third.start, third.start + 30);
  const { ids, problems } = await read(file);
  assert.deepEqual(ids, [1, 2, 4, 5]);
  assert.deepEqual(
    problems.find(({ code }) => code === 'damagedPart'),
    { code: 'damagedPart', line: 4, count: 1 },
  );
});

test('a record that its end does not confirm is not shown', async () => {
  const file = evtxFile(events(1, 3));
  const chunk = chunkOf(file, 0);
  const second = recordRanges(chunk)[1];
  assert.ok(second);
  chunk.fill(0, second.end - 4, second.end);
  const { ids, codes } = await read(file);
  assert.deepEqual(ids, [1, 3]);
  assert.ok(codes.includes('damagedPart') && codes.includes('checksumMismatch'));
});

test('what a template was overwritten with is not shown as an event of the record', async () => {
  const file = evtxFile(events(1, 3));
  const chunk = chunkOf(file, 0);
  const first = recordRanges(chunk)[0]?.start ?? 0;
  // The instance: token, 1, id (4), offset (4), then the definition with its own id behind the offset of the next.
  const definition = first + 24 + 4 + 10;
  chunk.fill(0x77, definition + 4, definition + 8);
  const { ids, codes } = await read(file);
  assert.deepEqual(ids, []);
  assert.ok(codes.includes('damagedPart'));
});

test('records of an earlier life of the chunk are not part of the log', async () => {
  const file = fileOf(1);
  const chunk = chunkOf(file, 0);
  const old = chunkOf(evtxFile(events(70, 9)), 0);
  const used = recordRanges(chunk)[2]?.end ?? 0;
  chunk.set(old.subarray(used), used);
  const { ids, codes } = await read(file);
  assert.deepEqual([ids, codes], [[1, 2, 3], []]);
});

test('the newest records of a log in use, which the header of the chunk does not count yet, are read', async () => {
  const file = evtxFile(events(1, 5), { dirty: true });
  const chunk = chunkOf(file, 0);
  const counted = recordRanges(chunk)[2]?.end ?? 0;
  new DataView(chunk.buffer, chunk.byteOffset).setUint32(48, counted, true);
  withChecksums(chunk);
  const { ids, codes } = await read(file);
  assert.deepEqual([ids, codes], [[1, 2, 3, 4, 5], []]);
});

test('a template that contains itself ends', async () => {
  const chunk = evtxChunk(events(1, 1));
  const first = recordRanges(chunk)[0]?.start ?? 0;
  const definition = first + 24 + 4 + 10;
  const body = definition + 24 + 4;
  const view = new DataView(chunk.buffer);
  chunk.set([0x0c, 1], body);
  view.setUint32(body + 2, view.getUint32(definition + 4, true), true);
  view.setUint32(body + 6, definition, true);
  const { ids, codes } = await read(chunk);
  assert.deepEqual(ids, []);
  assert.ok(codes.includes('damagedPart'));
});

test('values that contain each other are bounded', async () => {
  const chunk = evtxChunk(events(1, 1));
  // Every value becomes binary XML: the slots of the template then read the values of the template again.
  const first = recordRanges(chunk)[0];
  assert.ok(first);
  for (let at = first.start; at < first.end - 4; at++)
    if (chunk[at] === 1 && chunk[at + 1] === 0) chunk[at] = 0x21;
  const started = performance.now();
  await read(withChecksums(chunk));
  assert.ok(performance.now() - started < 2_000);
});

test('a file may end anywhere', async () => {
  const whole = evtxFile(events(1, 4));
  const used = fileHeaderSize + (recordRanges(chunkOf(whole, 0)).at(-1)?.end ?? 0);
  let most = 0;
  for (let length = 8; length <= used; length += 1) {
    const { ids, codes } = await read(whole.subarray(0, length));
    assert.deepEqual(ids, [1, 2, 3, 4].slice(0, ids.length), `cut at ${length}`);
    assert.ok(ids.length >= most, `cut at ${length}`);
    assert.ok(codes.includes('truncatedFile'), `cut at ${length}`);
    most = ids.length;
  }
  assert.equal(most, 4);
});

test('a closed file that holds fewer chunks than it counts is cut off', async () => {
  const { ids, codes } = await read(fileOf(3).subarray(0, fileHeaderSize + 2 * chunkSize));
  assert.deepEqual([ids, codes], [[1, 2, 3, 4, 5, 6], ['truncatedFile']]);
});

test('a file whose header is gone is known by its first chunk', async () => {
  const file = fileOf(2);
  file.fill(0, 0, fileHeaderSize);
  const { ids, codes } = await read(file);
  assert.deepEqual([ids, codes], [[1, 2, 3, 4, 5, 6], []]);
});

test('slots that repeat large values are bounded in text and time', async () => {
  const chunk = newChunk();
  for (let record = 1; chunk.at < 50_000; record++) {
    writeRecordOf(chunk, record, time, () => writeHostile(chunk));
  }
  writeChunkHeader(chunk, events(1, 1), 512);
  let characters = 0;
  const started = performance.now();
  const reader = binaryLogReader(chunk.bytes);
  const result = await reader?.read(bytesInMemory(chunk.bytes), (text) => {
    characters += text.length;
  });
  assert.ok(characters < 6_000_000, `${characters} characters`);
  assert.ok(performance.now() - started < 2_000);
  assert.ok(result?.problems.some(({ code }) => code === 'damagedPart'));
});

/** An event of few bytes whose hundreds of slots all mean the same 8,000 bytes. */
function writeHostile(chunk: ChunkWriter): void {
  const body = () =>
    element(chunk, 'Event', [], () => {
      element(chunk, 'System', [], () => {
        element(chunk, 'Provider', [['Name', () => text(chunk, 'Contoso')]]);
        element(chunk, 'EventID', [], () => text(chunk, '9'));
        element(chunk, 'Computer', [], () => text(chunk, 'pc-17.example.com'));
      });
      element(chunk, 'EventData', [], () => {
        for (let i = 0; i < 300; i++) element(chunk, 'Data', [], () => slot(chunk, 0));
      });
    });
  instance(chunk, 'hostile', body, [evtxValue.binary(new Uint8Array(8_000).fill(0xab))]);
}
