// Owns the worker thread: takes requests, answers each, tells what happens in between. One worker serves all open logs;
// its work is cut into slices, so that a request waits for some milliseconds at most. Loaded elsewhere than in a thread,
// it only gives the reading of first rows and a look at files.
import { parentPort } from 'node:worker_threads';
import { localize } from '../../../analyzer/src/index';
import type { ViewerOpenParams, ViewerReply, ViewerRequest } from '../../../protocol/src/index';
import { failedRead } from '../../../sources/src/index';

import { type LogSession, openSession } from './session';

export { readFirstRows } from './firstRows';
export { mergeableFiles } from './mergeableFiles';

const sessions = new Map<number, { readonly session: LogSession; readonly params: ViewerOpenParams }>();

function reply(message: ViewerReply): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (request: ViewerRequest) => {
  answer(request).then(
    (result) => reply({ id: request.id, result }),
    (error: unknown) => reply({ id: request.id, error: sentenceOf(error, request) }),
  );
});

async function answer({ log, method, params }: ViewerRequest): Promise<unknown> {
  if (method === 'open') return open(log, params as ViewerOpenParams);
  const known = sessions.get(log);
  // A page may ask once more while its log is being closed.
  if (known === undefined) return null;
  if (method === 'close') sessions.delete(log);
  const handler = known.session.handlers[method] as (params: unknown) => unknown;
  return handler(params);
}

function open(log: number, params: ViewerOpenParams): unknown {
  const session = openSession(params, (event) => reply({ log, event }));
  sessions.set(log, { session, params });
  return session.opened;
}

/** What the file system says, in a sentence; other errors have one already. */
function sentenceOf(error: unknown, { log, method, params }: ViewerRequest): string {
  const of = method === 'open' ? (params as ViewerOpenParams) : sessions.get(log)?.params;
  const isOfSystem = error instanceof Error && 'code' in error;
  if (!isOfSystem || of === undefined) return error instanceof Error ? error.message : String(error);
  return localize(failedRead(error).message, of.language, { name: of.name });
}
