// npm start: from a bare checkout to a VS Code that shows a failing sample log with this extension installed.
// It runs on any Node from 20 on and with nothing installed; what needs Node 24 is started as a child with it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startCodeServer } from './support/codeServer.mjs';
import { packExtension, vsixPath } from './support/extensionPackage.mjs';
import { ensureCodeServer, ensureInstalled, hasCommand, mustRun, root, workRoot } from './support/setUp.mjs';

const samples = join(root, 'samples');
const failingSample = join(samples, 'failed-update', 'CBS.log');
const profile = join(workRoot, 'start');

/** Builds, packs and opens. */
async function start() {
  await ensureInstalled();
  console.log('\nBuilding and packing the extension …');
  await packExtension();
  const desktop = findDesktop();
  if (desktop !== undefined) {
    await openDesktop(desktop);
    return;
  }
  await ensureCodeServer();
  await openInBrowser();
}

/**
 * The installed desktop VS Code: VSCODE_PATH, or `code` on PATH, provided that there is a screen to show it on and that
 * it can be run (as root it refuses to).
 * @returns {string | undefined}
 */
function findDesktop() {
  const command = process.env.VSCODE_PATH ?? 'code';
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
  if (!hasScreen || process.env.SERVICING_LOGS_START === 'browser') {
    return undefined;
  }
  if (process.env.VSCODE_PATH === undefined && !hasCommand(command)) {
    return undefined;
  }
  const found = spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return found.status === 0 ? command : undefined;
}

/**
 * Opens the sample in the desktop VS Code, with a profile of its own.
 * @param {string} command
 */
async function openDesktop(command) {
  const user = join(profile, 'desktop-user');
  const own = ['--user-data-dir', user, '--extensions-dir', join(profile, 'desktop-extensions')];
  await mkdir(user, { recursive: true });
  await mustRun(command, [...own, '--force', '--install-extension', vsixPath]);
  await mustRun(command, [...own, '--disable-workspace-trust', '--new-window', samples, failingSample]);
  console.log(`\nVS Code shows ${failingSample}.\n${nextMove}`);
}

/** Serves the sample in a browser workbench until Ctrl+C. */
async function openInBrowser() {
  const workbench = await startCodeServer({ workFolder: profile, folder: samples, extensions: [vsixPath] });
  process.once('SIGINT', () => workbench.stop());
  process.once('SIGTERM', () => workbench.stop());
  const address = workbench.urlOf(failingSample);
  console.log(
    `\nVS Code is ready. Open this address in a browser:\n\n    ${address}\n\n${nextMove}\nCtrl+C ends it.`,
  );
  openBrowser(address);
  await workbench.ended;
}

const nextMove =
  'The log is open: press F1 and run "Servicing Logs: Summarize Failure", or hold the mouse over a result code.';

/**
 * Shows the address where a desktop is there; a machine without one has printed it.
 * @param {string} address
 */
function openBrowser(address) {
  if (process.platform === 'darwin') {
    spawn('open', [address], { stdio: 'ignore' });
  } else if (process.platform === 'linux' && process.env.DISPLAY && hasCommand('xdg-open')) {
    spawn('xdg-open', [address], { stdio: 'ignore' });
  }
}

start().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
