// Owns how the engine's room for new objects grows. The engine sets the factor back to 2 whenever it makes the heap of a
// further thread (`Heap::ConfigureHeap` in V8): say it again when one has begun.
import { setFlagsFromString } from 'node:v8';

/** The next time it gets larger it grows from 1 MB to 4 MB in each half. */
export function growRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=4');
}

/** From now on it stays as large as it is. */
export function keepRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** As the engine begins. */
export function usualRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
