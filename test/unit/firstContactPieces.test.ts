// What people send of servicing in pieces: a command whose log ends early, a ladder without its session, what a console
// says in words alone. Each row says what an engineer would answer; the texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const dism = (level: string, words: string): string =>
  `2024-05-06 07:08:09, ${level.padEnd(21)} DISM   ${words}`;
const command = dism(
  'Info',
  'DISM.EXE: Executing command line: dism /image:D:\\mount /add-package /packagepath:D:\\sample.cab',
);
const beginning = [
  dism('Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
  command,
  dism(
    'Info',
    'DISM Manager: PID=11 TID=12 physical location path: D:\\mount - CDISMManager::CreateImageSession',
  ),
];
const lookUp = dism(
  'Error',
  'DISM OS Provider: PID=13 TID=14 The volume is not mounted, using the default path - CDISMOSServiceManager::DetermineBootDrive(hr:0x80070003)',
);
const opening = dism(
  'Error',
  'DISM Package Manager: PID=13 TID=14 Failed opening package. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x80070002)',
);

const cbs = (minute: string, words: string, level = 'Info'): string =>
  `2024-05-06 07:${minute}:09, ${level.padEnd(21)} CBS    ${words}`;
const done = [
  cbs(
    '01',
    'Exec: Processing complete.  Session: 31100001_1, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.1.1.1 [HRESULT = 0x00000000 - S_OK]',
  ),
  cbs('02', 'Session: 31100001_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]'),
];
const corrupt = '[HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]';

const position = (line: string): string =>
  [
    'Enable-WindowsOptionalFeature : The referenced assembly could not be found. ',
    'At line:1 char:1',
    `+ ${line} ...`,
    '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
  ].join('\n');

const notEnabled = [
  'The operation is complete but Sample-Feature feature was not enabled.',
  'A required parent feature may not be enabled. You can use the /enable-feature /all option to automatically enable each parent feature from the following list.',
  'Sample-Parent',
];

const sfcFix = (...told: readonly string[]): string =>
  [
    'SFCFix version 3.0.2.1 by niemiro.',
    'Start time: 2024-05-06 07:08:09.123',
    'Microsoft Windows 10 Build 19045 - amd64',
    'Not using a script file.',
    '',
    'AutoAnalysis::',
    ...told,
    'AutoAnalysis:: directive completed successfully.',
    '',
    'Successfully processed all directives.',
  ].join('\n');
const leftByFix = 'SUMMARY: Some corruptions could not be fixed automatically. Seek advice from helper.';

const readiness = [
  '=================================',
  'Checking System Update Readiness.',
  'Binary Version 6.1.7601.22471',
  'Package Version 26.0',
  '2024-05-05 21:13',
  '',
  'Checking Packages',
  '(f)\tCBS Registry Error\t0x80070490\tPackage_for_KB5000001~31bf3856ad364e35~amd64~~6.1.2.0\tfailed to get owner\t',
  '',
  'Summary:',
  'Seconds executed: 110',
  ' Found 1 errors',
  '  CBS Registry Error Total count: 1',
];

const featureEnd = [
  cbs(
    '05',
    'Reporting selectable update change for package: Sample-OC-Package~31bf3856ad364e35~amd64~~10.0.14393.0, update: Sample-Feature, start: Staged, applicable: Installed, target: Installed, client id: DISM Package Manager Provider, initiated offline: False, overall result:0x800f0922 (CBS_E_INSTALLERS_FAILED)',
  ),
  cbs(
    '05',
    'Exec: Processing complete.  Session: 31100002_1, Package: Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.14393.0 [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
  ),
  cbs(
    '05',
    'Session: 31100002_1 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
  ),
];

const repairEnds = (minute: string, id: string, result: string): readonly string[] => [
  cbs(minute, `Exec: Processing complete, session(Corruption Repairing): ${id} [HRESULT = ${result}]`),
  cbs(minute, `Session: ${id} finalized. Reboot required: no [HRESULT = ${result}]`),
];
const withoutSource = repairEnds('10', '31108000_1', '0x800f081f - CBS_E_SOURCE_MISSING');

const rows: readonly Asked[] = [
  {
    name: 'the end of a repair without a source, and of a later one that repaired all',
    log: [...withoutSource, ...repairEnds('50', '31108000_9', '0x00000000 - S_OK')].join('\n'),
  },
  {
    name: 'the end of a repair without a source behind one that repaired all',
    log: [...repairEnds('05', '31107000_9', '0x00000000 - S_OK'), ...withoutSource].join('\n'),
    class: 'cbs.source.missing',
    code: '0x800f081f',
  },
  {
    name: 'a file that SFCFix found damaged',
    log: sfcFix(
      'CORRUPT: C:\\Windows\\winsxs\\amd64_sample_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6071\\sample.dll of version 10.0.19041.1.',
      '',
      leftByFix,
    ),
    class: 'csi.payload.hash-mismatch',
    culprit: 'sample.dll',
    count: 1,
  },
  {
    name: 'a report of SFCFix that repaired all',
    log: sfcFix(
      'FIXED: Performed DISM repair on file Sample-Component\\sample.dll of version 10.0.19041.1.',
      '',
      'SUMMARY: All detected corruptions were successfully repaired.',
    ),
  },
  {
    name: 'a report of SFCFix that left something, above the log of the readiness tool that names it',
    log: [sfcFix(leftByFix), ...readiness].join('\n'),
    class: 'cbs.registry.package-state',
    culprit: 'Package_for_KB5000001',
    count: 1,
  },
  {
    name: 'the end of a session that could not turn a feature on',
    log: featureEnd.join('\n'),
    class: 'txn.rollback.advanced-installer',
    culpritIs: 'Sample-Feature',
    hresult: '0x800f0922',
    count: 1,
  },
  {
    name: "records of DISM's log below the console that they belong to",
    log: [
      'PS D:\\> Add-WindowsPackage -Path D:\\mount -PackagePath D:\\msu\\windows10.0-kb5000001-x64.cab',
      'Add-WindowsPackage : An error occurred applying the Unattend.xml file from the .msu package.',
      'At line:1 char:1',
      '+ Add-WindowsPackage -Path D:\\mount -PackagePath D:\\msu\\win ...',
      '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
      dism(
        'Error',
        'DISM Package Manager: PID=13 TID=14 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0823)',
      ),
    ].join('\n'),
    class: 'cbs.ssu.required',
    culprit: 'windows10.0-kb5000001-x64.cab',
    code: '0x800f0823',
    count: 1,
  },
  {
    name: 'a package whose removal a cmdlet refuses in words',
    log: 'Remove-WindowsPackage : Package Sample-Face-Package~31bf3856ad364e35~amd64~~10.0.22621.1 could not be removed: The specified package is not valid Windows package.',
    class: 'cbs.package.invalid',
    culprit: 'Sample-Face-Package',
    code: '0x800f0805',
  },
  {
    name: 'a command that came to its end although a folder could not be tidied up',
    log: [
      ...beginning,
      dism(
        'Error',
        'DISM Manager: PID=11 TID=12 Failed to remove the temporary folder. - CDISMManager::RemoveFolder(hr:0x80070020)',
      ),
      dism('Info', 'DISM.EXE: <----- Ending Dism.exe session ----->'),
    ].join('\n'),
  },
  {
    name: 'a question after a feature that is not there, in a log that goes on',
    log: [
      ...beginning,
      dism(
        'Error',
        'API: PID=15 TID=16 Feature name Sample-Feature is unknown. - CGetFeatureInfoCommandObject::InternalExecute(hr:0x800f080c)',
      ),
      ...beginning,
    ].join('\n'),
  },
  {
    name: 'a command whose log ends behind the look for a volume',
    log: [...beginning, lookUp].join('\n'),
  },
  {
    name: 'a command whose log ends behind two looks for a volume that were answered alike',
    log: [...beginning, lookUp, lookUp].join('\n'),
  },
  {
    name: 'a command whose log ends where its package could not be opened',
    log: [command, opening].join('\n'),
    class: 'unclassified',
    culprit: 'sample.cab',
    code: '0x80070002',
  },
  {
    name: 'a command whose log ends behind two steps that failed with one code',
    log: [...beginning, lookUp, lookUp.replace('The volume is not mounted', 'No boot drive was found')].join(
      '\n',
    ),
    class: 'unclassified',
    code: '0x80070003',
  },
  {
    name: 'a ladder without its session behind another package that went in',
    log: [
      ...done,
      cbs(
        '05',
        `Failed to resolve package 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.804.1.6' ${corrupt}`,
        'Error',
      ),
      cbs('05', `Failed to resolve execution chain. ${corrupt}`),
      cbs('05', `Failed to process single phase execution. ${corrupt}`, 'Error'),
    ].join('\n'),
    class: 'cbs.store.corruption-flag',
    culprit: 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.804.1.6',
    code: '0x800f0831',
    count: 1,
  },
  {
    name: 'a download that goes on at the next try, behind another package that went in',
    log: [
      ...done,
      cbs(
        '05',
        'Failed to process single phase execution. [HRESULT = 0x800f0816 - CBS_E_DPX_JOB_STATE_SAVED]',
        'Error',
      ),
    ].join('\n'),
  },
  {
    name: 'a feature that stayed off, without a code',
    log: [
      'C:\\>dism /online /enable-feature /featurename:Sample-Feature',
      'Deployment Image Servicing and Management tool',
      'Version: 6.3.9600.17031',
      'Enabling feature(s)',
      '[==========================100.0%==========================]',
      ...notEnabled,
    ].join('\n'),
    class: 'unclassified',
    culpritIs: 'Sample-Feature',
    proof: 'was not enabled',
  },
  {
    name: 'a feature that stayed off, the sentence alone',
    log: notEnabled.join('\n'),
    class: 'unclassified',
    culpritIs: 'Sample-Feature',
  },
  {
    name: 'a line that PowerShell cut in the middle of a name',
    log: position('Enable-WindowsOptionalFeature -Online -FeatureName Sample-'),
    class: 'csi.assembly.missing',
    culpritIs: 'none',
  },
  {
    name: 'a line that PowerShell cut behind a name',
    log: position('Enable-WindowsOptionalFeature -Online -FeatureName Sample-Feature -LimitA'),
    class: 'csi.assembly.missing',
    culpritIs: 'Sample-Feature',
  },
  {
    name: 'a refused mount in a language that has the sentence only',
    log: [
      'VERBOSE: Mounting D:\\Sample\\image.ffu to D:\\Sample\\Mount',
      'Mount-WindowsImage : Toegang geweigerd.',
      'At D:\\Sample\\Build.ps1:12 char:9',
      '+         Mount-WindowsImage -ImagePath $File -Index 1 -Path "$Sample ...',
      '+         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
    ].join('\n'),
    class: 'env.access-denied',
    code: '0x80070005',
  },
];

describe('pieces of servicing logs and consoles', () => {
  answers(rows);
});
