// Owns the protocol tests of what settings and the client change: language, rules, files of other schemes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
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

test('limits of archives are settings: a log above them is left out with a sentence that names both', async () => {
  const client = await startClient({
    settings: { archive: { maxMemberSizeMB: 1 } },
    readFile: () =>
      zipSync({ 'big.log': strToU8(failedInstall.repeat(5_000)), 'CBS.log': strToU8(failedInstall) }),
  });
  const result = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', {
    uri: 'vscode-vfs://host/logs/case.zip',
  });
  assert.equal(result.sources.length, 1);
  assert.match(result.refusals.join(), /big\.log is larger than 1 MB/);
  await client.stop();
});

test('the code page of the settings decodes what is no Unicode', async () => {
  const client = await startClient({
    settings: { encoding: { ansiCodePage: 'windows-1251' } },
    readFile: () =>
      Buffer.from([
        ...Buffer.from(failedInstall),
        ...[0xcd, 0xe5, 0x20, 0xf3, 0xe4, 0xe0, 0xeb, 0xee, 0xf1, 0xfc],
      ]),
  });
  const { text } = await client.request<{ text: string }>('servicing/readCaseFile', {
    uri: 'vscode-vfs://host/logs/CBS.log',
    path: 'CBS.log',
  });
  assert.ok(text.endsWith('Не удалось'), text.slice(-20));
  await client.stop();
});
