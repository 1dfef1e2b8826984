// Several logs merged by time as a person uses them, in both languages: selected in the Explorer, read side by side,
// searched, filtered by file, followed to their own files, opened from the view of cases; a file grows meanwhile.
import assert from 'node:assert/strict';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { saveScreenshot } from './support/screenshots.mjs';
import { startSession } from './support/session.mjs';
import { createSteps } from './support/steps.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { chooseInMenu, explorerRow, reportPage } from './support/workbenchPage.mjs';

const startDeadline = 90_000; // ms; the editor itself takes most of it on two busy cores
const session = '31000001_2200000002';
const packageName = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2';
const corrupt = '[HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]';

/** @param {number} seconds @param {string} [day] */
function clock(seconds, day = '2024-03-04') {
  return `${day} ${new Date(seconds * 1_000).toISOString().slice(11, 19)}`;
}
const nine = 9 * 3_600;

const cbs = [
  `${clock(nine)}, Info                  CBS    TI: --- Initializing Trusted Installer ---`,
  `${clock(nine + 4)}, Info                  CBS    Session: ${session} initialized by client DISM Package Manager Provider, external staging directory: (null)`,
  `${clock(nine + 5)}, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: ${session}, Package: ${packageName}, Identifier: KB5000001`,
  ...Array.from(
    { length: 900 },
    (_, n) =>
      `${clock(nine + 6 + n)}, Info                  CBS    Appl: Evaluating package applicability for package Package_${n}_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, applicable state: Installed`,
  ),
  `${clock(nine + 910)}, Error                 CSI    0000000b (F) Unable to load manifest for component amd64_example-part_31bf3856ad364e35_10.0.17763.1_none_00112233445566aa`,
  `${clock(nine + 911)}, Error                 CSI    0000000d (F) HRESULT_FROM_WIN32(14098) #12# from CCSITransactionAnalysis::Analyze`,
  `${clock(nine + 912)}, Info                  CBS    Exec: Processing complete.  Session: ${session}, Package: ${packageName}, Identifier: KB5000001 ${corrupt}`,
  `${clock(nine + 912)}, Info                  CBS    Session: ${session} finalized. Reboot required: no ${corrupt}`,
];
const dism = [
  `${clock(nine + 1)}, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->`,
  `${clock(nine + 2)}, Info                  DISM   DISM.EXE: Executing command line: dism  /Online /Add-Package /PackagePath:C:\\updates\\windows10.0-kb5000001-x64.cab`,
  ...Array.from(
    { length: 80 },
    (_, n) =>
      `${clock(nine + 10 + n * 11)}, Info                  DISM   DISM Package Manager: PID=4100 TID=4104 Progress: ${n} - CPackageManagerUnattendHandler::Progress`,
  ),
  `${clock(nine + 913)}, Error                 DISM   DISM Package Manager: PID=4100 TID=4104 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x80073712)`,
  `${clock(nine + 914)}, Error                 DISM   DISM Package Manager: PID=4100 TID=4104 The package failed to install. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x80073712)`,
  `${clock(nine + 915)}, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->`,
];
const update = Array.from(
  { length: 40 },
  (_, n) =>
    `${clock(nine + 3 + n * 23).replaceAll('-', '/')}.2500000 4800  5204  Agent           * Evaluating update ${n} for applicability`,
);
const files = { 'CBS.log': cbs, 'dism.log': dism, 'WindowsUpdate.log': update };
const repeated = `${clock(nine + 1)}, Info                  CBS    Appl: ${'a long reason '.repeat(30)}`;
const collected = {
  'CBS/CBS.log': [...cbs.slice(0, 1), ...Array.from({ length: 20 }, () => repeated)],
  'DISM/dism.log': dism.slice(0, 1),
  'old/CBS.log': cbs.slice(0, 1),
};
const all = cbs.length + dism.length + update.length;

