// Owns the protocol tests of Filter Records: what is offered for a log, and the chosen records with their lines.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { FilterChoicesResult, FilterRecordsParams, FilterRecordsResult } from '../../protocol/src/index';
import { filteredScheme, filterMethod } from '../../protocol/src/index';
import { failedInstall, lines, session } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const uri = 'untitled:CBS.log';
let client: LspClient;
let folder = '';

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-filter-'));
  client = await startClient();
  await client.open(uri, failedInstall);
});
after(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

const choose = (params: FilterRecordsParams): Promise<FilterRecordsResult> =>
  client.request(filterMethod.records, params);

test('offers what the log holds, and what is at the cursor', async () => {
  const choices = await client.request<FilterChoicesResult>(filterMethod.choices, { uri, line: lines.gle });
  assert.equal(choices.records, 11);
  assert.deepEqual(choices.levels, [
    { level: 'info', count: 8 },
    { level: 'error', count: 3 },
  ]);
  assert.deepEqual(choices.components.map(({ name }) => name).sort(), ['CBS', 'CSI']);
  assert.equal(choices.codes[0]?.code, '0x80073712');
  assert.equal(choices.here?.component, 'CSI');
  assert.deepEqual(choices.here?.codes, [{ code: '0x80004005', symbol: 'E_FAIL' }]);
  assert.match(choices.here?.operation?.label ?? '', new RegExp(session));
});

test('gives the chosen records whole, each line with its place in the log', async () => {
  const found = await choose({ uri, conditions: { components: ['CSI'] } });
  assert.deepEqual(found.lines, [4, 5, 6, 7, 8, 9]);
  assert.equal(
    found.text,
    failedInstall
      .split(/(?<=\r\n)/)
      .slice(4, 10)
      .join(''),
  );
  assert.deepEqual([found.chosen, found.records, found.isComplete], [4, 11, true]);
});

test('reads a file that is not open, by words and by expression', async () => {
  const file = path.join(folder, 'CBS.log');
  writeFileSync(file, `\ufeff${failedInstall}`, 'utf16le');
  const source = pathToFileURL(file).toString();
  const byWords = await choose({ uri: source, conditions: { text: 'mark STORE' } });
  assert.deepEqual(byWords.lines, [8]);
  const byExpression = await choose({
    uri: source,
    conditions: { text: '/session: \\d+_\\d+ (initial|final)ized/' },
  });
  assert.deepEqual(byExpression.lines, [2, 12]);
});

test('says why an expression cannot be used', async () => {
  await assert.rejects(
    choose({ uri, conditions: { text: '/a(?=b)/' } }),
    /The expression a\(\?=b\) cannot be used: /,
  );
});

test('publishes nothing for the document of chosen records', async () => {
  const copy = `${filteredScheme}:/1/CBS.log`;
  await client.open(copy, failedInstall);
  // Diagnostics come in the order of opening: those of a log opened later would come after the copy's.
  const other = 'untitled:CBS-2.log';
  await client.open(other, failedInstall);
  await client.diagnostics(other);
  const early = client.diagnostics(copy).then(() => 'published');
  assert.equal(
    await Promise.race([early, client.request(filterMethod.choices, { uri }).then(() => 'nothing')]),
    'nothing',
  );
});
