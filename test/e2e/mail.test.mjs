// Writing a mail about a case: completion that stays quiet in prose, quoting records, the language of a report, and the
// export without names; in an English and in a Chinese workbench.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { goTo, openFile, quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { chooseInMenu, cursorOnLine, focusedEditor, reportPage } from './support/workbenchPage.mjs';

const causeText = 'Manifest hash for component';
const user = 'erika_muster';

const settings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
  'files.simpleDialog.enable': true,
};

const languages = [
  {
    id: 'en',
    locale: undefined,
    category: 'Servicing Logs',
    summarize: 'Summarize Failure',
    quote: 'Quote Record in Reply',
    meaning: /The component store contradicts itself/,
    named: '0x80073712 (ERROR_SXS_COMPONENT_STORE_CORRUPT)',
    updateAbout: 'update of the failed operation',
    label: (/** @type {number} */ line) => `lines ${line} to`,
    cause: /^Cause, line \d+/,
    other: '中文（简体）',
    title: /Update failed/,
    otherTitle: /更新失败/,
    otherLabel: (/** @type {number} */ line) => new RegExp(`第\\s${line}\\s[行至]`),
    exportReport: 'Export Report',
    redact: 'Redact…',
    redactedTab: /^Redacted: CBS\.log/,
    redacted: 'redacted',
    save: 'Save Redacted Copy…',
    masked: /User names masked: 1/,
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    summarize: '总结失败原因',
    quote: '在回复中引用记录',
    meaning: /组件存储自相矛盾/,
    named: '0x80073712（ERROR_SXS_COMPONENT_STORE_CORRUPT）',
    updateAbout: '失败的操作所涉及的更新',
    label: (/** @type {number} */ line) => `第 ${line} 至`,
    cause: /^原因，第 \d+ 行/,
    other: 'English',
    title: /更新失败/,
    otherTitle: /Update failed/,
    otherLabel: (/** @type {number} */ line) => new RegExp(`lines?\\s${line}(?::|\\sto)`),
    exportReport: '导出报告',
    redact: '脱敏…',
    redactedTab: /^脱敏：CBS\.log/,
    redacted: '已脱敏',
    save: '另存脱敏副本…',
    masked: /已对 1 个用户名脱敏/,
  },
];

