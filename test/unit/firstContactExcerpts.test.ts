// Tests excerpts of which the diagnosis was published: the way back alone, hashes that no catalog holds, old hotfix logs,
// several packages in one command, progress lines that name the server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { csi, log } from '../support/logLines';

const sp = (text: string, level = 'Info'): string =>
  `2021-02-03 04:05:06, ${level.padEnd(21)} SP     ${text}`;

describe('a log that begins with the way back', () => {
  answers([
    {
      name: 'going back proves that the upgrade failed, and nothing more',
      log: [
        sp('Initiating rollback/uninstall, phase = 1'),
        sp('Rollback-Online-System started.'),
        sp('Cleaning up C:\\pagefile.sys'),
        sp('Failure to delete C:\\pagefile.sys. Error: 0x00000020', 'Warning'),
      ].join('\n'),
      class: 'up.rollback.generic',
      culpritIs: 'none',
      count: 1,
    },
    {
      name: 'what the way back finds in use is no cause',
      log: [
        sp('Initiating rollback/uninstall, phase = 2'),
        sp('Failure to delete C:\\Sample\\held.dat. Error: 0x80070020', 'Error'),
      ].join('\n'),
      class: 'up.rollback.generic',
      culpritIs: 'none',
      count: 1,
    },
    {
      name: 'Windows 8 said it in other words',
      log: '2013-02-03 04:05:06, Info                  TOOL   OS Rollback: Rolling back new upgrade...',
      class: 'up.rollback.generic',
      count: 1,
    },
    {
      name: 'who asks for the Windows before gets it: nothing failed',
      log: [
        sp('Initiating rollback/uninstall, phase = 5'),
        sp('Rollback-Online-System started.'),
        sp('Failure to delete C:\\hiberfil.sys. Error: 0x00000020', 'Warning'),
      ].join('\n'),
    },
    {
      name: 'preparing a way back is none',
      log: sp('Operation completed successfully: Prepare rollback'),
    },
  ]);
});

const unlisted = csi(
  `Couldn't find the hash of component: Sample-Boot-Loader.Resources, Version = 6.1.7601.1, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture = [l:10{5}]"en-US", VersionScope = 1 nonSxS, PublicKeyToken = {l:8 b:31bf3856ad364e35}, Type neutral in the catalog [l:60{30}]"\\SystemRoot\\WinSxS\\Catalogs\\0a1b2c3d.cat".`,
);
const unfound = csi(
  '(F) 80092004 [Warning,Facility=FACILITY_NTSSPI,Code=8196 (0x2004)] #63# from CCSDirectTransaction::PrepareForCommit(...)[gle=0x90092004]',
  'Error',
);

describe('a component whose hash no catalog holds', () => {
  answers([
    {
      name: 'component and catalog are named',
      log: log(unlisted, unfound),
      class: 'cbs.catalog.missing-or-corrupt',
      culpritIs: 'Sample-Boot-Loader.Resources',
      code: '0x80092004',
      count: 1,
    },
    { name: 'a catalog that was asked, and another answered', log: log(unlisted) },
  ]);
});

const hotfix = [
  '0.031: 2006/02/03 04:05:06.156 (local)',
  '0.031: c:\\0a1b2c\\update\\update.exe (version 6.2.29.0)',
  '0.047: Hotfix started with following command line: /quiet /norestart',
  '0.093: In Function GetReleaseSet, line 1240, RegQueryValueEx failed with error 0x2',
  '0.101: DoInstallation: CleanPFR failed: 0x2',
  '0.562: LoadFileQueues: UpdSpGetSourceFileLocation for halaacpi.dll failed: 0xe0000102',
  '0.578: KB900001 Setup encountered an error:  The update.ver file is not correct.',
];

