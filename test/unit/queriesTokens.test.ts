// Owns what the token table finds in a line, and what it must leave alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHintsOf, linksOf, tokensOf } from '../../analyzer/src/index';

/** The one token of a line: its kind and the text it covers. */
function check(line: string, kind: string, covered: string): void {
  const found = tokensOf(line).map((token) => [token.kind, line.slice(token.start, token.end)]);
  assert.deepEqual(found, [[kind, covered]], line);
}

/** The codes of a line, eight digits each. */
function codes(line: string): readonly string[] {
  return tokensOf(line).flatMap((token) => (token.kind === 'code' ? [token.query] : []));
}

test('every notation of a result code is found', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['Failed to stage. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]', '0x80070570'],
    ['FinalizeEx using worker session [HRESULT = 0x800f0823]', '0x800f0823'],
    ['Repair finished, hrStatus: 0x0 [S_OK]', '0x00000000'],
    ['DWLD: search done, hr = 0x8024402c', '0x8024402c'],
    ['Failed finalizing. - CPackageManager::Finalize(hr:0x800f081f)', '0x800f081f'],
    ['processed the command line but failed. HRESULT=800F081F', '0x800f081f'],
    ['add.cpp(44)\\x.dll: (caller: 1) ReturnHr(7) tid(1a2c) 80070003 not found', '0x80070003'],
    ['CSetup::Execute(410): Result = 0x8007000D', '0x8007000d'],
    ['Operation failed: Apply. Error: 0x80070570[gle=0x000000b7]', '0x80070570', '0x000000b7'],
    ['EnumeratePathEx: GLE = 0x3', '0x00000003'],
    ['SPWIMCallback: Error in apply of path. GLE [1392]', '0x00000570'],
    ['Current result string: 2147942413', '0x8007000d'],
    ['WARNING: *FAILED* [8024402F] scan', '0x8024402f'],
    ['CFirst::Open failed with error 80070490', '0x80070490'],
    ['BiUpdate failed c000000d', '0xc000000d'],
    ['LogHistory called, resultMapped=8024200B', '0x8024200b'],
    ['(F) HRESULT_FROM_WIN32(14098) #1523# from Analyze', 'HRESULT_FROM_WIN32(14098)'],
    ['[gle=0xd0000102]', '0xd0000102'],
    ['Could not start (0x80080005)', '0x80080005'],
    ['Reporting error event -> [0xC1900101, 0x30018]', '0xC1900101-0x30018'],
    ['Rollback Error: 0x0880070002', '0x80070002'],
  ];
  for (const [line, ...expected] of cases) {
    assert.deepEqual(codes(line), expected, line);
  }
});

test('numbers that are no result codes stay alone', () => {
  const lines = [
    '2022-08-11 15:42:42, Info       [0x0601c1] IBS    InstallWindows:Setup Phase',
    'CBS session options=0x40100!',
    'Opened handle @0x80070570 for the key',
    'flags: 0x80800002, size: 0x80070570',
    'prior state: 0x80000000',
    'Root key 0x80000002 opened',
    'Registry disposition: status 0X1',
    'Unrecognized DIF request 0x80070570',
    '[4711] [0x8144012d] notice',
    'Added 0xdeadbeef at stack',
    'Identifier: KB777778',
    'Status: 0x180400a, ProblemNumber: 000',
  ];
  for (const line of lines) {
    assert.deepEqual(tokensOf(line), [], line);
  }
});

test('identities, hashes, stamps, sessions, builds and KB numbers are found where they stand', () => {
  const session = '31000001_2200000002';
  check(`Session: ${session} initialized by client DISM.`, 'session', session);
  const identity = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2';
  check(`Package: ${identity}, x`, 'package', identity);
  check(`referenced by ${identity}.5000001-1_neutral`, 'package', identity);
  const keyform = 'amd64_example-part..er_31bf3856ad364e35_10.0.17763.1_none_00112233445566aa';
  check(`on '\\winsxs\\manifests\\${keyform}.manifest'`, 'component', keyform);
  const long = 'Example-Part, version 10.0.17763.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}';
  check(`${long} done`, 'component', long);
  const old =
    'Example-Part, Version = 6.2.9200.16384, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral';
  check(`${old}, Type neutral`, 'component', old);
  const stamp = '0000139e@2021/10/26:07:31:40.657';
  check(`CSI    ${stamp} (F)`, 'stamp', stamp);
  check('Loaded Servicing Stack v10.0.17763.3100 with', 'build', '10.0.17763.3100');
  check('Title = Update (KB5000001)', 'kb', 'KB5000001');
});

test('a hash is read as lower-case hex from either notation', () => {
  const hex = `${'ab'.repeat(31)}0F`;
  const [found] = tokensOf(` Expected: {l:32 ml:33 b:${hex}}.`);
  assert.deepEqual(
    { ...found, start: 0, end: 0 },
    {
      kind: 'hash',
      start: 0,
      end: 0,
      algorithm: 'SHA-256',
      hex: hex.toLowerCase(),
      notation: 'hex',
      role: 'expected',
    },
  );
  const base64 = Buffer.from(hex, 'hex').toString('base64');
  const tokens = tokensOf(`  Found: {l:32 b:${base64}} Expected: {l:32 b:${base64}}`);
  assert.deepEqual(
    tokens.map((token) => token.kind === 'hash' && [token.hex, token.role]),
    [
      [hex.toLowerCase(), 'actual'],
      [hex.toLowerCase(), 'expected'],
    ],
  );
  // A public key token is no hash.
  assert.deepEqual(tokensOf('pkt {l:8 b:31bf3856ad364e35}'), []);
});

test('a name behind a code is shown only where the log leaves it out', () => {
  assert.deepEqual(inlayHintsOf('Failed. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]', 'all'), []);
  const [hint] = inlayHintsOf('Failed. [HRESULT = 0x800f081f]', 'failures');
  assert.equal(hint?.label, 'CBS_E_SOURCE_MISSING');
  assert.equal(hint?.character, 'Failed. [HRESULT = 0x800f081f'.length);
  assert.deepEqual(inlayHintsOf('Done. [HRESULT = 0x00000000]', 'failures'), []);
  assert.equal(inlayHintsOf('Done. [HRESULT = 0x00000000]', 'all').length, 1);
  assert.equal(
    inlayHintsOf('search failed [HRESULT = 0x8024402c - Unknown Error]', 'failures')[0]?.label,
    'WU_E_PT_WINHTTP_NAME_NOT_RESOLVED',
  );
});

test('a KB number links to its article, inside a package name as well', () => {
  const [link] = linksOf('Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2');
  assert.deepEqual(link, { start: 12, end: 21, url: 'https://support.microsoft.com/help/5000001' });
});

test('a very long line is looked at only at its beginning', () => {
  const line = `[HRESULT = 0x80070570] ${'x~_@'.repeat(500_000)} [HRESULT = 0x80070005]`;
  const started = process.hrtime.bigint();
  assert.deepEqual(codes(line), ['0x80070570']);
  assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 250, 'the line took too long');
});