for (const language of languages) {
  describe(`writing a mail (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    let causeLine = 0;

    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `mail-${language.id}`,
        locale: language.locale,
        settings,
        prepare: writeCase,
      });
      const text = await readFile(join(session.folder, 'customer', 'CBS.log'), 'utf8');
      causeLine = text.split('\n').findIndex((line) => line.includes(causeText)) + 1;
      assert.ok(causeLine > 0, 'the sample holds the record of the cause');
    });
    after(() => session?.close());

    step('a code is completed with its name and meaning, and prose with nothing', async (page) => {
      await openInEditor(page, 'customer/CBS.log');
      await page.locator('.editor-instance .view-lines').getByText('Trusted').first().waitFor();
      await runCommand(page, `${language.category}: ${language.summarize}`);
      await reportPage(page).getByRole('heading', { name: language.title }).waitFor();
      await openInEditor(page, 'customer/mail.md');
      await focusedEditor(page).getByText('Hello').waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('The update ended well-known, see 2024-06-18, with ');
      await page.keyboard.type('0x8007371');
      await suggestion(page, language.named).waitFor();
      await saveScreenshot(page, `${language.id}-mail-codes`);
      assert.match((await suggestion(page, /^0x80073712(?! |（)/).textContent()) ?? '', language.meaning);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await focusedEditor(page).getByText(`with ${language.named}`).waitFor();
      await page.keyboard.type(' in the middle of the night, I think, ');
      assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
    });

    step('updates, packages and paths of the case are completed as code', async (page) => {
      await page.keyboard.type('KB509901');
      await suggestion(page, 'KB5099017').waitFor();
      assert.match(
        (await suggestion(page, 'KB5099017').textContent()) ?? '',
        new RegExp(language.updateAbout),
      );
      await page.keyboard.press('Enter');
      await page.keyboard.type(' Package_for_Rol');
      await suggestion(page, 'Package_for_RollupFix').waitFor();
      await page.keyboard.press('Enter');
      await focusedEditor(page)
        .getByText('`Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4529.1.7`')
        .waitFor();
    });

    step('the record at the cursor goes into the mail, whole and with its place', async (page) => {
      await openInEditor(page, 'customer/CBS.log');
      await goTo(page, { line: causeLine + 1, column: 2 });
      await runCommand(page, `${language.category}: ${language.quote}`);
      await focusedEditor(page).getByText(language.label(causeLine)).waitFor();
      await focusedEditor(page).getByText('Expected:').first().waitFor();
      await saveScreenshot(page, `${language.id}-mail-quote`);
    });

    step(
      'the buttons of the report show it in the other language, and what is quoted follows',
      async (page) => {
        const report = reportPage(page);
        await report.getByRole('button', { name: language.other }).click();
        await report.getByRole('heading', { name: language.otherTitle }).waitFor();
        assert.equal(
          await report.getByRole('button', { name: language.other }).getAttribute('aria-pressed'),
          'true',
        );
        await saveScreenshot(page, `${language.id}-report-language`);
        await page.getByRole('tab', { name: 'CBS.log' }).first().click();
        await goTo(page, { line: 1, column: 1 });
        await runCommand(page, `${language.category}: ${language.quote}`);
        await focusedEditor(page).getByText(language.otherLabel(1)).first().waitFor();
        const link = report.getByRole('link', { name: new RegExp(`^(?:line|第) ${causeLine}(?: 行)?$`) });
        // The quotation that went into the mail a moment ago may still take the focus.
        await waitUntil(
          'the record behind the link',
          async () => {
            await link.first().click();
            return cursorOnLine(page, causeLine)
              .waitFor({ timeout: 3_000 })
              .then(
                () => true,
                () => false,
              );
          },
          30_000,
        );
      },
    );

    step('a record of the view of cases is quoted from its menu', async (page) => {
      await activityIcon(page).click();
      await treeRow(page, language.cause).waitFor();
      await chooseInMenu(page, treeRow(page, language.cause), language.quote);
      // Now the mail quotes it twice, once in each language.
      await focusedEditor(page).getByText(language.otherLabel(causeLine)).first().waitFor();
    });

    step('a log of the view of cases is redacted from its menu', async (page) => {
      await chooseInMenu(page, treeRow(page, /^CBS\.log/), language.redact);
      await page.getByRole('tab', { name: language.redactedTab }).waitFor();
      const toast = page.locator('.notification-toast').filter({ hasText: language.masked });
      await toast.first().waitFor();
      await toast.first().hover();
      await toast.first().locator('.codicon-notifications-clear').click();
      await toast.waitFor({ state: 'hidden' });
    });

    step('the report without names is shown before it is saved, and holds none', async (page) => {
      await chooseInMenu(page, treeRow(page, /^CBS\.log/), language.exportReport);
      await quickPickRow(page, language.redacted).filter({ hasText: 'HTML' }).click();
      const toast = page.locator('.notification-toast').filter({ hasText: language.masked });
      await toast.waitFor();
      await page.locator('.diffOverview, .monaco-diff-editor').first().waitFor();
      // The progress below it goes, and what is to be clicked moves to its place.
      const toasts = page.locator('.notification-toast');
      await waitUntil('the end of the progress', async () => (await toasts.count()) === 1, 10_000);
      await saveScreenshot(page, `${language.id}-export-redacted`);
      await toast.getByRole('button', { name: language.save }).click();
      await waitUntil(
        'a page as the suggestion',
        async () => (await quickInput(page).inputValue()).endsWith('.html'),
        30_000,
      );
      const path = await quickInput(page).inputValue();
      await quickInput(page).press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await waitUntil(
        'the whole page',
        () =>
          readFile(path, 'utf8').then(
            (text) => text.includes('</html>'),
            () => false,
          ),
        10_000,
      );
      const text = await readFile(path, 'utf8');
      assert.match(text, /0x80073712/);
      assert.match(text, /USER-1/);
      assert.match(text, language.otherTitle);
      assert.ok(!text.includes(user), 'a name is in the page');
      assert.doesNotMatch(text, /SERVER-/);
    });
  });
}

/** A failed update whose decisive records name somebody's file, and a mail that was begun. @param {string} folder */
async function writeCase(folder) {
  const log = await readFile(join(folder, 'failed-update', 'CBS.log'), 'utf8');
  await mkdir(join(folder, 'customer'));
  const named = log.replaceAll(
    'ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    `ERROR_SXS_COMPONENT_STORE_CORRUPT] C:\\Users\\${user}\\x.tmp`,
  );
  await writeFile(join(folder, 'customer', 'CBS.log'), named);
  await writeFile(join(folder, 'customer', 'mail.md'), 'Hello,\n\n');
}

/** @param {import('playwright-core').Page} page @param {string} path */
async function openInEditor(page, path) {
  await openFile(page, path);
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** @param {import('playwright-core').Page} page @param {string | RegExp} text */
function suggestion(page, text) {
  return page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
}

/** @param {import('playwright-core').Page} page */
function activityIcon(page) {
  return page
    .locator('.activitybar .action-item')
    .filter({ has: page.locator('.action-label[aria-label*="Servicing"]') })
    .first();
}

/** @param {import('playwright-core').Page} page @param {RegExp} text */
function treeRow(page, text) {
  return page
    .locator('.sidebar .customview-tree .monaco-list-row')
    .filter({ has: page.locator('.monaco-icon-label').filter({ hasText: text }) })
    .first();
}
