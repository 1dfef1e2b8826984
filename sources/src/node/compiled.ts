// Owns modules that are compiled once. Node's cache keeps only what is compiled while a module is loaded, but most functions
// are compiled when they are first called: half of the time that a log of some megabytes takes. So what a program has
// called when it ends is kept too, and taken up by those that are started for the same purpose.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import nodeModule, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import * as zlib from 'node:zlib';
import './compileCache';
import { usualRoom } from './room';

/** There from Node 22 on; older ones load every module as usual. The folder is the one where Node keeps its own. */
const { getCompileCacheDir } = nodeModule as { getCompileCacheDir?: () => string | undefined };
const { crc32 } = zlib as { crc32?: (data: Uint8Array) => number };

/**
 * Loads a module; `require` gives the same from then on.
 * @param file the absolute path of a CommonJS module without `import()`, which Node has no settled way to give it
 * @param purpose what it is loaded for, a word: programs that call the same functions share what is kept
 * @returns what it exports
 */
export function loadCompiled(file: string, purpose: string): unknown {
  const folder = getCompileCacheDir?.();
  const require = createRequire(file);
  if (folder === undefined || crc32 === undefined) return require(file);
  const source = readFileSync(file);
  const path = join(folder, `${basename(file)}-${purpose}-${crc32(source).toString(16)}`);
  const kept = readKept(path);
  // What was compiled is good only for the same flags of the engine, and this one changes while a program runs.
  usualRoom();
  const script = new Script(nodeModule.wrap(source.toString()), {
    filename: file,
    ...(kept === undefined ? {} : { cachedData: kept }),
  });
  if (kept === undefined || script.cachedDataRejected === true)
    process.once('exit', () => keep(path, script));
  return run(file, require, script);
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

/** In front of what is kept: its checksum. The engine itself does not look whether a file is whole. */
const headSize = 8;

function readKept(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    const kept = bytes.subarray(headSize);
    return bytes.length > headSize && bytes.readUInt32LE() === crc32?.(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written the next program compiles as well. */
function keep(path: string, script: Script): void {
  usualRoom();
  const compiled = script.createCachedData();
  const head = Buffer.alloc(headSize);
  head.writeUInt32LE(crc32?.(compiled) ?? 0);
  try {
    const unfinished = `${path}.${process.pid}.${threadId}`;
    writeFileSync(unfinished, Buffer.concat([head, compiled]), { mode: 0o600 });
    renameSync(unfinished, path);
  } catch {}
}
