// Owns the page from which a reply is copied with its formatting: the mail as mail clients show it, one button above
// it. No network, no script but ours.
import * as vscode from 'vscode';
import { randomNonce } from '../reportPage';

/**
 * Shows a reply.
 * @param html the page that the server made: a whole document with styles on its elements
 * @param text the same as plain text, for programs that take no formatting
 */
export function showReplyPage(html: string, text: string): void {
  const title = vscode.l10n.t('Reply to Copy');
  const panel = vscode.window.createWebviewPanel('servicingLogs.reply', title, vscode.ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (message === 'saveHtml') void saveHtml(html);
  });
  panel.webview.html = replyPage(html, text, title);
}

async function saveHtml(html: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters: { HTML: ['html'] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, 'reply.html') }),
  });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
}

/** Everything between the tags of the body, with the body's own style. */
function mailOf(html: string): string {
  const [, style = '', body = ''] = /<body style="([^"]*)">([\s\S]*)<\/body>/.exec(html) ?? [];
  return `<div style="${style}">${body}</div>`;
}

function replyPage(html: string, text: string, title: string): string {
  const nonce = randomNonce();
  // Styles stand on the elements, as mail clients need them.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  const words = {
    copy: vscode.l10n.t('Copy with Formatting'),
    save: vscode.l10n.t('Save as HTML…'),
    copied: vscode.l10n.t('Copied: paste it into the mail.'),
    failed: vscode.l10n.t('The clipboard cannot be reached: mark the text and copy it with the keyboard.'),
  };
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<button id="copy">${escapeHtml(words.copy)}</button>
<button id="save" class="secondary">${escapeHtml(words.save)}</button>
<span id="state" role="status"></span>
</header>
<main id="mail">${mailOf(html)}</main>
<script nonce="${nonce}">
const text = ${scriptText(text)};
const html = ${scriptText(mailOf(html))};
const copied = ${scriptText(words.copied)};
const failed = ${scriptText(words.failed)};
${script}
</script>
</body>
</html>`;
}

const style = `
body { padding: 0; }
header { position: sticky; top: 0; padding: 10px 16px; display: flex; gap: 8px; align-items: center;
  background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-panel-border); }
button { font: inherit; padding: 4px 12px; border: 1px solid var(--vscode-button-border, transparent); cursor: pointer;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-radius: 2px; }
button:hover { background: var(--vscode-button-hoverBackground); }
button.secondary { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
#mail > div { margin: 16px; padding: 16px 24px; overflow-wrap: anywhere; }
#mail code { color: inherit; background: none; }`;

// The asynchronous clipboard takes both forms at once; where it is refused, what is selected is copied as it is shown.
const script = `
const vscode = acquireVsCodeApi();
const mail = document.getElementById('mail');
const state = document.getElementById('state');
const select = () => {
  const range = document.createRange();
  range.selectNodeContents(mail);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
};
document.getElementById('copy').addEventListener('click', async () => {
  let done = false;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    done = true;
  } catch {
    select();
    done = document.execCommand('copy');
  }
  if (!done) select();
  state.textContent = done ? copied : failed;
});
document.getElementById('save').addEventListener('click', () => vscode.postMessage('saveHtml'));`;

/** A text inside a script: nothing in it can end the script. */
function scriptText(value: string): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u2028\u2029]/g, ' ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
