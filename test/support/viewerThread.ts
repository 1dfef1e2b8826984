// Owns the test's side of the viewer's worker: starts the built one as a thread and waits for what it tells.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ViewerEvent, ViewerReply, ViewerWorkerCalls } from '../../protocol/src/index';

export interface ViewerThread {
  call<M extends keyof ViewerWorkerCalls>(
    log: number,
    method: M,
    params: ViewerWorkerCalls[M]['params'],
  ): Promise<ViewerWorkerCalls[M]['result']>;
  /** The first event of a log that is accepted; those that came already count. */
  event(log: number, accept: (event: ViewerEvent) => boolean): Promise<ViewerEvent>;
  /** Forgets the events that came. */
  forget(): void;
  stop(): Promise<number>;
}

const deadlineMs = 20_000;

export function startViewerThread(): ViewerThread {
  const script = path.resolve(__dirname, '..', '..', '..', 'dist', 'viewer.js');
  if (!existsSync(script)) throw new Error('dist/viewer.js is missing: run `npm run build` first.');
  const worker = new Worker(script);
  const answers = new Map<number, (reply: ViewerReply) => void>();
  let events: { readonly log: number; readonly event: ViewerEvent }[] = [];
  const waiting = new Set<() => void>();
  let last = 0;
  worker.on('message', (reply: ViewerReply) => {
    if ('event' in reply) {
      events.push(reply);
      for (const check of waiting) check();
    } else answers.get(reply.id)?.(reply);
  });
  return {
    call: (log, method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        answers.set(id, (reply) => {
          if ('error' in reply) reject(new Error(reply.error));
          else resolve((reply as { result: unknown }).result as never);
        });
        worker.postMessage({ id, log, method, params });
      }),
    event: (log, accept) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`No such event; there were ${JSON.stringify(events)}`)),
          deadlineMs,
        );
        const check = (): void => {
          const found = events.find((each) => each.log === log && accept(each.event));
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(found.event);
        };
        waiting.add(check);
        check();
      }),
    forget: () => {
      events = [];
    },
    stop: () => worker.terminate(),
  };
}
