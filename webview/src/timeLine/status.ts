// Owns the line that says which part is shown: for the eye at once, for a screen reader when the picture has come to rest.
import type { TimeLineWords } from '../../../protocol/src/index';
import { element, filled } from './dom';
import type { Part } from './parts';

export interface Status {
  name(words: TimeLineWords): void;
  /** Nothing where no part is shown. */
  show(part: Part | undefined, entries: number): void;
}

/** A line that changes with every frame would be read out without end. */
const restMs = 300;

/** Makes the line. */
export function createStatus(): Status {
  const place = element('range');
  let words: TimeLineWords | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    name: (named) => {
      words = named;
    },
    show: (part, entries) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (words === undefined) return;
        place.textContent =
          part === undefined ? '' : filled(words.shown, written(part.from), written(part.to), entries);
      }, restMs);
    },
  };
}

/** As the logs write it: `2024-06-18 09:14:05`. */
function written(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
}
