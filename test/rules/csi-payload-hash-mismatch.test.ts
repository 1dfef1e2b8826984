// Tests csi.payload.hash-mismatch: stored files whose content is not what their manifests record.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, log, session, storeCheck } from '../support/logLines';
import { component, damagedRun, hash, member, shortHash } from '../support/payloadHashes';

/** The life of the service that the record was written in. */
const idle = cbs('Starting TrustedInstaller initialization.');

/** The call that met the file. */
const refused = csi(
  '(F) STATUS_SXS_FILE_HASH_MISMATCH #41# from Windows::ServicingAPI::SampleStore::AddFile(flags = 0)[gle=0xd015001b]',
  'Error',
);

checkRule('csi.payload.hash-mismatch', {
  hits: [
    {
      name: 'a mark whose records do not name the file',
      log: session(
        '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
        csi(
          "(F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]",
          'Error',
        ),
      ),
      hresult: '0x80073712',
      confidence: 'medium',
    },

    {
      name: 'a file with both hashes',
      log: log(csi('[SR] Verifying 1 components'), hash('one.dll'), member('one.dll')),
      culprit: `${component}\\one.dll`,
      line: 2,
    },
    {
      name: 'a damaged and a missing file of one run',
      log: log(member('one.dll'), member('two.dll').replace('hash mismatch', 'file is missing')),
      culprit: 'one.dll',
    },
    {
      name: 'an installation that was refused for the file',
      log: session(
        '0x800736cc - ERROR_SXS_FILE_HASH_MISMATCH',
        hash('one.dll'),
        refused,
        cbs('Failed to add component. [HRESULT = 0x800736cc - ERROR_SXS_FILE_HASH_MISMATCH]', 'Error'),
      ),
      culprit: `${component}\\one.dll`,
      hresult: '0x800736cc',
      confidence: 'high',
      line: 3,
    },
    {
      name: 'an installation whose answer calls the store corrupt right behind the file',
      log: session(
        '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
        hash('one.dll'),
        cbs('Failed to bind package. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]', 'Error'),
      ),
      culprit: `${component}\\one.dll`,
      hresult: '0x80073712',
      confidence: 'medium',
    },
    {
      name: 'lines cut out around the refusal',
      log: log(hash('one.dll'), refused),
      culprit: `${component}\\one.dll`,
      confidence: 'high',
    },
    {
      name: 'a refusal whose records do not name the file',
      log: session('0x800736cc - ERROR_SXS_FILE_HASH_MISMATCH', refused),
      hresult: '0x800736cc',
      confidence: 'medium',
    },
    { name: 'an extract of sfc without hashes', log: log(member('one.dll')), culprit: 'one.dll' },
    {
      name: 'an item of a store check',
      log:
        log(hash('one.dll')) +
        storeCheck({
          items: [`(p)\tCSI Payload Corrupt\t(n)\t\t\t${component}\\one.dll`],
          result: '0x800f081f',
          detected: 1,
          repaired: 0,
        }),
      culprit: `${component}\\one.dll`,
      hresult: '0x800f081f',
    },
  ],
  misses: [
    {
      name: 'content that clean-up could not keep as a baseline, in maintenance that ended well',
      log: log(
        hash('one.dll'),
        refused,
        cbs('Maint: processing complete. [HRESULT = 0x00000000 - S_OK]'),
        cbs('Session: 31000001_200000002 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]'),
      ),
    },
    {
      name: 'a file that the repair replaced',
      log:
        log(hash('one.dll')) +
        storeCheck({
          items: [`(p)\tCSI Payload Corrupt\t(w)\t(Fixed)\t${component}\\one.dll`],
          result: '0x0',
          detected: 1,
          repaired: 1,
        }),
    },
  ],
});

it('csi.payload.hash-mismatch calls a hash by the algorithm that its length tells', () => {
  const labelsOf = (record: string): readonly string[] =>
    summarize(log(record, member('one.dll'))).failures[0]?.details.map(({ label }) => label.en) ?? [];
  assert.deepEqual(
    labelsOf(hash('one.dll')).filter((label) => label.includes('SHA')),
    ['Expected SHA-256', 'Found SHA-256'],
  );
  assert.deepEqual(
    labelsOf(shortHash('one.dll')).filter((label) => label.includes('SHA')),
    ['Expected SHA-1', 'Found SHA-1'],
  );
  const bare = `${csi(`Hashes for file member \\SystemRoot\\WinSxS\\${component}\\one.dll do not match actual file [l:7]"one.dll" :\r\nFound: {l:32 ${'q'.repeat(43)}=} Expected: {l:32 ${'Z'.repeat(43)}=}`)}`;
  assert.equal(labelsOf(bare).filter((label) => label.includes('SHA-256')).length, 2, 'base64 without b:');
  const [short] = summarize(log(idle, shortHash('one.dll'))).findings;
  assert.equal(short?.hashAlgorithm, 'sha1');
});

it('csi.payload.hash-mismatch says where it found more than it lists', () => {
  const damaged = (count: number): string =>
    log(...Array.from({ length: count }, (_, n) => hash(`file${n}.dll`)));
  const problemsOf = (text: string): readonly string[] =>
    summarize(text).sources[0]?.problems.map(({ en }) => en) ?? [];
  assert.deepEqual(problemsOf(damaged(500)), []);
  assert.deepEqual(problemsOf(damaged(501)), [
    'The rule csi.payload.hash-mismatch found more than 500 places; those behind the first 500 are left out.',
  ]);
});

it('csi.payload.hash-mismatch names both files of one sfc run in one failure', () => {
  const result = summarize(damagedRun);
  assert.equal(result.failures.length, 1);
  assert.match(result.failures[0]?.title.en ?? '', /^2 files .*one\.dll, two\.dll$/);
  const lines = result.failures[0]?.evidence.filter(({ role }) => role === 'cause').length ?? 0;
  assert.ok(lines >= 4, `${lines} records`);
});

it('csi.payload.hash-mismatch only informs where the installation that met the file went through', () => {
  const passed = summarize(session('0x00000000 - S_OK', hash('one.dll')));
  assert.equal(passed.verdict, 'succeeded');
  const told = passed.findings.find(({ rule }) => rule === 'csi.payload.hash-mismatch');
  assert.equal(told?.severity, 'information');
  assert.doesNotMatch(told?.message.en ?? '', /is damaged/);
  const alone = summarize(log(idle, hash('one.dll'))).findings;
  assert.equal(alone.find(({ rule }) => rule === 'csi.payload.hash-mismatch')?.severity, 'warning');
});

it('csi.payload.hash-mismatch does not blame a file for an installation that failed for its network', () => {
  const result = summarize(
    session(
      '0x80072ee2',
      hash('one.dll'),
      cbs('Failed to download payload. [HRESULT = 0x80072ee2]', 'Error'),
    ),
  );
  assert.deepEqual(
    result.failures.map((failure) => failure.class),
    ['net.unreachable'],
  );
});
