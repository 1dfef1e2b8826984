// Owns running the built command line as a user does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './schema';

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

export interface CliOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Runs dist/cli.js in an environment without a language of its own. */
export function runCli(args: readonly string[], options: CliOptions = {}): CliRun {
  const run = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    input: options.input ?? '',
    cwd: options.folder,
    env: { PATH: process.env.PATH, ...options.environment },
    timeout: 60_000,
    maxBuffer: 64 * 1_048_576,
  });
  return { status: run.status, out: run.stdout.toString('utf8'), errors: run.stderr.toString('utf8') };
}
