// The facade of `sources/` for hosts with a file system: reading logs from disk and standard input.

export type { FoundLog } from './findLogs';
export { findLogs } from './findLogs';
export type { ReadLog, ReadOptions, UnreadableLog } from './readFile';
export { readLogFile, readLogStream } from './readFile';
