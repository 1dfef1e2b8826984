// Owns which logs are open in the viewer, for commands that lead to a line.
import type * as vscode from 'vscode';
import type { ViewerCommand } from '../../../protocol/src/index';

export interface OpenViewer {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** @param line 0-based */
  reveal(line: number): void;
  run(command: ViewerCommand): void;
}

const viewers = new Set<OpenViewer>();

/** Remembers a viewer until the returned function is called. */
export function rememberViewer(viewer: OpenViewer): () => void {
  viewers.add(viewer);
  return () => viewers.delete(viewer);
}

/** The viewer of a log: the one in front, else any. */
function viewerOf(uri: vscode.Uri): OpenViewer | undefined {
  const own = [...viewers].filter((viewer) => viewer.uri.toString() === uri.toString());
  return own.find(({ panel }) => panel.active) ?? own[0];
}

/** The viewer in front; undefined where another editor is. */
export function activeViewer(): OpenViewer | undefined {
  return [...viewers].find(({ panel }) => panel.active);
}

/** Shows a line in the viewer that has the log open; false where none has. */
export function revealInViewer(uri: vscode.Uri, line: number): boolean {
  const viewer = viewerOf(uri);
  if (viewer === undefined) return false;
  viewer.panel.reveal();
  viewer.reveal(line);
  return true;
}
