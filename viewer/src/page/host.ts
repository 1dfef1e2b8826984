// Owns the page's line to the client: calls with answers, messages without.
import type { ViewerCalls, ViewerClientMessage, ViewerPageMessage } from '../../../protocol/src/index';

interface EditorApi {
  postMessage(message: ViewerPageMessage): void;
}

declare function acquireVsCodeApi(): EditorApi;

export interface Host {
  call<M extends keyof ViewerCalls>(
    method: M,
    params: ViewerCalls[M]['params'],
  ): Promise<ViewerCalls[M]['result']>;
  send(message: ViewerPageMessage): void;
}

/** @param onMessage takes what is no answer to a call */
export function connectHost(onMessage: (message: ViewerClientMessage) => void): Host {
  const api = acquireVsCodeApi();
  const waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  window.addEventListener('message', ({ data }: MessageEvent<ViewerClientMessage>) => {
    if (data.kind !== 'answer') {
      onMessage(data);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asked?.resolve(data.result as never);
    else asked?.reject(new Error(data.error));
  });
  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        api.postMessage({ kind: 'call', id, method, params });
      }),
    send: (message) => api.postMessage(message),
  };
}
