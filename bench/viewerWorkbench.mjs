// Measures the first screen of the log viewer in a real workbench, in turn with a custom editor of another extension that
// shows one word. What the editor itself takes for a custom editor is in both, so the difference is the viewer's own.
import { cp, link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCodeServer, mustRun, root, workRoot } from '../scripts/support/setUp.mjs';
import { waitUntil } from '../test/e2e/support/waitUntil.mjs';
import { middle, milliseconds } from './measure.mjs';

/** Each starts a whole VS Code and opens the viewer for the first time. */
const sessions = 3;
/** Times that either is opened per session. */
const rounds = 6;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ file: string, selector: string, count: number }} Subject */

/** @type {Readonly<Record<'viewer' | 'empty', Subject>>} */
const subjects = {
  viewer: { file: 'large-CBS.log', selector: '.row .text', count: 10 },
  empty: { file: 'word.empty', selector: 'p.text', count: 1 },
};

/**
 * From the press of the mouse on a file in the Explorer to the first rows on the screen.
 * @param {string} log
 * @returns {Promise<readonly (readonly [what: string, value: string, aim: string])[]>}
 */
export async function firstScreenRows(log) {
  const { findBrowser } = await import('../test/e2e/support/browser.mjs');
  if (findBrowser() === undefined) {
    console.log('Skipped: the viewer in a workbench, which needs Chromium.');
    return [];
  }
  await ensureCodeServer();
  const emptyEditor = await packEmptyEditor();
  const first = [];
  const further = [];
  const empty = [];
  for (let session = 0; session < sessions; session++) {
    const times = await measureSession(log, emptyEditor);
    first.push(times.viewer[0] ?? Number.NaN);
    further.push(...times.viewer.slice(1));
    empty.push(...times.empty.slice(1));
  }
  const own = middle(further) - middle(empty);
  return [
    [
      'First rows in the workbench, from the click; the extension is activated for it',
      milliseconds(middle(first)),
      '–',
    ],
    [
      `First rows in the workbench, further times (median of ${further.length})`,
      milliseconds(middle(further)),
      '< 200 ms',
    ],
    ['An empty custom editor of another extension, in turn with it', milliseconds(middle(empty)), '–'],
    [
      'What the viewer takes beyond an empty custom editor',
      own > 0 ? milliseconds(own) : 'too little to be measured',
      '–',
    ],
  ];
}

/** @returns {Promise<string>} the packed extension */
async function packEmptyEditor() {
  const source = join(workRoot, 'emptyEditor');
  const target = join(workRoot, 'emptyEditor.vsix');
  await mkdir(workRoot, { recursive: true });
  await cp(join(root, 'bench', 'emptyEditor'), source, { recursive: true });
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', target];
  await mustRun('vsce', ['package', ...flags], { cwd: source });
  return target;
}

/**
 * @param {string} log
 * @param {string} emptyEditor
 */
async function measureSession(log, emptyEditor) {
  const { startSession } = await import('../test/e2e/support/session.mjs');
  const session = await startSession({
    name: 'bench-viewer',
    extensions: [emptyEditor],
    settings: {
      'workbench.editorLargeFileConfirmation': 100_000,
      'workbench.editorAssociations': { [`*${subjects.viewer.file}`]: 'servicingLogs.viewer' },
    },
    prepare: async (folder) => {
      await link(log, join(folder, subjects.viewer.file));
      await writeFile(join(folder, subjects.empty.file), 'word');
    },
  });
  try {
    const { page } = session;
    await settle(page);
    /** @type {{ viewer: number[], empty: number[] }} */
    const times = { viewer: [], empty: [] };
    for (let round = 0; round < rounds; round++) {
      times.viewer.push(await open(page, subjects.viewer));
      times.empty.push(await open(page, subjects.empty));
    }
    return times;
  } finally {
    await session.close();
  }
}

/**
 * A window that has just opened is busy with itself for seconds, loses clicks, and makes web views slowly. Its first one
 * ends with that.
 * @param {Page} page
 */
async function settle(page) {
  const { explorerRow } = await import('../test/e2e/support/workbenchPage.mjs');
  const word = page
    .frameLocator('iframe.webview')
    .frameLocator('#active-frame')
    .locator(subjects.empty.selector);
  await waitUntil(
    'a first web view',
    async () => {
      await explorerRow(page, subjects.empty.file).click();
      return word.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
    },
    60_000,
  );
  await closeAll(page);
}

/**
 * @param {Page} page
 * @param {Subject} subject
 * @returns {Promise<number>} from the press of the mouse to the rows, in milliseconds; the file is closed again
 */
async function open(page, subject) {
  const { explorerRow } = await import('../test/e2e/support/workbenchPage.mjs');
  const row = explorerRow(page, subject.file);
  await row.waitFor();
  const time = page.evaluate(timeToScreen, subject);
  await row.click();
  const milliseconds = await time;
  await closeAll(page);
  return milliseconds;
}

/** @param {Page} page */
async function closeAll(page) {
  const { runCommand } = await import('../test/e2e/support/quickInput.mjs');
  await runCommand(page, 'View: Close All Editors');
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
}

/**
 * Runs in the page of the workbench and looks with every picture that is drawn: what waits from outside looks only now
 * and then. The web view is a frame within a frame.
 * @param {Subject} subject
 * @returns {Promise<number>}
 */
function timeToScreen({ selector, count }) {
  return new Promise((resolve, reject) => {
    let pressed = Number.NaN;
    addEventListener('pointerdown', () => (pressed = performance.now()), { capture: true, once: true });
    setTimeout(() => reject(new Error(`No ${selector} came.`)), 60_000);
    const look = () => {
      const outer = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.webview'));
      const inner = outer?.contentDocument?.querySelector('#active-frame, #pending-frame');
      const text = /** @type {HTMLIFrameElement | null | undefined} */ (inner)?.contentDocument;
      // The picture with the rows is drawn behind this call; the next task begins when that is done.
      if ((text?.querySelectorAll(selector).length ?? 0) >= count) {
        setTimeout(() => resolve(performance.now() - pressed));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
