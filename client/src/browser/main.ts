// Owns the entry point in the browser.
import type * as vscode from 'vscode';
import { activateExtension } from '../client';

/** Called by the editor; the server starts when something first needs it. */
export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, async (extension) => {
    const { startWorkerServer } = await import('./startServer.js');
    return startWorkerServer(extension);
  });
}
