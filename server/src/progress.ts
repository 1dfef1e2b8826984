// Owns how a long request tells what it is at.
import { WorkDoneProgress } from 'vscode-languageserver';
import type { ServerContext } from './context';

/** Reports under the token of a request; does nothing without one. */
export function progressOf(context: ServerContext, token: string | number | undefined, title: string) {
  const { connection } = context;
  if (token === undefined) {
    return { report: () => undefined, done: () => undefined };
  }
  void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'begin', title, cancellable: true });
  return {
    report: (message: string) =>
      void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', message }),
    done: () => void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' }),
  };
}
