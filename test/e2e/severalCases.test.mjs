// Several cases: chosen in the Explorer, compared in one table whose rows lead to the summaries, saved for a spreadsheet,
// copied; and old cases that are like one case, with the reasons. In an English and in a Chinese workbench, and with the web
// build, which the editor runs in a worker of the browser.
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { zipSync } from 'fflate';
import { root } from '../../scripts/support/setUp.mjs';
import { quickInput, quickPickRow, runCommand } from './support/quickInput.mjs';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { chooseInMenu, explorerRow, reportPage } from './support/workbenchPage.mjs';

const settings = {
  'editor.minimap.enabled': false,
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
  'files.simpleDialog.enable': true,
  'explorer.compactFolders': false,
  'servicingLogs.cases.folder': 'cases',
};

const english = {
  locale: undefined,
  category: 'Servicing Logs',
  compare: 'Compare Cases',
  copy: 'Copy Comparison',
  save: 'Save Comparison',
  saved: /The comparison was saved as/,
  title: 'Case comparison (cases: 4)',
  shared: /WpdMtp\.dll of dual_wpdmtp\.inf 10\.0\.17763\.1: Access denied to …/,
  blank: '[state of the case]',
  report: /^Failed: access denied to/,
  columns: 'Case,Class,Name,Symptom',
  similar: 'Find Similar Cases',
  reason: /Same class csi\.manifest\.hash-mismatch; component/,
  asReport: 'Show as Report',
  similarTitle: 'Cases like failed-update',
  caution: /Similar is not the same/,
  none: /records no failure and names no object/,
  everyCase: 'Every Case in a Folder',
  choose: 'Compare',
  compareBoth: 'Compare Both',
  two: 'Case comparison (cases: 2)',
};

