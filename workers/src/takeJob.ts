// Owns the taking of jobs, by threads and by the one that started them.
import type { Job } from './jobs';
import { type JobResult, readJob } from './readJob';

/** What a thread is started with. */
export interface ThreadData {
  readonly jobs: readonly Job[];
  /** Shared: the number of the next job that nobody has taken. */
  readonly next: Int32Array;
  /** Shared: by number of the file, 1 where it turned out to be none for threads; what is left of it is not read. */
  readonly dropped: Uint8Array;
}

/** What a thread posts, once per job that it took. */
export interface ThreadMessage {
  readonly job: number;
  readonly result: JobResult;
}

/** Does jobs until none is left. A file that cannot be read is left to whoever explains that. */
export function takeJob({ jobs, next, dropped }: ThreadData): ThreadMessage | undefined {
  const number = Atomics.add(next, 0, 1);
  const job = jobs[number];
  if (job === undefined) return undefined;
  const result = dropped[job.file] === 1 ? 'other' : done(job);
  if (result === 'other') dropped[job.file] = 1;
  return { job: number, result };
}

function done(job: Job): JobResult {
  try {
    return readJob(job);
  } catch {
    return 'other';
  }
}
