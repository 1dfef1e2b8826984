// A workbench with the packaged extension and a copy of the samples, for one test file.
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startCodeServer } from '../../../scripts/support/codeServer.mjs';
import { vsixPath } from '../../../scripts/support/extensionPackage.mjs';
import { root, workRoot } from '../../../scripts/support/setUp.mjs';
import { launchBrowser, openWorkbench } from './browser.mjs';

/**
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {import('../../../scripts/support/codeServer.mjs').Workbench} workbench
 * @property {string} folder the opened folder, a copy of samples/
 * @property {(name: string) => string} workPath a path for what the test writes
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {string} options.name a folder of this name below the work folder is made anew
 * @param {string} [options.locale]
 * @param {string} [options.open] a file of the samples to open at the start
 * @param {readonly string[]} [options.extensions] further folders to install as extensions
 * @param {boolean} [options.isBare] true for a window without our own extension, to compare with
 * @param {Record<string, string>} [options.environment]
 * @param {Record<string, unknown>} [options.settings]
 * @param {(folder: string) => Promise<void>} [options.prepare] adds to the folder before it is opened
 * @returns {Promise<Session>}
 */
export async function startSession({ name, locale, open, environment, settings, prepare, ...installed }) {
  const work = join(workRoot, name);
  const folder = join(work, 'samples');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await cp(join(root, 'samples'), folder, { recursive: true });
  await prepare?.(folder);
  const workbench = await startCodeServer({
    workFolder: join(work, 'profile'),
    folder,
    extensions: [...(installed.isBare ? [] : [vsixPath]), ...(installed.extensions ?? [])],
    locale,
    environment,
    settings,
  });
  const browser = await launchBrowser().catch(async (error) => {
    await workbench.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await workbench.stop();
  };
  try {
    const url = open === undefined ? workbench.url : workbench.urlOf(join(folder, open));
    const page = await openWorkbench(browser, { url, language: locale ?? 'en-US' });
    return { page, workbench, folder, workPath: (file) => join(work, file), close };
  } catch (error) {
    await close();
    throw new Error(`The workbench did not open. The server wrote:\n${workbench.log()}`, { cause: error });
  }
}
