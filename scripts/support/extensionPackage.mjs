// Builds the extension and packs it into the file that a user installs.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, root } from './setUp.mjs';

/** The packed extension. */
export const vsixPath = join(root, 'windows-servicing-logs.vsix');

/** Builds for shipping and packs into `vsixPath`. */
export async function packExtension() {
  await rm(vsixPath, { force: true });
  await mustRun('npm', ['run', '--silent', 'package']);
}
