// node bench/codes.mjs: measures the code tables alone and puts the figures into docs/benchmarks.md; npm run bench does so too.
// Loading is measured in fresh processes and fresh workers, because it happens once in the life of each.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { node24, root } from '../scripts/support/setUp.mjs';

const work = join(root, 'bench', '.work');
const facade = join(root, 'analyzer', 'src', 'index.ts');
const processRuns = 15;
const workerRuns = 7;
const mark = '<!-- The code tables, written by bench/codes.mjs. -->';

/** @typedef {{ load: number, number: number, symbol: number, text: number, key: number }} Times ms, then µs each; key in ms */

/** Measures and returns the section of docs/benchmarks.md. @returns {Promise<string>} */
export async function codesSection() {
  await mkdir(work, { recursive: true });
  const inNode = await measureInNode();
  const inWorker = await measureInWorker();
  return section(inNode, inWorker, await packagedBytes(), await contents());
}

/**
 * What runs in the process or the worker under test: the first look-up unpacks the tables.
 * @param {any} analyzer
 * @returns {Times}
 */
function measure(analyzer) {
  let started = performance.now();
  analyzer.namesOf(0x800f081f);
  const load = performance.now() - started;
  /** @type {{ code: number, symbol: string }[]} */
  const names = [...analyzer.allNames()];
  /** @param {(name: { code: number, symbol: string }) => unknown} lookUp */
  const each = (lookUp) => {
    started = performance.now();
    for (const name of names) lookUp(name);
    return ((performance.now() - started) * 1000) / names.length;
  };
  const number = each(({ code }) => analyzer.namesOf(code));
  analyzer.namesBySymbol('CBS_E_ABORT');
  const symbol = each((name) => analyzer.namesBySymbol(name.symbol));
  analyzer.decodeQuery('0x800f081f');
  const text = each(({ code }) => analyzer.decodeQuery(`0x${code.toString(16).padStart(8, '0')}`));
  const typed = ['e', 'err', 'error', 'cbs source', '0x80', '-2146498529', '哈希', '拒绝访问'];
  for (const query of typed) analyzer.findCodes(query, 'en', 50);
  started = performance.now();
  for (const query of typed) analyzer.findCodes(query, 'en', 50);
  return { load, number, symbol, text, key: (performance.now() - started) / typed.length };
}

/** @returns {Promise<Times>} */
async function measureInNode() {
  const file = join(work, 'codes.cjs');
  await bundle({ format: 'cjs', platform: 'node', outfile: file });
  const script = `${measure}\nconsole.log(JSON.stringify(measure(require(${JSON.stringify(file)}))));`;
  const samples = Array.from({ length: processRuns }, () => {
    const { stdout, stderr } = spawnSync(node24, ['-e', script], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return /** @type {Times} */ (JSON.parse(stdout));
  });
  return middleOf(samples);
}

/** @returns {Promise<Times | undefined>} undefined without a browser */
async function measureInWorker() {
  const { findBrowser, launchBrowser } = await import('../test/e2e/support/browser.mjs');
  if (findBrowser() === undefined) {
    console.log('Skipped: the web worker, which needs Chromium.');
    return undefined;
  }
  const file = join(work, 'codes.js');
  await bundle({ format: 'iife', platform: 'browser', globalName: 'analyzer', outfile: file });
  const source = `${await readFile(file, 'utf8')}\n${measure}\npostMessage(measure(analyzer));`;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const samples = [];
    for (let run = 0; run < workerRuns; run++) {
      samples.push(await page.evaluate(runInWorker, source));
    }
    return middleOf(samples);
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page.
 * @param {string} source
 * @returns {Promise<Times>}
 */
function runInWorker(source) {
  return new Promise((resolve, reject) => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

/** What the tables add to the package, as it compresses them; one bundle holds them for all. */
async function packagedBytes() {
  const [full, without] = await Promise.all([bundle({ write: false }), bundle({ write: false }, true)]);
  return compressed(full) - compressed(without);
}

/** @param {import('esbuild').BuildResult} result */
function compressed({ outputFiles = [] }) {
  return deflateRawSync(/** @type {import('esbuild').OutputFile} */ (outputFiles[0]).contents).length;
}

/**
 * The analyzer as it ships.
 * @param {import('esbuild').BuildOptions} options
 * @param {boolean} [isEmpty] leaves the generated tables out
 */
function bundle(options, isEmpty = false) {
  /** @type {import('esbuild').Plugin} */
  const empty = {
    name: 'empty-tables',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]codes[\\/]generated[\\/]\w+\.ts$/ }, async ({ path }) => {
        const names = (await readFile(path, 'utf8')).matchAll(/^export const (\w+)/gm);
        return { contents: [...names].map(([, name]) => `export const ${name} = 0;`).join('\n') };
      });
    },
  };
  return build({
    entryPoints: [facade],
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'error',
    plugins: isEmpty ? [empty] : [],
    ...options,
  });
}

