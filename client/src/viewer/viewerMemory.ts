// Owns what is remembered of a log in the viewer, with the workspace: bookmarks and the place.
import type * as vscode from 'vscode';
import type { ViewerState } from '../../../protocol/src/index';

export interface ViewerMemory {
  get(uri: vscode.Uri): ViewerState;
  setBookmarks(uri: vscode.Uri, bookmarks: readonly number[]): Promise<void>;
  setPlace(uri: vscode.Uri, line: number): Promise<void>;
}

const prefix = 'servicingLogs.viewer:';
const listKey = 'servicingLogs.viewers';
/** Logs that are remembered; the one that was open longest ago is forgotten. */
const maxLogs = 200;
const nothing: ViewerState = { bookmarks: [], line: 0 };

/** Makes the memory on top of what the workspace keeps. */
export function createViewerMemory(store: vscode.Memento): ViewerMemory {
  const get = (uri: vscode.Uri): ViewerState => store.get(prefix + uri.toString(), nothing);
  const set = async (uri: vscode.Uri, state: ViewerState): Promise<void> => {
    const key = uri.toString();
    await store.update(prefix + key, state);
    const before = store.get<readonly string[]>(listKey, []);
    if (before[0] === key) return;
    const known = [key, ...before.filter((each) => each !== key)];
    for (const old of known.slice(maxLogs)) await store.update(prefix + old, undefined);
    await store.update(listKey, known.slice(0, maxLogs));
  };
  return {
    get,
    setBookmarks: (uri, bookmarks) => set(uri, { ...get(uri), bookmarks }),
    setPlace: (uri, line) => set(uri, { ...get(uri), line }),
  };
}
