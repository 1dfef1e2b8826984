// What test/e2e/support/ owns: driving a workbench page the way a person does. The tests themselves are one folder up.
// This file: finds a browser and opens a workbench in it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const workbenchDeadline = 90_000; // ms; the first load of the workbench on two busy cores

/** @returns {string | undefined} the browser for the tests: CHROMIUM_PATH or an installed one */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, ...candidates].find((path) => path !== undefined && existsSync(path));
}

/**
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('No Chromium: install it (Debian: "apt-get install -y chromium") or set CHROMIUM_PATH.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Opens the workbench and waits until it can be used.
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, language?: string }} options
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openWorkbench(browser, { url, language = 'en-US' }) {
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 1280, height: 800 },
    // A picture taken while something fades in shows it pale.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: workbenchDeadline });
  return page;
}
