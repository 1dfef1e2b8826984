// Writes a large, realistic CBS.log for measurements: the same bytes for the same arguments.
// node scripts/makeLog.mjs <file> [megabytes, 50 unless told]
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const componentNames = [
  'microsoft-windows-sample-shell',
  'microsoft-windows-sample-print',
  'microsoft-windows-s..le-networking',
  'sample-devices.inf',
  'microsoft-windows-sample-media',
  'microsoft-windows-sample-fonts',
];

/**
 * Writes the log.
 * @param {string} file where to
 * @param {number} megabytes size in MiB; the last record ends a little above it
 * @returns {{ bytes: number, lines: number, sessions: number }}
 */
export function makeLog(file, megabytes) {
  const target = megabytes * 1_048_576;
  const out = openSync(file, 'w');
  const state = { second: 0, sequence: 1, seed: 20240304, session: 0, lines: 0, bytes: 0 };
  const emit = (text) => {
    state.bytes += writeSync(out, text, null, 'utf8');
  };
  emit('\uFEFF');
  try {
    while (state.bytes < target) emit(session(state, false));
    emit(session(state, true));
  } finally {
    closeSync(out);
  }
  return { bytes: state.bytes, lines: state.lines, sessions: state.session };
}

/** Packages per session, about five records each; small enough that the size asked for is met closely. */
const plansPerSession = 500;
const secondsPerDay = 86_400;
const baseDay = Date.UTC(2024, 2, 4) / 1_000;

// A small linear congruential generator: nothing but the seed decides.
function random(state, limit) {
  state.seed = (Math.imul(state.seed, 1_664_525) + 1_013_904_223) >>> 0;
  return state.seed % limit;
}

function stamp(state) {
  const date = new Date((baseDay + state.second) * 1_000).toISOString();
  return `${date.slice(0, 10)} ${date.slice(11, 19)}`;
}

function record(state, component, message, level = 'Info') {
  state.lines += 1 + (message.match(/\n/g)?.length ?? 0);
  return `${stamp(state)}, ${level.padEnd(22)}${component.padEnd(7)}${message}\r\n`;
}

function csi(state, message, level) {
  const number = (state.sequence++).toString(16).padStart(8, '0');
  return record(state, 'CSI', `${number} ${message}`, level);
}

function hex(state, length) {
  let text = '';
  while (text.length < length) text += random(state, 65_536).toString(16).padStart(4, '0');
  return text.slice(0, length);
}

function componentOf(state) {
  const name = componentNames[random(state, componentNames.length)];
  return `amd64_${name}_31bf3856ad364e35_10.0.19041.${1_000 + random(state, 4_000)}_none_${hex(state, 16)}`;
}

function session(state, isFailing) {
  state.session += 1;
  state.second = Math.ceil((state.second + 1) / 3_600) * 3_600 + random(state, 900);
  state.sequence = 1;
  const id = `${30_800_000 + Math.floor(state.second / secondsPerDay)}_${1_000_000_000 + random(state, 900_000_000)}`;
  const kb = 5_000_000 + state.session;
  const identity = `Package_for_KB${kb}~31bf3856ad364e35~amd64~~10.0.1.${state.session}`;
  const lines = [...opening(state, id)];
  for (let i = 0; i < plansPerSession; i++) lines.push(...step(state, kb, i));
  lines.push(...(isFailing ? failure(state) : []), ...closing(state, id, identity, kb, isFailing));
  return lines.join('');
}

function opening(state, id) {
  const stack =
    'C:\\Windows\\winsxs\\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.19041.1220_none_7e2f1f1d7c7b0f11';
  return [
    record(state, 'CBS', 'TI: --- Initializing Trusted Installer ---'),
    record(state, 'CBS', `Loaded Servicing Stack v10.0.19041.1220 with Core: ${stack}\\cbscore.dll`),
    record(state, 'CBS', 'Build: 19041.1.amd64fre.vb_release.191206-1406'),
    csi(state, 'WcpInitialize: wcp.dll version 10.0.19041.1220 (WinBuild.160101.0800)'),
    record(state, 'CBS', 'Ending the TrustedInstaller main loop.'),
    record(
      state,
      'CBS',
      `Session: ${id} initialized by client WindowsUpdateAgent, external staging directory: (null), external registry directory: (null)`,
    ),
  ];
}

