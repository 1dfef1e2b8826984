// Owns what the viewer asks of the worker that reads the logs, wherever that runs.
import type {
  ViewerEvent,
  ViewerOpened,
  ViewerOpenParams,
  ViewerReply,
  ViewerRequest,
  ViewerWorkerCalls,
} from '../../../protocol/src/index';

/** A worker as the client sees it. */
export interface ViewerWorker {
  post(request: ViewerRequest): void;
  onReply(listener: (reply: ViewerReply) => void): void;
  /** Called once when the worker has ended by itself. */
  onEnd(listener: (error: Error) => void): void;
  stop(): void;
}

/** Starts a worker; absent where nothing can read files by their path. */
export type StartViewerWorker = () => ViewerWorker;

/** Reads the beginning of a log without the worker; rejects where that is not enough. */
export type ReadFirstRows = (params: ViewerOpenParams) => Promise<ViewerOpened>;

/** Tells which files are logs, and what clock they can be merged by; by their positions. */
export type FindMergeable = (
  paths: readonly string[],
) => Promise<Readonly<Record<'local' | 'utc' | 'undated', readonly number[]>>>;

/** What the viewer needs of where the client runs. */
export interface ViewerHost {
  readonly start: StartViewerWorker;
  readonly readFirstRows: ReadFirstRows;
  readonly findMergeable: FindMergeable;
}

/** One log in the worker. */
export interface EngineLog {
  call<M extends keyof ViewerWorkerCalls>(
    method: M,
    params: ViewerWorkerCalls[M]['params'],
  ): Promise<ViewerWorkerCalls[M]['result']>;
  /** Lets go of the log; the worker ends with the last one. */
  close(): void;
}

export interface ViewerEngine {
  log(onEvent: (event: ViewerEvent) => void): EngineLog;
  dispose(): void;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: ViewerWorker;
  readonly waiting: Map<number, Waiting>;
}

/** Keeps one worker for all logs, as long as one is open. */
export function createViewerEngine(start: StartViewerWorker): ViewerEngine {
  const listeners = new Map<number, (event: ViewerEvent) => void>();
  let running: Running | undefined;
  let lastLog = 0;
  let lastId = 0;
  const stop = (): void => {
    const { worker, waiting } = running ?? {};
    running = undefined;
    worker?.stop();
    // Nobody answers any more: who waits must not wait for ever.
    for (const { reject } of waiting?.values() ?? []) reject(new Error('closed'));
  };
  const fail = (error: Error): void => {
    const { waiting } = running ?? { waiting: new Map<number, Waiting>() };
    running = undefined;
    for (const { reject } of waiting.values()) reject(error);
    for (const tell of listeners.values()) tell({ kind: 'failed', sentence: error.message });
  };
  const run = (): Running => {
    if (running !== undefined) return running;
    const worker = start();
    const waiting = new Map<number, Waiting>();
    worker.onReply((reply) => receive(reply, waiting, listeners));
    worker.onEnd(fail);
    running = { worker, waiting };
    return running;
  };
  return {
    log(onEvent) {
      const log = ++lastLog;
      listeners.set(log, onEvent);
      const post = (method: ViewerRequest['method'], params: unknown): Promise<never> =>
        new Promise((resolve, reject) => {
          const { worker, waiting } = run();
          const id = ++lastId;
          waiting.set(id, { resolve, reject });
          worker.post({ id, log, method, params });
        });
      const close = (): void => {
        listeners.delete(log);
        if (running === undefined) return;
        if (listeners.size === 0) stop();
        else post('close', {}).catch(() => undefined);
      };
      return { call: (method, params) => post(method, params), close };
    },
    dispose: stop,
  };
}

function receive(
  reply: ViewerReply,
  waiting: Map<number, Waiting>,
  listeners: ReadonlyMap<number, (event: ViewerEvent) => void>,
): void {
  if ('event' in reply) {
    listeners.get(reply.log)?.(reply.event);
    return;
  }
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('error' in reply) asked?.reject(new Error(reply.error));
  else asked?.resolve(reply.result as never);
}
