// Owns the protocol tests of large logs that change while they are open: problems are those of the text as it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failedInstall, lines } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const padding = `${'2024-03-04 08:59:59, Info                  CBS    Appl: Evaluating package applicability for package, applicable state: Installed'}\r\n`;
const paddings = 30_000;
const later = failedInstall
  .replaceAll('example-part', 'another-part')
  .replaceAll('31000001_', '31000002_')
  .replaceAll('2024-03-04 09', '2024-03-05 09');
const length = failedInstall.split('\r\n').length - 1;
const uri = 'untitled:CBS.log';
let client: LspClient;

before(async () => {
  client = await startClient();
  await client.open(uri, padding.repeat(paddings) + failedInstall);
});
after(() => client.stop());

async function causesAfter(version: number, line: number, text: string): Promise<readonly number[]> {
  const place = { line, character: 0 };
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: place, end: place }, text }],
  });
  const { diagnostics } = await client.diagnostics(uri, (params) => params.version === version);
  return diagnostics.map(({ range }) => range.start.line).sort((a, b) => a - b);
}

test('a failure that is appended is found behind the first one', async () => {
  const { diagnostics } = await client.diagnostics(uri);
  assert.deepEqual(
    diagnostics.map(({ range }) => range.start.line),
    [paddings + lines.cause],
  );
  const causes = await causesAfter(2, paddings + length, later);
  assert.deepEqual(causes, [paddings + lines.cause, paddings + length + lines.cause]);
});

test('a line typed at the top moves them all', async () => {
  const causes = await causesAfter(3, 0, padding);
  assert.deepEqual(causes, [paddings + 1 + lines.cause, paddings + 1 + length + lines.cause]);
});
