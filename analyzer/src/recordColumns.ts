// Owns the records of a log in columns: where each begins, its level and component, and the times of first and last.
import { normalTime, timeOf } from './facts/pendingRecord';
import type { HeaderFamily } from './formats/header';
import type { RawRecord } from './formats/reader';
import type { RecordLevel, RecordTable } from './model';

const levels: readonly RecordLevel[] = ['info', 'warning', 'error', 'unknown'];
const levelIds: Readonly<Record<RecordLevel, number>> = { info: 0, warning: 1, error: 2, unknown: 3 };
/** A hostile file could invent components without end; the last one stands for all the rest. */
const maxComponents = 4_000;

/** Collects records one by one. */
export class RecordColumns {
  /** Records per family of head; complete after `finish`. */
  readonly families: Partial<Record<HeaderFamily, number>> = {};
  private used = 0;
  private line = new Uint32Array(4_096);
  private level = new Uint8Array(4_096);
  private component = new Uint16Array(4_096);
  private readonly names: string[] = [];
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

  /** Adds a record and returns its index. */
  add(record: RawRecord): number {
    if (this.used === this.line.length) this.grow();
    if (record.timeEnd > record.timeStart) this.noteTime(record);
    if (record.family !== this.family) this.countFamily(record.family);
    this.familyRun++;
    if (record.component !== this.lastName || this.lastId < 0) {
      this.lastName = record.component;
      this.lastId = this.idOf(record.component);
    }
    this.line[this.used] = record.line;
    this.level[this.used] = levelIds[record.level];
    this.component[this.used] = this.lastId;
    return this.used++;
  }

  finish(): RecordTable {
    this.countFamily(undefined);
    return {
      count: this.used,
      line: this.line.slice(0, this.used),
      level: this.level.slice(0, this.used),
      component: this.component.slice(0, this.used),
      levels,
      components: this.names,
    };
  }

  /** First and last time in the order of the file, as written. */
  times(): { readonly firstTime?: string; readonly lastTime?: string } {
    if (this.first === undefined) return {};
    const last = this.lastText.slice(this.lastStart, this.lastEnd);
    return { firstTime: this.first, lastTime: normalTime(last, this.lastFamily) };
  }

  private noteTime(record: RawRecord): void {
    this.first ??= timeOf(record);
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
    this.names.push(name);
    this.ids.set(name, this.names.length - 1);
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
