// Proves the decoder: every notation, every unwrapping rule, and what of a reading is public.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allNames,
  type CodeReading,
  decodeQuery,
  failureChain,
  formatEquivalent,
  nameOfReading,
  readingOf,
  readingToJson,
} from '../../analyzer/src/index';

/** One line per reading: what it is read as, the number, the name to show. */
function outline(query: string): string[] {
  return decodeQuery(query).map((reading) =>
    `${reading.as} ${reading.code} ${nameOfReading(reading) ?? ''}`.trimEnd(),
  );
}

/** Text → its first reading. */
const firstReadings: readonly [string, string][] = [
  ['0x80070570', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  // a Win32 code of remote procedure calls in their own facility
  ['0x800106d9', 'hresult 0x800106d9 EPT_S_NOT_REGISTERED'],
  ['0X800F081F', 'hresult 0x800f081f CBS_E_SOURCE_MISSING'],
  ['80070570', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['8024200d', 'hresult 0x8024200d WU_E_UH_NEEDANOTHERDOWNLOAD'],
  ['C1900101', 'hresult 0xc1900101 MOSETUP_E_SETUP_PLATFORM'],
  ['80070570h', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['0x80070570L', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['0x80070570UL', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['&H80070570', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['0xffffffff80070570', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['0x0880070002', 'hresult 0x80070002 ERROR_FILE_NOT_FOUND'],
  ['-2147023504', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['-2146498530', 'hresult 0x800f081e CBS_E_NOT_APPLICABLE'],
  ['-1073740760', 'ntstatus 0xc0000428 STATUS_INVALID_IMAGE_HASH'],
  ['−2147023504', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['2147942402', 'hresult 0x80070002 ERROR_FILE_NOT_FOUND'],
  ['3247440400', 'hresult 0xc1900210 MOSETUP_E_COMPAT_SCANONLY'],
  ['1392', 'win32 0x00000570 ERROR_FILE_CORRUPT'],
  ['0x570', 'win32 0x00000570 ERROR_FILE_CORRUPT'],
  ['2ee2', 'win32 0x00002ee2 ERROR_WINHTTP_TIMEOUT'],
  ['0', 'hresult 0x00000000 S_OK'],
  ['0x8024001E', 'hresult 0x8024001e WU_E_SERVICE_STOP'],
  ['０ｘ８００７０５７０', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['  “0x80070570”。', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['HRESULT_FROM_WIN32(14098)', 'hresult 0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT'],
  ['hresult_from_win32( error_sxs_corruption )', 'hresult 0x80073703 ERROR_SXS_CORRUPTION'],
  ['HRESULT_FROM_WIN32(0x80070005)', 'hresult 0x80070005 E_ACCESSDENIED'],
  ['NTSTATUS_FROM_WIN32(ERROR_FILE_NOT_FOUND)', 'ntstatus 0xc0070002 ERROR_FILE_NOT_FOUND'],
  ['HRESULT_FROM_NT(0xC0000102)', 'hresult-with-nt-bit 0xd0000102 STATUS_FILE_CORRUPT_ERROR'],
  ['HRESULT_FROM_NT(STATUS_NO_MEMORY)', 'hresult-with-nt-bit 0xd0000017 STATUS_NO_MEMORY'],
  ['HRESULT_FROM_NT(NTSTATUS_FROM_WIN32(5))', 'hresult-with-nt-bit 0xd0070005'],
  ['HRESULT_FROM_SETUPAPI(0xE000020B)', 'hresult 0x800f020b SPAPI_E_NO_SUCH_DEVINST'],
  ['gle=0x80070005', 'hresult 0x80070005 E_ACCESSDENIED'],
  ['[gle=0x00000005]', 'win32 0x00000005 ERROR_ACCESS_DENIED'],
  ['(Error = 5)', 'win32 0x00000005 ERROR_ACCESS_DENIED'],
  ['GLE [5]', 'win32 0x00000005 ERROR_ACCESS_DENIED'],
  ['GLE is [1392]', 'win32 0x00000570 ERROR_FILE_CORRUPT'],
  ['GetLastError() = 183', 'win32 0x000000b7 ERROR_ALREADY_EXISTS'],
  ['hr = 0X80070005', 'hresult 0x80070005 E_ACCESSDENIED'],
  ['(hr:0x800f081f)', 'hresult 0x800f081f CBS_E_SOURCE_MISSING'],
  ['hrStatus: 0x80070057 [E_INVALIDARG]', 'hresult 0x80070057 E_INVALIDARG'],
  ['HRESULT=800F081F', 'hresult 0x800f081f CBS_E_SOURCE_MISSING'],
  ['[HRESULT = 0x800f0821 - CBS_E_ABORT]', 'hresult 0x800f0821 CBS_E_ABORT'],
  ['*FAILED* [8024000E]', 'hresult 0x8024000e WU_E_XML_INVALID'],
  ['resultMapped=80246007', 'hresult 0x80246007 WU_E_DM_NOTDOWNLOADED'],
  ['NTSTATUS -1073741766', 'ntstatus 0xc000003a STATUS_OBJECT_PATH_NOT_FOUND'],
  ['*FAILED* [00000005]', 'win32 0x00000005 ERROR_ACCESS_DENIED'],
  ['ReturnHr(7) tid(1a2c) 00000005', 'win32 0x00000005 ERROR_ACCESS_DENIED'],
  ['error -546', 'other 0xfffffdde JET_errLogSectorSizeMismatch'],
  ['b7', 'win32 0x000000b7 ERROR_ALREADY_EXISTS'],
  ['stop code 0x7e', 'bugcheck 0x0000007e SYSTEM_THREAD_EXCEPTION_NOT_HANDLED'],
  ['MSI (s) (58:A4): custom action returned 1603', 'win32 0x00000643 ERROR_INSTALL_FAILURE'],
  ['x80070570', 'hresult 0x80070570 ERROR_FILE_CORRUPT'],
  ['错误代码：0x80070005', 'hresult 0x80070005 E_ACCESSDENIED'],
  ['The update failed with 0x80240022.', 'hresult 0x80240022 WU_E_ALL_UPDATES_FAILED'],
  ['cbs_e_abort', 'hresult 0x800f0821 CBS_E_ABORT'],
  ['STATUS_SXS_CORRUPTION', 'ntstatus 0xc0150015 STATUS_SXS_CORRUPTION'],
  ['ERROR_NO_SUCH_DEVINST', 'setupapi 0xe000020b ERROR_NO_SUCH_DEVINST'],
  ['0x20017', 'upgrade-extend 0x00020017 SP_EXECUTION_SAFE_OS'],
  ['0xC8000222', 'other 0xc8000222 JET_errLogSectorSizeMismatch'],
  ['-546', 'other 0xfffffdde JET_errLogSectorSizeMismatch'],
  ['0x800703e3', 'hresult 0x800703e3 ERROR_OPERATION_ABORTED'],
  // Imaging and setup numbers without a name are no NTSTATUS.
  ['0xC1420127', 'hresult 0xc1420127'],
  ['0xC1800118', 'hresult 0xc1800118'],
  ['0xC0FFFFF0', 'ntstatus 0xc0fffff0'],
  ['0x8FFF1234', 'hresult 0x8fff1234'],
  ['99999', 'decimal 0x0001869f'],
];

test('every notation is read', () => {
  for (const [query, expected] of firstReadings) assert.equal(outline(query)[0], expected, query);
});

/** Ten of the notations that logs and people use, each made from a number. */
const notations: readonly ((code: number) => string)[] = [
  (code) => `0x${digits(code)}`,
  (code) => `0X${digits(code).toUpperCase()}`,
  (code) => digits(code),
  (code) => String(code),
  (code) => String(code | 0),
  (code) => `[HRESULT = 0x${digits(code)} - Unknown Error]`,
  (code) => `HRESULT=${digits(code).toUpperCase()}`,
  (code) => `[gle=0x${digits(code)}]`,
  (code) => `*FAILED* [${digits(code).toUpperCase()}]`,
  (code) => `ReturnHr(12) tid(1a2c) ${digits(code)}`,
];

function digits(code: number): string {
  return code.toString(16).padStart(8, '0');
}

test('every name of a number is among the readings, however the number is written', () => {
  let index = 0;
  for (const name of allNames()) {
    index += 1;
    // A prime step walks through every header in all notations without doing the whole table ten times.
    if (index % 13 !== 0) continue;
    for (const write of notations) {
      const query = write(name.code);
      const symbols = decodeQuery(query).flatMap((reading) => reading.symbols);
      assert.ok(
        symbols.some((found) => found.symbol === name.symbol && found.code === name.code),
        `${query}: ${name.symbol}`,
      );
    }
    const byName = decodeQuery(name.symbol);
    assert.ok(
      byName.some((reading) => reading.number === name.code),
      name.symbol,
    );
  }
  assert.ok(index > 20_000);
});

test('a text that can be read in several ways gives all of them', () => {
  assert.deepEqual(outline('80070570'), ['hresult 0x80070570 ERROR_FILE_CORRUPT', 'decimal 0x04c5c7aa']);
  assert.deepEqual(outline('0x7e'), [
    'win32 0x0000007e ERROR_MOD_NOT_FOUND',
    'bugcheck 0x0000007e SYSTEM_THREAD_EXCEPTION_NOT_HANDLED',
  ]);
  assert.deepEqual(outline('0').slice(0, 3), [
    'hresult 0x00000000 S_OK',
    'win32 0x00000000 ERROR_SUCCESS',
    'ntstatus 0x00000000 STATUS_SUCCESS',
  ]);
  assert.deepEqual(outline('ERROR_INTERNET_TIMEOUT'), [
    'win32 0x00002ee2 ERROR_INTERNET_TIMEOUT',
    'hresult 0x80072ee2 ERROR_INTERNET_TIMEOUT',
  ]);
  assert.deepEqual(outline('0x80070002 then 0x800f081f'), [
    'hresult 0x80070002 ERROR_FILE_NOT_FOUND',
    'hresult 0x800f081f CBS_E_SOURCE_MISSING',
  ]);
});

test('a name from another component does not hide what the bits say', () => {
  assert.deepEqual(outline('0x800007d0'), ['other 0x800007d0 PDH_CSTATUS_NO_MACHINE', 'hresult 0x800007d0']);
  assert.deepEqual(outline('0xC0000BB8'), ['other 0xc0000bb8 PDH_CSTATUS_NO_OBJECT', 'ntstatus 0xc0000bb8']);
  assert.deepEqual(outline('0xC0000001'), [
    'ntstatus 0xc0000001 STATUS_UNSUCCESSFUL',
    'hresult 0xc0000001 hrNyi',
  ]);
  assert.deepEqual(outline('0xC000021A'), [
    'ntstatus 0xc000021a STATUS_SYSTEM_PROCESS_TERMINATED',
    'bugcheck 0xc000021a WINLOGON_FATAL_ERROR',
  ]);
});

test('an upgrade pair is read in every way it is written', () => {
  const pair = ['upgrade-result 0xc1900101', 'upgrade-extend 0x00020017'];
  for (const query of [
    '0xC1900101-0x20017',
    '0xC1900101 - 0x20017',
    '0xC1900101 – 0x20017',
    '0xc1900101 — 0x20017',
    '0xC1900101 0x20017',
    'C1900101 20017',
    'C1900101-20017',
    'c190010120017',
    '0xC19001010x20017',
    '(0xC1900101, 0x20017)',
    '0xC1900101 - 0x20017 The installation failed in the SAFE_OS phase with an error during BOOT operation',
  ]) {
    assert.deepEqual(
      decodeQuery(query).map((reading) => `${reading.as} ${reading.code}`),
      pair,
      query,
    );
  }
  const [, extend] = decodeQuery('0xC1900101 - 0x4000D');
  assert.equal(extend?.fields.phase, 'SP_EXECUTION_OOBE_BOOT');
  assert.equal(extend?.fields.operation, 'SP_EXECUTION_OP_MIGRATE_DATA');
  const [, unknown] = decodeQuery('0xC1800103 - 0x90002');
  assert.equal(unknown?.fields.phase, null);
  assert.deepEqual(
    decodeQuery('0xC1900101 - 0x7').map((reading) => reading.as),
    ['upgrade-result', 'upgrade-extend'],
  );
  // Two codes side by side are no pair.
  assert.equal(decodeQuery('0x80070002 - 0x80070003').length, 2);
  assert.equal(decodeQuery('0x80070002 0x00000005')[1]?.as, 'win32');
});

test('a text that is no code gives nothing', () => {
  for (const query of [
    '',
    ' ',
    'hello',
    'DEAD',
    'cafe',
    '0x',
    '0xZZ',
    '-',
    '()',
    'KB5015811',
    'CBS_E_NO_SUCH_NAME',
    '0x123456789',
    '4294967296',
    '-2147483649',
    '10.0.17763.3100',
    '2022-08-11 15:42:42',
    'HRESULT_FROM_WIN32()',
    'HRESULT_FROM_WIN32(nothing)',
    'version 7 of 9',
  ]) {
    assert.deepEqual(decodeQuery(query), [], query);
  }
});

/** Text, rule, number inside, its first name. */
const wrapped: readonly [string, string, number, string | undefined][] = [
  ['0xd0000102', 'ntstatus', 0xc0000102, 'STATUS_FILE_CORRUPT_ERROR'],
  ['0xD0000017', 'ntstatus', 0xc0000017, 'STATUS_NO_MEMORY'],
  ['0x80070570', 'win32', 1392, 'ERROR_FILE_CORRUPT'],
  ['0x80073712', 'win32', 14098, 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
  ['0x80070643', 'win32', 1603, 'ERROR_INSTALL_FAILURE'],
  ['0x80073CF9', 'win32', 15609, 'ERROR_INSTALL_FAILED'],
  ['0x80072EE2', 'win32', 12002, 'ERROR_WINHTTP_TIMEOUT'],
  ['0x80072F8F', 'win32', 12175, 'ERROR_WINHTTP_SECURE_FAILURE'],
  ['0x80070005', 'win32', 5, 'ERROR_ACCESS_DENIED'],
  ['0xE000020B', 'setupapi', 0x800f020b, 'SPAPI_E_NO_SUCH_DEVINST'],
  ['0x800F020B', 'setupapi', 0xe000020b, 'ERROR_NO_SUCH_DEVINST'],
  ['0x80190194', 'http', 404, undefined],
  ['0x801901F4', 'http', 500, undefined],
  ['0xC8000222', 'esent', 0xfffffdde, 'JET_errLogSectorSizeMismatch'],
  ['0x8E5E0222', 'esent', 0xfffffdde, 'JET_errLogSectorSizeMismatch'],
];

test('the code inside a code is found by its rule', () => {
  for (const [query, rule, number, symbol] of wrapped) {
    const inside = decodeQuery(query)[0]?.unwrapped;
    assert.equal(inside?.rule, rule, query);
    assert.equal(inside?.number, number, query);
    assert.equal(inside?.symbols[0]?.symbol, symbol, query);
  }
  for (const query of ['0x800F081F', '0x80244018', '0x80190005', '0xC1900107', '0x00070005']) {
    assert.equal(decodeQuery(query)[0]?.unwrapped, undefined, query);
  }
  // Rows of other kinds never name what is inside: 0x80070005 wraps no stop code.
  const inside = decodeQuery('0x80070005')[0]?.unwrapped?.symbols ?? [];
  assert.deepEqual([...new Set(inside.map((name) => name.kind))], ['win32']);
});

/** Text → equivalents it must list. */
const equivalents: readonly [string, readonly string[]][] = [
  ['0x80070570', ['0xc0000102 STATUS_FILE_CORRUPT_ERROR']],
  ['0xd0000102', ['0x00000570 ERROR_FILE_CORRUPT', '0x80070570 ERROR_FILE_CORRUPT']],
  ['0xC0000034', ['0x00000002 ERROR_FILE_NOT_FOUND', '0x80070002 ERROR_FILE_NOT_FOUND']],
  ['0xC0000022', ['0x00000005 ERROR_ACCESS_DENIED', '0x80070005 E_ACCESSDENIED']],
  ['1392', ['0xc0000102 STATUS_FILE_CORRUPT_ERROR', '0x80070570 ERROR_FILE_CORRUPT']],
  ['14098', ['0xc015001a STATUS_SXS_COMPONENT_STORE_CORRUPT']],
  ['0x80072ee2', []],
  ['12002', ['0x80072ee2 WININET_E_TIMEOUT']],
];

test('the chain of equivalents is complete and starts with the closest name', () => {
  for (const [query, expected] of equivalents) {
    const listed = (decodeQuery(query)[0]?.equivalents ?? []).map(formatEquivalent);
    for (const equivalent of expected)
      assert.ok(listed.includes(equivalent), `${query}: ${listed.join(', ')}`);
    assert.equal(listed[0], expected[0], query);
  }
  assert.deepEqual(failureChain(readingOf(0xd0000102)), [
    '0xc0000102 STATUS_FILE_CORRUPT_ERROR',
    '0xd0000102 STATUS_FILE_CORRUPT_ERROR',
    '0x00000570 ERROR_FILE_CORRUPT',
    '0x80070570 ERROR_FILE_CORRUPT',
  ]);
});

test('fields follow the bit layout', () => {
  const fields = (query: string): CodeReading['fields'] | undefined => decodeQuery(query)[0]?.fields;
  assert.deepEqual(fields('0x80070570'), {
    severity: 'failure',
    facility: 'FACILITY_WIN32',
    facilityNumber: 7,
    code: 1392,
    customer: false,
    ntStatus: false,
  });
  assert.equal(fields('0x800F081F')?.facility, 'FACILITY_SETUPAPI');
  assert.equal(fields('0x8024402C')?.facility, 'FACILITY_WINDOWSUPDATE');
  assert.equal(fields('0x80D02002')?.facility, 'FACILITY_DELIVERY_OPTIMIZATION');
  assert.equal(fields('0x000F0801')?.severity, 'success');
  assert.equal(fields('0xC0150002')?.facility, 'FACILITY_SXS_ERROR_CODE');
  assert.equal(fields('0xC0150002')?.severity, 'error');
  assert.equal(fields('0x80000005')?.severity, 'warning');
  assert.equal(fields('0x40000016')?.severity, 'informational');
  assert.equal(fields('0xA0001234')?.customer, true);
  assert.equal(fields('0xC1900101')?.facility, null);
  assert.equal(fields('-546')?.code, -546);
});

test('the name that a record prints comes first among the names of its number', () => {
  const query = '[HRESULT = 0x800f0954 - CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS]';
  const [reading] = decodeQuery(query);
  assert.equal(reading?.symbols[0]?.symbol, 'CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS');
  assert.equal(reading?.symbols.length, 2);
});

test('the public shape of a reading holds what the contract names', () => {
  const [reading] = decodeQuery('0x80070570');
  assert.ok(reading !== undefined);
  const json = readingToJson(reading, 'en');
  assert.equal(json.code, '0x80070570');
  assert.deepEqual(json.unwrapped, {
    rule: 'win32',
    code: '0x00000570',
    symbols: [{ symbol: 'ERROR_FILE_CORRUPT', source: 'winerror.h', kind: 'win32' }],
  });
  assert.equal(json.explained, json.meaning !== undefined);
  const unknown = readingToJson(readingOf(0x8fff1234), 'zh-cn');
  assert.deepEqual(unknown.symbols, []);
  assert.equal(unknown.explained, false);
  assert.equal('meaning' in unknown, false);
});
