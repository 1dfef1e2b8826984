// Tests excerpts as articles and threads publish them: what pages make of records, and of which kind the object is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const resolving = (update: string): string =>
  `2012-05-06 07:08:09, Info                  CBS    Exec: Resolving Package: Sample-Games-Package~31bf3856ad364e35~amd64~it-IT~6.1.7600.16385, Update: ${update}, PinDeployment: amd64_sample-s..oyment-languagepack_31bf3856ad364e35_6.1.7600.16385_it-it_0a1b2c3d4e5f6071`;
const locked = (sequence: string, status: string): string =>
  `2012-05-06 07:08:09, Error                 CSI    ${sequence} (F) d:\\w7rtm\\base\\wcp\\componentstore\\sample.cpp(12): Error ${status} originated in function CCSDirectTransaction::LockComponent expression: (null)\n[gle=0x80004005]`;

describe('an assembly that the store does not find while it resolves a package', () => {
  answers([
    {
      name: 'the package is named by the record before; its update has a blank in its name',
      log: `${resolving('Sample Games')}\n${locked('0000000c@2012/5/6:05:08:09.123', 'STATUS_SXS_ASSEMBLY_MISSING')}`,
      class: 'csi.assembly.missing',
      culpritIs: 'Sample-Games-Package~31bf3856ad364e35~amd64~it-IT~6.1.7600.16385',
      code: '0x80073701',
      proof: 'oyment-languagepack_31bf3856ad364e35_6.1.7600.16385_it-it_0a1b2c3d4e5f6071',
      count: 1,
    },
    {
      name: 'a converter made an address of the sequence number',
      log: `${resolving('Sample Games')}\n${locked('<0000000c@2012/5/6:05:08:09.123>', 'STATUS_SXS_ASSEMBLY_MISSING')}`,
      class: 'csi.assembly.missing',
      culpritIs: 'Sample-Games-Package~31bf3856ad364e35~amd64~it-IT~6.1.7600.16385',
      count: 1,
    },
    {
      name: 'packages that are resolved and found are no failure',
      log: [resolving('Sample Games'), resolving('Other Games'), resolving('c0ffee')].join('\n'),
    },
  ]);
});

describe('setupapi’s own codes behind an exception of .NET', () => {
  answers([
    {
      name: 'the number in the sentence is the answer',
      log: [
        'Win32 error: -536870365',
        'System.ComponentModel.Win32Exception (0x80004005): Unknown error (0xe0000223)',
      ].join('\n'),
      class: 'env.service-or-rpc',
      hresult: '0xe0000223',
      count: 1,
    },
    {
      name: 'the answer of another exception stays',
      log: 'System.Runtime.InteropServices.ExternalException (0x80004005): The sample service did not answer',
      class: 'unclassified',
      hresult: '0x80004005',
      count: 1,
    },
  ]);
});

const rejected = [
  '2021-02-03 04:05:06, Info                  CBS    Session: 30792000_100 initialized by client DISM Package Manager Provider.',
  '2021-02-03 04:05:06, Info                  CBS    Exec: Addsource called, Session: 30792000_100, Client: DISM Package Manager Provider, from GPO: No, Path: g:\\media\\install.wim',
  '2021-02-03 04:05:06, Warning               CBS    The alternate source path directory could not be accessed [HRESULT = 0x8007010b - ERROR_DIRECTORY]',
  '2021-02-03 04:05:06, Info                  CBS    Failed to add new file source [HRESULT = 0x8007010b - ERROR_DIRECTORY]',
  '2021-02-03 04:05:06, Info                  CBS    Failed to Add Source using worker session [HRESULT = 0x8007010b]',
];

describe('a source that is refused', () => {
  answers([
    {
      name: 'is all that the piece tells',
      log: rejected.join('\n'),
      class: 'cbs.source.missing',
      culpritIs: 'g:\\media\\install.wim',
      code: '0x8007010b',
      count: 1,
    },
    {
      name: 'in a session that goes on to its end is none',
      log: [
        ...rejected,
        '2021-02-03 04:05:07, Info                  CBS    Exec: Session processing started.  Client: DISM Package Manager Provider, Session(Store Corruption Detect/Repair): 30792000_100',
        '2021-02-03 04:09:07, Info                  CBS    Session: 30792000_100 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]',
      ].join('\n'),
    },
  ]);
});

/** Kind and name of the first culprit. */
function culpritOf(log: string): string {
  const culprit = summarize(log).failures[0]?.rootCause?.culprit;
  return `${culprit?.kind} ${culprit?.name}`;
}

describe('one object is of one kind in every class', () => {
  const check = (package_: string, path: string): string =>
    [
      'Checking System Update Readiness.',
      'Binary Version 6.1.7600.20822',
      '',
      'Checking Package Manifests and Catalogs',
      `(f) CBS MUM Corrupt 0x00000000 servicing\\Packages\\${package_}${path} Expected file name Sample-Foundation-Package~31bf3856ad364e35~amd64~~6.1.7600.16385.mum does not match the actual file name`,
      '',
      'Summary:',
      'Found 1 errors',
    ].join('\n');

  it('a package that has lost its version on a page is named without its folder', () => {
    const log = check('Package_for_KB5000360_RTM~31bf3856ad364e35~amd64~~', '');
    assert.equal(culpritOf(log), 'package Package_for_KB5000360_RTM~31bf3856ad364e35~amd64~~');
    assert.deepEqual(summarize(log).failures[0]?.kbs, ['KB5000360']);
  });

  it('a package that is named by its file is a path', () => {
    const log = [
      '2022-07-08 09:10:11, Info                  DISM   DISM.EXE: Executing command line: dism /online /add-package /packagepath:C:\\temp\\sample.msu',
      '2022-07-08 09:10:12, Error                 DISM   DISM Package Manager: PID=10 TID=20 The package is not applicable to this image. - CPackageManagerCLIHandler::ProcessCmdLine_AddPackage(hr:0x800f081e)',
    ].join('\n');
    assert.equal(culpritOf(log), 'path C:\\temp\\sample.msu');
  });

  it('a manifest whose name was cut off has no part of the next record in its name', () => {
    const log = [
      "2021-10-26 15:31:40, Error                 CSI    0000139f@2021/10/26:07:31:40.657 (F) sample.cpp(12): Error STATUS_SXS_FILE_HASH_MISMATCH originated in function Sample expression: (null) FileHashMismatch on resource '\\winsxs\\manifests\\amd64_sample-connecte..nt-pro 2021-10-26 15:31:40",
    ].join('\n');
    assert.doesNotMatch(culpritOf(log), / 2021-10-26/);
  });
});

describe('tools of deployment that say why they stop', () => {
  answers([
    {
      name: 'a driver for another platform: the INF is named above the answer',
      log: [
        '\\\\files.sample.test\\drivers\\sample.inf is not applicable to any supported platforms.',
        'Driver is not applicable to any supported platforms. Code 0x80070661',
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: '\\\\files.sample.test\\drivers\\sample.inf',
      code: '0x80070661',
      count: 1,
    },
    {
      name: 'an INF for another platform is no failure where no answer follows',
      log: 'D:\\drivers\\sample.inf is not applicable to any supported platforms.',
    },
    {
      name: 'the store of the user state',
      log: 'Invalid store path; check the store parameter and/or file system permissions[gle=0x00000005]',
      class: 'up.migration',
      count: 1,
    },
    {
      name: 'a store path that was read is none',
      log: 'Using the store path; the store parameter and file system permissions were checked',
    },
  ]);
});
