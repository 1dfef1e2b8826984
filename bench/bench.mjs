// What lives in bench/: measurements of what is built, each against what it promises or beside another program; nothing
// that tests whether a result is right. This file: npm run bench: measures what the project promises about speed, on this
// machine, and writes docs/benchmarks.md. Each figure is the median of several runs; what is compared runs in turn on the
// same file.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension } from '../scripts/support/extensionPackage.mjs';
import { ensureInstalled, hasCommand, node24, root } from '../scripts/support/setUp.mjs';
import { codesSection } from './codes.mjs';
import { measureCaseFolder, measureLargeLog, measureServer } from './lsp.mjs';
import { largeMegabytes, median, middle, milliseconds, timed, work } from './measure.mjs';
import { readersSection } from './readers.mjs';
import { sizesSection } from './sizes.mjs';
import { viewerSection } from './viewer.mjs';
import { measureWorkbench, workbenchRuns } from './workbench.mjs';

const commandRuns = 7;
const serverRuns = 5;
const hoverCount = 500;
const caseLogs = ['CBS.log', 'CbsPersist_1.log', 'CbsPersist_2.log', 'CbsPersist_3.log'];

/** @typedef {import('./workbench.mjs').Row} Row */

// `npm run bench -- --sizes 50,400` measures those sizes; `--only sizes` prints their tables and writes nothing.
const { values: wanted } = parseArgs({
  options: { sizes: { type: 'string', default: '50,400,4000' }, only: { type: 'string' } },
});
const sizes = wanted.sizes.split(',').map(Number);

async function bench() {
  if (wanted.only === 'sizes') {
    await mkdir(join(work, 'lnav-plain'), { recursive: true });
    console.log(await sizesSection(sizes, makeLog));
    return;
  }
  await ensureInstalled();
  await packExtension();
  await mkdir(work, { recursive: true });
  const large = join(work, 'large-CBS.log');
  const small = join(work, 'small-CBS.log');
  const input = makeLog(large, 50);
  makeLog(small, 3);
  /** @type {Row[]} */
  const rows = [...(await measureWorkbench(small, makeLog)), ...(await measureProtocol(small))];
  const commands = await measureCommands(large);
  const text = `${report(rows, commands, input)}\n${await viewerSection()}\n${await sizesSection(sizes, makeLog)}\n${readersSection(large)}\n${await codesSection()}`;
  await writeFile(join(root, 'docs', 'benchmarks.md'), text);
  console.log(`\n${text}\nWritten to docs/benchmarks.md.`);
}

/**
 * @param {string} file
 * @param {number} megabytes
 * @param {'dense'} [kind]
 * @returns {string} its size, in words
 */
function makeLog(file, megabytes, kind) {
  const maker = join(root, 'scripts', 'makeLog.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [maker, file, String(megabytes), ...(kind ? [kind] : [])],
    {
      encoding: 'utf8',
    },
  );
  // …/large-CBS.log: 53405361 bytes, 220085 lines, 101 sessions
  const size = /(\d+) bytes, (\d+) lines/.exec(stdout);
  if (status !== 0 || size === null) {
    throw new Error(`scripts/makeLog.mjs failed: ${stderr}${stdout}`);
  }
  return `${(Number(size[1]) / 1e6).toFixed(1)} MB, ${Number(size[2]).toLocaleString('en')} lines`;
}

/**
 * First diagnostics and hovers of the running server.
 * @param {string} log
 * @returns {Promise<Row[]>}
 */
async function measureProtocol(log) {
  const large = join(work, 'largest-CBS.log');
  makeLog(large, largeMegabytes);
  const busy = [];
  const folder = join(work, 'case');
  await mkdir(folder, { recursive: true });
  for (const name of caseLogs) makeLog(join(folder, name), 50);
  const folders = [];
  const measured = [];
  const hovers = [];
  for (let run = 0; run < serverRuns; run++) {
    const one = await measureServer(log, hoverCount);
    measured.push(one);
    hovers.push(...one.hovers);
    busy.push(...(await measureLargeLog(large)).hovers);
    folders.push(await measureCaseFolder(folder));
  }
  const p95 = percentile(hovers, 0.95);
  return [
    {
      what: 'First diagnostics of a 3 MB log, from `didOpen` over stdio',
      value: median(measured, 'firstDiagnostics'),
      aim: '< 300 ms',
    },
    {
      what: `Hover, 95th percentile of ${hovers.length.toLocaleString('en')} over stdio`,
      value: milliseconds(p95),
      aim: '< 10 ms',
    },
    {
      what: `A case folder of ${50 * caseLogs.length} MB, from Summarize Failure to the report, server start included`,
      value: milliseconds(middle(folders)),
      aim: '–',
    },
    {
      what: `Hover while a log of ${largeMegabytes} MB is analysed, 95th percentile of ${busy.length.toLocaleString('en')}`,
      value: milliseconds(percentile(busy, 0.95)),
      aim: '< 5 ms',
    },
  ];
}

