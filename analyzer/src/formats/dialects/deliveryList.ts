// Owns the list that PowerShell prints for Get-DeliveryOptimizationLog: one block of labelled lines per record. A record
// becomes a line like those of the service's own log, the code of its column behind the sentence.
import { emptyRecord, type RawRecord } from '../rawRecord';
import type { ReaderTotals } from '../reader';
import { createLineReader, type LineTaker } from './dialectLines';
import { levelOf } from './eventLevels';
import { type DateOrder, orderProvedBy, readEventTime } from './eventTime';
import type { Dialect } from './index';

export const deliveryList: Dialect = {
  id: 'delivery-list',
  isPasted: true,
  matches: (beginning) =>
    blockStart.test(beginning) && /^[ \t>]{0,12}(?:LineNumber|ErrorCode) *:/m.test(beginning),
  createReader: (onRecord) => createLineReader((totals) => createTaker(onRecord, totals)),
};

/** No event has a function; the labels of a block stand in this order. */
const blockStart = /^[ \t>]{0,12}TimeCreated *:[\s\S]{0,4000}?^[ \t>]{0,12}Function *: \S*::/m;
// "LevelName   : Error"
const label =
  /^[ \t>]{0,12}(?<name>TimeCreated|ProcessId|ThreadId|Level|LevelName|Message|Function|LineNumber|ErrorCode) *:(?: (?<value>.*))?$/;
/** A longer record is none; what comes behind is left out. */
const maxLength = 65_536;

interface Block {
  readonly line: number;
  last: number;
  readonly values: Record<string, string>;
  /** The label whose value goes on with lines below it. */
  name: string;
  length: number;
}

function createTaker(onRecord: (record: RawRecord) => void, totals: ReaderTotals): LineTaker {
  let block: Block | undefined;
  let order: DateOrder | undefined;
  let isOver = false;

  function close(): void {
    if (block === undefined) return;
    order ??= orderProvedBy(block.values.TimeCreated ?? '');
    totals.recordCount++;
    totals.continuationLines += block.last - block.line;
    onRecord(recordOf(block, order));
    block = undefined;
  }

  return {
    take(line, at) {
      const { name, value = '' } = label.exec(line)?.groups ?? {};
      if (name === 'TimeCreated') {
        close();
        block = { line: at, last: at, values: {}, name, length: 0 };
      }
      if (block === undefined) return;
      if (/^[\s>]*$/.test(line)) isOver = true;
      else if (name !== undefined) isOver = false;
      // What stands behind a block is somebody's own text.
      if (isOver) return;
      block.last = at;
      takeInto(block, name, name === undefined ? line : value);
    },
    finish: close,
  };
}

/** Long values are wrapped between words; the lines below are indented. */
function takeInto(block: Block, name: string | undefined, value: string): void {
  block.length += value.length;
  if (block.length > maxLength) return;
  block.name = name ?? block.name;
  const before = block.values[block.name];
  const part = value.replace(/^[\s>]{0,40}/, '').trimEnd();
  block.values[block.name] = before === undefined ? part : `${before} ${part}`;
}

/** What Delivery Optimization writes into its own log: stamp, process, thread, function, sentence. */
function recordOf({ values, line, last }: Block, order: DateOrder | undefined): RawRecord {
  const time = readEventTime(values.TimeCreated ?? '');
  const stamp = time === undefined ? undefined : 'iso' in time ? time.iso : order && time[order];
  const component = (values.Function ?? '').trim();
  const head = `${stamp ?? values.TimeCreated ?? ''} ${values.ProcessId ?? ''} ${values.ThreadId ?? ''} {${component}} `;
  const text = `${head}${(values.Message ?? '').trim()}${answer(values)}`;
  return {
    ...emptyRecord(),
    family: 'update-delivery',
    timeEnd: stamp?.length ?? 0,
    level: levels[levelOf(values.LevelName ?? '')] ?? 'info',
    component,
    messageStart: head.length,
    text,
    end: text.length,
    firstLineEnd: text.length,
    line,
    lineCount: last - line + 1,
  };
}

/** Levels of events that are more than information. */
const levels: Readonly<Record<string, RawRecord['level']>> = {
  Critical: 'error',
  Error: 'error',
  Warning: 'warning',
};

/** The column of the code is a signed number or eight digits; the sentence often states it too. */
function answer({
  Message: message = '',
  ErrorCode: written = '',
}: Readonly<Record<string, string>>): string {
  const code = /^-\d{1,10}$/.test(written.trim())
    ? (Number(written) >>> 0).toString(16).toUpperCase()
    : /^(?:0[xX])?([89cCdD][0-9a-fA-F]{7})$/.exec(written.trim())?.[1];
  return code === undefined || message.toLowerCase().includes(code.toLowerCase()) ? '' : ` (hr:${code})`;
}
