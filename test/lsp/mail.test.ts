// Owns the protocol tests of writing mails: completion, quoted records, the language of a report, masks that stay the same.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type {
  CaseReportResult,
  CaseTreeItem,
  CaseTreeResult,
  CompleteMailResult,
  QuoteRecordsResult,
  RedactParams,
  RedactResult,
  RenderReplyResult,
  SummarizeFailureResult,
} from '../../protocol/src/index';
import {
  caseTreeMethod,
  caseUri,
  mailMethod,
  method,
  redactMethod,
  replyMethod,
} from '../../protocol/src/index';
import { failedInstall, healthy, lines } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const folder = mkdtempSync(path.join(tmpdir(), 'mail-'));
const archive = pathToFileURL(path.join(folder, 'customer.zip')).href;
const member = caseUri(archive, 'a/CBS.log');
/** Two users in one order in the log, in the other in its decisive records. */
const log = `2024-03-04 08:59:59, Info                  CBS    C:\\Users\\zoe_first\\x\r\n${failedInstall.replaceAll(
  'COMPONENT_STORE_CORRUPT]',
  'COMPONENT_STORE_CORRUPT] C:\\Users\\adam_second\\y C:\\Users\\zoe_first\\z',
)}`;
let client: LspClient;

before(async () => {
  const bytes = zipSync({ 'a/CBS.log': strToU8(log), 'b/CBS.log': strToU8(healthy) });
  writeFileSync(path.join(folder, 'customer.zip'), bytes);
  client = await startClient();
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

async function inserts(line: string): Promise<readonly string[]> {
  const params = { line, syntax: 'markdown' };
  const { items } = await client.request<CompleteMailResult>(mailMethod.complete, params);
  return items.map(({ insert }) => insert);
}

async function quote(uri: string, first: number, last = first, syntax = 'plain'): Promise<string> {
  const params = { uri, lines: [{ first, last }], syntax };
  return (await client.request<QuoteRecordsResult>(mailMethod.quote, params)).text;
}

test('without a case codes are completed and nothing else', async () => {
  assert.ok((await inserts('0x800f081')).includes('0x800f081f (CBS_E_SOURCE_MISSING)'));
  assert.deepEqual(await inserts('KB50'), []);
});

test('what was summarised last is completed from, without opening it', async () => {
  await client.request(method.summarizeFailure, { uri: archive });
  assert.deepEqual(await inserts('KB50'), ['KB5000001']);
  assert.deepEqual((await inserts('0x8007')).slice(0, 1), ['0x80073712']);
  assert.deepEqual(await inserts('and so on'), []);
});

test('a record of a log that is not open is read from its archive, whole', async () => {
  const text = await quote(member, lines.cause + 1);
  assert.match(text, /^a\/CBS\.log, lines 6 to 8:\n\n> 2024-03-04 09:00:05, Info/);
  assert.match(text, /> {1,2}Expected:/);
  assert.equal(text.includes('Unable to load manifest'), false);
  assert.equal(await quote(member, 10_000), '');
});

test('records of an open log are quoted whole from any of their lines', async () => {
  await client.open(member, log);
  const text = await quote(member, lines.cause + 2, lines.cause + 4, 'markdown');
  assert.match(text, /^`a\/CBS\.log`, lines 6 to 9:\n\n```text\n2024-03-04 09:00:05, Info/);
  assert.match(text, /Unable to\nload manifest/);
  // The empty line behind the last line end is no record.
  assert.equal(await quote(member, log.split('\n').length - 1), '');
  await client.notify('textDocument/didClose', { textDocument: { uri: member } });
});

test('the language chosen for a report counts for it, its replies, its exports and what is copied, and for nothing else', async () => {
  await client.request(caseTreeMethod.reportLanguages, { languages: { [archive]: 'zh-cn' } });
  const params = { subject: archive, format: 'markdown', hasLinks: true };
  const report = await client.request<CaseReportResult>(caseTreeMethod.report, params);
  assert.equal(report.language, 'zh-cn');
  assert.equal(report.title, '失败报告：customer.zip');
  assert.match(report.text, /servicing-record:0\/\d+/);
  assert.match(report.text, /清单/);
  const again = await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri: archive });
  assert.equal(again.language, 'zh-cn');
  const reply = { id: 'case-summary', uri: archive, format: 'text' };
  assert.match((await client.request<RenderReplyResult>(replyMethod.render, reply)).text, /您好/);
  const { roots } = await client.request<CaseTreeResult>(caseTreeMethod.tree, { onlyFailures: true });
  const failure = all(roots).find(({ kind }) => kind === 'failure');
  assert.match(failure?.label ?? '', /^[ -~’]+$/);
  assert.match(failure?.copyText ?? '', /清单.*（0x80073712/);
  assert.match(await quote(member, 0), /^a\/CBS\.log 第 1 行：/);
  assert.equal((await inserts('0x8007371'))[1], '0x80073712（ERROR_SXS_COMPONENT_STORE_CORRUPT）');
  await client.request(caseTreeMethod.reportLanguages, { languages: {} });
  assert.match(await quote(member, 0), /^a\/CBS\.log, line 1:/);
});

function all(items: readonly CaseTreeItem[]): readonly CaseTreeItem[] {
  return items.flatMap((item) => [item, ...all(item.children)]);
}

test('reports and replies have a setting of their own', async () => {
  const other = await startClient({ settings: { language: 'en', report: { language: 'zh-cn' } } });
  const { language } = await other.request<SummarizeFailureResult>(method.summarizeFailure, { uri: archive });
  assert.equal(language, 'zh-cn');
  const listed = await other.request<readonly { title: string }[]>(replyMethod.list, {});
  assert.match(listed[0]?.title ?? '', /[\u4e00-\u9fff]/);
  assert.equal(await other.stop(), 0);
});

const redact = (params: RedactParams): Promise<RedactResult> => client.request(redactMethod, params);

test('a name has the same mask in the report, a reply and the log of a case, in every format', async () => {
  const report = await redact({ uri: archive, isReport: true });
  const mask = /C:\\Users\\(USER-\d)\\y C:\\Users\\(USER-\d)\\z/;
  const [, adam = '', zoe = ''] = mask.exec(report.redacted) ?? [];
  assert.ok(adam !== '' && zoe !== '' && adam !== zoe, report.redacted);
  const mail = { uri: 'untitled:mail', text: 'adam_second, zoe_first', about: [archive] };
  assert.equal((await redact(mail)).redacted, `${adam}, ${zoe}`);
  const whole = await redact({ uri: member });
  assert.ok(
    whole.redacted.startsWith(`2024-03-04 08:59:59, Info                  CBS    C:\\Users\\${zoe}\\x`),
  );
  assert.deepEqual(whole.masked, [
    `User names masked: 2 (places: ${whole.redacted.split('USER-').length - 1}).`,
  ]);
  const json = await redact({ uri: archive, isReport: true, format: 'json' });
  assert.match(json.original, /adam_second/);
  assert.match(json.redacted, new RegExp(`${adam}.*${zoe}`));
  assert.doesNotMatch(json.redacted, /adam_second|zoe_first/);
  assert.equal(JSON.parse(json.redacted).verdict, 'failed');
});
