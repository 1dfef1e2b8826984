// Proves the table of names against the tables it was generated from, and the facts every number has to satisfy.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  allNames,
  type CodeContext,
  type CodeName,
  formatCode,
  nameOfCode,
  namesBySymbol,
  namesOf,
  ntStatusesOfWin32,
  readingOf,
  releaseOfBuild,
  upgradeOperations,
  upgradePhases,
  win32OfNtStatus,
} from '../../analyzer/src/index';

// The compiled test lies in out/test/unit.
const root = join(__dirname, '..', '..', '..');

interface Row {
  readonly code: number;
  readonly symbol: string;
  readonly kind: string;
  readonly source: string;
}

const rows: readonly Row[] = gunzipSync(readFileSync(join(root, 'data', 'windows-error-codes.tsv.gz')))
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', symbol = '', kind = '', source = ''] = line.split('\t');
    return { code: Number(code), symbol, kind, source };
  });

test('the generated tables and reference pages are up to date', () => {
  // Fails with the list of files on the error output.
  execFileSync(
    process.execPath,
    [join(root, 'scripts', 'generate.mjs'), '--check', 'codes', 'codeReference'],
    {
      stdio: 'pipe',
    },
  );
});

test('every row of the source table is in the product, and nothing else', () => {
  const key = (code: number, symbol: string, kind: string): string => `${formatCode(code)} ${symbol} ${kind}`;
  const wanted = new Set(rows.map((row) => key(row.code, row.symbol, row.kind)));
  const present = new Set([...allNames()].map((name) => key(name.code, name.symbol, name.kind)));
  assert.equal(wanted.size, 22_999);
  assert.deepEqual(
    [...wanted].filter((row) => !present.has(row)),
    [],
  );
  assert.deepEqual(
    [...present].filter((row) => !wanted.has(row)),
    [],
  );
});

test('every row is found by its number and by its name in any case', () => {
  const missing = rows.filter(
    (row) =>
      !namesOf(row.code).some((name) => name.symbol === row.symbol && name.kind === row.kind) ||
      !namesBySymbol(row.symbol.toLowerCase()).some((name) => name.code === row.code),
  );
  assert.deepEqual(missing, []);
});

test('every source of a row is kept', () => {
  const shown = (source: string): string =>
    source.startsWith('servicing logs (c') ? 'servicing logs' : source;
  const missing = rows.filter(
    (row) =>
      !namesOf(row.code).some(
        (name) => name.symbol === row.symbol && name.sources.includes(shown(row.source)),
      ),
  );
  assert.deepEqual(missing, []);
});

/** Two names of a media header whose values happen to have the N bit. */
const mediaOddities = ['E_TOCPARSER_INVALIDASFFILE', 'E_TOCPARSER_INVALIDRIFFFILE'];
/** Windows itself gives this success-style name to a failure value. */
const misnamed = 'CBS_S_STACK_RESTART_REQUIRED';

const bitsOfKind: Readonly<Record<string, (name: CodeName) => boolean>> = {
  win32: ({ code }) => code <= 0xffff,
  msi: ({ code }) => 1601 <= code && code <= 1654,
  wininet: ({ code }) =>
    (code >>> 16 === 0 || code >>> 16 === 0x8007) && 12_000 <= (code & 0xffff) && (code & 0xffff) < 13_000,
  setupapi: ({ code }) => code >>> 16 === 0xe000,
  ntstatus: ({ code }) => ((code >>> 28) & 1) === 0,
  hresult: ({ code, symbol }) => ((code >>> 28) & 1) === 0 || mediaOddities.includes(symbol),
  bugcheck: () => true,
  other: () => true,
};

test('the bits of every number fit its kind', () => {
  const wrong = [...allNames()].filter((name) => bitsOfKind[name.kind]?.(name) !== true);
  assert.deepEqual(wrong, []);
});

/** Prefix of a name → facility and severity bit its numbers must have. */
const families: readonly { prefix: string; facilities: readonly number[]; isFailure: boolean }[] = [
  { prefix: 'CBS_E_', facilities: [15], isFailure: true },
  { prefix: 'CBS_S_', facilities: [15], isFailure: false },
  { prefix: 'PSFX_E_', facilities: [15], isFailure: true },
  { prefix: 'SPAPI_E_', facilities: [15], isFailure: true },
  { prefix: 'WU_E_', facilities: [36], isFailure: true },
  { prefix: 'WU_S_', facilities: [36], isFailure: false },
  { prefix: 'DO_E_', facilities: [208], isFailure: true },
  { prefix: 'MOSETUP_E_', facilities: [0x190], isFailure: true },
  { prefix: 'BG_E_', facilities: [32, 25], isFailure: true },
  { prefix: 'BG_S_', facilities: [32], isFailure: false },
  { prefix: 'HTTP_E_', facilities: [25], isFailure: true },
  { prefix: 'WININET_E_', facilities: [7], isFailure: true },
  { prefix: 'CRYPT_E_', facilities: [9], isFailure: true },
  { prefix: 'TRUST_E_', facilities: [9, 11], isFailure: true },
  { prefix: 'STATUS_SXS_', facilities: [21], isFailure: true },
];

