// Measures activation and first problems in a real workbench.
import { existsSync } from 'node:fs';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ensureCodeServer, root } from '../scripts/support/setUp.mjs';
import { hostRows } from './extensionHost.mjs';
import { largeMegabytes, median, work } from './measure.mjs';

/** Each starts a whole VS Code. */
export const workbenchRuns = 3;

/** @typedef {{ what: string, value: string, aim: string }} Row */

/**
 * @param {string} log
 * @param {(file: string, megabytes: number) => string} makeLog
 * @returns {Promise<Row[]>}
 */
export async function measureWorkbench(log, makeLog) {
  const { findBrowser } = await import('../test/e2e/support/browser.mjs');
  if (findBrowser() === undefined) {
    console.log('Skipped: activation, which needs Chromium.');
    return [];
  }
  await ensureCodeServer();
  const small = join(work, 'CBS.log');
  const further = join(work, 'CbsPersist_1.log');
  const large = join(work, 'CbsPersist_2.log');
  await copyFile(log, small);
  await copyFile(log, further);
  makeLog(large, largeMegabytes);
  const measured = [];
  for (let run = 0; run < workbenchRuns; run++) measured.push(await measure([small, further, large]));
  return [...rowsOf(measured), ...(await hostRows(small, large))];
}

/**
 * @param {readonly string[]} logs
 * @returns {Promise<import('../test/integration/measure.js').Measurement>}
 */
async function measure(logs) {
  const { packRunner } = await import('../test/e2e/support/runner.mjs');
  const { startSession } = await import('../test/e2e/support/session.mjs');
  const { waitUntil } = await import('../test/e2e/support/waitUntil.mjs');
  const result = join(work, 'measured.json');
  await rm(result, { force: true });
  const session = await startSession({
    name: 'bench',
    extensions: [await packRunner()],
    environment: {
      SERVICING_LOGS_SUITE: join(root, 'out', 'test', 'integration', 'measure.js'),
      SERVICING_LOGS_RESULT: result,
      SERVICING_LOGS_MEASURED: logs.join(delimiter),
    },
  });
  try {
    await waitUntil('a measurement', async () => existsSync(result), 60_000);
  } finally {
    await session.close();
  }
  return JSON.parse(await readFile(result, 'utf8'));
}

/**
 * @param {readonly import('../test/integration/measure.js').Measurement[]} measured
 * @returns {Row[]}
 */
function rowsOf(measured) {
  const isIdle = measured.every((one) => one.isIdle);
  return [
    {
      what: 'Runs while no servicing log is open',
      value: isIdle ? 'nothing: the extension is not active' : 'the extension is active',
      aim: 'nothing',
    },
    { what: 'Activation of the packaged extension', value: median(measured, 'activation'), aim: '< 100 ms' },
    {
      what: 'First problems of a 3 MB log in the workbench, from the moment the editor has read it, server start included',
      value: median(measured, 'firstDiagnostics'),
      aim: '–',
    },
    {
      what: 'First problems of a further 3 MB log in the workbench, likewise',
      value: median(measured, 'furtherDiagnostics'),
      aim: '< 300 ms',
    },
    {
      what: `First problems of a ${largeMegabytes} MB log in the workbench, likewise`,
      value: median(measured, 'largeDiagnostics'),
      aim: '< 700 ms',
    },
    {
      what: 'Problems of what is appended to it (250 ms of waiting for more included)',
      value: median(measured, 'appendedDiagnostics'),
      aim: '–',
    },
  ];
}
