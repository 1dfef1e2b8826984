// Owns the tests of Find Similar over the wire: hits with reasons, the index file, a case that lies among the old ones, a
// client that keeps the index, cancelling.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { FindSimilarParams, FindSimilarResult } from '../../protocol/src/index';
import { caseUri, compareMethod } from '../../protocol/src/index';
import { failedInstall, healthy } from './logs';
import type { LspClient, RequestOptions } from './lspClient';
import { startClient } from './lspClient';

const folder = mkdtempSync(path.join(tmpdir(), 'similar-'));
const at = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const storage = path.join(folder, 'storage');
let client: LspClient;

before(async () => {
  for (const name of ['old/one', 'old/fine', 'mine']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'old', 'one', 'CBS.log'), failedInstall);
  writeFileSync(path.join(folder, 'old', '二.zip'), zipSync({ 'CBS.log': strToU8(failedInstall) }));
  writeFileSync(path.join(folder, 'old', 'fine', 'CBS.log'), healthy);
  writeFileSync(path.join(folder, 'mine', 'CBS.log'), failedInstall);
  client = await startClient();
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

function similar(
  changes: Partial<FindSimilarParams> = {},
  options?: RequestOptions,
): Promise<FindSimilarResult> {
  const params = { uri: at('mine'), folder: at('old'), storage: at('storage'), version: '1.0.0', ...changes };
  return client.request(compareMethod.similar, params, options);
}

test('cancelled before the end it leaves no wrong index', async () => {
  await assert.rejects(similar({}, { cancel: true }), { code: -32800 });
});

test('finds the cases with the same cause, and says why', async () => {
  const { hits, markdown, notes } = await similar({ workDoneToken: 'similar' });
  assert.deepEqual(
    hits.map(({ name, uri, strength }) => [name, uri, strength]),
    [
      ['one', at('old/one'), 'Same class and same object'],
      ['二.zip', at('old/二.zip'), 'Same class and same object'],
    ],
  );
  assert.match(hits[0]?.reasons ?? '', /^Same class csi\.manifest\.hash-mismatch; component example-part; /);
  assert.match(markdown, /\[one\]\(servicing-summary:0\)/);
  assert.ok(notes.length <= 1);
  const [file, ...others] = readdirSync(storage);
  assert.match(file ?? '', /^cases-[0-9a-f]{16}\.json$/);
  assert.deepEqual(others, []);
  assert.doesNotMatch(readFileSync(path.join(storage, file ?? ''), 'utf8'), /Manifest hash for component/);
});

test('nothing is read again, another version of the extension starts anew', async () => {
  assert.deepEqual((await similar()).notes, []);
  const { notes } = await similar({ version: '2.0.0' });
  assert.match(notes[0] ?? '', /of another version and was made anew: 3 cases/);
});

test('a case that is one of the old ones does not find itself, nor does a log in it', async () => {
  for (const uri of [at('old/二.zip'), caseUri(at('old/二.zip'), 'CBS.log')]) {
    const { hits } = await similar({ uri, version: '2.0.0' });
    assert.deepEqual(
      hits.map(({ name }) => name),
      ['one'],
    );
  }
});

test('nor does it find itself where the editor spells its address otherwise than Node', async () => {
  const place = path.join(folder, 'old (2)', 'case (1)');
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'CBS.log'), failedInstall);
  const cases = at('').replace(/\/?$/, '/old%20%282%29');
  const { hits } = await similar({ uri: `${cases}/case%20%281%29/CBS.log`, folder: cases });
  assert.deepEqual(hits, []);
});

test('no similar case is an answer; a folder that cannot be listed is said', async () => {
  const sound = await similar({ uri: at('old/fine'), version: '2.0.0' });
  assert.deepEqual(sound.hits, []);
  assert.match(sound.answer, /records no failure/);
  await assert.rejects(similar({ folder: at('missing') }), /missing cannot be listed: check the setting/);
});

test('without a file system the client lists the cases and keeps the index', async () => {
  const files = new Map<string, string>();
  const remote = await startClient({
    locale: 'zh-cn',
    readFile: () => strToU8(failedInstall),
    listCases: (uri) => [
      {
        uri: `${uri}/CBS.log`,
        name: 'CBS.log',
        isFolder: false,
        files: [{ path: 'CBS.log', size: 1, modified: 1 }],
      },
    ],
    files,
  });
  const ask = () =>
    remote.request<FindSimilarResult>(compareMethod.similar, {
      uri: 'vscode-vfs://host/CBS.log',
      folder: 'vscode-vfs://host/old',
      storage: 'vscode-userdata:/storage',
      version: '1.0.0',
    });
  const first = await ask();
  assert.deepEqual(
    first.hits.map(({ uri, strength }) => [uri, strength]),
    [['vscode-vfs://host/old/CBS.log', '类别和对象都相同']],
  );
  assert.match(first.notes[0] ?? '', /已建立索引/);
  assert.equal(files.size, 1);
  assert.deepEqual((await ask()).notes, []);
  assert.equal(await remote.stop(), 0);
});
