// Owns the test of the server bundle for the web: it runs without Node and answers over a message port.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { asOneScript, workerModules } from '../../client/src/browser/workerScript';
import type {
  CompleteMailResult,
  RenderReplyResult,
  SummarizeFailureResult,
  TimeLinePictureResult,
  TimeLineResult,
} from '../../protocol/src/index';
import { timeLineMethod } from '../../protocol/src/index';
import { failedInstall } from './logs';
import { root } from './lspClient';

// A web worker's global scope as far as the server uses it; `require` and `process` are taken away.
const shell = `
const { parentPort, workerData } = require('node:worker_threads');
const vm = require('node:vm');
const self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};
parentPort.on('message', (data) => self.onmessage({ data }));
const sandbox = { self, MessageChannel, setTimeout, clearTimeout, setImmediate: undefined, TextDecoder, TextEncoder,
  atob, btoa, console, performance, queueMicrotask };
sandbox.globalThis = sandbox;
vm.runInNewContext(workerData, sandbox, { filename: 'worker.js' });
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const ownRule = `version: 1
rules:
  - { id: own, severity: hint, standing: note, match: { message: 'Session: (?<id>\\S+)' }, title: '{id}', explanation: E }
`;

test('the web worker server analyses a document, summarises it and draws its time line', async () => {
  const files = workerModules.map((name) => path.join(root, 'dist', name));
  assert.ok(files.every(existsSync), 'run `npm run build` first');
  const script = asOneScript(files.map((file) => readFileSync(file, 'utf8'))).join('');
  const worker = new Worker(shell, { eval: true, workerData: script });
  const uri = 'vscode-vfs://host/CBS.log';
  const received: Message[] = [];
  const wakes = new Set<() => void>();
  worker.on('message', (message: Message) => {
    received.push(message);
    for (const wake of wakes) wake();
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const waitFor = (accept: (message: Message) => boolean): Promise<Message> => {
    const found = new Promise<Message>((resolve) => {
      const wake = (): void => {
        const message = received.find(accept);
        if (message !== undefined) {
          wakes.delete(wake);
          resolve(message);
        }
      };
      wakes.add(wake);
      wake();
    });
    return Promise.race([found, failed]);
  };
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
  try {
    const params = { processId: null, rootUri: null, capabilities: {}, locale: 'en' };
    send({ id: 1, method: 'initialize', params });
    await waitFor(({ id }) => id === 1);
    send({ method: 'initialized', params: {} });
    const textDocument = { uri, languageId: 'windows-cbs-log', version: 1, text: failedInstall };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const published = await waitFor(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.ok((published.params?.diagnostics ?? []).length > 0);
    send({ id: 2, method: 'servicing/summarizeFailure', params: { uri } });
    const answer = await waitFor(({ id, method }) => id === 2 && method === undefined);
    assert.equal((answer.result as SummarizeFailureResult).verdict, 'failed');
    send({ id: 4, method: timeLineMethod.timeLine, params: { subject: uri } });
    const drawn = (await waitFor(({ id, method }) => id === 4 && method === undefined)).result;
    assert.equal((drawn as TimeLineResult).timeLine.lanes.length, 1);
    send({ id: 5, method: timeLineMethod.picture, params: { subject: uri, width: 800 } });
    const picture = (await waitFor(({ id, method }) => id === 5 && method === undefined)).result;
    assert.match((picture as TimeLinePictureResult).svg, /^<svg .*KB5000001/s);
    send({ id: 7, method: 'servicing/completeMail', params: { line: 'KB50', syntax: 'markdown' } });
    const completed = await waitFor(({ id, method }) => id === 7 && method === undefined);
    assert.deepEqual(
      (completed.result as CompleteMailResult).items.map(({ insert }) => insert),
      ['KB5000001'],
    );
    const files = [{ uri: 'vscode-vfs://host/own.servicing-rules.yaml', text: ownRule }];
    send({ id: 3, method: 'servicing/setUserRules', params: { files } });
    await waitFor(({ params }) => JSON.stringify(params?.diagnostics ?? []).includes('user.own'));
    const reply = { id: 'next-steps', uri, language: 'en', format: 'html' };
    send({ id: 6, method: 'servicing/renderReply', params: reply });
    const written = await waitFor(({ id, method }) => id === 6 && method === undefined);
    assert.match((written.result as RenderReplyResult).text, /<strong>Next steps<\/strong>/);
  } finally {
    await worker.terminate();
  }
});
