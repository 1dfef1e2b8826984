// The facade of `sources/`: bytes that an engineer hands over become text. Nothing here imports Node; what
// touches the file system lives in node/.

export { binaryLogKind } from './binaryLogKinds';
export type { BinaryLogReader, BinaryRead, BinaryReadOptions } from './binaryLogs';
export { binaryLogReader } from './binaryLogs';
export type { RandomBytes } from './bytes';
export { bytesInMemory } from './bytes';
export type { ByteHost, TextStream, TextStreamOptions, TextStreamState } from './decode';
export { createTextStream } from './decode';
export type { Detected } from './detectEncoding';
export { detectEncoding } from './detectEncoding';
export type { ArchiveLimits } from './limits';
export { defaultArchiveLimits } from './limits';
export { isArchiveName, isLogName, isOtherArchiveName } from './logNames';
export type { OpenedLog, OpenOptions, RefusedLog } from './open';
export { isArchive, openLogs } from './open';
export type { ReadLog, ReadOptions, UnreadableLog } from './readText';
export { decoderOf } from './textIn';
export type { Unreadable } from './unreadable';
export { failedRead, otherArchiveNamed, unreadableContent } from './unreadable';
