// Owns modules that are compiled once. Node's cache keeps only what is compiled while a module is loaded, but most functions
// are compiled when they are first called: half of the time that a log of some megabytes takes. So what a program has
// called when it ends is kept too, and taken up by those that are started for the same purpose.
import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import './compileCache';
import { usualRoom } from './room';

/** There from Node 22 on; older ones load every module as usual. The folder is the one where Node keeps its own. */
const { getCompileCacheDir } = nodeModule as { getCompileCacheDir?: () => string | undefined };

/**
 * Loads a module; `require` gives the same from then on.
 * @param file the absolute path of a CommonJS module without `import()`, which Node has no settled way to give it
 * @param purpose what it is loaded for, a word: programs that call the same functions share what is kept
 * @param settle sets the one flag of the engine that changes while a program runs; what was compiled is good only for the
 * same flags
 * @returns what it exports
 */
export function loadCompiled(file: string, purpose: string, settle = usualRoom): unknown {
  const folder = getCompileCacheDir?.();
  const require = createRequire(file);
  if (folder === undefined || require.cache[file] !== undefined) return require(file);
  // Nobody can set the time at which a file was changed, by writing or by an installation: it tells versions apart.
  const { ctimeNs, size } = statSync(file, { bigint: true });
  const path = join(folder, `${basename(file)}-${purpose}-${size}-${ctimeNs}`);
  const kept = readKept(path);
  settle();
  const script = new Script(nodeModule.wrap(sourceOf(file)), {
    filename: file,
    ...(kept === undefined ? {} : { cachedData: kept }),
  });
  if (kept === undefined || script.cachedDataRejected === true)
    process.once('exit', () => keep(path, script, settle));
  return run(file, require, script);
}

/** Bundles are written in ASCII, of which the bytes are the characters: decoding 3 MB takes longer than running them. */
function sourceOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** Runs a module as Node does. */
function run(file: string, require: NodeJS.Require, script: Script): unknown {
  const loading = new nodeModule(file);
  loading.filename = file;
  loading.require = require;
  require.cache[file] = loading;
  const start = script.runInThisContext() as (...values: unknown[]) => void;
  start.call(loading.exports, loading.exports, require, loading, file, dirname(file));
  loading.loaded = true;
  return loading.exports;
}

/** The engine looks at the length and refuses what is not whole. */
function readKept(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Where nothing can be written the next program compiles as well. */
function keep(path: string, script: Script, settle: () => void): void {
  settle();
  const unfinished = `${path}.${process.pid}.${threadId}`;
  try {
    // Opened first: what cannot be written need not be made.
    const file = openSync(unfinished, 'wx', 0o600);
    try {
      writeFileSync(file, script.createCachedData());
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch {
    drop(unfinished);
  }
}

/** A full disk leaves half a file, which nobody would take up or take away. */
function drop(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
