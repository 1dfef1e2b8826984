// Packs a zip file anew, smaller: what the packer of extensions uses deflates for speed, and every user downloads the file.
import { readFile, writeFile } from 'node:fs/promises';
import * as sevenZip from '7z-wasm';
import { unzipSync } from 'fflate';

/** What the package exports as its default is, to Node, the function; to the checker, a module that has one. */
const start = /** @type {import('7z-wasm').SevenZipModuleFactory} */ (
  /** @type {unknown} */ (sevenZip.default)
);

/**
 * Deflates every file of a zip as tightly as the format allows; names and contents stay, the order may not.
 * @param {string} path of the zip file, which is replaced
 */
export async function squeeze(path) {
  /** @type {string[]} */
  const said = [];
  const say = (/** @type {string} */ line) => said.push(line);
  const { FS, callMain } = await start({ print: say, printErr: say });
  FS.mkdir('/files');
  FS.chdir('/files');
  const files = Object.entries(unzipSync(await readFile(path)));
  for (const folder of foldersOf(files.map(([name]) => name))) FS.mkdir(folder);
  for (const [name, bytes] of files) FS.writeFile(name, bytes);
  callMain(['a', '-tzip', '-mx=9', '-spd', '/squeezed.zip', '--', ...files.map(([name]) => name)]);
  if (!said.includes('Everything is Ok'))
    throw new Error(`${path} could not be packed anew: ${said.join(' ')}`);
  await writeFile(path, FS.readFile('/squeezed.zip'));
}

/**
 * The folders that hold files, each behind the one it lies in.
 * @param {string[]} names
 * @returns {Set<string>}
 */
function foldersOf(names) {
  const steps = names.map((name) => name.split('/').slice(0, -1));
  return new Set(steps.flatMap((parts) => parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))));
}
