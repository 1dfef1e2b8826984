// Owns what a node of the case tree is, and how long lists of them are cut.
import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import type { EvidenceRole, Outcome, Severity, SourceKind } from '../model';
import { visible } from '../render/escape';
import { treeTexts } from './caseTreeTexts';

export type CaseTreeKind =
  | 'case'
  | 'log'
  | 'failure'
  | 'evidence'
  | 'operations'
  | 'operation'
  | 'findings'
  | 'finding'
  | 'more';

/** What the picture of a node says: the kind of a log, how an operation ended, how grave a finding is. */
export type CaseTreeIcon =
  | 'case'
  | 'operations'
  | 'findings'
  | 'more'
  | `log:${SourceKind}`
  | `severity:${Severity}`
  | `outcome:${Outcome}`
  | `role:${EvidenceRole}`;

/** A node of the tree; all texts are plain text in one language. */
export interface CaseTreeNode {
  readonly kind: CaseTreeKind;
  readonly icon: CaseTreeIcon;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Label and description as one sentence, for a screen reader. */
  readonly accessibleLabel: string;
  /** The record behind it: which of the case's logs, and its 0-based line. */
  readonly place?: { readonly source: number; readonly line: number };
  readonly copyText?: string;
  readonly children: readonly CaseTreeNode[];
}

/** A text in one language. */
export type Say = (text: Localized, values?: Readonly<Record<string, string>>) => string;

export function sayIn(language: Language): Say {
  return (text, values) => localize(text, language, values);
}

/** More on one level hides what matters. */
const shownItems = 25;
/** What opens behind the first cut; a longer list is read in the outline. */
const hiddenItems = 200;

/** The first items as nodes, the next ones below a node that says how many there are, the rest only counted. */
export function cutList<T>(items: readonly T[], say: Say, toNode: (item: T) => CaseTreeNode): CaseTreeNode[] {
  // A cut that hides a single item would take the room of that item.
  if (items.length <= shownItems + 1) return items.map(toNode);
  const hidden = items.slice(shownItems, shownItems + hiddenItems).map(toNode);
  const rest = items.length - shownItems - hidden.length;
  const below = rest > 0 ? [...hidden, moreNode(rest, say, [])] : hidden;
  return [...items.slice(0, shownItems).map(toNode), moreNode(items.length - shownItems, say, below)];
}

function moreNode(count: number, say: Say, children: readonly CaseTreeNode[]): CaseTreeNode {
  const label = say(treeTexts.more, { count: String(count) });
  return {
    kind: 'more',
    icon: 'more',
    label,
    description: '',
    tooltip: label,
    accessibleLabel: label,
    children,
  };
}

/** A view has no room for more of a record. */
const maxLabelUnits = 200;
const maxTooltipUnits = 2_400;

/** Text of a log as one short line. */
export function shortLine(text: string): string {
  return cut(visible(text.replace(/\s+/g, ' ').trim()), maxLabelUnits);
}

/** Text of a log for a tooltip, with its lines. */
export function longText(text: string): string {
  return cut(visible(text.replace(/\r\n?/g, '\n')), maxTooltipUnits);
}

function cut(text: string, units: number): string {
  return text.length > units ? `${text.slice(0, units)}…` : text;
}

/** `2022-08-11T15:42:42.5` as `2022-08-11 15:42:42`; times of events are UTC and say so. */
export function plainTime(time: string): string {
  return time.replace('T', ' ').replace(/(?:\.\d+)?(Z?)$/, (_, zone: string) => (zone === '' ? '' : ' UTC'));
}
