// The viewer of large logs as a person uses it, in both languages: a log too large for the text editor opens in it, is
// scrolled, searched, filtered, explained and copied; it grows, and is cut while it is open.
import assert from 'node:assert/strict';
import { appendFile, mkdir, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { root, run } from '../../scripts/support/setUp.mjs';
import { openFile, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { reportPage } from './support/workbenchPage.mjs';

const megabytes = 62;
const startDeadline = 90_000; // ms; the editor itself takes most of it on two busy cores
const log = join('large', 'CBS.log');

const languages = [
  {
    id: 'en',
    locale: undefined,
    category: 'Servicing Logs',
    lines: /^Lines: 270,\d{3}$/,
    failure: /^Failure 1 of 1: /,
    nothing: 'Nothing in this line has an explanation',
    places: 'Line 1 of 4 found',
    noise: 'Hide noise',
    error: 'Error',
    chip: '“CSIPERF”',
    shown: /^Lines shown: [\d,]+$/,
    filter: 'Filter',
    nextFailure: 'Next failure',
    clear: 'Clear filter',
    copied: 'Lines copied: 3',
    next: 'Viewer: Next Failure',
    summarize: 'Summarize Failure',
    link: /^line [\d,]+$/,
    times: 'Times',
    truncated: /The file was cut or written anew/,
    reload: 'Reload',
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    lines: /^共 270,\d{3} 行$/,
    failure: /^失败 1\/1：/,
    nothing: '此行没有可解释的内容',
    places: '第 1 个匹配行，共 4 行',
    noise: '隐藏干扰记录',
    error: '错误',
    chip: '“CSIPERF”',
    shown: /^显示 [\d,]+ 行$/,
    filter: '筛选',
    nextFailure: '下一个失败',
    clear: '清除筛选',
    copied: '已复制 3 行',
    next: '查看器：下一个失败',
    summarize: '总结失败原因',
    link: /^第 [\d,]+ 行$/,
    times: '时间差',
    truncated: /文件已被截断或重写/,
    reload: '重新加载',
  },
];

for (const language of languages) {
  describe(`a log of ${megabytes} MB in the viewer (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    const step = createSteps(() => session);
    /** The viewer's page, which the editor shows in a frame within a frame. */
    const viewer = () =>
      session.page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
    const cursorLine = async () =>
      Number(((await viewer().locator('.row.cursor .gutter').textContent()) ?? '').replace(/\D/g, ''));
    const said = () => viewer().locator('.status .said');
    const count = async () => (await viewer().locator('.status .lines').textContent()) ?? '';

    before(async () => {
      session = await startSession({
        name: `viewer-${language.id}`,
        locale: language.locale,
        open: log,
        // In a browser the editor asks before it opens more than 10 MB.
        settings: { 'workbench.editorLargeFileConfirmation': 1000, 'git.enabled': false },
        prepare: async (folder) => {
          await mkdir(dirname(join(folder, log)), { recursive: true });
          const maker = join(root, 'scripts', 'makeLog.mjs');
          assert.equal(await run('node', [maker, join(folder, log), String(megabytes)]), 0);
        },
      });
    });
    after(() => session?.close());

    step('it opens in the viewer by itself, and its lines are counted', async (page) => {
      const first = viewer().locator('.row').first().getByText('Trusted Installer').first();
      await first.waitFor({ timeout: startDeadline });
      await viewer().locator('.status .lines').getByText(language.lines).waitFor();
      await viewer().locator('.row .component').first().waitFor();
      // What the text editor said of the large file before would cover the pictures.
      const toast = page.locator('.notification-toast');
      if ((await toast.count()) > 0) {
        await toast.first().hover();
        await toast.locator('.codicon-notifications-clear').first().click();
      }
    });

    step('beside another editor its line of status keeps what it says', async (page) => {
      const size = page.viewportSize();
      await page.setViewportSize({ width: 700, height: 700 });
      for (const name of ['lines', 'file']) {
        await waitUntil(
          `${name} in view`,
          async () => ((await viewer().locator(`.status .${name}`).boundingBox())?.width ?? 0) > 40,
          10_000,
        );
      }
      if (size !== null) await page.setViewportSize(size);
    });

    step('closed and opened again, it is in the viewer again', async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+W');
      await viewer().locator('.row').first().waitFor({ state: 'hidden' });
      // Only then does nobody hold it to have been reopened as text.
      await page.waitForTimeout(1_500);
      await openFile(page, 'large/CBS.log');
      await viewer().locator('.status .lines').getByText(language.lines).waitFor({ timeout: startDeadline });
      await viewer().locator('.row .component').first().waitFor();
    });

    step('it is scrolled to its end and back, and a line is gone to by its number', async (page) => {
      await viewer()
        .locator('.grid')
        .click({ position: { x: 500, y: 100 } });
      await page.keyboard.press('Control+End');
      await viewer().locator('.row').getByText('SHUTDOWN_REASON_AUTOSTOP').last().waitFor();
      const last = Number((await count()).replace(/\D/g, ''));
      await waitUntil('the cursor on the last line', async () => (await cursorLine()) === last, 10_000);
      await page.keyboard.press('Control+Home');
      await waitUntil('the cursor on the first line', async () => (await cursorLine()) === 1, 10_000);
      await page.keyboard.press('Control+G');
      await viewer().locator('input.line').fill('200000');
      await page.keyboard.press('Enter');
      await waitUntil('the cursor on line 200,000', async () => (await cursorLine()) === 200_000, 10_000);
    });

    step('the next failure is shown with its session above and its proof beside', async (page) => {
      await viewer().locator('.status .failures').getByText('1').waitFor();
      await page.keyboard.press('F8');
      await said().getByText(language.failure).waitFor();
      await viewer().locator('.row.cursor.cause').waitFor();
      await viewer().locator('.sticky.failed').waitFor();
      assert.ok((await viewer().locator('.row.proof').count()) > 0);
      await saveScreenshot(page, `${language.id}-viewer`);
    });

    step('a code is explained under the mouse', async (page) => {
      const code = viewer().locator('.row .failingCode').filter({ hasText: '0x80073712' }).first();
      await viewer().locator('.grid').focus();
      await page.keyboard.press('End');
      await code.scrollIntoViewIfNeeded();
      await code.hover();
      await viewer().locator('.card').getByText('ERROR_SXS_COMPONENT_STORE_CORRUPT').first().waitFor();
      await saveScreenshot(page, `${language.id}-viewer-hover`);
      await page.mouse.move(1_000, 16);
      // What was moved to the side is under the line numbers, in faint rows too.
      const isCovered = await viewer()
        .locator('.row.cursor .gutter')
        .evaluate((gutter) => {
          gutter.parentElement?.classList.add('noise');
          const { left, top, width, height } = gutter.getBoundingClientRect();
          const above = gutter.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
          gutter.parentElement?.classList.remove('noise');
          return above !== gutter && !gutter.contains(above);
        });
      assert.equal(isCovered, false);
      await page.keyboard.press('Home');
    });

    step('Enter explains what the line holds, one thing after the other', async (page) => {
      await viewer().locator('.grid').focus();
      const card = viewer().locator('.card:visible');
      await page.keyboard.press('Enter');
      await said().getByText(language.nothing).waitFor();
      for (let line = 0; line < 5; line++) await page.keyboard.press('ArrowDown');
      /** @type {(string | null)[]} */
      const explained = [];
      await waitUntil(
        'the code of the line',
        async () => {
          await page.keyboard.press('Enter');
          await card.waitFor();
          explained.push(await card.textContent());
          return explained.at(-1)?.includes('ERROR_SXS_COMPONENT_STORE_CORRUPT') === true;
        },
        20_000,
      );
      assert.equal(new Set(explained).size, explained.length, 'a thing is explained twice');
      await said().getByText('ERROR_SXS_COMPONENT_STORE_CORRUPT').waitFor();
      await saveScreenshot(page, `${language.id}-viewer-explained`);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      await page.keyboard.press('Home');
    });

    step('a search counts its lines and goes from one to the next', async (page) => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+F');
      await viewer().locator('input.find').fill('store_CORRUPT');
      await viewer().locator('.bar .count').getByText(language.places).waitFor();
      // The number is told before the row is drawn.
      await waitUntil('the cursor on a match', async () => (await cursorLine()) > 1, 10_000);
      const first = await cursorLine();
      await page.keyboard.press('Enter');
      await waitUntil('the second match', async () => (await cursorLine()) === first + 1, 10_000);
      await page.keyboard.press('Shift+Enter');
      await waitUntil('the first match', async () => (await cursorLine()) === first, 10_000);
      assert.ok((await viewer().locator('.row .hit').count()) > 0);
      await page.keyboard.press('Escape');
    });

    step('buttons name their keys', async () => {
      const keys = (/** @type {string} */ name) =>
        viewer().getByRole('button', { name, exact: true }).first().getAttribute('aria-keyshortcuts');
      assert.equal(await keys(language.filter), 'Control+Shift+L');
      assert.equal(await keys(language.nextFailure), 'F8');
    });

    step('a filter keeps the lines’ numbers, is shown as a chip and taken back', async (page) => {
      await page.keyboard.press('Control+Shift+L');
      await viewer().locator('input.wide').fill('CSIPERF');
      await viewer().locator('.status .filtered').getByText(language.shown).waitFor();
      await viewer().locator('.chip').getByText(language.chip).waitFor();
      // Shown at one place, said at another, once each.
      await viewer().locator('.status .spoken').getByText(language.shown).waitFor({ state: 'attached' });
      assert.equal(await said().textContent(), '');
      const numbers = await viewer().locator('.row .gutter').allTextContents();
      const gaps = numbers
        .map(Number)
        .filter((line, index, all) => index > 0 && line > (all[index - 1] ?? 0) + 1);
      assert.ok(gaps.length > 10, numbers.join());
      for (const text of await viewer().locator('.row .text').allTextContents())
        assert.match(text, /CSIPERF|^$/);
      await viewer().getByRole('button', { name: language.times, exact: true }).click();
      await saveScreenshot(page, `${language.id}-viewer-filter`);
      await viewer().getByRole('button', { name: language.times, exact: true }).click();
      await viewer().getByRole('button', { name: language.clear, exact: true }).click();
      await viewer().locator('.chip').waitFor({ state: 'detached' });
      // The line of before comes back into view, among its neighbours; keys pressed until then would be undone.
      await waitUntil(
        'rows without gaps',
        async () => {
          const lines = (await viewer().locator('.row .gutter').allTextContents()).map(Number);
          return (
            lines.length > 20 &&
            lines.every((line, index) => index === 0 || line === (lines[index - 1] ?? 0) + 1)
          );
        },
        10_000,
      );
    });

    step('rows are selected and copied by keys', async (page) => {
      await viewer().locator('.grid').focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+C');
      await said().getByText(language.copied).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied.split(/\r?\n/).length, 3);
      assert.match(copied, /^2024-03-04 [\d:]+, Info +CBS +TI: --- Initializing Trusted Installer ---/);
    });

    step(
      'its report is asked for from its tab, and a link of the report leads back into it',
      async (page) => {
        await runCommand(page, `${language.category}: ${language.summarize}`);
        const link = reportPage(page).getByRole('link', { name: language.link }).first();
        await link.waitFor();
        const line = Number(((await link.textContent()) ?? '').replace(/\D/g, ''));
        await link.click();
        await waitUntil(
          'the cursor on the line of the link',
          async () => (await cursorLine()) === line,
          10_000,
        );
        // The report had the focus; keys go to the viewer once it is clicked, and the report may take it back while it opens.
        const marked = viewer().locator('.row.cursor.bookmarked');
        await waitUntil(
          'the bookmark that was set in the viewer',
          async () => {
            await viewer().locator('.row.cursor .gutter').click();
            await page.keyboard.press('Control+F2');
            return marked.waitFor({ timeout: 5_000 }).then(
              () => true,
              () => false,
            );
          },
          30_000,
        );
      },
    );

    step('a log that grows is followed, one that is cut is told and loaded anew', async (page) => {
      const file = join(session.folder, log);
      const before = await count();
      await page.keyboard.press('Control+End');
      await viewer().locator('.row').getByText('SHUTDOWN_REASON_AUTOSTOP').last().waitFor();
      await appendFile(file, '2024-12-31 00:00:00, Info                  CBS    Appended by another\r\n');
      await waitUntil('one line more', async () => (await count()) !== before, 10_000);
      await viewer().locator('.row').getByText('Appended by another').waitFor();
      await truncate(file, 1_000_000);
      await viewer().locator('.notice').getByText(language.truncated).waitFor();
      await viewer().getByRole('button', { name: language.reload, exact: true }).first().click();
      await viewer().locator('.notice').waitFor({ state: 'hidden' });
      await waitUntil(
        'the count of the shorter log',
        async () => Number((await count()).replace(/\D/g, '')) < 10_000,
        10_000,
      );
    });

    step('one that is written to all the time is followed to its last line', async (page) => {
      const file = join(session.folder, log);
      await viewer().locator('.row .gutter').first().click();
      await page.keyboard.press('Control+End');
      // The line of the session above opens with the move and takes room from the end.
      await page.waitForTimeout(1_000);
      for (let line = 0; line < 60; line++) {
        await appendFile(
          file,
          `2024-12-31 00:01:00, Info                  CBS    Written as line ${line} of 60\r\n`,
        );
        await page.waitForTimeout(40);
      }
      const last = viewer().locator('.row').getByText('Written as line 59 of 60');
      const isInView = async () => {
        const box = await last.boundingBox();
        const grid = await viewer().locator('.grid').boundingBox();
        return box !== null && grid !== null && box.y + box.height <= grid.y + grid.height + 1;
      };
      await last.waitFor();
      await waitUntil('the last line in view', isInView, 10_000);
    });
  });
}
