// Owns how a request ends that gives no answer: with a sentence for the reader, or because nobody waits any more.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** @param sentence whole, in the reader's language; the editor shows it as it is */
export function failed(sentence: string): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestFailed, sentence);
}

/** The answer to a request that nobody waits for any more. */
export function cancelled(): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
