// Owns the outlines of what is drawn: bars, and the signs of marks around their middle.
import type { TimeLineMarkKind } from '../../analyzer/src/index';
import { metrics } from './metrics';

export interface SignPath {
  readonly path: string;
  /** False where only the line is drawn. */
  readonly isFilled: boolean;
}

const again = 'M4.2-3.7A5.5 5.5 0 1 0 5.5.6M4.6-7.2V-3.2H.8';

/** Forms that differ without colour, 14 pixels wide. */
export const signPaths: Readonly<Record<TimeLineMarkKind, SignPath>> = {
  failure: { path: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z', isFilled: true },
  'power-lost': { path: 'M2-7.5L-5 1.2H-.8L-2 7.5L5-1.2H.8Z', isFilled: true },
  boot: { path: 'M-3.4-4.4A5.5 5.5 0 1 0 3.4-4.4M0-7V-1', isFilled: false },
  shutdown: { path: 'M0-5.5A5.5 5.5 0 1 1-.01-5.5ZM-2.5 0H2.5', isFilled: false },
  'restart-asked': { path: again, isFilled: false },
  'restart-required': { path: `${again}M0-1.2V1.2`, isFilled: false },
  'service-start': { path: 'M-4-5.2L5.2 0L-4 5.2Z', isFilled: true },
  'service-stop': { path: 'M-4.2-4.2H4.2V4.2H-4.2Z', isFilled: true },
};

/** What stands in the sign of a failure. */
export const failureSign = 'M0-4V1M0 3V3.6';

/** The outline of a bar: rounded, with a point where its end is not known. */
export function barPath(x: number, y: number, width: number, isOpen: boolean): string {
  const radius = Math.min(3, width / 2);
  const height = metrics.bar;
  const [left, right] = [cut(x), cut(x + width)];
  const corner = (dx: number, dy: number): string =>
    `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`;
  const end = isOpen
    ? `H${right}l${metrics.openEnd} ${height / 2}L${right} ${y + height}`
    : `H${cut(x + width - radius)}${corner(1, 1)}V${y + height - radius}${corner(-1, 1)}`;
  return `M${cut(left + radius)} ${y}${end}H${cut(left + radius)}${corner(-1, -1)}V${y + radius}${corner(1, -1)}Z`;
}

/** A place in the picture, to a tenth of a pixel. */
export function cut(value: number): number {
  return Math.round(value * 10) / 10;
}
