// Owns the data behind the view: what the server said last, asked again whenever it says that something changed.
import * as vscode from 'vscode';
import type { CaseTreeParams, CaseTreeResult } from '../../../protocol/src/index';
import { caseTreeMethod } from '../../../protocol/src/index';
import type { LazyServer, Server } from '../server';
import type { CaseNode } from './caseNode';
import { caseNodeOf, treeItemOf } from './caseNode';
import { withText } from './textFilter';

export interface CaseTree extends vscode.Disposable {
  readonly provider: vscode.TreeDataProvider<CaseNode>;
  /** What is shown on top, the last summary first. */
  roots(): readonly CaseNode[];
  /** Asks again; does nothing while no server runs. */
  refresh(): Promise<void>;
}

/** What is shown of the cases; asked with each refresh. */
export interface TreeFilter {
  onlyFailures(): boolean;
  /** Lines are shown that hold it; empty for all. */
  text(): string;
}

/**
 * Follows the server once it runs, and never starts it.
 * @param shown called with each answer
 */
export function createCaseTree(
  server: LazyServer,
  filter: TreeFilter,
  shown: (result: CaseTreeResult) => void,
): CaseTree {
  const changed = new vscode.EventEmitter<undefined>();
  const subscriptions: vscode.Disposable[] = [changed];
  let running: Server | undefined;
  let roots: readonly CaseNode[] = [];
  let asked = 0;
  let isSearched = false;

  const refresh = async (): Promise<void> => {
    if (running === undefined) return;
    const question = ++asked;
    const params: CaseTreeParams = { onlyFailures: filter.onlyFailures() };
    // A server that ends meanwhile answers nothing: what is shown stays until the next one says that it has changed.
    const result = await running.request<CaseTreeResult>(caseTreeMethod.tree, params).catch(() => undefined);
    // A later question may have been answered first.
    if (result === undefined || question !== asked) return;
    isSearched = filter.text() !== '';
    roots = withText(result.roots, filter.text()).map(caseNodeOf);
    shown(result);
    changed.fire(undefined);
  };
  subscriptions.push(
    server.onDidStart((started) => {
      running = started;
      subscriptions.push(started.onNotification(caseTreeMethod.changed, () => void refresh()));
      void refresh();
    }),
  );
  return {
    provider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => treeItemOf(node, isSearched),
      getChildren: (node) => (node === undefined ? [...roots] : node.item.children.map(caseNodeOf)),
    },
    roots: () => roots,
    refresh,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
