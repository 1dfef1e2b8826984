// What lives here: the reader of Process Monitor's own format (.pml). Events are read one by one, in the order of the
// capture, through a bounded window; the strings and processes they name are held. What a record means is decided in
// the analyzer, not here. Format: "PML Format.md" of the procmon-parser project.
import type { Problem } from '../../../analyzer/src/index';
import type { BinaryLogReader, BinaryRead, BinaryReadOptions } from '../binaryLogs';
import type { RandomBytes } from '../bytes';
import { createFetch } from './fetch';
import { headerSize, oldestVersion, readHeader } from './header';
import { pagesOf } from './pages';
import { readTables } from './tables';
import { type Walk, walkEvents } from './walk';

/** The reader of Process Monitor's captures. */
export const pmlReader: BinaryLogReader = { kind: 'procmon', read };

/** Text is handed on in pieces of about this many characters. */
const pieceLength = 65_536;

async function read(
  bytes: RandomBytes,
  push: (text: string) => void,
  options: BinaryReadOptions = {},
): Promise<BinaryRead> {
  const header = readHeader(await bytes.read(0, headerSize));
  if (header === undefined) return { problems: [{ code: 'truncatedFile', line: 0, count: 1 }] };
  if (header.version < oldestVersion) return { problems: [{ code: 'unknownFormat', line: 0, count: 1 }] };
  const tables = await readTables(bytes, header);
  const pages = pagesOf(bytes);
  let piece = '';
  let count = 0;
  const fetch = createFetch(pages, { is64Bit: header.is64Bit, tables }, (line) => {
    piece += `${line}\n`;
    count++;
    if (piece.length < pieceLength) return;
    push(piece);
    piece = '';
  });
  const walk = await walkEvents({ pages, header, fetch, options });
  if (piece !== '') push(piece);
  return { problems: problemsOf(walk, count, tables.isDamaged) };
}

function problemsOf({ bad, isCut }: Walk, count: number, isDamaged: boolean): Problem[] {
  const problems: Problem[] = [];
  if (isCut) problems.push({ code: 'truncatedFile', line: count, count: 1 });
  const places = bad + (isDamaged && !isCut ? 1 : 0);
  if (places > 0) problems.push({ code: 'damagedPart', line: 0, count: places });
  return problems;
}
