// Tests the reader of Process Monitor's own format: every event's line, captures of 32 bits, damage of all kinds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyzeText, type Problem } from '../../analyzer/src/index';
import { binaryLogReader, bytesInMemory, type RandomBytes } from '../../sources/src/index';
import { fileDetails, join, pmlFile, u16, u32, u64 } from '../support/pmlFile';
import { pmlContent, pmlEvents, pmlLine } from '../support/pmlSample';

interface Read {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

async function read(bytes: Uint8Array, from: RandomBytes = bytesInMemory(bytes)): Promise<Read> {
  const reader = binaryLogReader(bytes.subarray(0, 65_536));
  assert.equal(reader?.kind, 'procmon');
  let text = '';
  const { problems } = await reader.read(from, (part) => {
    text += part;
  });
  return { lines: text === '' ? [] : text.slice(0, -1).split('\n'), problems };
}

const file = pmlFile(pmlContent);

test('every event of a capture becomes a line with time in UTC, process, operation, result, path and detail', async () => {
  const { lines, problems } = await read(file);
  assert.deepEqual(lines, pmlEvents.map(pmlLine));
  assert.deepEqual(problems, []);
});

test('what the reader writes is read back as a capture, one record for each event', async () => {
  const { lines } = await read(file);
  const analysis = analyzeText(`${lines.join('\n')}\n`);
  assert.equal(analysis.kind, 'procmon');
  assert.equal(analysis.records.count, pmlEvents.length);
  assert.equal(analysis.unparsedLines, 0);
  assert.equal(analysis.firstTime, '2023-02-03T04:05:06.7000001Z');
});

test('later versions keep the layout; one before it was written down is not guessed at', async () => {
  assert.deepEqual((await read(pmlFile({ ...pmlContent, version: 10 }))).lines, pmlEvents.map(pmlLine));
  const { lines, problems } = await read(pmlFile({ ...pmlContent, version: 8 }));
  assert.deepEqual(lines, []);
  assert.deepEqual(problems, [{ code: 'unknownFormat', line: 0, count: 1 }]);
});

test('a capture of a 32-bit system has shorter slots', async () => {
  const path = 'C:\\Windows\\servicing\\example.mum';
  const details = fileDetails({
    path,
    is64Bit: false,
    parameters: [
      [0, u32(512)],
      [8, u64(5_000_000_000)],
    ],
  });
  const opening = fileDetails({
    path,
    is64Bit: false,
    parameters: [
      [4, u32(0x02000001)],
      [8, join(u16(0x20), u16(1))],
      [20, u64(65_536)],
    ],
    behind: join(u32(0x120089), u32(0)),
  });
  const event = { process: 0, eventClass: 3, time: '2023-02-03T04:05:06' };
  const { lines } = await read(
    pmlFile({
      is64Bit: false,
      processes: [{ pid: 8, name: 'dism.exe' }],
      events: [
        { ...event, operation: 24, details },
        { ...event, operation: 20, details: opening },
      ],
    }),
  );
  assert.deepEqual(lines, [
    `2023-02-03T04:05:06.0000000Z\tdism.exe:8\tWriteFile\tSUCCESS\t${path}\tOffset: 5,000,000,000, Length: 512`,
    `2023-02-03T04:05:06.0000000Z\tdism.exe:8\tCreateFile\tSUCCESS\t${path}\tDesired Access: Generic Read, Disposition: Create, Options: Directory, Attributes: A, ShareMode: Read, AllocationSize: 65,536`,
  ]);
});

test('what nobody has written down stays a number or <Unknown>, never an exception', async () => {
  const event = { process: 9, time: '2023-02-03T04:05:06' };
  const { lines } = await read(
    pmlFile({
      ...pmlContent,
      events: [
        { ...event, eventClass: 3, operation: 25, details: fileDetails({ path: 'C:\\a', sub: 200 }) },
        { ...event, eventClass: 7, operation: 3, result: 0xc0000999 },
      ],
    }),
  );
  assert.deepEqual(
    lines.map((line) => line.split('\t').slice(1, 5)),
    [
      ['<process 709>:0', '<Unknown>', 'SUCCESS', 'C:\\a'],
      ['<process 709>:0', '<Unknown>', '0xC0000999', ''],
    ],
  );
});

test('a capture that was never closed is walked from event to event and learns its processes from their creation', async () => {
  const { lines, problems } = await read(
    pmlFile({
      ...pmlContent,
      isUnclosed: true,
      events: [
        ...pmlEvents,
        { process: 1, eventClass: 1, operation: 3, time: '2023-02-03T04:05:07', details: u32(5) },
      ],
    }),
  );
  assert.equal(lines.length, pmlEvents.length + 1);
  assert.equal(lines[0]?.split('\t')[2], 'Process Create');
  assert.equal(
    lines.at(-1),
    '2023-02-03T04:05:07.0000000Z\texample.exe:77\tThread Create\tSUCCESS\t\tThread ID: 5',
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['truncatedFile'],
  );
});

test('a file cut at any byte gives the events before the cut, and says that it is cut', async () => {
  const whole = pmlEvents.map(pmlLine);
  let before = 0;
  for (let length = 12; length < file.length; length += 1) {
    const { lines, problems } = await read(file.slice(0, length));
    assert.ok(problems.length > 0, `cut at ${length}`);
    assert.ok(lines.length <= whole.length);
    assert.ok(lines.length >= before - 1, `cut at ${length}: ${lines.length} after ${before}`);
    before = Math.max(before, lines.length);
  }
  assert.equal(before, whole.length);
});

test('an event that is overwritten is counted, the others are read', async () => {
  const damaged = file.slice();
  // The head of the first event.
  damaged.fill(0xff, 0x3a8, 0x3a8 + 48);
  const { lines, problems } = await read(damaged);
  assert.deepEqual(lines, pmlEvents.slice(1).map(pmlLine));
  assert.deepEqual(problems, [{ code: 'damagedPart', line: 0, count: 1 }]);
});

test('a table that names one event without end is not followed without end', async () => {
  const long = pmlFile({
    processes: [{ pid: 1, name: 'a.exe' }],
    events: Array.from({ length: 400 }, (_, k) => ({
      process: 0,
      eventClass: 3,
      operation: 38,
      time: '2023-02-03T04:05:06',
      details: fileDetails({ path: `C:\\${'a'.repeat(k === 0 ? 20_000 : 10)}` }),
    })),
  });
  const table = new DataView(long.buffer).getUint32(0x248, true);
  for (let k = 0; k < 400; k++) long.set(u32(0x3a8), table + k * 5);
  const { lines } = await read(long);
  assert.ok(lines.length > 0 && lines.length < 120, String(lines.length));
});

test('events of a file above four gigabytes lie where the fifth byte of their offset says', async () => {
  const shift = 2 ** 32;
  const low = file.slice();
  const view = new DataView(low.buffer);
  const table = Number(view.getBigUint64(0x248, true));
  for (let k = 0; k < pmlEvents.length; k++) low[table + k * 5 + 4] = 1;
  const memory = bytesInMemory(low);
  const asked: number[] = [];
  const huge: RandomBytes = {
    size: shift + low.length,
    read(offset, length) {
      asked.push(offset);
      return memory.read(offset % shift, length);
    },
  };
  const { lines } = await read(low, huge);
  assert.deepEqual(lines, pmlEvents.map(pmlLine));
  assert.ok(asked.some((offset) => offset >= shift));
});

test('reading ends early when it is cancelled', async () => {
  const reader = binaryLogReader(file);
  let text = '';
  await reader?.read(bytesInMemory(file), (part) => (text += part), { isCancelled: () => true });
  assert.equal(text, '');
});

test('the file is read in pieces: never more than two megabytes at once besides the tables', async () => {
  const asked: number[] = [];
  const big = pmlFile({
    ...pmlContent,
    events: Array.from({ length: 3_000 }, () => pmlEvents[4] ?? pmlEvents[0]).flatMap((event) => event ?? []),
  });
  const memory = bytesInMemory(big);
  const { lines } = await read(big, {
    size: big.length,
    read(offset, length) {
      asked.push(offset < 0x3a8 + 3_000 * 100 ? length : 0);
      return memory.read(offset, length);
    },
  });
  assert.equal(lines.length, 3_000);
  assert.ok(Math.max(...asked) <= 2 * 1024 * 1024);
});

test('a process whose name holds the line end of a word processor stays in its line', async () => {
  const strange = file.slice();
  const name = Buffer.from('TiWorker.exe', 'utf16le');
  for (let at = Buffer.from(strange).indexOf(name); at >= 0; at = Buffer.from(strange).indexOf(name, at + 1))
    strange[at] = 0x0b;
  const { lines } = await read(strange);
  assert.equal(analyzeText(lines.map((line) => `${line}\n`).join('')).records.count, lines.length);
});

test('any bytes behind a signature, and any damage to a capture, end in lines of the line form', async () => {
  const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(file.length), async (changes, length) => {
      const damaged = file.slice(0, Math.max(12, file.length - (length % 3 === 0 ? length : 0)));
      for (const { at, value } of changes) if (4 <= at && at < damaged.length) damaged[at] = value;
      const { lines } = await read(damaged);
      const analysis = analyzeText(lines.map((line) => `${line}\n`).join(''));
      assert.equal(analysis.records.count, lines.length);
    }),
    { numRuns: 200 },
  );
});
