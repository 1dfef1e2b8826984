// What lives in viewer/: the log viewer's own work. It reads a file of any size in pieces, counts its lines, and gives
// rows, matches and filtered rows; `node/` runs it in a worker thread, `page/` draws it. What a log means is the
// analyzer's business, what the editor shows around it the client's. Node only under node/, the DOM only under page/.
// This file: the facade.

export type { BlockRecords, Lines } from './blockText';
export { linesOf, readRecords } from './blockText';
export type { ByteHost, Decoder } from './decoder';
export { createDecoder } from './decoder';
export type { BlockTally } from './lineIndex';
export { blockSize, createBlockTally } from './lineIndex';
export type { UnitShape, Units } from './lineStarts';
export { countLineStarts, findLineStarts, unitShapeOf, unitsOf } from './lineStarts';
export type { FileBytes, LogText, RawLine } from './logText';
export { createLogText } from './logText';
export type { MergedBytes, MergedPart, PartLine } from './merged/index';
export { holdByTime, mergeParts } from './merged/index';
export { createRecordChoice } from './recordView';
export type { Turns } from './scan';
export type { CompileExpression, TextQuery, TextTest } from './textTest';
export { createTextTest } from './textTest';
export type { ViewedLog } from './viewedLog';
export { createViewedLog } from './viewedLog';
