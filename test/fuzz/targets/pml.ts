// Fuzzes the reader of Process Monitor captures: whatever the bytes are, it ends, gives one whole line of the line form
// for each event and no more text than a file of that size can stand for.
import { analyzeText } from '../../../analyzer/src/index';
import { binaryLogReader, bytesInMemory } from '../../../sources/src/index';
import { pmlFile } from '../../support/pmlFile';
import { pmlContent } from '../../support/pmlSample';
import type { FuzzTarget } from '../target';

export const target: FuzzTarget = {
  name: 'pml',
  seeds: () => [pmlFile(pmlContent), pmlFile({ ...pmlContent, isUnclosed: true })],
  run,
};

/** The reader follows at most four times the file's size and a megabyte, a byte becomes at most six characters. */
const mostReadings = 4;
const slack = 1 << 20;
const mostCharactersPerByte = 6;
const head = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z\t[^\t\n]*:\d{1,10}\t[^\t\n]{1,100}\t[^\t\n]{0,100}\t/;

async function run(input: Uint8Array): Promise<void> {
  const reader = binaryLogReader(input.subarray(0, 65_536));
  if (reader?.kind !== 'procmon') return;
  let text = '';
  const { problems } = await reader.read(bytesInMemory(input), (part) => {
    if (!part.endsWith('\n')) throw new Error('a push that does not end its line');
    text += part;
  });
  if (text.length > (input.length * mostReadings + slack) * mostCharactersPerByte)
    throw new Error(`${text.length} characters from ${input.length} bytes`);
  const lines = text === '' ? [] : text.slice(0, -1).split('\n');
  for (const line of lines) if (!head.test(line)) throw new Error(`no head: ${line.slice(0, 120)}`);
  const { records } = analyzeText(text);
  if (records.count !== lines.length) throw new Error(`${records.count} records of ${lines.length} lines`);
  if (problems.some(({ count }) => count < 1)) throw new Error('a problem that was seen nowhere');
}
