// Measures activation and first problems in a real workbench.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCodeServer } from '../scripts/support/setUp.mjs';
import { hostRows } from './extensionHost.mjs';
import { largeMegabytes, median, work } from './measure.mjs';
import { measuredSession } from './session.mjs';

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
  /** @type {import('../test/integration/measure.js').Measurement[]} */
  const measured = [];
  for (let run = 0; run < workbenchRuns; run++) {
    const figures = await measuredSession('measure', [small, further, large]);
    measured.push(/** @type {import('../test/integration/measure.js').Measurement} */ (figures));
  }
  return [...rowsOf(measured), ...(await hostRows(small, large))];
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
