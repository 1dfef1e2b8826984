// Owns the operations in the tree of a case: nested as they ran, failed ones first.

import { hexOf } from '../case/codes';
import { kindTitles } from '../case/operationTitles';
import type { Say } from '../localized';
import type { Operation, Outcome } from '../model';
import type { CaseTreeNode, ListOptions } from './caseTreeNode';
import { cutList, longText, plainTime, shortLine } from './caseTreeNode';
import { treeTexts } from './caseTreeTexts';
import { outcomes } from './symbols';

export interface OperationNodeOptions extends ListOptions {
  /** Which of the case's logs. */
  readonly source: number;
  readonly onlyFailures: boolean;
}

/** The operations of a log below one node; none where nothing ran, or nothing failed and only that is wanted. */
export function operationsNode(
  operations: readonly Operation[],
  options: OperationNodeOptions,
): CaseTreeNode[] {
  const { say } = options;
  const children = cutList(sorted(nested(operations), options), options, (item) =>
    operationNode(item, options),
  );
  if (children.length === 0) return [];
  const failed = operations.filter(({ outcome }) => outcome === 'failed').length;
  const values = { count: String(operations.length), failed: String(failed) };
  const label = say(treeTexts.operations);
  return [
    {
      kind: 'operations',
      icon: 'operations',
      label,
      description: say(treeTexts.operationsCounts, values),
      tooltip: label,
      accessibleLabel: say(treeTexts.operationsLabel, values),
      children,
    },
  ];
}

interface NestedOperation {
  readonly operation: Operation;
  readonly children: NestedOperation[];
  /** Its own outcome, or the worst of those below it. */
  rank: number;
}

const ranks: Readonly<Record<Outcome, number>> = {
  failed: 0,
  interrupted: 1,
  cancelled: 2,
  unknown: 3,
  succeeded: 3,
};

function nested(operations: readonly Operation[]): NestedOperation[] {
  const all = operations.map(
    (operation): NestedOperation => ({ operation, children: [], rank: ranks[operation.outcome] }),
  );
  const roots: NestedOperation[] = [];
  // From the end, so that an operation has all that is below it before it is counted for the one above.
  for (let index = all.length - 1; index >= 0; index--) {
    const item = all[index];
    if (item === undefined) continue;
    const { parent } = item.operation;
    // A parent that begins later would make a circle: such an operation stays on top.
    const above = parent === undefined || parent >= index ? undefined : all[parent];
    (above?.children ?? roots).push(item);
    if (above !== undefined) above.rank = Math.min(above.rank, item.rank);
  }
  return roots;
}

/** Failed ones first, each group in the order of the log. */
function sorted(items: readonly NestedOperation[], { onlyFailures }: OperationNodeOptions) {
  return items
    .filter(({ rank }) => !onlyFailures || rank === ranks.failed)
    .sort((a, b) => a.rank - b.rank || a.operation.startLine - b.operation.startLine);
}

function operationNode(
  { operation, children }: NestedOperation,
  options: OperationNodeOptions,
): CaseTreeNode {
  const { say, source } = options;
  const { name, told } = describe(operation, say);
  const label = shortLine(name);
  return {
    kind: 'operation',
    icon: `outcome:${operation.outcome}`,
    label,
    description: told,
    tooltip: longText(told === '' ? name : `${name}\n${told}`),
    accessibleLabel: told === '' ? label : say(treeTexts.operationLabel, { name: label, told }),
    place: { source, line: operation.startLine },
    copyText: name,
    children: cutList(sorted(children, options), options, (item) => operationNode(item, options)),
  };
}

/** Updates that a name has room for. */
const namedUpdates = 2;

/** What an operation was and what it was about. */
export function nameOfOperation(operation: Operation, say: Say): string {
  const title = say(kindTitles[operation.kind]);
  const subject = subjectOf(operation);
  return subject === undefined ? title : `${title} ${subject}`;
}

function subjectOf(operation: Operation): string | undefined {
  const { kbs } = operation;
  return kbs.length > 0 ? kbs.slice(0, namedUpdates).join(' ') : ownNameOf(operation);
}

/** What names it in the log: sessions are known by their id, everything else by what it was about. */
function ownNameOf({ kind, id, target }: Operation): string | undefined {
  return kind === 'session' ? (id ?? target) : (target ?? id);
}

/** An operation in words: its name; how it ended, when it began, and what names it in the log. */
function describe(operation: Operation, say: Say): { readonly name: string; readonly told: string } {
  const { client, startTime, outcome, result } = operation;
  const own = ownNameOf(operation);
  const told = [
    say(outcomes[outcome]),
    outcome === 'failed' ? hexOf(result) : '',
    plainTime(startTime ?? ''),
    client,
    own === subjectOf(operation) ? '' : own,
  ];
  return {
    name: nameOfOperation(operation, say),
    told: shortLine(told.filter((part) => part !== undefined && part !== null && part !== '').join(' · ')),
  };
}