async function contents() {
  const { default: analyzer } = await import(pathToFileURL(join(work, 'codes.cjs')).href);
  const names = [...analyzer.allNames()];
  const rows = names.reduce((sum, { sources }) => sum + sources.length, 0);
  const numbers = new Set(names.map(({ code }) => code)).size;
  const families = Object.entries(analyzer.codeFamilies()).map(([family, entries]) => ({
    family,
    en: countIn(entries, 'en'),
    zh: countIn(entries, 'zh'),
  }));
  const extend = [...analyzer.upgradePhases(), ...analyzer.upgradeOperations()];
  families.push({
    family: 'upgradeExtend',
    en: extend.filter(({ meaning }) => meaning.en !== '').length,
    zh: extend.filter(({ meaning }) => meaning.zh !== '').length,
  });
  return { rows, names: names.length, numbers, families };
}

/**
 * @param {readonly any[]} entries
 * @param {'en' | 'zh'} language
 */
function countIn(entries, language) {
  return entries.filter(
    ({ meaning, cause, nextSteps }) =>
      meaning[language] !== '' &&
      cause[language] !== '' &&
      nextSteps.length > 0 &&
      nextSteps.every((/** @type {any} */ { text }) => text[language] !== ''),
  ).length;
}

/**
 * @param {Times} inNode
 * @param {Times | undefined} inWorker
 * @param {number} bytes
 * @param {Awaited<ReturnType<typeof contents>>} held
 */
function section(inNode, inWorker, bytes, held) {
  const number = (/** @type {number} */ value) => value.toLocaleString('en');
  const total = (/** @type {'en' | 'zh'} */ language) =>
    held.families.reduce((sum, family) => sum + family[language], 0);
  /** @type {[string, keyof Times, string, string][]} */
  const rows = [
    ['First look-up, which unpacks the tables', 'load', 'ms', '< 30 ms'],
    ['All names of a number', 'number', 'µs', '< 50 µs'],
    ['All numbers of a name', 'symbol', 'µs', '< 50 µs'],
    ['All readings of a text, with chain and explanation', 'text', 'µs', '–'],
    ['Search while typing, one key', 'key', 'ms', '< 50 ms'],
  ];
  const cell = (/** @type {number | undefined} */ value, /** @type {string} */ unit) =>
    value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
  return `${mark}

## The code tables

${number(held.rows)} rows of the source tables give ${number(held.names)} names of ${number(held.numbers)} numbers.
They add ${(bytes / 1000).toFixed(0)} KB to the package (one bundle holds them for desktop, command line and browser),
where the aim is at most 450 KB. Medians of ${processRuns} fresh processes and ${workerRuns} fresh workers;
look-ups are means over all names. The system's load was ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors.

| What | Node | Web worker | Aim |
| --- | --- | --- | --- |
${rows.map(([what, key, unit, aim]) => `| ${what} | ${cell(inNode[key], unit)} | ${cell(inWorker?.[key], unit)} | ${aim} |`).join('\n')}

| Explained codes | English | Chinese |
| --- | --- | --- |
${held.families.map(({ family, en, zh }) => `| ${family} | ${en} | ${zh} |`).join('\n')}
| all | ${number(total('en'))} | ${number(total('zh'))} |
`;
}

/**
 * The median of each figure.
 * @param {readonly Times[]} samples
 * @returns {Times}
 */
function middleOf(samples) {
  const keys = /** @type {(keyof Times)[]} */ (Object.keys(samples[0] ?? {}));
  const middle = keys.map((key) => {
    const values = samples.map((sample) => sample[key]).sort((a, b) => a - b);
    return [key, values[Math.floor(values.length / 2)] ?? Number.NaN];
  });
  return Object.fromEntries(middle);
}

/** Run by itself: replaces the section and leaves the other figures as they are. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, 'docs', 'benchmarks.md');
  const [rest = ''] = (await readFile(file, 'utf8')).split(mark);
  const text = await codesSection();
  await writeFile(file, `${rest.trimEnd()}\n\n${text}`);
  console.log(text);
}
