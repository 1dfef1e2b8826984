// Owns the protocol tests of users' rules: taken from the client, applied to open logs, problems and completion in
// rule files.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, Diagnostic } from 'vscode-languageserver/node';
import { DiagnosticSeverity, InsertTextFormat } from 'vscode-languageserver/node';
import type { NewRuleFileResult, SummarizeFailureResult } from '../../protocol/src/index';
import { failedInstall, healthy } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const log = 'untitled:CBS.log';
const ruleUri = 'file:///rules/own.servicing-rules.yaml';
const record = '2024-03-04 09:00:08, Info                  CBS    Example agent: keeps policy.dat open';
const rules = `version: 1
rules:
  - id: agent
    severity: error
    standing: proof
    match:
      message: 'agent: keeps (?<file>\\S+)'
    title: { en: 'The agent keeps {file}', zh: '代理程序占用了 {file}' }
    explanation: 'Stop the agent.'
`;

let client: LspClient;

before(async () => {
  client = await startClient();
});
after(() => client.stop());

const setRules = (...files: readonly { readonly uri: string; readonly text: string }[]): Promise<null> =>
  client.request('servicing/setUserRules', { files });

const codesOf = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ code }) => code);

test('an open log is analysed anew when rules come, change and go', async () => {
  await client.open(log, `${healthy}${record}\r\n`);
  await client.diagnostics(log, ({ diagnostics }) => diagnostics.length === 0);
  await setRules({ uri: ruleUri, text: rules });
  const first = await client.diagnostics(log, ({ diagnostics }) => diagnostics.length === 1);
  assert.deepEqual(codesOf(first.diagnostics), ['user.agent']);
  assert.equal(first.diagnostics[0]?.message, 'The agent keeps policy.dat. Stop the agent.');
  assert.equal(first.diagnostics[0]?.range.start.line, 3);
  await setRules({ uri: ruleUri, text: rules.replace('id: agent', 'id: other') });
  await client.diagnostics(log, ({ diagnostics }) => codesOf(diagnostics).includes('user.other'));
  const report = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', { uri: log });
  assert.match(report.markdown, /the agent keeps policy\.dat/i);
  await setRules();
  const { verdict } = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', {
    uri: log,
  });
  assert.equal(verdict, 'no-failure');
});

test('rules leave what the built-in ones found as it was', async () => {
  const uri = 'untitled:failed.log';
  await client.open(uri, failedInstall);
  const before = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  await setRules({
    uri: ruleUri,
    text: rules.replace('agent: keeps (?<file>\\S+)', '(?<file>Exec)').replace('proof', 'note'),
  });
  const after = await client.diagnostics(uri, ({ diagnostics }) =>
    codesOf(diagnostics).includes('user.agent'),
  );
  assert.deepEqual(
    after.diagnostics.filter(({ code }) => code !== 'user.agent'),
    before.diagnostics,
  );
  await setRules();
});

test('the problems of a rule file that is not open are shown, and go with it', async () => {
  await setRules({ uri: ruleUri, text: rules.replace('severity: error', 'severity: fatal') });
  const { diagnostics } = await client.diagnostics(ruleUri, (params) => params.diagnostics.length > 0);
  assert.equal(diagnostics[0]?.severity, DiagnosticSeverity.Error);
  assert.deepEqual(diagnostics[0]?.range, {
    start: { line: 3, character: 14 },
    end: { line: 3, character: 19 },
  });
  await setRules();
  await client.diagnostics(ruleUri, (params) => params.diagnostics.length === 0);
});

test('a rule file in the editor shows its problems while it is typed, JSON too, and is no log', async () => {
  const uri = 'untitled:typed.servicing-rules.json';
  const json = (message: string): string =>
    JSON.stringify({
      version: 1,
      rules: [
        { id: 'a', severity: 'error', standing: 'note', match: { message }, title: '{x}', explanation: 'E' },
      ],
    });
  await client.open(uri, json('(?<x>a)('), 'json');
  const bad = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  assert.match(String(bad.diagnostics[0]?.message), /^Parentheses do not match/);
  await change(uri, json('(?<y>a)'));
  await client.diagnostics(uri, ({ diagnostics }) =>
    /^Nothing fills \{x\}/.test(String(diagnostics[0]?.message)),
  );
  await change(uri, json('(?<x>a)'));
  await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  assert.equal(await client.request('textDocument/foldingRange', { textDocument: { uri } }), null);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
});

