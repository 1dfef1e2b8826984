// Owns starting the server as a Node process; loaded only when it is needed.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Server } from '../server';
import { clientId, clientName, clientOptions, connect } from '../server';
import { answerWithText, openWithoutText } from './textInFile';

/** Starts the server as a process; it ends with the extension. */
export async function startNodeServer(context: vscode.ExtensionContext): Promise<Server> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  const options = { ...clientOptions(), middleware: { didOpen: openWithoutText } };
  const client = new LanguageClient(clientId, clientName, { run: server, debug: server }, options);
  answerWithText(client);
  context.subscriptions.push(client);
  return connect(client);
}
