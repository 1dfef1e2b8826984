// Turns the tables of data/ into the compact strings of analyzer/src/codes/generated/.
// The reading side, with the same formats, is analyzer/src/codes/table.ts and packed.ts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = 'analyzer/src/codes/generated';
export const owns = [folder];

/** Kinds in the order of their letters in the run column: a, b, c … */
const kinds = ['win32', 'hresult', 'ntstatus', 'bugcheck', 'setupapi', 'wininet', 'msi', 'other'];

/** Separators of the name column: the n-th says that the name shares its first n segments with the one before. */
const marks = '!#%&()*+,-./:;<=>?@[]^{|}~';

/** Stands between two blocks of names; no separator and in no name. */
const blockMark = '"';

/** How a source is shown, where the table's own label is of no use to a reader. */
const sourceLabels = new Map([['servicing logs (corpus)', 'servicing logs']]);

export async function generate(root) {
  const files = new Map();
  files.set(`${folder}/names.ts`, namesModule(await readTable(root, 'windows-error-codes')));
  files.set(`${folder}/ntToWin32.ts`, ntToWin32Module(await readTable(root, 'nt-to-win32')));
  files.set(`${folder}/facilities.ts`, facilitiesModule(await readTable(root, 'facilities')));
  files.set(`${folder}/upgradeExtend.ts`, upgradeModule(await readTable(root, 'upgrade-extend-codes')));
  files.set(`${folder}/builds.ts`, buildsModule(await readTable(root, 'windows-builds')));
  return files;
}

/** Rows of data/<name>.tsv or data/<name>.tsv.gz without the heading, as arrays of cells. */
async function readTable(root, name) {
  const plain = path.join(root, 'data', `${name}.tsv`);
  const text = await readFile(plain, 'utf8').catch(async (error) => {
    if (error.code !== 'ENOENT') throw error;
    return gunzipSync(await readFile(`${plain}.gz`)).toString('utf8');
  });
  const [heading, ...lines] = text.trimEnd().split(/\r?\n/);
  const columnCount = heading.split('\t').length;
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columnCount) throw new Error(`${name}: line ${index + 2} has ${cells.length} cells`);
    return cells;
  });
}

function namesModule(rows) {
  const entries = mergeSources(rows);
  const rowCounts = countBy(rows, (row) => row[3]);
  for (const entry of entries) entry.home = largest(entry.sources, rowCounts);
  // One header after the other, each in the order of its numbers: neighbours share most of their names.
  entries.sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      compare(a.home, b.home) ||
      a.code - b.code ||
      compare(a.symbol, b.symbol),
  );
  const sourceSets = [...new Set(entries.map((entry) => entry.sources.map(label).join('|')))].sort(compare);
  const setIndex = new Map(sourceSets.map((set, index) => [set, index]));
  const runs = runLengths(
    entries.map(
      (entry) =>
        `${String.fromCharCode(97 + kinds.indexOf(entry.kind))}${setIndex.get(entry.sources.map(label).join('|'))}`,
    ),
  );
  return `${heading('windows-error-codes')}
/** Number of names below. */
export const nameCount = ${entries.length};
/** Kinds by the letter that opens a run: a is the first. */
export const kinds = ${JSON.stringify(kinds)} as const;
/** Sources of a name, the most authoritative first, separated by bars. */
export const sourceSets: readonly string[] = ${JSON.stringify(sourceSets)};
/** Runs of names with the same kind and sources: letter of the kind, index of the source set, '*' and length. */
export const runs: string = '${runs}';
/** Differences of the numbers, signed variable-length base 64. */
export const codes: string = '${packIntegers(entries.map((entry) => entry.code))}';
/** Separators in the order of the segments they stand for. */
export const marks: string = '${marks}';
/** Names per block, and the character between two blocks. */
export const blockLength = ${blockLength};
export const blockMark = '${blockMark}';
/** A separator for the number of leading segments shared with the name before, then the rest of the name. */
export const names: string = '${packNames(entries.map((entry) => entry.symbol))}';
`;
}

/** One entry per code, symbol and kind, with all sources that state it. */
function mergeSources(rows) {
  const merged = new Map();
  for (const [code, symbol, kind, source] of rows) {
    if (!kinds.includes(kind)) throw new Error(`unknown kind ${kind}`);
    if (!/^[A-Za-z0-9_]+$/.test(symbol)) throw new Error(`odd name ${symbol}`);
    const key = `${code} ${symbol} ${kind}`;
    const entry = merged.get(key) ?? { code: parseHex(code), symbol, kind, sources: [] };
    entry.sources.push(source);
    merged.set(key, entry);
  }
  for (const entry of merged.values()) {
    entry.sources.sort((a, b) => authority(a) - authority(b) || compare(a, b));
  }
  return [...merged.values()];
}

/** Headers state a name best, then documents, then what logs print, then the recovered lists. */
function authority(source) {
  if (/^(winerror|ntstatus|bugcodes)\.h$/.test(source)) return 0;
  if (/\.h$/.test(source)) return 1;
  if (/\.h \(as HRESULT\)$/.test(source)) return 2;
  if (/docs|code reference|release health/.test(source)) return 3;
  if (/^servicing logs/.test(source)) return 4;
  return 5;
}

