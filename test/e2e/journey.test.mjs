// The whole path as a user goes it, in an English and in a Chinese workbench: open the failing sample, see the problems,
// read a hover, summarise, follow a record link, insert a reply, decode a code.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { goTo, quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import {
  cursorOnLine,
  focusedEditor,
  hoverAtCursor,
  openProblems,
  reportPage,
  untitledEditor,
} from './support/workbenchPage.mjs';

const sample = join('failed-update', 'CBS.log');
const causeText = 'Manifest hash for component';
const callerCode = '0x80073712';

// What would only take room in the pictures.
const settings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
};

const languages = [
  {
    id: 'en',
    locale: undefined,
    category: 'Servicing Logs',
    summarize: 'Summarize Failure',
    insertReply: 'Insert Reply',
    decode: 'Decode Error Code',
    cause: /manifest/i,
    reportTitle: /Update failed: a component.s manifest is damaged/,
    causeLink: (/** @type {number} */ line) => `line ${line}`,
    nextSteps: 'Next steps',
    replyLanguage: 'English',
    replyHeading: /Next steps/i,
    customer: 'customer’s name',
    sourceMissing: /sources?/i,
    chooseSeverity: /Choose how Problems shows/,
    warning: 'Warning',
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    summarize: '总结失败原因',
    insertReply: '插入回复',
    decode: '解码错误代码',
    cause: /清单/,
    reportTitle: /更新失败：一个组件的清单已损坏/,
    causeLink: (/** @type {number} */ line) => `第 ${line} 行`,
    nextSteps: '下一步操作',
    replyLanguage: '中文',
    replyHeading: /下一步操作/,
    customer: '客户姓名',
    sourceMissing: /源/,
    chooseSeverity: /选择“问题”面板如何显示/,
    warning: '警告',
  },
];

for (const language of languages) {
  describe(`journey (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    /** @type {{ cause: { line: number, column: number }, code: { line: number, column: number } }} */
    let places;

    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `journey-${language.id}`,
        locale: language.locale,
        open: sample,
        settings,
      });
      const text = await readFile(join(session.folder, sample), 'utf8');
      places = { cause: placeOf(text, causeText), code: placeOf(text, callerCode) };
    });
    after(() => session?.close());

    step('the sample opens and its problems name the cause', async (page) => {
      await page.locator('.editor-instance .view-lines').getByText('Trusted').first().waitFor();
      const problems = await openProblems(page);
      const row = problems.locator('.monaco-list-row').filter({ hasText: language.cause }).first();
      await row.waitFor();
      await row.dblclick();
      await cursorOnLine(page, places.cause.line).waitFor();
      await saveScreenshot(page, `${language.id}-problems`);
    });

    step('a hover explains the code', async (page) => {
      await goTo(page, { ...places.code, column: places.code.column + 3 });
      const hover = await hoverAtCursor(page);
      await hover.getByText('ERROR_SXS_COMPONENT_STORE_CORRUPT').first().waitFor();
      await saveScreenshot(page, `${language.id}-hover`);
      await page.keyboard.press('Escape');
    });

    step('Summarize Failure opens a report that names the cause', async (page) => {
      await goTo(page, { ...places.cause, column: 1 });
      await page.keyboard.press('Control+B');
      await page.keyboard.press('Control+J');
      await runCommand(page, `${language.category}: ${language.summarize}`);
      const report = reportPage(page);
      await report.getByRole('heading', { name: language.reportTitle }).waitFor();
      await report.getByText(callerCode).first().waitFor();
      await report.getByText(language.nextSteps).first().waitFor();
      await saveScreenshot(page, `${language.id}-report`);
    });

    step('a link of the report reveals its record', async (page) => {
      await reportPage(page)
        .getByRole('link', { name: language.causeLink(places.cause.line), exact: true })
        .click();
      await cursorOnLine(page, places.cause.line).waitFor();
      await focusedEditor(page).getByText(causeText).first().waitFor();
      await saveScreenshot(page, `${language.id}-reveal`);
    });

    step('Insert Reply writes a filled reply into a new document', async (page) => {
      await runCommand(page, `${language.category}: ${language.insertReply}`);
      await quickPickRow(page, language.replyLanguage).first().waitFor();
      await quickInput(page).fill(language.nextSteps);
      await quickPickRow(page, language.replyHeading).first().click();
      await untitledEditor(page).getByText(callerCode).first().waitFor();
      await untitledEditor(page).getByText(language.customer).first().waitFor();
      await saveScreenshot(page, `${language.id}-reply`);
    });

    step('Decode Error Code finds a code by its decimal form', async (page) => {
      await runCommand(page, `${language.category}: ${language.decode}`);
      await quickInput(page).fill('-2146498529');
      const row = quickPickRow(page, 'CBS_E_SOURCE_MISSING').first();
      await row.waitFor();
      await saveScreenshot(page, `${language.id}-decode`);
      await row.click();
      await reportPage(page).getByText('0x800f081f').first().waitFor();
      await reportPage(page).getByText(language.sourceMissing).first().waitFor();
    });

    step('the light bulb at a failure changes how Problems shows its rule', async (page) => {
      const problems = await openProblems(page);
      const row = problems.locator('.monaco-list-row').filter({ hasText: language.cause }).first();
      await row.dblclick();
      await cursorOnLine(page, places.cause.line).waitFor();
      await focusedEditor(page).getByText(causeText).first().waitFor();
      await page.keyboard.press('Control+.');
      const offered = page.locator('.action-widget').getByText(language.chooseSeverity);
      await offered.waitFor();
      await saveScreenshot(page, `${language.id}-light-bulb`);
      await offered.click();
      await quickPickRow(page, language.warning).first().click();
      await page.locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'attached' });
    });
  });
}

/**
 * @param {string} text a log with its byte-order mark
 * @param {string} what
 * @returns {{ line: number, column: number }} 1-based, as the editor counts
 */
function placeOf(text, what) {
  const body = text.replace(/^\uFEFF/, '');
  const offset = body.indexOf(what);
  assert.ok(offset >= 0, `"${what}" is in the sample`);
  const before = body.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