const languages = [
  {
    id: 'en',
    locale: undefined,
    openMerged: 'Open Merged by Time',
    summarize: 'Summarize Failure',
    lines: `Lines: ${all.toLocaleString('en')}`,
    place: /^dism\.log, line 83$/,
    file: 'File',
    shown: `Lines shown: ${update.length}`,
    clear: 'Clear filter',
    folds: 'Fold repeats',
    found: 'Line 1 of 2 found',
    source: 'Show in its file',
    changed: /One of the files has changed/,
    reload: 'Reload',
  },
  {
    id: 'zh-cn',
    locale: 'zh-cn',
    openMerged: '按时间合并打开',
    summarize: '总结失败原因',
    lines: `共 ${all.toLocaleString('en')} 行`,
    place: /^dism\.log，第 83 行$/,
    file: '文件',
    shown: `显示 ${update.length} 行`,
    clear: '清除筛选',
    folds: '折叠重复记录',
    found: '第 1 个匹配行，共 2 行',
    source: '在所属文件中显示',
    changed: /其中一个文件已更改/,
    reload: '重新加载',
  },
];

for (const language of languages) {
  describe(`logs merged by time (${language.id})`, () => {
    /** @type {import('./support/session.mjs').Session} */
    let workbench;
    const step = createSteps(() => workbench);
    const viewer = () =>
      workbench.page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
    const status = (/** @type {string} */ name) => viewer().locator(`.status .${name}`);
    const rows = async () => {
      const parts = await viewer().locator('.row .part').allTextContents();
      const numbers = await viewer().locator('.row .gutter').allTextContents();
      return parts.map((name, index) => ({ name, line: Number(numbers[index]) }));
    };

    before(async () => {
      workbench = await startSession({
        name: `merged-${language.id}`,
        locale: language.locale,
        settings: { 'git.enabled': false, 'explorer.compactFolders': false },
        prepare: async (folder) => {
          await mkdir(join(folder, 'logs'), { recursive: true });
          for (const [name, lines] of Object.entries(files))
            await writeFile(join(folder, 'logs', name), `${lines.join('\r\n')}\r\n`);
          // As a collector keeps them: each in a folder of its own.
          for (const [path, lines] of Object.entries(collected)) {
            await mkdir(join(folder, 'collected', dirname(path)), { recursive: true });
            await writeFile(join(folder, 'collected', path), `${lines.join('\r\n')}\r\n`);
          }
        },
      });
    });
    after(() => workbench?.close());

    step(
      'files selected in the Explorer open as one, each line with its file and its own number',
      async (page) => {
        await explorerRow(page, 'logs').click({ timeout: startDeadline });
        const [first = '', ...others] = Object.keys(files);
        await explorerRow(page, first).click();
        // A file that opens becomes the only one that is selected.
        await page.locator('.monaco-editor .view-line').first().waitFor();
        const selected = page.locator('.explorer-folders-view .monaco-list-row.selected');
        await waitUntil(
          'three files selected',
          async () => {
            await explorerRow(page, first).click();
            for (const name of others) await explorerRow(page, name).click({ modifiers: ['Control'] });
            return (await selected.count()) === 3;
          },
          startDeadline,
        );
        await chooseInMenu(page, explorerRow(page, 'dism.log'), language.openMerged);
        await status('lines').getByText(language.lines).waitFor({ timeout: startDeadline });
        await page.locator('.tab.active').getByText('CBS.log + dism.log + WindowsUpdate.log').waitFor();
        // The lines are counted before they are drawn.
        await waitUntil('six rows drawn', async () => (await rows()).length >= 6, startDeadline);
        assert.deepEqual((await rows()).slice(0, 6), [
          { name: 'CBS.log', line: 1 },
          { name: 'dism.log', line: 1 },
          { name: 'dism.log', line: 2 },
          { name: 'WindowsUpdate.log', line: 1 },
          { name: 'CBS.log', line: 2 },
          { name: 'CBS.log', line: 3 },
        ]);
        await viewer().locator('.row .component').first().waitFor();
      },
    );

    step('failures of all files are gone through; around a failure the others are seen', async (page) => {
      await status('failures').getByText(/[1-9]/).waitFor();
      await viewer().locator('.row .text').first().click();
      await page.keyboard.press('F8');
      await viewer().locator('.row.cursor.cause').waitFor();
      await viewer().locator('.sticky').waitFor();
      const seen = await rows();
      assert.deepEqual(
        [...new Set(seen.map(({ name }) => name))].sort(),
        ['CBS.log', 'WindowsUpdate.log', 'dism.log'].sort(),
      );
      await saveScreenshot(page, `${language.id}-viewer-merged`);
    });

    step('a line of a file is gone to by name and number', async (page) => {
      await page.keyboard.press('Control+G');
      await viewer().locator('input.line').fill('dism.log:83');
      await page.keyboard.press('Enter');
      await status('place').getByText(language.place).waitFor();
      // The place is told a moment before the rows are drawn.
      const cursor = viewer().locator('.row.cursor').filter({ hasText: 'dism.log' });
      await cursor.waitFor();
      assert.equal(await cursor.locator('.part').textContent(), 'dism.log');
      assert.match((await cursor.locator('.text').textContent()) ?? '', /Failed finalizing changes/);
    });

    step('a search goes through all files, a filter keeps one', async (page) => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+F');
      await viewer().locator('input.find').fill('Failed finalizing|Unable to load manifest');
      await viewer().locator('.bar:visible button.toggle').nth(1).click();
      await viewer().locator('.bar .count').getByText(language.found).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+L');
      await viewer().getByLabel(language.file, { exact: true }).selectOption('WindowsUpdate.log');
      await status('filtered').getByText(language.shown).waitFor();
      await viewer().locator('.chip').getByText('WindowsUpdate.log').waitFor();
      await viewer().locator('.row').nth(20).locator('.text').waitFor();
      assert.ok((await rows()).every(({ name }) => name === 'WindowsUpdate.log'));
      await saveScreenshot(page, `${language.id}-viewer-merged-filter`);
      await viewer().getByRole('button', { name: language.clear, exact: true }).click();
      await viewer().locator('.chip').waitFor({ state: 'detached' });
    });

    step('a file that changes is told of, and merged anew', async (page) => {
      await appendFile(
        join(workbench.folder, 'logs', 'dism.log'),
        `${clock(nine + 2_000)}, Info                  DISM   DISM.EXE: Appended by another\r\n`,
      );
      await viewer().locator('.notice').getByText(language.changed).waitFor();
      await viewer().getByRole('button', { name: language.reload, exact: true }).first().click();
      await viewer().locator('.notice').waitFor({ state: 'hidden' });
      await viewer().locator('.row').first().locator('.text').click();
      await page.keyboard.press('Control+End');
      await viewer().locator('.row').getByText('Appended by another').waitFor();
    });

    step('a line leads to its own file', async (page) => {
      await page.keyboard.press('Control+G');
      await viewer().locator('input.line').fill('dism.log:83');
      await page.keyboard.press('Enter');
      await status('place').getByText(language.place).waitFor();
      await viewer().getByRole('button', { name: language.source }).click();
      await page
        .locator('.part.statusbar')
        .getByText(/^(Ln|行) 83[,，]/)
        .waitFor();
      await page.locator('.tab.active').getByText('dism.log', { exact: true }).waitFor();
    });

    step('of a folder the logs in the folders below are merged, by names that differ', async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+W');
      await chooseInMenu(page, explorerRow(page, 'collected'), language.openMerged);
      for (const name of ['CBS/CBS.log', 'old/CBS.log', 'dism.log'])
        await viewer().locator('.row .part').getByText(name, { exact: true }).first().waitFor();
    });

    step('how often a folded record is repeated is in view, however long it is', async (page) => {
      await viewer().locator('.row .gutter').first().click();
      await page.keyboard.press('Control+Shift+L');
      await viewer().getByRole('button', { name: language.folds, exact: true }).click();
      const badge = viewer().locator('.row .badge').filter({ hasText: '20' }).first();
      await badge.waitFor();
      const [box, grid] = [await badge.boundingBox(), await viewer().locator('.grid').boundingBox()];
      assert.ok(
        box !== null && grid !== null && box.x + box.width <= grid.x + grid.width,
        JSON.stringify(box),
      );
      await viewer().getByRole('button', { name: language.clear, exact: true }).click();
    });

    step('a folder leads to its logs merged, from the Explorer and from the view of cases', async (page) => {
      const merged = page.locator('.tab.active').getByText('CBS.log + dism.log + WindowsUpdate.log');
      await chooseInMenu(page, explorerRow(page, 'logs'), language.openMerged);
      await merged.waitFor();
      await chooseInMenu(page, explorerRow(page, 'logs'), language.summarize);
      await reportPage(page).getByRole('heading').first().waitFor();
      const activity = page.locator('.activitybar .action-item');
      await activity
        .filter({ has: page.locator('.action-label[aria-label*="Servicing"]') })
        .first()
        .click();
      const folder = page.locator('.pane-body .monaco-list-row').filter({ hasText: /^logs/ }).first();
      await folder.waitFor();
      await chooseInMenu(page, folder, language.openMerged);
      await merged.waitFor();
    });
  });
}
