// Tests csi.payload.missing: files that sfc, the store check or the readiness tool do not find.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, log, session, storeCheck } from '../support/logLines';

const component = 'amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071';
const other = 'x86_sample-mail-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6072';
const memberMissing = (file: string): string =>
  csi(
    `[SR] Cannot repair member file [l:12]'${file}' of Sample-Print-Core, version 10.0.19041.1001, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, file is missing`,
  );

const readiness = `Summary:
Seconds executed: 40
 Found 2 errors
 Fixed 1 errors
  CSI Payload File Missing Total count: 2

(f)\tCSI Payload File Missing\t0x00000000\tsample.dll\t${component}
(f)\tCSI Payload File Missing\t0x00000000\tmail.dll\t${other}
(fix)\tCSI Payload File Missing\t0x00000000\tmail.dll\t${other}
`;

const notFoundText =
  'Failed to find file: x86_sample-writer_31bf3856ad364e35_7.1.7601.16401_none_0a1b2c3d4e5f6071\\sample.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';
const notFound = cbs(notFoundText);

checkRule('csi.payload.missing', {
  hits: [
    {
      name: 'a file of a component that servicing looked for in vain, in one line without a time',
      log: `Info CBS ${notFoundText}`,
      culprit: 'sample.dll',
      code: '0x80070002',
    },
    {
      name: 'a file that sfc does not find',
      log: log(csi('[SR] Verifying 1 components'), memberMissing('sample.dll'), csi('[SR] Repair complete')),
      culprit: 'sample.dll',
    },
    {
      name: 'a file of a store check',
      log: storeCheck({
        items: [`(p)\tCSI Payload Missing\t(n)\t\t\t${component}\\sample.dll`],
        result: '0x800f081f',
        detected: 1,
        repaired: 0,
      }),
      culprit: `${component}\\sample.dll`,
      hresult: '0x800f081f',
    },
    {
      name: 'items of a summary that is one record',
      log: storeCheck({
        isOneRecord: true,
        items: [
          `(p)\tCSI Payload Missing\t\t\t${component}\\one.dll`,
          'Repair failed: Missing replacement payload.',
          `(p)\tCSI Payload Missing\t\t\t${component}\\two.dll`,
          'Repair failed: Missing replacement payload.',
        ],
        result: '0x800f081f',
        detected: 2,
        repaired: 0,
      }),
      culprit: `${component}\\one.dll`,
      hresult: '0x800f081f',
    },
    { name: 'what the readiness tool left', log: readiness, culprit: 'sample.dll' },
  ],
  misses: [
    {
      name: 'a file that the store opens in vain in a session that ends for something else',
      instead: 'env.access-denied',
      log: session(
        '0x80070005 - E_ACCESSDENIED',
        csi(
          `(F) STATUS_OBJECT_NAME_NOT_FOUND #344# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(oa = @0x2b->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[98]'\\SystemRoot\\WinSxS\\${component}\\print.dll'})[gle=0xd0000034]`,
          'Error',
        ),
      ),
    },
    {
      name: 'a file that is looked for in a session that succeeded',
      log: session('0x00000000 - S_OK', notFound),
    },
    {
      name: 'a file that the check put back',
      log: storeCheck({
        items: [`(p)\tCSI Payload Missing\t(w)\t(Fixed)\t${component}\\sample.dll`],
        result: '0x0',
        detected: 1,
        repaired: 1,
      }),
    },
    {
      name: 'a damaged file',
      log: log(
        csi(
          `[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Print-Core, version 10.0.19041.1001, arch amd64 in the store, hash mismatch`,
        ),
      ),
      instead: 'csi.payload.hash-mismatch',
    },
  ],
});

it('csi.payload.missing names every file once and says how many', () => {
  const result = summarize(
    log(
      csi('[SR] Verifying 1 components'),
      memberMissing('one.dll'),
      memberMissing('two.dll'),
      memberMissing('one.dll'),
    ),
  );
  assert.equal(result.failures.length, 1);
  const failure = result.failures[0];
  assert.match(failure?.title.en ?? '', /^2 files .*: one\.dll, two\.dll$/);
  assert.match(failure?.title.zh ?? '', /2 个文件：one\.dll、two\.dll$/);
  assert.equal(failure?.details.length, 2);
});

it('csi.payload.missing does not blame what the readiness tool fixed', () => {
  const failure = summarize(readiness).failures[0];
  assert.ok(!JSON.stringify(failure?.details).includes('mail.dll'));
});
