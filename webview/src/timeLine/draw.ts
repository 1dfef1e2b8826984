// Owns the drawing: the shapes of a picture become elements, and elements that stay are kept.
import { type Selection, select } from 'd3-selection';
import type { Bar, LanePicture, Picture, Sign } from '../../../picture/src/index';
import { barPath, failureSign, fitted, metrics, signPaths } from '../../../picture/src/index';
import type { TimeLineWords } from '../../../protocol/src/index';
import { filled } from './dom';

export interface Surfaces {
  readonly axis: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly picture: Selection<SVGSVGElement, unknown, null, undefined>;
}

/** What a drawn shape stands for. */
export type Drawn = Bar | Sign;

type Group = Selection<SVGGElement, Drawn, SVGGElement, LanePicture>;

/** The elements of the page that are drawn into. */
export function surfaces(): Surfaces {
  const axis = select<SVGSVGElement, unknown>('#axis');
  const picture = select<SVGSVGElement, unknown>('#picture');
  axis.attr('height', metrics.axis);
  for (const name of ['grids', 'lanes', 'guides', 'rings']) {
    const layer = picture.append('g').attr('class', name);
    if (name === 'lanes') layer.attr('role', 'presentation');
    else layer.attr('aria-hidden', 'true');
  }
  return { axis: narrowed(axis), picture: narrowed(picture) };
}

function narrowed(
  selection: Selection<SVGSVGElement, unknown, HTMLElement, unknown>,
): Selection<SVGSVGElement, unknown, null, undefined> {
  const node = selection.node();
  if (node === null) throw new Error('The page has no surface to draw on.');
  return select(node);
}

export interface Scene {
  readonly picture: Picture;
  readonly words: TimeLineWords;
  /** Id of the shape that is chosen. */
  readonly chosen: string | undefined;
}

/** Draws a picture. */
export function draw(on: Surfaces, scene: Scene): void {
  const { picture } = scene;
  const { width } = picture.view;
  on.axis.attr('viewBox', `0 0 ${width} ${metrics.axis}`);
  on.picture.attr('viewBox', `0 0 ${width} ${picture.height}`).attr('height', picture.height);
  drawAxis(on.axis, picture);
  drawLines(on.picture.select('.grids'), picture.axis.ticks, { height: picture.height, name: () => 'grid' });
  drawLines(on.picture.select('.guides'), picture.guides, {
    height: picture.height,
    name: ({ kind }) => `guide ${kind}`,
  });
  drawLanes(on.picture, scene);
  const shapes = picture.lanes.flatMap(shapesOf);
  drawRing(
    on.picture.select('.rings'),
    shapes.find(({ id }) => id === scene.chosen),
  );
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

interface LineOptions<T> {
  readonly height: number;
  name(line: T): string;
}

/** Lines from top to bottom. */
function drawLines<T extends { readonly x: number }>(
  layer: Layer,
  lines: readonly T[],
  { height, name }: LineOptions<T>,
): void {
  layer
    .selectAll('line')
    .data(lines)
    .join('line')
    .attr('class', name)
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y2', height);
}

function drawAxis(axis: Surfaces['axis'], { axis: { ticks, spans }, view }: Picture): void {
  const tick = axis.selectAll<SVGGElement, unknown>('g.tick').data(ticks).join('g').attr('class', 'tick');
  tick.attr('transform', ({ x }) => `translate(${x} 0)`);
  tick
    .selectAll('line')
    .data([0])
    .join('line')
    .attr('y1', metrics.axis - 6)
    .attr('y2', metrics.axis);
  tick
    .selectAll('text')
    .data(({ text }) => [text])
    .join('text')
    .attr('y', metrics.axis - 10)
    .text((text) => text);
  axis
    .selectAll('text.span')
    .data(spans)
    .join('text')
    .attr('class', 'span')
    .attr('x', ({ x }) => x + 4)
    .attr('y', 14)
    .text(({ text }) => text);
  axis
    .selectAll('line.edge')
    .data([view.width])
    .join('line')
    .attr('class', 'edge')
    .attr('x2', (width) => width)
    .attr('y1', metrics.axis - 0.5)
    .attr('y2', metrics.axis - 0.5);
}

function drawLanes(surface: Surfaces['picture'], { picture: { lanes, view }, words, chosen }: Scene): void {
  const lane = surface
    .select<SVGGElement>('.lanes')
    .selectAll<SVGGElement, LanePicture>('g.lane')
    .data(lanes, (each) => String(each.lane.source))
    .join('g')
    .attr('class', 'lane')
    .attr('role', 'group')
    .attr('aria-label', ({ lane: { accessibleLabel } }) => accessibleLabel);
  drawFrame(lane, view.width);
  const items = lane
    .selectAll<SVGGElement, Drawn>('g.item')
    .data(shapesOf, ({ id }) => id)
    .join((enter) => entered(enter.append('g')))
    .order();
  update(items, words, chosen);
}

/** The name of a log and the line below its lane. */
function drawFrame(lane: Selection<SVGGElement, LanePicture, SVGGElement, unknown>, width: number): void {
  lane
    .selectAll<SVGTextElement, LanePicture>('text.name')
    .data((each) => [each])
    .join('text')
    .attr('class', 'name')
    .attr('aria-hidden', 'true')
    .attr('x', 6)
    .attr('y', ({ y }) => y + metrics.lanePadding + 12)
    .text(({ lane: { label } }) => fitted(label, width - 12));
  lane
    .selectAll<SVGLineElement, LanePicture>('line.edge')
    .data((each) => [each])
    .join('line')
    .attr('class', 'edge')
    .attr('aria-hidden', 'true')
    .attr('x2', width)
    .attr('y1', ({ y, height }) => y + height - 0.5)
    .attr('y2', ({ y, height }) => y + height - 0.5);
}

/** Marks and bars of a lane as they follow each other. */
function shapesOf({ signs, bars }: LanePicture): Drawn[] {
  return [...signs, ...bars].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ items }: Drawn): number {
  return items[0]?.from ?? 0;
}

