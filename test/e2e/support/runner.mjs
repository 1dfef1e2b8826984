// Packs the tiny second extension that runs the suite of test/integration inside an extension host.
import assert from 'node:assert/strict';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run, workRoot } from '../../../scripts/support/setUp.mjs';

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
