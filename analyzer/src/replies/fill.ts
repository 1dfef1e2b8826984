// Owns turning the parts of a template into text: as a snippet with tab stops, or as Markdown with visible blanks.
import type { CaseResult } from '../case/types';
import { type Language, localize } from '../localized';
import { inlineMarkdown, tableCell } from '../markdown';
import { type BlankName, blanks, type WriterValues } from './blanks';
import { readEarlierReply } from './earlier';
import { fillBlank } from './fillings';
import { plainTextOf } from './plainText';
import type { Filling, Piece, ReplyPart, ReplyProfile, ReplySource } from './types';

export interface FillOptions {
  readonly language: Language;
  readonly profile?: ReplyProfile;
  /** What only the writer knows; fills holes of that name. */
  readonly values?: WriterValues;
  /** A text that holds an earlier reply, quoted or not: what it asked for is known then. */
  readonly earlier?: string;
  /** Further cases, for the comparison of similar ones. */
  readonly others?: readonly CaseResult[];
  /**
   * `snippet`: VS Code snippet syntax, unknowns are tab stops; `plainSnippet`: the same without the marks of Markdown;
   * `markdown`: unknowns stay visible in brackets.
   */
  readonly format: 'snippet' | 'plainSnippet' | 'markdown';
}

/**
 * Fills a reply.
 * @param parts the template; a placeholder alone on its line may become several lines or none
 * @param result the case that fills it; without one everything that a log could tell stays open
 */
export function fillReply(
  parts: readonly ReplyPart[],
  result: CaseResult | undefined,
  options: FillOptions,
): string {
  const { language, profile = {}, others = [], format } = options;
  const earlier = options.earlier === undefined ? undefined : readEarlierReply(options.earlier);
  const values: WriterValues = {
    ...(earlier?.customer !== undefined && { customer: earlier.customer }),
    ...(earlier?.caseNumber !== undefined && { caseNumber: earlier.caseNumber }),
    ...options.values,
  };
  const source: ReplySource = {
    result,
    others,
    language,
    profile: { ...profile, ...valuesOfProfile(values) },
    earlier,
  };
  const pieces = piecesOf(parts, source, values);
  if (format === 'markdown') return asMarkdown(pieces, language);
  return asSnippet(pieces, language, format === 'snippet' ? (markdown) => markdown : plainTextOf);
}

/** What the writer says of who answers wins over the profile. */
function valuesOfProfile({ engineer, organisation, hotline, mail, portal, collector }: WriterValues) {
  const values = { engineer, organisation, hotline, mail, portal, collector };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));
}

function piecesOf(parts: readonly ReplyPart[], source: ReplySource, values: WriterValues): Piece[] {
  let fence: string | undefined;
  const lines = linesOf(parts).flatMap((line) => {
    const mark = typeof line[0] === 'string' ? /^`{3,}/.exec(line[0])?.[0] : undefined;
    const isInCode = fence !== undefined;
    if (mark !== undefined) fence = fence === undefined ? mark : undefined;
    const pieces = linePieces(line, source, isInCode);
    return pieces === undefined ? [] : [asMiddle(withValues(pieces, values, isInCode))];
  });
  const spaced = lines.filter((line, i) => line.length > 0 || (lines[i - 1] ?? []).length > 0);
  return spaced.flatMap((line): Piece[] => [...line, '\n']);
}

/** The parts line by line, without line feeds, without blank lines at the end. */
function linesOf(parts: readonly ReplyPart[]): ReplyPart[][] {
  const lines: ReplyPart[][] = [[]];
  for (const part of parts) {
    const [first, ...more] = typeof part === 'string' ? part.split('\n') : [part];
    if (first !== undefined && first !== '') lines.at(-1)?.push(first);
    for (const line of more) lines.push(line === '' ? [] : [line]);
  }
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/** The pieces of a line; undefined where the line is a blank that has nothing to say. */
function linePieces(line: readonly ReplyPart[], source: ReplySource, isInCode: boolean): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const part of line) {
    if (typeof part === 'string') {
      pieces.push(part);
      continue;
    }
    const filling = fillBlank(part.blank, source);
    if (filling?.length === 0 && line.length === 1) return undefined;
    pieces.push(...((isInCode ? asCode(filling) : filling) ?? [{ hole: part.blank }]));
  }
  return pieces.filter((piece) => piece !== '');
}

/** In the middle of a line nothing begins a list or a heading: `+00 1` needs no mark there. */
function asMiddle(line: readonly Piece[]): Piece[] {
  let before = '';
  return line.map((piece) => {
    const isMiddle = !/^\s*(?:[-*+|>]|\d+[.)])?\s*$/.test(before);
    before += typeof piece === 'string' ? piece : '0';
    if (typeof piece !== 'string' || !isMiddle) return piece;
    return piece.replace(/^\\(?=[#+=-])/, '').replace(/^(\d+)\\(?=[.)])/, '$1');
  });
}

/** Inside a code block Markdown would show its marks, and a fence would end the block. */
function asCode(filling: Filling | undefined): Filling | undefined {
  return filling?.map((piece) =>
    typeof piece === 'string' ? plainTextOf(piece).replace(/`{3,}/g, '…') : piece,
  );
}

/** The holes that the writer's values fill; in a row of a table a bar must not begin a cell. */
function withValues(line: readonly Piece[], values: WriterValues, isInCode: boolean): Piece[] {
  const isRow = typeof line[0] === 'string' && line[0].startsWith('| ');
  const known: Readonly<Record<string, string | undefined>> = values;
  return line.map((piece) => {
    if (typeof piece === 'string') return piece;
    const value = known[piece.hole]?.trim();
    if (value === undefined || value === '') return piece;
    if (isInCode) return value.replace(/\s+/g, ' ').replace(/`{3,}/g, '…');
    const text = inlineMarkdown(value);
    return isRow ? tableCell(text) : text;
  });
}

// The same blank has the same number, so that it is typed once; the last stop is the end of the mail.
function asSnippet(
  pieces: readonly Piece[],
  language: Language,
  toText: (markdown: string) => string,
): string {
  const stops = new Map<string, { readonly stop: number; readonly words: string }>();
  const marked = pieces.map((piece) => {
    if (typeof piece === 'string') return piece.replace(/[\uE002\uE003]/g, ' ');
    const key = `${piece.hole} ${piece.nth ?? 0}`;
    const known = stops.get(key) ?? { stop: stops.size + 1, words: hint(piece.hole, language) };
    stops.set(key, known);
    return `\uE002${known.stop}\uE003`;
  });
  const words = new Map([...stops.values()].map((each) => [String(each.stop), each.words]));
  const text = snippetLiteral(toText(marked.join('')).trimEnd()).replace(
    /\uE002(\d+)\uE003/g,
    (_, stop: string) => {
      const first = words.get(stop);
      words.delete(stop);
      return first === undefined ? `\${${stop}}` : `\${${stop}:${snippetLiteral(first)}}`;
    },
  );
  return `${text}\n$0`;
}

function asMarkdown(pieces: readonly Piece[], language: Language): string {
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : hint(piece.hole, language)))
    .join('');
  return `${text.trimEnd()}\n`;
}

/** The visible blank: brackets, so that a mail sent too early is seen to be unfinished. */
function hint(name: BlankName, language: Language): string {
  const words = localize(blanks[name].hint, language);
  return language === 'zh-cn' ? `【${words}】` : `[${words}]`;
}

/** What has a meaning in snippet syntax is escaped; that holds inside and outside of a tab stop. */
function snippetLiteral(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
