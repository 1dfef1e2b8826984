// npm run screenshots:hovers [-- en zh-cn]: takes the pictures of ten hovers in a real workbench, docs/images/hovers/.
// Run by hand after a change of hovers or explanations, and look at the pictures: no test can say whether one reads well.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packExtension } from '../../scripts/support/extensionPackage.mjs';
import { ensureCodeServer, ensureInstalled, root } from '../../scripts/support/setUp.mjs';
import { goTo } from './support/quickInput.mjs';
import { startSession } from './support/session.mjs';
import { smallPng } from './support/smallPng.mjs';
import { waitUntil } from './support/waitUntil.mjs';
import { cursorOnLine, hoverAtCursor } from './support/workbenchPage.mjs';

/** A record, and the text in it that the mouse rests on: one of each notation and family. */
const records = [
  {
    component: 'CBS',
    message: 'Exec: Processing complete. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    at: '0x80073712',
  },
  {
    component: 'CSI',
    message: '00000012 (F) Opening the directory failed [gle=0xd0000102]',
    at: '0xd0000102',
  },
  {
    component: 'CBS',
    message: 'DLWD:WU search failed [HRESULT = 0x8024402c - Unknown Error]',
    at: '0x8024402c',
  },
  { component: 'DISM', message: 'DISM.EXE: Failed. HRESULT=800F081F', at: '800F081F' },
  { component: 'MOUPG', message: 'Setup ended. Result: 0xC1900101 - 0x20017', at: '0xC1900101' },
  { component: 'SP', message: 'Error in apply of a file. GLE is [32]', at: '32]' },
  {
    component: 'CSI',
    message: '00000013 (F) Hydration failed with NTSTATUS -1073741772.',
    at: '-1073741772',
  },
  { component: 'CBS', message: 'Failed to perform operation. [HRESULT = 0x800f0922]', at: '0x800f0922' },
  { component: 'CBS', message: 'Driver: add to the store failed, error 0xE0000247', at: '0xE0000247' },
  {
    component: 'CSI',
    message: '00000014 Error STATUS_SHARING_VIOLATION while executing operation CreateFile',
    at: 'STATUS_SHARING_VIOLATION',
  },
];

const settings = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.hover.above': false,
  'git.enabled': false,
};

const maxBytes = 120_000;
const margin = 12; // pixels around line and hover

const asked = process.argv.slice(2);
const languages = asked.length === 0 ? ['en', 'zh-cn'] : asked;

await ensureInstalled();
await ensureCodeServer();
await packExtension();
for (const language of languages) {
  await takePictures(language);
}

/** @param {string} language */
async function takePictures(language) {
  const locale = language === 'en' ? undefined : language;
  const session = await startSession({ name: `hovers-${language}`, locale, settings });
  try {
    const log = join(session.folder, 'hovers', 'CBS.log');
    await mkdir(join(session.folder, 'hovers'), { recursive: true });
    await writeFile(log, logText());
    const { page } = session;
    await page.setViewportSize({ width: 1240, height: 1100 });
    await page.goto(session.workbench.urlOf(log));
    await page
      .locator('.editor-instance .view-lines')
      .getByText('STATUS_SHARING_VIOLATION')
      .first()
      .waitFor();
    await page.keyboard.press('Control+B');
    for (const [index, record] of records.entries()) {
      await takePicture(page, language, index, record);
    }
  } catch (error) {
    await session.page.screenshot({ path: session.workPath('failure.png') });
    throw error;
  } finally {
    await session.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} language
 * @param {number} index
 * @param {(typeof records)[number]} record
 */
async function takePicture(page, language, index, record) {
  const line = index + 1;
  const column = recordText(record, index).indexOf(record.at) + 1;
  await goTo(page, { line, column: column + 1 });
  await cursorOnLine(page, line).waitFor();
  const hover = await hoverOnceServed(page);
  await hover.getByRole('link').or(hover.locator('code')).first().waitFor();
  const box = await hover.boundingBox();
  const cursor = await page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox();
  assert.ok(box !== null && cursor !== null, 'the hover is in view');
  const top = Math.min(cursor.y, box.y) - margin;
  const left = Math.max(0, Math.min(box.x, 60) - margin);
  const bottom = Math.max(cursor.y + cursor.height, box.y + box.height) + margin;
  const width = Math.max(box.x + box.width + margin, 980) - left;
  const picture = smallPng(
    await page.screenshot({
      animations: 'disabled',
      clip: { x: left, y: Math.max(0, top), width, height: bottom - Math.max(0, top) },
    }),
  );
  const name = `${language}-${String(line).padStart(2, '0')}.png`;
  assert.ok(picture.length < maxBytes, `${name} has ${picture.length} bytes`);
  const folder = join(root, 'docs', 'images', 'hovers');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), picture);
  console.log(`${name}: ${picture.length} bytes`);
  await page.keyboard.press('Escape');
  await hover.waitFor({ state: 'hidden' });
}

/**
 * The first hover may come before the language server does; the mouse then has to arrive again.
 * @param {import('playwright-core').Page} page
 */
async function hoverOnceServed(page) {
  /** @type {import('playwright-core').Locator | undefined} */
  let hover;
  await waitUntil(
    'a hover',
    async () => {
      page.setDefaultTimeout(5_000);
      hover = await hoverAtCursor(page).catch(() => undefined);
      page.setDefaultTimeout(30_000);
      return hover !== undefined;
    },
    60_000,
  );
  assert.ok(hover !== undefined);
  return hover;
}

function logText() {
  return `${records.map(recordText).join('\r\n')}\r\n`;
}

/**
 * @param {(typeof records)[number]} record
 * @param {number} index
 */
function recordText({ component, message }, index) {
  const second = String(index + 10);
  return `2024-03-05 09:41:${second}, Info                  ${component.padEnd(7)}${message}`;
}
