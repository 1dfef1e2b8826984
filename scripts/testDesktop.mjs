// npm run test:desktop: the suite of test/integration in an installed desktop VS Code. It downloads nothing: where no
// desktop VS Code can be found it says so and succeeds.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packExtension, vsixPath } from './support/extensionPackage.mjs';
import { ensureInstalled, mustRun, root, toolEnvironment, workRoot } from './support/setUp.mjs';

const installed = [
  '/usr/share/code/code',
  '/usr/share/codium/codium',
  '/snap/code/current/usr/share/code/code',
  '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
  join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'Code.exe'),
];

/** The executable of the desktop VS Code (not the `code` script): VSCODE_PATH or where installers put it. */
function findExecutable() {
  return [process.env.VSCODE_PATH, ...installed].find((path) => path !== undefined && existsSync(path));
}

async function testDesktop() {
  const vscodeExecutablePath = findExecutable();
  if (vscodeExecutablePath === undefined) {
    console.log(
      'Skipped: no desktop VS Code was found. Set VSCODE_PATH to its executable to run these tests.',
    );
    return;
  }
  await ensureInstalled();
  await mustRun('npm', ['run', '--silent', 'build']);
  await packExtension();
  const work = join(workRoot, 'desktop');
  const profile = ['--user-data-dir', join(work, 'user'), '--extensions-dir', join(work, 'extensions')];
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await cp(join(root, 'samples'), join(work, 'samples'), { recursive: true });
  const { runTests, resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const [cli = vscodeExecutablePath, ...cliArgs] =
    resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  const install = spawnSync(cli, [...cliArgs, ...profile, '--install-extension', vsixPath], {
    stdio: 'inherit',
    env: toolEnvironment(),
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    throw new Error('The packaged extension could not be installed.');
  }
  await runTests({
    vscodeExecutablePath,
    // The packaged extension is what is tested; the runner only stands where a development extension has to be.
    extensionDevelopmentPath: join(root, 'test', 'integration', 'runner'),
    extensionTestsPath: join(root, 'out', 'test', 'integration', 'index.js'),
    launchArgs: [...profile, '--disable-workspace-trust', join(work, 'samples')],
  });
}

testDesktop().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
