// Owns the server as a Node process, over stdio or IPC as its arguments say (`--stdio`, `--node-ipc`).
import './compiledAnalyzer';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ServerHost } from '../host';
import { startServer } from '../server';
import { casesIn, filesBelow, openFileBytes, readUtf8, wholeFiles } from './files';

const host: ServerHost = {
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  openBytes: openFileBytes,
  listFolder: filesBelow,
  readUtf8,
  listCases: casesIn,
  wholeFiles,
};

startServer(createConnection(ProposedFeatures.all), host);
