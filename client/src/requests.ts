// Owns how a request that may take its time is shown, cancelled, and told of when it fails.
import * as vscode from 'vscode';
import type { Server } from './server';

export interface TimedRequest {
  readonly title: string;
  readonly method: string;
  readonly params: object;
  /** A notification, with a button to cancel, unless told. */
  readonly location?: vscode.ProgressLocation;
}

let requests = 0;

/** Gives what the server answers; undefined where the request was cancelled, or failed, which has been said then. */
export function requestWithProgress<R>(server: Server, request: TimedRequest): Promise<R | undefined> {
  const { title, method, params, location = vscode.ProgressLocation.Notification } = request;
  const options = { location, title, cancellable: true };
  const shown = vscode.window.withProgress(options, async (progress, token) => {
    requests++;
    const workDoneToken = `${method}-${requests}`;
    const listener = server.onProgress(workDoneToken, (message) => progress.report({ message }));
    try {
      return await server.request<R>(method, { ...params, workDoneToken }, token);
    } catch (error) {
      if (!token.isCancellationRequested) showError(error);
      return undefined;
    } finally {
      listener.dispose();
    }
  });
  return Promise.resolve(shown);
}

/** The server's errors are whole sentences in the reader's language. */
export function showError(error: unknown): void {
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
