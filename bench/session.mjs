// Owns one measured session of a real workbench: a suite runs inside its extension host and leaves its figures in a file.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { root } from '../scripts/support/setUp.mjs';
import { work } from './measure.mjs';

/** A machine under load takes this long at most, in milliseconds. */
const deadline = 90_000;

/**
 * Starts a workbench, waits for what the suite measured, and ends it.
 * @param {string} suite name of the script in test/integration, without its extension
 * @param {readonly string[]} logs
 * @param {{ isBare?: boolean }} [options] bare: without this extension
 * @returns {Promise<unknown>} the figures that the suite wrote
 */
export async function measuredSession(suite, logs, { isBare = false } = {}) {
  const { packRunner } = await import('../test/e2e/support/runner.mjs');
  const { startSession } = await import('../test/e2e/support/session.mjs');
  const { waitUntil } = await import('../test/e2e/support/waitUntil.mjs');
  const result = join(work, `${suite}.json`);
  await rm(result, { force: true });
  const session = await startSession({
    name: `bench-${suite}`,
    isBare,
    extensions: [await packRunner()],
    environment: {
      SERVICING_LOGS_SUITE: join(root, 'out', 'test', 'integration', `${suite}.js`),
      SERVICING_LOGS_RESULT: result,
      SERVICING_LOGS_MEASURED: logs.join(delimiter),
    },
  });
  try {
    await waitUntil('a measurement', async () => existsSync(result), deadline);
  } finally {
    await session.close();
  }
  return JSON.parse(await readFile(result, 'utf8'));
}
