// Owns what a node of the case tree is, and how long lists of them are cut.
import type { SourceSummary } from '../case/types';
import type { Say } from '../localized';
import { visible } from '../markdown';
import type { EvidenceRole, Outcome, Severity, SourceKind } from '../model';
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

/** More on one level hides what matters. */
const shownItems = 25;
/** What opens behind the cut of a list, at most; a longer list is read in the outline. */
const maxHidden = 200;
/** The same for all lists of one kind in a case together: the tree of a folder with hundreds of logs stays small. */
const maxHiddenInCase = 2_000;

export interface ListOptions {
  readonly say: Say;
  /** How many items open behind the cut. */
  readonly hidden: number;
}

/** How many items may open behind the cut of a list in a case of so many logs. */
export function hiddenItems(logs: number): number {
  return Math.min(maxHidden, Math.floor(maxHiddenInCase / Math.max(1, logs)));
}

/** The first items as nodes, the next ones below a node that says how many there are, the rest only counted. */
export function cutList<T>(
  items: readonly T[],
  { say, hidden: limit }: ListOptions,
  toNode: (item: T) => CaseTreeNode,
): CaseTreeNode[] {
  // A cut that hides a single item would take the room of that item.
  if (items.length <= shownItems + 1) return items.map(toNode);
  const hidden = items.slice(shownItems, shownItems + limit).map(toNode);
  const rest = items.length - shownItems - hidden.length;
  const below = rest > 0 && hidden.length > 0 ? [...hidden, moreNode(rest, say, [])] : hidden;
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
/** A record may be a megabyte long; nobody pastes that. */
const maxCopiedUnits = 20_000;

/** Text of a log as one short line. */
export function shortLine(text: string): string {
  return cut(visible(text.replace(/\s+/g, ' ').trim()), maxLabelUnits);
}

/** The path of a log, as one short line. */
export function visiblePath(summary: SourceSummary | undefined): string {
  return shortLine(summary?.path ?? '');
}

/** Text of a log for a tooltip, with its lines. */
export function longText(text: string): string {
  return cut(visible(text.replace(/\r\n?/g, '\n')), maxTooltipUnits);
}

/** Text of a log for the clipboard: as it is, but for its end where it is endless. */
export function copiedText(text: string): string {
  return cut(text, maxCopiedUnits);
}

function cut(text: string, units: number): string {
  return text.length > units ? `${text.slice(0, units)}…` : text;
}

/** `2022-08-11T15:42:42.5` as `2022-08-11 15:42:42`; times of events are UTC and say so. */
export function plainTime(time: string): string {
  return time.replace('T', ' ').replace(/(?:\.\d+)?(Z?)$/, (_, zone: string) => (zone === '' ? '' : ' UTC'));
}
