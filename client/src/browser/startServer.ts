// Owns starting the server as a web worker; loaded only when it is needed.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Server } from '../server';
import { clientId, clientName, clientOptions, connect } from '../server';
import { asOneScript, workerModules } from './workerScript';

/** Starts the server in a web worker; it ends with the extension. */
export async function startWorkerServer(context: vscode.ExtensionContext): Promise<Server> {
  const address = await scriptAddress(context.extensionUri);
  const worker = new Worker(address);
  const client = new LanguageClient(clientId, clientName, worker, clientOptions());
  context.subscriptions.push(client, { dispose: () => worker.terminate() });
  try {
    return await connect(client);
  } finally {
    // The editor may load the script later than it makes the worker: not before the server has answered.
    URL.revokeObjectURL(address);
  }
}

/**
 * The modules' text as one script. By their own address they cannot be run: the editor starts no worker whose script
 * lies on a remote machine, and a worker has no way to load a second script from there.
 */
async function scriptAddress(extension: vscode.Uri): Promise<string> {
  const sources = workerModules.map((path) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', path)),
  );
  const parts = asOneScript((await Promise.all(sources)).map((bytes) => new Uint8Array(bytes)));
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}
