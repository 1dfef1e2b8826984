// Owns the tool bar: buttons for what wheel, fingers and keys do.
import type { TimeLineWord, TimeLineWords } from '../../../protocol/src/index';
import type { Chart } from './chart';
import { button, element } from './dom';
import type { List } from './list';
import type { Part } from './parts';

export interface ToolTargets {
  readonly chart: Chart;
  readonly list: List;
  save(part: Part): void;
}

export interface Tools {
  name(words: TimeLineWords): void;
  update(): void;
}

const zoomStep = 2;

/** Makes the tool bar for a picture and its list. */
export function createTools({ chart, list, save }: ToolTargets): Tools {
  const place = element('tools');
  const listButton = button('', () => {
    list.toggle();
    listButton.setAttribute('aria-pressed', String(list.isShown()));
  });
  listButton.setAttribute('aria-pressed', 'false');
  const failures = button('', () => chart.nextFailure());
  const buttons: readonly (readonly [TimeLineWord, HTMLButtonElement])[] = [
    ['zoomIn', button('', () => chart.zoomBy(zoomStep))],
    ['zoomOut', button('', () => chart.zoomBy(1 / zoomStep))],
    ['showAll', button('', () => chart.showAll())],
    ['nextFailure', failures],
    ['list', listButton],
    [
      'save',
      button('', () => {
        const part = chart.part();
        if (part !== undefined) save(part);
      }),
    ],
  ];
  place.replaceChildren(...buttons.map(([, each]) => each));
  return {
    name: (words) => {
      place.setAttribute('aria-label', words.tools);
      for (const [word, each] of buttons) {
        const sign = signs[word];
        each.textContent = sign ?? words[word];
        each.title = words[word];
        if (sign !== undefined) each.setAttribute('aria-label', words[word]);
      }
    },
    update: () => {
      failures.disabled = !chart.hasFailures();
    },
  };
}

/** Buttons that everybody knows by a sign. */
const signs: Partial<Readonly<Record<TimeLineWord, string>>> = { zoomIn: '+', zoomOut: '−' };
