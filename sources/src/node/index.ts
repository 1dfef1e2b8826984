// The facade of `sources/` for hosts with a file system: reading logs from disk and standard input.

export type { ReadLog, ReadOptions, UnreadableLog } from '../readText';
export { nodeAscii } from './ascii';
export type { FileBytes } from './fileBytes';
export { fileBytes } from './fileBytes';
export type { CaseFile, FoundCase } from './findCases';
export { findCases } from './findCases';
export type { FoundLog } from './findLogs';
export { findLogs } from './findLogs';
export { openLogFile, openLogStream, readLogFile } from './readFile';
export { readWholeFile, writeWholeFile } from './wholeFile';