test('what is no JSON is told once: by an editor that checks JSON itself, where the file is open, else here', async () => {
  const text = '{ "version": 1, "rules": [ { "id": "a b" "severity": "error" } ] }';
  const missing = '{ "version": 1, "rules": [ { "id": "a b" } ] }';
  const told = async (checksJson: boolean, uri: string, open: string): Promise<string> => {
    const editor = await startClient({ checksJson });
    await editor.request('servicing/setUserRules', { files: [{ uri, text }] });
    if (open !== '') await editor.open(uri, open, 'json');
    const { diagnostics } = await editor.diagnostics(uri, () => true);
    await editor.stop();
    return diagnostics.map(({ message }) => message).join('\n');
  };
  const rule = 'file:///rules/own.servicing-rules.json';
  assert.match(await told(false, rule, text), /not valid JSON/);
  assert.match(await told(true, rule, ''), /not valid JSON/);
  const editor = await startClient({ checksJson: true });
  for (const uri of [rule, 'file:///logs/.servicing-logs/profile.json']) {
    await editor.open(uri, text, 'json');
    const { diagnostics } = await editor.diagnostics(uri, () => true);
    assert.deepEqual(diagnostics, [], uri);
  }
  await editor.notify('textDocument/didChange', {
    textDocument: { uri: rule, version: 2 },
    contentChanges: [{ text: missing }],
  });
  const shown = await editor.diagnostics(rule, ({ diagnostics }) => diagnostics.length > 0);
  assert.match(String(shown.diagnostics[0]?.message), /is missing|has to be lower-case/);
  await editor.stop();
});

let version = 1;

function change(uri: string, text: string): Promise<void> {
  return client.notify('textDocument/didChange', {
    textDocument: { uri, version: ++version },
    contentChanges: [{ text }],
  });
}

let count = 0;

