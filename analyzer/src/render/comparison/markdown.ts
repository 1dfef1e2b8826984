// Owns the Markdown form of a comparison: a table per group, and above it what its cases share and what not.

import { operationTitles } from '../../case/operationTitles';
import { causeOfMember } from '../../compare/traits';
import type { Comparison, ComparisonGroup, Trait } from '../../compare/types';
import { groupedBy } from '../../grouped';
import { type Language, type Say, sayIn } from '../../localized';
import { codeSpan, inlineMarkdown, linkTarget } from '../../markdown';
import type { OperationPurpose } from '../../model';
import { heading, table } from '../page';
import { type CellStyle, listed, objectText, rowCells } from './cells';
import { columns, counts, headings, sentences, traitLabels } from './texts';

export interface ComparisonMarkdownOptions {
  readonly language: Language;
  /** Address behind the name of a case, by its index; without it, or where it gives nothing, the name is not linked. */
  readonly linkFor?: (index: number) => string | undefined;
}

/** The comparison in Markdown; all text of logs is escaped. */
export function renderComparisonMarkdown(comparison: Comparison, options: ComparisonMarkdownOptions): string {
  const style: CellStyle = {
    language: options.language,
    text: inlineMarkdown,
    code: codeSpan,
    separator: '<br>',
  };
  const page: ComparisonPage = { comparison, options, style, say: sayIn(style.language) };
  const { groups } = comparison;
  const shared = groups.filter(isShared);
  const lines = [
    ...heading(1, page.say(headings.title, { count: String(comparison.cases.length) })),
    ...summaryLines(page),
    ...shared.flatMap((group, index) => sharedPart(page, group, index + 1)),
    ...tablePart(page, headings.single, groups.filter(isOwn), sameClassLines(page)),
    ...tablePart(
      page,
      headings.noFailure,
      groups.filter(({ kind }) => kind === 'no-failure'),
    ),
    ...unreadPart(page),
    ...(groups.some(({ kind }) => kind !== 'unread') ? [page.say(sentences.blanks)] : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

interface ComparisonPage {
  readonly comparison: Comparison;
  readonly options: ComparisonMarkdownOptions;
  readonly style: CellStyle;
  readonly say: Say;
}

function isShared({ kind, members }: ComparisonGroup): boolean {
  return (kind === 'cause' || kind === 'code') && members.length > 1;
}

function isOwn({ kind, members }: ComparisonGroup): boolean {
  return (kind === 'cause' || kind === 'code') && members.length === 1;
}

/** How many cases share a cause, how many do not; what is not there is not told. */
function summaryLines({ comparison, say }: ComparisonPage): string[] {
  const count = (isWanted: (group: ComparisonGroup) => boolean): number =>
    comparison.groups.filter(isWanted).reduce((sum, { members }) => sum + members.length, 0);
  const lines = [
    [counts.shared, count((group) => isShared(group) && group.kind === 'cause')],
    [counts.sharedCode, count((group) => isShared(group) && group.kind === 'code')],
    [counts.single, count(isOwn)],
    [counts.noFailure, count(({ kind }) => kind === 'no-failure')],
    [counts.unread, count(({ kind }) => kind === 'unread')],
  ] as const;
  const told = lines.filter(([, number]) => number > 0);
  return [...told.map(([text, number]) => `- ${say(text, { count: String(number) })}`), ''];
}

function sharedPart(page: ComparisonPage, group: ComparisonGroup, number: number): string[] {
  const { say, style } = page;
  const title = group.title === undefined ? '' : style.text(say(group.title));
  const object = group.kind === 'code' ? '' : commonObject(page, group);
  const template =
    group.kind === 'code' ? headings.sharedCode : object === '' ? headings.shared : headings.sharedObject;
  const values = { number: String(number), title, object, count: String(group.members.length) };
  const hinted = group.members.filter(({ isHint }) => isHint === true);
  return [
    ...heading(2, say(template, values)),
    ...(group.kind === 'code' ? [say(sentences.codeOnly), ''] : []),
    ...traitLine(
      page,
      sentences.common,
      group.common.map((trait) => commonTrait(page, trait)),
    ),
    ...traitLine(
      page,
      sentences.different,
      group.different.map((trait) => differentTrait(page, group, trait)),
    ),
    ...(hinted.length === 0 ? [] : [say(sentences.hintsOnly, { cases: namesOf(page, hinted) }), '']),
    ...(group.alsoIn.length === 0 ? [] : [say(sentences.alsoIn, { cases: namesOf(page, group.alsoIn) }), '']),
    ...rows(page, [group]),
  ];
}

/** The object that all have; of a component in several versions its name, of several of its files the component. */
function commonObject(
  { comparison, style }: ComparisonPage,
  { members, title, common }: ComparisonGroup,
): string {
  const [first] = members;
  const compared = first && comparison.cases[first.case];
  const culprit = compared && causeOfMember(compared, first)?.culprit;
  const names = common.map(({ name }) => name);
  // A title that all cases share names it already.
  if (culprit === undefined || culprit === null || title?.en.includes('…') !== true) return '';
  const component = common.find(({ name }) => name === 'component')?.values[0];
  if (component === undefined || component === null)
    return names.includes('object') ? style.code(culprit.name) : '';
  return names.includes('file')
    ? objectText(culprit, style, names.includes('version'))
    : style.code(component);
}

function traitLine(
  { say }: ComparisonPage,
  text: (typeof sentences)['common' | 'different'],
  traits: readonly string[],
): string[] {
  return traits.length === 0 ? [] : [say(text, { traits: traits.join(say(sentences.items)) }), ''];
}

function commonTrait(page: ComparisonPage, trait: Trait): string {
  const value = traitValue(page, trait, trait.values[0] ?? null);
  return page.say(sentences.trait, { name: page.say(traitLabels[trait.name]), value });
}

/** Each value with the cases that have it. */
function differentTrait(page: ComparisonPage, group: ComparisonGroup, trait: Trait): string {
  const { say, style } = page;
  const values = [...new Set(trait.values)].map((value) => {
    const members = group.members.filter((_, index) => trait.values[index] === value);
    return say(sentences.traitOf, { value: traitValue(page, trait, value), cases: namesOf(page, members) });
  });
  return say(sentences.trait, { name: say(traitLabels[trait.name]), value: listed(values, style) });
}

function traitValue({ say, style }: ComparisonPage, { name }: Trait, value: string | null): string {
  if (value === null) return say(sentences.notTold);
  if (name === 'operation') return say(operationTitles[value as OperationPurpose]);
  return style.code(value);
}

function namesOf({ comparison, style }: ComparisonPage, members: ComparisonGroup['members']): string {
  return listed(
    members.map((member) => style.text(comparison.names[member.case] ?? '')),
    style,
  );
}

function tablePart(
  page: ComparisonPage,
  title: (typeof headings)['single'],
  groups: readonly ComparisonGroup[],
  lead: readonly string[] = [],
): string[] {
  return groups.length === 0 ? [] : [...heading(2, page.say(title)), ...lead, ...rows(page, groups)];
}

/** Cases of one class in several groups look alike, but nothing proves that they share their cause. */
function sameClassLines(page: ComparisonPage): string[] {
  const { comparison, say, style } = page;
  const told = [...groupedBy(comparison.groups, (group) => group.class)]
    .filter(([, groups]) => groups.length > 1)
    .flatMap(([id, groups]) =>
      id === undefined
        ? []
        : say(sentences.ofClass, {
            class: style.code(id),
            cases: namesOf(
              page,
              groups.flatMap(({ members }) => members),
            ),
          }),
    );
  return told.length === 0 ? [] : [say(sentences.sameClass, { cases: told.join(say(sentences.items)) }), ''];
}

function rows(page: ComparisonPage, groups: readonly ComparisonGroup[]): string[] {
  const { say, comparison, style } = page;
  const titles = [
    columns.case,
    columns.class,
    columns.name,
    columns.symptom,
    columns.tried,
    columns.analysis,
    columns.state,
  ];
  return table(
    titles.map((title) => say(title)),
    groups.flatMap(({ members }) =>
      members.map((member) => {
        const cells = rowCells(comparison, member, style);
        return [linked(page, member.case, cells.case), ...Object.values(cells).slice(1)];
      }),
    ),
  );
}

function linked({ options }: ComparisonPage, index: number, name: string): string {
  const address = options.linkFor?.(index);
  return address === undefined ? name : `[${name}](${linkTarget(address)})`;
}

function unreadPart(page: ComparisonPage): string[] {
  const { say, comparison, style } = page;
  const members = comparison.groups.filter(({ kind }) => kind === 'unread').flatMap((group) => group.members);
  if (members.length === 0) return [];
  const cells = members.map((member) => [
    style.text(comparison.names[member.case] ?? ''),
    (comparison.cases[member.case]?.problems ?? []).map(style.text).join(style.separator),
  ]);
  return [...heading(2, say(headings.unread)), ...table([say(columns.case), say(columns.reason)], cells)];
}
