// What lives in viewer/src/node/: the viewer's reading of files, in a worker thread and, for the first screen, in that of
// the client. Nothing of the editor and nothing that draws may live here. This file: the facade.
export { readFirstRows } from './firstRows';
export type { MergeableFiles } from './mergeableFiles';
export { mergeableFiles } from './mergeableFiles';
export { openSession } from './session';
