// Owns starting the server as a web worker; loaded only when it is needed.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Server } from '../server';
import { clientId, clientName, clientOptions, connect } from '../server';

export async function startWorkerServer(context: vscode.ExtensionContext): Promise<Server> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
  const worker = new Worker(script.toString(true));
  const client = new LanguageClient(clientId, clientName, async () => worker, clientOptions());
  context.subscriptions.push(client, { dispose: () => worker.terminate() });
  return connect(client);
}
