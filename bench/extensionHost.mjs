// Measures for how long the extension host does nothing else while a large log is opened in an editor, in turn with a
// window without this extension: most of it is the editor handing over the text.
// node bench/extensionHost.mjs prints the table; npm run bench puts it into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/support/setUp.mjs';
import { largeMegabytes, median, work } from './measure.mjs';

/** Each starts a whole VS Code. */
const runs = 3;

/** @typedef {import('../test/integration/measureHost.js').HostMeasurement} Measured */

/**
 * @param {string} small a log that is opened first, so that everything runs
 * @param {string} large
 */
export async function hostRows(small, large) {
  /** @type {Measured[]} */
  const ours = [];
  /** @type {Measured[]} */
  const bare = [];
  for (let run = 0; run < runs; run++) {
    ours.push(await measure([small, large], false));
    bare.push(await measure([small, large], true));
  }
  return [
    {
      what: `Longest time for which the extension host does nothing else while a ${largeMegabytes} MB log is opened in an editor`,
      value: median(ours, 'block'),
      aim: '–',
    },
    {
      what: 'The same in a window without this extension: the editor hands over the text, its own extensions look for links and merge conflicts in it',
      value: median(bare, 'block'),
      aim: '–',
    },
    {
      what: 'Longest time for which code of this extension runs there without a pause',
      value: median(ours, 'own'),
      aim: '< 50 ms',
    },
  ];
}

/**
 * @param {readonly string[]} logs
 * @param {boolean} isBare
 * @returns {Promise<Measured>}
 */
async function measure(logs, isBare) {
  const { packRunner } = await import('../test/e2e/support/runner.mjs');
  const { startSession } = await import('../test/e2e/support/session.mjs');
  const { waitUntil } = await import('../test/e2e/support/waitUntil.mjs');
  const result = join(work, 'measuredHost.json');
  await rm(result, { force: true });
  const session = await startSession({
    name: 'bench-host',
    isBare,
    extensions: [await packRunner()],
    environment: {
      SERVICING_LOGS_SUITE: join(root, 'out', 'test', 'integration', 'measureHost.js'),
      SERVICING_LOGS_RESULT: result,
      SERVICING_LOGS_MEASURED: logs.join(delimiter),
    },
  });
  try {
    await waitUntil('a measurement', async () => existsSync(result), 90_000);
  } finally {
    await session.close();
  }
  return JSON.parse(await readFile(result, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(work, { recursive: true });
  const logs = [
    { file: join(work, 'CBS.log'), size: 3 },
    { file: join(work, 'CbsPersist_2.log'), size: largeMegabytes },
  ];
  const maker = join(root, 'scripts', 'makeLog.mjs');
  for (const { file, size } of logs) spawnSync(process.execPath, [maker, file, String(size)]);
  const rows = await hostRows(logs[0]?.file ?? '', logs[1]?.file ?? '');
  console.log(rows.map(({ what, value, aim }) => `| ${what} | ${value} | ${aim} |`).join('\n'));
}
