// Owns the tests of Compare Cases over the wire: folders, archives and open texts as cases, bad ones among them, progress
// and cancelling.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { ComparisonJson } from '../../analyzer/src/index';
import type { CompareCasesParams, CompareCasesResult } from '../../protocol/src/index';
import { caseUri, compareMethod } from '../../protocol/src/index';
import { assertComparison } from '../support/schema';
import { failedInstall, healthy } from './logs';
import type { LspClient, RequestOptions } from './lspClient';
import { startClient } from './lspClient';

const folder = mkdtempSync(path.join(tmpdir(), 'compare-'));
const at = (name: string): string => pathToFileURL(path.join(folder, name)).href;
let client: LspClient;

before(async () => {
  mkdirSync(path.join(folder, 'one', 'CBS'), { recursive: true });
  writeFileSync(path.join(folder, 'one', 'CBS', 'CBS.log'), failedInstall);
  writeFileSync(path.join(folder, '二.zip'), zipSync({ 'CBS.log': strToU8(failedInstall) }));
  writeFileSync(path.join(folder, 'bad.zip'), 'PK\u0003\u0004 and no more');
  client = await startClient();
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

function compare(params: CompareCasesParams, options?: RequestOptions): Promise<CompareCasesResult> {
  return client.request(compareMethod.compare, params, options);
}

function jsonOf({ json }: CompareCasesResult): ComparisonJson {
  const value: unknown = JSON.parse(json);
  assertComparison(value);
  return value as ComparisonJson;
}

test('the children of a folder are cases; a bad one is a row that says why', async () => {
  const result = await compare({ cases: [], folders: [at('')], workDoneToken: 'compare' });
  assert.deepEqual(result.cases, [at('bad.zip'), at('one'), at('二.zip')]);
  const { cases, groups } = jsonOf(result);
  assert.deepEqual(
    cases.map(({ name, verdict }) => [name, verdict]),
    [
      ['bad.zip', null],
      ['one', 'failed'],
      ['二.zip', 'failed'],
    ],
  );
  assert.deepEqual(
    groups.map(({ kind, members }) => [kind, ...members.map((member) => member.case)]),
    [
      ['cause', 1, 2],
      ['unread', 0],
    ],
  );
  assert.match(cases[0]?.problems[0] ?? '', /bad\.zip/);
  assert.match(result.markdown, /\[二\.zip\]\(servicing-summary:2\)/);
  assert.doesNotMatch(result.plainMarkdown, /servicing-summary/);
  assert.ok(result.csv.startsWith('\uFEFFGroup,Case,'));
  const messages = client.progress.filter(({ token }) => token === 'compare');
  assert.equal(messages.at(-1)?.value.kind, 'end');
  assert.ok(
    messages.some(({ value }) => 'message' in value && /^2 of 3: .*\/one$/.test(String(value.message))),
  );
});

test('an open text is compared as it stands, once however often it is named', async () => {
  const log = 'untitled:Untitled-1';
  await client.open(log, healthy);
  const member = caseUri(at('二.zip'), 'CBS.log');
  const result = await compare({ cases: [log, log, member, at('missing.log')] });
  const { cases } = jsonOf(result);
  assert.deepEqual(
    cases.map(({ name, verdict }) => [name, verdict]),
    [
      ['Untitled-1', 'no-failure'],
      ['CBS.log', 'failed'],
      ['missing.log', null],
    ],
  );
});

test('cancelling ends it', async () => {
  await assert.rejects(compare({ cases: [at('one'), at('二.zip')] }, { cancel: true }), { code: -32800 });
});

test('in Chinese the table is Chinese, and a client without file system on the server lists the cases', async () => {
  const listed = [
    { uri: 'vscode-vfs://host/all/.git', name: '.git', isFolder: true, files: [] },
    {
      uri: 'vscode-vfs://host/all/CBS.log',
      name: 'CBS.log',
      isFolder: false,
      files: [{ path: 'CBS.log', size: 1, modified: 1 }],
    },
    {
      uri: 'vscode-vfs://host/all/x.docx',
      name: 'x.docx',
      isFolder: false,
      files: [{ path: 'x.docx', size: 1, modified: 1 }],
    },
  ];
  const remote = await startClient({
    locale: 'zh-cn',
    readFile: () => strToU8(failedInstall),
    listCases: () => listed,
  });
  const result = await remote.request<CompareCasesResult>(compareMethod.compare, {
    cases: [],
    folders: ['vscode-vfs://host/all'],
  });
  assert.deepEqual(result.cases, ['vscode-vfs://host/all/CBS.log']);
  assert.match(result.markdown, /^# 案例对比（案例数：1）$/m);
  assert.match(result.markdown, /一个组件的清单已损坏/);
  assert.equal(await remote.stop(), 0);
});
