// Owns what the commands know of the server, whatever it runs in.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, State } from 'vscode-languageclient';
import type {
  CaseParams,
  InitializationOptions,
  ListCasesParams,
  ListCasesResult,
  ListFolderResult,
  ReadFileParams,
  ReadFileResult,
} from '../../protocol/src/index';
import { caseMethod, compareMethod, method, replyFolder } from '../../protocol/src/index';
import { servicingLanguages } from './languages';
import { namedTemplateFolders } from './replyFiles';
import { childrenOf } from './severalCases/caseFolders';
import { loadIndex, storeIndex } from './severalCases/oldCases';

export interface Server {
  /** Sends one of our own requests; a cancelled token cancels it on the server. */
  request<R>(method: string, params: object, token?: vscode.CancellationToken): Promise<R>;
  /** Follows `$/progress` of one token. */
  onProgress(token: string, report: (message: string) => void): vscode.Disposable;
  /** Called when a server that had ended unforeseen runs again: it has the open documents, and nothing else. */
  onDidRestart(listener: () => void): vscode.Disposable;
  /** Follows one of our own notifications. */
  onNotification(method: string, listener: () => void): vscode.Disposable;
}

/** Gives the server and starts it if need be; `onDidStart` is for what must not start it. */
export interface LazyServer {
  (): Promise<Server>;
  readonly onDidStart: vscode.Event<Server>;
}

export type StartServer = (context: vscode.ExtensionContext) => Promise<Server>;

/** The name of the output channel and the prefix of the trace setting. */
export const clientId = 'servicingLogs';
export const clientName = 'Servicing Logs';

/** What the client tells the server at the start: its documents and what it can do for it. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    canReadFiles: true,
    showsCaseTree: true,
    checksJson: true,
  };
  return {
    documentSelector: [
      ...servicingLanguages.map((language) => ({ language })),
      { pattern: '**/*.servicing-rules.{yaml,yml,json}' },
      { pattern: `**/${replyFolder.templates}/*.md` },
      { pattern: `**/${replyFolder.own}/profile.{yaml,yml,json}` },
      ...namedTemplateFolders().map(({ scheme, path }) => ({ scheme, pattern: `${path}/*.md` })),
    ],
    initializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** Starts a language client and answers what the server asks of it. */
export async function connect(client: BaseLanguageClient): Promise<Server> {
  client.onRequest(method.readFile, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    return { base64: base64Of(await readWorkspaceFile(uri)) };
  });
  client.onRequest(caseMethod.listFolder, async ({ uri }: CaseParams): Promise<ListFolderResult | null> => {
    const folder = vscode.Uri.parse(uri);
    const { type } = await vscode.workspace.fs.stat(folder);
    return (type & vscode.FileType.Directory) === 0 ? null : filesBelow(folder);
  });
  client.onRequest(compareMethod.listCases, ({ uri }: ListCasesParams): Promise<ListCasesResult> => {
    return childrenOf(vscode.Uri.parse(uri));
  });
  client.onRequest(compareMethod.loadIndex, loadIndex);
  client.onRequest(compareMethod.storeIndex, storeIndex);
  await client.start();
  const notified = new Map<string, vscode.EventEmitter<void>>();
  return {
    // An absent token given as an argument would be sent as a second parameter.
    request: (name, params, token) =>
      token === undefined ? client.sendRequest(name, params) : client.sendRequest(name, params, token),
    onProgress: (token, report) =>
      client.onNotification('$/progress', (note: { token: unknown; value: { message?: string } }) => {
        if (note.token === token && note.value.message !== undefined) {
          report(note.value.message);
        }
      }),
    onDidRestart: (listener) =>
      client.onDidChangeState(({ newState }) => {
        if (newState === running) listener();
      }),
    onNotification: (name, listener) => {
      // The client keeps one listener of a name; several views may want to know.
      const emitter = notified.get(name) ?? new vscode.EventEmitter<void>();
      if (!notified.has(name)) client.onNotification(name, () => emitter.fire());
      notified.set(name, emitter);
      return emitter.event(listener);
    },
  };
}

/** `State.Running`; the type alone is imported, for the library is loaded when a server starts. */
const running: State.Running = 2;

/** More entries than any collection of logs has. */
const maxEntries = 100_000;

/** The files below a folder; links are not followed, for they may lead round. */
async function filesBelow(root: vscode.Uri): Promise<ListFolderResult> {
  const uris: string[] = [];
  const folders = [root];
  let entries = 0;
  for (let folder = folders.pop(); folder !== undefined && entries < maxEntries; folder = folders.pop()) {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      entries += 1;
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) folders.push(uri);
      else if (type === vscode.FileType.File) uris.push(uri.toString());
    }
  }
  return { uris: uris.sort(), isComplete: entries < maxEntries };
}

/** A file goes to the server as one string; beyond this it would not fit. */
const maxFileBytes = 256 * 1024 * 1024;

/** Reads any URI of the editor, for a server that cannot. */
async function readWorkspaceFile(uri: string): Promise<Uint8Array> {
  const file = vscode.Uri.parse(uri);
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > maxFileBytes) {
    throw new Error(vscode.l10n.t('{0} is larger than 256 MB: save it to a local disk first.', file.path));
  }
  return vscode.workspace.fs.readFile(file);
}

/** Characters per call of `fromCharCode`; more arguments overflow the stack. */
const charsPerCall = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += charsPerCall) {
    parts.push(String.fromCharCode(...bytes.subarray(offset, offset + charsPerCall)));
  }
  return btoa(parts.join(''));
}
