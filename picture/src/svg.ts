// Owns the picture as a text: an SVG without script, styles or links, its texts escaped. Made to be put into a page of
// its own, into a report, or to be printed: dark on white.
import type { TimeLine } from '../../analyzer/src/index';
import type { Bar, Guide, LanePicture, Picture, Sign } from './layout';
import { pictureOf } from './layout';
import { fitted, metrics, widthOf, wrapped } from './metrics';
import { barPath, cut, failureSign, signPaths } from './shapes';

export interface SvgOptions {
  /** Pixels. */
  readonly width: number;
  /** The part to be drawn, milliseconds as in the data; all of it where absent. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The time line as SVG; empty where there is nothing to be drawn. */
export function svgOf(timeLine: TimeLine, options: SvgOptions): string {
  if (timeLine.from === undefined || timeLine.to === undefined) return '';
  const width = options.width - 2 * border;
  const view = { ...extent(options.from ?? timeLine.from, options.to ?? timeLine.to), width };
  const picture = pictureOf(timeLine, view);
  const legend = legendRows(timeLine, width);
  const bottom = metrics.axis + picture.height;
  const notes = notesOf(timeLine).flatMap((note) => wrapped(note, width));
  const below = legend.length * legendRow;
  const height = border * 2 + title + bottom + metrics.lanePadding + below + notes.length * noteRow;
  const text = `${timeLine.name} · ${timeLine.summary}`;
  const name = fitted(timeLine.name, width / 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${options.width} ${height}" width="${options.width}" height="${height}" role="img" aria-label="${escaped(text)}" font-family="system-ui, 'Segoe UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="12">`,
    `<title>${escaped(text)}</title>`,
    `<rect width="100%" height="100%" rx="4" fill="#ffffff" stroke="#d0d0d0"/>`,
    `<g transform="translate(${border} ${border})">`,
    `<text y="13" fill="${ink}" font-weight="600">${escaped(name)}</text>`,
    `<text x="${width}" y="13" text-anchor="end" fill="${grey}">${escaped(fitted(timeLine.summary, width - widthOf(name) - border))}</text>`,
    `<svg y="${title}" width="${width}" height="${bottom}" overflow="hidden">`,
    ...axisSvg(picture),
    ...picture.guides.map((guide) => guideSvg(guide, picture)),
    ...picture.lanes.flatMap((lane) => laneSvg(lane, picture)),
    '</svg>',
    `<g transform="translate(0 ${title + bottom + metrics.lanePadding})">${legend.map(legendSvg).join('')}${notes.map((note, n) => noteSvg(note, below + n * noteRow)).join('')}</g>`,
    '</g>',
    '</svg>',
  ].join('\n');
}

const border = 14;
/** The line above the axis. */
const title = 22;
const legendRow = 20;
const noteRow = 17;
const ink = '#1f1f1f';
const grey = '#5c5c5c';

/** A moment gets some room around it. */
function extent(from: number, to: number): { readonly from: number; readonly to: number } {
  const room = Math.max((to - from) * 0.02, 500);
  return { from: from - room, to: to + room };
}

/** Light surface and strong edge. */
const outcomeColors: Readonly<Record<Bar['outcome'], readonly [surface: string, edge: string]>> = {
  failed: ['#f9cfcb', '#b3261e'],
  interrupted: ['#fde3bd', '#9a5b00'],
  cancelled: ['#e7e2ee', '#64557d'],
  succeeded: ['#d5eed9', '#2f7a38'],
  unknown: ['#e0e9f2', '#4c6f94'],
};

/** Outcomes differ by their edge as well, for those who do not tell the colours apart. */
const outcomeEdges: Readonly<Record<Bar['outcome'], string>> = {
  failed: ' stroke-width="1.8"',
  interrupted: ' stroke-dasharray="5 2"',
  cancelled: ' stroke-dasharray="2 2"',
  succeeded: '',
  unknown: '',
};

const signColors: Readonly<Record<Sign['kind'], string>> = {
  failure: '#b3261e',
  'power-lost': '#9a5b00',
  boot: '#2b5c9e',
  shutdown: '#2b5c9e',
  'restart-asked': '#2b5c9e',
  'restart-required': '#2b5c9e',
  'service-start': '#6b6b6b',
  'service-stop': '#6b6b6b',
};

function axisSvg({ axis, view, height }: Picture): string[] {
  const bottom = metrics.axis + height;
  return [
    ...axis.spans.map(({ x, text }) => `<text x="${cut(x)}" y="12" fill="${ink}">${escaped(text)}</text>`),
    ...axis.ticks.map(
      ({ x, text }) =>
        `<line x1="${cut(x)}" x2="${cut(x)}" y1="${metrics.axis - 5}" y2="${bottom}" stroke="#ececec"/><text x="${cut(x)}" y="${metrics.axis - 10}" text-anchor="middle" fill="${grey}">${escaped(text)}</text>`,
    ),
    `<line x1="0" x2="${view.width}" y1="${metrics.axis}" y2="${metrics.axis}" stroke="#c8c8c8"/>`,
  ];
}

function guideSvg({ x, kind }: Guide, { height }: Picture): string {
  const dash = kind === 'failure' ? '' : ' stroke-dasharray="3 3"';
  return `<line x1="${cut(x)}" x2="${cut(x)}" y1="${metrics.axis}" y2="${metrics.axis + height}" stroke="${signColors[kind]}" stroke-opacity="0.45"${dash}/>`;
}

function laneSvg({ lane, y, height, bars, signs }: LanePicture, { view }: Picture): string[] {
  const top = metrics.axis + y;
  return [
    `<text x="0" y="${top + metrics.lanePadding + 12}" fill="${ink}" font-weight="600">${escaped(fitted(lane.label, view.width))}</text>`,
    ...bars.map(barSvg),
    ...signs.map(signSvg),
    `<line x1="0" x2="${view.width}" y1="${top + height}" y2="${top + height}" stroke="#e2e2e2"/>`,
  ];
}

function barSvg(bar: Bar): string {
  const { x, y, width, outcome, isOpen, text, textX } = bar;
  const [surface, edge] = outcomeColors[outcome];
  const top = metrics.axis + y;
  const label =
    text === '' ? '' : `<text x="${cut(textX)}" y="${top + 13}" fill="${ink}">${escaped(text)}</text>`;
  return `<path d="${barPath(x, top, width, isOpen)}" fill="${surface}" stroke="${edge}"${outcomeEdges[outcome]}><title>${escaped(bar.items[0]?.accessibleLabel ?? '')}</title></path>${label}`;
}

function signSvg({ items, x, y, kind }: Sign): string {
  const name = escaped(items[0]?.accessibleLabel ?? '');
  return `<g transform="translate(${cut(x)} ${metrics.axis + y})"><title>${name}</title>${markSvg(kind)}</g>`;
}

function markSvg(kind: Sign['kind']): string {
  const { path, isFilled } = signPaths[kind];
  const color = signColors[kind];
  const inner = kind === 'failure' ? `<path d="${failureSign}" stroke="#ffffff" stroke-width="1.8"/>` : '';
  const paint = isFilled ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="1.6"`;
  return `<path d="${path}" ${paint}/>${inner}`;
}

interface LegendEntry {
  readonly entry: TimeLine['legend'][number];
  readonly x: number;
}

/** The legend in rows, as many entries in each as have room. */
function legendRows({ legend }: TimeLine, width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let x = 0;
  for (const entry of legend) {
    const needed = 22 + widthOf(entry.text) + 16;
    if (rows.length === 0 || x + needed > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += needed;
  }
  return rows;
}

function legendSvg(row: readonly LegendEntry[], index: number): string {
  return row
    .map(({ entry, x }) => {
      const text = `<text x="22" y="13" fill="${ink}">${escaped(entry.text)}</text>`;
      return `<g transform="translate(${x} ${index * legendRow})">${sampleSvg(entry)}${text}</g>`;
    })
    .join('');
}

/** What a reader has to know of the logs: where their times stand, and what the picture does not show. */
function notesOf({ lanes, silent }: TimeLine): readonly string[] {
  return [...lanes.flatMap(({ notes }) => notes), silent].filter((note) => note !== '');
}

function noteSvg(note: string, y: number): string {
  return `<text y="${y + 13}" fill="${grey}">${escaped(note)}</text>`;
}

function sampleSvg({ shape, sample }: TimeLine['legend'][number]): string {
  if (shape === 'mark' && isSign(sample)) return `<g transform="translate(8 9)">${markSvg(sample)}</g>`;
  const outcome = sample as Bar['outcome'];
  const [surface, edge] = outcomeColors[outcome];
  return `<rect x="0.5" y="3.5" width="15" height="11" rx="3" fill="${surface}" stroke="${edge}"${outcomeEdges[outcome]}/>`;
}

function isSign(sample: string): sample is Sign['kind'] {
  return Object.hasOwn(signPaths, sample);
}

/** Text for SVG and for a page around it; what SVG cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
