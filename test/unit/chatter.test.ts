// Records that are kept without being read: what comes of them is what reading each of them gives, whatever stands beside
// them and however the log is cut.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Analysis, createAnalysis, createSegment, findBorder } from '../../analyzer/src/index';
import { ascii } from '../support/asciiHost';
import { cbsRecord } from '../support/caseFixtures';
import { joinSegments } from '../support/joinSegments';
import { createRandom, type Random } from '../support/randomLog';

const csi = (message: string, level = 'Info'): string =>
  cbsRecord('2024-03-04 09:40:12', level, 'CSI', message);
const filler = cbsRecord(
  '2024-03-04 09:40:10',
  'Info',
  'CBS',
  'Plan: Package: Package_1_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.1, current: Absent',
);

/** What a run of sfc says over and over, and what is nearly the same. */
const sayings: readonly string[] = [
  csi('0000a001 [SR] Verifying 100 components'),
  csi('0000a002 [SR] Verify complete'),
  csi('0000a003 [SR] Verifying 100 (0x00000064) components'),
  csi('0000a004 [SR] Verifying 100 (0x0000000000000064) components'),
  csi('0000a005@2024/3/4:09:40:12.417 [SR] Verifying 7 components'),
  csi('0000a006@2024/3/4:09:40:12.418 [SR] Verify complete'),
  csi('0000a007 [SR] Verify complete', 'Error'),
  csi('0000a008 [SR] Verify complete '),
  csi('0000a009 [SR] Verify completed'),
  csi('0000a00a [SR] Verifying 100 (0x80070005) components'),
  csi('0000a00b [SR] Verifying all components'),
  csi('0000a00c [SR] Verifying 100 components, error 80070005'),
  csi('0000a00d (F) [SR] Verify complete'),
  csi('80220005 [SR] Verify complete'),
  // The rest of a record that the writer cut in two.
  csi(' and what else there was [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]'),
  csi('0000a00e [SR] Verify complete\r\n  of a second line'),
  csi(`0000a00f@${'1'.repeat(30)} [SR] Verifying ${'9'.repeat(80)} components`),
  csi('0000a010 [SR] Repair complete'),
  cbsRecord(
    '2024-03-04 09:40:13',
    'Error',
    'CBS',
    'Failed to open the file. [HRESULT = 0x80070005 - E_ACCESSDENIED]',
  ),
  filler,
];

function randomRun(random: Random, records: number): string {
  const lines = Array.from({ length: records }, () => {
    const likely = random.next(10) > 0 ? 6 : sayings.length;
    return sayings[random.next(likely)] ?? filler;
  });
  return `${[...Array.from({ length: 600 }, () => filler), ...lines, filler].join('\r\n')}\r\n`;
}

function read(text: string): Analysis {
  const machine = createAnalysis({ strict: true, countsOnly: true });
  machine.push(text);
  return machine.finish();
}

function readAsBytes(text: string, random: Random): Analysis {
  const machine = createAnalysis({ strict: true, countsOnly: true, ascii });
  for (let at = 0; at < text.length; ) {
    const size = 1 + random.next(200_000);
    machine.pushAscii(Buffer.from(text.slice(at, at + size), 'latin1'));
    at += size;
  }
  return machine.finish();
}

function readInSegments(text: string): Analysis | undefined {
  const bytes = Buffer.from(text, 'latin1');
  const middle = findBorder(bytes, Math.floor(text.length / 2), ascii) ?? bytes.length;
  const parts = [bytes.subarray(0, middle), bytes.subarray(middle)].map((part, k) => {
    const machine = createSegment(k === 0, ascii);
    machine.pushAscii(part);
    return structuredClone(machine.finish());
  });
  return joinSegments(parts);
}

for (const records of [40, 3_000, 12_000])
  test(`${records} records of a run of sfc give the same as text, as bytes and in segments`, () => {
    const random = createRandom(records);
    const text = randomRun(random, records);
    const whole = read(text);
    assert.ok(whole.facts.some(({ shape }) => shape === 'sfc.verifying'));
    assert.equal(
      whole.problems.some(({ code }) => code === 'factLimit'),
      records > 10_000,
    );
    assert.deepEqual(readAsBytes(text, random), whole);
    assert.deepEqual(readInSegments(text), whole);
  });

test('each of them beside each other one gives the same as text and as bytes', () => {
  const pairs = sayings.flatMap((first) => sayings.map((second) => [first, second, filler]));
  const fillers = Array.from({ length: 600 }, () => filler);
  const text = `${[fillers, ...pairs].flat().join('\r\n')}\r\n`;
  assert.deepEqual(readAsBytes(text, createRandom(1)), read(text));
});
