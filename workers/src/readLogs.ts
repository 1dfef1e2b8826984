// Owns the threads: hands out the work, gathers results, joins those of one file.
import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Analysis, createSegmentJoin } from '../../analyzer/src/index';
import { binaryLogReader, detectEncoding, isArchive, unreadableContent } from '../../sources/src/index';
import { type Job, jobsOf } from './jobs';
import type { JobResult } from './readJob';
import { type ThreadData, type ThreadMessage, takeJob } from './takeJob';

export interface ReadLogsOptions {
  /** Threads, this one included; as many as there are cores unless told. */
  readonly threads?: number;
  /** Bytes of all files together below which threads cost more than they give. */
  readonly worthwhile?: number;
}

/** A text log that was read. */
export interface PlainLog {
  readonly analysis: Analysis;
  readonly encoding: 'utf-8';
  readonly bom: boolean;
  readonly bytes: number;
}

/**
 * What one thread reads while another is started and gets into its stride. Measured with two threads: logs of 400 MB
 * take as long as with one, of 1.2 GB three quarters of the time, of 50 MB a fifth more.
 */
const headStart = 167_772_160;

/** The more threads share the work, the sooner they are worth their start. */
function worthwhileSize(threads: number): number {
  return (headStart * threads) / (threads - 1);
}

/** What the judgement of a file wants. */
const judgedSize = 65_536;

/**
 * Reads the text logs among some files on all cores. This thread works too: while it does, it answers nobody.
 * @returns by path; what is missing there is no text log in UTF-8, cannot be read, or is not worth it: read it by itself
 */
export async function readLogs(
  paths: readonly string[],
  { threads = availableParallelism(), worthwhile = worthwhileSize(threads) }: ReadLogsOptions = {},
): Promise<ReadonlyMap<string, PlainLog>> {
  if (threads < 2) return new Map();
  const files = (await Promise.all(paths.map(judged))).filter((file) => file !== undefined);
  if (files.reduce((sum, { size }) => sum + size, 0) < worthwhile) return new Map();
  const jobs = files.flatMap(({ path, start, size, isCuttable }) => jobsOf(path, start, size, isCuttable));
  const joins = new Map(files.map(({ path }) => [path, joining(path)]));
  await doAll(jobs, Math.min(threads, jobs.length), (job, result) => joins.get(job.path)?.add(result));
  const logs = new Map<string, PlainLog>();
  for (const { path, start, size } of files) {
    const analysis = joins.get(path)?.finish();
    if (analysis !== undefined) logs.set(path, { analysis, encoding: 'utf-8', bom: start > 0, bytes: size });
  }
  return logs;
}

/** The joining of one file. */
interface Joining {
  add(result: JobResult): void;
  finish(): Analysis | undefined;
}

function joining(path: string): Joining {
  const join = createSegmentJoin();
  let isOther = false;
  let count = 0;
  return {
    add(result) {
      if (result === 'empty') return;
      if (result === 'other') {
        isOther = true;
      } else {
        join.add(result);
        count++;
      }
    },
    finish: () => (isOther || count === 0 ? undefined : join.finish({ fileName: path })),
  };
}

interface Judged {
  readonly path: string;
  readonly size: number;
  /** Behind the byte order mark. */
  readonly start: number;
  readonly isCuttable: boolean;
}

/** Looks at the beginning of a file; undefined where it is nothing for threads. */
async function judged(path: string): Promise<Judged | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(judgedSize), 0, judgedSize, 0);
      const sample = buffer.subarray(0, bytesRead);
      const { encoding, bom } = detectEncoding(sample);
      if (encoding !== 'utf-8' || isArchive(sample) || binaryLogReader(sample) !== undefined)
        return undefined;
      if (unreadableContent(sample, path) !== undefined) return undefined;
      const start = bom ? 3 : 0;
      return { path, size, start, isCuttable: ordinary.test(sample.toString('latin1', start, start + 64)) };
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/** Only a log that begins like this is read line by line from its first line to its last. */
const ordinary = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, [A-Z]/;

/** Does all jobs; `take` gets their results in order. */
async function doAll(
  jobs: readonly Job[],
  threads: number,
  take: (job: Job, result: JobResult) => void,
): Promise<void> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const data: ThreadData = { jobs, next };
  // Results that came before those of earlier jobs.
  const early = new Map<number, JobResult>();
  let taken = 0;
  const collect = ({ job, result }: ThreadMessage): void => {
    early.set(job, result);
    for (let ready = early.get(taken); ready !== undefined; ready = early.get(taken)) {
      early.delete(taken);
      take(jobs[taken] as Job, ready);
      taken++;
    }
  };
  const workers = Array.from({ length: threads - 1 }, () => running(data, collect));
  for (let message = takeJob(data); message !== undefined; message = takeJob(data)) {
    collect(message);
    // What the others posted is taken meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(workers);
  // A thread that broke down took its job along.
  while (taken < jobs.length) collect({ job: taken, result: early.get(taken) ?? 'other' });
}

/** A thread; what it cannot do any more is missing among the results. Resolves when it has ended. */
function running(data: ThreadData, collect: (message: ThreadMessage) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'thread.js'), { workerData: data, resourceLimits });
    worker.on('message', collect);
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

/** What it reads leaves little behind: its heap need not grow. A segment that needs more is read again without threads. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 96 };
