// Owns how a line is shown: its colours, the names behind its codes, its time.
import type { Token } from '../../analyzer/src/index';
import { findNoise, inlayHintsOf, recordHeadOf, tokensOf } from '../../analyzer/src/index';
import type { ViewerRow, ViewerSpan, ViewerSpanKind } from '../../protocol/src/index';
import type { RawLine } from './logText';

/** What a row needs beside its line. */
export interface RowOptions {
  readonly isExact: boolean;
  readonly places: (line: string) => ViewerRow['hits'];
  readonly repeats?: number;
}

/** A line as it is before the tables of codes are loaded: text only. */
export function plainRow(line: RawLine, { isExact, places, repeats }: RowOptions): ViewerRow {
  const { text, offset, cut } = line;
  const folded = repeats === undefined ? {} : { repeats };
  return { line: line.line, isExact, offset, text, cut, spans: [], hints: [], hits: places(text), ...folded };
}

/** The same with everything that its text says. */
export function richRow(line: RawLine, options: RowOptions): ViewerRow {
  const { text } = line;
  const head = recordHeadOf(text);
  const spans = spansOf(text, head);
  const time = head?.time === undefined ? Number.NaN : millisecondsOf(head.time);
  return {
    ...plainRow(line, options),
    spans,
    hints: inlayHintsOf(text, 'failures').map(({ character, label }) => [character, label] as const),
    ...(head === undefined ? {} : { level: head.level }),
    ...(Number.isNaN(time) ? {} : { time }),
  };
}

/** Gives rows in a row what the records before them say: the time passed, and whether the record is harmless. */
export function joinedRows(rows: readonly ViewerRow[]): readonly ViewerRow[] {
  const noise = new Set<number>();
  findNoise(rows.map(({ text }) => text).join('\n'), (line, count) => {
    for (let at = line; at < line + count; at++) noise.add(at);
  });
  let before: number | undefined;
  return rows.map((row, index) => {
    const delta = row.time === undefined || before === undefined ? undefined : row.time - before;
    before = row.time ?? before;
    return {
      ...row,
      ...(delta === undefined ? {} : { delta }),
      ...(noise.has(index) ? { isNoise: true } : {}),
    };
  });
}

/** A time as the log writes it, as if it were UTC: only differences are shown. */
function millisecondsOf(time: string): number {
  return Date.parse(`${time.replace(/(\.\d{3})\d+$/, '$1')}Z`);
}

function spansOf(text: string, head: ReturnType<typeof recordHeadOf>): readonly ViewerSpan[] {
  const spans: ViewerSpan[] = [];
  let from = 0;
  if (head !== undefined) {
    if (head.timeEnd > head.timeStart) spans.push([head.timeStart, head.timeEnd, 'time']);
    from = head.messageStart;
    const between = text.slice(head.timeEnd, from);
    for (const { 0: word, index } of between.matchAll(headWords)) {
      const start = head.timeEnd + index;
      const kind = word === head.component ? 'component' : levelKinds[word.toLowerCase()];
      if (kind !== undefined) spans.push([start, start + word.length, kind]);
    }
  }
  const tokens = tokensOf(text).filter(({ start }) => start >= from || from === 0);
  for (const token of tokens) spans.push([token.start, token.end, kindOf(token)]);
  const isFree = (start: number, end: number): boolean =>
    !spans.some((span) => span[0] < end && start < span[1]);
  for (const { 0: found, index } of text.slice(0, maxPathUnits).matchAll(path)) {
    if (isFree(index, index + found.length)) spans.push([index, index + found.length, 'path']);
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

const headWords = /[A-Za-z_]+/g;
const levelKinds: Readonly<Record<string, ViewerSpanKind>> = {
  info: 'info',
  warning: 'warning',
  error: 'error',
  fatal: 'error',
  fatalerror: 'error',
};
const maxPathUnits = 4_096;
/** `C:\…`, `\SystemRoot\…`, `\??\C:\…` up to a blank or a sign that no path has. */
const path = /(?:\b[A-Za-z]:|\\SystemRoot|\\\?\?)\\[^\s'"<>|,;]{1,400}/g;

function kindOf(token: Token): ViewerSpanKind {
  if (token.kind === 'code') return codeKinds[token.outcome];
  return tokenKinds[token.kind];
}

const codeKinds = { failure: 'failingCode', success: 'successCode', neutral: 'code' } as const;
const tokenKinds: Readonly<Record<Exclude<Token['kind'], 'code'>, ViewerSpanKind>> = {
  symbol: 'name',
  package: 'identity',
  component: 'identity',
  hash: 'hash',
  kb: 'identity',
  session: 'session',
  build: 'identity',
  stamp: 'stamp',
};
