// Owns the threads: hands out the work, gathers results, joins those of one file.
import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { type Analysis, createSegmentJoin } from '../../analyzer/src/index';
import { binaryLogReader, detectEncoding, isArchive, unreadableContent } from '../../sources/src/index';
import { growToEnough } from '../../sources/src/node/room';
import { type CuttableFile, type Job, jobsOf } from './jobs';
import type { JobResult } from './readJob';
import { isWorthThreads, startThread, worthwhileSize } from './startThread';
import { type ThreadData, type ThreadMessage, takeJob } from './takeJob';

export interface ReadLogsOptions {
  /** Threads, this one included; as many as there are cores unless told. */
  readonly threads?: number;
  /** Bytes of all files together below which nothing is read here. */
  readonly worthwhile?: number;
  /** Milliseconds that this thread may still have to work before others are started. */
  readonly patience?: number;
}

/** A text log that was read. */
export interface PlainLog {
  readonly analysis: Analysis;
  readonly encoding: 'utf-8';
  readonly bom: boolean;
  readonly bytes: number;
}

/**
 * A thread costs about 60 ms of processor time before it reads, and as long as that again until it reads as fast as one
 * that has been at it. How long a log takes depends on what it holds: from 1 to 40 ns a byte.
 */
const defaultPatience = 400;

let offered: Worker | undefined;

/** Hands over a thread that was started before it was known what there is to read. */
export function offerThread(thread: Worker): void {
  offered = thread;
}

/** What the judgement of a file wants. */
const judgedSize = 65_536;

/**
 * Reads the text logs among some files on all cores. This thread works too: while it does, it answers nobody.
 * @returns by path; what is missing there is no text log in UTF-8, cannot be read, or is not worth it: read it by itself
 */
export async function readLogs(
  paths: readonly string[],
  options: ReadLogsOptions = {},
): Promise<ReadonlyMap<string, PlainLog>> {
  const {
    threads = availableParallelism(),
    worthwhile = worthwhileSize,
    patience = defaultPatience,
  } = options;
  if (threads < 2) return new Map();
  const files = (await Promise.all(paths.map(judged))).filter((file) => file !== undefined);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes < worthwhile) return new Map();
  const jobs = jobsOf(files, threads);
  const joins = new Map(files.map(({ path }) => [path, joining(path)]));
  const data = sharedData(jobs, files.length);
  const take = (job: Job, result: JobResult): void => joins.get(job.path)?.add(result);
  const others = Math.min(threads, jobs.length) - 1;
  await doAll(data, { others, patience: isWorthThreads(bytes) ? 0 : patience }, take);
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

/** Looks at the beginning of a file; undefined where it is nothing for threads. */
async function judged(path: string): Promise<CuttableFile | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(judgedSize), 0, judgedSize, 0);
      const sample = buffer.subarray(0, bytesRead);
      const { encoding, bom } = detectEncoding(sample);
      if (encoding !== 'utf-8' || isArchive(sample, path) || binaryLogReader(sample) !== undefined)
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

function sharedData(jobs: readonly Job[], files: number): ThreadData {
  return {
    jobs,
    next: new Int32Array(new SharedArrayBuffer(4)),
    dropped: new Uint8Array(new SharedArrayBuffer(files)),
  };
}

/** Does all jobs; `take` gets their results in order. */
async function doAll(
  data: ThreadData,
  { others, patience }: { readonly others: number; readonly patience: number },
  take: (job: Job, result: JobResult) => void,
): Promise<void> {
  const collecting = collectingInOrder(data.jobs, take);
  const workers: Promise<void>[] = [];
  const help = (thread: Worker): unknown => workers.push(running(thread, data, collecting.collect));
  if (offered !== undefined && others > 0) help(offered);
  offered = undefined;
  const pace = paceOf(data.jobs);
  let isAlone = workers.length < others;
  for (;;) {
    if (isAlone && pace.timeLeft() >= patience) {
      isAlone = false;
      while (workers.length < others) help(startThread(__dirname));
    }
    if (workers.length > 0) growToEnough();
    const message = takeJob(data);
    if (message === undefined) break;
    pace.note(message.job);
    collecting.collect(message);
    // What the others posted is taken meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.race([collecting.all, Promise.all(workers)]);
  collecting.finish();
}

/** Tells how long this thread would still have to work. */
interface Pace {
  /** Called when a job is done. */
  note(job: number): void;
  /** In milliseconds, as fast as the last job went; 0 as long as that cannot be told. */
  timeLeft(): number;
}

function paceOf(jobs: readonly Job[]): Pace {
  let bytesLeft = jobs.reduce((sum, { from, to }) => sum + to - from, 0);
  let begun = performance.now();
  let timeLeft = 0;
  return {
    note(number) {
      const { from = 0, to = 0 } = jobs[number] ?? {};
      const now = performance.now();
      bytesLeft -= to - from;
      // While the first one is done the engine learns how to.
      if (number > 0) timeLeft = ((now - begun) / Math.max(1, to - from)) * bytesLeft;
      begun = now;
    },
    timeLeft: () => timeLeft,
  };
}

interface Collecting {
  readonly collect: (message: ThreadMessage) => void;
  /** Resolves when every job has been collected. */
  readonly all: Promise<void>;
  /** Stands in for jobs that nobody gave. */
  readonly finish: () => void;
}

function collectingInOrder(jobs: readonly Job[], take: (job: Job, result: JobResult) => void): Collecting {
  // Results that came before those of earlier jobs.
  const early = new Map<number, JobResult>();
  const { promise: all, resolve } = withResolver();
  let taken = 0;
  const collect = ({ job, result }: ThreadMessage): void => {
    early.set(job, result);
    for (let ready = early.get(taken); ready !== undefined; ready = early.get(taken)) {
      early.delete(taken);
      take(jobs[taken] as Job, ready);
      taken++;
    }
    if (taken === jobs.length) resolve();
  };
  const finish = (): void => {
    // A thread that broke down took its job along.
    while (taken < jobs.length) collect({ job: taken, result: early.get(taken) ?? 'other' });
  };
  return { collect, all, finish };
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** Gives a thread its work; what it cannot do any more is missing among the results. Resolves when it has ended. */
function running(worker: Worker, data: ThreadData, collect: (message: ThreadMessage) => void): Promise<void> {
  return new Promise((resolve) => {
    worker.ref();
    worker.on('message', collect);
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
    worker.postMessage(data);
  });
}
