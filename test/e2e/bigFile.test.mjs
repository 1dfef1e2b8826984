// A log that the editor does not hand to extensions (above 50 MB): the server reads it by its path, and problems, report
// and links work all the same.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root, run } from '../../scripts/support/setUp.mjs';
import { startSession } from './support/session.mjs';
import { cursorOnLine, openProblems, reportPage, runCommand } from './support/workbenchPage.mjs';

const megabytes = 60;

describe(`a log of ${megabytes} MB`, () => {
  /** @type {import('./support/session.mjs').Session} */
  let session;

  before(async () => {
    const log = join('large', 'CBS.log');
    session = await startSession({
      name: 'bigFile',
      open: log,
      // In a browser the editor asks before it opens more than 10 MB.
      settings: { 'workbench.editorLargeFileConfirmation': 1000 },
      prepare: async (folder) => {
        await mkdir(dirname(join(folder, log)), { recursive: true });
        const maker = join(root, 'scripts', 'makeLog.mjs');
        assert.equal(await run('node', [maker, join(folder, log), String(megabytes)]), 0);
      },
    });
  });
  after(() => session?.close());

  test('it is summarised, its problems show, and a link of the report reveals a record', async (context) => {
    const { page } = session;
    try {
      await page.locator('.tab.active').getByText('CBS.log').first().waitFor();
      await page.locator('.editor-instance .view-lines').getByText('Trusted').first().waitFor();
      await runCommand(page, 'Servicing Logs: Summarize Failure');
      const report = reportPage(page);
      await report.getByText('ERROR_SXS_COMPONENT_STORE_CORRUPT').first().waitFor();
      const link = report.getByRole('link', { name: /^line [\d,]+$/ }).first();
      // Written as 217,906.
      const line = Number(((await link.textContent()) ?? '').replace(/\D/g, ''));
      await link.click();
      await cursorOnLine(page, line).waitFor();
      const problems = await openProblems(page);
      await problems.locator('.monaco-list-row').filter({ hasText: 'CBS.log' }).first().waitFor();
    } catch (error) {
      await page.screenshot({ path: session.workPath('failure.png') });
      context.diagnostic(`Picture: ${session.workPath('failure.png')}`);
      console.error(`The server wrote:\n${session.workbench.log()}`);
      throw error;
    }
  });
});
