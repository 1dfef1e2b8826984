// Owns the server as a Node process, over stdio or IPC as its arguments say (`--stdio`, `--node-ipc`).
import '../../../sources/src/node/compileCache';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readLogFile } from '../../../sources/src/node/index';
import type { ServerHost } from '../host';
import { startServer } from '../server';

const host: ServerHost = {
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  readFile: (uri, push, isCancelled) => readLogFile(fileURLToPath(uri), push, { isCancelled }),
};

startServer(createConnection(ProposedFeatures.all), host);
