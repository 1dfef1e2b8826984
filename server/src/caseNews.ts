// Owns telling the client that what the case view shows has changed; several changes at once are told as one.
import type { Connection } from 'vscode-languageserver';
import { caseTreeMethod } from '../../protocol/src/index';

/** A folder of logs is opened, and analysed, one by one; a view that follows each of them would flicker. */
const delayMs = 150;

/**
 * Gives the function to call after each change.
 * @param isWanted false for clients that have no such view; they are not told
 */
export function createCaseNews(connection: Connection, isWanted: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer !== undefined || !isWanted()) return;
    timer = setTimeout(() => {
      timer = undefined;
      // A connection that has ended meanwhile has nobody to tell.
      connection.sendNotification(caseTreeMethod.changed).catch(() => undefined);
    }, delayMs);
  };
}
