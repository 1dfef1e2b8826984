// Owns the protocol tests of replies: written in each form, users' templates and profiles taken from the client, and
// the help while they are edited.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, CompletionItem, Diagnostic } from 'vscode-languageserver/node';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type {
  NewTemplateResult,
  RenderReplyParams,
  RenderReplyResult,
  ReplyFilesParams,
  ReplyItem,
} from '../../protocol/src/index';
import { replyMethod } from '../../protocol/src/index';
import { failedInstall } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const log = 'untitled:CBS.log';
const templateUri = 'file:///case/.servicing-logs/replies/next-steps.en.md';
const profileUri = 'file:///case/.servicing-logs/profile.yaml';
const template =
  '---\nid: next-steps\nlanguage: en\n---\nHello {{ customer }}, {{ code }}. {{ signature }}\n';

let client: LspClient;

before(async () => {
  client = await startClient({ settings: { profile: { hotline: '+00 1', engineer: '' } } });
  await client.open(log, failedInstall);
  await client.diagnostics(log, ({ diagnostics }) => diagnostics.length > 0);
});
after(() => client.stop());

/** Texts of the protocol may be marked up. */
function textOf(text: string | { readonly value: string } | undefined): string {
  return typeof text === 'string' ? text : (text?.value ?? '');
}

const setFiles = (files: Partial<ReplyFilesParams>): Promise<null> =>
  client.request(replyMethod.setFiles, { templates: [], profiles: [], ...files });

async function render(params: Partial<RenderReplyParams>): Promise<string> {
  const whole: RenderReplyParams = {
    id: 'next-steps',
    uri: log,
    language: 'en',
    format: 'markdown',
    ...params,
  };
  return (await client.request<RenderReplyResult>(replyMethod.render, whole)).text;
}

test('a reply is written in each form', async () => {
  assert.match(await render({ format: 'snippet' }), /^Dear \$\{1:\[customer’s name\]\},\n/);
  assert.match(await render({}), /\*\*Next steps\*\*/);
  assert.match(await render({ format: 'text' }), /^Next steps$/m);
  assert.match(await render({ format: 'html', language: 'zh-cn' }), /^<!DOCTYPE html>\n<html lang="zh-CN">/);
});

test('the document that a reply goes into tells what an earlier one asked for', async () => {
  const earlier = await render({ id: 'collect-procmon' });
  assert.match(await render({ id: 'follow-up', earlier }), /- The Process Monitor capture/);
});

test('templates and a profile count from when they are handed over, and no longer when they are gone', async () => {
  await setFiles({
    templates: [{ uri: templateUri, text: template }],
    profiles: [
      { uri: profileUri, text: 'engineer: { en: A. Engineer }\nhotline: "+00 2"\nsignature: "A\\nB"\n' },
    ],
  });
  assert.match(await render({}), /^Hello \[customer’s name\], 0x80073712 \(\w+\)\. A\nB\n$/);
  // The single setting wins over the file.
  assert.match(await render({ id: 'scope' }), /call \+00 1 or simply reply[\s\S]*regards,\nA\nB\n$/);
  const list = (language: string) => client.request<readonly ReplyItem[]>(replyMethod.list, { language });
  const isOwn = async (language: string) =>
    (await list(language)).find(({ id }) => id === 'next-steps')?.isOwn;
  assert.equal(await isOwn('en'), true);
  assert.equal(await isOwn('zh-cn'), false);
  await setFiles({});
  assert.equal(await isOwn('en'), false);
  assert.match(await render({}), /^Dear \[customer’s name\],\n/);
});

test('what is wrong in a template is marked, also while it is edited, and a fix is offered', async () => {
  const broken = template.replace('{{ customer }}', '{{ custommer }}');
  await setFiles({ templates: [{ uri: templateUri, text: broken }] });
  const saved = await client.diagnostics(templateUri, ({ diagnostics }) => diagnostics.length === 1);
  const [problem] = saved.diagnostics as [Diagnostic];
  assert.equal(problem.severity, DiagnosticSeverity.Error);
  assert.match(textOf(problem.message), /did you mean “customer”\?$/);
  assert.deepEqual(problem.range, { start: { line: 4, character: 6 }, end: { line: 4, character: 21 } });
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: templateUri },
    range: problem.range,
    context: { diagnostics: [problem] },
  });
  assert.deepEqual(
    actions.map(({ title, edit }) => [title, edit?.changes?.[templateUri]?.[0]?.newText]),
    [['Change to {{ customer }}', '{{ customer }}']],
  );
  await client.open(templateUri, template, 'markdown');
  await client.diagnostics(templateUri, ({ diagnostics }) => diagnostics.length === 0);
  await setFiles({});
});

test('an open template that does not count yet is checked too', async () => {
  const uri = 'untitled:/case/.servicing-logs/replies/new.md';
  await client.open(uri, 'Dear {{ customer }},\n', 'markdown');
  const { diagnostics } = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
  assert.match(textOf(diagnostics[0]?.message), /begins with its front matter/);
});

test('completion in a template tells what a placeholder is and becomes', async () => {
  const uri = 'file:///case/.servicing-logs/replies/complete.md';
  await client.open(uri, '---\nid: own\ntitle: Own\n---\nCode: {{ co', 'markdown');
  const items = await client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 4, character: 11 },
  });
  const code = items.find(({ label }) => label === '{{ code }}');
  assert.equal(code?.detail, 'The error code that was reported, with its name.');
  assert.match(textOf(code?.documentation), /^In the open case:\n\n0x80073712 /);
  assert.deepEqual(code?.textEdit, {
    range: { start: { line: 4, character: 6 }, end: { line: 4, character: 11 } },
    newText: '{{ code }}',
  });
});

test('a profile has problems and completion', async () => {
  await client.open(profileUri, 'engeneer: A\n\n', 'yaml');
  const { diagnostics } = await client.diagnostics(profileUri, ({ diagnostics }) => diagnostics.length === 1);
  assert.match(textOf(diagnostics[0]?.message), /There is no key “engeneer”/);
  const items = await client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: profileUri },
    position: { line: 1, character: 0 },
  });
  assert.ok(items.some(({ label }) => label === 'kbLink'));
});

test('a new template starts from a built-in reply', async () => {
  const params = { id: 'case-summary', language: 'zh-cn' };
  const { text } = await client.request<NewTemplateResult>(replyMethod.newTemplate, params);
  assert.match(text, /^---\n# [^\n]*\nid: case-summary\ntitle: '案例总结'\n[\s\S]*\{\{ conclusion \}\}/);
});
