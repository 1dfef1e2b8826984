// npm test: everything that can be checked, from a bare checkout, in an order that shows the cheapest failure first.
// Each step runs even when an earlier one failed. The last line is "N passed, N failed".
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension } from './support/extensionPackage.mjs';
import {
  ensureCodeServer,
  ensureInstalled,
  node24,
  root,
  run,
  toolEnvironment,
  workRoot,
} from './support/setUp.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    'update-screenshots': { type: 'boolean', default: false },
  },
});

/** @typedef {{ passed: number, failed: number, again?: readonly string[] }} Score `again`: files that passed only when they were run again */

/** @type {readonly { id: string, title: string, run: () => Promise<Score> }[]} */
const steps = [
  { id: 'lint', title: 'Lint and format', run: () => one('biome', ['check', '.']) },
  { id: 'build', title: 'Type check and build', run: () => one('npm', ['run', '--silent', 'build']) },
  {
    id: 'scripts',
    title: 'Type check of the scripts',
    run: () => one('tsc', ['-p', join('scripts', 'tsconfig.json')]),
  },
  {
    id: 'generated',
    title: 'Generated files are up to date',
    run: () => one('npm', ['run', '--silent', 'generate', '--', '--check']),
  },
  { id: 'unit', title: 'Unit, rule, protocol and command-line tests', run: runUnitTests },
  {
    id: 'fuzz',
    title: 'Bounded fuzz run of the readers',
    run: () => one(process.execPath, [join(root, 'scripts', 'fuzz.mjs'), '--seconds', '40']),
  },
  { id: 'grammar', title: 'Grammar tests', run: runGrammarTests },
  { id: 'package', title: 'Package', run: () => attempt(packExtension) },
  { id: 'host', title: 'Tests in the extension host', run: () => runInWorkbench(['inHost.test.mjs']) },
  {
    id: 'e2e',
    title: 'End-to-end tests in a real workbench',
    run: async () => runInWorkbench(endToEndTests()),
  },
];

/** Runs the steps and prints what came of each. */
async function test() {
  const unknown = options.only?.filter((id) => steps.every((step) => step.id !== id)) ?? [];
  // No step at all would otherwise end as "0 passed, 0 failed", which looks like success.
  if (unknown.length > 0) {
    throw new Error(
      `There is no step ${unknown.join(', ')}; known are ${steps.map(({ id }) => id).join(', ')}.`,
    );
  }
  await ensureInstalled();
  const started = performance.now();
  const results = [];
  for (const step of steps) {
    if (options.only && !options.only.includes(step.id)) {
      continue;
    }
    console.log(`\n=== ${step.title} ===\n`);
    const from = performance.now();
    const score = await step.run().catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    results.push({ ...score, title: step.title, seconds: (performance.now() - from) / 1000 });
  }
  report(results, (performance.now() - started) / 1000);
}

/**
 * @param {readonly (Score & { title: string, seconds: number })[]} results
 * @param {number} seconds
 */
function report(results, seconds) {
  console.log('\n=== Result ===\n');
  for (const { title, passed, failed, again = [], seconds: own } of results) {
    const mark = failed === 0 ? 'ok  ' : 'FAIL';
    console.log(`${mark} ${title}: ${passed} passed, ${failed} failed (${own.toFixed(1)} s)`);
    for (const name of again) console.log(`     ${name} passed only when it was run again.`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${(seconds / 60).toFixed(1)} minutes`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * A step that passes or fails as a whole.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Score>}
 */
async function one(command, args) {
  return (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {() => Promise<unknown>} action
 * @returns {Promise<Score>}
 */
async function attempt(action) {
  await action();
  return { passed: 1, failed: 0 };
}

/** @returns {Promise<Score>} */
function runUnitTests() {
  const folders = ['unit', 'rules', 'lsp', 'cli'].map((name) => join(root, 'out', 'test', name));
  return runNodeTests(folders.flatMap(testFilesBelow));
}

/** Compiled tests whose source is gone are not run: nobody could fix them. @param {string} folder */
function testFilesBelow(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .filter((name) => existsSync(join(sourceOf(folder), name.replace(/\.js$/, '.ts'))))
    .map((name) => join(folder, name));
}

/** @param {string} folder a folder below out */
function sourceOf(folder) {
  return join(root, folder.slice(join(root, 'out').length));
}

/** @returns {Promise<Score>} */
async function runGrammarTests() {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if (scripts['test:grammar'] === undefined) {
    throw new Error('package.json has no script test:grammar.');
  }
  return one('npm', ['run', '--silent', 'test:grammar']);
}

function endToEndTests() {
  return readdirSync(join(root, 'test', 'e2e')).filter(
    (name) => name.endsWith('.test.mjs') && name !== 'inHost.test.mjs',
  );
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<Score>}
 */
async function runInWorkbench(names) {
  const { findBrowser } = await import('../test/e2e/support/browser.mjs');
  if (findBrowser() === undefined) {
    throw new Error(
      'These tests need Chromium: run "sudo apt-get install -y chromium fonts-noto-cjk libkrb5-dev" on Debian (or .ci/run as root, which does), or set CHROMIUM_PATH.',
    );
  }
  await ensureCodeServer();
  /** @type {Record<string, string>} */
  const environment = options['update-screenshots'] ? { UPDATE_SCREENSHOTS: '1' } : {};
  /** @type {Score} */
  let total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const again = [];
  let chances = secondChances;
  // One at a time: two workbenches at once on two cores make each other miss their deadlines.
  for (const name of names) {
    const runFile = () => runNodeTests([join(root, 'test', 'e2e', name)], [], environment);
    let score = await runFile();
    if (score.failed > 0 && chances > 0) {
      chances--;
      console.log(`\n${name} failed (${score.failed} of its tests, above) and is run once more.\n`);
      score = await runFile();
      if (score.failed === 0) again.push(name);
    }
    total = { passed: total.passed + score.passed, failed: total.failed + score.failed };
  }
  return { ...total, again };
}

/**
 * How many files of a step in a workbench may be tried twice: a window of a loaded machine can lose a key or a focus,
 * which says nothing of the product. What fails because of the product fails twice, and many failures are no chance.
 */
const secondChances = 2;

/**
 * Runs test files under Node 24 and counts them.
 * @param {readonly string[]} files
 * @param {readonly string[]} [flags]
 * @param {Record<string, string>} [environment]
 * @returns {Promise<Score>}
 */
async function runNodeTests(files, flags = [], environment = {}) {
  if (files.length === 0) {
    throw new Error('There is no test file: was the build stopped by an error?');
  }
  const tap = join(workRoot, 'result.tap');
  await mkdir(workRoot, { recursive: true });
  await rm(tap, { force: true });
  const status = await run(
    node24,
    [
      ...['--test', ...flags],
      ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=tap`, `--test-reporter-destination=${tap}`],
      ...files,
    ],
    { env: toolEnvironment(environment) },
  );
  const text = existsSync(tap) ? await readFile(tap, 'utf8') : '';
  const score = { passed: countIn(text, 'pass'), failed: countIn(text, 'fail') + countIn(text, 'cancelled') };
  // A runner that broke down without a failing test must not look like success.
  return status !== 0 && score.failed === 0 ? { ...score, failed: 1 } : score;
}

/**
 * @param {string} tap
 * @param {string} what
 */
function countIn(tap, what) {
  return Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
}

await test();
