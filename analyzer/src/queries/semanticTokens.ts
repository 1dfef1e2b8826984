// Owns what a grammar cannot know about a line: whether a code is a failure, whether the record is benign or the cause.

import type { CaseResult } from '../case/types';
import type { Analysis } from '../model';
import { tokensOf } from './tokens';

/** Token types in the order of the legend that the server announces. */
export const semanticTokenTypes = ['failingCode', 'successCode', 'benignRecord', 'causeRecord'] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];

export interface SemanticToken {
  /** 0-based physical line. */
  readonly line: number;
  /** 0-based UTF-16 unit. */
  readonly start: number;
  readonly length: number;
  readonly type: SemanticTokenType;
}

/** Physical lines, 0-based, that are benign or a cause as a whole. */
export type MarkedLines = ReadonlyMap<number, 'benignRecord' | 'causeRecord'>;

/** Marks the lines of benign records and of root causes. */
export function markLines(analysis: Analysis, result: CaseResult, source = 0): MarkedLines {
  const marked = new Map<number, 'benignRecord' | 'causeRecord'>();
  const lineCounts = new Map<number, number>();
  for (const fact of analysis.facts) {
    lineCounts.set(fact.line, fact.lineCount);
    if (fact.shape.startsWith('noise.')) {
      mark(marked, fact.line, fact.lineCount, 'benignRecord');
    }
  }
  for (const failure of result.failures) {
    const cause = failure.rootCause;
    if (cause !== null && cause.source === source) {
      const line = cause.line - 1;
      mark(marked, line, lineCounts.get(line) ?? 1, 'causeRecord');
    }
  }
  return marked;
}

/**
 * The semantic tokens of one line, in order, without overlaps: codes, and around them what the whole record is.
 * @param text the line without its end
 * @param line 0-based physical line
 */
export function semanticTokensOf(text: string, line: number, marked: MarkedLines): readonly SemanticToken[] {
  const record = marked.get(line);
  const tokens: SemanticToken[] = [];
  let from = 0;
  const fill = (to: number): void => {
    if (record !== undefined && from < to) {
      tokens.push({ line, start: from, length: to - from, type: record });
    }
  };
  // A benign record is dimmed as a whole: its codes must not cry failure.
  for (const token of record === 'benignRecord' ? [] : tokensOf(text)) {
    if (token.kind !== 'code' || token.outcome === 'neutral') {
      continue;
    }
    fill(token.start);
    const type = token.outcome === 'failure' ? 'failingCode' : 'successCode';
    tokens.push({ line, start: token.start, length: token.end - token.start, type });
    from = token.end;
  }
  fill(text.length);
  return tokens;
}

function mark(
  lines: Map<number, 'benignRecord' | 'causeRecord'>,
  line: number,
  lineCount: number,
  type: 'benignRecord' | 'causeRecord',
): void {
  for (let i = 0; i < lineCount; i++) {
    lines.set(line + i, type);
  }
}
