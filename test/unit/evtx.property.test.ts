// Properties of the reader of event logs: what the writer wrote comes back, and no damage makes it throw or break
// what it promises.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type EventEntry, eventRecordText } from '../../analyzer/src/index';
import { binaryLogReader, bytesInMemory } from '../../sources/src/index';
import { target } from '../fuzz/targets/evtx';
import { type EvtxEvent, evtxFile } from '../support/evtxFile';
import { type EvtxValue, evtxValue, fileTime } from '../support/evtxValues';

const word = fc.stringMatching(/^[A-Za-z0-9À-ÿ一-龥][A-Za-z0-9 À-ÿ一-龥.:%_-]{0,18}[A-Za-z0-9]$/);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,15}$/);

/** A value and the text it has to become. */
const value: fc.Arbitrary<{ readonly value: EvtxValue; readonly text: string }> = fc.oneof(
  word.map((text) => ({ value: evtxValue.text(text), text })),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((n) => ({ value: evtxValue.int32(n), text: `${n}` })),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => ({ value: evtxValue.uint64(n), text: `${n}` })),
  fc.nat(0xffffffff).map((n) => ({
    value: evtxValue.hex32(n),
    text: `0x${n.toString(16).padStart(8, '0')}`,
  })),
  fc.boolean().map((truth) => ({ value: evtxValue.bool(truth), text: `${truth}` })),
  fc.float({ noNaN: true, noDefaultInfinity: true }).map((n) => ({ value: evtxValue.real32(n), text: '' })),
  fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => ({
    value: evtxValue.binary(bytes),
    text: Buffer.from(bytes).toString('hex').toUpperCase(),
  })),
);

const oneEvent = fc.record({
  provider: word,
  eventId: fc.nat(65_535),
  level: fc.nat(5),
  channel: word,
  milliseconds: fc.nat(4_000_000_000),
  data: fc.array(fc.record({ name: fc.option(name, { nil: undefined }), value }), { maxLength: 5 }),
});

const levels = ['Information', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'] as const;

async function read(bytes: Uint8Array): Promise<{ readonly text: string; readonly problems: number }> {
  const reader = binaryLogReader(bytes.subarray(0, 65_536));
  assert.ok(reader);
  let text = '';
  const { problems } = await reader.read(bytesInMemory(bytes), (part) => {
    text += part;
  });
  return { text, problems: problems.length };
}

test('events come back as they were written, in any number of chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneEvent, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (generated, perChunk) => {
        const written: EvtxEvent[] = [];
        const expected: string[] = [];
        for (const [i, each] of generated.entries()) {
          const time = new Date(Date.UTC(2020, 0, 1) + each.milliseconds).toISOString();
          // Single-precision numbers have a test of their own; here they only have to do no harm.
          const numbers = each.data.filter(({ value: { text } }) => text !== '');
          const data = numbers.map(({ name, value: { value } }) => (name ? { name, value } : { value }));
          written.push({ ...each, recordId: i + 1, time: fileTime(time), data });
          expected.push(`${eventRecordText(entry(each, i + 1, time, numbers))}\n`);
        }
        const { text, problems } = await read(evtxFile(written, { perChunk }));
        assert.equal(text, expected.join(''));
        assert.equal(problems, 0);
      },
    ),
    { numRuns: 60 },
  );
});

type Generated = typeof oneEvent extends fc.Arbitrary<infer T> ? T : never;

function entry(each: Generated, recordId: number, time: string, data: Generated['data']): EventEntry {
  let unnamed = 0;
  return {
    time: time.replace('Z', '0000Z'),
    level: levels[each.level] ?? 'Unknown',
    provider: each.provider,
    eventId: each.eventId,
    channel: each.channel,
    recordId,
    message: '',
    data: data.map(({ name, value: { text } }) => {
      if (name === undefined) unnamed += 1;
      return { name: name ?? `Data ${unnamed}`, value: text };
    }),
  };
}

test('a single-precision number is printed so that it is the same number again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.float({ noNaN: true, noDefaultInfinity: true }), async (number) => {
      const { text } = await read(
        evtxFile([
          {
            provider: 'Contoso',
            eventId: 1,
            level: 4,
            channel: 'System',
            recordId: 1,
            time: fileTime('2024-01-01T00:00:00Z'),
            data: [{ name: 'Number', value: evtxValue.real32(number) }],
          },
        ]),
      );
      const printed = /Number: (.*)\n/.exec(text)?.[1];
      assert.equal(Math.fround(Number(printed)), number === 0 ? 0 : number);
    }),
    { numRuns: 60 },
  );
});

test('damage anywhere breaks no promise of the reader', async () => {
  const [seed] = target.seeds();
  assert.ok(seed);
  const used = 4_096 + 4_000;
  const damage = fc.array(fc.tuple(fc.nat(used), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = new Uint8Array(seed);
      for (const [at, byte] of changes) bytes[at] = byte;
      await target.run(bytes);
    }),
    { numRuns: 300 },
  );
});
