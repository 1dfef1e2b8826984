// Owns how every request is answered: cancellation checked before and after, a failure logged once.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { cancelled } from './faults';

/**
 * Wraps a request handler.
 * @param handler gets the parameters and the token
 * @param fallback what the editor gets when the handler throws
 */
export function respond<P, R>(
  connection: Connection,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
  fallback: R,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
  return async (params, token) => {
    if (token.isCancellationRequested) {
      return cancelled();
    }
    try {
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      const answer = answerFor(error);
      if (answer !== undefined) return answer;
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return fallback;
    }
  };
}

/** What the editor is told of an error that is an answer; undefined for a fault. */
function answerFor(error: unknown): ResponseError<void> | undefined {
  if (error instanceof ContentModified)
    return new ResponseError<void>(LSPErrorCodes.ContentModified, 'The document changed.');
  return error instanceof ResponseError ? (error as ResponseError<void>) : undefined;
}

/** Thrown where a document changed under a request. */
export class ContentModified extends Error {}
