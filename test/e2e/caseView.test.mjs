// The view of cases: what it says while nothing is open, the tree of a log and of an archive, revealing a record, the
// filter, copying, exporting a report; in an English and in a Chinese workbench.
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { zipSync } from 'fflate';
import { openFile, quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { chooseInMenu, cursorOnLine, explorerRow, reportPage } from './support/workbenchPage.mjs';

const causeText = 'Manifest hash for component';

const settings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
  'files.simpleDialog.enable': true,
};

const languages = [
  {
    id: 'en',
    locale: undefined,
    category: 'Servicing Logs',
    openView: 'View: Show Servicing Logs',
    welcome: 'Open a Log…',
    summarize: 'Summarize Failure',
    showOnlyFailures: 'Cases and Logs: Show Only Failures',
    showAll: 'Cases and Logs: Show Everything',
    filter: 'Cases and Logs: Filter by Text…',
    clearFilter: 'Cases and Logs: Clear Text Filter',
    nothing: 'Nothing in the cases and logs holds "nowhere".',
    failure: /A component.s manifest is damaged/,
    cause: /^Cause, line \d+/,
    operations: /^Operations *\d/,
    failedSession: /^Session .*failed/,
    otherSession: /^Session (?!.*failed)/,
    copy: 'Copy',
    exportReport: 'Export Report',
    saved: /The report was saved as/,
    reportTitle: /2 failures/,
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    openView: '显示 Servicing 日志',
    welcome: '打开日志…',
    summarize: '总结失败原因',
    showOnlyFailures: '案例和日志：仅显示失败',
    showAll: '案例和日志：显示全部',
    filter: '案例和日志：按文本筛选…',
    clearFilter: '案例和日志：清除文本筛选',
    nothing: '案例和日志中没有包含“nowhere”的内容。',
    failure: /一个组件的清单已损坏/,
    cause: /^原因，第 \d+ 行/,
    operations: /^操作 *\d/,
    failedSession: /^会话 .*失败/,
    otherSession: /^会话 (?!.*失败)/,
    copy: '复制',
    exportReport: '导出报告',
    saved: /报告已保存为/,
    reportTitle: /发现 2 个失败/,
  },
];

