// What lives in client/src/caseView/: the view of cases and open logs in the activity bar, made of plain data that the
// server gives; nothing here decides about logs or outlives a refresh. This file owns a node and how it is shown.
import * as vscode from 'vscode';
import type { CaseTreeItem } from '../../../protocol/src/index';
import { caseScheme } from '../../../protocol/src/index';
import { iconOf } from './icons';

/** A node of the view; commands of its menus get it as their argument. */
export interface CaseNode {
  readonly item: CaseTreeItem;
  /** The log or case that it belongs to. */
  readonly subject: vscode.Uri;
}

/** The node of an item that the server gave. */
export function caseNodeOf(item: CaseTreeItem): CaseNode {
  return { item, subject: vscode.Uri.parse(item.subject) };
}

/** What a command was started at: a node, or a problem of the log. */
export type CommandSubject = Pick<CaseNode, 'subject'>;

/** The log or case at which a command was started; undefined where the argument is something else. */
export function subjectOfArgument(argument: unknown): vscode.Uri | undefined {
  return hasSubject(argument) ? argument.subject : undefined;
}

/** True where a command was started at a node of the view. */
export function isCaseNode(argument: unknown): argument is CaseNode {
  return hasSubject(argument) && 'item' in argument;
}

function hasSubject(argument: unknown): argument is CommandSubject {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'subject' in argument &&
    argument.subject instanceof vscode.Uri
  );
}

/**
 * How the editor shows a node. Texts are plain, tooltips too: what a log says is never markup.
 * @param isOpen true where everything is to be seen at once
 */
export function treeItemOf({ item, subject }: CaseNode, isOpen: boolean): vscode.TreeItem {
  const shown = new vscode.TreeItem(item.label, stateOf(item, isOpen));
  shown.id = item.id;
  shown.description = item.description;
  shown.tooltip = item.tooltip;
  shown.iconPath = iconOf(item.icon);
  shown.contextValue = contextOf(item, subject);
  shown.accessibilityInformation = { label: item.accessibleLabel };
  if (item.place !== undefined) {
    shown.command = {
      command: 'servicingLogs.revealRecord',
      title: vscode.l10n.t('Reveal Record'),
      arguments: [item.place.uri, item.place.line],
    };
  }
  return shown;
}

/** Logs are open from the start, and so is the proof of the first failure: it is what one looks for. */
function stateOf({ kind, id, children }: CaseTreeItem, isSearched: boolean): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  const isOpen = isSearched || kind === 'case' || kind === 'log' || id.endsWith('\nfailure 0');
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What menus ask for: the kind; a case that is no folder of the window yet can become one. */
function contextOf({ kind }: CaseTreeItem, subject: vscode.Uri): string {
  return kind === 'case' && subject.scheme !== caseScheme ? 'case.container' : kind;
}
