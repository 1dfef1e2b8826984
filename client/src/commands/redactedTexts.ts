// Owns the read-only documents of a redaction: the text before and the text with masks, kept while they are open.
import * as vscode from 'vscode';
import type { RedactResult } from '../../../protocol/src/index';
import { redactedScheme } from '../../../protocol/src/index';

export interface RedactedTexts extends vscode.Disposable {
  /** Keeps both texts; gives their addresses. */
  add(result: RedactResult): { readonly before: vscode.Uri; readonly after: vscode.Uri };
  /** The redacted text in front, in a diff or by itself. */
  inFront(): vscode.Uri | undefined;
}

export function createRedactedTexts(): RedactedTexts {
  const contents = new Map<string, string>();
  let count = 0;
  const registrations = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(redactedScheme, {
      provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => contents.delete(uri.toString())),
  );
  const keep = (side: string, name: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: redactedScheme, path: `/${side}-${count}/${redactedName(name)}` });
    contents.set(uri.toString(), text);
    return uri;
  };
  return {
    add: ({ name, original, redacted }) => {
      count += 1;
      return { before: keep('before', name, original), after: keep('after', name, redacted) };
    },
    inFront: () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (input instanceof vscode.TabInputTextDiff) return ofRedaction(input.modified);
      return input instanceof vscode.TabInputText ? ofRedaction(input.uri) : undefined;
    },
    dispose: () => registrations.dispose(),
  };
}

function ofRedaction(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === redactedScheme && uri.path.startsWith('/after-') ? uri : undefined;
}

/** `CBS.log` becomes `CBS (redacted).log`, which is still taken for such a log; a binary log is text now. */
function redactedName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  const dot = safe.lastIndexOf('.');
  const stem = dot < 1 ? safe : safe.slice(0, dot);
  const ending = dot < 1 ? '.txt' : safe.slice(dot);
  const isBinary = /^\.(?:evtx|pml|zip|cab|gz)$/i.test(ending);
  return isBinary ? `${safe} (redacted).log` : `${stem} (redacted)${ending}`;
}
