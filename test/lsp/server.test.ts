// Owns the protocol tests: the built server over stdio, each feature once, as an editor asks for it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { DiagnosticSeverity, LSPErrorCodes } from 'vscode-languageserver/node';
import type {
  DecodeResult,
  RenderReplyResult,
  ReplyItem,
  SummarizeFailureResult,
} from '../../protocol/src/index';
import { failedInstall, healthy, hostile, lines, session } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const uri = 'file:///logs/CBS.log';
let client: LspClient;

before(async () => {
  client = await startClient();
  await client.open(uri, failedInstall);
});
after(async () => {
  assert.equal(await client.stop(), 0);
});

function textOf(line: number): string {
  return failedInstall.split('\r\n')[line] ?? '';
}

async function hoverOn(line: number, part: string): Promise<string> {
  const position = { line, character: textOf(line).indexOf(part) + 1 };
  const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  assert.ok(hover !== null, `no hover on ${part}`);
  return (hover.contents as { value: string }).value;
}

/** What is left of a Markdown text when escaped characters, code spans and code blocks are taken out. */
function markupOf(markdown: string): string {
  const text = markdown.replace(/^ *(`{3,}).*\n[\s\S]*?\n *\1$/gm, '');
  let left = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
      continue;
    }
    const fence = /^`+/.exec(text.slice(i))?.[0];
    if (fence === undefined) {
      left += text[i];
      continue;
    }
    const rest = text.slice(i + fence.length);
    const end = rest.search(new RegExp(`(?<!\`)${fence}(?!\`)`));
    i += fence.length - 1 + (end < 0 ? 0 : end + fence.length);
  }
  return left;
}

test('the server announces what it can', () => {
  const { capabilities } = client.initialized;
  assert.equal(capabilities.hoverProvider, true);
  assert.equal(capabilities.documentSymbolProvider, true);
  assert.equal(capabilities.foldingRangeProvider, true);
  assert.deepEqual(capabilities.semanticTokensProvider?.legend.tokenTypes, [
    'failingCode',
    'successCode',
    'benignRecord',
    'causeRecord',
  ]);
});

test('a failed session is an error on the record of its cause, with the proof', async () => {
  const { diagnostics } = await client.diagnostics(uri);
  const error = diagnostics.find(({ severity }) => severity === DiagnosticSeverity.Error);
  assert.ok(error !== undefined, JSON.stringify(diagnostics, undefined, 1));
  assert.equal(error.range.start.line, lines.cause);
  assert.equal(error.source, 'Servicing Logs');
  assert.equal(error.code, 'csi.manifest.hash-mismatch');
  assert.ok((error.relatedInformation ?? []).length > 0);
  assert.ok(error.relatedInformation?.every(({ location }) => location.uri === uri));
});

test('a healthy log has no diagnostics', async () => {
  const healthyUri = 'file:///logs/healthy/CBS.log';
  await client.open(healthyUri, healthy);
  const { diagnostics } = await client.diagnostics(healthyUri);
  assert.deepEqual(diagnostics, []);
});

test('hover behind non-ASCII text finds the code by its column', async () => {
  const { character } = { character: textOf(lines.chineseText).indexOf('0x80073712') };
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: lines.chineseText, character: character + 2 },
  });
  assert.deepEqual(hover.range, {
    start: { line: lines.chineseText, character },
    end: { line: lines.chineseText, character: character + 10 },
  });
  assert.match((hover.contents as { value: string }).value, /ERROR_SXS_COMPONENT_STORE_CORRUPT/);
});

test('hover on a session tells client and result', async () => {
  await client.diagnostics(uri);
  const text = await hoverOn(lines.session, session);
  assert.match(text, /WindowsUpdateAgent/);
  assert.match(text, /0x80073712/);
});

test('a report on a text that was opened with another encoding says so', async () => {
  const wrong = 'file:///logs/wrong/CBS.log';
  await client.open(wrong, failedInstall.replace('Trusted', '\uFFFD\uFFFDrusted'));
  const { markdown } = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', {
    uri: wrong,
  });
  assert.match(markdown, /2 characters could not be decoded when the text was opened/);
});

test('outline, folding, links, hints and tokens answer for the document', async () => {
  const textDocument = { uri };
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.ok(JSON.stringify(symbols).includes(session), 'the session is in the outline');
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  assert.ok(
    folds.some(({ startLine, endLine }) => startLine === lines.cause && endLine === lines.cause + 2),
    JSON.stringify(folds),
  );
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
  assert.ok(links.some(({ target }) => target === 'https://support.microsoft.com/help/5000001'));
  const range = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  const hint = hints.find(({ position }) => position.line === lines.gle);
  assert.equal(hint?.label, 'E_FAIL');
  const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  assert.ok(tokens.data.length > 0 && tokens.data.length % 5 === 0);
  const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  assert.ok(all.data.length >= tokens.data.length);
});