/** True for a bar, false for a mark. */
function isBar(shape: Drawn): shape is Bar {
  return 'outcome' in shape;
}

function entered(group: Group): Group {
  group.attr('role', 'option').attr('id', ({ id }) => `entry-${id}`);
  const signs = group.filter((shape) => !isBar(shape));
  signs.append('rect').attr('class', 'hit').attr('x', -9).attr('y', -10).attr('width', 18).attr('height', 20);
  group.append('path').attr('class', 'body');
  return group;
}

function update(items: Group, words: TimeLineWords, chosen: string | undefined): void {
  items.each(function (shape) {
    const kind = isBar(shape) ? `bar ${shape.outcome}` : `sign ${shape.kind}`;
    this.setAttribute('class', shape.id === chosen ? `item ${kind} chosen` : `item ${kind}`);
    this.setAttribute('aria-selected', String(shape.id === chosen));
    this.setAttribute('aria-label', labelOf(shape, words));
    if (isBar(shape)) updateBar(this, shape);
    else updateSign(this, shape);
  });
}

function updateBar(group: SVGGElement, { x, y, width, isOpen, text, textX }: Bar): void {
  group.querySelector('.body')?.setAttribute('d', barPath(x, y, width, isOpen));
  const known = group.querySelector('text');
  if (text === '') {
    known?.remove();
    return;
  }
  const label = known ?? group.appendChild(document.createElementNS(group.namespaceURI, 'text'));
  label.setAttribute('aria-hidden', 'true');
  label.setAttribute('x', String(textX));
  label.setAttribute('y', String(y + 13));
  if (label.textContent !== text) label.textContent = text;
}

function updateSign(group: SVGGElement, { x, y, kind }: Sign): void {
  const { path, isFilled } = signPaths[kind];
  group.setAttribute('transform', `translate(${x} ${y})`);
  const body = group.querySelector('.body');
  body?.setAttribute('d', path);
  body?.setAttribute('class', isFilled ? 'body filled' : 'body line');
  const inner = group.querySelector('.inner');
  if (kind !== 'failure') inner?.remove();
  else if (inner === null) select(group).append('path').attr('class', 'inner').attr('d', failureSign);
}

/** A frame around what is chosen. */
function drawRing(layer: Layer, shape: Drawn | undefined): void {
  layer
    .selectAll('path')
    .data(shape === undefined ? [] : [shape])
    .join('path')
    .attr('class', 'ring')
    .attr('d', (each) => (isBar(each) ? frameOfBar(each) : frameOfSign(each)));
}

function frameOfBar({ x, y, width, isOpen }: Bar): string {
  const right = x + width + (isOpen ? metrics.openEnd : 0) + 3;
  return `M${x - 3} ${y - 2.5}H${right}V${y + metrics.bar + 2.5}H${x - 3}Z`;
}

function frameOfSign({ x, y }: Sign): string {
  return `M${x - 10} ${y - 10}h20v20h-20Z`;
}

/** What a screen reader says. */
function labelOf({ items }: Drawn, { together }: TimeLineWords): string {
  const first = items[0]?.accessibleLabel ?? '';
  return items.length === 1 ? first : filled(together, items.length, first);
}
