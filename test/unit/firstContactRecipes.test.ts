// What people send of recipes and playbooks that add features, of bundles that hold packages of Windows, and of logs of a
// deployment. Each row says what an engineer would answer; the texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const dism = 'C:\\Windows\\sysnative\\dism.exe /online /enable-feature /featurename:Sample-Role /norestart';
const recipe = (number: string, ...printed: readonly string[]): string =>
  [
    `[2024-03-04T10:00:00+00:00] FATAL: Mixlib::ShellOut::ShellCommandFailed: windows_feature[Sample-Role] (sample::default line 5) had an error: Mixlib::ShellOut::ShellCommandFailed: Expected process to exit with [0, 42, 127, 3010], but received '${number}'`,
    `       ---- Begin output of ${dism} ----`,
    '       STDOUT: Deployment Image Servicing and Management tool',
    '       Version: 6.3.9600.17031',
    ...printed,
  ].join('\n');

const features: readonly Asked[] = [
  {
    name: 'a recipe whose output was cut off: only the number says why',
    log: recipe('-2146498548'),
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Role',
    hresult: '0x800f080c',
  },
  {
    name: 'the same with what the program printed, told once',
    log: recipe(
      '-2146498298',
      '',
      '       Error: 0x800f0906',
      '',
      '       The source files could not be downloaded.',
    ),
    class: 'src.fod.wu-download-failed',
    code: '0x800f0906',
    count: 1,
  },
  { name: 'a recipe that ended as it should', log: recipe('3010').replace('Expected', 'Info: expected') },
  {
    name: 'a recipe for a feature whose files were removed',
    log: '             RuntimeError\n             ------------\n             The Windows feature samplefx3 is have been removed from the host and cannot be installed.',
    class: 'cbs.source.missing',
    culpritIs: 'samplefx3',
  },
  {
    name: 'a recipe for a feature that this Windows has not',
    log: "The Windows feature sample-core is not available on this version of Windows. Run 'dism /online /Get-Features' to see the list of available feature names.",
    class: 'cbs.capability.name-unknown',
    culpritIs: 'sample-core',
  },
  {
    name: 'a playbook with a role of another name',
    log: '{"msg": "Failed to install Windows Feature: ArgumentNotValid: The role, role service, or feature name is not valid: \'Sample-Role\'. The name was not found."}',
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Role',
  },
  {
    name: 'a desired state with a role of another name',
    log: 'PowerShell DSC resource MSFT_RoleResource  failed to execute Test-TargetResource functionality with error message: The requested feature Sample-Service is not found on the target machine.',
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Service',
  },
  {
    name: 'the source named in front of every line',
    log: [
      'Installing the following packages:',
      'Sample-Role',
      '[Windows Features] Deployment Image Servicing and Management tool',
      '[Windows Features] Version: 10.0.14393.0',
      '[Windows Features] Error: 0x800f080c',
      '[Windows Features] Feature name Sample-Role is unknown.',
      '[Windows Features] A Windows feature name was not recognized.',
    ].join('\n'),
    class: 'cbs.capability.name-unknown',
    culpritIs: 'Sample-Role',
    code: '0x800f080c',
  },
  {
    name: 'the log of Chocolatey, a program’s answer behind its own stamp',
    log: [
      "2024-03-04 05:06:07,598 3068 [DEBUG] - Running Start-ChocolateyProcessAsAdmin -validExitCodes '0' -statements 'cmd.exe /c DISM /Online /NoRestart /Enable-Feature /FeatureName:SampleFx3'",
      '2024-03-04 05:06:08,617 3068 [INFO ] - Deployment Image Servicing and Management tool',
      '2024-03-04 05:06:08,617 3068 [INFO ] - Version: 10.0.16299.15',
      '2024-03-04 05:06:09,717 3068 [INFO ] - Error: 0x800f081f',
      '2024-03-04 05:06:09,717 3068 [INFO ] - The source files could not be found.',
    ].join('\n'),
    class: 'cbs.source.missing',
    culpritIs: 'SampleFx3',
    code: '0x800f081f',
  },
  {
    name: 'the same where it worked',
    log: [
      '2024-03-04 05:06:08,617 3068 [INFO ] - Deployment Image Servicing and Management tool',
      '2024-03-04 05:06:08,617 3068 [INFO ] - Enabling feature(s)',
      '2024-03-04 05:06:09,717 3068 [INFO ] - The operation completed successfully.',
      '2024-03-04 05:06:10,717 3068 [DEBUG] - Exit code 0',
    ].join('\n'),
  },
  {
    name: 'a list of lines in JSON',
    log: [
      '        "Installing Sample...",',
      '        "ERROR: Running [\\"C:\\\\Windows\\\\System32\\\\wusa.exe\\" \\"C:\\\\Temp\\\\Sample-x64.msu\\" /quiet /norestart ] was not successful. Exit code was \'5\'. Exit code indicates the following: User (you) cancelled the installation..",',
      '        "The install of sample was NOT successful.",',
    ].join('\n'),
    class: 'env.access-denied',
    hresult: '0x80070005',
  },
  {
    name: 'a code whose x became a sign of multiplication',
    log: 'Enable-WindowsOptionalFeature failed.\nError: 0×800f081f\nThe source files could not be found.',
    class: 'cbs.source.missing',
    code: '0x800f081f',
  },
];

