// Owns taking one event at an offset out of the window, with all its parts, and handing on its line.
import { type Cursor, cursorIn } from './cursor';
import { type EventHead, type EventSource, endOf, eventHeadSize, eventText, readEventHead } from './events';
import type { Pages } from './pages';

export interface EventFetch {
  /** Takes the event if all of it is in memory: its length in bytes, 0 for none; undefined where it must be loaded. */
  peek(offset: number): number | undefined;
  /** Takes the event, loading what is missing; what the file does not hold is left out. */
  load(offset: number): Promise<number>;
}

/** The bytes that are missing. */
interface Missing {
  readonly offset: number;
  readonly length: number;
}

interface Whole {
  readonly head: EventHead;
  readonly view: DataView;
  readonly extra: Cursor | undefined;
  /** Bytes from the beginning of the event to that of the next. */
  readonly length: number;
}

/** Head, details, size of the answer and the answer: no event needs more loads. */
const maxLoads = 4;

/**
 * Makes what takes events out of the window.
 * @param onLine called with the line of each event, without its end
 */
export function createFetch(pages: Pages, source: EventSource, onLine: (line: string) => void): EventFetch {
  const look = (offset: number): Whole | Missing | undefined => lookAt(pages, source.is64Bit, offset);

  function take({ head, view, extra, length }: Whole): number {
    onLine(eventText(head, view, extra, source));
    return length;
  }

  return {
    peek(offset) {
      const seen = look(offset);
      if (seen === undefined) return 0;
      return 'head' in seen ? take(seen) : undefined;
    },
    async load(offset) {
      for (let k = 0; k < maxLoads; k++) {
        const seen = look(offset);
        if (seen === undefined) return 0;
        if ('head' in seen) return take(seen);
        if (seen.offset + seen.length > pages.size) break;
        await pages.load(seen.offset, seen.length);
      }
      const cut = cutEvent(pages, source.is64Bit, offset);
      return cut === undefined ? 0 : take(cut);
    },
  };
}

/** The event at an offset, what of it must be loaded first, or undefined where none can be. */
function lookAt(pages: Pages, is64Bit: boolean, offset: number): Whole | Missing | undefined {
  const start = pages.peek(offset, eventHeadSize);
  if (start === undefined) return { offset, length: eventHeadSize };
  const head = readEventHead(start, is64Bit);
  if (head === undefined) return undefined;
  const end = endOf(head);
  const view = start.byteLength >= end ? start : pages.peek(offset, end);
  if (view === undefined) return { offset, length: end };
  if (head.extraAt === 0) return { head, view, extra: undefined, length: end };
  return withExtra(pages, offset, head, view);
}

/** What the operation gave back has its size in front; it need not lie right behind the event. */
function withExtra(pages: Pages, offset: number, head: EventHead, view: DataView): Whole | Missing {
  const at = offset + head.extraAt;
  const sizeView = pages.peek(at, 2);
  if (sizeView === undefined) return { offset: at, length: 2 };
  const size = sizeView.getUint16(0, true);
  const extraView = pages.peek(at, 2 + size);
  if (extraView === undefined) return { offset: at, length: 2 + size };
  const isBehind = head.extraAt === endOf(head);
  const length = isBehind ? head.extraAt + 2 + size : endOf(head);
  return { head, view, extra: cursorIn(extraView, 2, size), length };
}

/** The file ends inside the event: its details are shown as far as they are there. */
function cutEvent(pages: Pages, is64Bit: boolean, offset: number): Whole | undefined {
  const view = pages.peek(offset, eventHeadSize);
  const head = view === undefined ? undefined : readEventHead(view, is64Bit);
  if (view === undefined || head === undefined || view.byteLength < head.detailsAt) return undefined;
  return { head, view, extra: undefined, length: endOf(head) };
}
