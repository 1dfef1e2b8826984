// Writes a large, realistic CBS.log for measurements: the same bytes for the same arguments.
// node scripts/makeLog.mjs <file> [megabytes, 50 unless told] [dense]
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
 * @param {'ordinary' | 'dense'} [kind] dense: short sessions of which every second one fails, and runs of sfc between them
 * @returns {{ bytes: number, lines: number, sessions: number }}
 */
export function makeLog(file, megabytes, kind = 'ordinary') {
  const target = megabytes * 1_048_576;
  const out = openSync(file, 'w');
  const state = { second: 0, sequence: 1, seed: 20240304, session: 0, lines: 0, bytes: 0 };
  const emit = (text) => {
    state.bytes += writeSync(out, text, null, 'utf8');
  };
  emit('\uFEFF');
  try {
    while (state.bytes < target) emit(kind === 'dense' ? denseDay(state) : session(state, false));
    emit(session(state, true));
  } finally {
    closeSync(out);
  }
  return { bytes: state.bytes, lines: state.lines, sessions: state.session };
}

/** Packages per session, about five records each; small enough that the size asked for is met closely. */
const plansPerSession = 500;
const plansPerDenseSession = 40;
/** How often a run of sfc says that it takes the next components. */
const partsPerCheck = 150;
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

/** What a machine logs on which updates fail for a few damaged files and somebody runs sfc each time. */
function denseDay(state) {
  const damage = damages[state.session % damages.length];
  const plans = plansPerDenseSession;
  return [
    session(state, false, { plans }),
    session(state, true, { plans, damage }),
    ...checkOfFiles(state, damage),
  ].join('');
}

function session(state, isFailing, { plans = plansPerSession, damage } = {}) {
  state.session += 1;
  state.second = Math.ceil((state.second + 1) / 3_600) * 3_600 + random(state, 900);
  state.sequence = 1;
  const id = `${30_800_000 + Math.floor(state.second / secondsPerDay)}_${1_000_000_000 + random(state, 900_000_000)}`;
  // What fails is tried again and again.
  const kb = 5_000_000 + (damage === undefined ? state.session : damages.indexOf(damage));
  const identity = `Package_for_KB${kb}~31bf3856ad364e35~amd64~~10.0.1.${state.session}`;
  const lines = [...opening(state, id)];
  for (let i = 0; i < plans; i++) lines.push(...step(state, kb, i));
  lines.push(
    ...(isFailing ? failure(state, damage ?? damageOf(state)) : []),
    ...closing(state, id, identity, kb, isFailing),
  );
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

function damageOf(state) {
  return { component: componentOf(state), expected: hex(state, 64), actual: hex(state, 64) };
}

/** Seeded apart from the log, so that it stays the same file each time. */
const damages = [1, 2, 3].map((seed) => damageOf({ seed }));

function hashes(state, { expected, actual }) {
  return csi(
    state,
    `Hashes for file member [l:10]'sample.dll' do not match.\r\n Expected: {l:32 ml:33 b:${expected}}.\r\n Actual: {l:32 b:${actual}}.`,
  );
}

function failure(state, damage) {
  const { component } = damage;
  return [
    hashes(state, damage),
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

/** A run of sfc: hundreds of records that it goes on, and one file that it cannot repair. */
function checkOfFiles(state, damage) {
  const [, name, , version] = damage.component.split('_');
  const member = `[l:10]'sample.dll' of ${name}, version ${version}, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}`;
  const parts = Array.from({ length: partsPerCheck }, (_, i) => {
    if (i % 3 === 0) state.second += 1;
    return [csi(state, '[SR] Verifying 100 components'), csi(state, '[SR] Verify complete')];
  });
  return [
    csi(state, '[SR] Beginning Verify and Repair transaction'),
    ...parts.flat(),
    hashes(state, damage),
    csi(state, `[SR] Cannot repair member file ${member} in the store, hash mismatch`),
    csi(state, '[SR] Repairing 1 components'),
    csi(state, '[SR] Repair complete'),
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
  const [file, megabytes = '50', kind] = process.argv.slice(2);
  if (file === undefined || !(Number(megabytes) > 0) || (kind !== undefined && kind !== 'dense')) {
    process.stderr.write('Usage: node scripts/makeLog.mjs <file> [megabytes] [dense]\n');
    process.exitCode = 2;
  } else {
    const made = makeLog(file, Number(megabytes), kind);
    process.stdout.write(`${file}: ${made.bytes} bytes, ${made.lines} lines, ${made.sessions} sessions\n`);
  }
}
