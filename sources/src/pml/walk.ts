// Owns the way through the events of a capture: along the table of offsets, or from one to the next where the capture
// was cut before its table was written.
import type { BinaryReadOptions } from '../binaryLogs';
import { eventHeadSize, readEventHead } from './events';
import type { EventFetch } from './fetch';
import { headerSize, type PmlHeader } from './header';
import type { Pages } from './pages';

export interface Walk {
  /** Places that held no event. */
  readonly bad: number;
  /** True where events are missing at the end. */
  readonly isCut: boolean;
}

/** What walking needs: the window, the header, how to take an event, when to stop. */
export interface Way {
  readonly pages: Pages;
  readonly header: PmlHeader;
  readonly fetch: EventFetch;
  readonly options: BinaryReadOptions;
}

/**
 * An entry of the table: four bytes of offset and one that is 0 in every file that four bytes can address; in a longer
 * one it can only be what is missing.
 */
const entrySize = 5;
const fourBytes = 0x1_0000_0000;
const entriesAtOnce = 65_536;
/** Events are asked about being cancelled once in so many. */
const checkEvery = 1_024;
/** All events together are no longer than the file; a damaged table could name the same one without end. */
const maxReadings = 4;
/** How far the next event is looked for behind a damaged one. */
const maxSearch = 1 << 20;

/** Takes every event of the capture, in its order. */
export function walkEvents(way: Way): Promise<Walk> {
  const { header, pages } = way;
  const tableEnd = header.eventOffsets + header.eventCount * entrySize;
  const hasTable = header.eventOffsets >= headerSize && tableEnd <= pages.size;
  return hasTable ? walkTable(way) : walkBytes(way);
}

async function walkTable({ pages, header, fetch, options }: Way): Promise<Walk> {
  let bad = 0;
  let budget = pages.size * maxReadings + maxSearch;
  for (let first = 0; first < header.eventCount; first += entriesAtOnce) {
    const count = Math.min(entriesAtOnce, header.eventCount - first);
    const table = await pages.file.read(header.eventOffsets + first * entrySize, count * entrySize);
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    for (let k = 0; k < count && (k + 1) * entrySize <= view.byteLength; k++) {
      if (k % checkEvery === 0 && options.isCancelled?.() === true) return { bad, isCut: false };
      const offset = offsetAt(view, k * entrySize, pages.size);
      const taken = fetch.peek(offset) ?? (await fetch.load(offset));
      if (taken === 0) bad++;
      budget -= Math.max(taken, eventHeadSize);
      if (budget < 0) return { bad: bad + 1, isCut: false };
    }
  }
  return { bad, isCut: false };
}

function offsetAt(table: DataView, at: number, size: number): number {
  const low = table.getUint32(at, true);
  return size > fourBytes ? low + table.getUint8(at + 4) * fourBytes : low;
}

async function walkBytes({ pages, header, fetch, options }: Way): Promise<Walk> {
  const hasEnd = header.eventOffsets > headerSize && header.eventOffsets < pages.size;
  const end = hasEnd ? header.eventOffsets : pages.size;
  let offset = header.events >= headerSize && header.events < end ? header.events : headerSize;
  let bad = 0;
  for (let k = 1; offset + eventHeadSize <= end; k++) {
    if (k % checkEvery === 0 && options.isCancelled?.() === true) break;
    const taken = fetch.peek(offset) ?? (await fetch.load(offset));
    if (taken > 0) {
      offset += taken;
      continue;
    }
    bad++;
    const next = await findEvent(pages, header.is64Bit, offset + 1);
    if (next === undefined) break;
    offset = next;
  }
  return { bad, isCut: true };
}

/** The next place where an event can begin with another one behind it. */
async function findEvent(pages: Pages, is64Bit: boolean, from: number): Promise<number | undefined> {
  const view = await pages.load(from, maxSearch);
  for (let at = 0; at + eventHeadSize <= Math.min(view.byteLength, maxSearch); at++) {
    if (view.getUint8(at + 0x23) > 2 || view.getUint32(at + 8, true) > 6) continue;
    const rest = new DataView(view.buffer, view.byteOffset + at, view.byteLength - at);
    const head = readEventHead(rest, is64Bit);
    if (head !== undefined && head.detailsSize > 0) return from + at;
  }
  return undefined;
}
