// The time line of a case: what it says while nothing is open, the picture of several logs, keys, wheel, drag, tooltip,
// revealing a record, the list, saving, dark and high-contrast themes, what a screen reader is given; in an English and
// in a Chinese workbench.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { openFile, quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { writeTimeLineCase } from './support/timeLineCase.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { chooseInMenu, cursorOnLine, explorerRow } from './support/workbenchPage.mjs';

/** @typedef {import('playwright-core').Page} Page */

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
    showTimeLine: 'Show Time Line',
    nothingOpen: /Nothing is open yet/,
    summarize: 'Summarize Failure',
    counts: 'logs: 4, operations: 5, failed operations: 3, distinct failures: 2, starts of the computer: 2',
    cause: /^Cause of a failure: A component.s manifest is damaged/,
    nextFailure: 'Next Failure',
    zoomIn: 'Zoom In',
    report: 'Failure Report',
    tab: 'Time Line',
    showAll: 'Show All',
    list: 'List',
    inView: /^Entries in view: \d+$/,
    save: 'Save Picture…',
    saved: /The picture was saved as/,
    day: /^Jun 18, 2024$/,
    range: /^Shown: 2024-06-18 07:5\d:\d\d to 2024-06-18 09:5\d:\d\d, entries: 16$/,
    legend: 'cause or proof of a failure',
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    showTimeLine: '显示时间轴',
    nothingOpen: /尚未打开任何内容/,
    summarize: '总结失败原因',
    counts: '日志：4，操作：5，失败的操作：3，不同的失败：2，计算机启动：2',
    cause: /^失败的原因：一个组件的清单已损坏/,
    nextFailure: '下一个失败',
    zoomIn: '放大',
    report: '失败报告',
    tab: '时间轴',
    showAll: '全部显示',
    list: '列表',
    inView: /^当前视图中的条目：\d+$/,
    save: '保存图片…',
    saved: /图片已保存为/,
    day: /^2024年6月18日$/,
    range: /^当前显示：2024-06-18 07:5\d:\d\d 至 2024-06-18 09:5\d:\d\d，条目：16$/,
    legend: '失败的原因或依据',
  },
];

