// Owns the tests of the case view's requests: the tree over the wire, its addresses, the notification, the reports.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { CaseReportResult, CaseTreeItem, CaseTreeResult } from '../../protocol/src/index';
import { caseTreeMethod, caseUri, method } from '../../protocol/src/index';
import { failedInstall, healthy, lines } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const log = 'file:///logs/CBS.log';
const folder = mkdtempSync(path.join(tmpdir(), 'case-tree-'));
const archive = pathToFileURL(path.join(folder, 'customer.zip')).href;
let client: LspClient;

before(async () => {
  const bytes = zipSync({ 'a/CBS.log': strToU8(failedInstall), 'b/CBS.log': strToU8(healthy) });
  writeFileSync(path.join(folder, 'customer.zip'), bytes);
  client = await startClient({ showsCaseTree: true });
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

function tree(onlyFailures = false): Promise<CaseTreeResult> {
  return client.request(caseTreeMethod.tree, { onlyFailures });
}

function all(items: readonly CaseTreeItem[]): readonly CaseTreeItem[] {
  return items.flatMap((item) => [item, ...all(item.children)]);
}

test('nothing is shown while nothing is open', async () => {
  assert.deepEqual(await tree(), { roots: [], failures: 0 });
});

test('an open log is told of and shown, with the addresses of its records', async () => {
  const told = client.notification(caseTreeMethod.changed);
  await client.open(log, failedInstall);
  await told;
  const { roots, failures } = await tree();
  assert.equal(failures, 1);
  assert.deepEqual(
    roots.map(({ kind, subject }) => [kind, subject]),
    [['log', log]],
  );
  const failure = roots[0]?.children[0];
  assert.equal(failure?.kind, 'failure');
  assert.deepEqual(failure?.place, { uri: log, line: lines.cause });
  const ids = all(roots).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('a text that was never saved is called as its tab is', async () => {
  const told = client.notification(caseTreeMethod.changed);
  await client.open('untitled:Untitled-1', failedInstall, 'windows-cbs-log');
  await told;
  const labels = (await tree()).roots.map(({ label }) => label);
  const closed = client.notification(caseTreeMethod.changed);
  await client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
  await closed;
  assert.deepEqual(labels.sort(), ['CBS.log', 'Untitled-1']);
});

test('what was summarised comes first, as a case with its logs in the archive', async () => {
  const told = client.notification(caseTreeMethod.changed);
  await client.request(method.summarizeFailure, { uri: archive });
  await told;
  const { roots, failures } = await tree();
  assert.equal(failures, 2);
  assert.deepEqual(
    roots.map(({ kind, label }) => [kind, label]),
    [
      ['case', 'customer.zip'],
      ['log', 'CBS.log'],
    ],
  );
  const [bad, good] = roots[0]?.children ?? [];
  assert.deepEqual(bad?.children[0]?.place, { uri: caseUri(archive, 'a/CBS.log'), line: lines.cause });
  // Analyses of closed logs are not kept, but what ran in them is.
  assert.ok(all([good as CaseTreeItem]).some(({ kind }) => kind === 'operation'));
});

test('a log of the case that is open is not shown twice', async () => {
  const member = caseUri(archive, 'a/CBS.log');
  const told = client.notification(caseTreeMethod.changed);
  await client.open(member, failedInstall);
  await told;
  assert.equal((await tree()).roots.length, 2);
  await client.notify('textDocument/didClose', { textDocument: { uri: member } });
});

test('logs of one name are told apart by their folders', async () => {
  const other = 'file:///old%20logs/CBS.log';
  const told = client.notification(caseTreeMethod.changed);
  await client.open(other, failedInstall);
  await told;
  const { roots } = await tree();
  assert.deepEqual(
    roots.map(({ label }) => label),
    ['customer.zip', 'logs/CBS.log', 'old logs/CBS.log'],
  );
  const closed = client.notification(caseTreeMethod.changed);
  await client.notify('textDocument/didClose', { textDocument: { uri: other } });
  await closed;
});

test('the filter keeps what failed', async () => {
  const kinds = all((await tree(true)).roots).filter(({ icon }) => icon === 'outcome:succeeded');
  assert.deepEqual(kinds, []);
});

test('a log that is closed goes, what was summarised stays', async () => {
  const told = client.notification(caseTreeMethod.changed);
  await client.notify('textDocument/didClose', { textDocument: { uri: log } });
  await told;
  assert.deepEqual(
    (await tree()).roots.map(({ subject }) => subject),
    [archive],
  );
});

test('the report is written in each format, and for nothing else', async () => {
  const report = async (subject: string, format: string): Promise<string> =>
    (await client.request<CaseReportResult>(caseTreeMethod.report, { subject, format })).text;
  assert.match(await report(archive, 'markdown'), /^# .*manifest/);
  assert.equal(JSON.parse(await report(archive, 'json')).failures.length, 1);
  assert.equal(JSON.parse(await report(archive, 'sarif')).version, '2.1.0');
  await assert.rejects(report('file:///logs/other.log', 'json'), /no report about other\.log/);
  await assert.rejects(report(archive, 'constructor'), /no report about/);
});

test('a client without such a view is not told', async () => {
  const other = await startClient();
  await other.open(log, failedInstall);
  await other.diagnostics(log);
  // A changed text waits longer for its analysis than the notification of the first one would have waited.
  await other.notify('textDocument/didChange', {
    textDocument: { uri: log, version: 2 },
    contentChanges: [{ text: healthy }],
  });
  await other.diagnostics(log, ({ diagnostics }) => diagnostics.length === 0);
  assert.deepEqual(other.notified, []);
  assert.equal(await other.stop(), 0);
});
