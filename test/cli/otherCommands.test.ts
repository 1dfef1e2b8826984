// Tests the commands whose work is done elsewhere: that the command line reaches them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { type CliRun, runCli } from '../support/cli';
import { assertDecoded, root } from '../support/schema';

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

test('decode gives the number of a facility that has no name', () => {
  assert.match(runCli(['decode', '0xC0000005']).out, /Severity: error; facility: 0; code: 5\n/);
  assert.match(runCli(['decode', '0xC0000005', '--lang', 'zh-cn']).out, /严重性：错误；设施：0；代码：5\n/);
  assert.match(runCli(['decode', '0xE0000203']).out, /Severity: failure; code: 515\n/);
  assert.match(runCli(['decode', '0x80070005']).out, /facility: FACILITY_WIN32 \(7\); code: 5\n/);
});

test('decode names what is no code and ends with status 2', () => {
  const run = runCli(['decode', 'qqq', 'of', 'nothing']);
  assert.equal(run.status, 2);
  assert.match(run.errors, /“qqq of nothing” is no error code/);
  // A list of codes is read strictly.
  const list = runCli(['decode', '-'], { input: 'component store\n' });
  assert.equal(list.status, 2);
  assert.equal(list.out, '');
});

test('decode finds codes by words of their name or message, quoted or not', () => {
  for (const words of [['component store'], ['component', 'store'], ['ERROR_SXS_COMPONENT_STORE']]) {
    const run = runCli(['decode', ...words]);
    assert.equal(run.status, 0, run.errors);
    assert.match(run.out, /^component store\n {2}This is no code\. |^ERROR_SXS/);
    assert.match(
      run.out,
      /^ {2}14098 {2}ERROR_SXS_COMPONENT_STORE_CORRUPT\n {4}The component store contradicts/m,
    );
  }
  assert.match(runCli(['decode', '组件存储', '--lang', 'zh-cn']).out, /^ {2}0x[0-9a-f]{8} {2}CBS_E_/m);
  const json = JSON.parse(runCli(['decode', '5', 'hash mismatch', '--format', 'json']).out);
  assertDecoded(json);
  assert.equal(json[0].found, undefined);
  assert.ok(
    json[1].found.some(({ symbol }: { symbol: string }) => symbol === 'STATUS_SXS_FILE_HASH_MISMATCH'),
  );
});

test('decode writes a Win32 code as its documentation does, and as logs do', () => {
  assert.match(
    runCli(['decode', 'HRESULT_FROM_WIN32(14098)', '14098']).out,
    /^ {2}14098 \(0x00003712\) {2}ERROR_SXS/m,
  );
});

test('decode reads standard input when no code is given, and - means the same', () => {
  const queries = (run: CliRun): readonly string[] =>
    (JSON.parse(run.out) as readonly { readonly query: string }[]).map(({ query }) => query);
  for (const args of [['decode'], ['decode', '-']]) {
    const run = runCli([...args, '--format', 'json'], { input: '0x80070570\r\n\nCBS_E_ABORT' });
    assert.equal(run.status, 0, run.errors);
    assert.deepEqual(queries(run), ['0x80070570', 'CBS_E_ABORT']);
  }
});

test('decode with neither a code nor an input is wrong use, and so is an unknown option', () => {
  const none = runCli(['decode']);
  assert.equal(none.status, 2);
  assert.match(none.errors, /argument code is missing/);
  const option = runCli(['decode', '--frmat', 'json', '5']);
  assert.equal(option.status, 2);
  assert.match(option.errors, /no option --frmat/);
  assert.equal(option.out, '');
});

test('an upgrade pair needs no quotes', () => {
  const run = runCli(['decode', '0xC1900101', '-', '0x20017', '--format', 'json']);
  assert.equal(run.status, 0, run.errors);
  const [answer]: { query: string; readings: { as: string }[] }[] = JSON.parse(run.out);
  assert.equal(answer?.query, '0xC1900101 - 0x20017');
  assert.deepEqual(
    answer?.readings.map((reading) => reading.as),
    ['upgrade-result', 'upgrade-extend'],
  );
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
