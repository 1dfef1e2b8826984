// Owns reading what the page of the time line sends: anything else than a wish counts for nothing.
import type { TimeLineWish } from '../../../protocol/src/index';

/** The wish that a message of the page holds; undefined for any other message. */
export function wishOf(message: unknown): TimeLineWish | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  switch (message.type) {
    case 'ready':
    case 'summarize':
      return { type: message.type };
    case 'reveal': {
      const [source, line] = [numberOf(message, 'source'), numberOf(message, 'line')];
      const isPlace = source !== undefined && line !== undefined && line >= 0;
      return isPlace ? { type: 'reveal', source, line } : undefined;
    }
    case 'save': {
      const [from, to] = [numberOf(message, 'from'), numberOf(message, 'to')];
      return from !== undefined && to !== undefined ? { type: 'save', from, to } : undefined;
    }
    default:
      return undefined;
  }
}

function numberOf(message: object, name: string): number | undefined {
  const value: unknown = Object.entries(message).find(([key]) => key === name)?.[1];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
