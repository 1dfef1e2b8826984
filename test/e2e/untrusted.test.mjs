// Runs the suite for workspaces that are not trusted in code-server's extension host: a workspace that brings rules of
// its own, opened with trust switched on and not granted.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, workRoot } from '../../scripts/support/setUp.mjs';
import { packRunner } from './support/runner.mjs';
import { startSession } from './support/session.mjs';
import { waitUntil } from './support/waitUntil.mjs';

const deadline = 120_000; // ms for the whole suite

/** @param {string} id */
const rule = (id) => ({
  id,
  severity: 'warning',
  standing: 'note',
  match: { message: 'Example agent: keeps (?<file>\\S+)' },
  title: 'The agent keeps {file}',
  explanation: 'Stop the agent.',
});

test('rules of a workspace that is not trusted are ignored', async (context) => {
  const result = join(workRoot, 'untrusted-result.json');
  await rm(result, { force: true });
  const session = await startSession({
    name: 'untrusted',
    extensions: [await packRunner()],
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'servicingLogs.rules.inline': [rule('own')],
    },
    environment: {
      SERVICING_LOGS_SUITE: join(root, 'out', 'test', 'integration', 'index.js'),
      SERVICING_LOGS_TESTS: 'untrusted',
      SERVICING_LOGS_RESULT: result,
    },
    prepare: async (folder) => {
      await mkdir(join(folder, '.vscode'), { recursive: true });
      const settings = { 'servicingLogs.rules.inline': [rule('of-the-workspace')] };
      await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
      const file = { version: 1, rules: [rule('of-a-file')] };
      await writeFile(join(folder, 'untrusted.servicing-rules.yaml'), JSON.stringify(file));
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
