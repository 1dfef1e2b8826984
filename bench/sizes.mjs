// Measures how time and memory grow with the log, on one core and on all, beside what others need for less: an indexer of
// logs, a search for nine strings, counting the lines, and reading the file, which nobody can be faster than.
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { hasCommand, node24, root } from '../scripts/support/setUp.mjs';
import { middle, timed, work } from './measure.mjs';

/** What a search for the beginnings of trouble looks for. */
const markers = [
  'initialized by client',
  'Exec: Processing complete',
  'HRESULT = 0x8',
  'STATUS_',
  'Failed to',
  '(F)',
  'Hashes for file member',
  'Loaded Servicing Stack',
  'Trusted Installer is shutting down',
];

/** @typedef {{ title: string, run: readonly string[], home?: string, isOwn?: boolean }} Contender */
/** @typedef {{ title: string, seconds: number, processor: number, memory: number, isOwn: boolean }} Measured */

/**
 * The tables by size.
 * @param {readonly number[]} sizes in MB of 1,000,000 bytes
 * @param {(file: string, megabytes: number, kind?: 'dense') => string} makeLog gives the size in words
 */
export async function sizesSection(sizes, makeLog) {
  const parts = [];
  /** @type {Map<string, { size: number, one: Measured }[]>} */
  const bySize = new Map();
  for (const size of sizes) {
    const file = join(work, `size-${size}-CBS.log`);
    if (statfsSync(work).bavail * statfsSync(work).bsize < size * 3e6) {
      console.log(`Skipped: ${size} MB; the disk has too little room.`);
      continue;
    }
    const words = makeLog(file, Math.round((size * 1e6) / 1_048_576));
    const measured = measure(contenders(file), size > 1_000 ? 2 : 5);
    for (const one of measured) bySize.set(one.title, [...(bySize.get(one.title) ?? []), { size, one }]);
    parts.push(table(words, measured));
    await rm(file);
  }
  return `## By size

\`servicing-logs summarize --format json\`, the whole analysis, on CBS.log files of several sizes in the system's cache; one
core is \`taskset -c 0\`. rg and lnav have both cores. \`rg\` looks for nine strings and maps the file, which counts as its
memory; lnav finds and indexes records. Nobody is faster than counting the lines, or reading the file.

${parts.join('\n')}
${verdicts(bySize)}
${await denseLog(makeLog)}
${await severalFiles(makeLog)}`;
}

/**
 * A log that repeats failures without end: much is kept of it, little passed over.
 * @param {(file: string, megabytes: number, kind?: 'dense') => string} makeLog
 */
async function denseLog(makeLog) {
  const file = join(work, 'dense-CBS.log');
  const words = makeLog(file, 381, 'dense');
  const measured = measure(contenders(file), 3);
  await rm(file);
  return table(`${words}; every second session fails, sfc runs after each failure`, measured);
}

const own = 'the whole analysis, all cores';
const ownOnOne = 'the whole analysis, one core';
const ownTwice = 'the whole analysis twice at once, each on a core of its own';
const lnav = '`lnav`: indexing';
const ripgrep = '`rg -c -F` with nine strings';

const twice = 'taskset -c 1 "$0" "$@" & taskset -c 0 "$0" "$@"; wait';

/** @param {string} file */
function contenders(file) {
  const nine = join(work, 'markers.txt');
  writeFileSync(nine, `${markers.join('\n')}\n`);
  const program = [node(), join(root, 'dist', 'cli.js'), 'summarize', '--format', 'json', file];
  /** @type {readonly Contender[]} */
  const all = [
    { title: own, run: program, isOwn: true },
    { title: ownOnOne, run: ['taskset', '-c', '0', ...program], isOwn: true },
    // Two programs that share no work show what the machine itself gives for a second core.
    ...(os.availableParallelism() < 2 ? [] : [{ title: ownTwice, run: ['sh', '-c', twice, ...program] }]),
    {
      title: lnav,
      run: ['lnav', '-n', '-c', ';select count(*) from all_logs', file],
      home: join(work, 'lnav-plain'),
    },
    { title: ripgrep, run: ['rg', '-c', '-F', '-f', nine, file] },
    { title: '`wc -l`: counting lines', run: ['wc', '-l', file] },
    { title: '`cat`: reading', run: ['cat', file] },
  ];
  return all.filter(({ run }) => hasCommand(/** @type {string} */ (run[0])));
}

