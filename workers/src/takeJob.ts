// Owns the taking of jobs, by threads and by the one that started them.
import type { Job } from './jobs';
import { type JobResult, readJob } from './readJob';

/** What a thread is started with. */
export interface ThreadData {
  readonly jobs: readonly Job[];
  /** Shared: the number of the next job that nobody has taken. */
  readonly next: Int32Array;
}

/** What a thread posts, once per job that it took. */
export interface ThreadMessage {
  readonly job: number;
  readonly result: JobResult;
}

/** Does jobs until none is left. A file that cannot be read is left to whoever explains that. */
export function takeJob({ jobs, next }: ThreadData): ThreadMessage | undefined {
  const number = Atomics.add(next, 0, 1);
  const job = jobs[number];
  if (job === undefined) return undefined;
  try {
    return { job: number, result: readJob(job) };
  } catch {
    return { job: number, result: 'other' };
  }
}
