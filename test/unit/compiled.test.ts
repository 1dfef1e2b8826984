// Modules that are compiled once: the same module comes out whether something was kept, nothing was, or rubbish.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

/** Versions of Node without a cache of their own have no place for this one. */
const isKept = 'getCompileCacheDir' in module;
const loader = join(__dirname, '..', '..', 'sources', 'src', 'node', 'compiled.js');
const words = `
  const { sep } = require('node:path');
  const { double } = require('./beside.js');
  exports.called = () => [double(21), sep.length, __filename.endsWith('words.js'), module.exports === exports].join();
`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'servicing-logs-compiled-'));
  writeFileSync(join(folder, 'beside.js'), 'exports.double = (n) => 2 * n;');
  writeFileSync(join(folder, 'words.js'), words);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Loads the module in a program of its own; gives what its function says, and whether `require` gives the same. */
function runOnce(purpose = 'test'): string {
  const file = JSON.stringify(join(folder, 'words.js'));
  const program = `
    const { loadCompiled } = require(${JSON.stringify(loader)});
    const loaded = loadCompiled(${file}, '${purpose}');
    console.log(loaded.called(), loaded === require(${file}));`;
  const run = spawnSync(process.execPath, ['-e', program], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(folder, 'cache') },
    encoding: 'utf8',
  });
  return run.stdout + run.stderr;
}

function keptFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /words\.js-/.test(name))
    .map((name) => join(folder, name));
}

test('a module says the same when it comes from what was kept', () => {
  assert.deepEqual([runOnce(), runOnce()], ['42,1,true,true true\n', '42,1,true,true true\n']);
  assert.equal(keptFiles().length, isKept ? 1 : 0);
});

test('each purpose keeps its own', () => {
  runOnce('one');
  runOnce('other');
  assert.equal(keptFiles().length, isKept ? 2 : 0);
});

test('what was kept of an older module of the same length is not used', () => {
  runOnce();
  writeFileSync(join(folder, 'words.js'), words.replace('21', '12'));
  assert.equal(runOnce(), '24,1,true,true true\n');
});

test('a file that is not whole is passed over and written anew', { skip: !isKept }, () => {
  runOnce();
  const [file = ''] = keptFiles();
  const whole = readFileSync(file);
  for (const broken of [
    whole.subarray(0, whole.length - 9),
    Buffer.alloc(0),
    Buffer.alloc(whole.length, 7),
  ]) {
    writeFileSync(file, broken);
    assert.equal(runOnce(), '42,1,true,true true\n');
    assert.equal(readFileSync(file).length, whole.length);
  }
});