test('every name of a servicing family has its facility and severity', () => {
  const informational = 'STATUS_SXS_RELEASE_ACTIVATION_CONTEXT';
  for (const { prefix, facilities, isFailure } of families) {
    const members = [...allNames()].filter(
      ({ symbol }) => symbol.startsWith(prefix) && symbol !== misnamed && symbol !== informational,
    );
    assert.ok(members.length > 0, prefix);
    for (const { code, symbol } of members) {
      assert.ok(facilities.includes((code >>> 16) & 0x7ff), `${symbol} ${formatCode(code)}`);
      assert.equal(code >>> 31 === 1, isFailure, `${symbol} ${formatCode(code)}`);
    }
  }
});

/** Names that scripts repeat but that no header, list, log or document gives to the number. */
const invented: readonly [number, string][] = [
  [0x800f0923, 'CBS_E_NOT_ENOUGH_DISK_SPACE'],
  [0x800f0950, 'CBS_E_NOT_APPLICABLE'],
  [0x800f0954, 'CBS_E_REBOOT_PENDING'],
  [0x800f0955, 'CBS_E_STORE_CORRUPTION'],
  [0x800f0982, 'CBS_E_STORE_STACK_OVERFLOW'],
  [0x800f0984, 'CBS_E_STORE_MERGE_FAILURE'],
  [0x800f0988, 'CBS_E_INSUFFICIENT_SYS_RESOURCES'],
  [0x800f0983, 'PSFX_E_MATCHING_COMPONENT_MISSING'],
  [0x800f0905, 'CBS_E_INVALID_XML'],
  [0x800f0920, 'CBS_E_INVALID_DRIVE'],
  [0x8024002e, 'WU_E_UNEXPECTED'],
];

test('the eleven invented names are not given to their numbers', () => {
  for (const [code, symbol] of invented) {
    assert.ok(!namesOf(code).some((name) => name.symbol === symbol), `${formatCode(code)} ${symbol}`);
    assert.ok(!namesBySymbol(symbol).some((name) => name.code === code), `${formatCode(code)} ${symbol}`);
  }
});

