// Owns the message shapes of Process Monitor's events: `operation<tab>result<tab>path<tab>detail`.
import type { Shape } from '../shape';

export const procmonShapes: readonly Shape[] = [];
