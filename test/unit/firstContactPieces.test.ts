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

const rows: readonly Asked[] = [
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
