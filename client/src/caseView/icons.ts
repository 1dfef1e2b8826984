// Owns the pictures of the case view: what each icon of the tree looks like.
import * as vscode from 'vscode';
import type { CaseTreeIcon } from '../../../protocol/src/index';

/** The picture of an icon, in the colour of its meaning. */
export function iconOf(icon: CaseTreeIcon): vscode.ThemeIcon {
  const [id, color] = icons[icon];
  return color === undefined
    ? new vscode.ThemeIcon(id)
    : new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
}

const error = 'list.errorForeground';
const warning = 'list.warningForeground';
const passed = 'testing.iconPassed';

/** The editor's icon, and its colour where that says something. */
const icons: Readonly<Record<CaseTreeIcon, readonly [id: string, color?: string]>> = {
  case: ['briefcase'],
  operations: ['list-tree'],
  findings: ['lightbulb'],
  more: ['ellipsis'],
  'log:cbs': ['package'],
  'log:dism': ['terminal'],
  'log:setup': ['desktop-download'],
  'log:windows-update': ['cloud-download'],
  'log:windows-update-legacy': ['cloud-download'],
  'log:checksur': ['checklist'],
  'log:setupapi': ['circuit-board'],
  'log:event-log': ['calendar'],
  'log:procmon': ['pulse'],
  'log:file-hash': ['key'],
  'log:reporting-events': ['history'],
  'log:package-list': ['list-unordered'],
  'log:unknown': ['file'],
  'severity:error': ['error', error],
  'severity:warning': ['warning', warning],
  'severity:information': ['info'],
  'severity:hint': ['lightbulb'],
  'outcome:failed': ['error', error],
  'outcome:interrupted': ['debug-disconnect', warning],
  'outcome:cancelled': ['circle-slash'],
  'outcome:succeeded': ['pass', passed],
  'outcome:unknown': ['circle-outline'],
  'role:cause': ['flame', error],
  'role:consequence': ['arrow-small-right'],
  'role:verdict': ['law'],
  'role:context': ['note'],
};
