// Owns the entry point in the browser.
import type * as vscode from 'vscode';
import { activateExtension } from '../client';

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, async (extension) => {
    const { startWorkerServer } = await import('./startServer.js');
    return startWorkerServer(extension);
  });
}
