// Runs every generator; `npm run generate` after a change of data/, of the explanations or of a template.
// With --check nothing is written: the exit status says whether a generated file is out of date.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const generatorsFolder = path.join(root, 'scripts', 'generate');

/**
 * Each file `scripts/generate/<name>.mjs` exports
 * `async function generate(root): Promise<Map<string, string>>`, path from the root → text,
 * and may export `owns`: folders whose other files are stale and go away,
 * and `order`: 0 when absent, 1 when it needs what another generator writes.
 */
async function main() {
  const isCheck = process.argv.includes('--check');
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const names = (await readdir(generatorsFolder)).filter((name) => name.endsWith('.mjs')).sort();
  const stale = [];
  const generators = [];
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(path.basename(name, '.mjs'))) continue;
    generators.push(await import(new URL(`./generate/${name}`, import.meta.url).href));
  }
  for (const generator of generators.sort((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    const files = await generator.generate(root);
    stale.push(...(await apply(files, generator.owns ?? [], isCheck)));
  }
  if (isCheck && stale.length > 0) {
    process.stderr.write(`Out of date, run npm run generate: ${stale.join(', ')}\n`);
    process.exitCode = 1;
  }
}

/** Writes what differs (or only lists it) and returns the relative paths that differed. */
async function apply(files, owned, isCheck) {
  const changed = [];
  for (const [relative, text] of files) {
    const target = path.join(root, relative);
    const before = await readFile(target, 'utf8').catch(() => undefined);
    if (before === text) continue;
    changed.push(relative);
    if (isCheck) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  for (const folder of owned) {
    const present = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of present) {
      const relative = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      if (!entry.isFile() || files.has(relative)) continue;
      changed.push(relative);
      if (!isCheck) await rm(path.join(root, relative));
    }
  }
  return changed;
}

await main();