describe('the log of update.exe', () => {
  answers([
    {
      name: 'what a sound machine does not have is no failure',
      log: [...hotfix, '4.906: RebootNecessary = 1,WizardInput = 1,DontReboot = 1,ForceRestart = 0'].join(
        '\n',
      ),
    },
    {
      name: 'the update that ended with an error is named',
      log: [
        ...hotfix,
        '0.375: KB900001 Setup encountered an error:  Setup could not verify the integrity of the file Update.inf.',
      ].join('\n'),
      class: 'unclassified',
      culpritIs: 'KB900001',
      proof: 'integrity of the file Update.inf',
      count: 1,
    },
    {
      name: 'an update that did not complete is named',
      log: [...hotfix, '9.250: KB900001 installation did not complete.'].join('\n'),
      class: 'unclassified',
      culpritIs: 'KB900001',
      count: 1,
    },
    {
      name: 'an error and the last word of one update are one failure',
      log: [
        ...hotfix,
        '0.375: KB900001 Setup encountered an error:  Setup cannot copy the file sample.dll.',
        '0.380: KB900001 installation did not complete.',
      ].join('\n'),
      class: 'unclassified',
      proof: 'cannot copy the file sample.dll',
      count: 1,
    },
    {
      name: 'a service pack that did not complete is named',
      log: '125.000: Service Pack 3 installation did not complete.',
      class: 'unclassified',
      culpritIs: 'Service Pack 3',
      count: 1,
    },
  ]);

  it('takes a run that came to its last record for done, whatever it looked for in vain', () => {
    const { verdict, failures } = summarize(
      [
        ...hotfix,
        '6.000: GetCatVersion: Failed to retrieve version information from C:\\WINDOWS\\system32\\CatRoot\\KB900001.cat with error 0x57',
        '9.300: RebootNecessary = 1,WizardInput = 1 , DontReboot = 1, ForceRestart = 0',
      ].join('\n'),
    );
    assert.deepEqual(failures, []);
    assert.equal(verdict, 'succeeded');
  });
});

describe('what a setup program says that wusa.exe returned', () => {
  answers([
    {
      name: 'the number is a code',
      log: [
        'CreateProcess launched with cmd line : C:\\Windows\\system32\\WUSA.exe "C:\\Windows\\system32\\WUSA.exe" "c:\\0a1b\\Sample-KB900001-x86.msu" /quiet /norestart',
        'C:\\Windows\\system32\\WUSA.exe exited with return value 2149842967',
      ].join('\n'),
      class: 'cbs.package.not-applicable',
      culprit: 'KB900001',
      hresult: '0x80240017',
      count: 1,
    },
    {
      name: 'a restart that is asked for is none',
      log: 'C:\\Windows\\system32\\WUSA.exe exited with return value 3010',
    },
  ]);
});

const adding = (number: number, short: string): string =>
  `Processing ${number} of 2 - Adding package ${short}~31bf3856ad364e35~amd64~~19041.1.1.0\n[==========================100.0%==========================]`;
const banner =
  'Deployment Image Servicing and Management tool\nVersion: 10.0.19041.1\n\nImage Version: 10.0.19041.1\n';

describe('one command with several packages', () => {
  it('each that fails is a failure with its own code', () => {
    const { failures } = summarize(
      [
        banner,
        adding(1, 'Package_for_KB5000001'),
        'An error occurred - Package_for_KB5000001 Error: 0x800f081e',
        adding(2, 'Package_for_KB5000002'),
        'An error occurred - Package_for_KB5000002 Error: 0x800f0831',
        '\nError: 0x800f081e\n',
      ].join('\n'),
    );
    assert.deepEqual(
      failures.map((failure) => [failure.hresult, failure.kbs.join()]),
      [
        ['0x800f081e', 'KB5000001'],
        ['0x800f0831', 'KB5000002'],
      ],
    );
  });
  answers([
    {
      name: 'an image that one package has spoilt refuses the others',
      log: [
        banner,
        adding(1, 'Package_for_KB5000001'),
        'An error occurred - Package_for_KB5000001 Error: 0x8007007f',
        adding(2, 'Package_for_KB5000002'),
        'An error occurred - Package_for_KB5000002 Error: 0x800f0830',
        '\nError: 127\n',
      ].join('\n'),
      class: 'unclassified',
      culprit: 'KB5000001',
      code: '0x8007007f',
      count: 1,
    },
    {
      name: 'the answer of the command repeats that of its package',
      log: [
        banner,
        adding(1, 'Package_for_KB5000001'),
        'The operation completed successfully.',
        adding(2, 'Package_for_KB5000002'),
        'An error occurred - Package_for_KB5000002 Error: 0x800f081e',
        '\nError: 0x800f081e\n',
      ].join('\n'),
      class: 'cbs.package.not-applicable',
      culprit: 'KB5000002',
      count: 1,
    },
  ]);
});

describe('the window of an installer that wants a newer servicing stack', () => {
  answers([
    {
      name: 'the Windows Modules Installer is the servicing stack',
      log: 'The Windows Modules Installer must be updated before you can install this package. Please update the Windows Modules Installer on your computer, then retry your setup.',
      class: 'cbs.ssu.required',
      proof: 'must be updated',
      count: 1,
    },
    {
      name: 'that the service was started says nothing',
      log: 'The Windows Modules Installer service entered the running state.',
    },
  ]);
});
