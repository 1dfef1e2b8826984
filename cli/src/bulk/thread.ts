// Owns the thread of a bulk run: it gets a case, posts its lines, and waits for the next.
import { parentPort, workerData } from 'node:worker_threads';
import type { BulkCase } from '../../../analyzer/src/index';
import type { CaseOptions } from '../readCase';
import { readOne } from './readOne';

/** Answers until the one who started it ends it. */
export function runBulkThread(): void {
  const options = workerData as CaseOptions;
  parentPort?.on('message', (which: BulkCase) => {
    readOne(which, options).then(
      (lines) => parentPort?.postMessage(lines),
      (error: unknown) => {
        // Nothing is known to throw here; whoever started the thread says what became of the case.
        throw error;
      },
    );
  });
}
