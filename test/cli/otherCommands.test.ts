// Tests the commands whose work is done elsewhere: that the command line reaches them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { runCli } from '../support/cli';
import { root } from '../support/schema';

test('decode takes several codes, a negative number among them, and answers in order', () => {
  const run = runCli(['decode', '-2147023504', '0x80073712', '--format', 'json']);
  assert.equal(run.status, 0, run.errors);
  const answers: { query: string; readings: { code: string }[] }[] = JSON.parse(run.out);
  assert.deepEqual(
    answers.map((answer) => [answer.query, answer.readings[0]?.code]),
    [
      ['-2147023504', '0x80070570'],
      ['0x80073712', '0x80073712'],
    ],
  );
});

test('decode explains in the language asked for', () => {
  assert.match(
    runCli(['decode', '0x80070570', '--lang', 'zh-cn']).out,
    /ERROR_FILE_CORRUPT[\s\S]*\p{Script=Han}/u,
  );
});

test('decode names what is no code and ends with status 2', () => {
  const run = runCli(['decode', 'no code at all']);
  assert.equal(run.status, 2);
  assert.match(run.errors, /no code at all/);
});

test('decode without a code is wrong use', () => {
  const run = runCli(['decode']);
  assert.equal(run.status, 2);
  assert.match(run.errors, /argument code is missing/);
});

test('lsp --stdio answers as a language server until it is told to end', async () => {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], { stdio: 'pipe' });
  const send = (body: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...body });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const answers = text(server.stdout);
  server.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('"id":1')) send({ id: 2, method: 'shutdown' });
    if (chunk.includes('"id":2')) send({ method: 'exit' });
  });
  const ended = once(server, 'exit');
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  assert.deepEqual(await ended, [0, null]);
  assert.match(await answers, /^Content-Length: \d+\r\n[\s\S]*"id":1,"result":\{"capabilities":\{/);
});
