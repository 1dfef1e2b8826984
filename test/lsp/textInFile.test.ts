// Owns the protocol tests of documents that are opened without their text: it is read from the file where the file holds
// it, and asked for where it does not.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { TextFacts } from '../../protocol/src/index';
import { announceText } from '../../protocol/src/index';
import { failedInstall, healthy, lines } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const asked: string[] = [];
let client: LspClient;
let folder = '';

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-text-'));
  client = await startClient({
    sendText: (uri) => {
      asked.push(uri);
      return { version: 1, text: failedInstall };
    },
  });
});
after(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return pathToFileURL(file).toString();
}

/** What the editor says of a text that it shows. */
function factsOf(text: string): TextFacts {
  const shown = text.split('\r\n');
  return {
    lineCount: shown.length,
    eol: '\r\n',
    lines: [0, 5, shown.length - 1].map((line) => ({ line, text: shown[line] ?? '' })),
  };
}

async function causeLine(uri: string): Promise<number | undefined> {
  const { diagnostics } = await client.diagnostics(uri);
  return diagnostics[0]?.range.start.line;
}

test('the text is read from the file, with the line ends that the editor shows', async () => {
  const uri = write('CBS.log', `\ufeff${failedInstall.replaceAll('\r\n Expected', '\n Expected')}`);
  await client.open(uri, announceText(factsOf(failedInstall)));
  assert.equal(await causeLine(uri), lines.cause);
  assert.deepEqual(asked, []);
});

test('what is typed into it counts', async () => {
  const uri = pathToFileURL(path.join(folder, 'CBS.log')).toString();
  const start = { line: 0, character: 0 };
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start, end: start }, text: '2024-03-04 08:59:00, Info                  CBS    First\r\n' },
    ],
  });
  const { diagnostics } = await client.diagnostics(uri, ({ version }) => version === 2);
  assert.equal(diagnostics[0]?.range.start.line, lines.cause + 1);
});

const others = [
  [
    'another text of the same length',
    failedInstall.replace('Loaded Servicing', 'loaded Servicing').replaceAll('CBS  ', 'CSI  '),
  ],
  ['a shorter text', healthy],
  // The last line is in every sample.
  ['a text that is longer by some words', `${failedInstall}2024-`],
  ['a text with a line less', failedInstall.replace(/^.*\r\n/, '')],
  ['a text with a longer line', failedInstall.replace('\r\n', ' and more\r\n')],
] as const;
for (const [number, [what, text]] of others.entries()) {
  test(`where the file holds ${what}, the editor's is asked for`, async () => {
    asked.length = 0;
    const uri = write(`CBS_${number}.log`, text);
    await client.open(uri, announceText(factsOf(failedInstall)));
    assert.equal(await causeLine(uri), lines.cause);
    assert.deepEqual(asked, [uri]);
  });
}

test('a file that is gone does not matter', async () => {
  asked.length = 0;
  const uri = pathToFileURL(path.join(folder, 'gone', 'CBS.log')).toString();
  await client.open(uri, announceText(factsOf(failedInstall)));
  assert.equal(await causeLine(uri), lines.cause);
  assert.deepEqual(asked, [uri]);
});
