// What test/e2e/ owns: tests against a real workbench with the packaged extension, and the code-server they use.
// This file: runs the suite of test/integration in code-server's extension host and passes its verdict on.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, workRoot } from '../../scripts/support/setUp.mjs';
import { packRunner, passOnResults } from './support/runner.mjs';
import { startSession } from './support/session.mjs';

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
  await passOnResults(context, session, result);
});