/** Pairs as CBS, DISM and Windows Update print them; the number must show exactly this name. */
const printedPairs: readonly [number, string][] = [
  [0x00000000, 'S_OK'],
  [0x80004005, 'E_FAIL'],
  [0x80070001, 'ERROR_INVALID_FUNCTION'],
  [0x80070002, 'ERROR_FILE_NOT_FOUND'],
  [0x80070003, 'ERROR_PATH_NOT_FOUND'],
  [0x80070005, 'E_ACCESSDENIED'],
  [0x80070008, 'ERROR_NOT_ENOUGH_MEMORY'],
  [0x8007000d, 'ERROR_INVALID_DATA'],
  [0x8007010b, 'ERROR_DIRECTORY'],
  [0x80070216, 'ERROR_ARITHMETIC_OVERFLOW'],
  [0x80070490, 'ERROR_NOT_FOUND'],
  [0x800706ba, 'RPC_S_SERVER_UNAVAILABLE'],
  [0x80073712, 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
  [0x800f0805, 'CBS_E_INVALID_PACKAGE'],
  [0x800f080d, 'CBS_E_MANIFEST_INVALID_ITEM'],
  [0x800f081f, 'CBS_E_SOURCE_MISSING'],
  [0x800f0820, 'CBS_E_CANCEL'],
  [0x800f0821, 'CBS_E_ABORT'],
  [0x800f0831, 'CBS_E_STORE_CORRUPTION'],
  [0x800f0920, 'CBS_E_HANG_DETECTED'],
  [0x800f0922, 'CBS_E_INSTALLERS_FAILED'],
  [0x800f0954, 'CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS'],
];

test('a number shows the name that logs print for it', () => {
  for (const [code, symbol] of printedPairs) assert.equal(nameOfCode(code), symbol, formatCode(code));
});

/** Look-ups across all kinds: number → a name it must have. */
const lookUps: readonly [number, string][] = [
  [2, 'ERROR_FILE_NOT_FOUND'],
  [5, 'ERROR_ACCESS_DENIED'],
  [32, 'ERROR_SHARING_VIOLATION'],
  [112, 'ERROR_DISK_FULL'],
  [317, 'ERROR_MR_MID_NOT_FOUND'],
  [1072, 'ERROR_SERVICE_MARKED_FOR_DELETE'],
  [1392, 'ERROR_FILE_CORRUPT'],
  [1450, 'ERROR_NO_SYSTEM_RESOURCES'],
  [1603, 'ERROR_INSTALL_FAILURE'],
  [1618, 'ERROR_INSTALL_ALREADY_RUNNING'],
  [1722, 'RPC_S_SERVER_UNAVAILABLE'],
  [3010, 'ERROR_SUCCESS_REBOOT_REQUIRED'],
  [6704, 'ERROR_TRANSACTION_ALREADY_ABORTED'],
  [10060, 'WSAETIMEDOUT'],
  [12002, 'ERROR_WINHTTP_TIMEOUT'],
  [12007, 'ERROR_INTERNET_NAME_NOT_RESOLVED'],
  [12175, 'ERROR_WINHTTP_SECURE_FAILURE'],
  [14098, 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
  [15609, 'ERROR_INSTALL_FAILED'],
  [0x000f0801, 'CBS_S_BUSY'],
  [0x00240001, 'WU_S_SERVICE_STOP'],
  [0x00240005, 'WU_S_REBOOT_REQUIRED'],
  [0x00240006, 'WU_S_ALREADY_INSTALLED'],
  [0x8000ffff, 'E_UNEXPECTED'],
  [0x80010108, 'RPC_E_DISCONNECTED'],
  [0x80040154, 'REGDB_E_CLASSNOTREG'],
  [0x80070057, 'E_INVALIDARG'],
  [0x80072efd, 'WININET_E_CANNOT_CONNECT'],
  [0x80080005, 'CO_E_SERVER_EXEC_FAILURE'],
  [0x80090006, 'NTE_BAD_SIGNATURE'],
  [0x80092004, 'CRYPT_E_NOT_FOUND'],
  [0x800b0100, 'TRUST_E_NOSIGNATURE'],
  [0x800b0109, 'CERT_E_UNTRUSTEDROOT'],
  [0x800f020b, 'SPAPI_E_NO_SUCH_DEVINST'],
  [0x800f0247, 'SPAPI_E_DRIVER_STORE_ADD_FAILED'],
  [0x800f0823, 'CBS_E_NEW_SERVICING_STACK_REQUIRED'],
  [0x800f0825, 'CBS_E_CANNOT_UNINSTALL'],
  [0x800f0825, 'CBS_E_CANNOT_REMOVE'],
  [0x800f0906, 'CBS_E_DOWNLOAD_FAILURE'],
  [0x800f0950, 'CBS_E_NO_OPTIONAL_CONTENT_FOUND_FOR_BUILD'],
  [0x800f0983, 'PSFX_E_MATCHING_COMPONENT_DIRECTORY_MISSING'],
  [0x80190194, 'HTTP_E_STATUS_NOT_FOUND'],
  [0x80190194, 'BG_E_HTTP_ERROR_404'],
  [0x80200010, 'BG_E_NETWORK_DISCONNECTED'],
  [0x80240022, 'WU_E_ALL_UPDATES_FAILED'],
  [0x8024200b, 'WU_E_UH_INSTALLERFAILURE'],
  [0x8024402c, 'WU_E_PT_WINHTTP_NAME_NOT_RESOLVED'],
  [0x8024a10a, 'USO_E_SERVICE_SHUTTING_DOWN'],
  [0x80d02002, 'DO_E_DOWNLOAD_NO_PROGRESS'],
  [0xc0000005, 'STATUS_ACCESS_VIOLATION'],
  [0xc0000022, 'STATUS_ACCESS_DENIED'],
  [0xc0000034, 'STATUS_OBJECT_NAME_NOT_FOUND'],
  [0xc0000102, 'STATUS_FILE_CORRUPT_ERROR'],
  [0xc0000428, 'STATUS_INVALID_IMAGE_HASH'],
  [0xc015001a, 'STATUS_SXS_COMPONENT_STORE_CORRUPT'],
  [0xc1510114, 'DISMAPI_E_NEEDS_REMOUNT'],
  [0xc1900101, 'MOSETUP_E_SETUP_PLATFORM'],
  [0xc1900210, 'MOSETUP_E_COMPAT_SCANONLY'],
  [0xe000020b, 'ERROR_NO_SUCH_DEVINST'],
  [0xe0000247, 'ERROR_DRIVER_STORE_ADD_FAILED'],
  [0x0000007e, 'SYSTEM_THREAD_EXCEPTION_NOT_HANDLED'],
  [0x000000ef, 'CRITICAL_PROCESS_DIED'],
  [0xfffffb4a, 'JET_errDatabaseCorrupted'],
  [28, 'CM_PROB_FAILED_INSTALL'],
];

test('names of all kinds are found by number', () => {
  for (const [code, symbol] of lookUps) {
    assert.ok(
      namesOf(code).some((name) => name.symbol === symbol),
      `${formatCode(code)} ${symbol}`,
    );
  }
});

/** Number, context, the name that must come first. */
const preferences: readonly [number, CodeContext | undefined, string][] = [
  [0, undefined, 'S_OK'],
  [0x800f0902, undefined, 'CBS_E_BUSY'],
  [0x800f0902, 'cbs', 'CBS_E_BUSY'],
  [0x800f0902, 'dism', 'DISMAPI_E_BUSY'],
  [0x80190194, undefined, 'HTTP_E_STATUS_NOT_FOUND'],
  [0x80190194, 'windows-update', 'BG_E_HTTP_ERROR_404'],
  [0x80072ee2, 'windows-update', 'ERROR_WINHTTP_TIMEOUT'],
  [0x80072ee2, 'cbs', 'ERROR_WINHTTP_TIMEOUT'],
  [0xc1900101, 'setup', 'MOSETUP_E_SETUP_PLATFORM'],
  [0xe000020b, 'setupapi', 'ERROR_NO_SUCH_DEVINST'],
  [0x8024001e, 'windows-update', 'WU_E_SERVICE_STOP'],
  [0x80070490, undefined, 'ERROR_NOT_FOUND'],
  [0x80070005, undefined, 'E_ACCESSDENIED'],
  [0x8007000e, 'cbs', 'E_OUTOFMEMORY'],
  [5, undefined, 'ERROR_ACCESS_DENIED'],
  [14, undefined, 'ERROR_OUTOFMEMORY'],
  [14098, 'cbs', 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
  [0x80041002, undefined, 'WBEM_E_NOT_FOUND'],
  [0x80041003, undefined, 'WBEM_E_ACCESS_DENIED'],
  [0x80042405, 'setup', 'VDS_E_OBJECT_NOT_FOUND'],
];

test('the name that fits the context comes first', () => {
  for (const [code, context, symbol] of preferences) {
    assert.equal(
      readingOf(code, context).symbols[0]?.symbol,
      symbol,
      `${formatCode(code)} ${context ?? 'no context'}`,
    );
  }
});

test('NTSTATUS and Win32 lead to each other', () => {
  const statuses = new Set([...allNames()].filter(({ kind }) => kind === 'ntstatus').map(({ code }) => code));
  const pairs = [...statuses].flatMap((status) =>
    win32OfNtStatus(status).map((win32) => ({ status, win32 })),
  );
  assert.equal(pairs.length, 1314);
  for (const { status, win32 } of pairs)
    assert.ok(ntStatusesOfWin32(win32).includes(status), formatCode(status));
  assert.deepEqual(win32OfNtStatus(0xc0000102), [1392]);
  assert.deepEqual(win32OfNtStatus(0xc0000218), [589]);
  assert.deepEqual(win32OfNtStatus(0xc0fffff0), []);
});

/** Build, name, server's name. */
const builds: readonly [number, string, string | undefined][] = [
  [7601, 'Windows 7 SP1', 'Windows Server 2008 R2'],
  [9600, 'Windows 8.1', 'Windows Server 2012 R2'],
  [10240, 'Windows 10 1507', undefined],
  [14393, 'Windows 10 1607', 'Windows Server 2016'],
  [17763, 'Windows 10 1809', 'Windows Server 2019'],
  [19045, 'Windows 10 22H2', undefined],
  [20348, 'Windows Server 2022', 'Windows Server 2022'],
  [22631, 'Windows 11 23H2', undefined],
  [26100, 'Windows 11 24H2', 'Windows Server 2025'],
];

test('a build number names its release', () => {
  for (const [build, name, server] of builds) {
    assert.equal(releaseOfBuild(build)?.name, name);
    assert.equal(releaseOfBuild(build)?.server, server);
  }
  assert.equal(releaseOfBuild(19045)?.baseBuild, 19041);
  assert.deepEqual(releaseOfBuild(22621)?.sharedBy, ['Windows 11 23H2']);
  assert.equal(releaseOfBuild(12345), undefined);
});

test('every phase and operation of an extend code is named and explained in both languages', () => {
  assert.equal(upgradePhases().length, 6);
  assert.equal(upgradeOperations().length, 33);
  for (const part of [...upgradePhases(), ...upgradeOperations()]) {
    assert.ok(part.symbol?.startsWith('SP_EXECUTION_'));
    assert.ok(!/published name\.$/.test(part.meaning.en), part.symbol);
    assert.match(part.meaning.zh, /[\u4e00-\u9fff].*。$/, part.symbol);
  }
});
