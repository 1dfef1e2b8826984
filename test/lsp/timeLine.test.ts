// Owns the tests of the time line's requests: what is drawn of which case, the addresses of its logs, the picture.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { TimeLineParams, TimeLinePictureResult, TimeLineResult } from '../../protocol/src/index';
import { caseTreeMethod, caseUri, method, timeLineMethod } from '../../protocol/src/index';
import { failedInstall, healthy, lines } from './logs';
import type { LspClient } from './lspClient';
import { startClient } from './lspClient';

const log = 'file:///logs/CBS.log';
const folder = mkdtempSync(path.join(tmpdir(), 'time-line-'));
const archive = pathToFileURL(path.join(folder, 'customer.zip')).href;
let client: LspClient;

before(async () => {
  const bytes = zipSync({ 'a/CBS.log': strToU8(failedInstall), 'b/CBS.log': strToU8(healthy) });
  writeFileSync(path.join(folder, 'customer.zip'), bytes);
  client = await startClient({ showsCaseTree: true, locale: 'zh-cn' });
});
after(async () => {
  rmSync(folder, { recursive: true });
  assert.equal(await client.stop(), 0);
});

function timeLine(params: TimeLineParams = {}): Promise<TimeLineResult | null> {
  return client.request(timeLineMethod.timeLine, params);
}

async function picture(subject: string, part: object = {}): Promise<string> {
  const params = { subject, width: 800, ...part };
  return (await client.request<TimeLinePictureResult>(timeLineMethod.picture, params)).svg;
}

test('there is none while nothing is open', async () => {
  assert.equal(await timeLine(), null);
  assert.equal(await picture(log), '');
});

test('an open log is drawn, in the language of the reader', async () => {
  const told = client.notification(caseTreeMethod.changed);
  await client.open(log, failedInstall);
  await told;
  const shown = await timeLine();
  assert.equal(shown?.subject, log);
  assert.deepEqual(shown?.uris, [log]);
  const items = shown?.timeLine.lanes[0]?.items ?? [];
  assert.deepEqual(items.find(({ kind }) => kind === 'failure')?.place, { source: 0, line: lines.cause });
  assert.match(shown?.timeLine.summary ?? '', /^日志：1/);
});

test('it follows what the log becomes', async () => {
  const told = client.notification(caseTreeMethod.changed);
  await client.notify('textDocument/didChange', {
    textDocument: { uri: log, version: 2 },
    contentChanges: [{ text: healthy }],
  });
  await told;
  const items = (await timeLine({ subject: log }))?.timeLine.lanes[0]?.items ?? [];
  assert.deepEqual(
    items.map(({ kind }) => kind),
    ['service-start', 'session'],
  );
});

test('a summarised archive has a lane for each of its logs, with the address of each', async () => {
  await client.request(method.summarizeFailure, { uri: archive });
  const shown = await timeLine();
  assert.equal(shown?.subject, archive);
  assert.deepEqual(shown?.uris, [caseUri(archive, 'a/CBS.log'), caseUri(archive, 'b/CBS.log')]);
  assert.deepEqual(
    shown?.timeLine.lanes.map(({ label }) => label),
    ['a/CBS.log', 'b/CBS.log'],
  );
});

test('without a subject, a log is shown with the case it belongs to', async () => {
  assert.equal((await timeLine({ log: caseUri(archive, 'b/CBS.log') }))?.subject, archive);
  assert.equal((await timeLine({ log }))?.subject, log);
  assert.equal((await timeLine({ log: 'file:///logs/other.log' }))?.subject, archive);
});

test('what was never read has none', async () => {
  assert.equal(await timeLine({ subject: 'file:///logs/other.log' }), null);
});

test('the picture is an SVG of all of it, or of a part', async () => {
  const whole = await picture(archive);
  assert.match(whole, /^<svg .*viewBox="0 0 800 /);
  assert.match(whole, /KB5000001/);
  const later = Date.UTC(2024, 2, 5);
  assert.doesNotMatch(await picture(archive, { from: later, to: later + 1_000 }), /KB5000001/);
});

test('what a later part of a log puts right is told at the bar of the part in which it failed', async () => {
  const search = (day: string, exit: string): string =>
    [
      'Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 7',
      `Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = ${exit} (cV = xyz)`,
    ]
      .map((text, k) => `${day} 08:00:0${k}.1234567 4100  5200  ${text}\r\n`)
      .join('');
  const bytes = zipSync({
    'WindowsUpdate.old.log': strToU8(search('2024/02/01', '0x80072EE7')),
    'WindowsUpdate.log': strToU8(search('2024/02/03', '0x00000000')),
  });
  const subject = pathToFileURL(path.join(folder, 'parts.zip')).href;
  writeFileSync(path.join(folder, 'parts.zip'), bytes);
  await client.request(method.summarizeFailure, { uri: subject });
  const lanes = (await timeLine({ subject }))?.timeLine.lanes ?? [];
  const told = lanes.flatMap((lane) => lane.items.map((item) => item.lines.join(' ')));
  assert.equal(told.length, 1, told.join('\n'));
  assert.match(told[0] ?? '', /同一工作后来已成功。/);
});