test('Summarize Failure gives report, data and the places of the quoted records', async () => {
  const result = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', { uri });
  assert.equal(result.verdict, 'failed');
  assert.deepEqual(result.sources, [uri]);
  assert.ok(result.records.some(({ line }) => line === lines.cause));
  assert.match(result.markdown, new RegExp(`\\]\\(servicing-record:0/${lines.cause + 1}\\)`));
  assert.match(JSON.stringify(result.summary), /"schemaVersion":1/);
});

test('a file that is not open is read by the server, with progress', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'servicing-'));
  try {
    const file = path.join(folder, 'CBS (2).log');
    writeFileSync(file, `\ufeff${failedInstall}`);
    const fileUri = pathToFileURL(file).toString();
    const result = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', {
      uri: fileUri,
      workDoneToken: 'file',
    });
    assert.equal(result.verdict, 'failed');
    const kinds = client.progress.filter(({ token }) => token === 'file').map(({ value }) => value.kind);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    const { diagnostics } = await client.diagnostics(fileUri);
    assert.ok(diagnostics.length > 0, 'Problems shows a file that is not open');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a missing file is told in one sentence that names it', async () => {
  await assert.rejects(
    client.request('servicing/summarizeFailure', { uri: 'file:///nowhere/missing.log' }),
    /missing\.log/,
  );
});

test('a cancelled summary is answered as cancelled', async () => {
  const big = 'file:///logs/big/CBS.log';
  await client.open(big, failedInstall.repeat(8_000));
  await assert.rejects(
    client.request('servicing/summarizeFailure', { uri: big }, { cancel: true }),
    (error: { code?: number }) => error.code === LSPErrorCodes.RequestCancelled,
  );
  // The server still answers.
  assert.match(await hoverOn(lines.gle, '0x80004005'), /E_FAIL/);
  await client.notify('textDocument/didClose', { textDocument: { uri: big } });
});

test('a change cancels the analysis and the new text is analysed', async () => {
  const changing = 'file:///logs/changing/CBS.log';
  await client.open(changing, healthy);
  await client.notify('textDocument/didChange', {
    textDocument: { uri: changing, version: 2 },
    contentChanges: [{ text: failedInstall }],
  });
  const { diagnostics } = await client.diagnostics(changing, (params) => params.version === 2);
  assert.ok(diagnostics.some(({ severity }: Diagnostic) => severity === DiagnosticSeverity.Error));
  await client.notify('textDocument/didClose', { textDocument: { uri: changing } });
  await client.diagnostics(changing, (params) => params.diagnostics.length === 0);
});

test('hostile text shows as text', async () => {
  const hostileUri = 'file:///logs/hostile/CBS.log';
  await client.open(hostileUri, hostile);
  await client.diagnostics(hostileUri);
  const { markdown } = await client.request<SummarizeFailureResult>('servicing/summarizeFailure', {
    uri: hostileUri,
  });
  const markup = /\]\(command:|<script|<img|\u001b/;
  assert.doesNotMatch(markupOf(markdown), markup);
  assert.ok(!markdown.includes('\u001b'));
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri: hostileUri },
    position: { line: 1, character: (hostile.split('\r\n')[1] ?? '').indexOf(session) },
  });
  assert.doesNotMatch(markupOf((hover.contents as { value: string }).value), markup);
});

test('replies are listed and filled from the log', async () => {
  const replies = await client.request<ReplyItem[]>('servicing/listReplies', {});
  const ids = replies.map(({ id }) => id);
  for (const id of ['next-steps', 'case-summary', 'collect-logs']) {
    assert.ok(ids.includes(id), id);
  }
  const { text } = await client.request<RenderReplyResult>('servicing/renderReply', {
    id: 'case-summary',
    uri,
    language: 'zh-cn',
    format: 'text',
  });
  assert.match(text, /0x80073712/);
});

test('a code is decoded by number, name and words', async () => {
  const first = async (query: string) =>
    (await client.request<DecodeResult>('servicing/decode', { query })).entries[0];
  assert.equal((await first('-2146498529'))?.symbol, 'CBS_E_SOURCE_MISSING');
  assert.equal((await first('CBS_E_SOURCE_MISSING'))?.code, '0x800f081f');
  const words = await client.request<DecodeResult>('servicing/decode', { query: 'source missing' });
  assert.ok(words.entries.some(({ symbol }) => symbol === 'CBS_E_SOURCE_MISSING'));
  assert.equal(await first(''), undefined);
  // Of a selected line the code that states the failure.
  const line =
    '2024-03-04 09:40:12, Info                  CBS    Failed to resolve. [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]';
  assert.equal((await first(line))?.code, '0x800f081f');
  assert.equal((await first(`${'x '.repeat(150)}\n${line}`))?.code, '0x800f081f');
  assert.equal(
    await first('2024-03-04 09:40:12, Info                  CBS    Loaded Servicing Stack'),
    undefined,
  );
});
