// What lives in webview/: the script of the time line's page, which the editor shows in a panel. It draws plain data that
// the client posts to it, and posts back what is asked of it; no decision about logs, nothing fetched, log text never as
// markup.
// This file brings the parts of the time line's page together.
import type { TimeLine, TimeLineItem, TimeLineShown, TimeLineWish } from '../../../protocol/src/index';
import { createChart } from './chart';
import { createDetail } from './detail';
import { element } from './dom';
import { followKeys } from './keys';
import { showLegend, showNotes } from './legend';
import { createList } from './list';
import { createStatus } from './status';
import { createTip } from './tip';
import { createTools } from './tools';

declare function acquireVsCodeApi(): {
  postMessage(message: TimeLineWish): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();

function start(): void {
  const tip = createTip();
  const reveal = ({ place }: TimeLineItem): void => host.postMessage({ type: 'reveal', ...place });
  const chart = createChart({
    tip,
    chosen: (items) => detail.show(items),
    opened: (item) => reveal(item),
    moved: () => {
      const part = chart.part();
      const items = chart.inView();
      list.show(items);
      status.show(part, items.length);
      tools.update();
      if (part !== undefined) host.setState({ from: part.from, to: part.to });
    },
  });
  const detail = createDetail({ reveal, choose: chart.choose });
  const list = createList({ reveal, choose: chart.choose });
  const status = createStatus();
  const tools = createTools({ chart, list, save: (part) => host.postMessage({ type: 'save', ...part }) });
  followKeys(chart, tip);

  let isFirst = true;
  window.addEventListener('message', ({ data }: MessageEvent<TimeLineShown>) => {
    const { timeLine, words } = data;
    tools.name(words);
    status.name(words);
    list.name(words);
    detail.name(words);
    chart.name(words);
    showHead(timeLine);
    showEmpty(data);
    showLegend(timeLine, words);
    showNotes(timeLine, words, reveal);
    chart.show(timeLine, isFirst ? keptPart() : undefined);
    if (isFirst && timeLine !== undefined) element('picture').focus({ preventScroll: true });
    if (timeLine !== undefined) isFirst = false;
  });
  host.postMessage({ type: 'ready' });
}

/** The part that was shown before the panel was hidden. */
function keptPart(): { readonly from: number; readonly to: number } | undefined {
  const state = host.getState();
  if (typeof state !== 'object' || state === null || !('from' in state) || !('to' in state)) return undefined;
  const { from, to } = state;
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
}

function showHead(timeLine: TimeLine | undefined): void {
  element('name').textContent = timeLine?.name ?? '';
  element('summary').textContent = timeLine?.summary ?? '';
  element('head').hidden = timeLine === undefined;
  element('tools').hidden = timeLine?.from === undefined;
  element('chart').hidden = timeLine?.from === undefined;
  element('below').hidden = timeLine === undefined;
}

/** What to do where there is nothing to be seen. */
function showEmpty({ timeLine, words }: TimeLineShown): void {
  const place = element('empty');
  const text = document.createElement('p');
  text.textContent = timeLine === undefined ? words.nothingOpen : timeLine.hint;
  const button = document.createElement('button');
  button.className = 'main';
  button.textContent = words.summarize;
  button.addEventListener('click', () => host.postMessage({ type: 'summarize' }));
  place.replaceChildren(text, button);
  place.hidden = text.textContent === '';
}

start();
