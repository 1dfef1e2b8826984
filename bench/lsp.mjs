// Talks to the built language server over stdio and takes the time.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node24, root } from '../scripts/support/setUp.mjs';

const { announceText } = createRequire(import.meta.url)('../out/protocol/src/index.js');

/**
 * Opens a log and hovers over codes and other words all over it.
 * @param {string} file
 * @param {number} hoverCount
 * @returns {Promise<{ firstDiagnostics: number, hovers: number[] }>} milliseconds
 */
export async function measureServer(file, hoverCount) {
  const server = startServer();
  try {
    await greet(server);
    const uri = pathToFileURL(file).href;
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const diagnostics = server.next('textDocument/publishDiagnostics');
    const opened = performance.now();
    server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'windows-cbs-log', version: 1, text },
    });
    await diagnostics;
    const firstDiagnostics = performance.now() - opened;
    const hovers = [];
    for (const position of placesIn(text, hoverCount)) {
      const asked = performance.now();
      await server.request('textDocument/hover', { textDocument: { uri }, position });
      hovers.push(performance.now() - asked);
    }
    return { firstDiagnostics, hovers };
  } finally {
    server.end();
  }
}

/**
 * Opens a large log as the extension does, without sending its text, and hovers while it is analysed.
 * @param {string} file
 * @returns {Promise<{ firstDiagnostics: number, hovers: number[] }>} milliseconds
 */
export async function measureLargeLog(file) {
  const server = startServer();
  try {
    await greet(server);
    const uri = pathToFileURL(file).href;
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const places = placesIn(text.slice(0, 1_000_000), 100);
    const facts = { length: text.length, lineCount: text.split('\n').length, eol: '\r\n', lines: [] };
    let isAnalysed = false;
    const diagnostics = server.next('textDocument/publishDiagnostics').then(() => {
      isAnalysed = true;
    });
    const opened = performance.now();
    server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'windows-cbs-log', version: 1, text: announceText(facts) },
    });
    const hovers = [];
    for (let n = 0; !isAnalysed; n++) {
      const asked = performance.now();
      await server.request('textDocument/hover', {
        textDocument: { uri },
        position: places[n % places.length],
      });
      // The first waits for the reading of the file.
      if (n > 0) hovers.push(performance.now() - asked);
    }
    await diagnostics;
    return { firstDiagnostics: performance.now() - opened, hovers };
  } finally {
    server.end();
  }
}

/**
 * Summarises a folder with a server that has just started, as Summarize Failure does.
 * @param {string} folder
 * @returns {Promise<number>} milliseconds from the start of the server to the report
 */
export async function measureCaseFolder(folder) {
  const started = performance.now();
  const server = startServer();
  try {
    await greet(server);
    await server.request('servicing/summarizeFailure', { uri: pathToFileURL(folder).href });
    return performance.now() - started;
  } finally {
    server.end();
  }
}

/**
 * Places spread over the text where there is something to explain: codes, identities, sessions, hashes.
 * @param {string} text
 * @param {number} count
 */
function placesIn(text, count) {
  /** @type {{ line: number, character: number }[]} */
  const found = [];
  text.split('\n').forEach((content, line) => {
    const match = /0x[0-9a-f]{8}|Package_\w+~|Session: \d|[lb]:[0-9a-f]{64}|KB\d{6,7}/.exec(content);
    if (match) {
      found.push({ line, character: match.index + 2 });
    }
  });
  const step = Math.max(1, Math.floor(found.length / count));
  return found.filter((_, index) => index % step === 0).slice(0, count);
}

/** @param {ReturnType<typeof startServer>} server */
async function greet(server) {
  await server.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    locale: 'en',
  });
  server.notify('initialized', {});
}

function startServer() {
  const child = spawn(node24, [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  /** @type {Map<number, (result: unknown) => void>} */
  const answers = new Map();
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  let buffer = Buffer.alloc(0);
  let lastId = 0;
  const send = (/** @type {object} */ message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const receive = (/** @type {any} */ message) => {
    if (message.method === undefined) {
      answers.get(message.id)?.(message.result);
      return;
    }
    waiting.get(message.method)?.();
    if (message.id !== undefined) {
      // The server asks for settings or progress; an empty answer means the defaults.
      send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
    }
  };
  child.stdout.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(buffer.toString('latin1', 0, 200));
      const length = Number(head?.[1]);
      const start = head?.[0].length ?? 0;
      if (head === null || buffer.length < start + length) {
        return;
      }
      const body = buffer.subarray(start, start + length);
      buffer = buffer.subarray(start + length);
      receive(JSON.parse(body.toString('utf8')));
    }
  });
  return {
    request: (/** @type {string} */ method, /** @type {object} */ params) =>
      new Promise((resolve) => {
        answers.set(++lastId, resolve);
        send({ id: lastId, method, params });
      }),
    notify: (/** @type {string} */ method, /** @type {object} */ params) => send({ method, params }),
    next: (/** @type {string} */ method) =>
      new Promise((resolve) => waiting.set(method, () => resolve(undefined))),
    end: () => child.kill(),
  };
}
