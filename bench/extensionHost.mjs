// Measures for how long the extension host does nothing else while a large log is opened in an editor, in turn with a
// window without this extension: most of it is the editor handing over the text.
// node bench/extensionHost.mjs prints the table; npm run bench puts it into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/support/setUp.mjs';
import { largeMegabytes, median, work } from './measure.mjs';
import { measuredSession } from './session.mjs';

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
  const measured = async (/** @type {boolean} */ isBare) =>
    /** @type {Measured} */ (await measuredSession('measureHost', [small, large], { isBare }));
  for (let run = 0; run < runs; run++) {
    ours.push(await measured(false));
    bare.push(await measured(true));
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
    {
      what: 'The same with the collector of memory, which works for the whole extension host, where it runs in between or behind it',
      value: median(ours, 'ownCollected'),
      aim: '< 50 ms',
    },
  ];
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
