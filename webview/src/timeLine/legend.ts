// Owns what stands below the picture whatever is chosen: the legend, the notes, and what has no place on the axis.
import { select } from 'd3-selection';
import { failureSign, signPaths } from '../../../picture/src/index';
import type { TimeLine, TimeLineItem, TimeLineWords } from '../../../protocol/src/index';
import { entryList } from './detail';
import { element, textElement } from './dom';

/** What the colours and signs stand for, and the keys. */
export function showLegend(timeLine: TimeLine | undefined, words: TimeLineWords): void {
  const place = element('legend');
  place.setAttribute('aria-label', words.legend);
  element('keys').textContent = words.keys;
  element('keys').hidden = timeLine?.from === undefined;
  const entries = (timeLine?.legend ?? []).map((entry) => {
    const line = document.createElement('li');
    const picture = select(line).append('svg').attr('viewBox', '-9 -9 18 18').attr('aria-hidden', 'true');
    const sample = picture
      .append('g')
      .attr('class', `${entry.shape === 'bar' ? 'bar' : 'sign'} ${entry.sample}`);
    drawSample(sample.append('path'), entry.sample);
    if (entry.sample === 'failure') sample.append('path').attr('class', 'inner').attr('d', failureSign);
    line.append(textElement('span', entry.text));
    return line;
  });
  place.replaceChildren(...entries);
}

function drawSample(path: { attr(name: string, value: string): unknown }, sample: string): void {
  const sign = Object.hasOwn(signPaths, sample) ? signPaths[sample as keyof typeof signPaths] : undefined;
  path.attr('d', sign?.path ?? 'M-8-5.5H8V5.5H-8Z');
  if (sign !== undefined) path.attr('class', sign.isFilled ? 'filled' : 'line');
}

/** What a reader has to know of the logs, and the entries that the axis has no place for. */
export function showNotes(
  timeLine: TimeLine | undefined,
  words: TimeLineWords,
  reveal: (item: TimeLineItem) => void,
): void {
  const lanes = timeLine?.lanes ?? [];
  const notes = lanes.flatMap((lane) => lane.notes);
  const silent = timeLine?.silent ?? '';
  element('notes').replaceChildren(
    ...[...notes, silent].filter((note) => note !== '').map((note) => textElement('li', note)),
  );
  const undated = lanes.filter((lane) => lane.undated.length > 0);
  const place = element('undated');
  place.hidden = undated.length === 0;
  place.replaceChildren(
    textElement('h2', words.undated),
    ...undated.flatMap((lane) => [
      textElement('h3', lane.label),
      entryList(lane.undated.slice(0, maxListed), reveal),
    ]),
  );
}

/** Of one log; the tree and the outline have all. */
const maxListed = 200;
