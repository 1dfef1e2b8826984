// What scripts/support/ owns: how the scripts and the workbench tests install, build and start things. Nothing of the product.
// This file: a checkout that may be bare becomes one where every tool can run. It uses Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The folder of the nested package that holds code-server. */
export const workbenchPackage = join(root, 'test', 'e2e');

/** The folder for everything that tests and `npm start` write; ignored by git. */
export const workRoot = join(workbenchPackage, '.work');

/** The Node 24 of the dev dependency. The packaging tool and code-server need it. */
export const node24 = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * The environment for child processes: Node 24 and the project's tools first on PATH.
 * @param {Record<string, string | undefined>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  const bin = join(root, 'node_modules', '.bin');
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra };
  // Set in the terminal of a running VS Code; a second one would hand its work to the first and leave.
  delete environment.VSCODE_IPC_HOOK_CLI;
  // Set by a test runner; a test runner inside it would write for a machine and not for a reader.
  delete environment.NODE_TEST_CONTEXT;
  // Set by the npm that runs this script: code-server's install script reads the Node version from the user agent.
  delete environment.npm_config_user_agent;
  delete environment.npm_node_execpath;
  delete environment.npm_execpath;
  return environment;
}

/**
 * Runs a command with its output on this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} the exit status
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? toolEnvironment(),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? (signal ? 1 : 0)));
  });
}

/**
 * Runs a command that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function mustRun(command, args, options) {
  const status = await run(command, args, options);
  if (status !== 0) {
    throw new Error(`"${command} ${args.join(' ')}" ended with status ${status}.`);
  }
}

/** Installs the project's own dependencies when they are missing or not those of the lock file. */
export async function ensureInstalled() {
  if (isInstalled(root)) {
    return;
  }
  console.log('Installing the dependencies …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund'], { env: process.env });
}

/** Installs code-server, a whole VS Code of about 620 MB, when it is missing or of another version. */
export async function ensureCodeServer() {
  if (isInstalled(workbenchPackage)) {
    return;
  }
  const missing = missingBuildTools();
  if (missing.length > 0) {
    throw new Error(
      `code-server compiles a module when it is installed, and this machine has no ${missing.join(', ')}: run "sudo apt-get install -y ${missing.join(' ')}" (or what your system calls them) first.`,
    );
  }
  console.log('Installing code-server, a VS Code for the browser (about 620 MB, one or two minutes) …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: workbenchPackage,
    // code-server's install script stops when npm runs it as root without this.
    env: toolEnvironment({ npm_config_unsafe_perm: 'true' }),
  });
}

/**
 * Whether the installed packages are those of the lock file. npm writes what it installed into a hidden lock file; times
 * of files say nothing after a checkout, so versions are compared.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  if (installed === undefined || wanted === undefined) {
    return false;
  }
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

/** Debian's names of what node-gyp needs here and this machine lacks; other systems are not checked. */
function missingBuildTools() {
  if (process.platform !== 'linux') {
    return [];
  }
  /** @type {[string, string][]} */
  const tools = [
    ['python3', 'python3'],
    ['make', 'make'],
    ['g++', 'g++'],
  ];
  const missing = tools.filter(([command]) => !hasCommand(command)).map(([, name]) => name);
  const headers = ['/usr/include/gssapi/gssapi.h', '/usr/include/gssapi.h'];
  return headers.some((path) => existsSync(path)) ? missing : [...missing, 'libkrb5-dev'];
}

/**
 * Whether a command can be found on PATH.
 * @param {string} command
 */
export function hasCommand(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [command], { stdio: 'ignore' }).status === 0;
}
