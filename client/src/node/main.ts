// Owns the entry point on the desktop and on remotes.
import type * as vscode from 'vscode';
import { activateExtension } from '../client';
import { viewerHost } from './viewerWorker';

/** Called by the editor; the server starts when something first needs it. */
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
