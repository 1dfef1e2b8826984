// What test/e2e/ owns: tests against a real workbench with the packaged extension, and the code-server they use.
// This file: runs the suite of test/integration in code-server's extension host and passes its verdict on.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, workRoot } from '../../scripts/support/setUp.mjs';
import { packRunner } from './support/runner.mjs';
import { startSession } from './support/session.mjs';
import { waitUntil } from './support/waitUntil.mjs';

const deadline = 180_000; // ms for the whole suite

test('the integration suite passes in an extension host', async (context) => {
  const result = join(workRoot, 'inHost-result.json');
  await rm(result, { force: true });
  const session = await startSession({
    name: 'inHost',
    extensions: [await packRunner()],
    environment: {
      SERVICING_LOGS_SUITE: join(root, 'out', 'test', 'integration', 'index.js'),
      SERVICING_LOGS_RESULT: result,
    },
  });
  try {
    await waitUntil('a result of the suite', async () => existsSync(result), deadline);
  } catch (error) {
    console.error(session.workbench.log());
    throw error;
  } finally {
    await session.close();
  }
  /** @type {{ title: string, message?: string }[]} */
  const outcomes = JSON.parse(await readFile(result, 'utf8'));
  assert.ok(outcomes.length > 0, 'no test of the suite ran');
  for (const { title, message } of outcomes) {
    await context.test(title, () => {
      assert.ok(message === undefined, message);
    });
  }
});
