// Owns the starting of a thread. Nothing else is loaded with it: it begins while the program that starts it is still loaded.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Less than this is read before a thread has been started, whatever it holds. */
export const worthwhileSize = 16_777_216;

/**
 * From here on a thread is started before anything else. To begin costs it 60 ms of processor time, which an ordinary log
 * of half the size takes altogether; what takes longer than its size tells is noticed by `readLogs`.
 */
const certainSize = 100_663_296;

/** Whether plain logs of so many bytes are certainly read by more than one thread. */
export function isWorthThreads(bytes: number): boolean {
  return bytes >= certainSize && availableParallelism() > 1;
}

/** Starts a thread, which waits for its ThreadData; a program that has nothing for it ends without it. */
export function startThread(folder: string): Worker {
  const worker = new Worker(join(folder, 'thread.js'), { resourceLimits });
  worker.unref();
  // Whoever gives it work notices that it is gone.
  worker.on('error', () => undefined);
  return worker;
}

/** What it reads leaves little behind: its heap need not grow. A segment that needs more is read again without threads. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 96 };
