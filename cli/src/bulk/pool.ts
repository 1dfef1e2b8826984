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
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const start = (): Worker => {
    const worker = new Worker(program, { workerData: options, resourceLimits });
    all.add(worker);
    return worker;
  };
  return {
    read: (which) =>
      new Promise((resolve, reject) => {
        const worker = idle.pop() ?? start();
        const broken = (cause: unknown): void => {
          worker.removeAllListeners();
          all.delete(worker);
          reject(cause instanceof Error ? cause : new Error(`exit ${String(cause)}`));
        };
        worker.once('error', broken);
        worker.once('exit', broken);
        worker.once('message', (lines: BulkLines) => {
          worker.removeAllListeners();
          idle.push(worker);
          resolve(lines);
        });
        worker.postMessage(which);
      }),
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Much is made that is forgotten at once; a case that needs more than this is told to be too large for a thread. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1_536 };