/** @typedef {{ title: string, seconds: number, processor: number, memory: number }} Command */

/**
 * The whole analysis on the command line beside other tools on the same file; one run of each in turn.
 * @param {string} log
 * @returns {Promise<Command[]>}
 */
async function measureCommands(log) {
  const cli = join(root, 'dist', 'cli.js');
  const query = ['-n', '-c', ';select count(*) from all_logs', log];
  const plainHome = join(work, 'lnav-plain');
  const formatHome = join(work, 'lnav-format');
  await mkdir(join(formatHome, '.config', 'lnav', 'formats', 'cbs'), { recursive: true });
  await mkdir(plainHome, { recursive: true });
  await copyFile(
    join(root, 'bench', 'lnav-cbs-format.json'),
    join(formatHome, '.config', 'lnav', 'formats', 'cbs', 'format.json'),
  );
  const node = spawnSync(node24, ['-p', 'process.execPath'], { encoding: 'utf8' }).stdout.trim();
  const all = [
    {
      title: '`servicing-logs summarize --format json`: the whole analysis',
      run: [node, cli, 'summarize', '--format', 'json', log],
    },
    { title: 'of which starting Node and loading the program (`decode 0`)', run: [node, cli, 'decode', '0'] },
    { title: '`lnav`, its generic format: indexing', run: ['lnav', ...query], home: plainHome },
    {
      title: '`lnav` with `bench/lnav-cbs-format.json`: indexing',
      run: ['lnav', ...query],
      home: formatHome,
    },
    { title: '`rg -c -F 0x800`: searching one string', run: ['rg', '-c', '-F', '0x800', log] },
  ];
  const commands = all.filter(({ run }) => hasCommand(/** @type {string} */ (run[0])));
  for (const { title, run } of all) {
    if (!hasCommand(/** @type {string} */ (run[0]))) {
      console.log(`Skipped: ${title}; ${run[0]} is not installed.`);
    }
  }
  const samples = commands.map(() => /** @type {Omit<Command, 'title'>[]} */ ([]));
  for (let round = 0; round < commandRuns; round++) {
    commands.forEach(({ run, home }, index) => {
      samples[index]?.push(timed(run, home));
    });
  }
  return commands.map(({ title }, index) => {
    const own = samples[index] ?? [];
    return {
      title,
      seconds: middle(own.map((one) => one.seconds)),
      processor: middle(own.map((one) => one.processor)),
      memory: middle(own.map((one) => one.memory)),
    };
  });
}

/**
 * @param {readonly Row[]} rows
 * @param {readonly Command[]} commands
 * @param {string} input
 */
function report(rows, commands, input) {
  const cpu = os.cpus();
  const lnav = spawnSync('lnav', ['-V'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  return `<!-- Written by npm run bench; do not edit. -->
# Benchmarks

Medians of ${workbenchRuns} (workbench), ${serverRuns} (server) and ${commandRuns} (command line) runs on
${cpu.length} × ${cpu[0]?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB of memory,
${os.type()} ${os.release().split('-')[0]}, Node ${spawnSync(node24, ['-v'], { encoding: 'utf8' }).stdout.trim().slice(1)}${lnav && `, ${lnav}`}.
Logs are made by \`scripts/makeLog.mjs\`, the same bytes each time.

## In the editor

| What | Measured | Aim |
| --- | --- | --- |
${rows.map(({ what, value, aim }) => `| ${what} | ${value} | ${aim} |`).join('\n')}

The editor hands the text of a log to the extension host whole, whatever is installed. It also looks for links in every
text there once an extension offers a file system: git does in both windows, and this extension does, for cases.

## On the command line

One CBS.log of ${input}; the file is in the system's cache. The programs run in turn.
lnav finds and indexes records (time, level); the analysis also decodes, groups into operations and finds the cause.
rg maps the file, which counts as its memory.

| What | Time | Processor time | Peak memory |
| --- | --- | --- | --- |
${commands.map(({ title, seconds, processor, memory }) => `| ${title} | ${seconds.toFixed(2)} s | ${processor.toFixed(2)} s | ${memory.toFixed(0)} MB |`).join('\n')}
`;
}

/**
 * @param {readonly number[]} values
 * @param {number} part of 1
 */
function percentile(values, part) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}

await bench();
