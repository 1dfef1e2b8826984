// Owns quoting records of a log in a mail: which records lines belong to, and how they are written there.
import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import { codeBlock, codeSpan, visible } from '../markdown';
import type { RecordTable } from '../model';
import { recordAt } from '../recordColumns';
import { wrapLine } from '../replies/wrap';

/** Physical lines, 0-based, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

export interface QuotedRecords extends LineSpan {
  /** The lines as the log has them, with line feeds between. */
  readonly text: string;
}

export interface QuoteOptions {
  /** Of the log, as the mail is to name it. */
  readonly name: string;
  readonly language: Language;
  /** How the mail is written. */
  readonly syntax: 'markdown' | 'plain';
}

/**
 * The records that lines belong to, whole: continuation lines belong to the record before them.
 * @param lineCount of the log
 * @param lines any order; what lies outside of the log is left out
 * @returns in the order of the log, adjacent records as one span
 */
export function recordSpans(
  table: RecordTable,
  lineCount: number,
  lines: readonly LineSpan[],
): readonly LineSpan[] {
  const spans: { first: number; last: number }[] = [];
  const ascending = [...lines].sort((a, b) => a.first - b.first);
  for (const wanted of ascending) {
    if (wanted.first >= lineCount || wanted.last < wanted.first) continue;
    const first = startOf(table, wanted.first);
    const last = Math.min(endOf(table, Math.min(wanted.last, lineCount - 1)), lineCount - 1);
    const before = spans.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else spans.push({ first, last });
  }
  return spans;
}

/** Records as a mail quotes them: wrapped to its width, below a line that says where they stand. */
export function quoteRecords(quoted: readonly QuotedRecords[], options: QuoteOptions): string {
  const parts = quoted.map((records) => quotation(records, options));
  return `${parts.join('\n\n')}\n`;
}

function quotation(records: QuotedRecords, { name, language, syntax }: QuoteOptions): string {
  const isOneLine = records.first === records.last;
  const label = localize(isOneLine ? oneLine : severalLines, language, {
    name: syntax === 'markdown' ? codeSpan(name) : visible(name),
    line: String(records.first + 1),
    last: String(records.last + 1),
  });
  const lines = wrapped(records.text, language);
  const body =
    syntax === 'markdown' ? codeBlock(lines.join('\n')) : lines.map((line) => `> ${line}`).join('\n');
  return `${label}\n\n${body}`;
}

function wrapped(text: string, language: Language): readonly string[] {
  const lines = visible(text.slice(0, mailWidth * maxLines).replace(/\r\n?/g, '\n'))
    .trimEnd()
    .split('\n')
    .flatMap((line) => wrapLine(line.trimEnd(), mailWidth));
  const isCut = lines.length > maxLines || text.length > mailWidth * maxLines;
  return isCut ? [...lines.slice(0, maxLines), localize(cut, language)] : lines;
}

/** Two columns are left for the quotation mark. */
const mailWidth = 74;
/** Nobody reads more in a mail: such a log is attached. */
const maxLines = 400;

function startOf(table: RecordTable, line: number): number {
  const record = recordAt(table, line);
  return record < 0 ? line : (table.line[record] ?? line);
}

/** A log without records has lines only. */
function endOf(table: RecordTable, line: number): number {
  if (table.count === 0) return line;
  const next = recordAt(table, line) + 1;
  return next < table.count ? Math.max(line, (table.line[next] ?? line + 1) - 1) : Number.MAX_SAFE_INTEGER;
}

const oneLine: Localized = { en: '{name}, line {line}:', zh: '{name} 第 {line} 行：' };
const severalLines: Localized = {
  en: '{name}, lines {line} to {last}:',
  zh: '{name} 第 {line} 至 {last} 行：',
};
const cut: Localized = {
  en: '[… the rest is in the log]',
  zh: '[……其余内容见日志]',
};
