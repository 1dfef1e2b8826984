// Owns the data behind the view: what the server said last, asked again whenever it says that something changed.
import * as vscode from 'vscode';
import type { CaseTreeParams, CaseTreeResult } from '../../../protocol/src/index';
import { caseTreeMethod } from '../../../protocol/src/index';
import type { LazyServer, Server } from '../server';
import type { CaseNode } from './caseNode';
import { caseNodeOf, treeItemOf } from './caseNode';

export interface CaseTree extends vscode.Disposable {
  readonly provider: vscode.TreeDataProvider<CaseNode>;
  /** What is shown on top, the last summary first. */
  roots(): readonly CaseNode[];
  /** Asks again; does nothing while no server runs. */
  refresh(): Promise<void>;
}

/**
 * Follows the server once it runs, and never starts it.
 * @param onlyFailures asked with each refresh
 * @param shown called with each answer
 */
export function createCaseTree(
  server: LazyServer,
  onlyFailures: () => boolean,
  shown: (result: CaseTreeResult) => void,
): CaseTree {
  const changed = new vscode.EventEmitter<undefined>();
  const subscriptions: vscode.Disposable[] = [changed];
  let running: Server | undefined;
  let roots: readonly CaseNode[] = [];
  let asked = 0;

  const refresh = async (): Promise<void> => {
    if (running === undefined) return;
    const question = ++asked;
    const params: CaseTreeParams = { onlyFailures: onlyFailures() };
    // A server that ends meanwhile answers nothing: what is shown stays until the next one says that it has changed.
    const result = await running.request<CaseTreeResult>(caseTreeMethod.tree, params).catch(() => undefined);
    // A later question may have been answered first.
    if (result === undefined || question !== asked) return;
    roots = result.roots.map(caseNodeOf);
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
      getTreeItem: treeItemOf,
      getChildren: (node) => (node === undefined ? [...roots] : node.item.children.map(caseNodeOf)),
    },
    roots: () => roots,
    refresh,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
