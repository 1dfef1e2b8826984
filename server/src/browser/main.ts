// Owns the server as a web worker: no file system, messages over the worker's port.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { ServerHost } from '../host';
import { startServer } from '../server';

declare const self: DedicatedWorkerGlobalScope;

// A message to oneself ends the turn without the delay that timers have.
const host: ServerHost = {
  nextTurn: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), host);
