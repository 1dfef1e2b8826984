// Owns one event: its head, where its parts lie, and its record in the line form.
import { procmonRecordText } from '../../../analyzer/src/index';
import { type Cursor, cursorIn } from './cursor';
import type { Described, EventParts } from './detail';
import { describeFile } from './fileEvents';
import { describeNetwork } from './networkEvents';
import * as kinds from './operations';
import { createdProcess, describeProcess, describeProfiling } from './processEvents';
import { describeRegistry } from './registryEvents';
import { resultName } from './results';
import { maxName, type PmlTables } from './tables';
import { isoTime, isPlausible } from './time';

/** Bytes of the head; the stack and the details follow. */
export const eventHeadSize = 52;
/** No stack of a capture is deeper, no detail longer: a process's environment has at most 64 KB of text. */
const maxStack = 1_024;
const maxDetails = 1 << 20;
const maxExtraDistance = 1 << 26;

/** The head of an event; sizes and distances in bytes. */
export interface EventHead {
  readonly processIndex: number;
  readonly threadId: number;
  readonly eventClass: number;
  readonly operation: number;
  readonly timeLow: number;
  readonly timeHigh: number;
  readonly result: number;
  /** From the event's beginning to its details. */
  readonly detailsAt: number;
  readonly detailsSize: number;
  /** From the event's beginning to what the operation gave back; 0 where there is nothing. */
  readonly extraAt: number;
}

/**
 * Reads the head at the beginning of a view.
 * @returns undefined where it cannot be the head of an event
 */
export function readEventHead(view: DataView, is64Bit: boolean): EventHead | undefined {
  if (view.byteLength < eventHeadSize) return undefined;
  const stack = view.getUint16(0x28, true);
  const head: EventHead = {
    processIndex: view.getUint32(0, true),
    threadId: view.getUint32(4, true),
    eventClass: view.getUint32(8, true),
    operation: view.getUint16(0xc, true),
    timeLow: view.getUint32(0x1c, true),
    timeHigh: view.getUint32(0x20, true),
    result: view.getUint32(0x24, true),
    detailsAt: eventHeadSize + stack * (is64Bit ? 8 : 4),
    detailsSize: view.getUint32(0x2c, true),
    extraAt: view.getUint32(0x30, true),
  };
  return stack <= maxStack && isPossible(head) ? head : undefined;
}

function isPossible(head: EventHead): boolean {
  return (
    head.eventClass <= 16 &&
    head.operation <= 255 &&
    head.detailsSize <= maxDetails &&
    (head.extraAt === 0 || (head.extraAt >= endOf(head) && head.extraAt <= maxExtraDistance)) &&
    isPlausible(head.timeHigh)
  );
}

/** Where the details end, counted from the event's beginning. */
export function endOf(head: EventHead): number {
  return head.detailsAt + head.detailsSize;
}

export interface EventSource {
  readonly is64Bit: boolean;
  readonly tables: PmlTables;
}

/**
 * Writes the event as a line.
 * @param view begins at the event
 * @param extra what the operation gave back
 */
export function eventText(
  head: EventHead,
  view: DataView,
  extra: Cursor | undefined,
  source: EventSource,
): string {
  const parts: EventParts = {
    operation: kinds.operationName(head.eventClass, head.operation),
    threadId: head.threadId,
    details: cursorIn(view, head.detailsAt, head.detailsSize),
    extra,
    ...source,
  };
  learnProcess(head, parts, view);
  const process = source.tables.processes.get(head.processIndex);
  return procmonRecordText({
    time: isoTime(head.timeLow, head.timeHigh),
    process: process?.name ?? `<process ${head.processIndex}>`,
    pid: process?.pid ?? 0,
    result: resultName(head.result),
    ...describe(head.eventClass, parts),
  });
}

function describe(eventClass: number, parts: EventParts): Described {
  switch (eventClass) {
    case kinds.processClass:
      return describeProcess(parts);
    case kinds.registryClass:
      return describeRegistry(parts);
    case kinds.fileClass:
    case kinds.ipcClass:
      return describeFile(parts);
    case kinds.profilingClass:
      return describeProfiling(parts);
    case kinds.networkClass:
      return describeNetwork(parts);
    default:
      return { operation: parts.operation, path: '', detail: '' };
  }
}

/** The table of processes is written last: a capture cut short has none, but tells of processes as they are made. */
function learnProcess(head: EventHead, parts: EventParts, view: DataView): void {
  if (head.eventClass !== kinds.processClass || head.operation > 1) return;
  const created = createdProcess({ ...parts, details: cursorIn(view, head.detailsAt, head.detailsSize) });
  if (created === undefined || parts.tables.processes.has(created.index)) return;
  const name = created.path.slice(created.path.lastIndexOf('\\') + 1).slice(0, maxName);
  parts.tables.processes.set(created.index, { pid: created.pid, name });
}
