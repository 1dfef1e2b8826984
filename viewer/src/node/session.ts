// Owns what the worker does with one log: answers calls, counts, looks for growth.
import type { Localized } from '../../../analyzer/src/index';
import { hoverAt, localize, recordHeadOf, tokensOf } from '../../../analyzer/src/index';
import type {
  ViewerEvent,
  ViewerOpened,
  ViewerOpenParams,
  ViewerRefusal,
  ViewerRows,
  ViewerWorkerCalls,
} from '../../../protocol/src/index';
import { linesOf } from '../blockText';
import type { Decoder } from '../decoder';
import { densityOf } from '../density';
import { createLogText } from '../logText';
import type { MergedBytes } from '../merged/index';
import type { Turns } from '../scan';
import { selectedText } from '../selectedText';
import { type CompileExpression, createTextTest, type TextTest } from '../textTest';
import { createViewedLog, type ViewedLog } from '../viewedLog';
import { type LogFile, nodeBytes } from './logFile';
import { openLog } from './openedLog';

type Calls = ViewerWorkerCalls;
export type Handlers = {
  readonly [M in Exclude<keyof Calls, 'open'>]: (
    params: Calls[M]['params'],
  ) => Calls[M]['result'] | Promise<Calls[M]['result']>;
};

export interface LogSession {
  readonly opened: ViewerOpened;
  readonly handlers: Handlers;
}

/** Rows that come with the answer to `open`. */
const firstRows = 120;
/** How often a file that is looked at is asked for its size. */
const watchMs = 1_000;

const turns: Turns = {
  now: () => performance.now(),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
};

/**
 * Opens a log. Throws what the system says, or a sentence where the file is no text.
 * @param tell takes what happens without being asked for
 */
export function openSession(params: ViewerOpenParams, tell: (event: ViewerEvent) => void): LogSession {
  const { file, decoder, merged } = openLog(params);
  const text = createLogText(file, decoder, nodeBytes);
  const log = createViewedLog(text, turns, tell, (line) => merged?.partLineOf(line)?.part);
  // The first lines are counted at once: what is shown first is exact.
  log.text.indexNext();
  const opened = openedAnswer(log, decoder, params, merged);
  const guarded = (): void => void log.count().catch((error: unknown) => tell(failure(error)));
  setImmediate(() => {
    colour(log, tell);
    if (log.text.isIndexed()) tell({ kind: 'counted', total: log.text.lines.total, share: 1, isDone: true });
    guarded();
  });
  const work = { params, file, log, tell, count: guarded };
  return { opened, handlers: handlersOf(merged === undefined ? work : { ...work, merged }) };
}

/** The answer to `open`, when the first lines have been counted. */
export function openedAnswer(
  log: ViewedLog,
  decoder: Decoder,
  { parts }: ViewerOpenParams,
  merged?: MergedBytes,
): ViewerOpened {
  return {
    size: log.text.file.size,
    encoding: decoder.encoding(),
    ...(parts === undefined ? {} : { parts: parts.map(({ name }) => name) }),
    first: withPartLines(log.rows(0, firstRows), merged),
  };
}

interface Work {
  readonly params: ViewerOpenParams;
  readonly file: LogFile;
  readonly log: ViewedLog;
  /** Where several files are merged. */
  readonly merged?: MergedBytes;
  readonly tell: (event: ViewerEvent) => void;
  readonly count: () => void;
}

function failure(error: unknown): ViewerEvent {
  return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
}

/** Loads the tables of codes, which takes longer than the first rows may. */
function colour(log: ViewedLog, tell: (event: ViewerEvent) => void): void {
  tokensOf('0x80070002');
  log.colour();
  tell({ kind: 'coloured' });
}

function handlersOf(work: Work): Handlers {
  const { file, log } = work;
  const watch = createWatch(work);
  return {
    ...placeHandlers(work),
    ...choiceHandlers(work),
    ...partHandlers(work),
    text: ({ from, to }) => selectedText(log, from, to),
    density: ({ buckets }) => densityOf(log, buckets),
    components: () => componentsOf(log),
    watch: ({ isWatching }) => {
      watch(isWatching);
      return null;
    },
    close: () => {
      watch(false);
      log.close();
      file.close();
      return null;
    },
  };
}

