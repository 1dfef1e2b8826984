// Owns what all sections of a report share: the language, links to records, tables, lists, shown numbers and times.
import type { CaseResult } from '../case/types';
import { type Language, type Localized, localize } from '../localized';
import { codeSpan, inlineMarkdown, linkTarget, tableCell } from '../markdown';
import { onceFor } from '../once';
import { labels, phrases } from './reportTexts';

export interface MarkdownOptions {
  readonly language: Language;
  /**
   * Address that reveals a record: `source` is an index into the case's sources, `line` is 1-based.
   * Without it, or where it gives nothing, the line is named but not linked.
   */
  readonly linkFor?: (source: number, line: number) => string | undefined;
}

export interface Page {
  readonly result: CaseResult;
  readonly language: Language;
  /** A text of ours with values that are Markdown already. */
  readonly say: (text: Localized, values?: Readonly<Record<string, string>>) => string;
  /** A text that may quote the log, as Markdown. */
  readonly quote: (text: Localized) => string;
  readonly list: (items: readonly string[]) => string;
  readonly lineLink: (source: number, line: number) => string;
  /** The same without the log's name, where that stands beside it. */
  readonly lineIn: (source: number, line: number) => string;
}

/** Makes the page of one case in one language. */
export function createPage(result: CaseResult, options: MarkdownOptions): Page {
  const { language, linkFor } = options;
  const say = (text: Localized, values?: Readonly<Record<string, string>>): string =>
    localize(text, language, values);
  const linked = (source: number, line: number, shown: string): string => {
    const address = linkFor?.(source, line);
    return address === undefined ? shown : `[${shown}](${linkTarget(address)})`;
  };
  return {
    result,
    language,
    say,
    quote: (text) => inlineMarkdown(localize(text, language)),
    list: (items) => items.join(say(phrases.separator)),
    lineLink: (source, line) =>
      linked(
        source,
        line,
        result.sources.length > 1
          ? say(phrases.lineOf, { name: inlineMarkdown(sourceName(result, source)), line: number(line) })
          : say(phrases.line, { line: number(line) }),
      ),
    lineIn: (source, line) => linked(source, line, say(phrases.line, { line: number(line) })),
  };
}

/** The last part of a source's path; the whole path where two sources share the name. */
export function sourceName(result: CaseResult, source: number): string {
  const path = result.sources[source]?.path ?? '';
  const name = lastPart(path);
  return sharedNames(result).has(name) ? path : name;
}

/** Last parts of paths that several sources have; asked for each of thousands of sources. */
const sharedNames = onceFor((result: CaseResult): ReadonlySet<string> => {
  const known = new Set<string>();
  const shared = new Set<string>();
  for (const name of result.sources.map(({ path }) => lastPart(path)))
    (known.has(name) ? shared : known).add(name);
  return shared;
});

/** A table with the columns' titles; cells are Markdown. Gives nothing without rows. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]): string => `| ${cells.map(tableCell).join(' | ')} |`;
  return [row(titles), `|${titles.map(() => '---').join('|')}|`, ...rows.map(row), ''];
}

/** A bullet list that stops after `limit` items and says how many it left out. */
export function bullets(page: Page, items: readonly string[], limit: number): string[] {
  const shown = items.slice(0, limit).map((item) => `- ${item}`);
  const left = items.length - shown.length;
  if (left > 0) shown.push(`- ${page.say(phrases.more, { count: number(left) })}`);
  return shown;
}

/** A heading of Markdown and the empty line behind it. */
export function heading(level: 1 | 2 | 3, title: string): string[] {
  return [`${'#'.repeat(level)} ${title}`, ''];
}

/** `8800` as `8,800`, the same on every machine. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `2022-08-11T15:42:42.5` as `2022-08-11 15:42:42`. */
export function time(value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  return inlineMarkdown(value.replace(/(?<=\d)T(?=\d)/, ' ').replace(/(?:\.\d+)?(?<zone>Z?)$/, utcMark));
}

/** Events hold UTC; a reader has to see that, as all other times are local. */
function utcMark(_: string, zone: string): string {
  return zone === '' ? '' : ' UTC';
}

/** `0x80070570 ERROR_FILE_CORRUPT`. */
export function codeWithSymbol(code: string, symbol: string | null): string {
  return symbol === null ? codeSpan(code) : `${codeSpan(code)} ${inlineMarkdown(symbol)}`;
}

/** True for zero, however many digits it is written with; null is no code. */
export function isSuccessCode(code: string | null): boolean {
  return code !== null && /^0x0+$/.test(code);
}

/** How an attempt or count shows its code. */
export function outcome(page: Page, code: string | null): string {
  if (code === null) return '';
  return isSuccessCode(code) ? page.say(labels.success) : codeSpan(code);
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || path;
}
