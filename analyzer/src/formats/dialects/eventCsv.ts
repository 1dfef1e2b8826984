// Owns events exported as a table: Event Viewer's CSV and tab-separated text, PowerShell's Export-Csv, and the tables
// of collector tools. Columns are known by their names, whatever their order and language.
import type { RawRecord, RecordReader } from '../reader';
import { type CsvRow, createCsvRowReader, type RowUse } from './csvRows';
import { dateAndTime, type EventField, fieldOf, orderImpliedBy } from './eventColumns';
import { isLevel, levelOf } from './eventLevels';
import { mappedData, payloadData } from './eventPayload';
import { createEventSink, type EventSink, type PlacedEvent } from './eventRecords';
import { type DateOrder, readEventTime } from './eventTime';
import type { Dialect } from './index';

export const eventCsv: Dialect = {
  id: 'event-csv',
  matches(beginning) {
    let seen = 0;
    let isTable = false;
    const reader = createCsvRowReader((row) => {
      if (++seen <= maxRowsBefore) isTable ||= columnsOf(row.cells) !== undefined;
      return true;
    });
    // The last line may be cut off; the columns stand in one of the first.
    reader.push(beginning);
    if (seen === 0) reader.finish();
    return isTable;
  },
  createReader: createEventCsvReader,
};

/** `#TYPE …` of PowerShell, `sep=;` and a title may stand before the columns. */
const maxRowsBefore = 3;
/** An event whose rest fills row after row ends here. */
const maxMessageLength = 131_072;

interface Columns {
  readonly at: Readonly<Partial<Record<EventField, number>>>;
  readonly count: number;
  readonly order: DateOrder | undefined;
  /** True where the row is an event itself and the columns are Event Viewer's, which are not named. */
  readonly isRow: boolean;
}

function createEventCsvReader(onRecord: (record: RawRecord) => void): RecordReader {
  const sink = createEventSink(onRecord);
  const state: State = { columns: undefined, open: undefined };
  const reader = createCsvRowReader((row) => takeRow(row, state, sink));
  return {
    push: (chunk) => reader.push(chunk),
    finish() {
      const totals = reader.finish();
      if (state.open !== undefined) sink.take(state.open, state.columns?.order);
      sink.finish();
      return totals;
    },
  };
}

interface State {
  columns: Columns | undefined;
  /** The last event: text without quotes may go on in the next row. */
  open: PlacedEvent | undefined;
}

function takeRow(row: CsvRow, state: State, sink: EventSink): RowUse {
  // An event is the rule; names of columns stand at the beginning, and where exports were put one behind another.
  const event = state.columns === undefined ? undefined : eventOf(row, state.columns);
  if (event === undefined) return takeOther(row, state, sink);
  takeEvent(event, state, sink);
  return true;
}

function takeEvent(event: PlacedEvent, state: State, sink: EventSink): void {
  if (state.open !== undefined) sink.take(state.open, state.columns?.order);
  state.open = event;
}

function takeOther(row: CsvRow, state: State, sink: EventSink): RowUse {
  const columns = columnsOf(row.cells);
  if (columns !== undefined && (!columns.isRow || state.columns === undefined)) {
    state.columns = columns;
    const event = columns.isRow ? eventOf(row, columns) : undefined;
    if (event !== undefined) takeEvent(event, state, sink);
    return event !== undefined;
  }
  if (state.open === undefined) return false;
  state.open = continued(state.open, row);
  return 'rest';
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const at: Partial<Record<EventField, number>> = {};
  cells.forEach((cell, k) => {
    const field = cell.length > 60 ? undefined : fieldOf(cell);
    if (field !== undefined) at[field] ??= k;
  });
  const hasName = at.provider !== undefined || at.message !== undefined || at.fullText !== undefined;
  if (at.time !== undefined && (at.id ?? at.instance) !== undefined && hasName)
    return { at, count: cells.length, order: orderOf(cells), isRow: false };
  return isPlainRow(cells) ? { at: plainColumns, count: 5, order: undefined, isRow: true } : undefined;
}

const plainColumns = { level: 0, time: 1, provider: 2, id: 3 } as const;

/** Rows that somebody copied without the line that names the columns. */
function isPlainRow(cells: readonly string[]): boolean {
  const [level = '', time = '', , id = ''] = cells;
  return /\D/.test(level) && isLevel(level) && readEventTime(time) !== undefined && /^\d{1,5}$/.test(id);
}

function orderOf(cells: readonly string[]): DateOrder | undefined {
  return cells.some((cell) => orderImpliedBy(cell) !== undefined) ? 'dmy' : undefined;
}

function eventOf(row: CsvRow, { at, count }: Columns): PlacedEvent | undefined {
  const cell = (field: EventField): string => row.cells[at[field] ?? -1]?.trim() ?? '';
  const id = cell('id') || cell('instance');
  const written = dateAndTime(cell('time'), cell('clock'));
  if (!/^\d{1,10}$/.test(id) || !/\d/.test(written) || row.cells.length < Math.min(count, 4))
    return undefined;
  const record = Number(cell('record'));
  const named = cell('message') || cell('fullText');
  // Event Viewer gives the column of the sentence no name.
  const extra = row.cells.slice(count).join(', ').trim();
  return {
    written,
    level: levelOf(cell('levelName') || cell('level')),
    provider: cell('provider'),
    eventId: Number(id),
    channel: cell('channel'),
    ...(cell('record') !== '' && Number.isSafeInteger(record) ? { recordId: record } : {}),
    message: named || (at.payload === undefined && at.mapped === undefined ? extra : ''),
    data: at.payload === undefined ? mappedOf(row, at.mapped) : payloadData(cell('payload')),
    line: row.line,
    lineCount: row.lineCount,
  };
}

function mappedOf({ cells }: CsvRow, at: number | undefined): ReturnType<typeof mappedData> {
  return at === undefined ? [] : mappedData(cells.slice(at));
}

function continued(event: PlacedEvent, row: CsvRow): PlacedEvent {
  const lineCount = row.line + row.lineCount - event.line;
  if (event.message.length >= maxMessageLength) return { ...event, lineCount };
  const message = `${event.message}\n${row.cells.join(', ')}`.slice(0, maxMessageLength);
  return { ...event, message, lineCount };
}
