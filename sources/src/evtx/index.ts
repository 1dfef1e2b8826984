// Reads Windows event logs (.evtx, since Windows Vista) from their documented structure; nothing here knows rules,
// the editor or Node. This file owns the file: its chunks become text in order, damage becomes problems.
// Source: the libevtx project's description of the EVTX format ("File header").
import { type EventEntry, eventRecordText, eventSentence, type Problem } from '../../../analyzer/src/index';
import type { BinaryLogReader, BinaryRead, BinaryReadOptions } from '../binaryLogs';
import type { RandomBytes } from '../bytes';
import { type ChunkRead, readChunk } from './chunk';
import { findChunks } from './chunkPlaces';

/** The reader of .evtx files. */
export const eventLogReader: BinaryLogReader = { kind: 'event-log', read: readEventLog };

async function readEventLog(
  bytes: RandomBytes,
  push: (text: string) => void,
  options: BinaryReadOptions = {},
): Promise<BinaryRead> {
  const { places, truncated } = await findChunks(bytes);
  const told = createProblems();
  let line = 0;
  for (const place of places) {
    if (options.isCancelled?.() === true) break;
    const chunk = readChunk(await bytes.read(place.offset, place.length), place.hasHeader);
    const texts = chunk.entries.map((entry) => `${eventRecordText(withSentence(entry, options))}\n`);
    const starts = linesBefore(texts, line);
    tellDamage(told, chunk, starts);
    line = starts.at(-1) ?? line;
    if (texts.length > 0) push(texts.join(''));
  }
  if (truncated) told.add('truncatedFile', line);
  return { problems: told.all() };
}

function withSentence(entry: EventEntry, { language = 'en' }: BinaryReadOptions): EventEntry {
  if (entry.message !== '') return entry;
  return { ...entry, message: eventSentence(entry, language) ?? '' };
}

/** The line on which each text begins, and behind them the line after the last. */
function linesBefore(texts: readonly string[], first: number): readonly number[] {
  const starts = [first];
  let line = first;
  for (const text of texts) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
    starts.push(line);
  }
  return starts;
}

function tellDamage(told: Problems, chunk: ChunkRead, starts: readonly number[]): void {
  const first = starts[0] ?? 0;
  for (const before of chunk.damagedAfter) told.add('damagedPart', starts[before] ?? first);
  if (!chunk.checksumsFit) told.add('checksumMismatch', first);
}

interface Problems {
  add(code: Problem['code'], line: number): void;
  all(): readonly Problem[];
}

/** One problem of each kind: where it was seen first, and how often. */
function createProblems(): Problems {
  const byCode = new Map<Problem['code'], Problem>();
  return {
    add: (code, line) => {
      const known = byCode.get(code);
      byCode.set(code, { code, line: known?.line ?? line, count: (known?.count ?? 0) + 1 });
    },
    all: () => [...byCode.values()],
  };
}
