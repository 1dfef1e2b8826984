// Owns the test's side of the protocol: starts the built server over stdio and waits for what it sends.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ListCasesResult,
  LoadIndexParams,
  SendTextParams,
  SendTextResult,
  StoreIndexParams,
} from '../../protocol/src/index';
import { sendTextMethod } from '../../protocol/src/index';

/** The root of the checkout; tests run from out/test/lsp. */
export const root = path.resolve(__dirname, '..', '..', '..');

export interface LspClient {
  readonly initialized: InitializeResult;
  request<R>(method: string, params: object, options?: RequestOptions): Promise<R>;
  notify(method: string, params: object): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** The next diagnostics for a URI; those that came already count. */
  diagnostics(
    uri: string,
    accept?: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>;
  /** `$/progress` values by token, as they came. */
  readonly progress: { readonly token: unknown; readonly value: { readonly kind: string } }[];
  /** The next of our own notifications with this name that comes from now on. */
  notification(method: string): Promise<void>;
  /** Names of our own notifications, as they came. */
  readonly notified: readonly string[];
  /** Messages that the server showed to the user, as they came. */
  readonly messages: readonly string[];
  stop(): Promise<number | null>;
}

export interface RequestOptions {
  /** Cancels the request right after it was sent. */
  readonly cancel?: boolean;
}

export interface StartOptions {
  readonly locale?: string;
  readonly settings?: object;
  /** Answers `servicing/readFile`. */
  readonly readFile?: (uri: string) => Uint8Array;
  /** Answers a server that wants the text of an open document. */
  readonly sendText?: (uri: string) => SendTextResult;
  /** Answers `servicing/listCases`. */
  readonly listCases?: (uri: string) => ListCasesResult;
  /** Holds what `servicing/storeIndex` writes and `servicing/loadIndex` reads. */
  readonly files?: Map<string, string>;
  /** Wants to be told when the tree of cases changed. */
  readonly showsCaseTree?: boolean;
  /** Says itself where a text is no JSON. */
  readonly checksJson?: boolean;
}

/** How long a test waits for something the server has to send. */
const deadlineMs = 20_000;

export async function startClient(options: StartOptions = {}): Promise<LspClient> {
  const script = path.join(root, 'dist', 'server.js');
  if (!existsSync(script)) {
    throw new Error('dist/server.js is missing: run `npm run build` first.');
  }
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const received: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const progress: LspClient['progress'] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    received.push(params);
    for (const wake of waiting) wake();
  });
  const notified: string[] = [];
  connection.onUnhandledNotification(({ method }) => {
    if (!method.startsWith('servicing/')) return;
    notified.push(method);
    for (const wake of waiting) wake();
  });
  const messages: string[] = [];
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  connection.onNotification('$/progress', (params: LspClient['progress'][number]) => {
    progress.push(params);
  });
  connection.onRequest('workspace/configuration', () => [options.settings ?? {}]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('servicing/readFile', ({ uri }: { uri: string }) => ({
    base64: Buffer.from(options.readFile?.(uri) ?? []).toString('base64'),
  }));
  connection.onRequest(sendTextMethod, ({ uri }: SendTextParams) => options.sendText?.(uri) ?? null);
  const files = options.files ?? new Map<string, string>();
  connection.onRequest('servicing/loadIndex', ({ uri }: LoadIndexParams) => ({
    text: files.get(uri) ?? null,
  }));
  connection.onRequest('servicing/storeIndex', ({ uri, text }: StoreIndexParams) => {
    files.set(uri, text);
    return null;
  });
  connection.onRequest('servicing/listCases', ({ uri }: { uri: string }) => options.listCases?.(uri) ?? null);
  connection.listen();
  /** Waits until something has come. */
  const arrival = <T>(what: string, find: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`No ${what} within ${deadlineMs} ms.`));
      }, deadlineMs);
      const check = (): void => {
        const found = find();
        if (found !== undefined) {
          clearTimeout(timer);
          waiting.delete(check);
          resolve(found);
        }
      };
      waiting.add(check);
      check();
    });
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: options.locale ?? 'en',
    capabilities: {
      workspace: { configuration: true },
      window: { workDoneProgress: true },
      textDocument: { publishDiagnostics: { relatedInformation: true } },
    },
    initializationOptions: {
      canReadFiles: options.readFile !== undefined,
      showsCaseTree: options.showsCaseTree === true,
      checksJson: options.checksJson === true,
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    initialized,
    progress,
    messages,
    request: async (method, params, { cancel = false } = {}) => {
      if (!cancel) {
        return connection.sendRequest(method, params);
      }
      const { CancellationTokenSource } = await import('vscode-languageserver/node');
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest(method, params, source.token);
      source.cancel();
      return answer as Promise<never>;
    },
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, languageId = 'windows-cbs-log') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    diagnostics: (uri, accept = () => true) =>
      arrival(`diagnostics for ${uri}`, () =>
        received.findLast((params) => params.uri === uri && accept(params)),
      ),
    notified,
    notification: async (method) => {
      const before = notified.length;
      await arrival(method, () => (notified.indexOf(method, before) < 0 ? undefined : true));
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      const exit = exitCodeOf(child);
      await connection.sendNotification('exit');
      const code = await exit;
      connection.dispose();
      return code;
    },
  };
}

function exitCodeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}
