// Owns the checks of the viewer's first screen, which is read without the worker: it must be what the worker would say.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { ViewerOpened, ViewerOpenParams } from '../../protocol/src/index';
import { openSession, readFirstRows } from '../../viewer/src/node/index';

const folder = mkdtempSync(path.join(tmpdir(), 'first-rows-'));
after(() => rmSync(folder, { recursive: true }));

const record =
  '2031-05-06 07:08:09, Info                  CBS    Session: 31000001_7 initialized by client WindowsUpdateAgent.\r\n';
const chinese =
  '2031-05-06 07:08:10, Error                 CBS    无法打开程序包。 [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]\r\n';

function paramsOf(name: string, content: string | Uint8Array): ViewerOpenParams {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return { path: file, name, language: 'en' };
}

/** What the worker answers. */
function openedByWorker(params: ViewerOpenParams): ViewerOpened {
  const { opened, handlers } = openSession(params, () => undefined);
  void handlers.close({});
  return opened;
}

const logs: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['an empty file', ''],
  ['a line without an end', record.trimEnd()],
  ['a small log', record.repeat(40)],
  ['a log far larger than what is read of it', record.repeat(40_000)],
  ['a log in UTF-8 with Chinese text', `\uFEFF${(record + chinese).repeat(300)}`],
  ['a log in UTF-16', Buffer.from(`\uFEFF${(record + chinese).repeat(300)}`, 'utf16le')],
  ['a log whose second line is cut', `${record}${'x'.repeat(90_000)}\r\n${record.repeat(1_200)}`],
];

for (const [what, content] of logs) {
  test(`The first rows of ${what} are those that the worker gives`, async () => {
    const params = paramsOf('CBS.log', content);
    const expected = openedByWorker(params);
    const read = await readFirstRows(params);
    assert.deepEqual(
      { ...read, first: { ...read.first, total: 0 } },
      { ...expected, first: { ...expected.first, total: 0 } },
    );
    // Of what is not counted yet the number is an estimate, made from more lines by the worker.
    const error = Math.abs(read.first.total - expected.first.total);
    assert.ok(
      error <= (expected.first.isCounted ? 0 : expected.first.total / 20),
      `${read.first.total} lines`,
    );
    assert.equal(read.first.rows.length > 0, content.length > 0);
  });
}

test('Where the first lines reach beyond what is read, the worker is left to say them', async () => {
  const params = paramsOf('CBS.log', `${'x'.repeat(1_500_000)}\r\n${record}`);
  assert.equal(openedByWorker(params).first.rows.length, 2);
  await assert.rejects(readFirstRows(params));
});

test('What is no text, and what is not there, is left to the worker', async () => {
  const archive = paramsOf(
    'logs.zip',
    Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000', 'latin1'),
  );
  assert.throws(() => openedByWorker(archive));
  await assert.rejects(readFirstRows(archive));
  await assert.rejects(readFirstRows({ ...archive, path: path.join(folder, 'gone.log') }));
});
