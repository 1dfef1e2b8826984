// Measures the readers of what is no plain log: archives, event logs, captures, exports. Each input is made for it by the
// writers of the tests; where another program reads the same format, it reads the same file in the same run.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hasCommand, node24, root } from '../scripts/support/setUp.mjs';
import { middle, timed, work } from './measure.mjs';

const runs = 3;
const require = createRequire(import.meta.url);

/** @param {string} name */
const support = (name) => require(join(root, 'out', 'test', 'support', `${name}.js`));

/**
 * @typedef {object} Input
 * @property {string} title
 * @property {string} file
 * @property {readonly string[]} [peer]
 * @property {string} [peerTitle]
 */

/**
 * The table of the readers.
 * @param {string} log a plain CBS.log to pack
 */
export function readersSection(log) {
  const inputs = makeInputs(log);
  const rows = inputs.map(measure);
  return `## Readers

\`servicing-logs summarize --format json\` on each input, start of the program included; medians of ${runs} runs. MB are those of
the input as it lies on the disk. The archives hold the CBS.log of the table above; the peers only unpack or print.

| Input | Size | Time | MB/s | Peak memory | Peer on the same file |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** @param {Input} input */
function measure({ title, file, peer, peerTitle }) {
  const command = [node24, join(root, 'dist', 'cli.js'), 'summarize', file, '--format', 'json'];
  const own = Array.from({ length: runs }, () => timed(command));
  const hasPeer = peer !== undefined && hasCommand(/** @type {string} */ (peer[0]));
  const others = hasPeer ? Array.from({ length: runs }, () => timed(peer)) : [];
  const size = statSync(file).size / 1e6;
  const seconds = middle(own.map((one) => one.seconds));
  const memory = middle(own.map((one) => one.memory));
  const beside =
    others.length === 0 ? '–' : `${peerTitle}: ${middle(others.map((one) => one.seconds)).toFixed(2)} s`;
  return `| ${title} | ${size.toFixed(1)} MB | ${seconds.toFixed(2)} s | ${(size / seconds).toFixed(0)} | ${memory.toFixed(0)} MB | ${beside} |`;
}

/**
 * @param {string} log
 * @returns {readonly Input[]}
 */
function makeInputs(log) {
  const { zip, cabinet } = support('archives');
  const data = readFileSync(log);
  const name = 'CBS.log';
  const lzx = { windowBits: 21, blocks: [{ type: 'verbatim', size: 262_144 }] };
  /** @type {(file: string, make: () => Uint8Array) => string} */
  const made = (file, make) => {
    const path = join(work, file);
    if (!existsSync(path)) writeFileSync(path, make());
    return path;
  };
  const zipFile = made('bench.zip', () => zip([{ name, data }]));
  const gzFile = made('bench.log.gz', () => gzipSync(data));
  const mszip = made('bench-mszip.cab', () => cabinet([{ method: 'mszip', files: [{ name, data }] }]));
  // The encoder of the tests is slow: a fifth of the log is enough.
  const part = data.subarray(0, Math.floor(data.length / 5));
  const packed = made('bench-lzx.cab', () => cabinet([{ method: lzx, files: [{ name, data: part }] }]));
  const events = made('bench.evtx', eventLog);
  const csv = made('bench-events.csv', eventTable);
  const capture = made('bench.pml', captureFile);
  const rows = made('bench-procmon.csv', procmonTable);
  return [
    { title: 'zip', file: zipFile, peer: ['unzip', '-p', zipFile], peerTitle: '`unzip -p`' },
    { title: 'gzip', file: gzFile, peer: ['gzip', '-dc', gzFile], peerTitle: '`gzip -dc`' },
    {
      title: 'cab, MSZIP',
      file: mszip,
      peer: ['cabextract', '-q', '-p', mszip],
      peerTitle: '`cabextract -p`',
    },
    {
      title: 'cab, LZX (a fifth of the log)',
      file: packed,
      peer: ['cabextract', '-q', '-p', packed],
      peerTitle: '`cabextract -p`',
    },
    { title: 'event log (.evtx)', file: events, peer: ['evtxexport', events], peerTitle: '`evtxexport`' },
    { title: 'event log as CSV', file: csv },
    { title: 'Process Monitor capture (.pml)', file: capture },
    { title: 'Process Monitor list as CSV', file: rows },
  ];
}

/** Some 50 MB of update events. */
function eventLog() {
  const { evtxFile } = support('evtxFile');
  const { evtxValue, fileTime } = support('evtxValues');
  const start = fileTime('2024-03-04T09:00:00.000Z');
  const title = evtxValue.text(
    '2024-03 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5000003)',
  );
  const events = Array.from({ length: 100_000 }, (_, i) => ({
    provider: 'Microsoft-Windows-WindowsUpdateClient',
    eventId: i % 2 === 0 ? 43 : 19,
    level: 4,
    channel: 'System',
    recordId: i + 1,
    time: start + BigInt(i) * 10_000_000n,
    data: [{ name: 'updateTitle', value: title }],
  }));
  return evtxFile(events, { perChunk: 120 });
}

function eventTable() {
  const { eventTable: table, wu } = support('eventRows');
  const events = Array.from({ length: 100_000 }, (_, i) =>
    i % 2 === 0
      ? wu.begin('2023-04-19 13:14:09', 'KB5000003')
      : wu.installed('2023-04-19 13:20:09', 'KB5000003'),
  );
  return Buffer.from(table(events));
}

/** Some 80,000 events, the sample's over and over. */
function captureFile() {
  const { pmlFile } = support('pmlFile');
  const { pmlContent } = support('pmlSample');
  const times = Math.ceil(80_000 / pmlContent.events.length);
  return pmlFile({ ...pmlContent, events: Array.from({ length: times }, () => pmlContent.events).flat() });
}

function procmonTable() {
  const head = '"Time of Day","Process Name","PID","Operation","Path","Result","Detail"\r\n';
  const row = (/** @type {number} */ i) =>
    `"10:20:${String(i % 60).padStart(2, '0')}.1234567 AM","TiWorker.exe","4242","CreateFile","C:\\Windows\\WinSxS\\Temp\\example-${i}.dll","${i % 3 === 0 ? 'NAME NOT FOUND' : 'SUCCESS'}","Desired Access: Read Attributes, Disposition: Open, Options: Open Reparse Point, Attributes: n/a, ShareMode: Read, Write, Delete, AllocationSize: n/a"\r\n`;
  return Buffer.from(head + Array.from({ length: 300_000 }, (_, i) => row(i)).join(''));
}
