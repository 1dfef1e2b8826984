// Owns starting the server as a Node process; loaded only when it is needed.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Server } from '../server';
import { clientId, clientName, clientOptions, connect } from '../server';

export async function startNodeServer(context: vscode.ExtensionContext): Promise<Server> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(clientId, clientName, { run: server, debug: server }, clientOptions());
  context.subscriptions.push(client);
  return connect(client);
}