/** What is offered where `|` stands in a YAML rule file. */
async function complete(text: string, name = 'servicing-rules.yaml'): Promise<readonly CompletionItem[]> {
  const uri = `untitled:completed-${++count}.${name}`;
  const before = text.slice(0, text.indexOf('|')).split('\n');
  await client.open(uri, text.replace('|', ''), 'yaml');
  return client.request('textDocument/completion', {
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  });
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

test('keys are completed by where they stand, without those that are there', async () => {
  assert.deepEqual(labels(await complete('|')), ['version', 'rules']);
  assert.deepEqual(labels(await complete('version: 1\nru|')), ['rules']);
  assert.ok(labels(await complete('version: 1\nrules:\n  - |')).includes('id'));
  const rule = await complete('version: 1\nrules:\n  - id: a\n    severity: error\n    |\n    title: T\n');
  assert.deepEqual(labels(rule), [
    'class',
    'standing',
    'confidence',
    'match',
    'culprit',
    'explanation',
    'nextSteps',
    'links',
  ]);
  const match = rule.find(({ label }) => label === 'match');
  assert.equal(match?.insertTextFormat, InsertTextFormat.Snippet);
  assert.deepEqual(match?.textEdit, {
    range: { start: { line: 4, character: 4 }, end: { line: 4, character: 4 } },
    newText: 'match:\n  $0',
  });
  const inMatch = 'version: 1\nrules:\n  - id: a\n    match:\n      message: x\n      co|\n  - id: b\n';
  assert.deepEqual(labels(await complete(inMatch)), ['contains', 'codes', 'kinds', 'component', 'level']);
  assert.deepEqual(labels(await complete('rules:\n- id: a\n  nextSteps:\n  - text: t\n    |')), [
    'changesMachine',
  ]);
  assert.deepEqual(labels(await complete('rules:\n  - title:\n      |')), ['en', 'zh']);
});

test('words, classes with their titles and placeholders are completed', async () => {
  assert.deepEqual(labels(await complete('rules:\n  - severity: |')), [
    'error',
    'warning',
    'information',
    'hint',
  ]);
  assert.deepEqual(labels(await complete('rules:\n  - match:\n      kinds: [cbs, d|')).slice(0, 2), [
    'cbs',
    'dism',
  ]);
  assert.ok(labels(await complete('rules:\n  - match:\n      kinds:\n        - |')).includes('setup'));
  const classes = await complete('rules:\n  - class: env.|');
  assert.equal(classes.length, 98);
  const disk = classes.find(({ label }) => label === 'env.disk-full');
  assert.match(disk?.detail ?? '', /disk/i);
  assert.deepEqual(disk?.textEdit, {
    range: { start: { line: 1, character: 11 }, end: { line: 1, character: 15 } },
    newText: 'env.disk-full',
  });
  const text =
    "rules:\n  - id: a\n    match: { message: '(?<other>x)' }\n  - id: b\n    match:\n      message: '(?<file>x)(?P<pid>y)'\n    title: 'Keeps {|}'\n";
  const found = await complete(text);
  assert.deepEqual(labels(found), ['{file}', '{pid}', '{code}', '{symbol}']);
  assert.deepEqual(found[0]?.textEdit, {
    range: { start: { line: 6, character: 18 }, end: { line: 6, character: 20 } },
    newText: '{file}',
  });
});

test('nothing is completed in comments, free texts, JSON and logs', async () => {
  assert.deepEqual(await complete('version: 1\n# ru|'), []);
  assert.deepEqual(await complete("rules:\n  - title: 'The |"), []);
  assert.deepEqual(await complete('{ |', 'servicing-rules.json'), []);
  assert.deepEqual(await complete('|', 'CBS.log'), []);
});

test('a key and a word of a fixed list are explained under the mouse', async () => {
  const uri = 'untitled:hovered.servicing-rules.yaml';
  const text =
    'version: 1\nrules:\n  - id: a\n    standing: explains\n    match:\n      kinds: [cbs, dism]\n';
  await client.open(uri, text, 'yaml');
  const hover = async (line: number, character: number): Promise<string | undefined> => {
    const position = { line, character };
    const found = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return found?.contents.value;
  };
  assert.match((await hover(3, 6)) ?? '', /What a match is worth/);
  assert.match((await hover(3, 16)) ?? '', /explains an operation/i);
  assert.ok(await hover(5, 8));
  assert.equal(await hover(2, 10), undefined);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
});

test('texts follow the language; the new rule file is the commented example', async () => {
  const chinese = await startClient({ locale: 'zh-cn' });
  const uri = 'untitled:zh.servicing-rules.yaml';
  await chinese.open(uri, 'version: 2\n', 'yaml');
  const { diagnostics } = await chinese.diagnostics(uri, (params) => params.diagnostics.length > 0);
  assert.match(diagnostics.map(({ message }) => message).join('\n'), /本程序读取版本 1 的规则文件/);
  const { text } = await chinese.request<NewRuleFileResult>('servicing/newRuleFile', {});
  assert.match(text, /^# 针对 Windows 服务日志的自定义规则/);
  const offered = await chinese.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 1, character: 0 },
  });
  assert.match(offered[0]?.detail ?? '', /规则/);
  await chinese.stop();
});

test('a mistake in the rules of the settings is said once', async () => {
  const uri = 'setting:servicingLogs.rules.inline.json';
  const text = JSON.stringify({ version: 1, rules: [{ id: 'a' }] });
  await setRules({ uri, text });
  await setRules({ uri, text });
  assert.deepEqual(client.messages, [
    'The setting servicingLogs.rules.inline: The key “severity” is missing: How Problems shows it.',
  ]);
  await setRules();
});
