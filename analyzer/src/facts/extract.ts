// Owns the step from delimited records to facts: which records are looked into, which shape they have, which
// codes they state. It runs once per record, so everything here that is not needed for a fact is kept out.
import type { RawRecord } from '../formats/reader';
import type { Fact } from '../model';
import { codesInText, isFailureCode } from './codes';
import { joinRecord } from './join';
import type { Shape, ShapeScope } from './shape';
import { cbsShapes } from './shapes/cbs';
import { csiShapes, dpxShapes } from './shapes/csi';
import { deviceShapes } from './shapes/device';
import { dismShapes } from './shapes/dism';
import { noiseShapes } from './shapes/noise';
import { setupShapes } from './shapes/setup';
import { storeShapes } from './shapes/store';
import { updateShapes } from './shapes/update';

/** A log that repeats one shape without end keeps this many facts of it; the rest is only counted. */
const maxFactsPerShape = 20_000;
const maxFacts = 400_000;
/** Longer records than this are lists and dumps, no wrapped sentence. */
const maxWrapped = 4_000;

export interface FactSink {
  readonly facts: Fact[];
  /** Facts left out because a limit was reached. */
  dropped: number;
  take(record: RawRecord, index: number): void;
  finish(): void;
}

const allShapes: readonly Shape[] = [
  ...noiseShapes,
  ...dismShapes.filter(isNoise),
  ...setupShapes.filter(isNoise),
  ...updateShapes.filter(isNoise),
  ...storeShapes,
  ...cbsShapes,
  ...csiShapes,
  ...dpxShapes,
  ...dismShapes.filter((shape) => !isNoise(shape)),
  ...setupShapes.filter((shape) => !isNoise(shape)),
  ...updateShapes.filter((shape) => !isNoise(shape)),
  ...deviceShapes,
];

function isNoise(shape: Shape): boolean {
  return shape.id.startsWith('noise.');
}

/** Key of the first four characters; shapes and messages meet through it. */
function prefixKey(text: string, at: number): number {
  return (
    (text.charCodeAt(at) & 0xff) |
    ((text.charCodeAt(at + 1) & 0xff) << 8) |
    ((text.charCodeAt(at + 2) & 0xff) << 16) |
    ((text.charCodeAt(at + 3) & 0xff) << 24)
  );
}

/** A fixed beginning of some shape's message. */
interface Start {
  readonly text: string;
  /** Planning records are only worth keeping right before a failure. */
  readonly isPlanning: boolean;
}

const starts = new Map<number, Start[]>();
const prefixes = new Map<number, Shape[]>();
const anywhere: Shape[] = [];
for (const shape of allShapes) {
  if (shape.contains !== undefined) anywhere.push(shape);
  for (const start of shape.starts ?? []) {
    const key = prefixKey(start.padEnd(4), 0);
    const list = prefixes.get(key) ?? [];
    list.push(shape);
    prefixes.set(key, list);
    if (!isNoise(shape))
      starts.set(key, [...(starts.get(key) ?? []), { text: start, isPlanning: isPlanning(shape) }]);
  }
}

function isPlanning(shape: Shape): boolean {
  return /^cbs\.(?:appl|plan)\./.test(shape.id);
}

/** The beginning that stands at an offset, of all shapes that are looked for in quiet records too. */
function startAt(text: string, at: number): Start | undefined {
  const list = starts.get(prefixKey(text, at));
  if (list === undefined) return undefined;
  for (const start of list)
    if (text.startsWith(start.text, at) || isBrokenStart(text, at, start.text)) return start;
  return undefined;
}

/** True where the text goes along with a beginning up to a line break that stands for one of its blanks. */
function isBrokenStart(text: string, at: number, start: string): boolean {
  let n = 4;
  while (n < start.length && text.charCodeAt(at + n) === start.charCodeAt(n)) n++;
  const sign = text.charCodeAt(at + n);
  return n < start.length && start.charCodeAt(n) === 32 && (sign === 10 || sign === 13);
}