/** What is where. */
function placeHandlers({
  params,
  log,
  merged,
}: Work): Pick<Handlers, 'rows' | 'rowOfLine' | 'rowOfOffset' | 'hover'> {
  return {
    rows: async ({ from, count }) => {
      // What stands in the middle of merged files is known only when all before it has been merged.
      if (merged !== undefined && log.filtered() === undefined) await log.counted(from + count);
      return withPartLines(log.rows(from, count), merged);
    },
    rowOfLine: async ({ line }) => {
      await log.counted(line);
      return { row: log.rowOf(line), line };
    },
    rowOfOffset: ({ offset }) => {
      const line = log.text.lineOfOffset(offset);
      return { row: log.rowOf(line), line };
    },
    hover: ({ line, character }) => {
      const [found] = log.text.linesFrom(line, 1);
      if (found === undefined) return null;
      return hoverAt(found.text, character, { lineNumber: line, language: params.language }) ?? null;
    },
  };
}

/** Each row of a merged log says where it comes from. */
function withPartLines(answer: ViewerRows, merged: MergedBytes | undefined): ViewerRows {
  if (merged === undefined) return answer;
  const rows = answer.rows.map((row) => {
    const partLine = merged.partLineOf(row.line);
    return partLine === undefined ? row : { ...row, partLine };
  });
  return { ...answer, rows };
}

/** The way between the files and what they are merged to. */
function partHandlers({ log, merged }: Work): Pick<Handlers, 'rowOfPart' | 'linesOfPart' | 'partLine'> {
  return {
    rowOfPart: async (place) => {
      await log.counted(Number.POSITIVE_INFINITY);
      const line = merged?.lineOf(place) ?? place.line;
      return { row: log.rowOf(line), line };
    },
    linesOfPart: async ({ part, lines }) => {
      await log.counted(Number.POSITIVE_INFINITY);
      return lines.map((line) => merged?.lineOf({ part, line }) ?? line);
    },
    partLine: ({ line }) => merged?.partLineOf(line) ?? null,
  };
}

/** What is shown and found. The answer goes out before the first count of what was asked for. */
function choiceHandlers({
  params,
  log,
  count,
}: Work): Pick<Handlers, 'filter' | 'find' | 'nextMatch' | 'marks'> {
  return {
    filter: async ({ filter }) => {
      const words =
        filter?.text === undefined || filter.text === ''
          ? undefined
          : await testOf({ text: filter.text, isRegex: filter.isRegex === true, isCaseSensitive: false });
      if (words !== undefined && 'problem' in words) return refusalOf(words.problem, params);
      log.setFilter(filter ?? undefined, words);
      setImmediate(count);
      return null;
    },
    find: async ({ query }) => {
      const test = query === null ? undefined : await testOf(query);
      if (test !== undefined && 'problem' in test) return refusalOf(test.problem, params);
      log.setQuery(query ?? undefined, test);
      setImmediate(count);
      return null;
    },
    nextMatch: async ({ line, isBackward }) => {
      const found = await log.nextMatch(line, isBackward);
      return found === undefined ? null : { ...found, row: log.rowOf(found.line) };
    },
    marks: ({ evidence }) => {
      log.setEvidence(evidence);
      return null;
    },
  };
}

async function testOf(
  query: Parameters<typeof createTextTest>[0],
): Promise<TextTest | { problem: Localized }> {
  // Words need no engine; it is loaded for the first expression.
  const compile: CompileExpression | undefined = query.isRegex
    ? (await import('../../../userrules/src/index.js')).compileChecked
    : undefined;
  return createTextTest(query, compile ?? (() => ({ problem: { en: '', zh: '' } })));
}

function refusalOf(problem: Localized, { language }: ViewerOpenParams): ViewerRefusal {
  return { sentence: localize(problem, language) };
}

/** Looks for growth while somebody looks at the log; what is no longer the same file is told once. */
function createWatch({ file, log, tell, count }: Work): (isWatching: boolean) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let isLost = false;
  const look = (): void => {
    if (isLost) return;
    const state = file.check();
    if (state === 'grown') {
      log.grown();
      tell({ kind: 'grown', size: file.size });
      count();
    } else if (state !== 'same') {
      isLost = true;
      tell({ kind: 'changed', how: state });
    }
  };
  return (isWatching) => {
    clearInterval(timer);
    timer = isWatching ? setInterval(look, watchMs) : undefined;
  };
}

/** Blocks that are looked into for names of components, spread over the log. */
const sampledBlocks = 48;

function componentsOf({ text }: ViewedLog): readonly string[] {
  const names = new Set<string>();
  const step = Math.max(1, Math.floor(text.lines.blocks / sampledBlocks));
  for (let block = 0; block < text.lines.blocks; block += step) {
    for (const line of linesOf(text, block).texts) {
      const name = recordHeadOf(line)?.component;
      if (name !== undefined && name !== '') names.add(name);
    }
  }
  return [...names].sort().slice(0, sampledBlocks);
}
