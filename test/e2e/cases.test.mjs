// What customers send, opened without unpacking: an archive becomes a read-only folder whose logs are read, searched and
// summarised as one case; an event log opens as text. In an English and in a Chinese workbench, and once with the web build,
// which the editor runs in a worker of the browser.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { root } from '../../scripts/support/setUp.mjs';
import { quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { chooseInMenu, explorerRow, openProblems, reportPage } from './support/workbenchPage.mjs';

const settings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
  'explorer.compactFolders': false,
};

const english = {
  locale: undefined,
  category: 'Servicing Logs',
  openCase: 'Open as Case',
  search: 'Search in Case',
  summarize: 'Summarize Failure',
  cause: /manifest/i,
  refused: /CON\.log was left out/,
};

const workbenches = [
  { id: 'en', ...english, settings, hasPictures: true },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    openCase: '作为案例打开',
    search: '在案例中搜索',
    summarize: '总结失败原因',
    cause: /清单/,
    refused: /CON\.log/,
    settings,
    hasPictures: true,
  },
  {
    id: 'web',
    ...english,
    settings: { ...settings, 'remote.extensionKind': { 'servicing-logs.windows-servicing-logs': ['web'] } },
    hasPictures: false,
  },
];

for (const wanted of workbenches) {
  describe(`a customer's archive (${wanted.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;

    const step = createSteps(() => session);

    /** @param {import('playwright-core').Page} page @param {string} name */
    const takePicture = async (page, name) => {
      if (!wanted.hasPictures) return;
      await dismissNotifications(page);
      await saveScreenshot(page, `${wanted.id}-${name}`);
    };

    before(async () => {
      session = await startSession({
        name: `cases-${wanted.id}`,
        locale: wanted.locale,
        settings: wanted.settings,
        prepare: writeCustomerFiles,
      });
    });
    after(() => session?.close());

    step('Open as Case adds the archive as a folder and says what it left out', async (page) => {
      await chooseInMenu(page, explorerRow(page, 'customer.zip'), wanted.openCase);
      // The first folder that is added makes the window load anew, now and then before the workspace's file is whole.
      await waitUntil(
        'the folder of the case',
        async () => {
          const isShown = await explorerRow(page, 'logs')
            .waitFor({ timeout: 15_000 })
            .then(
              () => true,
              () => false,
            );
          const hasRows = (await page.locator('.explorer-folders-view .monaco-list-row').count()) > 0;
          if (!isShown && !hasRows) {
            await page.reload();
          }
          return isShown;
        },
        90_000,
      );
      await page.locator('.notification-toast').filter({ hasText: wanted.refused }).first().waitFor();
    });

    step('its logs open, coloured and with their problems, and cannot be changed', async (page) => {
      await expandTo(page, ['logs', 'CBS', 'CBS.log']);
      await explorerRow(page, 'CBS.log').dblclick();
      await page.locator('.editor-instance .view-lines').getByText('Trusted').first().waitFor();
      const problems = await openProblems(page);
      await problems.locator('.monaco-list-row').filter({ hasText: wanted.cause }).first().waitFor();
      await takePicture(page, 'case');
    });

    step('Search in Case finds lines of every log', async (page) => {
      await runCommand(page, `${wanted.category}: ${wanted.search}`);
      await quickInput(page).fill('0x800f081f');
      await quickInput(page).press('Enter');
      await quickPickRow(page, 'dism.log').first().waitFor();
      await page.keyboard.press('Escape');
    });

    step('Summarize Failure on the archive joins its logs to one case', async (page) => {
      await page.keyboard.press('Control+J');
      await chooseInMenu(page, explorerRow(page, 'customer.zip'), wanted.summarize);
      const report = reportPage(page);
      await report.getByText('logs/CBS/CBS.log').first().waitFor();
      await report.getByText('logs/DISM/dism.log').first().waitFor();
      await report.getByText('0x80073712').first().waitFor();
      await takePicture(page, 'case-report');
    });

    step('an event log opens as text with its codes explained', async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+W');
      await explorerRow(page, 'System.evtx').dblclick();
      const text = page.locator('.editor-instance .monaco-editor[data-uri^="servicing-case:"] .view-lines');
      await text.getByText('WindowsUpdateClient/20').first().waitFor();
      await takePicture(page, 'event-log');
    });
  });
}

/** @param {import('playwright-core').Page} page */
async function dismissNotifications(page) {
  const toasts = page.locator('.notification-toast');
  while ((await toasts.count()) > 0) {
    await toasts.first().hover();
    await toasts.first().locator('.codicon-notifications-clear').click();
  }
}

/** @param {import('playwright-core').Page} page @param {readonly string[]} names */
async function expandTo(page, names) {
  for (const [depth, name] of names.entries()) {
    const row = explorerRow(page, name);
    await row.waitFor();
    const isLast = depth === names.length - 1;
    if (!isLast && (await row.getAttribute('aria-expanded')) === 'false') {
      await row.click();
    }
  }
}

/** @param {string} folder */
async function writeCustomerFiles(folder) {
  const { sampleEventLog } = createRequire(import.meta.url)(
    join(root, 'out', 'test', 'support', 'sampleEventLog.js'),
  );
  const archive = zipSync({
    'logs/CBS/CBS.log': new Uint8Array(await readFile(join(folder, 'failed-update', 'CBS.log'))),
    'logs/DISM/dism.log': new Uint8Array(await readFile(join(folder, 'wrong-source', 'dism.log'))),
    'logs/CON.log': strToU8('x'),
  });
  await writeFile(join(folder, 'customer.zip'), archive);
  await writeFile(join(folder, 'System.evtx'), sampleEventLog());
}
