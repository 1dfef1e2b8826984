// Owns the line below the rows: how many there are, where the cursor is, what is being worked out; and what a screen
// reader is told.
import type { ViewerEvent, ViewerOpened } from '../../../protocol/src/index';
import { button, element } from './dom';
import type { Host } from './host';
import { fill, grouped, percent, texts } from './texts';

export interface Status {
  readonly element: HTMLElement;
  setFile(file: Pick<ViewerOpened, 'size' | 'encoding'>): void;
  setCount(event: Extract<ViewerEvent, { kind: 'counted' }>): void;
  setPlace(text: string): void;
  setFilter(text: string): void;
  setFailures(count: number): void;
  setAnalysis(sentence: string, isRunning: boolean): void;
  /** Says something to a screen reader and shows it. */
  announce(text: string): void;
}

export function createStatus(host: Host): Status {
  const part = (name: string): HTMLElement => element('span', { class: name });
  const [place, count, filter, failures, said, analysis, file] = [
    part('place'),
    part('lines'),
    part('filtered'),
    part('failures'),
    element('span', { class: 'said', role: 'status', 'aria-live': 'polite' }),
    part('analysis'),
    part('file'),
  ] as const;
  const cancel = button(texts.cancel, texts.cancel, () => host.send({ kind: 'cancelAnalysis' }));
  const summarize = button(texts.summarize, texts.summarize, () => host.send({ kind: 'summarize' }));
  cancel.hidden = true;
  return {
    element: element(
      'div',
      { class: 'status' },
      place,
      count,
      filter,
      failures,
      said,
      analysis,
      cancel,
      summarize,
      file,
    ),
    setFile: ({ size, encoding }) => {
      file.textContent = `${sizeOf(size)} · ${encoding.toUpperCase()}`;
    },
    setCount: ({ total, share, isDone }) => {
      count.textContent = isDone
        ? fill(texts.lines, grouped(total))
        : fill(texts.counting, grouped(total), percent(share));
    },
    setPlace: (text) => {
      place.textContent = text;
    },
    setFilter: (text) => {
      filter.textContent = text;
    },
    setFailures: (number) => {
      failures.textContent = fill(texts.failureCount, grouped(number));
    },
    setAnalysis: (sentence, isRunning) => {
      analysis.textContent = sentence;
      cancel.hidden = !isRunning;
    },
    announce: (text) => {
      said.textContent = text;
    },
  };
}

const units = ['B', 'KB', 'MB', 'GB'] as const;

function sizeOf(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** step;
  return `${value.toFixed(value < 10 && step > 0 ? 1 : 0)} ${units[step]}`;
}