for (const language of languages) {
  describe(`the time line (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;
    let causeLine = 0;
    /** What the browser refused. @type {string[]} */
    const complaints = [];

    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `time-line-${language.id}`,
        locale: language.locale,
        settings,
        prepare: writeTimeLineCase,
      });
      session.page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
      });
      const text = await readFile(join(session.folder, 'failed-update', 'CBS.log'), 'utf8');
      causeLine = text.split('\n').findIndex((line) => line.includes(causeText)) + 1;
      assert.ok(causeLine > 0, 'the sample holds the record of the cause');
    });
    after(() => session?.close());

    step('says what to do while nothing is open', async (page) => {
      await runCommand(page, `${language.category}: ${language.showTimeLine}`);
      await timeLine(page).getByText(language.nothingOpen).waitFor();
      await timeLine(page).getByRole('button').waitFor();
    });

    step('draws a case with its logs under each other as soon as it is summarised', async (page) => {
      await page.keyboard.press('Control+Shift+E');
      await chooseInMenu(page, explorerRow(page, 'customer.zip'), language.summarize);
      await page.locator('.tabs-container .tab').filter({ hasText: language.report }).waitFor();
      await runCommand(page, `${language.category}: ${language.showTimeLine}`);
      await timeLine(page).getByText(language.counts).waitFor();
      for (const name of ['logs/CBS/CBS.log', 'logs/DISM/dism.log', 'logs/System.evtx.log']) {
        await timeLine(page).locator('text.name').getByText(name, { exact: true }).waitFor();
      }
      await timeLine(page).getByText(language.day).waitFor();
      await timeLine(page).locator('#legend').getByText(language.legend).waitFor();
      await closeSideBar(page);
      await maximizeGroup(page);
      await saveScreenshot(page, `${language.id}-time-line`);
      await maximizeGroup(page);
    });

    step('is opened from the report and from the view of cases, for the case that is meant', async (page) => {
      await page.locator('.tabs-container .tab').filter({ hasText: language.report }).click();
      await page
        .locator('.editor-group-container.active .editor-actions')
        .getByRole('button', { name: language.showTimeLine })
        .click();
      await timeLine(page).getByText(language.counts).waitFor();
      // The badge lies over the picture: whoever clicks, clicks the item.
      await page
        .locator('.activitybar .action-item')
        .filter({ has: page.locator('.action-label[aria-label*="Servicing"]') })
        .first()
        .click();
      await chooseInMenu(page, caseRow(page, /^customer\.zip/), language.showTimeLine);
      await timeLine(page).getByText(language.counts).waitFor();
      await closeSideBar(page);
    });

    step('goes to a failure by key and reveals its record with Enter', async (page) => {
      await picture(page).focus();
      await page.keyboard.press('f');
      const chosen = timeLine(page).getByRole('option', { selected: true });
      await chosen.and(timeLine(page).getByRole('option', { name: language.cause })).waitFor();
      assert.equal(
        await picture(page).getAttribute('aria-activedescendant'),
        await chosen.getAttribute('id'),
      );
      await timeLine(page)
        .locator('#detail')
        .getByText('0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT')
        .waitFor();
      await page.keyboard.press('Enter');
      await cursorOnLine(page, causeLine).waitFor();
    });

    step('zooms by key, wheel and button, and shows all again', async (page) => {
      const all = await ticks(page, () =>
        timeLine(page).getByRole('button', { name: language.showAll }).click(),
      );
      const byKey = await ticks(page, async () => {
        await picture(page).focus();
        await page.keyboard.press('+');
      });
      assert.notEqual(byKey, all);
      const byWheel = await ticks(page, async () => {
        await picture(page).hover();
        await page.mouse.wheel(0, -300);
      });
      assert.notEqual(byWheel, byKey);
      const byButton = await ticks(page, () =>
        timeLine(page).getByRole('button', { name: language.zoomIn }).click(),
      );
      assert.notEqual(byButton, byWheel);
      assert.equal(await ticks(page, () => picture(page).press('0')), all);
      await timeLine(page).getByRole('status').getByText(language.range).waitFor();
    });

    step('moves by keys and by drag', async (page) => {
      await picture(page).press('f');
      const before = await ticks(page);
      const moved = await ticks(page, () => picture(page).press('Shift+ArrowRight'));
      assert.notEqual(moved, before);
      const box = await picture(page).boundingBox();
      assert.ok(box !== null);
      const dragged = await ticks(page, async () => {
        await page.mouse.move(box.x + box.width - 40, box.y + box.height - 10);
        await page.mouse.down();
        await page.mouse.move(box.x + 80, box.y + box.height - 10, { steps: 4 });
        await page.mouse.up();
      });
      assert.notEqual(dragged, moved);
    });

    step('goes from entry to entry, and to the next log', async (page) => {
      await picture(page).press('f');
      const [failure, next] = [await chosenName(page), await nameAfter(page, 'ArrowRight')];
      assert.notEqual(next, failure);
      const lane = await laneOfChosen(page);
      await nameAfter(page, 'ArrowDown');
      assert.notEqual(await laneOfChosen(page), lane);
    });

    step('tells what is under the mouse, and reveals its record on a click', async (page) => {
      await timeLine(page).getByRole('button', { name: language.nextFailure }).click();
      const cause = timeLine(page).getByRole('option', { name: language.cause });
      await cause.hover();
      await timeLine(page).locator('#tip').getByText('CBS.log').waitFor();
      await cause.click();
      await cursorOnLine(page, causeLine).waitFor();
    });

    step('lists the same entries as text', async (page) => {
      await timeLine(page).getByRole('button', { name: language.showAll }).click();
      await timeLine(page).getByRole('button', { name: language.list, exact: true }).click();
      await timeLine(page).getByText(language.inView).waitFor();
      await timeLine(page).locator('#list').getByRole('button', { name: language.cause }).click();
      await cursorOnLine(page, causeLine).waitFor();
      await timeLine(page).getByRole('button', { name: language.list, exact: true }).click();
    });

    step('follows the theme while it is open', async (page) => {
      const light = await colors(page);
      await chooseTheme(page, 'Dark 2026');
      await waitUntil('a dark picture', async () => (await colors(page)).ground !== light.ground, 20_000);
      const dark = await colors(page);
      assert.notEqual(dark.failed, light.failed);
      // From the failure that was chosen to the other one, and back.
      await timeLine(page).getByRole('button', { name: language.nextFailure }).click({ clickCount: 2 });
      await timeLine(page).getByRole('status').getByText('2024-06-18 09:12').waitFor();
      await saveScreenshot(page, `${language.id}-time-line-dark`);
      await chooseTheme(page, 'Dark High Contrast');
      const body = timeLine(page).locator('body.vscode-high-contrast');
      await body.waitFor();
      assert.equal((await colors(page)).ground, 'rgb(0, 0, 0)');
      await page.screenshot({ path: session.workPath('contrast.png') });
      await chooseTheme(page, 'Light 2026');
      await body.waitFor({ state: 'detached' });
    });

    step('gives a screen reader no reason to complain', async (page) => {
      const frame = await frameOf(page);
      await frame.evaluate(axeSource);
      const found = await frame.evaluate(async () => {
        // @ts-expect-error axe was put there by the line before.
        const { violations } = await globalThis.axe.run(document, {
          resultTypes: ['violations'],
          // A title that is cut for want of room is not, word by word, in the name that is read out.
          rules: { 'label-content-name-mismatch': { enabled: false } },
        });
        return violations.map(
          (/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) =>
            `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        );
      });
      assert.deepEqual(found, []);
    });

    step('saves the picture beside the archive', async (page) => {
      await timeLine(page).getByRole('button', { name: language.showAll }).click();
      await timeLine(page).getByRole('button', { name: language.save }).click();
      const name = 'customer-time-line.svg';
      await waitUntil(
        `${name} as the suggestion`,
        async () => (await quickInput(page).inputValue()).endsWith(`/${name}`),
        30_000,
      );
      await quickInput(page).press('Enter');
      await page.locator('.notification-toast').filter({ hasText: language.saved }).first().waitFor();
      const svg = await readFile(join(session.folder, name), 'utf8');
      assert.match(svg, /^<svg .*viewBox="0 0 1200 /);
      assert.ok(svg.includes(language.legend));
    });

    step('is there again, with the part that was shown, after another editor was in front', async (page) => {
      const status = timeLine(page).getByRole('status').first();
      const before = await status.textContent();
      await timeLine(page).getByRole('button', { name: language.nextFailure }).click();
      let part = '';
      // The line is written when the picture has come to rest; until then it may tell of an earlier part.
      await waitUntil(
        'the part with the failure, at rest',
        async () => {
          const [last, now] = [part, (await status.textContent()) ?? ''];
          part = now;
          await page.waitForTimeout(1_000);
          return now !== before && now === last && / 09:(12|3\d):/.test(now);
        },
        30_000,
      );
      await page.keyboard.press('Control+1');
      await openFile(page, 'README.md');
      await picture(page).waitFor({ state: 'detached' });
      await page.locator('.tabs-container .tab').filter({ hasText: language.tab }).click();
      await timeLine(page).getByText(language.counts).waitFor();
      await timeLine(page).getByRole('status').getByText(part, { exact: true }).waitFor();
    });

    step('was refused nothing by its security policy', async (page) => {
      const frame = await frameOf(page);
      const policy = await frame
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      assert.match(policy ?? '', /^default-src 'none'; style-src 'nonce-\w+'; script-src 'nonce-\w+';/);
      const refused = [...complaints];
      // What it would be told of is seen with something that it must refuse.
      await frame.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await waitUntil('a complaint', async () => complaints.length > refused.length, 10_000);
      assert.deepEqual(refused, []);
    });
  });
}

