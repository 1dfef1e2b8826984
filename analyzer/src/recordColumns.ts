// Owns the records of a log in columns: where each begins, its level and component, and the times of first and last.
import { ownName } from './facts/ownText';
import { normalTime, timeOf } from './facts/pendingRecord';
import type { AsciiHost } from './formats/ascii';
import type { HeaderFamily } from './formats/header';
import type { PlainBytes } from './formats/plainBytes';
import {
  type PlainKind,
  type PlainRecord,
  plainCbs,
  plainCsi,
  plainStampLength,
} from './formats/plainRecord';
import type { RawRecord } from './formats/reader';
import type { PassedRun } from './formats/scanSkimmer';
import type { RecordLevel, RecordTable } from './model';
import { firstNotBelow } from './ordered';

export const levels: readonly RecordLevel[] = ['info', 'warning', 'error', 'unknown'];
const levelIds: Readonly<Record<RecordLevel, number>> = { info: 0, warning: 1, error: 2, unknown: 3 };
/** A hostile file could invent components without end; the last one stands for all the rest. */
export const maxComponents = 4_000;

/** What is counted of the records of a text. Plain data. */
export interface ColumnCounts {
  /** Records. */
  readonly count: number;
  readonly families: readonly (readonly [HeaderFamily, number])[];
  /** In the order in which they came. */
  readonly components: readonly (readonly [string, number])[];
  /** First and last time in the order of the file, as written. */
  readonly firstTime?: string;
  readonly lastTime?: string;
}

/** Collects records one by one. */
export class RecordColumns {
  private readonly families: Partial<Record<HeaderFamily, number>> = {};
  private readonly hasTable: boolean;
  private readonly host: AsciiHost;
  private lastBytes: Uint8Array | undefined;
  private used = 0;
  private line = new Uint32Array(4_096);
  private level = new Uint8Array(4_096);
  private component = new Uint16Array(4_096);
  private readonly names: string[] = [];
  /** Records per component, by its id. */
  private readonly perId: number[] = [];
  private plainKind: PlainKind = 0;
  private plainId = 0;
  private readonly ids = new Map<string, number>();
  private lastName = '';
  private lastId = -1;
  private family: HeaderFamily | undefined;
  private familyRun = 0;
  private first: string | undefined;
  // The last time is cut out of its text when it is asked for: there is one per record.
  private lastText = '';
  private lastStart = 0;
  private lastEnd = 0;
  private lastFamily: HeaderFamily | undefined;

  /** @param hasTable false where only the counts are wanted: then memory does not grow with the log */
  constructor(hasTable: boolean, host: AsciiHost) {
    this.hasTable = hasTable;
    this.host = host;
  }

  /** Adds a record and returns its index. */
  add(record: RawRecord): number {
    if (record.timeEnd > record.timeStart) this.noteTime(record);
    if (record.family !== this.family) this.countFamily(record.family);
    this.familyRun++;
    if (record.component !== this.lastName || this.lastId < 0) {
      this.lastName = record.component;
      this.lastId = this.idOf(record.component);
    }
    if (this.hasTable) this.write(record.line, levelIds[record.level], this.lastId);
    this.perId[this.lastId] = (this.perId[this.lastId] ?? 0) + 1;
    return this.used++;
  }

  /** Adds an ordinary record and returns its index. */
  addPlain(record: PlainRecord): number {
    this.noteStamp(record.text, record.start);
    return this.count(record.kind, record.line);
  }

  /** The same for one among bytes; `settle` has to come before they change. */
  addBytes(record: PlainBytes): number {
    if (this.first === undefined) this.settleAt(record.bytes, record.start);
    this.lastBytes = record.bytes;
    this.lastStart = record.start;
    return this.count(record.kind, record.line);
  }

  /** The same for a run of them, of which only counts are kept; returns the index of the first. */
  addRun({ bytes, records, cbsRecords, firstKind, first, last }: PassedRun): number {
    if (this.first === undefined) this.settleAt(bytes, first);
    this.lastBytes = bytes;
    this.lastStart = last;
    const index = this.used;
    const csiRecords = records - cbsRecords;
    this.countRun(firstKind, firstKind === plainCbs ? cbsRecords : csiRecords);
    if (firstKind === plainCbs) this.countRun(plainCsi, csiRecords);
    else this.countRun(plainCbs, cbsRecords);
    return index;
  }

