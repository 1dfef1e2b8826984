// Owns the keyboard: what each key does while the picture has the focus.
import type { Chart } from './chart';
import { element } from './dom';
import type { Tip } from './tip';

type Action = (chart: Chart) => void;

const zoomStep = 1.6;
const panStep = 0.2;

const actions: Readonly<Record<string, Action>> = {
  ArrowRight: (chart) => chart.step('next'),
  ArrowLeft: (chart) => chart.step('previous'),
  ArrowUp: (chart) => chart.step('above'),
  ArrowDown: (chart) => chart.step('below'),
  Home: (chart) => chart.step('first'),
  End: (chart) => chart.step('last'),
  'Shift+ArrowRight': (chart) => chart.panBy(panStep),
  'Shift+ArrowLeft': (chart) => chart.panBy(-panStep),
  PageDown: (chart) => chart.panBy(1),
  PageUp: (chart) => chart.panBy(-1),
  '+': (chart) => chart.zoomBy(zoomStep),
  '=': (chart) => chart.zoomBy(zoomStep),
  '-': (chart) => chart.zoomBy(1 / zoomStep),
  f: (chart) => chart.nextFailure(),
  '0': (chart) => chart.showAll(),
  Enter: (chart) => chart.open(),
  ' ': (chart) => chart.open(),
};

/** Follows the keys of the picture. Keys with Control, Alt or Meta belong to the editor. */
export function followKeys(chart: Chart, tip: Tip): void {
  element('picture').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tip.hide();
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isArrow = event.shiftKey && event.key.startsWith('Arrow');
    const name = isArrow ? `Shift+${event.key}` : event.key;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) return;
    event.preventDefault();
    tip.hide();
    action(chart);
  });
}