/** The page of the time line, which the editor shows in a frame within a frame; it was opened first. @param {Page} page */
function timeLine(page) {
  return page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
}

/** @param {Page} page */
function picture(page) {
  return timeLine(page).locator('#picture');
}

/** @param {Page} page */
async function frameOf(page) {
  const element = await timeLine(page).locator('main').elementHandle();
  const frame = await element?.ownerFrame();
  assert.ok(frame);
  return frame;
}

/**
 * The labels of the axis after something was done; they change with the next frame that is painted.
 * @param {Page} page
 * @param {() => Promise<void>} [action]
 */
async function ticks(page, action) {
  await action?.();
  const frame = await frameOf(page);
  return frame.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const labels = [...document.querySelectorAll('#axis text')].map(
              (label) => `${label.textContent} ${label.parentElement?.getAttribute('transform')}`,
            );
            // Elements are used again in any order.
            resolve(labels.sort().join());
          }),
        );
      }),
  );
}

/** @param {Page} page */
async function chosenName(page) {
  return timeLine(page).getByRole('option', { selected: true }).getAttribute('aria-label');
}

/** @param {Page} page @param {string} key */
async function nameAfter(page, key) {
  await picture(page).press(key);
  return chosenName(page);
}

/** @param {Page} page */
async function laneOfChosen(page) {
  return timeLine(page).locator('g.lane:has(.chosen)').getAttribute('aria-label');
}

/** @param {Page} page */
async function colors(page) {
  const frame = await frameOf(page);
  return frame.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    failed: getComputedStyle(/** @type {Element} */ (document.querySelector('.sign.failure .body'))).fill,
  }));
}

/**
 * Chooses a colour theme as a person does.
 * @param {Page} page
 * @param {string} theme as the list names it
 */
async function chooseTheme(page, theme) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await quickInput(page).waitFor();
  await quickInput(page).fill(theme);
  await quickPickRow(page, theme).first().click();
  await quickInput(page).waitFor({ state: 'hidden' });
}

/** A row of the view of cases. @param {Page} page @param {RegExp} text */
function caseRow(page, text) {
  return page.locator('.sidebar .customview-tree .monaco-list-row').filter({ hasText: text }).first();
}

/** The active editor group takes all the room, or gives it back. @param {Page} page */
async function maximizeGroup(page) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+M');
}

/** @param {Page} page */
async function closeSideBar(page) {
  await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}