function step(state, kb, i) {
  if (i % 4 === 0) state.second += 1;
  const packageName = `Package_${i}_for_KB${kb}~31bf3856ad364e35~amd64~~10.0.1.${state.session}`;
  const update = `${kb}-${i}_neutral_GDR`;
  const lines = [
    record(
      state,
      'CBS',
      `Appl: detect Parent, Package: ${packageName}, Parent: Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.19041.1, Disposition = Detect, VersionComp: EQ, BuildComp: GE, RevisionComp: GE, Exist: present`,
    ),
    record(
      state,
      'CBS',
      `Appl: Evaluating package applicability for package ${packageName}, applicable state: Installed`,
    ),
    record(
      state,
      'CBS',
      `Plan: Package: ${packageName}, current: Absent, pending: Default, start: Absent, applicable: Installed, targeted: Installed, limit: Installed`,
    ),
    record(
      state,
      'CBS',
      `Plan: Package: ${packageName}, Update: ${update}, current: Absent, pending: Default, start: Absent, applicable: Installed, targeted: Installed, selected: Default`,
    ),
  ];
  if (i % 7 === 0) lines.push(csi(state, `CSIPERF - FilePI Queue ${random(state, 900)}ms`));
  if (i % 11 === 0) lines.push(overlap(state));
  if (i % 97 === 0)
    lines.push(
      record(
        state,
        'CBS',
        'Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
      ),
    );
  return lines;
}

function overlap(state) {
  const component = componentOf(state);
  return csi(
    state,
    `Performing 1 operations as follows:\r\n  (0)  HardLinkFile: source = [l:${component.length}]'\\SystemRoot\\WinSxS\\${component}\\sample.dll', destination = [l:40]'\\??\\C:\\Windows\\System32\\sample.dll'`,
  );
}

function failure(state) {
  const component = componentOf(state);
  return [
    csi(
      state,
      `Hashes for file member [l:10]'sample.dll' do not match.\r\n Expected: {l:32 ml:33 b:${hex(state, 64)}}.\r\n Actual: {l:32 b:${hex(state, 64)}}.`,
    ),
    csi(
      state,
      `(F) STATUS_SXS_FILE_HASH_MISMATCH #${random(state, 90_000)}# from CCSDirectTransaction::VerifyFile for component [l:${component.length}]'${component}'[gle=0xd015001b]`,
      'Error',
    ),
    record(
      state,
      'CBS',
      'Failed to bind package to stage. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ),
    record(
      state,
      'CBS',
      'Failed to stage execution package. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
      'Error',
    ),
  ];
}

function closing(state, id, identity, kb, isFailing) {
  const result = isFailing ? '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT' : '0x00000000 - S_OK';
  return [
    record(
      state,
      'CBS',
      `Exec: Processing complete.  Session: ${id}, Package: ${identity}, Identifier: KB${kb} [HRESULT = ${result}]`,
      isFailing ? 'Error' : 'Info',
    ),
    record(state, 'CBS', `Session: ${id} finalized. Reboot required: no [HRESULT = ${result}]`),
    record(state, 'CBS', 'Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP'),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, megabytes = '50'] = process.argv.slice(2);
  if (file === undefined || !(Number(megabytes) > 0)) {
    process.stderr.write('Usage: node scripts/makeLog.mjs <file> [megabytes]\n');
    process.exitCode = 2;
  } else {
    const made = makeLog(file, Number(megabytes));
    process.stdout.write(`${file}: ${made.bytes} bytes, ${made.lines} lines, ${made.sessions} sessions\n`);
  }
}
