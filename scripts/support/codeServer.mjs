// Starts and stops code-server: a VS Code whose window is a browser page and whose extension host runs on Node.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLanguagePack } from './displayLanguage.mjs';
import { mustRun, node24, toolEnvironment, workbenchPackage } from './setUp.mjs';

const entryPoint = join(workbenchPackage, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
const startDeadline = 60_000; // ms; a cold start on two cores takes about 5 s

// What a fresh VS Code would put in front of the log.
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} workFolder profile, extensions and configuration go here; nothing else is touched
 * @property {string} folder the folder that is opened
 * @property {readonly string[]} extensions `.vsix` files to install
 * @property {string} [locale] display language, for example `zh-cn`
 * @property {number} [port] 0 or absent: any free one
 * @property {Record<string, unknown>} [settings] added to the user settings
 * @property {Record<string, string>} [environment] added to the environment of the extension host
 *
 * @typedef {object} Workbench
 * @property {string} url the address of the opened folder, without a file
 * @property {(path: string) => string} urlOf the address that also opens a file of the folder
 * @property {() => string} log what the server wrote so far
 * @property {Promise<unknown>} ended settles when the server has ended
 * @property {() => Promise<void>} stop ends the server and what it started
 */

/**
 * Installs the extensions into a profile of their own and starts the server on 127.0.0.1.
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function startCodeServer(options) {
  const profile = await prepareProfile(options);
  for (const extension of options.extensions) {
    await mustRun(node24, [entryPoint, ...profile, '--force', '--install-extension', extension]);
  }
  if (options.locale) {
    await writeLanguagePack({ userData: userDataOf(options), language: options.locale });
  }
  const child = spawn(
    node24,
    [
      entryPoint,
      ...profile,
      ...(options.locale ? ['--locale', options.locale] : []),
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`],
      ...['--disable-telemetry', '--disable-update-check', '--ignore-last-opened'],
      ...(options.settings?.['security.workspace.trust.enabled'] === true
        ? []
        : ['--disable-workspace-trust']),
      options.folder,
    ],
    // A group of its own, so that its children end with it.
    { env: toolEnvironment(options.environment), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = once(child, 'exit');
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const stop = () => stopGroup(child, ended);
  const origin = await addressOf(child, () => output).catch(async (error) => {
    await stop();
    throw error;
  });
  const url = `${origin}/?folder=${encodeURIComponent(options.folder)}`;
  return {
    url,
    urlOf: (path) => `${url}&payload=${openFilePayload(origin, path)}`,
    log: () => output,
    ended,
    stop,
  };
}

/** @param {WorkbenchOptions} options */
function userDataOf({ workFolder }) {
  return join(workFolder, 'user');
}

/**
 * @param {WorkbenchOptions} options
 * @returns {Promise<string[]>} the arguments that keep the server to the work folder
 */
async function prepareProfile(options) {
  const { workFolder, settings } = options;
  const user = userDataOf(options);
  const extensions = join(workFolder, 'extensions');
  const config = join(workFolder, 'config.yaml');
  // A profile left by an earlier run would bring its own open editors and its older extension.
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(join(user, 'User'), { recursive: true });
  await mkdir(extensions, { recursive: true });
  await writeFile(config, 'auth: none\n');
  await writeFile(
    join(user, 'User', 'settings.json'),
    `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`,
  );
  return ['--config', config, '--user-data-dir', user, '--extensions-dir', extensions];
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} output
 * @returns {Promise<string>} the origin the server listens on
 */
function addressOf(child, output) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      reject(new Error(`code-server ${why}. It wrote:\n${output()}`));
    };
    const timer = setTimeout(() => fail(`did not listen within ${startDeadline / 1000} s`), startDeadline);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (status) => fail(`ended with status ${status}`));
    child.stdout?.on('data', () => {
      // … HTTP server listening on http://127.0.0.1:41234/
      const match = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output());
      if (match?.[1]) {
        clearTimeout(timer);
        resolve(match[1]);
      }
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
async function stopGroup(child, ended) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  signalGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(/** @type {number} */ (child.pid), 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    // The group may have ended in between.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') {
      throw error;
    }
  }
}

/**
 * What the web workbench reads from its address to open a file at the start.
 * @param {string} origin
 * @param {string} path
 */
function openFilePayload(origin, path) {
  const authority = new URL(origin).host;
  return encodeURIComponent(JSON.stringify([['openFile', `vscode-remote://${authority}${encodeURI(path)}`]]));
}
