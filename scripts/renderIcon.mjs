// Renders images/icon.svg to the PNG that the extension's manifest names. Run it after a change of the drawing:
// node scripts/renderIcon.mjs
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../test/e2e/support/browser.mjs';
import { root } from './support/setUp.mjs';

const size = 256; // pixels, what the extension views ask for at least twice over
const svg = await readFile(join(root, 'images', 'icon.svg'), 'utf8');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
  await page.screenshot({ path: join(root, 'images', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
