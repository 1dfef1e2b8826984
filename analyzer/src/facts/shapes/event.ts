// Owns the message shapes of events: `Provider/EventId [Channel #RecordId] sentence`, values on the lines below.
import type { Shape } from '../shape';

export const eventShapes: readonly Shape[] = [];
