// Owns how the engine's room for new objects grows. The engine sets the factor back to 2 whenever it makes the heap of a
// further thread (`Heap::ConfigureHeap` in V8): say it again when one has begun.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of both halves together. More makes nothing faster and is never given back. */
const enough = 8_388_608;

/** The next time it gets larger it grows from 1 MB to 4 MB in each half. */
export function growRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=4');
}

/** From now on it stays as large as it is. */
export function keepRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * From now on it grows until there is enough of it. A thread that begins while it is still small would leave it so, and then
 * the one who reads most collects twice as often: in every second run where nothing was compiled before.
 */
export function growToEnough(): void {
  const room = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  setFlagsFromString(
    `--semi-space-growth-factor=${Math.max(1, Math.floor(enough / (room?.space_size ?? enough)))}`,
  );
}

/** As the engine begins. */
export function usualRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
