// Owns the protocol tests of cases: archives and folders are listed, read, searched and summarised as one.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync, strToU8, zipSync } from 'fflate';
import type {
  OpenCaseResult,
  ReadCaseFileResult,
  SearchCaseResult,
  SummarizeFailureResult,
} from '../../protocol/src/index';
import { caseMethod, caseUri, method, parseCaseUri } from '../../protocol/src/index';
import { failedInstall } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const healthy =
  '2024-03-04 09:00:00, Info                  DISM   DISM.EXE: Executing command line: dism /online /get-packages\r\n';
const archive = zipSync({
  'case 1/CBS/CBS.log': strToU8(failedInstall),
  'case 1/DISM/dism.log': strToU8(healthy),
  'case 1/CBS/old.log.gz': gzipSync(strToU8(healthy)),
  'case 1/picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  '../outside.log': strToU8('x'),
});

let client: LspClient;
let folder: string;
let zipUri: string;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'servicing-'));
  zipUri = write('customer #1.zip', archive);
  client = await startClient();
});
after(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return pathToFileURL(file).toString();
}

test('the address of a file of a case leads back to the container and the path', () => {
  const uri = caseUri(zipUri, 'case 1/系统 #1.log');
  assert.deepEqual(parseCaseUri(uri), { container: zipUri, path: 'case 1/系统 #1.log' });
  assert.deepEqual(parseCaseUri(caseUri(zipUri)), { container: zipUri, path: '' });
  assert.equal(parseCaseUri('file:///c/CBS.log'), undefined);
});

test('an archive is listed with its logs; what leads out of it is refused by name', async () => {
  const { files, refusals } = await client.request<OpenCaseResult>(caseMethod.openCase, { uri: zipUri });
  assert.deepEqual(
    files.map((file) => file.path),
    ['case 1/CBS/CBS.log', 'case 1/CBS/old.log.gz/old.log', 'case 1/DISM/dism.log'],
  );
  assert.equal(files[0]?.size, Buffer.byteLength(failedInstall));
  assert.equal(refusals.length, 1);
  assert.match(refusals[0] ?? '', /outside\.log/);
});

test('a file of a case is read as text, one that is not there is an error that names it', async () => {
  const read = (name: string): Promise<ReadCaseFileResult> =>
    client.request(caseMethod.readCaseFile, { uri: zipUri, path: name });
  assert.equal((await read('case 1/CBS/CBS.log')).text, failedInstall);
  assert.equal((await read('case 1/CBS/old.log.gz/old.log')).text, healthy);
  await assert.rejects(read('case 1/none.log'), /none\.log/);
});

test('a case that was closed is listed anew when it is asked for again', async () => {
  const uri = write('changing.zip', zipSync({ 'CBS.log': strToU8(failedInstall) }));
  await client.request<OpenCaseResult>(caseMethod.openCase, { uri });
  write('changing.zip', zipSync({ 'dism.log': strToU8(healthy) }));
  await client.request(caseMethod.closeCase, { uri });
  const read: ReadCaseFileResult = await client.request(caseMethod.readCaseFile, { uri, path: 'dism.log' });
  assert.equal(read.text, healthy);
});

test('a search finds the lines of all logs, whatever the case of letters, up to the limit', async () => {
  const search = (text: string, limit: number): Promise<SearchCaseResult> =>
    client.request(caseMethod.searchCase, { uri: zipUri, text, limit });
  const found = await search('EXECUTING COMMAND', 10);
  assert.deepEqual(
    found.hits.map((hit) => [hit.path, hit.line]),
    [
      ['case 1/CBS/old.log.gz/old.log', 0],
      ['case 1/DISM/dism.log', 0],
    ],
  );
  assert.equal(found.isComplete, true);
  assert.equal((await search('2024', 1)).hits.length, 1);
});

test('an archive is summarised as one case, its records lead into the case', async () => {
  const result = await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri: zipUri });
  assert.equal(result.verdict, 'failed');
  assert.equal(result.subject, zipUri);
  assert.equal(result.refusals.length, 1);
  const cbs = caseUri(zipUri, 'case 1/CBS/CBS.log');
  assert.ok(result.sources.includes(cbs), result.sources.join());
  assert.ok(result.records.length > 0 && result.records.every(({ uri }) => uri === cbs));
  assert.match(result.markdown, /case 1\/CBS\/CBS\.log/);
  const { diagnostics } = await client.diagnostics(cbs);
  assert.ok(diagnostics.length > 0);
});

test('a folder is summarised as one case, archives in it included; plain files lead to themselves', async () => {
  const cbs = write('folder/logs/CBS.log', failedInstall);
  write('folder/dism.zip', zipSync({ 'dism.log': strToU8(healthy) }));
  write('folder/notes.txt', 'call the customer back');
  const uri = pathToFileURL(path.join(folder, 'folder')).toString();
  const result = await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri });
  assert.equal(result.verdict, 'failed');
  assert.deepEqual(result.sources, [caseUri(uri, 'dism.zip/dism.log'), cbs]);
});

test('the files of a folder keep their places however the editor spells its address', async () => {
  for (const place of ['a', 'b (copy)']) write(`case (1) +@/${place}/CBS.log`, failedInstall);
  const uri = `${pathToFileURL(folder)}/case%20%281%29%20%2B%40`;
  const { files } = await client.request<OpenCaseResult>(caseMethod.openCase, { uri });
  assert.deepEqual(
    files.map((file) => file.path),
    ['a/CBS.log', 'b (copy)/CBS.log'],
  );
  const { records } = await client.request<SummarizeFailureResult>(method.summarizeFailure, { uri });
  assert.deepEqual(
    [...new Set(records.map((record) => record.uri))],
    [`${uri}/a/CBS.log`, `${uri}/b%20%28copy%29/CBS.log`],
  );
});

test('archives of kinds that are not opened are told of a folder, with what to do', async () => {
  write(path.join('sent', 'CBS.log'), failedInstall);
  const uri = write(path.join('sent', 'rest.7z'), 'x').replace('/rest.7z', '');
  const { verdict, refusals } = await client.request<SummarizeFailureResult>(method.summarizeFailure, {
    uri,
  });
  assert.equal(verdict, 'failed');
  assert.deepEqual(refusals, ['rest.7z is a compressed archive: unpack it first and give the logs in it.']);
});

test('a broken archive is refused in one sentence that names it', async () => {
  const uri = write('broken.zip', archive.slice(0, 100));
  await assert.rejects(client.request(method.summarizeFailure, { uri }), /broken\.zip/);
});

test('an archive whose end is cut off says what became of its logs, not only what it lacks', async () => {
  const whole = zipSync({ 'CBS.log': strToU8(failedInstall) });
  const uri = write('half.zip', whole.slice(0, whole.length / 2));
  const told = client.request(method.summarizeFailure, { uri });
  await assert.rejects(told, /half\.zip is cut off or damaged.+\. CBS\.log is cut off before its end/);
});

test('an archive without a log says so', async () => {
  const uri = write('pictures.zip', zipSync({ 'a.png': new Uint8Array([1, 2, 3]) }));
  await assert.rejects(client.request(method.summarizeFailure, { uri }), /pictures\.zip holds no log/);
});