function startsLikeShape(text: string, at: number): boolean {
  return startAt(text, at) !== undefined;
}

function unionOf(shapes: readonly Shape[]): RegExp {
  const literals = [...new Set(shapes.map((shape) => shape.contains ?? ''))].filter((text) => text !== '');
  return new RegExp(literals.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
const updateWords = unionOf(anywhere.filter((shape) => shape.scope === 'update'));
const dismWords = unionOf(anywhere.filter((shape) => shape.scope === 'dism' || shape.scope === 'any'));
const setupWords = unionOf(anywhere.filter((shape) => shape.scope === 'setup' || shape.scope === 'any'));

// "DISM Package Manager: PID=17428 TID=31328 ", "DISM.EXE: ", "API: PID=1 TID=2 ", "PID=7092 TID=5908 "
const dismHead =
  /(?:(?<provider>[A-Za-z][\w.]*(?: [\w.]+){0,4}): ?(?=PID=|DismApi|$|[A-Z<]))?(?:PID=(?<pid>\d+) ?)?(?:TID=(?<tid>\d+) ?)?\s*/y;
// "[windeploy.exe] ", "[0x0f0082] SYSPRP "
const setupHead = /(?:\[(?<program>[\w .]+\.(?:exe|EXE))\] ?)?/y;
// "00000c63@2023/8/7:15:43:34.530 (F) ", "000013a0 (F) ", "0000139b "
const csiHead =
  /(?:(?<seq>[0-9a-f]{8})(?:@(?<utc>\d{4}\/\d{1,2}\/\d{1,2}:\d\d:\d\d:\d\d\.\d{1,3})?)? )?(?<failed>\(F\)\s+)?/y;

interface Pending {
  readonly index: number;
  readonly scope: ShapeScope;
  readonly family: RawRecord['family'];
  readonly level: Fact['level'];
  readonly component: string;
  readonly line: number;
  lineCount: number;
  readonly time: string | undefined;
  /** Header and message; continuation lines joined by line feeds. */
  text: string;
  message: string;
}

/** Makes the extractor for one log. */
export function createFactSink(): FactSink {
  const counts = new Map<string, number>();
  const quiet: QuietRecord[] = [];
  let pending: Pending | undefined;
  const sink: FactSink = {
    facts: [],
    dropped: 0,
    take(record, index) {
      const scope = scopeOf(record);
      if (scope === 'csi' && isSplitRest(record)) {
        if (pending?.scope === 'csi') appendSplit(pending, record);
        return;
      }
      flush();
      switch (interestIn(record, scope)) {
        case 'none':
          return;
        case 'quiet':
          remember(record, index, scope);
          return;
        case 'full':
          pending = toPending(record, index, scope);
      }
    },
    finish: flush,
  };

  function flush(): void {
    if (!pending) return;
    const fact = factOf(pending);
    pending = undefined;
    if (!fact) return;
    if (quiet.length > 0 && isSuspect(fact)) recall();
    keep(fact);
  }

  function keep(fact: Fact): void {
    const count = (counts.get(fact.shape) ?? 0) + 1;
    counts.set(fact.shape, count);
    if (count > maxFactsPerShape || sink.facts.length >= maxFacts) sink.dropped++;
    else sink.facts.push(fact);
  }

  function remember(record: RawRecord, index: number, scope: ShapeScope): void {
    quiet.push({ record: { ...record }, index, scope });
    if (quiet.length > maxQuiet) quiet.shift();
  }

  /** Makes facts of the quiet records before a failure and puts them where they belong in file order. */
  function recall(): void {
    for (const { record, index, scope } of quiet) {
      const fact = factOf(toPending(record, index, scope));
      if (!fact) continue;
      let at = sink.facts.length;
      while (at > 0 && (sink.facts[at - 1]?.line ?? 0) > fact.line) at--;
      sink.facts.splice(at, 0, fact);
    }
    quiet.length = 0;
  }
  return sink;
}

interface QuietRecord {
  readonly record: RawRecord;
  readonly index: number;
  readonly scope: ShapeScope;
}

/** Planning records say nothing by themselves and come by the hundred thousand: the last ones before a failure count. */
const maxQuiet = 12;

function isSuspect(fact: Fact): boolean {
  return !fact.shape.startsWith('noise.') && fact.codes.some(isFailureCode);
}

const csiComponents: ReadonlySet<string> = new Set(['CSI', 'DEPLOY', 'SXS']);
const cbsComponents: ReadonlySet<string> = new Set(['CBS', 'DPX']);

function scopeOf(record: RawRecord): ShapeScope {
  switch (record.family) {
    case 'update':
    case 'update-legacy':
    case 'update-loose':
      return 'update';
    case 'servicing':
    case 'servicing-loose':
      if (cbsComponents.has(record.component)) return 'cbs';
      if (csiComponents.has(record.component)) return 'csi';
      return record.component === 'DISM' ? 'dism' : 'setup';
    case 'device-setup':
    case 'checksur':
    case 'bare':
      return 'any';
  }
}

const isHex = (code: number): boolean => (48 <= code && code <= 57) || (97 <= code && code <= 102);

/** A CSI record without a sequence number is the rest of a record that the writer cut in two. */
function isSplitRest(record: RawRecord): boolean {
  if (record.component !== 'CSI' || record.family === 'bare') return false;
  for (let k = 0; k < 8; k++) if (!isHex(record.text.charCodeAt(record.messageStart + k))) return true;
  const after = record.text.charCodeAt(record.messageStart + 8);
  return after !== 32 && after !== 64;
}

type Interest = 'none' | 'quiet' | 'full';

function interestIn(record: RawRecord, scope: ShapeScope): Interest {
  if (scope === 'cbs' && record.level === 'info' && record.family === 'servicing') {
    const { text, messageStart, end } = record;
    const start = startAt(text, messageStart);
    if (start !== undefined) return start.isPlanning ? 'quiet' : 'full';
    return endsWithFailure(text, messageStart, end) || isBlankHead(record) ? 'full' : 'none';
  }
  return isWorthLooking(record, scope) ? 'full' : 'none';
}

function isWorthLooking(record: RawRecord, scope: ShapeScope): boolean {
  if (record.level === 'error' || record.level === 'warning' || record.family === 'bare') return true;
  const { text, messageStart, end } = record;
  switch (scope) {
    case 'cbs':
      return (
        startsLikeShape(text, messageStart) || endsWithFailure(text, messageStart, end) || isBlankHead(record)
      );
    case 'csi':
      return startsLikeShape(text, afterSequence(text, messageStart));
    case 'dism':
      return (
        startsLikeShape(text, afterProvider(text, messageStart, end)) ||
        dismWords.test(text.slice(messageStart, Math.min(end, messageStart + 400)))
      );
    case 'setup':
      return (
        startsLikeShape(text, afterProgram(text, messageStart)) ||
        setupWords.test(text.slice(messageStart, Math.min(end, messageStart + 300)))
      );
    case 'update':
      return (
        startsLikeShape(text, skipBlanks(text, messageStart)) ||
        updateWords.test(text.slice(messageStart, Math.min(end, messageStart + 600)))
      );
    case 'any':
      return true;
  }
}

/** The summary of a store check begins with an empty first line. */
function isBlankHead(record: RawRecord): boolean {
  return record.lineCount > 5 && record.firstLineEnd <= record.messageStart + 1;
}

function skipBlanks(text: string, from: number): number {
  let p = from;
  while (text.charCodeAt(p) === 32 || text.charCodeAt(p) === 9) p++;
  return p;
}

function afterProgram(text: string, from: number): number {
  if (text.charCodeAt(from) !== 91) return from;
  setupHead.lastIndex = from;
  setupHead.exec(text);
  return setupHead.lastIndex;
}

function afterProvider(text: string, from: number, end: number): number {
  dismHead.lastIndex = from;
  return dismHead.exec(text) && dismHead.lastIndex < end ? dismHead.lastIndex : from;
}

function afterSequence(text: string, from: number): number {
  const sign = text.charCodeAt(from + 8);
  if (sign === 32) return from + 9;
  if (sign !== 64) return from;
  const blank = text.indexOf(' ', from + 9);
  return blank < 0 || blank > from + 40 ? from : blank + 1;
}

/** `… [HRESULT = 0x8…]` at the end of an Info record: the ladder of a failure. */
function endsWithFailure(text: string, start: number, end: number): boolean {
  let p = end - 1;
  while (p > start && text.charCodeAt(p) <= 32) p--;
  if (text.charCodeAt(p) !== 93) return false;
  const at = text.slice(Math.max(start, p - 100), p).indexOf('[HRESULT = 0x');
  return at >= 0 && text.charCodeAt(Math.max(start, p - 100) + at + 13) !== 48;
}

function toPending(record: RawRecord, index: number, scope: ShapeScope): Pending {
  const joined = joinRecord(record);
  return {
    index,
    scope,
    family: record.family,
    level: record.level,
    component: record.component,
    line: record.line,
    lineCount: record.lineCount,
    time: timeOf(record),
    text: joined.text,
    message: joined.message,
  };
}

const lastErrorAtEnd = /\s*\[gle=0x[0-9a-fA-F]{8}\]\s*$/;

function appendSplit(pending: Pending, record: RawRecord): void {
  const rest = joinRecord(record);
  pending.message = pending.message.replace(lastErrorAtEnd, '') + rest.message;
  pending.text = `${pending.text.replace(lastErrorAtEnd, '')}${rest.message}`;
  pending.lineCount = record.line + record.lineCount - pending.line;
}

/**
 * A time as written in one form: `2022-08-11T15:42:42`, the fraction behind a point. Dates in the order of a country
 * stay as they are: which order it is, the log does not say.
 */
export function normalTime(written: string, family: RawRecord['family'] | undefined): string {
  if (family === 'device-setup') return written;
  const time = written.replace(/[\t ]+/, 'T').replace(/\//g, '-');
  return family === 'update-legacy' ? time.replace(/:(\d{3})$/, '.$1') : time;
}

/** The record's time as written, date and time joined by `T`. */
export function timeOf(record: RawRecord): string | undefined {
  if (record.timeEnd === record.timeStart) return undefined;
  return normalTime(record.text.slice(record.timeStart, record.timeEnd), record.family);
}

function factOf(pending: Pending): Fact | undefined {
  const head = readHead(pending);
  const { codes, names } = mayHoldCode(pending) ? codesInText(pending.message) : noCodes;
  const isSuspicious = pending.level === 'error' || pending.level === 'warning' || codes.some(isFailureCode);
  const match =
    matchShape(pending, head.message, isSuspicious) ?? matchWrapped(pending, head.message, isSuspicious);
  const shape = match?.id ?? fallbackShape(pending, head, codes, names, isSuspicious);
  if (shape === undefined) return undefined;
  return {
    shape,
    record: pending.index,
    line: pending.line,
    lineCount: pending.lineCount,
    level: pending.level,
    component: pending.component,
    ...(pending.time === undefined ? {} : { time: pending.time }),
    fields: { ...head.fields, ...match?.fields },
    codes,
    names,
    text: pending.text,
  };
}

const noCodes = { codes: [], names: [] } as const;
const codeHint =
  /0[xX]|STATUS_|_E_|FROM_WIN32|ERROR_|\bE_[A-Z]|GLE|Err: |\(Error = |HRESULT=|\[[89cCdD][0-9a-fA-F]{7}\]|[Rr]esult|failed|error/;

/** Cheap test before the long expression for codes runs. */
function mayHoldCode(pending: Pending): boolean {
  return codeHint.test(pending.message);
}

interface Head {
  readonly message: string;
  readonly fields: Record<string, string>;
}

function readHead(pending: Pending): Head {
  const pattern =
    pending.scope === 'csi'
      ? csiHead
      : pending.scope === 'dism'
        ? dismHead
        : pending.scope === 'setup'
          ? setupHead
          : undefined;
  const start = skipBlanks(pending.message, 0);
  const head = pattern ?? bareHead(pending);
  if (!head) return { message: pending.message.slice(start), fields: {} };
  head.lastIndex = start;
  const match = head.exec(pending.message);
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(match?.groups ?? {}))
    if (value !== undefined) fields[name] = value;
  const from = match ? head.lastIndex : start;
  return { message: pending.message.slice(skipBlanks(pending.message, from)), fields };
}

/** A line cut out of a log without its head may still begin with a provider or a sequence number. */
function bareHead(pending: Pending): RegExp | undefined {
  if (pending.scope !== 'any') return undefined;
  if (/^\s*DISM/.test(pending.message)) return dismHead;
  return /^\s*[0-9a-f]{8}[@ ]/.test(pending.message) ? csiHead : undefined;
}

/** A mail program breaks lines between words, inside a shape's fixed text too. */
function matchWrapped(
  pending: Pending,
  message: string,
  isSuspicious: boolean,
): ReturnType<typeof matchShape> {
  if (!message.includes('\n') || message.length > maxWrapped) return undefined;
  return matchShape(pending, message.replace(/\s*\n\s*/g, ' '), isSuspicious);
}

function matchShape(
  pending: Pending,
  message: string,
  isSuspicious: boolean,
): { id: string; fields: Record<string, string> } | undefined {
  for (const shape of prefixes.get(prefixKey(message, 0)) ?? []) {
    const fields = tryShape(shape, pending, message, isSuspicious);
    if (fields) return { id: shape.id, fields };
  }
  for (const shape of anywhere) {
    const fields = tryShape(shape, pending, message, isSuspicious);
    if (fields) return { id: shape.id, fields };
  }
  return undefined;
}

function tryShape(
  shape: Shape,
  pending: Pending,
  message: string,
  isSuspicious: boolean,
): Record<string, string> | undefined {
  if (!isInScope(shape.scope, pending)) return undefined;
  if (isNoise(shape) && !isSuspicious && pending.scope !== 'update') return undefined;
  if (shape.contains !== undefined && !message.includes(shape.contains)) return undefined;
  if (shape.starts && !shape.starts.some((start) => message.startsWith(start))) return undefined;
  if (!shape.pattern) return {};
  const match = shape.pattern.exec(message);
  if (!match) return undefined;
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(match.groups ?? {}))
    if (value !== undefined) fields[name] = value;
  return fields;
}

/** Lines without a head may be of any log; a setup log carries CBS, CSI and DISM records and the reverse. */
function isInScope(scope: ShapeScope, pending: Pending): boolean {
  return scope === 'any' || pending.scope === 'any' || scope === pending.scope;
}

/** What a record is that no shape knows: worth keeping when it looks like a failure. */
function fallbackShape(
  pending: Pending,
  head: Head,
  codes: readonly number[],
  names: readonly string[],
  isSuspicious: boolean,
): string | undefined {
  if (pending.scope === 'update') return updateFallback(head.message, codes);
  if (head.fields.failed !== undefined) return 'csi.failed';
  if (pending.scope === 'cbs' && codes.some(isFailureCode)) return 'cbs.failed';
  if (pending.scope === 'dism' && pending.level === 'error') return 'dism.failed';
  if (pending.scope === 'dism' && codes.some(isFailureCode) && pending.level === 'warning')
    return 'dism.warning';
  if (pending.level === 'error') return 'other.error';
  if (pending.level === 'warning' && codes.some(isFailureCode)) return 'other.warning';
  if (pending.family === 'bare' && (codes.some(isFailureCode) || names.length > 0) && isSuspicious)
    return 'other.bare';
  return undefined;
}

function updateFallback(message: string, codes: readonly number[]): string | undefined {
  if (!codes.some(isFailureCode)) return undefined;
  return /\*FAILED\*|FATAL|WARNING|failed|error/i.test(message) ? 'wu.failed' : undefined;
}
