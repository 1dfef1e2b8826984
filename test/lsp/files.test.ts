// Owns the protocol tests of files read by path: large ones, unreadable ones, other encodings.
import assert from 'node:assert/strict';
import { linkSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import type { SummarizeFailureResult } from '../../protocol/src/index';
import { failedInstall } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

let client: LspClient;
let folder: string;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-'));
  client = await startClient();
});
after(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return pathToFileURL(file).toString();
}

function summarize(uri: string, cancel = false): Promise<SummarizeFailureResult> {
  return client.request('servicing/summarizeFailure', { uri, workDoneToken: uri }, { cancel });
}

// The editor hands no document above 50 MB to extensions.
const padding = `${'2024-03-04 08:59:59, Info                  CBS    Appl: Evaluating package applicability for package, applicable state: Installed'}\r\n`;
const large = Buffer.concat([Buffer.from(padding.repeat(500_000)), Buffer.from(failedInstall)]);

test('a log above the limit of the editor is summarised by path, with progress and the right line', async () => {
  assert.ok(large.length > 60e6);
  const uri = write('CBS.log', large);
  const result = await summarize(uri);
  assert.equal(result.verdict, 'failed');
  assert.ok(
    result.records.some(({ line }) => line === 500_004),
    JSON.stringify(result.records),
  );
  const reports = client.progress.filter(({ token, value }) => token === uri && value.kind === 'report');
  assert.ok(reports.length >= 10, `${reports.length} reports`);
});

test('ten large logs at once are all answered, and the server stays responsive', async () => {
  const first = fileURLToPath(write('CBS_0.log', large));
  const uris = Array.from({ length: 10 }, (_, index) => {
    const file = path.join(folder, `CBS_many_${index}.log`);
    linkSync(first, file);
    return pathToFileURL(file).toString();
  });
  const all = uris.map((uri) => summarize(uri));
  const answered = await Promise.race([
    Promise.all(all),
    client.request<object>('servicing/decode', { query: '5' }),
  ]);
  assert.ok('entries' in answered, 'a small question waits for all of them');
  for (const { verdict, records } of await Promise.all(all)) {
    assert.equal(verdict, 'failed');
    assert.ok(records.some(({ line }) => line === 500_004));
  }
});

test('a log that is cut off or replaced while it is read gives a result or a sentence, never silence', async () => {
  const uri = write('CBS_cut.log', large);
  const file = fileURLToPath(uri);
  const cut = summarize(uri);
  truncateSync(file, 1_000_000);
  const outcome = await cut.catch((error: Error) => error.message);
  if (typeof outcome === 'string') assert.match(outcome, /^CBS_cut\.log .*[:.]/);
  else assert.ok(['failed', 'no-failure', 'inconclusive'].includes(outcome.verdict));
  // The next look sees what is there.
  writeFileSync(file, failedInstall);
  assert.equal((await summarize(uri)).verdict, 'failed');
});

test('a log that is gone is told of in a sentence', async () => {
  const uri = pathToFileURL(path.join(folder, 'gone', 'CBS.log')).toString();
  await assert.rejects(summarize(uri), /^\w*Error: CBS\.log does not exist: check the path\.$/);
});

test('reading a large log can be cancelled', async () => {
  const uri = write('CBS_cancelled.log', large);
  await assert.rejects(
    summarize(uri, true),
    (error: { code?: number }) => error.code === LSPErrorCodes.RequestCancelled,
  );
  const reports = client.progress.filter(({ token, value }) => token === uri && value.kind === 'report');
  assert.ok(reports.length < 3, 'the reading went on');
});

test('UTF-16 is read, with and without its mark', async () => {
  const text = Buffer.from(failedInstall, 'utf16le');
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), text]);
  assert.equal((await summarize(write('marked.log', marked))).verdict, 'failed');
  assert.equal((await summarize(write('plain.log', text))).verdict, 'failed');
});

test('a binary file is refused in one sentence that names it, an empty one has no failure', async () => {
  const binary = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256);
  await assert.rejects(summarize(write('image.log', binary)), /image\.log/);
  const empty = await summarize(write('empty.log', ''));
  assert.notEqual(empty.verdict, 'failed');
  assert.equal(empty.records.length, 0);
});
