// Owns the page of the viewer as it is handed to the editor: one script, texts as data, nothing fetched. Script and first
// rows stand in the page itself: what a page has to ask for comes by way of the window, and the reader waits for it.
import * as vscode from 'vscode';
import type { ViewerClientMessage } from '../../../protocol/src/index';
import { escapeHtml, randomNonce } from '../reportPage';
import { viewerStyle } from './viewerStyle';
import { viewerTexts } from './viewerTexts';

/** What the page shows before it has asked for anything. */
export type FirstRows = Extract<ViewerClientMessage, { kind: 'opened' }>;

/**
 * The whole page.
 * @param script holds no end of a script element, as esbuild writes it
 */
export function viewerPage(script: string, first: FirstRows | undefined): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  const data = escapeHtml(JSON.stringify(viewerTexts()));
  const rows = first === undefined ? '' : ` data-first="${escapeHtml(JSON.stringify(first))}"`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">:root { --row-height: ${rowHeight()}px; }${viewerStyle}</style>
</head>
<body data-texts="${data}"${rows}>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

/** A page without scripts that says one sentence. */
export function sentencePage(sentence: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${escapeHtml(sentence)}</p></body></html>`;
}

/** As the text editor makes its lines: by its own height where it is set, else from the size of the letters. */
function rowHeight(): number {
  const editor = vscode.workspace.getConfiguration('editor');
  const size = editor.get('fontSize', 14);
  const height = editor.get('lineHeight', 0);
  if (height >= 8) return Math.round(height);
  return Math.round(size * (height > 0 ? height : 1.45));
}
