// Filter Records in a real workbench: conditions are chosen, the document of chosen records leads back to the log, and its
// conditions can be changed; in English and in Chinese.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { goTo, quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { cursorOnLine, focusedEditor, reportPage } from './support/workbenchPage.mjs';

const languages = [
  {
    id: 'en',
    locale: undefined,
    category: 'Servicing Logs',
    showOnly: 'Filter Records…',
    showInLog: 'Show in Log',
    showTimeLine: 'Show Time Line',
    timeLine: 'Time Line: CBS.log',
    errors: 'Errors',
    text: 'Text…',
    tab: 'CBS (chosen records).log',
    none: 'No record of CBS.log meets these conditions.',
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    showOnly: '筛选记录…',
    showInLog: '在日志中显示',
    showTimeLine: '显示时间轴',
    timeLine: '时间轴：CBS.log',
    errors: '错误',
    text: '文本…',
    tab: 'CBS（所选记录）.log',
    none: 'CBS.log 中没有符合这些条件的记录。',
  },
];

for (const language of languages) {
  describe(`Filter Records (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    /** @type {readonly string[]} */
    let lines = [];
    const step = createSteps(() => session);
    const command = (/** @type {string} */ name) => `${language.category}: ${name}`;

    before(async () => {
      session = await startSession({
        name: `show-only-${language.id}`,
        locale: language.locale,
        open: join('failed-update', 'CBS.log'),
        settings: { 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false },
      });
      lines = (await readFile(join(session.folder, 'failed-update', 'CBS.log'), 'utf8')).split(/\r?\n/);
    });
    after(() => session?.close());

    step('shows the records that meet what is ticked', async (page) => {
      await page.locator('.editor-instance .view-lines').getByText('CBS').first().waitFor();
      await runCommand(page, command(language.showOnly));
      await tick(page, language.errors);
      await saveScreenshot(page, `${language.id}-show-only`);
      await accept(page);
      await page.locator('.tab.active').getByText(language.tab).waitFor();
      await focusedEditor(page).getByText(', Error').first().waitFor();
      assert.doesNotMatch((await focusedEditor(page).textContent()) ?? '', /,\s+Info\s/u);
      // In front of each line stands its number in the log.
      const first = lines.findIndex((line) => line.includes(', Error')) + 1;
      await focusedEditor(page).getByText(`${first}`, { exact: true }).first().waitFor();
      await saveScreenshot(page, `${language.id}-show-only-records`);
    });

    step('leads back to the line of the log', async (page) => {
      const first = lines.findIndex((line) => line.includes(', Error')) + 1;
      await goTo(page, { line: 1, column: 1 });
      await runCommand(page, command(language.showInLog));
      await cursorOnLine(page, first).waitFor();
      await page.locator('.tab.active').getByText('CBS.log', { exact: true }).waitFor();
    });

    step('asks anew from the document, and says when nothing is found', async (page) => {
      await page.locator('.tab').getByText(language.tab).click();
      await runCommand(page, command(language.showOnly));
      await tick(page, language.text);
      await accept(page);
      await page.locator('.quick-input-widget:visible .quick-input-title').waitFor();
      await quickInput(page).fill('no such words in any record');
      await accept(page);
      await page.getByText(language.none).first().waitFor();
    });

    step('asks of the log beside where its time line is in front', async (page) => {
      await page.locator('.tab').getByText('CBS.log', { exact: true }).click();
      await runCommand(page, command(language.showTimeLine));
      await page.locator('.tab.active').getByText(language.timeLine).waitFor();
      // A page takes the focus once it is drawn, and closes a list that was opened before.
      await reportPage(page).locator('#picture').waitFor();
      await runCommand(page, command(language.showOnly));
      await quickPickRow(page, language.errors).first().waitFor();
      await page.keyboard.press('Escape');
    });
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} entry
 */
async function tick(page, entry) {
  await quickPickRow(page, entry).first().locator('label').first().click();
}

/** @param {import('playwright-core').Page} page */
async function accept(page) {
  await quickInput(page).press('Enter');
}