function node() {
  return spawnSync(node24, ['-p', 'process.execPath'], { encoding: 'utf8' }).stdout.trim();
}

/**
 * The programs run in turn.
 * @param {readonly Contender[]} all
 * @param {number} runs
 * @returns {Measured[]}
 */
function measure(all, runs) {
  const samples = all.map(() => /** @type {ReturnType<typeof timed>[]} */ ([]));
  // Once, so that the file is in the cache for the first too.
  spawnSync('cat', [/** @type {string} */ (all[0]?.run.at(-1))], { stdio: 'ignore' });
  for (let round = 0; round < runs; round++)
    all.forEach(({ run, home }, k) => {
      samples[k]?.push(timed(run, home));
    });
  return all.map(({ title, isOwn }, k) => ({
    title,
    isOwn: isOwn === true,
    seconds: middle((samples[k] ?? []).map((one) => one.seconds)),
    processor: middle((samples[k] ?? []).map((one) => one.processor)),
    memory: middle((samples[k] ?? []).map((one) => one.memory)),
  }));
}

/**
 * @param {string} words
 * @param {readonly Measured[]} measured
 */
function table(words, measured) {
  const rows = measured.map(
    ({ title, seconds, processor, memory }) =>
      `| ${title} | ${seconds.toFixed(2)} s | ${processor.toFixed(2)} s | ${memory.toFixed(0)} MB |`,
  );
  return `### ${words}

| What | Time | Processor time | Peak memory |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** @param {ReadonlyMap<string, readonly { size: number, one: Measured }[]>} bySize */
function verdicts(bySize) {
  const at = (/** @type {string} */ title, /** @type {number} */ size) =>
    bySize.get(title)?.find((each) => each.size === size)?.one.seconds ?? Number.NaN;
  const sizes = (bySize.get(own) ?? []).map(({ size }) => size);
  const shares = sizes.map((size) => {
    const mine = at(own, size);
    const parts = [
      `${(at(lnav, size) / mine).toFixed(1)} times as fast as lnav (aim: 3)`,
      `${(mine / at(ripgrep, size)).toFixed(1)} times as long as rg (aim: at most 8)`,
      `${(at(ownOnOne, size) / mine).toFixed(2)} times as fast as on one core (aim: 1.7 on 2)`,
      `where two such programs at once, each on a core of its own, do ${((2 * at(ownOnOne, size)) / at(ownTwice, size)).toFixed(2)} times the work of one`,
    ];
    return `- ${size} MB: ${parts.join(', ')}.`;
  });
  const perMegabyte = sizes.filter((size) => size >= 400).map((size) => (at(own, size) / size) * 1_000);
  const growth =
    perMegabyte.length < 2
      ? ''
      : `- Time per MB: ${perMegabyte.map((one) => `${one.toFixed(2)} ms`).join(', ')} from 400 MB on, the start of the program included.\n`;
  return `${shares.join('\n')}\n${growth}`;
}

/**
 * Several files at once.
 * @param {(file: string, megabytes: number) => string} makeLog
 */
async function severalFiles(makeLog) {
  const folder = join(work, 'several');
  await mkdir(folder, { recursive: true });
  for (let k = 0; k < 8; k++) makeLog(join(folder, `CbsPersist_${k}.log`), 50);
  const all = contenders(folder).filter(({ isOwn }) => isOwn === true);
  const samples = measure(all, 3);
  rmSync(folder, { recursive: true });
  return table(`A folder with 8 logs of 52 MB as one case, ${os.availableParallelism()} cores`, samples);
}
