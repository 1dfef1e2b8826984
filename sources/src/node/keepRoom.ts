// Owns the end of the growth that smallHeap.ts allows.
import { setFlagsFromString } from 'node:v8';

/**
 * From now on the room for new objects stays as large as it is. The engine sets the factor back to 2 whenever it makes
 * the heap of a further thread (`Heap::ConfigureHeap` in V8): call it again when one has begun.
 */
export function keepRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
