// What a person does in a workbench window, found by what the person sees: text, roles, keys.

import { waitUntil } from './waitUntil.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * Holds the mouse over the cursor of the focused editor and returns the hover that comes.
 * @param {Page} page
 * @returns {Promise<Locator>}
 */
export async function hoverAtCursor(page) {
  const cursor = page.locator('.monaco-editor.focused .cursors-layer .cursor').first();
  const box = await cursor.boundingBox();
  if (box === null) {
    throw new Error('The cursor is not in view.');
  }
  const hover = page.locator('.monaco-editor .monaco-hover:visible, .monaco-hover:visible').first();
  // The editor opens a hover when the mouse comes to rest: arrive from beside, as a hand does.
  await page.mouse.move(box.x + 60, box.y + box.height / 2 + 40);
  await page.mouse.move(box.x + 6, box.y + box.height / 2, { steps: 5 });
  await hover.waitFor();
  return hover;
}

/**
 * The report, which the editor shows in a frame within a frame.
 * @param {Page} page
 */
export function reportPage(page) {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
}

/** The Problems panel. @param {Page} page */
export async function openProblems(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) {
    await page.keyboard.press('Control+Shift+M');
  }
  await panel.waitFor();
  return panel;
}

/**
 * Where the cursor is, from the status bar.
 * @param {Page} page
 * @param {number} line 1-based
 */
export function cursorOnLine(page, line) {
  return page.locator('.part.statusbar').getByText(new RegExp(`^(Ln|行) ${line}[,，]`));
}

/**
 * The text of the editor that has the focus, as shown.
 * @param {Page} page
 */
export function focusedEditor(page) {
  return page.locator('.editor-instance .monaco-editor.focused .view-lines');
}

/**
 * The text of a document that was never saved.
 * @param {Page} page
 */
export function untitledEditor(page) {
  return page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"] .view-lines');
}

/** A file or folder of the Explorer by its name. @param {Page} page @param {string} name */
export function explorerRow(page, name) {
  return page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first();
}

/**
 * Chooses an entry of a row's context menu. A menu lists what is contributed when it opens, and takes no click right
 * after that: it is chosen from by key, and opened once more where it does not close.
 * @param {Page} page
 * @param {Locator} row
 * @param {string} entry
 */
export async function chooseInMenu(page, row, entry) {
  const item = page.locator('.monaco-menu .action-item').filter({ hasText: entry }).first();
  const patience = { timeout: 5_000 };
  await waitUntil(
    `"${entry}" chosen in the menu`,
    async () => {
      const isChosen = await row
        .click({ button: 'right', ...patience })
        .then(() => item.hover(patience))
        .then(() => page.keyboard.press('Enter'))
        .then(() => item.waitFor({ state: 'hidden', ...patience }))
        .then(
          () => true,
          () => false,
        );
      if (!isChosen) await page.keyboard.press('Escape');
      return isChosen;
    },
    90_000,
  );
}
