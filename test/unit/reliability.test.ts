// What happens to numbers and media beyond what is ordinary: more lines and bytes than 32 bits count, a disk that fails in
// the middle of a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalysis, createSegment } from '../../analyzer/src/index';
import { nodeAscii } from '../../sources/src/node/index';
import { joinSegments } from '../support/joinSegments';
import { cbs, log } from '../support/logLines';
import { readStream } from '../support/openedLogs';

const failing = cbs(
  'Failed to bind package to stage. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
);
const ordinary = cbs(
  'Appl: Evaluating package applicability for package Package_1_for_KB5000001, applicable state: Installed',
);

test('places behind 2^31 lines, records and characters are exact', () => {
  const [first, second] = [true, false].map((isFirst) => {
    const machine = createSegment(isFirst, nodeAscii);
    machine.push(log(ordinary, failing, ordinary));
    return machine.finish();
  });
  assert.ok(first && second);
  const many = 3_000_000_000;
  const huge = {
    ...first,
    totals: { ...first.totals, lineCount: many, recordCount: many, length: many * 200, crlf: many },
    columns: { ...first.columns, count: many, components: [['CBS', many]] as const },
  };
  const analysis = joinSegments([huge, structuredClone(huge), second]);
  assert.ok(analysis);
  assert.equal(analysis.lineCount, 2 * many + 3);
  assert.equal(analysis.records.count, 2 * many + 3);
  assert.equal(analysis.length, 2 * many * 200 + second.totals.length);
  assert.deepEqual(
    analysis.facts.map(({ line, record }) => [line, record]),
    [
      [1, 1],
      [many + 1, many + 1],
      [2 * many + 1, 2 * many + 1],
    ],
  );
});

test('more than 2^31 bytes are counted, and the failure behind them is found', () => {
  const machine = createAnalysis({ strict: true, countsOnly: true, ascii: nodeAscii });
  // Long lines: what costs time is the line, not its length.
  const line = `${cbs(`Appl: Evaluating package applicability for package ${'x'.repeat(200_000)}`)}\r\n`;
  const chunk = Buffer.from(line.repeat(160));
  let bytes = 0;
  let lines = 0;
  machine.push(log(ordinary).repeat(600));
  while (bytes <= 2 ** 31) {
    lines += machine.pushAscii(chunk);
    bytes += chunk.length;
  }
  machine.pushAscii(Buffer.from(log(failing)));
  const analysis = machine.finish();
  assert.equal(analysis.lineCount, 600 + lines + 1);
  assert.equal(analysis.length, log(ordinary).length * 600 + bytes + log(failing).length);
  assert.equal(analysis.facts.at(-1)?.line, 600 + lines);
});

test('a disk that fails in the middle of a log is said in a sentence, and what was read is no log', async () => {
  async function* medium(): AsyncGenerator<Uint8Array> {
    for (let k = 0; k < 20; k++) yield Buffer.from(log(ordinary).repeat(1_000));
    throw Object.assign(new Error('i/o error'), { code: 'EIO' });
  }
  const { read } = await readStream(medium());
  assert.ok(!read.isReadable);
  assert.equal(read.reason, 'readFailed');
  assert.match(read.message.en, /could not be read \(EIO\)/);
  assert.match(read.message.zh, /EIO/);
});

test('a log that ends in the middle of a record gives what was there', () => {
  const text = log(ordinary).repeat(900) + failing;
  for (const end of [text.length, text.length - 1, text.length - 30]) {
    const machine = createAnalysis({ strict: true, ascii: nodeAscii });
    machine.pushAscii(Buffer.from(text.slice(0, 120_000)));
    machine.pushAscii(Buffer.from(text.slice(120_000, end)));
    assert.equal(machine.finish().records.count, 901);
  }
});