for (const language of languages) {
  describe(`the view of cases (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    let causeLine = 0;

    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `case-view-${language.id}`,
        locale: language.locale,
        settings,
        prepare: writeArchive,
      });
      const text = await readFile(join(session.folder, 'failed-update', 'CBS.log'), 'utf8');
      causeLine = text.split('\n').findIndex((line) => line.includes(causeText)) + 1;
      assert.ok(causeLine > 0, 'the sample holds the record of the cause');
    });
    after(() => session?.close());

    step('says what to do while nothing is open, and starts no server', async (page) => {
      await openView(page);
      await page.locator('.welcome-view-content').getByText(language.welcome).waitFor();
      assert.notEqual(await runsServer(session), true);
      await saveScreenshot(page, `${language.id}-case-view-welcome`);
    });

    step('lists the failure of an open log with its proof, and counts it on the icon', async (page) => {
      await openFile(page, 'failed-update/CBS.log');
      await treeRow(page, language.failure).waitFor();
      await treeRow(page, language.cause).waitFor();
      await activityIcon(page).locator('.badge').getByText('1', { exact: true }).waitFor();
      assert.notEqual(await runsServer(session), false);
      await treeRow(page, language.operations).click();
      await treeRow(page, language.failedSession).waitFor();
    });

    step('reveals the record of the cause on a click', async (page) => {
      await treeRow(page, language.cause).first().click();
      await cursorOnLine(page, causeLine).waitFor();
    });

    step('copies a record', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await treeRow(page, language.cause).hover();
      await treeRow(page, language.cause).getByRole('button', { name: language.copy }).click();
      await waitUntil(
        'the record in the clipboard',
        async () => (await page.evaluate(() => navigator.clipboard.readText())).includes(causeText),
        10_000,
      );
    });

    step('hides what did not fail on request', async (page) => {
      await runCommand(page, `${language.category}: ${language.showOnlyFailures}`);
      await treeRow(page, language.otherSession).waitFor({ state: 'detached' });
      await treeRow(page, language.failedSession).waitFor();
      await runCommand(page, `${language.category}: ${language.showAll}`);
      await treeRow(page, language.otherSession).waitFor();
    });

    step('shows what holds a text, opened, and everything again', async (page) => {
      await runCommand(page, `${language.category}: ${language.filter}`);
      await quickInput(page).fill('31113501_747057185');
      await quickInput(page).press('Enter');
      await treeRow(page, language.failedSession).waitFor();
      await treeRow(page, language.otherSession).waitFor({ state: 'detached' });
      await saveScreenshot(page, `${language.id}-case-view-filter`);
      await runCommand(page, `${language.category}: ${language.filter}`);
      await quickInput(page).fill('nowhere');
      await quickInput(page).press('Enter');
      await page.locator('.sidebar').getByText(language.nothing).waitFor();
      await runCommand(page, `${language.category}: ${language.clearFilter}`);
      await treeRow(page, language.operations).click();
      await treeRow(page, language.otherSession).waitFor();
    });

    step('shows a summarised archive as a case with its logs', async (page) => {
      await page.keyboard.press('Control+Shift+E');
      await chooseInMenu(page, explorerRow(page, 'customer.zip'), language.summarize);
      await reportPage(page).getByText('logs/DISM/dism.log').first().waitFor();
      await openView(page);
      await treeRow(page, /^customer\.zip/).waitFor();
      await treeRow(page, /^logs\/CBS\/CBS\.log/).waitFor();
      await treeRow(page, /^logs\/DISM\/dism\.log/).waitFor();
      await saveScreenshot(page, `${language.id}-case-view-case`);
    });

    step('exports the report of the case beside the archive', async (page) => {
      for (const [format, ending] of /** @type {const} */ ([
        ['Markdown', 'md'],
        ['HTML', 'html'],
      ])) {
        const name = `customer-report.${ending}`;
        await chooseInMenu(page, treeRow(page, /^customer\.zip/), language.exportReport);
        await quickPickRow(page, format).first().click();
        await waitUntil(
          `${name} as the suggestion`,
          async () => (await quickInput(page).inputValue()).endsWith(`/${name}`),
          30_000,
        );
        await quickInput(page).press('Enter');
        const toast = page.locator('.notification-toast').filter({ hasText: language.saved });
        await toast.filter({ hasText: name }).first().waitFor();
        const text = await readFile(join(session.folder, name), 'utf8');
        assert.match(text, /0x80073712/);
        assert.match(text, language.reportTitle);
        assert.doesNotMatch(text, /<script|servicing-record:/);
        assert.equal(
          /<figure><svg [^>]*role="img"/.test(text),
          ending === 'html',
          'the time line is in the page',
        );
      }
    });
  });
}

/** @param {import('playwright-core').Page} page */
async function openView(page) {
  const isShown = await page.locator('.sidebar .composite.title').getByText('Servicing').isVisible();
  // The badge lies over the picture: whoever clicks, clicks the item.
  if (!isShown) await activityIcon(page).click();
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

/**
 * Whether a language server of this session's profile runs; known where the system lists processes as files.
 * @param {import('./support/session.mjs').Session} session
 */
async function runsServer(session) {
  if (process.platform !== 'linux') return undefined;
  const profile = session.workPath('profile');
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.some((command) => command.includes(profile) && /dist\/server\.js/.test(command));
}

/** @param {string} folder */
async function writeArchive(folder) {
  const archive = zipSync({
    'logs/CBS/CBS.log': new Uint8Array(await readFile(join(folder, 'failed-update', 'CBS.log'))),
    'logs/DISM/dism.log': new Uint8Array(await readFile(join(folder, 'wrong-source', 'dism.log'))),
  });
  await writeFile(join(folder, 'customer.zip'), archive);
}
