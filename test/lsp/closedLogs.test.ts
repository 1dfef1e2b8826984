// Owns the protocol tests of what Problems says about a log after it was closed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { caseUri, method } from '../../protocol/src/index';
import { failedInstall, healthy } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const folder = mkdtempSync(path.join(tmpdir(), 'closed-logs-'));
const archive = pathToFileURL(path.join(folder, 'customer.zip')).href;
const member = caseUri(archive, 'a/CBS.log');
let client: LspClient;

before(async () => {
  const bytes = zipSync({ 'a/CBS.log': strToU8(failedInstall), 'b/CBS.log': strToU8(healthy) });
  writeFileSync(path.join(folder, 'customer.zip'), bytes);
  client = await startClient();
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

async function close(uri: string): Promise<void> {
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  // Requests are answered in order: what closing brought has come when this is answered.
  await client.request(method.decode, { query: '5' });
}

test('a log of a summarised case keeps its problems when it is closed', async () => {
  await client.request(method.summarizeFailure, { uri: archive });
  const summarised = await client.diagnostics(member, ({ diagnostics }) => diagnostics.length > 0);
  await client.open(member, failedInstall);
  await client.diagnostics(member, ({ version }) => version === 1);
  await close(member);
  const { version, diagnostics } = await client.diagnostics(member);
  assert.equal(version, undefined);
  assert.deepEqual(
    diagnostics.map(({ code, range }) => [code, range.start.line]),
    summarised.diagnostics.map(({ code, range }) => [code, range.start.line]),
  );
});

test('a log that was only open has none after that, summarised or not', async () => {
  const log = 'untitled:CBS.log';
  await client.open(log, failedInstall);
  await client.diagnostics(log, ({ diagnostics }) => diagnostics.length > 0);
  await client.request(method.summarizeFailure, { uri: log });
  await close(log);
  assert.deepEqual((await client.diagnostics(log)).diagnostics, []);
});
