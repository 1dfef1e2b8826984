// Owns long work beside others: it is done for a moment, then whoever asked meanwhile is answered.
import type { Steps } from '../../analyzer/src/index';
import type { ServerHost } from './host';

/** What a request waits for, in milliseconds, as long as no single step takes longer. */
const workMs = 0.5;
/** From the arrival of a request to its answer the connection takes several turns; they all come before the next work. */
const turnsBetween = 4;

/**
 * Does work turn by turn.
 * @param isCancelled asked whenever others had their turn
 * @returns undefined where it was cancelled
 */
export async function inTurns<T>(
  work: Steps<T>,
  host: Pick<ServerHost, 'nextTurn'>,
  isCancelled: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + workMs;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    for (let turn = 0; turn < turnsBetween; turn++) await host.nextTurn();
    if (isCancelled()) return undefined;
  }
}
