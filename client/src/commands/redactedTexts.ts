// Owns the read-only documents of a redaction: the text before and the text with masks, kept while they are open.
import * as vscode from 'vscode';
import type { RedactResult } from '../../../protocol/src/index';
import { redactedScheme } from '../../../protocol/src/index';

export interface RedactedTexts extends vscode.Disposable {
  /**
   * Keeps both texts; gives their addresses.
   * @param file where a file is to hold something else than the text that is shown
   */
  add(result: RedactResult, file?: RedactedFile): { readonly before: vscode.Uri; readonly after: vscode.Uri };
  /** The redacted text in front, in a diff or by itself. */
  inFront(): vscode.Uri | undefined;
  /** What a file of a redacted text holds. */
  fileOf(after: vscode.Uri): RedactedFile | undefined;
}

/** A file made from a redacted text. */
export interface RedactedFile {
  /** With the ending of the file, without a dot. */
  readonly ending: string;
  /** Written from the redacted text when it is saved. */
  content(): Promise<string>;
}

/** Makes the place of these documents and registers their scheme. */
export function createRedactedTexts(): RedactedTexts {
  const contents = new Map<string, string>();
  const files = new Map<string, RedactedFile>();
  let count = 0;
  const registrations = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(redactedScheme, {
      provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      contents.delete(uri.toString());
      files.delete(uri.toString());
    }),
  );
  const keep = (side: string, name: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: redactedScheme, path: `/${side}-${count}/${redactedName(name)}` });
    contents.set(uri.toString(), text);
    return uri;
  };
  return {
    add: ({ name, original, redacted }, file) => {
      count += 1;
      const before = keep('before', name, original);
      const after = keep('after', name, redacted);
      if (file !== undefined) files.set(after.toString(), file);
      return { before, after };
    },
    fileOf: (after) => files.get(after.toString()),
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
  const isBinary = /^\.(?:evtx|pml|zip|cab|t?gz|tar)$/i.test(ending);
  return isBinary ? `${safe} (redacted).log` : `${stem} (redacted)${ending}`;
}
