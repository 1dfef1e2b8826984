// Owns what the message of a record says: shape, fields and codes. Logs repeat themselves: of a message that came before,
// what was read is remembered, and all facts that say it share it.
import type { Fact } from '../model';
import { boundedLines, boundedText } from './boundedText';
import { mayHoldCode } from './codeHint';
import { type CodesInText, codesInText, isFailureCode } from './codes';
import { fallbackShape, matchMessage } from './matchShape';
import { readHead } from './messageHead';
import type { PendingRecord } from './pendingRecord';
import { toldCodes } from './toldCodes';

/** What a message says, wherever in the log it stands. */
export type Reading = Pick<Fact, 'shape' | 'fields' | 'codes' | 'names'>;

/** So many messages are remembered, none of them longer. */
const maxReadings = 256;
const maxLength = 1_024;

interface Remembered {
  readonly scope: PendingRecord['scope'];
  readonly family: PendingRecord['family'];
  readonly level: PendingRecord['level'];
  readonly reading: Reading | undefined;
}

/** Reads the messages of one log. */
export class Readings {
  readonly #known = new Map<string, Remembered>();

  /** What a record says; undefined where that is nothing. */
  of(pending: PendingRecord): Reading | undefined {
    const { message, scope, family, level } = pending;
    const known = this.#known.get(message);
    if (known?.scope === scope && known.family === family && known.level === level) return known.reading;
    const reading = read(pending);
    if (message.length > maxLength) return reading;
    if (this.#known.size >= maxReadings) this.#known.clear();
    this.#known.set(message, { scope, family, level, reading });
    return reading;
  }
}

/** The fact that a record is; undefined where it says nothing. */
export function factOf(record: PendingRecord, readings: Readings): Fact | undefined {
  const pending = boundedRecord(record);
  const reading = readings.of(pending);
  if (reading === undefined) return undefined;
  return {
    shape: reading.shape,
    record: pending.index,
    line: pending.line,
    lineCount: pending.lineCount,
    level: pending.level,
    component: pending.component,
    ...(pending.time === undefined ? {} : { time: pending.time }),
    fields: reading.fields,
    codes: reading.codes,
    names: reading.names,
    text: lists.has(reading.shape) ? boundedLines(record.text) : pending.text,
  };
}

/** Records that are read line by line, however many lines they have. */
const lists: ReadonlySet<string> = new Set(['cbs.check.summary']);

function boundedRecord(record: PendingRecord): PendingRecord {
  const text = boundedText(record.text);
  return text === record.text ? record : { ...record, text, message: boundedText(record.message) };
}

function read(pending: PendingRecord): Reading | undefined {
  const head = readHead(pending);
  const stated = statedIn(pending);
  const { codes, names } = stated;
  const isSuspicious = pending.level === 'error' || pending.level === 'warning' || codes.some(isFailureCode);
  const match = matchMessage(pending, head.message, isSuspicious);
  const shape = match?.id ?? fallbackShape(pending, head, stated, isSuspicious);
  return shape === undefined
    ? undefined
    : { shape, fields: { ...head.fields, ...match?.fields }, codes, names };
}

function statedIn(pending: PendingRecord): CodesInText {
  const stated = mayStateCode(pending) ? codesInText(pending.message) : noCodes;
  if (pending.family !== 'bare') return stated;
  const told = toldCodes(pending.message).filter((code) => !stated.codes.includes(code));
  return told.length === 0 ? stated : { ...stated, codes: [...stated.codes, ...told] };
}

/** Details of a capture are full of numbers and paths; what it says of results, it says in words. */
function mayStateCode({ scope, message }: PendingRecord): boolean {
  return scope !== 'procmon' && mayHoldCode(message);
}

const noCodes: CodesInText = { codes: [], names: [] };
