// The box at the top of the window in which commands, files and lines are asked for.
//
// A key that comes while the window still changes its focus is lost, and a page or editor that takes the focus late
// closes a box that is already open. A person then presses the key again; so does all that is asked for here.

import { waitUntil } from './waitUntil.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** How long one attempt waits for what a person sees at once, in milliseconds. */
const patience = { timeout: 3_000 };
/** How long is tried again: early in the life of a window a command may not be registered yet, in milliseconds. */
const deadline = 60_000;

/** The box that is open. @param {Page} page */
export function quickInput(page) {
  return page.locator('.quick-input-widget:visible input[type="text"]').first();
}

/**
 * @param {Page} page
 * @param {string | RegExp} text
 */
export function quickPickRow(page, text) {
  return page
    .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row')
    .filter({ hasText: text });
}

/**
 * Runs a command from the palette by its title, as shown there: `Servicing Logs: Summarize Failure`.
 * The palette lists what is registered when it opens; early in the life of a window it has to be opened again.
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await choose(page, { key: 'F1', text: `>${title}`, row: title });
  // Away from what lies under the palette, whose tooltip would cover what comes.
  await page.mouse.move(restPlace.x, restPlace.y);
}

/**
 * Opens a file of the window's folder by its name.
 * @param {Page} page
 * @param {string} path what is typed: the file's name, or its path below the folder
 */
export async function openFile(page, path) {
  await choose(page, { key: 'Control+P', text: path, row: path.slice(path.lastIndexOf('/') + 1) });
}

/**
 * Moves the cursor of the active editor.
 * @param {Page} page
 * @param {{ line: number, column: number }} position 1-based
 */
export async function goTo(page, { line, column }) {
  await again(page, `line ${line} gone to`, async () => {
    await page.keyboard.press('Control+G');
    await quickInput(page).waitFor(patience);
    await quickInput(page).fill(`:${line}:${column}`, patience);
    await quickInput(page).press('Enter', patience);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', ...patience });
  });
}

/** On the title bar, where nothing answers to the mouse. */
const restPlace = { x: 1_000, y: 16 };

/**
 * Opens the box by its key, types into it and clicks on a row of its list.
 * @param {Page} page
 * @param {{ key: string, text: string, row: string }} wanted
 */
async function choose(page, { key, text, row }) {
  await again(page, `"${row}" in the list of ${key}`, async () => {
    await page.keyboard.press(key);
    await quickInput(page).waitFor(patience);
    await quickInput(page).fill(text, patience);
    await quickPickRow(page, row).first().waitFor(patience);
    await listAtRest(page);
    await quickPickRow(page, row).first().click(patience);
  });
}

/**
 * Waits until the list is filtered: until then a row may come to hold another entry under the click.
 * @param {Page} page
 */
async function listAtRest(page) {
  /** @type {string | undefined} */
  let before;
  await waitUntil(
    'the list at rest',
    async () => {
      const now = (await quickPickRow(page, '').allTextContents()).join('\n');
      const isSame = now === before;
      before = now;
      return isSame;
    },
    10_000,
  );
}

/**
 * Does what may be lost with the focus until it is done.
 * @param {Page} page
 * @param {string} what for the message
 * @param {() => Promise<void>} action throws where it was lost
 */
async function again(page, what, action) {
  /** @type {unknown} */
  let lost;
  const isDone = () =>
    action().then(
      () => true,
      async (error) => {
        if (page.isClosed()) throw error;
        lost = error;
        await page.keyboard.press('Escape');
        return false;
      },
    );
  await waitUntil(what, isDone, deadline).catch((error) => {
    throw new Error(error.message, { cause: lost });
  });
}
