// Owns starting the viewer's worker as a thread of its own: the extension host only passes messages on.
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { ViewerReply } from '../../../protocol/src/index';
import type { ReadFirstRows, ViewerHost, ViewerWorker } from '../viewer/engine';

/** @param script `dist/viewer.js`: run as a thread, and for the first rows loaded here */
export function viewerHost(script: string): ViewerHost {
  const load = (): { readonly readFirstRows: ReadFirstRows } => createRequire(script)(script);
  return {
    start: () => startViewerThread(script),
    readFirstRows: async (params) => load().readFirstRows(params),
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
