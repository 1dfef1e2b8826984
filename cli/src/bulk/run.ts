// Owns a bulk run: cases are handed out as threads become free, lines are written as they come, and what is done is done,
// however the run ends.
import { availableParallelism } from 'node:os';
import { type BulkCase, bulkCaseId, localize, renderBulk } from '../../../analyzer/src/index';
import type { CommandIo, ExitCode } from '../io';
import { casesOf, type ListedCase, listedPaths } from './cases';
import { type BulkOutput, fileOutput, standardOutput } from './output';
import { createPool, type Pool } from './pool';
import type { BulkLines } from './readOne';
import type { BulkRequest } from './request';
import { bulkComplaints as texts } from './texts';

/** What is left of the world outside. */
export interface BulkHost {
  /** The built program, started anew as a thread. */
  readonly program: string;
  readonly stdout: NodeJS.WritableStream;
  /** Calls back when the user wants to stop. */
  readonly onInterrupt: (stop: () => void) => void;
}

/** The exit status of a program that the user interrupted. */
const interruptedStatus = 130;

/** Runs `summarize --each`. */
export async function runBulk(
  request: BulkRequest,
  io: CommandIo,
  host: BulkHost,
): Promise<ExitCode | typeof interruptedStatus> {
  const say = (text: Parameters<typeof localize>[0], values: Record<string, string> = {}): void =>
    io.error(localize(text, request.language, values));
  const name = request.resume ?? localize(texts.standardOutput, request.language);
  const output = await opened(request, host, (error) => say(texts.output, { name, detail: detailOf(error) }));
  if (output === 'failed') return 2;
  if (output === undefined) {
    say(texts.otherFile, { name });
    return 2;
  }
  const pool = createPool(host.program, optionsOf(request));
  const state: State = { done: 0, isStopped: false, hasFailed: false };
  host.onInterrupt(() => {
    state.isStopped = true;
    void pool.close();
  });
  const run: Run = { request, state, pool, output };
  const paths = listedPaths(request.paths, request.list, io.stdin);
  const stopped = await spread(run, casesOf(paths, request.each));
  await pool.close();
  await output.close().catch(() => undefined);
  if (stopped !== undefined) {
    const detail = detailOf(stopped.error);
    if (detail === 'EPIPE') return 0;
    if (stopped.by === 'list') say(texts.list, { name: request.list ?? '-', detail });
    else say(texts.output, { name, detail });
    return 2;
  }
  if (!state.isStopped) return request.failOnFailure && state.hasFailed ? 1 : 0;
  say(texts.interrupted, { done: String(state.done) });
  return interruptedStatus;
}

interface State {
  done: number;
  isStopped: boolean;
  hasFailed: boolean;
}

interface Run {
  readonly request: BulkRequest;
  readonly state: State;
  readonly pool: Pool;
  readonly output: BulkOutput;
}

function optionsOf({ language, rules, limits, redact, redactPatterns }: BulkRequest) {
  return { language, rules, limits, redact, redactPatterns };
}

async function opened(
  { resume }: BulkRequest,
  { stdout }: BulkHost,
  onError: (error: unknown) => void,
): Promise<BulkOutput | undefined | 'failed'> {
  if (resume === undefined) return standardOutput(stdout);
  try {
    return await fileOutput(resume);
  } catch (error) {
    onError(error);
    return 'failed';
  }
}

/** Why a run ended before its last case: its list could not be read, or its lines could not be written. */
interface Stopped {
  readonly by: 'list' | 'output';
  readonly error: unknown;
}

/**
 * As many cases at once as there are threads: memory does not depend on how many there are.
 * @returns undefined where all cases were done
 */
async function spread(run: Run, cases: AsyncGenerator<ListedCase>): Promise<Stopped | undefined> {
  let stopped: Stopped | undefined;
  const noted = (by: Stopped['by']) => (error: unknown) => {
    stopped ??= { by, error };
  };
  const threads = run.request.threads ?? availableParallelism();
  const work = async (): Promise<void> => {
    while (!run.state.isStopped && stopped === undefined) {
      // A generator hands out one case after the other, whoever asks. Of what it looks at only the list can fail it.
      const next = await cases.next().catch(noted('list'));
      if (next === undefined || next.done === true) return;
      await oneCase(run, next.value).catch(noted('output'));
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return stopped;
}

async function oneCase({ request, state, pool, output }: Run, listed: ListedCase): Promise<void> {
  if (output.done.has(bulkCaseId(listed))) return;
  const { lines, hasFailed } = await linesOf(request, pool, listed);
  if (state.isStopped) return;
  state.hasFailed ||= hasFailed;
  await output.write(lines);
  state.done++;
}

/** One bad case never stops the rest: why it gives nothing stands in its lines. */
async function linesOf({ language }: BulkRequest, pool: Pool, listed: ListedCase): Promise<BulkLines> {
  const { path, size, modified, unreadable } = listed;
  const which: BulkCase = { path, size, modified };
  const refused = (message: string): BulkLines => ({
    lines: renderBulk(which, undefined, [{ message }], language),
    hasFailed: false,
  });
  if (unreadable !== undefined) return refused(localize(unreadable.message, language, { name: path }));
  try {
    return await pool.read(which);
  } catch (error) {
    return refused(localize(texts.crashed, language, { name: path, detail: detailOf(error) }));
  }
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
