// Owns what is left of sessions that are too many to be kept: how many there were, what they came to, and which packages
// went in at last.
import type { CountedResult } from '../model';
import { isFailureCode } from './codes';
import { plainCourses, type SessionCourse, type Stretch } from './stretch';

/** Plain data; lines count from where the reading began. */
export interface CountedSessionsData {
  /** Of which the rest is known one by one; more are only added up. */
  readonly total: number;
  /** A number for each id. */
  readonly ids: readonly number[];
  readonly results: readonly CountedResult[];
  /** A number for each package that went in, and the line that says so. */
  readonly packages: readonly number[];
  readonly packageLines: readonly number[];
}

/** Beyond it sessions are not told apart any more: memory stays bounded. */
const maxRows = 500_000;

export class CountedSessions {
  #total = 0;
  readonly #ids: number[] = [];
  readonly #results = new Map<number, CountedResult>();
  readonly #packages: number[] = [];
  readonly #packageLines: number[] = [];
  #lastLines: ReadonlyMap<number, number> | undefined;

  /** Sessions, each as often as one of its stretches was let go of. */
  get total(): number {
    return this.#total;
  }

  get results(): readonly CountedResult[] {
    return [...this.#results.values()].sort((a, b) => a.code - b.code);
  }

  /** Takes a stretch that is let go of. */
  add(stretch: Stretch): void {
    for (const [id, course] of coursesOf(stretch)) this.#note(id, course);
  }

  /** Takes what was counted of the text behind, its first line being `line`. */
  append(data: CountedSessionsData, line: number): void {
    this.#total += data.total;
    for (const id of data.ids) this.#ids.push(id);
    for (const result of data.results) this.#addResult(result);
    for (const key of data.packages) this.#packages.push(key);
    for (const at of data.packageLines) this.#packageLines.push(at + line);
    this.#bound();
  }

  data(): CountedSessionsData {
    return {
      total: this.#total,
      ids: this.#ids,
      results: this.results,
      packages: this.#packages,
      packageLines: this.#packageLines,
    };
  }

  /** How many sessions were counted that are not among the kept ones. */
  countBeside(kept: ReadonlySet<string>): number {
    if (this.#total > maxRows) return this.#total;
    const ids = new Set(this.#ids);
    for (const id of kept) ids.delete(keyOf(id));
    return ids.size;
  }

  /** True where a package went in behind a line; to be asked when all was taken. */
  hasInstalled(identity: string, behind: number): boolean {
    this.#lastLines ??= lastLines(this.#packages, this.#packageLines);
    return (this.#lastLines.get(keyOf(identity.toLowerCase())) ?? -1) > behind;
  }

  #note(id: string, { end, result, target }: SessionCourse): void {
    this.#total++;
    this.#ids.push(keyOf(id));
    if (result !== undefined) {
      const at = end.time === undefined ? {} : { first: end.time, last: end.time };
      this.#addResult({ code: result, count: 1, ...at });
      if (target !== undefined && !isFailureCode(result)) {
        this.#packages.push(keyOf(target.toLowerCase()));
        this.#packageLines.push(end.line);
      }
    }
    this.#bound();
  }

  #addResult(more: CountedResult): void {
    const known = this.#results.get(more.code);
    this.#results.set(more.code, known === undefined ? more : sum(known, more));
  }

  #bound(): void {
    if (this.#total <= maxRows) return;
    for (const rows of [this.#ids, this.#packages, this.#packageLines]) rows.length = 0;
  }
}

function lastLines(keys: readonly number[], lines: readonly number[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  keys.forEach((key, k) => {
    last.set(key, Math.max(last.get(key) ?? -1, lines[k] ?? -1));
  });
  return last;
}

/** Of a stretch that is no plain one, the verdicts of its sessions are all that can be told. */
function coursesOf(stretch: Stretch): ReadonlyMap<string, SessionCourse> {
  const plain = plainCourses(stretch);
  if (plain !== undefined) return plain;
  const courses = new Map<string, SessionCourse>();
  for (const fact of stretch.facts) {
    const id = fact.fields.session;
    if (id === undefined) continue;
    const course = courses.get(id) ?? { end: fact, isWorking: false };
    courses.set(id, course);
    course.end = fact;
    const code = fact.shape.includes('end')
      ? (fact.codes.find(isFailureCode) ?? fact.codes.at(-1))
      : undefined;
    if (code !== undefined && !isFailureCode(course.result ?? 0)) course.result = code;
  }
  return courses;
}

function sum(a: CountedResult, b: CountedResult): CountedResult {
  const first = [a.first, b.first].filter((time) => time !== undefined).sort()[0];
  const last = [a.last, b.last]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
  return {
    code: a.code,
    count: a.count + b.count,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** A number below 2^53 that hardly two texts share (FNV-1a, twice). */
function keyOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x01000193);
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
