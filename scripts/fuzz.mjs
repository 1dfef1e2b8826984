// npm run fuzz: builds and lets the fuzz run loose on every reader. `-- --seconds 600 --seed 7 --target evtx` as wanted;
// an input that broke something is written to fuzz-<target>-<n>.bin in the current folder.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, mustRun, node24, root, toolEnvironment } from './support/setUp.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } }, strict: false });

await ensureInstalled();
await mustRun('tsc', ['-b']);
// A reader that hangs never comes back to look at the clock: the run is ended from here.
const timeout = Number(values.seconds) * 1_000 + 60_000;
const entry = join(root, 'out', 'test', 'fuzz', 'run.js');
const { status, signal } = spawnSync(
  node24,
  [
    '--max-old-space-size=1024',
    entry,
    '--seconds',
    String(values.seconds),
    ...withoutSeconds(process.argv.slice(2)),
  ],
  { stdio: 'inherit', env: toolEnvironment(), timeout, killSignal: 'SIGKILL' },
);
if (signal !== null)
  console.error(`The run was ended (${signal}): the reader of the target after the last line hangs.`);
process.exitCode = status ?? 1;

/** @param {readonly string[]} args */
function withoutSeconds(args) {
  const at = args.indexOf('--seconds');
  return at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
}