const bundle = (...lines: readonly string[]): string =>
  lines.map((line) => `[08A0:0C10][2024-03-04T10:00:00]${line}`).join('\n');
const cache = 'C:\\ProgramData\\Package Cache\\A70F\\';

const bundles: readonly Asked[] = [
  {
    name: 'a program of a bundle whose signature is not trusted',
    log: bundle(
      `i301: Applying execute package: samplefx, action: Install, path: ${cache}samplefx.exe, arguments: '"${cache}samplefx.exe" /q'`,
      'e000: Error 0x800b0109: Process returned error: 0x800b0109',
      'e000: Error 0x800b0109: Failed to execute EXE package.',
    ),
    class: 'trust.root-missing',
    culpritIs: `${cache}samplefx.exe`,
    code: '0x800b0109',
  },
  {
    name: 'the answer of a package told again by its bundle',
    log: bundle(
      `i301: Applying execute package: Sample_MSU_x64, action: Install, path: ${cache}sample-KB5000123-x64.msu, arguments: '"C:\\Windows\\SysNative\\wusa.exe" "${cache}sample-KB5000123-x64.msu" /quiet'`,
      'e000: Error 0x80240017: Failed to execute MSU package.',
      'e000: Error 0x80240017: Failed to configure per-machine MSU package.',
      'i319: Applied execute package: Sample_MSU_x64, result: 0x80240017, restart: None',
      'e000: Error 0x80240017: Failed to execute MSU package.',
    ),
    class: 'cbs.package.not-applicable',
    culprit: 'sample-KB5000123-x64.msu',
    count: 1,
  },
  {
    name: 'the plan of a bundle, and the question about a cluster that its program always asks',
    log: bundle(
      'w321: Skipping dependency registration on package with no dependency providers: Sample_MSU_x64',
      'i201: Planned package: Sample_MSU_x64, state: Absent, execute: None, rollback: None',
      'i299: Plan complete, result: 0x0',
      'e000: 0x800706d9: Failed to open the current cluster',
    ),
  },
];

describe('at first contact with recipes that add features', () => {
  answers(features);
});

describe('at first contact with a command that somebody quotes beside its code', () => {
  answers([
    {
      name: 'names no object by its arguments',
      log: "Actual error was [c000014c] on 'bcdboot.exe D:\\Windows /f ALL /s D:' command.",
      class: 'env.registry-corrupt',
      culpritIs: 'none',
    },
  ]);
});

describe('at first contact with the log of a deployment', () => {
  const record = (message: string, type: number): string =>
    `<![LOG[${message}]LOG]!><time="10:00:11.000+000" date="03-04-2024" component="LiteTouch" context="" type="${type}" thread="" file="LiteTouch">`;
  const retried = (type: number): string =>
    [
      record('The network path was not found. ( 0x80070035 )', type),
      record('Retrying...', 1),
      record('Successfully established connection using supplied credentials.', 1),
    ].join('\n');
  answers([
    { name: 'a warning, and another attempt', log: retried(2) },
    { name: 'an error', log: retried(3), class: 'net.unreachable', hresult: '0x80070035' },
  ]);
});

describe('at first contact with bundles of packages', () => {
  answers(bundles);
});

describe('at first contact with an event of a provider with two names', () => {
  const event = (source: string, id: number, sentence: string): string =>
    `Log Name:      System\nSource:        ${source}\nDate:          3/14/2024 10:02:00 AM\nEvent ID:      ${id}\nLevel:         Error\nDescription:\n${sentence}\n\n`;
  const update = event(
    'Microsoft-Windows-WindowsUpdateClient',
    20,
    'Installation Failure: Windows failed to install the following update with error 0x80070570: Sample Update (KB5000123).',
  );
  const damage =
    'A corruption was discovered in the file system structure on volume C:. The exact nature of the corruption is unknown.';
  answers(
    ['Ntfs (Microsoft-Windows-Ntfs)', 'Microsoft-Windows-Ntfs (Ntfs)', 'Ntfs'].map((source) => ({
      name: source,
      log: update + event(source, 55, damage),
      class: 'env.disk-corrupt',
      culpritIs: 'C:',
      hresult: '0x80070570',
    })),
  );
});