const workbenches = [
  { id: 'en', ...english, settings, hasPictures: true },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    category: 'Servicing 日志',
    compare: '对比案例',
    copy: '复制对比表',
    save: '保存对比表',
    saved: /对比表已保存为/,
    title: '案例对比（案例数：4）',
    shared: /WpdMtp\.dll（组件 dual_wpdmtp\.inf 10\.0\.17763\.1）：对 … 的访问被拒绝/,
    blank: '【案例状态】',
    report: /访问被拒绝/,
    columns: '案例,类别,名称,现象',
    similar: '查找相似案例',
    reason: /相同：类别 csi\.manifest\.hash-mismatch；组件/,
    asReport: '显示为报告',
    similarTitle: '与 failed-update 相似的案例',
    caution: /相似不等于相同/,
    none: /没有记录失败，也没有指出任何对象/,
    everyCase: '文件夹中的所有案例',
    choose: '对比',
    compareBoth: '对比两者',
    two: '案例对比（案例数：2）',
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

for (const language of workbenches) {
  describe(`several cases (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let session;

    const step = createSteps(() => session);

    before(async () => {
      session = await startSession({
        name: `several-cases-${language.id}`,
        locale: language.locale,
        settings: language.settings,
        prepare: writeCases,
      });
    });
    after(() => session?.close());

    step('compares what is selected in the Explorer, grouped by cause', async (page) => {
      await explorerRow(page, 'cases').click();
      await explorerRow(page, 'north').click();
      for (const name of ['south', 'east.zip', 'west']) {
        await explorerRow(page, name).click({ modifiers: ['Control'] });
      }
      await chooseInMenu(page, explorerRow(page, 'north'), language.compare);
      const table = reportPage(page);
      await table.getByRole('heading', { name: language.title }).waitFor();
      await table.getByRole('heading', { name: language.shared }).waitFor();
      await table.getByText(language.blank).first().waitFor();
      if (language.hasPictures) await saveScreenshot(page, `${language.id}-comparison`);
    });

    step('copies the table as Markdown', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await runCommand(page, `${language.category}: ${language.copy}`);
      await waitUntil(
        'the table in the clipboard',
        async () => (await page.evaluate(() => navigator.clipboard.readText())).includes('| north |'),
        10_000,
      );
    });

    step('saves the table for a spreadsheet', async (page) => {
      await runCommand(page, `${language.category}: ${language.save}`);
      await quickPickRow(page, 'CSV').first().click();
      await waitUntil(
        'a name as the suggestion',
        async () => (await quickInput(page).inputValue()).endsWith('/case-comparison.csv'),
        30_000,
      );
      await quickInput(page).press('Enter');
      await page.locator('.notification-toast').filter({ hasText: language.saved }).first().waitFor();
      const text = await readFile(join(session.folder, 'case-comparison.csv'), 'utf8');
      assert.ok(text.startsWith('\uFEFF'));
      assert.ok(text.includes(language.columns));
      assert.match(text, /,0x80073712,KB/);
    });

    step('leads from a row to the summary of its case', async (page) => {
      await reportPage(page).getByRole('link', { name: 'south' }).click();
      await waitUntil(
        'the report of the case',
        () => reportPage(page).getByRole('heading', { name: language.report, level: 1 }).isVisible(),
        30_000,
      );
    });

    step('finds old cases with the same cause and says why', async (page) => {
      const hit = quickPickRow(page, 'east.zip').first();
      await listed(hit.getByText(language.reason), () =>
        chooseInMenu(page, explorerRow(page, 'failed-update'), language.similar),
      );
      assert.equal(await quickPickRow(page, 'north').count(), 0);
      if (language.hasPictures) await saveScreenshot(page, `${language.id}-similar`);
    });

    step('shows the hits as a report', async (page) => {
      await page.locator('.quick-input-titlebar').getByRole('button', { name: language.asReport }).click();
      const report = reportPage(page);
      await report.getByRole('heading', { name: language.similarTitle }).waitFor();
      await report.getByText(language.caution).waitFor();
      await report.getByRole('link', { name: 'east.zip' }).waitFor();
    });

    step('compares a hit with the case asked about', async (page) => {
      const hit = quickPickRow(page, 'east.zip').first();
      await listed(hit, () => chooseInMenu(page, explorerRow(page, 'failed-update'), language.similar));
      await hit.hover();
      await hit.getByRole('button', { name: language.compareBoth }).click();
      await shownHeading(page, language.two);
    });

    step('compares every case of a folder, asked for in the palette', async (page) => {
      const everyCase = quickPickRow(page, language.everyCase).first();
      const folder = quickPickRow(page, 'cases').first();
      await listed(folder, async () => {
        await runCommand(page, `${language.category}: ${language.compare}`);
        // It may have closed again by now.
        await everyCase
          .click({ timeout: 5_000 })
          .then(() => everyCase.waitFor({ state: 'detached', timeout: 5_000 }))
          .catch(() => undefined);
      });
      await folder.click();
      await quickPickRow(page, 'north').first().waitFor();
      await page
        .locator('.quick-input-widget:visible')
        .getByRole('button', { name: language.choose, exact: true })
        .click();
      await shownHeading(page, language.title);
    });

    step('says that a sound case has nothing to look for', async (page) => {
      await chooseInMenu(page, explorerRow(page, 'healthy'), language.similar);
      await page.locator('.notification-toast').filter({ hasText: language.none }).first().waitFor();
    });
  });
}

/**
 * Asks for a list until it stays: it closes when the focus goes elsewhere, as it does while a page that was just shown
 * takes it.
 * @param {import('playwright-core').Locator} entry
 * @param {() => Promise<void>} ask
 */
async function listed(entry, ask) {
  await waitUntil(
    'the list',
    async () => {
      await ask();
      return entry.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
    },
    60_000,
  );
}

/**
 * A heading on any of the pages: one that is shown anew keeps its place among the others.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function shownHeading(page, name) {
  await waitUntil(
    `the heading "${name}"`,
    async () => {
      const shown = page.frames().map((frame) =>
        frame
          .getByRole('heading', { name, exact: true })
          .isVisible()
          .catch(() => false),
      );
      return (await Promise.all(shown)).includes(true);
    },
    30_000,
  );
}

/** Two machines with one cause, an archive with another one, and a sound one. @param {string} folder */
async function writeCases(folder) {
  const fixtures = join(root, 'test', 'fixtures', 'cases', 'c-access-denied-filter');
  for (const name of ['north', 'south', 'west'])
    await mkdir(join(folder, 'cases', name), { recursive: true });
  await cp(join(fixtures, 'dism.log'), join(folder, 'cases', 'north', 'dism.log'));
  await cp(join(fixtures, 'setupact.log'), join(folder, 'cases', 'south', 'setupact.log'));
  const failed = new Uint8Array(await readFile(join(folder, 'failed-update', 'CBS.log')));
  await writeFile(join(folder, 'cases', 'east.zip'), zipSync({ 'CBS/CBS.log': failed }));
  await cp(join(folder, 'healthy'), join(folder, 'cases', 'west'), { recursive: true });
}
