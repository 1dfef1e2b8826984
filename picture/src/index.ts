// What lives in picture/: where everything of a time line stands on a surface, and the same as an SVG text. Pure: no
// page, no Node, no decision about logs; it knows the analyzer's data by its types only.
export type { Axis, AxisLabel } from './axis';
export { axisOf } from './axis';
export type { Bar, Guide, LanePicture, Picture, Sign, View } from './layout';
export { pictureOf } from './layout';
export { fitted, metrics } from './metrics';
export { barPath, failureSign, signPaths } from './shapes';
export type { SvgOptions } from './svg';
export { svgOf } from './svg';
