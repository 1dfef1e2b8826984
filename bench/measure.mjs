// Owns timing another program: its clock, its processor time, its peak memory.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, toolEnvironment } from '../scripts/support/setUp.mjs';

/** Where the benchmark writes its inputs and figures; ignored by git. */
export const work = join(root, 'bench', '.work');

/** Just below what the editor keeps from extensions. */
export const largeMegabytes = 45;

/**
 * @param {readonly string[]} command
 * @param {string} [home]
 * @returns {{ seconds: number, processor: number, memory: number }} wall clock, processor time, peak memory in MB
 */
export function timed(command, home) {
  const figures = join(work, 'time.txt');
  const env = toolEnvironment(home === undefined ? {} : { HOME: home });
  // GNU time knows the peak memory of another process; without it only the clock is read.
  const hasTime = existsSync('/usr/bin/time');
  const full = hasTime ? ['/usr/bin/time', '-f', '%U %S %M', '-o', figures, ...command] : command;
  const started = performance.now();
  const { status, stderr } = spawnSync(/** @type {string} */ (full[0]), full.slice(1), {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) {
    throw new Error(`${command.join(' ')} ended with status ${status}: ${stderr}`);
  }
  const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = hasTime
    ? spawnSync('cat', [figures], { encoding: 'utf8' }).stdout.trim().split(' ').map(Number)
    : [];
  return { seconds, processor: user + system, memory: kilobytes / 1000 };
}

/** @param {readonly number[]} values */
export function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {number} value */
export function milliseconds(value) {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

/**
 * @param {readonly any[]} measured
 * @param {string} key of a time in milliseconds
 */
export function median(measured, key) {
  return milliseconds(middle(measured.map((one) => one[key])));
}
