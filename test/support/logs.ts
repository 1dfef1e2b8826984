// Owns the small ways tests make and read log text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the checkout, seen from the compiled test files. */
export const projectRoot = join(__dirname, '..', '..', '..');

/** Text of a file under test/fixtures. */
export function fixture(path: string): string {
  return readFileSync(join(projectRoot, 'test', 'fixtures', path), 'utf8');
}

/** A record as the servicing stack writes it: columns 21, 43 and 50. */
export function record(
  level: string,
  component: string,
  message: string,
  time = '2024-05-14 10:22:31',
): string {
  return `${time}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;
}
