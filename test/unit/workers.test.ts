// Reading logs on several threads: what comes out is what one thread gives, and what is nothing for threads is left alone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Analysis, createAnalysis } from '../../analyzer/src/index';
import { nodeAscii, readLogFile } from '../../sources/src/node/index';
import { readLogs } from '../../workers/src/index';
import { fixture } from '../support/logs';
import { createRandom, randomLog } from '../support/randomLog';

let folder = '';
const large = randomLog(createRandom(11), 200_000);
const contents: Readonly<Record<string, Buffer>> = {
  'CBS.log': Buffer.from(`\uFEFF${large}`),
  'foreign.log': Buffer.from(randomLog(createRandom(12), 3_000, { isForeign: true })),
  'dism.log': Buffer.from(fixture('cases/c-access-denied-filter/dism.log')),
  'western.log': Buffer.from(large.slice(0, 200_000).replace('sample', 'süß'), 'latin1'),
  'wide.log': Buffer.from(large.slice(0, 200_000), 'utf16le'),
  'empty.log': Buffer.alloc(0),
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-threads-'));
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes);
});

after(() => {
  rmSync(folder, { recursive: true });
});

async function alone(path: string): Promise<Analysis> {
  const machine = createAnalysis({ fileName: path, countsOnly: true, ascii: nodeAscii });
  const read = await readLogFile(path, machine.push, { pushAscii: machine.pushAscii });
  assert.ok(read.isReadable);
  return machine.finish();
}

for (const threads of [2, 3]) {
  test(`${threads} threads give what one gives, for several files at once`, async () => {
    const paths = Object.keys(contents).map((name) => join(folder, name));
    const logs = await readLogs([...paths, join(folder, 'missing.log'), folder], {
      threads,
      worthwhile: 0,
      patience: 0,
    });
    const names = [...logs.keys()].map((path) => path.slice(folder.length + 1));
    assert.deepEqual(names, ['CBS.log', 'foreign.log', 'dism.log']);
    for (const [path, { analysis, bytes }] of logs) {
      assert.deepEqual(analysis, await alone(path));
      assert.equal(bytes, contents[path.slice(folder.length + 1)]?.length);
    }
    assert.equal(logs.get(join(folder, 'CBS.log'))?.bom, true);
  });
}

test('small logs are not worth a thread', async () => {
  assert.equal((await readLogs([join(folder, 'dism.log')], { threads: 2 })).size, 0);
});
