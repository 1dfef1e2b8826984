// Owns the CSV form of a comparison (RFC 4180): for spreadsheets, which take a cell for a formula where it begins like
// one, whoever wrote it.

import { causeOfMember } from '../../compare/traits';
import type { Comparison, GroupMember } from '../../compare/types';
import { type Language, type Localized, localize } from '../../localized';
import { visible } from '../../markdown';
import { type CellStyle, rowCells } from './cells';
import { columns, headings, sentences } from './texts';

/** The comparison as CSV with a byte order mark, without which Excel does not read Chinese; lines end in CR LF. */
export function renderComparisonCsv(comparison: Comparison, language: Language): string {
  const style: CellStyle = {
    language,
    text: plain,
    code: visible,
    separator: localize(sentences.items, language),
  };
  const say = (text: Localized): string => localize(text, language);
  const titles = shownColumns.map((name) => say(columns[name]));
  const rows = comparison.groups.flatMap((group, index) =>
    group.members.map((member) => [String(index + 1), ...rowOf(comparison, member, style)]),
  );
  return `\uFEFF${[titles, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

const shownColumns = [
  'group',
  'case',
  'class',
  'name',
  'symptom',
  'tried',
  'analysis',
  'state',
  'code',
  'update',
  'build',
  'path',
] as const;

/** All columns but the number of the group. */
function rowOf(comparison: Comparison, member: GroupMember, style: CellStyle): readonly string[] {
  const compared = comparison.cases[member.case];
  const path = visible(compared?.path ?? '');
  if (compared?.digest === undefined) {
    const name = plain(comparison.names[member.case] ?? '');
    const reason = (compared?.problems ?? []).map(plain).join(style.separator);
    return [name, '', '', '', '', reason, localize(headings.unread, style.language), '', '', '', path];
  }
  const cause = causeOfMember(compared, member);
  const failed = cause !== undefined && 'operation' in cause ? cause : undefined;
  return [
    ...Object.values(rowCells(comparison, member, style)),
    failed?.hresult ?? failed?.causeCode ?? '',
    (failed?.kbs ?? []).join(' '),
    compared.digest.osBuild ?? '',
    path,
  ];
}

/** Our sentences mark names with backticks; a spreadsheet shows those as they are. */
function plain(text: string): string {
  return visible(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(/`/g, ''));
}

/** A cell: an apostrophe keeps what begins like a formula a text; full-width signs count in East Asian editions. */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
