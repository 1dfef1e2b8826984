// Owns a custom editor that reads nothing and runs no script: the editor's own share of the time to the first rows.
const vscode = require('vscode');

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
  const provider = {
    /** @param {import('vscode').Uri} uri */
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    /** @param {unknown} _ @param {import('vscode').WebviewPanel} panel */
    resolveCustomEditor: (_, panel) => {
      panel.webview.html = '<!DOCTYPE html><html><body><p class="text">shown</p></body></html>';
    },
  };
  context.subscriptions.push(
    vscode.window.registerCustomEditorProvider('servicingLogs.bench.empty', provider),
  );
};
