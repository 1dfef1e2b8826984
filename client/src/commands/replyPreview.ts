// Owns the preview of a reply: a read-only Markdown document beside, gone when the choice is made.
import * as vscode from 'vscode';

export interface ReplyPreview {
  show(text: string): Promise<void>;
  /** Closes the preview and forgets it. */
  close(): Promise<void>;
}

const scheme = 'servicing-reply';

/** Makes a preview; it opens with the first text that it is given. */
export function createReplyPreview(): ReplyPreview {
  const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Reply Preview')}.md` });
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let current = '';
  let isOpen = false;
  let isClosed = false;
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => current,
  });
  return {
    show: async (text) => {
      current = text;
      changed.fire(uri);
      if (isOpen || isClosed) {
        return;
      }
      isOpen = true;
      const document = await vscode.workspace.openTextDocument(uri);
      if (!isClosed) {
        await vscode.window.showTextDocument(document, {
          viewColumn: vscode.ViewColumn.Beside,
          preserveFocus: true,
          preview: true,
        });
      }
    },
    close: async () => {
      isClosed = true;
      const tabs = vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
      await vscode.window.tabGroups.close(tabs, true);
      provider.dispose();
      changed.dispose();
    },
  };
}
