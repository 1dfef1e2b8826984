// Runs the suite for workspaces that are not trusted in code-server's extension host: a workspace that brings rules of
// its own, opened with trust switched on and not granted.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, workRoot } from '../../scripts/support/setUp.mjs';
import { packRunner, passOnResults } from './support/runner.mjs';
import { startSession } from './support/session.mjs';

/** @param {string} id */
const rule = (id) => ({
  id,
  severity: 'warning',
  standing: 'note',
  match: { message: 'Example agent: keeps (?<file>\\S+)' },
  title: 'The agent keeps {file}',
  explanation: 'Stop the agent.',
});

test('rules, templates and profiles of a workspace that is not trusted are ignored', async (context) => {
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
      const replies = join(folder, '.servicing-logs', 'replies');
      await mkdir(replies, { recursive: true });
      await writeFile(
        join(replies, 'collect-logs.md'),
        '---\nid: collect-logs\n---\nSend it to {{ portal }}.\n',
      );
      await writeFile(
        join(folder, '.servicing-logs', 'profile.yaml'),
        'portal: https://elsewhere.example.com\n',
      );
      const settings = {
        'servicingLogs.rules.inline': [rule('of-the-workspace')],
        'servicingLogs.profile.portal': 'https://elsewhere.example.com',
      };
      await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
      const file = { version: 1, rules: [rule('of-a-file')] };
      await writeFile(join(folder, 'untrusted.servicing-rules.yaml'), JSON.stringify(file));
    },
  });
  await passOnResults(context, session, result);
});
