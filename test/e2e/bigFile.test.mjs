// A log that the editor does not hand to extensions (above 50 MB): its analysis is offered when it is opened, the server
// reads it by its path, and problems, report and links work all the same, also after it has grown or gone.
import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { root, run } from '../../scripts/support/setUp.mjs';
import { runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { cursorOnLine, openProblems, reportPage } from './support/workbenchPage.mjs';

const megabytes = 60;
const log = join('large', 'CBS.log');

const languages = [
  {
    id: 'en',
    locale: undefined,
    offer: /CBS\.log is larger than 50 MB/,
    analyze: 'Analyze',
    summarize: 'Servicing Logs: Summarize Failure',
    gone: 'CBS.log does not exist: check the path.',
    line: /^line [\d,]+$/,
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    offer: /CBS\.log 超过 50 MB/,
    analyze: '分析',
    summarize: 'Servicing 日志: 总结失败原因',
    gone: 'CBS.log 不存在：请检查路径。',
    line: /^第 [\d,]+ 行$/,
  },
];

for (const language of languages) {
  describe(`a log of ${megabytes} MB (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `big-file-${language.id}`,
        locale: language.locale,
        open: log,
        // In a browser the editor asks before it opens more than 10 MB. The log is to stay in the text editor.
        settings: { 'workbench.editorLargeFileConfirmation': 1000, 'servicingLogs.viewer.openAbove': 0 },
        prepare: async (folder) => {
          await mkdir(dirname(join(folder, log)), { recursive: true });
          const maker = join(root, 'scripts', 'makeLog.mjs');
          assert.equal(await run('node', [maker, join(folder, log), String(megabytes)]), 0);
        },
      });
    });
    after(() => session?.close());

    step('its analysis is offered, and gives problems without a report', async (page) => {
      await page.locator('.editor-instance .view-lines').getByText('Trusted').first().waitFor();
      const offer = page.locator('.notification-toast').filter({ hasText: language.offer });
      await offer.waitFor();
      await saveScreenshot(page, `${language.id}-large-offer`);
      await offer.getByRole('button', { name: language.analyze, exact: true }).click();
      await problemRow(page, 'CBS.log').waitFor();
      await saveScreenshot(page, `${language.id}-large-problems`);
    });

    step('a link of its report reveals a record', async (page) => {
      await runCommand(page, language.summarize);
      const report = reportPage(page);
      await report.getByText('ERROR_SXS_COMPONENT_STORE_CORRUPT').first().waitFor();
      const link = report.getByRole('link', { name: language.line }).first();
      // Written as 217,906.
      const line = Number(((await link.textContent()) ?? '').replace(/\D/g, ''));
      await link.click();
      await cursorOnLine(page, line).waitFor();
    });

    step('what is written to it later is seen', async (page) => {
      const failed = await readFile(join(session.folder, 'failed-update', 'CBS.log'), 'utf8');
      const grown = failed.replaceAll('example-manifest', 'grown-part').replace(/^\uFEFF/, '');
      const before = await page.locator('.markers-panel .monaco-list-row').count();
      await appendFile(join(session.folder, log), grown);
      await page.waitForFunction(
        (count) => document.querySelectorAll('.markers-panel .monaco-list-row').length > count,
        before,
      );
    });

    step('when it is gone, the message says so', async (page) => {
      await rm(join(session.folder, log));
      await page.locator('.tab').getByText('CBS.log').first().click();
      await runCommand(page, language.summarize);
      await page.locator('.notification-toast').filter({ hasText: language.gone }).first().waitFor();
    });
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
function problemRow(page, text) {
  return {
    waitFor: async () => {
      const problems = await openProblems(page);
      await problems.locator('.monaco-list-row').filter({ hasText: text }).first().waitFor();
    },
  };
}
