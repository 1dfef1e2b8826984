// What people send of CBS.log and of consoles when a scan or a repair of the store left damage: sfc, DISM, the readiness
// tool. Each row says what an engineer would answer; the texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const rows: readonly Asked[] = [
  {
    name: 'the summary of the readiness tool alone',
    log: [
      'Summary:',
      'Seconds executed: 120',
      'Found 2 errors',
      'CBS MUM Missing Total Count: 2',
      'Unavailable repair files:',
      '',
      'servicing\\packages\\Package_for_KB5000001~31bf3856ad364e35~amd64~~6.0.1.2.mum',
      'servicing\\packages\\Package_for_KB5000002~31bf3856ad364e35~amd64~~6.0.1.2.mum',
      'servicing\\packages\\Package_for_KB5000001~31bf3856ad364e35~amd64~~6.0.1.2.cat',
      'winsxs\\manifests\\amd64_sample-stack_31bf3856ad364e35_6.0.6002.18005_none_0a1b2c3d4e5f6071.manifest',
    ].join('\n'),
    class: 'cbs.mum.missing',
    culprit: 'Package_for_KB5000001~31bf3856ad364e35~amd64~~6.0.1.2',
  },
  {
    name: 'a list of damage with what has no replacement, cut out without the head of the report',
    log: [
      '(f) CBS MUM Corrupt 0x00000000 servicing\\Packages\\Package_for_KB5000003~31bf3856ad364e35~amd64~~6.1.1.4.mum Expected file name Sample-Base-Package~31bf3856ad364e35~amd64~~6.1.7600.16385.mum does not match the actual file name',
      '',
      'Unavailable repair files:',
      '    servicing\\packages\\Package_for_KB5000003~31bf3856ad364e35~amd64~~6.1.1.4.mum',
      '    servicing\\packages\\Package_for_KB5000003~31bf3856ad364e35~amd64~~6.1.1.4.cat',
    ].join('\n'),
    class: 'cbs.mum.corrupt',
    culprit: 'Package_for_KB5000003~31bf3856ad364e35~amd64~~6.1.1.4',
  },
  {
    name: 'driver files that a scan found damaged and did not touch',
    log: [
      '2024-05-06 07:08:09, Info                  CSI    00000016 [SR] Verifying 63 components',
      '2024-05-06 07:08:09, Info                  CSI    00000018 [SR] Verify complete',
      '2024-05-06 07:09:10, Info                  DEPLOY [Pnp] Corrupt file: C:\\Windows\\System32\\drivers\\samplea.sys',
      '2024-05-06 07:09:10, Info                  DEPLOY [Pnp] Corrupt file: C:\\Windows\\System32\\drivers\\sampleb.sys',
    ].join('\n'),
    class: 'csi.payload.hash-mismatch',
    culprit: 'samplea.sys',
    proof: 'Corrupt file',
  },
  {
    name: 'driver files that were repaired, then a console on which all went well',
    log: [
      '2024-05-06 07:09:10, Info                  DEPLOY [Pnp] Corrupt file: C:\\Windows\\System32\\drivers\\samplea.sys',
      '2024-05-06 07:09:10, Info                  DEPLOY [Pnp] Repaired file: C:\\Windows\\System32\\drivers\\samplea.sys',
      'PS C:\\> Dism /Online /Cleanup-Image /ScanHealth',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.22621.2792',
      '',
      '[==========================100.0%==========================] The component store is repairable.',
      'The operation completed successfully.',
      'PS C:\\> Dism /Online /Cleanup-Image /RestoreHealth',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.22621.2792',
      '',
      '[==========================100.0%==========================] The restore operation completed successfully.',
      'The operation completed successfully.',
    ].join('\n'),
  },
  {
    name: 'a console that failed, pasted between records of a log that did not',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Starting TrustedInstaller initialization.',
      '2024-05-06 07:08:09, Info                  CBS    Ending TrustedInstaller initialization.',
      '',
      'C:\\Windows\\system32>dism /online /cleanup-image /restorehealth',
      '',
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.19041.844',
      '',
      'Error: 0x800f081f',
      '',
      'The source files could not be found.',
      '2024-05-06 07:18:09, Info                  CBS    Starting TrustedInstaller initialization.',
    ].join('\n'),
    class: 'cbs.source.missing',
    code: '0x800f081f',
    proof: 'Error: 0x800f081f',
  },
  {
    name: 'a stored file that is not compressed as its component says',
    log: [
      '(F) Unexpected compression state. CompressedFileType for',
      '  ...\\sample_secure.dll is 0, ComponentFileFlags : LZMS: 3',
      "Attempting to mark store corrupt with category 'CorruptPayloadFile'",
      'Failed to decompress OC Content. [0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ].join('\n'),
    class: 'csi.payload.hash-mismatch',
    culprit: 'sample_secure.dll',
    code: '0x80073712',
    proof: 'compression state',
  },
  {
    name: 'a repair whose download failed, the list of damage in one record',
    log: [
      '2024-05-06 07:08:09, Info                  CBS   ',
      '=================================',
      'Checking System Update Readiness.',
      '(p) CSI Payload Corrupt   wow64_sample-search_31bf3856ad364e35_10.0.14393.206_none_0a1b2c3d4e5f6071\\sample.dll',
      'Repair failed: Missing replacement payload.',
      '(p) CSI Payload Corrupt   wow64_sample-search_31bf3856ad364e35_10.0.14393.206_none_0a1b2c3d4e5f6071\\samplehost.exe',
      'Repair failed: Missing replacement payload.',
      'Summary:',
      'Operation: Detect and Repair',
      'Operation result: 0x800f0906',
      'Total Detected Corruption: 2',
      'Total Repaired Corruption: 0',
      '2024-05-06 07:08:09, Info                  CBS    CheckSur: hrStatus: 0x800f0906 [CBS_E_DOWNLOAD_FAILURE], download Result: 0x80240438 [Unknown Error]',
      '2024-05-06 07:08:09, Info                  CBS    Session: 31000001_1 finalized. Download error: 0x80240438 [Unknown Error], Reboot required: no [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]',
    ].join('\n'),
    class: 'src.fod.wu-download-failed',
    culprit: 'sample.dll',
    code: '0x80240438',
    proof: 'download Result',
  },
  {
    name: 'a console without the rights that sfc asks for',
    log: [
      'C:\\Users\\someone>sfc /scannow',
      '',
      'You must be an administrator running a console session in order to',
      'use the sfc utility.',
      '',
      'C:\\Users\\someone>',
    ].join('\n'),
    class: 'env.access-denied',
    proof: 'You must be an administrator',
  },
  {
    name: 'a summary of the readiness tool that fixed all',
    log: 'Summary:\nSeconds executed: 120\nFound 2 errors\nFixed 2 errors\n',
  },
  {
    name: 'a payload file without a sound backup',
    log: [
      "Unable to repair payload file 'sample.dll' for component amd64_sample-part_31bf3856ad364e35_10.0.1.2_none_0a1b2c3d4e5f6071 from backups directory.",
      "Attempting to mark store corrupt with category 'CorruptPayloadFile'",
    ].join('\n'),
    class: 'csi.payload.hash-mismatch',
    culprit: 'sample.dll',
  },
  {
    name: 'a member file whose record was cut before the reason',
    log: "Info CSI 00000246 [SR] Cannot repair member file [l:10]'sample.exe' of Sample-Component, version 10.0.1.2",
    class: 'csi.payload.hash-mismatch',
    culprit: 'sample.exe',
  },
  {
    name: 'a package that fails before a later sfc finds damage of its own',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Exec: Processing started.  Session: 31000001_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4061.1.12',
      "2024-05-06 07:08:10, Error                 CBS    Failed to resolve package 'Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.3915.1.7' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
      '2024-05-06 07:08:11, Info                  CBS    Exec: Processing complete.  Session: 31000001_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4061.1.12, hr: 0x800f0831',
      '2024-05-06 08:09:10, Info                  CSI    00000246 [SR] Cannot repair member file [l:10]"sample.xml" of Sample-Component, version 10.0.1.2, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, file is missing',
    ].join('\n'),
    class: 'csi.payload.missing',
    culprit: 'sample.xml',
  },
  {
    name: 'a damaged file whose last record was cut in the middle',
    log: [
      '2014-05-06 07:08:09, Info CSI 0000081c [SR] Beginning Verify and Repair transaction',
      '2014-05-06 07:08:09, Info CSI 0000081d Hashes for file member \\SystemRoot\\WinSxS\\amd64_sample.inf_31bf3856ad364e35_6.3.9600.16384_none_0a1b2c3d4e5f6071\\Amd64\\SAMPLE.DPB do not match actual file [l:36{18}]"Amd64\\SAMPLE.DPB" :',
      'Found: {l:32 b:Ka2W3xf+N0AYDlbZGYZN3SyUOdG1v9GKCm0q2fVi3Fw=} Expected: {l:32 b:n520k714Uu3utHa5JGQ6HQYbZphKhlMWq5pEmfnCDuw=}',
      '2014-05-06 07:08:09, Info CSI 0000081e [SR] Cannot repair member file [',
    ].join('\n'),
    class: 'csi.payload.hash-mismatch',
    culprit: 'SAMPLE.DPB',
  },
  {
    name: 'what sfc left, all records in one line behind a sentence',
    log: [
      'Ran sfc /scannow, the end was not good.',
      '',
      "From CBS.log I took this: 2024-05-06 07:08:09, Info CSI 00000008 Hashes for file member [l:10]'sample.dll' do not match. Expected: {l:20 b:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567}. Actual: {l:20 b:1a1b2c3d4e5f60718293a4b5c6d7e8f901234567}. 2024-05-06 07:08:09, Info CSI 00000009 [SR] Cannot repair member file [l:10]'sample.dll' of Sample-dll, version 4.0.1.2, arch x86, versionScope neutral, pkt {l:8 b:b03f5f7f11d50a3a} in the store, hash mismatch",
    ].join('\n'),
    class: 'csi.payload.hash-mismatch',
    culprit: 'sample.dll',
    proof: 'Cannot repair member file',
  },
];

describe('what people send of a scan or a repair', () => {
  answers(rows);

  it('tells the failed installation and the later scan as two', () => {
    const { failures } = summarize(rows.find(({ name }) => name.includes('before a later sfc'))?.log ?? '');
    assert.deepEqual(failures.map((failure) => failure.class).sort(), [
      'cbs.store.corruption-flag',
      'csi.payload.missing',
    ]);
  });
});
