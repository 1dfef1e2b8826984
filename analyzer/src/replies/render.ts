// Owns turning a reply's template into text: as a snippet with tab stops, or as plain text with visible blanks.
import type { CaseResult } from '../case/types';
import { type Language, localize } from '../localized';
import { inlineMarkdown, tableCell } from '../render/escape';
import { type BlankName, blankHints, isBlankName, type WriterValues } from './blanks';
import { fillBlank, type ReplySource } from './fillings';
import { findTemplate } from './templates';
import type { Piece, ReplyProfile } from './types';

export interface RenderReplyOptions {
  readonly language: Language;
  readonly profile?: ReplyProfile;
  /** What only the writer knows; fills holes of that name. */
  readonly values?: WriterValues;
  /** `snippet`: VS Code snippet syntax, unknowns are tab stops; `text`: unknowns stay visible in brackets. */
  readonly format: 'snippet' | 'text';
}

/**
 * Writes a standard reply.
 * @param id of `listReplies()`
 * @param result the case that fills it; without one everything that a log could tell stays open
 * @returns Markdown, or a snippet that inserts it
 * @throws RangeError where there is no such reply
 */
export function renderReply(id: string, result: CaseResult | undefined, options: RenderReplyOptions): string {
  const template = findTemplate(id);
  if (template === undefined) throw new RangeError(`There is no reply "${id}".`);
  const { language, profile = {}, values = {} } = options;
  const text = language === 'zh-cn' ? template.text.zh : template.text.en;
  const pieces = piecesOf(text, { result, language, profile }, values);
  return options.format === 'snippet' ? asSnippet(pieces, language) : asText(pieces, language);
}

// "Dear {customer}," is one line of literal text and a blank.
const blankMark = /\{([A-Za-z]+)\}/g;

function piecesOf(text: string, source: ReplySource, values: WriterValues): Piece[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const pieces = linePieces(line, source);
      return pieces === undefined ? [] : [withValues(pieces, values)];
    });
  const spaced = lines.filter((line, i) => !isEmptyLine(line) || !isEmptyLine(lines[i - 1] ?? []));
  return spaced.flatMap((line): Piece[] => [...line, '\n']);
}

/** The pieces of a line; undefined where the line is a blank that has nothing to say. */
function linePieces(line: string, source: ReplySource): Piece[] | undefined {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(blankMark)) {
    const name = match[1] ?? '';
    if (!isBlankName(name)) continue;
    pieces.push(line.slice(end, match.index));
    const filling = fillBlank(name, source);
    if (filling?.length === 0 && match[0] === line) return undefined;
    pieces.push(...(filling ?? [{ hole: name }]));
    end = match.index + match[0].length;
  }
  pieces.push(line.slice(end));
  return pieces.filter((piece) => piece !== '');
}

/** The holes that the writer's values fill; in a row of a table a bar must not begin a cell. */
function withValues(line: readonly Piece[], values: WriterValues): Piece[] {
  const isRow = typeof line[0] === 'string' && line[0].startsWith('| ');
  const known: Readonly<Record<string, string | undefined>> = values;
  return line.map((piece) => {
    if (typeof piece === 'string') return piece;
    const value = known[piece.hole]?.trim();
    if (value === undefined || value === '') return piece;
    const text = inlineMarkdown(value);
    return isRow ? tableCell(text) : text;
  });
}

function isEmptyLine(line: readonly Piece[]): boolean {
  return line.length === 0;
}

// The same blank has the same number, so that it is typed once; the last stop is the end of the mail.
function asSnippet(pieces: readonly Piece[], language: Language): string {
  const numbers = new Map<string, number>();
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += snippetLiteral(piece);
      continue;
    }
    const key = `${piece.hole} ${piece.nth ?? 0}`;
    const known = numbers.get(key);
    const stop = known ?? numbers.size + 1;
    numbers.set(key, stop);
    text += known === undefined ? `\${${stop}:${snippetLiteral(hint(piece.hole, language))}}` : `\${${stop}}`;
  }
  return `${text.trimEnd()}\n$0`;
}

function asText(pieces: readonly Piece[], language: Language): string {
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : hint(piece.hole, language)))
    .join('');
  return `${text.trimEnd()}\n`;
}

/** The visible blank: brackets, so that a mail sent too early is seen to be unfinished. */
function hint(name: BlankName, language: Language): string {
  const words = localize(blankHints[name], language);
  return language === 'zh-cn' ? `【${words}】` : `[${words}]`;
}

/** What has a meaning in snippet syntax is escaped; that holds inside and outside of a tab stop. */
function snippetLiteral(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
