// Owns the page of the viewer as it is handed to the editor: no network, one script, texts as data.
import * as vscode from 'vscode';
import { escapeHtml, randomNonce } from '../reportPage';
import { viewerStyle } from './viewerStyle';
import { viewerTexts } from './viewerTexts';

/** The whole page. */
export function viewerPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'viewerPage.js'));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  const data = escapeHtml(JSON.stringify(viewerTexts()));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">:root { --row-height: ${rowHeight()}px; }${viewerStyle}</style>
</head>
<body data-texts="${data}">
<script nonce="${nonce}" src="${script.toString()}"></script>
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
