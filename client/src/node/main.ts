// Owns the entry point on the desktop and on remotes.
import type * as vscode from 'vscode';
import { activateExtension } from '../client';
import { viewerHost } from './viewerWorker';

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(
    context,
    async (extension) => {
      const { startNodeServer } = await import('./startServer.js');
      return startNodeServer(extension);
    },
    viewerHost(context.asAbsolutePath('dist/viewer.js')),
  );
}
