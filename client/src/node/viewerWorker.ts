// Owns starting the viewer's worker as a thread of its own: the extension host only passes messages on.
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { ViewerReply } from '../../../protocol/src/index';
import type { FindMergeable, ReadFirstRows, ViewerHost, ViewerWorker } from '../viewer/engine';

interface ForTheClient {
  readonly readFirstRows: ReadFirstRows;
  readonly mergeableFiles: (paths: readonly string[]) => Awaited<ReturnType<FindMergeable>>;
}

/** @param script `dist/viewer.js`: run as a thread, and for the first rows and a look at files loaded here */
export function viewerHost(script: string): ViewerHost {
  const load = (): ForTheClient => createRequire(script)(script);
  return {
    start: () => startViewerThread(script),
    readFirstRows: async (params) => load().readFirstRows(params),
    findMergeable: async (paths) => load().mergeableFiles(paths),
  };
}

function startViewerThread(script: string): ViewerWorker {
  const worker = new Worker(script);
  let isWanted = true;
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => worker.on('message', (reply: ViewerReply) => listener(reply)),
    onEnd: (listener) => {
      let why = new Error(vscode.l10n.t('The reading of logs stopped: load the log again.'));
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
