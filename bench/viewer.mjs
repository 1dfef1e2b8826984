// Measures the log viewer: its worker by its own protocol on a log of any size, and its first rows in a real workbench,
// which viewerWorkbench.mjs does.
// node bench/viewer.mjs [megabytes …] prints a table for each size; npm run bench puts them into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { root } from '../scripts/support/setUp.mjs';
import { middle, milliseconds, work } from './measure.mjs';
import { firstScreenRows } from './viewerWorkbench.mjs';

const usualMegabytes = [400, 4096];
const openRuns = 5;
const jumps = 200;
/** Rows on a large screen. */
const screenful = 60;

/** @typedef {readonly [what: string, value: string, aim: string]} Row */

/**
 * The tables of the viewer.
 * @param {readonly number[]} [sizes] in megabytes
 */
export async function viewerSection(sizes = usualMegabytes) {
  const tables = [];
  for (const megabytes of sizes) tables.push(await tableOf(megabytes));
  return `## Log viewer

Logs in the system's cache. The first rows are those of a real workbench, from the press of the mouse on the file to the
picture that shows them, in turn with a custom editor of another extension that shows one word: the editor's own share. A
window that was just opened takes some seconds for any web view; these are not counted. The worker is asked over its own protocol, ${screenful} rows at a time. \`node bench/viewer.mjs 4096\` measures one size.

${tables.join('\n')}`;
}

/** @param {number} megabytes */
async function tableOf(megabytes) {
  const log = join(work, 'viewer', 'CBS.log');
  await mkdir(join(work, 'viewer'), { recursive: true });
  const maker = join(root, 'scripts', 'makeLog.mjs');
  const made = spawnSync(process.execPath, [maker, log, String(megabytes)], { encoding: 'utf8' });
  const size = /(\d+) bytes, (\d+) lines/.exec(made.stdout);
  if (size === null) throw new Error(`scripts/makeLog.mjs failed: ${made.stderr}`);
  try {
    const rows = [
      ...(await firstScreenRows(log)),
      ...(await measureOpening(log)),
      ...(await measureWork(log)),
    ];
    return `### ${(Number(size[1]) / 1e6).toFixed(0)} MB, ${Number(size[2]).toLocaleString('en')} lines

| What | Measured | Aim |
| --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
  } finally {
    await rm(join(work, 'viewer'), { recursive: true, force: true });
  }
}

/**
 * @param {string} log
 * @returns {Promise<Row[]>}
 */
async function measureOpening(log) {
  const times = [];
  for (let run = 0; run < openRuns; run++) {
    const started = performance.now();
    const worker = startWorker();
    await worker.call('open', { path: log, name: 'CBS.log', language: 'en' });
    times.push(performance.now() - started);
    await worker.stop();
  }
  return [['First rows from the worker, its start included', milliseconds(middle(times)), '< 200 ms']];
}

/**
 * @param {string} log
 * @returns {Promise<Row[]>}
 */
async function measureWork(log) {
  const worker = startWorker();
  try {
    const { first } = await worker.call('open', { path: log, name: 'CBS.log', language: 'en' });
    const counting = await worker.during('counted', () => worker.rowsAnywhere(first.total));
    const { total } = await worker.call('rows', { from: 0, count: 1 });
    const places = [];
    for (let jump = 0; jump < jumps; jump++) places.push(await worker.rowsAnywhere(total));
    const words = await worker.during('found', () => worker.rowsAnywhere(total), 'find', {
      query: queryOf('STORE_CORRUPT', false),
    });
    const expression = await worker.during('found', () => worker.rowsAnywhere(total), 'find', {
      query: queryOf('Queue \\d{3}ms', true),
    });
    await worker.call('find', { query: null });
    const keys = [];
    for (const text of ['C', 'CS', 'CSI', 'CSIP', 'CSIPE', 'CSIPER']) {
      const asked = performance.now();
      await worker.call('filter', { filter: { text } });
      keys.push(performance.now() - asked);
      await worker.rowsAnywhere(total);
    }
    const level = await worker.during('filtered', () => worker.rowsAnywhere(50), 'filter', {
      filter: { levels: ['error'] },
    });
    return [
      ['All lines counted, while rows are asked for', seconds(counting.seconds), '–'],
      ['Rows while lines are counted, 95th percentile', milliseconds(high(counting.asked)), '< 100 ms'],
      [`Rows at ${jumps} places, 95th percentile`, milliseconds(high(places)), '< 100 ms'],
      [`Search for words: ${words.total.toLocaleString('en')} lines`, seconds(words.seconds), '–'],
      [
        `Search for an expression: ${expression.total.toLocaleString('en')} lines`,
        seconds(expression.seconds),
        '–',
      ],
      [`Filter by level: ${level.total.toLocaleString('en')} lines`, seconds(level.seconds), '–'],
      ['Rows while a filter works, 95th percentile', milliseconds(high(level.asked)), '< 50 ms'],
      ['A key in the filter while it works, slowest of 6', milliseconds(Math.max(...keys)), '< 50 ms'],
    ];
  } finally {
    await worker.stop();
  }
}

/** @param {string} text @param {boolean} isRegex */
function queryOf(text, isRegex) {
  return { text, isRegex, isCaseSensitive: true };
}

function startWorker() {
  const thread = new Worker(join(root, 'dist', 'viewer.js'));
  /** @type {Map<number, (answer: any) => void>} */
  const answers = new Map();
  /** @type {(event: any) => void} */
  let onEvent = () => undefined;
  let last = 0;
  thread.on('message', (message) => {
    if ('event' in message) onEvent(message.event);
    else answers.get(message.id)?.(message.result);
  });
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const call = (method, params) =>
    new Promise((resolve) => {
      answers.set(++last, resolve);
      thread.postMessage({ id: last, log: 1, method, params });
    });
  /** @param {number} total @returns {Promise<number>} how long the rows took, in milliseconds */
  const rowsAnywhere = async (total) => {
    const asked = performance.now();
    await call('rows', {
      from: Math.floor(Math.random() * Math.max(1, total - screenful)),
      count: screenful,
    });
    return performance.now() - asked;
  };
  return {
    call,
    rowsAnywhere,
    /**
     * Waits for the end of some work and asks in the meantime.
     * @param {string} kind of the event that ends it
     * @param {() => Promise<number>} ask
     * @param {string} [method] what starts the work
     * @param {object} [params]
     */
    async during(kind, ask, method, params) {
      const started = performance.now();
      /** @type {number | undefined} */
      let total;
      onEvent = (event) => {
        if (event.kind === kind && event.isDone) total = event.total;
      };
      if (method !== undefined) await call(method, params ?? {});
      const asked = [];
      while (total === undefined) {
        asked.push(await ask());
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { total, asked, seconds: (performance.now() - started) / 1000 };
    },
    stop: () => thread.terminate(),
  };
}

/** @param {readonly number[]} values the 95th percentile */
function high(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(1)} s`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).map(Number);
  console.log(await viewerSection(asked.length === 0 ? usualMegabytes : asked));
}
