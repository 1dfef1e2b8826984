// Owns starting the viewer's worker as a thread of its own: the extension host only passes messages on.
import { Worker } from 'node:worker_threads';
import type { ViewerReply } from '../../../protocol/src/index';
import type { ViewerWorker } from '../viewer/engine';

/** @param script `dist/viewer.js` */
export function startViewerThread(script: string): ViewerWorker {
  const worker = new Worker(script);
  let isWanted = true;
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => worker.on('message', (reply: ViewerReply) => listener(reply)),
    onEnd: (listener) => {
      let why = new Error('The viewer stopped.');
      worker.on('error', (error) => {
        why = error;
      });
      worker.on('exit', () => {
        if (isWanted) listener(why);
      });
    },
    stop: () => {
      isWanted = false;
      void worker.terminate();
    },
  };
}
