// Owns the protocol tests of redaction: texts, selections, files in any encoding, reports, and what mails are about.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type {
  RedactParams,
  RedactResult,
  RenderReplyResult,
  SummarizeFailureResult,
} from '../../protocol/src/index';
import { method, redactedScheme, redactMethod, replyMethod } from '../../protocol/src/index';
import { failedInstall } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

/** An update that fails; the decisive records name a user's folder and a machine. */
const log = failedInstall
  .replaceAll(
    'ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    'ERROR_SXS_COMPONENT_STORE_CORRUPT] C:\\Users\\max_mustermann\\KASSE-07.tmp',
  )
  .concat('2024-03-04 09:00:08, Info                  CBS    Computer name: KASSE-07\r\n');
const secrets = /mustermann|kasse-07/i;

let client: LspClient;
let folder = '';

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-redact-'));
  client = await startClient({ settings: { redact: { patterns: ['CASE-\\d{6}', '(?=x)'] } } });
});
after(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

const redact = (params: RedactParams): Promise<RedactResult> => client.request(redactMethod, params);

function write(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return pathToFileURL(file).toString();
}

test('a text is given back with masks, line by line, and what was masked is said', async () => {
  const result = await redact({ uri: 'untitled:KASSE-07_CBS.log', text: log });
  assert.doesNotMatch(result.redacted + result.name, secrets);
  assert.equal(result.original, log);
  assert.equal(result.redacted.split('\r\n').length, log.split('\r\n').length);
  assert.equal(result.name, 'PC-1_CBS.log');
  assert.deepEqual(result.masked, [
    'User names masked: 1 (places: 3).',
    'Machine names masked: 1 (places: 4).',
  ]);
});

test('names of a selection are learned from the whole text', async () => {
  const selection = 'see max_mustermann';
  const result = await redact({ uri: 'untitled:x', text: `${selection}\n${log}`, selection });
  assert.equal(result.original, selection);
  assert.equal(result.redacted, 'see USER-1');
});

test('expressions of the settings mask too; one that cannot be used is told of', async () => {
  const result = await redact({ uri: 'untitled:x', text: 'CASE-123456' });
  assert.equal(result.redacted, 'CUSTOM-1');
  assert.equal(result.mistakes.length, 1);
  assert.match(
    String(result.mistakes[0]),
    /^The expression \(\?=x\) of the setting servicingLogs\.redact\.patterns/,
  );
});

test('a file is read in whatever encoding it is', async () => {
  const uri = write('KASSE-07.log', Buffer.from(`\ufeff${log}`, 'utf16le'));
  const result = await redact({ uri });
  assert.equal(result.original, log);
  assert.doesNotMatch(result.redacted, secrets);
});

test('an archive of several logs is refused with what to do', async () => {
  const uri = write('two.zip', zipSync({ 'CBS.log': strToU8(log), 'dism.log': strToU8(log) }));
  await assert.rejects(redact({ uri }), /two\.zip holds several logs: open it as a case/);
  await assert.rejects(redact({ uri: pathToFileURL(path.join(folder, 'none.log')).toString() }), /none\.log/);
});

test('a mail is masked with the names of the log that it is about, broken lines included', async () => {
  const uri = write('about.log', log);
  const text = 'Dear max_mustermann,\n> C:\\x\\max_muster\n> mann\\a on KASSE-\n> 07, max\\_mustermann';
  const result = await redact({ uri: 'untitled:mail', text, about: [uri] });
  assert.doesNotMatch(result.redacted, /muster|mann|KASSE|\b07\b/i);
});

test('a report is written anew from the masked case, without links to the log', async () => {
  const uri = write('CBS.log', log);
  const { markdown } = await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri });
  assert.match(markdown, secrets);
  const { original, redacted } = await redact({ uri, isReport: true });
  assert.match(original, secrets);
  assert.doesNotMatch(redacted, secrets);
  assert.doesNotMatch(redacted, /servicing-record:/);
  assert.match(redacted, /0x80073712/);
  assert.match(redacted, /Package_for_KB5000001~31bf3856ad364e35~amd64~~10\.0\.1\.2/);
});

test('a reply about the log keeps no name', async () => {
  const uri = write('CBS.log', log);
  await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri });
  const params = { id: 'case-summary', uri, format: 'text' };
  const { text } = await client.request<RenderReplyResult>(replyMethod.render, params);
  assert.match(text, /muster/);
  const result = await redact({ uri: 'untitled:mail', text, about: [uri] });
  assert.doesNotMatch(result.redacted, /muster|kasse/i);
});

test('the report of something never summarised is refused in one sentence', async () => {
  await assert.rejects(
    redact({ uri: 'file:///none/x.log', isReport: true }),
    /no report about x\.log any more/,
  );
});

test('a redacted copy brings no problems of its own', async () => {
  const copy = `${redactedScheme}:/after-1/CBS (redacted).log`;
  await client.open(copy, failedInstall);
  await client.open('untitled:other.log', failedInstall);
  await client.diagnostics('untitled:other.log', ({ diagnostics }) => diagnostics.length > 0);
  // Both are analysed in the order in which they were opened.
  const { redacted } = await redact({ uri: copy });
  assert.equal(redacted, failedInstall);
  const published = client.diagnostics(copy);
  const first = await Promise.race([published.then(() => 'published'), Promise.resolve().then(() => 'none')]);
  assert.equal(first, 'none');
  await client.notify('textDocument/didClose', { textDocument: { uri: copy } });
  assert.deepEqual((await published).diagnostics, []);
});