function label(source) {
  return sourceLabels.get(source) ?? source;
}

/** Names per block: a block is unpacked as a whole, so small blocks load fast and large ones share more. */
const blockLength = 64;

function packNames(names) {
  const blocks = [];
  for (let start = 0; start < names.length; start += blockLength) {
    blocks.push(packBlock(names.slice(start, start + blockLength)));
  }
  return blocks.join(blockMark);
}

function packBlock(names) {
  let before = [];
  let packed = '';
  for (const name of names) {
    const segments = name.match(/[^_]*_|[^_]+$/g);
    let shared = 0;
    while (shared < marks.length - 1 && shared < before.length && before[shared] === segments[shared])
      shared += 1;
    packed += marks[shared] + segments.slice(shared).join('');
    before = segments;
  }
  return packed;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Integers as differences to the one before, five bits per digit, lowest first, the sign in the lowest bit. */
function packIntegers(values) {
  let before = 0;
  let packed = '';
  for (const value of values) {
    let rest = value >= before ? (value - before) * 2 : (before - value) * 2 + 1;
    before = value;
    do {
      const low = rest % 32;
      rest = (rest - low) / 32;
      packed += digits[rest > 0 ? low + 32 : low];
    } while (rest > 0);
  }
  return packed;
}

function ntToWin32Module(rows) {
  const sorted = rows.map(([nt, , win32, , basis]) => ({ nt: parseHex(nt), win32: parseHex(win32), basis }));
  sorted.sort((a, b) => a.nt - b.nt || rank(a.basis) - rank(b.basis) || a.win32 - b.win32);
  return `${heading('nt-to-win32')}
/** Number of pairs below. */
export const pairCount = ${sorted.length};
/** NTSTATUS values, ascending, as differences; a status with two answers stands twice, the published one first. */
export const statuses: string = '${packIntegers(sorted.map((row) => row.nt))}';
/** The Win32 code of each, as differences. */
export const win32Codes: string = '${packIntegers(sorted.map((row) => row.win32))}';
/** What each pair rests on: b the published list and a second implementation, l the list, w the second implementation. */
export const bases: string = '${sorted.map((row) => ({ list: 'l', wine: 'w', 'list+wine': 'b' })[row.basis]).join('')}';
`;
}

function rank(basis) {
  return ['list+wine', 'list', 'wine'].indexOf(basis);
}

function facilitiesModule(rows) {
  const spaces = { hresult: {}, ntstatus: {} };
  for (const [space, facility, , name] of rows) {
    const names = spaces[space];
    names[facility] = names[facility] === undefined ? name : `${names[facility]}/${name}`;
  }
  return `${heading('facilities')}
/** Facility names by number; several names of one number are separated by a slash. */
export const hresultFacilities: Readonly<Record<number, string>> = ${JSON.stringify(spaces.hresult)};
export const ntstatusFacilities: Readonly<Record<number, string>> = ${JSON.stringify(spaces.ntstatus)};
`;
}

function upgradeModule(rows) {
  const parts = { phase: {}, operation: {} };
  for (const [part, value, symbol] of rows) parts[part][Number(value)] = symbol;
  return `${heading('upgrade-extend-codes')}
/** Names of the phases (fifth digit from the right) and of the operations (low 16 bits) of an extend code. */
export const phaseNames: Readonly<Record<number, string>> = ${JSON.stringify(parts.phase)};
export const operationNames: Readonly<Record<number, string>> = ${JSON.stringify(parts.operation)};
`;
}

function buildsModule(rows) {
  const builds = rows.map(([build, ntVersion, client, clientVersion, server, serverVersion, note]) => ({
    build: Number(build),
    ntVersion,
    ...(client && { client, clientVersion }),
    ...(server && { server, serverVersion }),
    ...(/enablement of (\d+)/.test(note) && { baseBuild: Number(/enablement of (\d+)/.exec(note)[1]) }),
  }));
  return `${heading('windows-builds')}
/** One row per build number, ascending. */
export const builds = ${JSON.stringify(builds)} as const;
`;
}

function heading(table) {
  return `// Generated from data/${table}.tsv by scripts/generate/codes.mjs; do not edit, run npm run generate.\n`;
}

function runLengths(values) {
  let packed = '';
  for (let start = 0; start < values.length; ) {
    let end = start + 1;
    while (values[end] === values[start]) end += 1;
    packed += `${values[start]}*${end - start}`;
    start = end;
  }
  return packed;
}

function countBy(rows, keyOf) {
  const counts = new Map();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function largest(sources, counts) {
  return sources.reduce((best, source) => (counts.get(source) > counts.get(best) ? source : best));
}

function parseHex(text) {
  if (!/^0x[0-9a-f]{8}$/.test(text)) throw new Error(`odd number ${text}`);
  return Number.parseInt(text, 16);
}

/** By code units, so that the result does not depend on the machine's language. */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
