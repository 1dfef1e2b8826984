// The README's screenshots are taken by the tests: what is shown there is what a test saw.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, workRoot } from '../../../scripts/support/setUp.mjs';
import { smallPng } from './smallPng.mjs';

/**
 * Saves what the window shows. The committed picture is written when it is missing or UPDATE_SCREENSHOTS is set
 * (`npm test -- --update-screenshots`); otherwise the picture goes to the work folder, to be looked at after a failure.
 * @param {import('playwright-core').Page} page
 * @param {string} name without extension, for example `en-report`
 */
export async function saveScreenshot(page, name) {
  const committed = join(root, 'docs', 'images', `${name}.png`);
  const isWanted = process.env.UPDATE_SCREENSHOTS === '1' || !existsSync(committed);
  const path = isWanted ? committed : join(workRoot, 'screenshots', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, smallPng(await page.screenshot()));
}
