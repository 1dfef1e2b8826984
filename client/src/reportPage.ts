// Owns the page around a rendered report: no network, no script but ours, colours of the editor.
import { recordLinkScheme } from '../../protocol/src/index';

/** The whole page; `body` is HTML as the editor's Markdown renderer made it, `title` is plain text. */
export function reportPage(body: string, title: string): string {
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>${body}</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

const style = `
body { font-family: var(--vscode-font-family); font-size: 14px; line-height: 1.6; padding: 0 1.5em 2em;
  color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); }
main { max-width: 60em; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.3; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; }
a { color: var(--vscode-textLink-foreground); } a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
code { font-family: var(--vscode-editor-font-family); font-size: 0.92em; overflow-wrap: anywhere;
  color: var(--vscode-textPreformat-foreground); }
pre { padding: 0.8em 1em; overflow-x: auto; border-radius: 4px;
  background: var(--vscode-textCodeBlock-background); border: 1px solid var(--vscode-contrastBorder, transparent); }
pre code { color: var(--vscode-editor-foreground); background: none; padding: 0; overflow-wrap: normal; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border-bottom: 1px solid var(--vscode-editorWidget-border, rgba(128, 128, 128, 0.35));
  padding: 0.3em 1em 0.3em 0; text-align: left; vertical-align: top; }
td:first-child { white-space: nowrap; }
thead:not(:has(th:not(:empty))) { display: none; }
blockquote { margin: 0; padding-left: 1em; border-left: 3px solid var(--vscode-textBlockQuote-border); }
hr { border: 0; border-top: 1px solid var(--vscode-editorWidget-border, rgba(128, 128, 128, 0.35)); }
`;

// Record links go to the extension; every other link is the editor's to open.
const script = `
const host = acquireVsCodeApi();
window.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link === null ? '' : link.getAttribute('href');
  if (href.startsWith('${recordLinkScheme}:')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    host.postMessage(href);
  }
}, true);
`;

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
