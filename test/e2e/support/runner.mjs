// Packs the tiny second extension that runs the suite of test/integration inside an extension host, and passes on what
// the suite says.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run, workRoot } from '../../../scripts/support/setUp.mjs';
import { waitUntil } from './waitUntil.mjs';

/** @returns {Promise<string>} the packed extension */
export async function packRunner() {
  const source = join(workRoot, 'runner');
  const target = join(workRoot, 'runner.vsix');
  await mkdir(workRoot, { recursive: true });
  await cp(join(root, 'test', 'integration', 'runner'), source, { recursive: true });
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', target];
  assert.equal(
    await run('vsce', ['package', ...flags], { cwd: source }),
    0,
    'the test extension could not be packed',
  );
  return target;
}

/** How long the suite may take, the start of the workbench included, in milliseconds. */
const deadline = 180_000;

/**
 * Waits for what the suite inside an extension host writes, closes the workbench, and passes each test on.
 * @param {import('node:test').TestContext} context
 * @param {import('./session.mjs').Session} session
 * @param {string} result the file that the suite writes
 */
export async function passOnResults(context, session, result) {
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
}
