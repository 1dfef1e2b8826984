// Owns how one row looks: its number, its times, and its text in colours, with the names behind codes.
import type { ViewerRow, ViewerSpan } from '../../../protocol/src/index';
import { element } from './dom';
import { fill, grouped, texts } from './texts';

/** What a row shows beside itself. */
export interface RowMarks {
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly isBookmarked: boolean;
  /** `cause` for a failure, `proof` for another line that proves something. */
  readonly mark?: 'cause' | 'proof';
  readonly markText?: string;
  readonly showsTimes: boolean;
  /** Of merged logs: the name of the row's file. */
  readonly partName?: string;
  /** Milliseconds at which the session around it began. */
  readonly sessionStart?: number;
}

/** What an element shows now. */
const drawn = new WeakMap<
  HTMLElement,
  { readonly index: number; readonly row: ViewerRow | undefined; readonly key: string }
>();

/** Puts a row's content into an element, in place of what it had. */
export function fillRow(
  target: HTMLElement,
  index: number,
  row: ViewerRow | undefined,
  marks: RowMarks,
): void {
  const before = drawn.get(target);
  // While a row is asked for anew, what it showed stays: blank rows would flicker.
  if (row === undefined && before?.index === index) return;
  target.className = classesOf(row, marks);
  target.id = `row-${index}`;
  target.setAttribute('aria-rowindex', String(index + 1));
  target.setAttribute('aria-selected', String(marks.isSelected));
  const key = `${marks.showsTimes} ${marks.sessionStart} ${marks.markText}`;
  // What stays is left alone: text that the reader selects with the mouse must not be taken from under it.
  if (before !== undefined && before.row === row && before.key === key) {
    drawn.set(target, { index, row, key });
    return;
  }
  drawn.set(target, { index, row, key });
  if (row === undefined) {
    target.replaceChildren();
    return;
  }
  const line = row.partLine?.line ?? row.line;
  const number = `${row.isExact ? '' : '≈'}${line + 1}`;
  const cells = [
    element('span', { class: 'gutter', role: 'rowheader', title: marks.markText ?? '' }, number),
    ...partCell(row, marks),
    ...(marks.showsTimes ? timeCells(row, marks) : []),
    textCell(row),
  ];
  target.replaceChildren(...cells);
}

function classesOf(row: ViewerRow | undefined, marks: RowMarks): string {
  const names = [
    'row',
    marks.isCursor ? 'cursor' : '',
    marks.isSelected ? 'selected' : '',
    marks.isBookmarked ? 'bookmarked' : '',
    marks.mark ?? '',
    row?.isNoise === true && marks.mark === undefined ? 'noise' : '',
    row?.level === 'error' || row?.level === 'warning' ? `level-${row.level}` : '',
  ];
  return names.filter((name) => name !== '').join(' ');
}

/** As many colours as the style sheet has. */
const partColours = 6;

/** The file of a merged row, in a colour of its own. */
function partCell({ partLine }: ViewerRow, { partName }: RowMarks): HTMLElement[] {
  if (partLine === undefined || partName === undefined) return [];
  const colour = `part part-${partLine.part % partColours}`;
  return [element('span', { class: colour, role: 'gridcell', title: partName }, partName)];
}

function timeCells(row: ViewerRow, { sessionStart }: RowMarks): HTMLElement[] {
  const since = row.time === undefined || sessionStart === undefined ? undefined : row.time - sessionStart;
  return [
    element(
      'span',
      { class: 'delta', role: 'gridcell', title: texts.deltaMeaning },
      row.delta === undefined ? '' : spanOfTime(row.delta),
    ),
    element(
      'span',
      { class: 'delta', role: 'gridcell', title: texts.sinceMeaning },
      since === undefined ? '' : spanOfTime(since),
    ),
  ];
}

/** `+0.250 s`, `+1:02`, `+2:03:04`; times may run backwards. */
function spanOfTime(milliseconds: number): string {
  const sign = milliseconds < 0 ? '−' : '+';
  const all = Math.abs(milliseconds);
  if (all < 60_000) return `${sign}${(all / 1_000).toFixed(all % 1_000 === 0 ? 0 : 3)} s`;
  const [hours, minutes, seconds] = [
    Math.floor(all / 3_600_000),
    Math.floor(all / 60_000) % 60,
    Math.floor(all / 1_000) % 60,
  ];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${sign}${hours}:${two(minutes)}:${two(seconds)}` : `${sign}${minutes}:${two(seconds)}`;
}

function textCell(row: ViewerRow): HTMLElement {
  const cell = element('span', { class: 'text', role: 'gridcell' }, ...pieces(row));
  if (row.repeats !== undefined) {
    cell.append(element('span', { class: 'badge' }, fill(texts.repeats, grouped(row.repeats))));
  }
  if (row.cut > 0) cell.append(element('span', { class: 'badge' }, fill(texts.cut, grouped(row.cut))));
  return cell;
}

/** The text cut where a colour, a hit or a hint begins or ends. */
function pieces({ text, spans, hits, hints }: ViewerRow): Node[] {
  const edges = new Set<number>([0, text.length]);
  for (const [start, end] of [...spans, ...hits]) edges.add(start).add(end);
  for (const [at] of hints) edges.add(at);
  const cuts = [...edges].filter((at) => at <= text.length).sort((a, b) => a - b);
  const nodes: Node[] = [];
  cuts.forEach((from, index) => {
    for (const [at, label] of hints) {
      if (at === from) nodes.push(element('span', { class: 'hint', 'data-hint': label }));
    }
    const to = cuts[index + 1];
    if (to !== undefined && from < to) nodes.push(piece(text.slice(from, to), from, spans, hits));
  });
  return nodes;
}

function piece(text: string, from: number, spans: readonly ViewerSpan[], hits: ViewerRow['hits']): Node {
  const kind = spans.find(([start, end]) => start <= from && from < end)?.[2];
  const isHit = hits.some(([start, end]) => start <= from && from < end);
  if (kind === undefined && !isHit) return document.createTextNode(text);
  return element('span', { class: [kind ?? '', isHit ? 'hit' : ''].join(' ').trim() }, text);
}
