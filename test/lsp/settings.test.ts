// Owns the protocol tests of what settings and the client change: language, rules, files of other schemes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { SummarizeFailureResult } from '../../protocol/src/index';
import { failedInstall } from './logs';
import { startClient } from './lspClient';

const uri = 'untitled:Untitled-1';
const rule = 'csi.manifest.hash-mismatch';

test('texts follow the language of the interface', async () => {
  const client = await startClient({ locale: 'zh-cn' });
  await client.open(uri, failedInstall);
  const { diagnostics } = await client.diagnostics(uri, (params) => params.diagnostics.length > 0);
  assert.match(String(diagnostics[0]?.message), /清单/);
  await client.stop();
});

test('a rule can be given another severity', async () => {
  const settings = { diagnostics: { rules: { [rule]: 'hint' } } };
  const client = await startClient({ settings });
  await client.open(uri, failedInstall);
  const { diagnostics } = await client.diagnostics(uri, (params) =>
    params.diagnostics.some(({ severity }) => severity === DiagnosticSeverity.Hint),
  );
  assert.ok(diagnostics.every(({ code, severity }) => code !== rule || severity === DiagnosticSeverity.Hint));
  await client.stop();
});

test('diagnostics can be switched off', async () => {
  const client = await startClient({ settings: { diagnostics: { enabled: false } } });
  await client.open(uri, failedInstall);
  assert.deepEqual(
    (await client.diagnostics(uri, (params) => params.diagnostics.length === 0)).diagnostics,
    [],
  );
  await client.stop();
});

test('a file that only the client can read is asked from it', async () => {
  const client = await startClient({ readFile: () => Buffer.from(failedInstall, 'utf16le') });
  const result = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', {
    uri: 'vscode-vfs://host/logs/CBS.log',
  });
  assert.equal(result.verdict, 'failed');
  await client.stop();
});

test('without such a client the request fails with the name of the file', async () => {
  const client = await startClient();
  await assert.rejects(
    client.request('servicing/summarizeFailure', { uri: 'vscode-vfs://host/logs/CBS.log' }),
    /CBS\.log/,
  );
  await client.stop();
});
