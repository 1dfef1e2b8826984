// Fuzzes the reader of event logs: whatever the bytes are, it ends, pushes whole records of the line form and keeps
// within what a file of that size can hold.
import { analyzeText } from '../../../analyzer/src/index';
import { binaryLogReader, bytesInMemory } from '../../../sources/src/index';
import { evtxFile } from '../../support/evtxFile';
import { evtxValue, fileTime } from '../../support/evtxValues';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'evtx',
  seeds: () => [seed(1, 3, 3), seed(5, 6, 2)],
  run,
};

/** Of a chunk of 64 KiB; the reader's own limit is 3,000,000 characters besides heads and names. */
const mostCharacters = 8_000_000;
const head =
  /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z|-{10}T--:--:--) (?:Critical|Error|Warning|Information|Verbose|Unknown) /;

async function run(input: Uint8Array): Promise<void> {
  const reader = binaryLogReader(input.subarray(0, 65_536));
  if (reader?.kind !== 'event-log') return;
  let characters = 0;
  const { problems } = await reader.read(bytesInMemory(input), (text) => {
    characters += text.length;
    if (!text.endsWith('\n')) throw new Error('a push that does not end its line');
    if (!head.test(text)) throw new Error(`a push that does not begin with a head: ${text.slice(0, 80)}`);
    const { unparsedLines } = analyzeText(text.slice(0, 50_000));
    if (unparsedLines > 0) throw new Error('a line that belongs to no record');
  });
  const chunks = Math.ceil(input.length / 65_536) + 1;
  if (characters > chunks * mostCharacters)
    throw new Error(`${characters} characters from ${input.length} bytes`);
  if (problems.some(({ count }) => count < 1)) throw new Error('a problem that was seen nowhere');
}

function seed(first: number, count: number, perChunk: number): Uint8Array {
  const events = Array.from({ length: count }, (_, i) => ({
    provider: i % 2 === 0 ? 'Microsoft-Windows-Servicing' : 'Service Control Manager',
    eventId: i % 2 === 0 ? 2 : 7_036,
    level: i % 6,
    channel: i % 2 === 0 ? 'Setup' : 'System',
    recordId: first + i,
    time: fileTime('2024-05-06T07:08:09.123Z') + BigInt(i),
    data:
      i % 2 === 0
        ? [
            { name: 'PackageIdentifier', value: evtxValue.text('KB5099003') },
            { name: 'ErrorCode', value: evtxValue.hex32(0x800f0922) },
            { name: 'List', value: evtxValue.texts(['a', 'b']) },
          ]
        : [
            { value: evtxValue.text('Windows Update') },
            { value: evtxValue.binary(new Uint8Array([1, 2, 3])) },
          ],
    ...(i % 2 === 0 ? { userData: 'CbsPackageChangeState' } : { qualifiers: 16_384 }),
  }));
  return evtxFile(events, { perChunk });
}
