// Owns the strip beside the rows: scroll bar and overview in one. It shows where in the log the window is, where
// failures and their proof are, and how errors, warnings and matches are spread.
import type { ViewerDensity } from '../../../protocol/src/index';
import { element } from './dom';

export interface StripMark {
  readonly row: number;
  readonly kind: 'cause' | 'proof' | 'bookmark';
}

export interface StripState {
  readonly top: number;
  readonly fitting: number;
  readonly total: number;
  readonly marks: readonly StripMark[];
  readonly density: ViewerDensity | undefined;
}

export interface Strip {
  readonly element: HTMLElement;
  draw(): void;
  /** Stretches that can be told apart. */
  buckets(): number;
}

const width = 30;
const smallestThumb = 18;

/**
 * @param stateOf asked for each drawing
 * @param onScroll takes the row to show first
 */
export function createStrip(
  label: string,
  stateOf: () => StripState,
  onScroll: (top: number) => void,
): Strip {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const strip = element(
    'div',
    { class: 'strip', role: 'scrollbar', 'aria-label': label, 'aria-orientation': 'vertical' },
    canvas,
  );
  strip.setAttribute('aria-controls', 'grid');
  let frame = 0;
  const draw = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      drawNow(strip, canvas, stateOf());
    });
  };
  new ResizeObserver(draw).observe(strip);
  followPointer(strip, stateOf, onScroll);
  return { element: strip, draw, buckets: () => Math.max(1, Math.floor(strip.clientHeight / 2)) };
}

/** The part of the strip that stands for the window, in pixels. */
function thumbOf(
  height: number,
  { top, fitting, total }: StripState,
): { readonly y: number; readonly size: number } {
  if (total <= fitting) return { y: 0, size: height };
  const size = Math.max(smallestThumb, (fitting / total) * height);
  return { y: (top / (total - fitting)) * (height - size), size };
}

function followPointer(strip: HTMLElement, stateOf: () => StripState, onScroll: (top: number) => void): void {
  let grip: number | undefined;
  const scroll = (y: number): void => {
    const state = stateOf();
    const height = strip.clientHeight;
    const { size } = thumbOf(height, state);
    const share = height <= size ? 0 : (y - (grip ?? size / 2)) / (height - size);
    onScroll(Math.max(0, Math.min(1, share)) * Math.max(0, state.total - state.fitting));
  };
  strip.addEventListener('pointerdown', (event) => {
    const y = event.clientY - strip.getBoundingClientRect().top;
    const thumb = thumbOf(strip.clientHeight, stateOf());
    grip = y >= thumb.y && y <= thumb.y + thumb.size ? y - thumb.y : undefined;
    strip.setPointerCapture(event.pointerId);
    if (grip === undefined) scroll(y);
    event.preventDefault();
  });
  strip.addEventListener('pointermove', (event) => {
    if (strip.hasPointerCapture(event.pointerId)) scroll(event.clientY - strip.getBoundingClientRect().top);
  });
}

function drawNow(strip: HTMLElement, canvas: HTMLCanvasElement, state: StripState): void {
  const height = strip.clientHeight;
  const ratio = window.devicePixelRatio;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext('2d');
  if (pen === null || height === 0) return;
  pen.scale(ratio, ratio);
  const { density, marks, total } = state;
  if (density !== undefined) drawDensity(pen, density, height);
  const thumb = thumbOf(height, state);
  pen.fillStyle = colour('--vscode-scrollbarSlider-background');
  pen.fillRect(0, thumb.y, width, thumb.size);
  const yOf = (row: number): number => (total === 0 ? 0 : (row / total) * height);
  for (const kind of ['bookmark', 'proof', 'cause'] as const) {
    pen.fillStyle = colour(markLook[kind].colour);
    for (const mark of marks) {
      if (mark.kind === kind)
        pen.fillRect(markLook[kind].x, yOf(mark.row) - 1, markLook[kind].width, markLook[kind].height);
    }
  }
  strip.setAttribute('aria-valuemin', '1');
  strip.setAttribute('aria-valuemax', String(Math.max(1, total)));
  strip.setAttribute('aria-valuenow', String(state.top + 1));
}

const markLook = {
  cause: { colour: '--vscode-editorOverviewRuler-errorForeground', x: 0, width, height: 4 },
  proof: { colour: '--vscode-editorOverviewRuler-warningForeground', x: 0, width: 10, height: 2 },
  bookmark: { colour: '--vscode-focusBorder', x: width - 8, width: 8, height: 3 },
} as const;

/** From left to right; the longer the bar, the more there are. */
const layers = [
  ['warnings', '--vscode-editorOverviewRuler-warningForeground', 10, 0.6],
  ['errors', '--vscode-editorOverviewRuler-errorForeground', 10, 0.8],
  ['hits', '--vscode-editorOverviewRuler-findMatchForeground', 20, 1],
] as const;
const barWidth = 10;

function drawDensity(pen: CanvasRenderingContext2D, density: ViewerDensity, height: number): void {
  for (const [name, variable, x, alpha] of layers) {
    const counts = density[name];
    const most = Math.max(1, ...counts);
    pen.fillStyle = colour(variable);
    pen.globalAlpha = alpha;
    counts.forEach((count, index) => {
      if (count === 0) return;
      const size = Math.max(2, (Math.log1p(count) / Math.log1p(most)) * barWidth);
      pen.fillRect(x, (index / counts.length) * height, size, Math.max(1, height / counts.length));
    });
    pen.globalAlpha = 1;
  }
}

/** The value of a theme's colour; grey where the theme has none. */
function colour(variable: string): string {
  return getComputedStyle(document.body).getPropertyValue(variable).trim() || '#888888';
}