  /** Takes along the time of the last record that was passed among bytes. */
  settle(): void {
    if (this.lastBytes !== undefined) this.settleAt(this.lastBytes, this.lastStart);
  }

  private settleAt(bytes: Uint8Array, start: number): void {
    this.noteStamp(this.host.toText(bytes, start, start + plainStampLength), 0);
  }

  private noteStamp(text: string, start: number): void {
    this.lastBytes = undefined;
    if (this.first === undefined)
      this.first = normalTime(text.slice(start, start + plainStampLength), 'servicing');
    if (this.lastText !== text) this.lastText = text;
    this.lastStart = start;
    this.lastEnd = start + plainStampLength;
    this.lastFamily = 'servicing';
  }

  private count(kind: PlainKind, line: number): number {
    if (this.family !== 'servicing') this.countFamily('servicing');
    this.familyRun++;
    if (this.plainKind !== kind) {
      this.plainKind = kind;
      this.plainId = this.idOf(kind === plainCbs ? 'CBS' : 'CSI');
    }
    if (this.hasTable) this.write(line, levelIds.info, this.plainId);
    this.perId[this.plainId] = (this.perId[this.plainId] ?? 0) + 1;
    return this.used++;
  }

  private countRun(kind: PlainKind, records: number): void {
    if (records === 0) return;
    if (this.family !== 'servicing') this.countFamily('servicing');
    this.familyRun += records;
    const id = this.idOf(kind === plainCbs ? 'CBS' : 'CSI');
    this.perId[id] = (this.perId[id] ?? 0) + records;
    this.used += records;
  }

  private write(line: number, level: number, component: number): void {
    if (this.used === this.line.length) this.grow();
    this.line[this.used] = line;
    this.level[this.used] = level;
    this.component[this.used] = component;
  }

  /** What was counted; complete after `finish`. */
  counts(): ColumnCounts {
    return {
      count: this.used,
      families: Object.entries(this.families) as [HeaderFamily, number][],
      components: this.names.map((name, id) => [name, this.perId[id] ?? 0]),
      ...this.times(),
    };
  }

  finish(): RecordTable {
    this.countFamily(undefined);
    const length = this.hasTable ? this.used : 0;
    return {
      count: this.used,
      line: this.line.slice(0, length),
      level: this.level.slice(0, length),
      component: this.component.slice(0, length),
      levels,
      components: this.names,
    };
  }

  private times(): { readonly firstTime?: string; readonly lastTime?: string } {
    if (this.first === undefined) return {};
    const last = this.lastText.slice(this.lastStart, this.lastEnd);
    return { firstTime: this.first, lastTime: normalTime(last, this.lastFamily) };
  }

  private noteTime(record: RawRecord): void {
    this.first ??= timeOf(record);
    // What was passed among bytes before it is not the last any more.
    this.lastBytes = undefined;
    this.lastText = record.text;
    this.lastStart = record.timeStart;
    this.lastEnd = record.timeEnd;
    this.lastFamily = record.family;
  }

  /** Records of one family follow each other by the thousand: they are counted when the family changes. */
  private countFamily(next: HeaderFamily | undefined): void {
    if (this.family !== undefined) {
      this.families[this.family] = (this.families[this.family] ?? 0) + this.familyRun;
    }
    this.family = next;
    this.familyRun = 0;
  }

  private idOf(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= maxComponents) return this.names.length - 1;
    const own = ownName(name);
    this.names.push(own);
    this.ids.set(own, this.names.length - 1);
    return this.names.length - 1;
  }

  private grow(): void {
    const size = this.used * 2;
    this.line = grown(this.line, new Uint32Array(size));
    this.level = grown(this.level, new Uint8Array(size));
    this.component = grown(this.component, new Uint16Array(size));
  }
}

function grown<T extends Uint32Array | Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Index of the last record that begins on or before a line (0-based); -1 where there is none. */
export function recordAt({ line: starts, count }: RecordTable, line: number): number {
  return firstNotBelow(count, (record) => starts[record] ?? 0, line + 1) - 1;
}
