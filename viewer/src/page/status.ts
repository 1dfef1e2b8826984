// Owns the line below the rows: how many there are, where the cursor is, what is being worked out; and what a screen
// reader is told.
import type { ViewerEvent, ViewerOpened } from '../../../protocol/src/index';
import { button, element } from './dom';
import type { Host } from './host';
import { fill, grouped, percent, texts } from './texts';

export interface Status {
  readonly element: HTMLElement;
  setFile(file: Pick<ViewerOpened, 'size' | 'encoding'>): void;
  /** Of a file that grows. */
  setSize(size: number): void;
  setCount(event: Extract<ViewerEvent, { kind: 'counted' }>): void;
  setPlace(text: string): void;
  setFilter(text: string): void;
  setFailures(count: number): void;
  setAnalysis(sentence: string, isRunning: boolean): void;
  /** Says something to a screen reader and shows it. */
  announce(text: string): void;
  /** Says to a screen reader what stands elsewhere for the eyes; the same is not said twice in a row. */
  tell(text: string): void;
}

/** The texts of the line, from left to right; what is said stands in the middle and takes the room. */
const partNames = ['place', 'lines', 'filtered', 'failures', 'said', 'analysis', 'file'] as const;
type PartName = (typeof partNames)[number];

/** Makes the line. */
export function createStatus(host: Host): Status {
  const parts = Object.fromEntries(
    partNames.map((name) => [name, element('span', { class: name })]),
  ) as Readonly<Record<PartName, HTMLElement>>;
  const say = (name: PartName, text: string): void => {
    parts[name].textContent = text;
  };
  let encoding = '';
  const spoken = element('div', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  const tell = (text: string): void => {
    if (spoken.textContent !== text) spoken.textContent = text;
  };
  const cancel = button(texts.cancel, texts.cancel, () => host.send({ kind: 'cancelAnalysis' }));
  const summarize = button(texts.summarize, texts.summarize, () => host.send({ kind: 'summarize' }));
  cancel.hidden = true;
  const line = element('div', { class: 'status' }, ...partNames.map((name) => parts[name]));
  line.insertBefore(cancel, parts.file);
  line.insertBefore(summarize, parts.file);
  line.append(spoken);
  return {
    element: line,
    setFile: (file) => {
      encoding = file.encoding.toUpperCase();
      say('file', `${sizeOf(file.size)} · ${encoding}`);
    },
    setSize: (size) => say('file', `${sizeOf(size)} · ${encoding}`),
    setCount: ({ total, share, isDone }) => {
      const count = grouped(total);
      say('lines', isDone ? fill(texts.lines, count) : fill(texts.counting, count, percent(share)));
    },
    setPlace: (text) => say('place', text),
    setFilter: (text) => say('filtered', text),
    setFailures: (number) => say('failures', fill(texts.failureCount, grouped(number))),
    setAnalysis: (sentence, isRunning) => {
      say('analysis', sentence);
      cancel.hidden = !isRunning;
    },
    announce: (text) => {
      say('said', text);
      spoken.textContent = text;
    },
    tell: (text) => {
      say('said', '');
      tell(text);
    },
  };
}

const units = ['B', 'KB', 'MB', 'GB'] as const;

function sizeOf(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** step;
  return `${value.toFixed(value < 10 && step > 0 ? 1 : 0)} ${units[step]}`;
}
