// Owns the threads of a bulk run: each has one case at a time; one that breaks down costs that case only.
import { Worker } from 'node:worker_threads';
import type { BulkCase } from '../../../analyzer/src/index';
import type { CaseOptions } from '../readCase';
import type { BulkLines } from './readOne';

export interface Pool {
  /** Reads a case as soon as a thread is free; rejects with what broke the thread down. */
  read(which: BulkCase): Promise<BulkLines>;
  /** Ends all threads, whatever they do. */
  close(): Promise<void>;
}

/**
 * Makes the pool.
 * @param program the built program, which knows what to do in a thread
 */
export function createPool(program: string, options: CaseOptions): Pool {
  const idle: Hand[] = [];
  const all = new Set<Hand>();
  const start = (): Hand => {
    const worker = new Worker(program, { workerData: options, resourceLimits });
    const hand: Hand = { worker, work: undefined };
    all.add(hand);
    const broken = (cause: unknown): void => {
      all.delete(hand);
      const at = idle.indexOf(hand);
      if (at >= 0) idle.splice(at, 1);
      hand.work?.reject(cause instanceof Error ? cause : new Error(`exit ${String(cause)}`));
      hand.work = undefined;
    };
    worker.on('error', broken);
    worker.on('exit', broken);
    worker.on('message', (lines: BulkLines) => {
      const { work } = hand;
      hand.work = undefined;
      idle.push(hand);
      work?.resolve(lines);
    });
    return hand;
  };
  return {
    read: (which) =>
      new Promise((resolve, reject) => {
        const hand = idle.pop() ?? start();
        hand.work = { resolve, reject };
        hand.worker.postMessage(which);
      }),
    async close() {
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread, and who waits for what it does. */
interface Hand {
  readonly worker: Worker;
  work: { resolve(lines: BulkLines): void; reject(cause: Error): void } | undefined;
}

/** Much is made that is forgotten at once; a case that needs more than this is told to be too large for a thread. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1_536 };
